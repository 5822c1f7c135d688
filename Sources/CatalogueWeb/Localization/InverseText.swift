/// Texts of taking an edition back.
enum InverseText: String, InterfaceText {
    case inverseTitle, inverseLead, inverseAction

    var wording: UIText {
        switch self {
        case .inverseTitle: UIText(es: "Retomar esta edición", en: "Take this edition back")
        case .inverseLead:
            UIText(
                es:
                    "Se prepara una remisión que devuelve sus registros a como estaban; lo que añadió pasa a retirado. Espera aquí como cualquier otra, y otra persona la aprueba. Lo que ediciones posteriores cambiaron se deja como está, y se dice.",
                en:
                    "A submission is made that returns its records to what they were; what it added becomes withdrawn. It waits here like any other, and another person approves it. What later editions changed is left as it is, and said."
            )
        case .inverseAction: UIText(es: "Preparar la remisión inversa", en: "Make the inverse submission")
        }
    }
}
