public import CatalogueModel

/// Why the desk does not take or decide something.
public enum DeskError: Error, Sendable, Equatable {
    /// The file has more bytes than are taken.
    case tooLarge(limit: Int)
    /// No file came.
    case noFile
    /// The file is of a country that the account may not hand in for.
    case otherCountry(String)
    /// The file is of a kind that the account does not hand in.
    case otherKind(SubmissionKind)
    /// Who handed it in cannot approve it.
    case ownSubmission(SubmissionID)
    /// There are accounts, so that publishing takes the tokens of two persons.
    case needsTwoPersons(SubmissionID)
    /// Reasons are missing, or are longer than anyone reads.
    case noReasons
    /// A comment without words, or with more than anyone reads.
    case noComment
}

extension DeskError {
    /// Refuses what is not the account's to hand in.
    static func unlessTheirs(_ kind: SubmissionKind, country: String, of account: Account) throws(DeskError) {
        guard account.role.may(.handIn, country: country) else { throw .otherCountry(country) }
        guard account.role.mayHandIn(kind, country: country) else { throw .otherKind(kind) }
    }
}

extension DeskError: ExplainedError {
    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .tooLarge(let limit):
            Explanation(
                "submission.tooLarge",
                message: LocalizedText(
                    es: "El archivo tiene más de \(limit >> 20) MB; no se guardó nada.",
                    en: "The file has more than \(limit >> 20) MB; nothing was kept."
                ),
                advice: LocalizedText(
                    es: "Envíe las imágenes al lado del XML en un .zip, o el manual en partes con mode=\"amending\".",
                    en: "Send images beside the XML in a .zip, or the manual in parts with mode=\"amending\"."
                )
            )
        case .noFile:
            Explanation(
                "submission.noFile",
                message: LocalizedText(
                    es: "No llegó ningún archivo, o está vacío.",
                    en: "No file came, or it is empty."
                ),
                advice: LocalizedText(
                    es: "Elija el archivo de la remisión, XML o .zip, y envíelo otra vez.",
                    en: "Choose the file of the submission, XML or .zip, and send it again."
                )
            )
        case .otherCountry(let country):
            Explanation(
                "submission.otherCountry",
                message: LocalizedText(
                    es: "El archivo es de \(country), y su cuenta no remite por ese país; no se guardó nada.",
                    en:
                        "The file is of \(country), and your account does not hand in for that country; nothing was kept."
                ),
                advice: LocalizedText(
                    es: "Revise country=\"…\" en el archivo, o pida a la Secretaría que lo reciba.",
                    en: "Check country=\"…\" in the file, or ask the Secretariat to take it."
                )
            )
        case .otherKind(let kind):
            Explanation(
                "submission.otherKind",
                message: LocalizedText(
                    es: "El archivo es de la clase \(kind.rawValue), que su cuenta no remite; no se guardó nada.",
                    en: "The file is of the kind \(kind.rawValue), which your account does not hand in; "
                        + "nothing was kept."
                ),
                advice: LocalizedText(
                    es: "Quien planifica remite recursos (urn:crm:cotejo:resources:1); pida lo demás al país o a la "
                        + "Secretaría.",
                    en: "Planners hand in resources (urn:crm:cotejo:resources:1); ask the country or the Secretariat "
                        + "for the rest."
                )
            )
        case .ownSubmission(let id):
            Explanation(
                "submission.ownSubmission",
                message: LocalizedText(
                    es: "Usted entregó la remisión \(id); otra persona tiene que aprobarla.",
                    en: "You handed submission \(id) in; another person has to approve it."
                ),
                advice: LocalizedText(
                    es: "Pida a otra persona de la Secretaría que la revise.",
                    en: "Ask another person of the Secretariat to review it."
                )
            )
        case .needsTwoPersons(let id):
            Explanation(
                "submission.needsTwoPersons",
                message: LocalizedText(
                    es: "La remisión \(id) espera: hay cuentas, y publicar requiere a dos personas.",
                    en: "Submission \(id) waits: there are accounts, and publishing takes two persons."
                ),
                advice: LocalizedText(
                    es: "Apruébela en /submissions, o ponga en COTEJO_TOKEN la credencial de quien entrega y en "
                        + "COTEJO_APPROVER_TOKEN la de otra persona que pueda publicar, ambas con escritura.",
                    en: "Approve it at /submissions, or put the token of who hands in into COTEJO_TOKEN and that of "
                        + "another person who may publish into COTEJO_APPROVER_TOKEN, both with writing."
                )
            )
        case .noComment:
            Explanation(
                "submission.noComment",
                message: LocalizedText(
                    es: "Un comentario necesita palabras, 2000 caracteres o menos.",
                    en: "A comment takes words, 2,000 characters or fewer."
                ),
                advice: LocalizedText(
                    es: "Escriba qué ve en ese registro y qué propone.",
                    en: "Write what you see in that record and what you propose."
                )
            )
        case .noReasons:
            Explanation(
                "submission.noReasons",
                message: LocalizedText(
                    es: "Para devolver una remisión hay que decir por qué, en 4000 caracteres o menos.",
                    en: "Sending a submission back takes reasons, in 4,000 characters or fewer."
                ),
                advice: LocalizedText(
                    es: "Escriba qué debe corregir el país.",
                    en: "Write what the country has to correct."
                )
            )
        }
    }
}
