/// What the check of a zone says where no server answers: without a line, and from a folder of files.
enum MRZHereText: String, InterfaceText {
    case mrzHere, mrzHereModels, mrzHereNone, mrzHereLead, mrzExpected

    var wording: UIText {
        switch self {
        case .mrzHere: UIText(es: "Comprobado en este equipo, al", en: "Checked on this device, as of")
        case .mrzHereModels: UIText(es: "Modelos del emisor que hay aquí", en: "Models of the issuer at hand")
        case .mrzHereNone: UIText(es: "Ninguno.", en: "None.")
        case .mrzHereLead:
            UIText(
                es: "Sin conexión no se comparan los modelos con la zona ni se responde si puede ingresar.",
                en: "Without a line, models are not compared with the zone, nor is it answered if they may enter."
            )
        case .mrzExpected: UIText(es: "se esperaba", en: "expected")
        }
    }
}
