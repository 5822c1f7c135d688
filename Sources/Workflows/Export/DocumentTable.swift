import CatalogueModel

/// Document models as lines of a table (RFC 4180).
enum DocumentTable {
    private static let columns: [(name: String, value: @Sendable (DocumentModel) -> String?)] = [
        ("code", { $0.code.text }),
        ("country", { $0.code.issuer }),
        ("category", { $0.code.category }),
        ("type", { $0.code.type }),
        ("status", { $0.status.rawValue }),
        ("evidence", { $0.evidence.rawValue }),
        ("title_native", { $0.nativeTitles.map(\.text).joined(separator: " / ") }),
        ("title_es", { $0.title.value.es }),
        ("title_en", { $0.title.value.en }),
        ("authority_es", { $0.authority?.value.es }),
        ("authority_en", { $0.authority?.value.en }),
        ("first_issued", { $0.firstIssued?.value.date?.description }),
        ("last_issued", { $0.lastIssued?.value.date?.description }),
        ("in_circulation_until", { $0.inCirculationUntil?.value.date?.description }),
        ("adult_months", { $0.validity?.value.adultMonths.map(String.init) }),
        ("minor_months", { $0.validity?.value.minorMonths.map(String.init) }),
        ("mrz_format", { $0.mrz?.format }),
        ("mrz_document_codes", { $0.mrz?.documentCodes.joined(separator: " ") }),
        ("chip", { $0.chip?.value.presence.rawValue }),
        ("number_pattern", { $0.numberings.compactMap(\.value.pattern).joined(separator: " ") }),
        ("features", { String($0.features.count) }),
        ("supersedes", { $0.supersedes.map(\.value.text).joined(separator: " ") }),
        ("confirmed_by_state", { $0.confirmedByState?.description }),
    ]

    /// The names of the columns.
    static var header: String {
        columns.map(\.name).joined(separator: ",")
    }

    /// One model.
    static func line(_ model: DocumentModel) -> String {
        CSVText.line(columns.map { $0.value(model) ?? "" })
    }
}
