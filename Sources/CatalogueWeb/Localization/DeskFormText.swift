/// What is said of forms and tables for records.
enum DeskFormText: String, InterfaceText {
    case formsTitle, formsLead, formLead, formWhose, formHeader, formAuthority, formContact
    case formPeriodFrom, formPeriodTo, formRecord, formChoose, formSend, formMore, formProblems
    case formTableTitle, tableLead, tableEmpty, tableFull, tableFile, tableSend, tableMode, tableAmends, tableReplaces
    case formPublished, formPublishedLead, formPublishedNone, formRecordHeld

    var wording: UIText {
        switch self {
        case .formsTitle: UIText(es: "Formularios y tablas", en: "Forms and tables")
        case .formsLead:
            UIText(
                es: "Sin escribir XML: lo que se llena aquí se convierte en una remisión común, con sus observaciones.",
                en: "Without writing XML: what is filled in here becomes an ordinary submission, with its findings."
            )
        case .formLead:
            UIText(
                es:
                    "Lo que entregue espera, como toda remisión, a que otra persona lo apruebe. Un identificador que ya está publicado cambia ese registro; uno nuevo lo agrega.",
                en:
                    "What you hand in waits, as every submission does, for another person to approve it. An identifier that is published already changes that record; a new one adds it."
            )
        case .formWhose: UIText(es: "De quién", en: "Whose")
        case .formHeader: UIText(es: "Quién entrega", en: "Who hands in")
        case .formAuthority: UIText(es: "Autoridad", en: "Authority")
        case .formContact: UIText(es: "Contacto", en: "Contact")
        case .formPeriodFrom: UIText(es: "Período desde", en: "Period from")
        case .formPeriodTo: UIText(es: "Período hasta", en: "Period to")
        case .formRecord: UIText(es: "El registro", en: "The record")
        case .formChoose: UIText(es: "Elija", en: "Choose")
        case .formSend: UIText(es: "Entregar", en: "Hand in")
        case .formMore: UIText(es: "Más renglones", en: "More rows")
        case .formProblems:
            UIText(
                es: "Hay errores y nada se guardó. Corrija lo que se dice y entregue otra vez.",
                en: "There are errors, and nothing was kept. Correct what is said and hand in again."
            )
        default: rest
        }
    }

    private var rest: UIText {
        switch self {
        case .formTableTitle: UIText(es: "Con una tabla", en: "By a table")
        case .tableLead:
            UIText(
                es:
                    "CSV en UTF-8, separado por punto y coma o coma: una fila por registro, con los títulos de la plantilla. Las fechas como 2027-03-31; los términos por su código o por su nombre.",
                en:
                    "CSV in UTF-8, separated by semicolons or commas: a row a record, with the headings of the template. Days as 2027-03-31; terms by their code or by their name."
            )
        case .tableEmpty: UIText(es: "Plantilla vacía (CSV)", en: "Empty template (CSV)")
        case .tableFull: UIText(es: "Plantilla con lo publicado (CSV)", en: "Template with what is published (CSV)")
        case .tableFile: UIText(es: "Tabla (CSV)", en: "Table (CSV)")
        case .tableSend: UIText(es: "Entregar la tabla", en: "Hand in the table")
        case .tableMode: UIText(es: "Qué es la tabla", en: "What the table is")
        case .tableAmends: UIText(es: "Agrega y cambia; lo demás queda", en: "It adds and changes; the rest stays")
        case .tableReplaces:
            UIText(
                es: "Es todo lo que hay de este tipo y período; lo que falte se retira",
                en: "It is all that there is of this kind and period; what is missing is withdrawn"
            )
        case .formPublished: UIText(es: "Lo publicado", en: "What is published")
        case .formPublishedLead:
            UIText(es: "Elija un registro para cambiarlo.", en: "Choose a record to change it.")
        case .formPublishedNone: UIText(es: "Nada todavía.", en: "Nothing yet.")
        case .formRecordHeld: UIText(es: "Registrar lo impartido", en: "Record what was held")
        default: preconditionFailure("every text of the first part has its own words there")
        }
    }
}
