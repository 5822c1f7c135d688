import CatalogueModel
import Workflows

/// What every page of an offline edition says of it.
struct OfflineNotice: Sendable {
    let manifest: OfflineManifest
    let today: @Sendable () -> CalendarDay
    /// Whether the pages are written into files, where nobody answers any more.
    var isExported = false

    /// Whether the day is over until which the file is to be relied on.
    var isExpired: Bool { manifest.isExpired(on: today()) }

    /// The edition and its day, what of the catalogue it is, and until when.
    func line(in language: Language) -> String {
        let edition = "\(SearchText.edition.text(in: language)) \(manifest.edition)"
        let published = DateText.moment(manifest.publishedAt, in: language)
        let expires = DateText.day(manifest.expires, in: language)
        let countries = manifest.countries.joined(separator: ", ")
        let scope = UIText(
            es: manifest.countries.isEmpty ? "todos los países" : "solo \(countries)",
            en: manifest.countries.isEmpty ? "all countries" : "only \(countries)"
        )
        // Of files nobody here knows on which day they are read.
        let isOver = isExpired && !isExported
        return UIText(
            es: "Sin conexión · \(edition), \(published) · \(scope.es) · \(isOver ? "venció" : "vence") el \(expires)",
            en: "Offline · \(edition), \(published) · \(scope.en) · \(isOver ? "expired" : "expires") on \(expires)"
        ).text(in: language)
    }

    /// That the file has expired, and what to do; empty where it has not, and nobody will have to say so later.
    func warning(in language: Language) -> String {
        guard isExpired || isExported else { return "" }
        let day = DateText.day(manifest.expires, in: language)
        return UIText(
            es:
                "Esta copia venció el \(day): los modelos y los requisitos de ingreso pueden haber cambiado. "
                + "Actualícela, y "
                + "mientras tanto confirme con la Secretaría lo que decida.",
            en:
                "This copy expired on \(day): models and entry requirements may have changed. Bring it up to date, "
                + "and until "
                + "then confirm with the Secretariat whatever you decide."
        ).text(in: language)
    }
}
