import CatalogueModel

/// What a submission wants done.
extension Finding {
    /// A complete submission with an action.
    static func actionInComplete(_ action: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "submission.actionInComplete",
            at: place,
            es: "Una remisión completa no lleva action=\"\(action.shown)\": reemplaza todo lo anterior.",
            en: "A complete submission has no action=\"\(action.shown)\": it replaces all there was.",
            adviceES: "Elimine el atributo action, o use mode=\"amending\" si solo quiere modificar.",
            adviceEN: "Remove the attribute action, or use mode=\"amending\" if you only want to change some records."
        )
    }

    /// A complete submission with a withdrawal.
    static func withdrawalInComplete(_ key: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "submission.withdrawalInComplete",
            at: place,
            es: "Una remisión completa no retira registros uno a uno: lo que omite («\(key.shown)») pasa a retirado.",
            en:
                "A complete submission withdraws no single records: what it leaves out (“\(key.shown)”) becomes withdrawn.",
            adviceES: "Elimine withdrawals, o use mode=\"amending\".",
            adviceEN: "Remove withdrawals, or use mode=\"amending\"."
        )
    }

    /// An amending submission that does not say what it wants done with a record.
    static func noAction(_ key: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "submission.noAction",
            at: place,
            es: "En una remisión que modifica, el registro «\(key.shown)» debe decir si se añade o se cambia.",
            en: "In an amending submission, the record “\(key.shown)” must say if it is added or changed.",
            adviceES: "Añada action=\"add\" o action=\"change\".",
            adviceEN: "Add action=\"add\" or action=\"change\"."
        )
    }

    /// A withdrawal of a record that the submission holds, or withdraws, before.
    static func withdrawnTwice(_ key: String, firstLine: Int, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "submission.withdrawnTwice",
            at: place,
            es: "El registro «\(key.shown)» ya está en la línea \(firstLine) y no se puede además retirar.",
            en: "The record “\(key.shown)” is on line \(firstLine) already and cannot be withdrawn as well.",
            adviceES: "Deje una sola de las dos cosas.",
            adviceEN: "Leave only one of the two."
        )
    }

    /// A withdrawal of a kind of record that the submission does not hold.
    static func wrongRecord(_ record: RecordKind, in kind: SubmissionKind, at place: FindingPlace) -> Finding {
        let held = kind.records.map(\.rawValue).joined(separator: ", ")
        return Finding(
            .error,
            "submission.wrongRecord",
            at: place,
            es: "Una remisión de clase «\(kind.rawValue)» no puede retirar registros de clase «\(record.rawValue)».",
            en: "A submission of the kind “\(kind.rawValue)” cannot withdraw records of the kind “\(record.rawValue)”.",
            adviceES: "Retire solo: \(held).",
            adviceEN: "Withdraw only: \(held)."
        )
    }
}
