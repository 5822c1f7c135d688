import ArgumentParser
import CatalogueModel
import Workflows

/// What of the catalogue goes into an offline edition, whichever form it takes.
struct OfflineContentOptions: ParsableArguments {
    @Option(
        help: .init(
            say(es: "Hasta qué nivel: public u official.", en: "Up to which level: public or official.")
        )
    )
    var access: Access = .public

    @Option(
        help: .init(
            say(
                es: "Países, por su código: GTM,HND; todos si no se indica.",
                en: "Countries, by code: GTM,HND; all where none is given."
            ),
            valueName: "codes"
        )
    )
    var countries: String?

    @Option(
        help: .init(say(es: "Idiomas de las páginas: es,en.", en: "Languages of the pages: es,en."), valueName: "codes")
    )
    var lang = "es,en"

    @Option(help: .init(say(es: "Edición; la última si no se indica.", en: "Edition; the latest where none is given.")))
    var edition: Int?

    @Option(
        help: .init(
            say(
                es: "Lado mayor de las imágenes en píxeles; necesita ImageMagick.",
                en: "Longest side of the images in pixels; needs ImageMagick."
            ),
            valueName: "pixels"
        )
    )
    var imageSize: Int?

    @Option(
        help: .init(say(es: "Días hasta que vence.", en: "Days until it expires."), valueName: "days")
    )
    var days = OfflineOrder.defaultDays

    /// What is ordered with them.
    ///
    /// - Throws: `UsageError`.
    func order(_ vocabularies: Vocabularies) throws -> OfflineOrder {
        try OfflineContent(
            access: access,
            countries: countries,
            languages: lang,
            edition: edition,
            imagePixels: imageSize,
            days: days
        ).order(vocabularies)
    }
}

/// What was asked for, as it was typed.
struct OfflineContent {
    var access: Access
    var countries: String?
    var languages: String
    var edition: Int?
    var imagePixels: Int?
    var days: Int

    /// What is ordered with them.
    ///
    /// - Throws: `UsageError`.
    func order(_ vocabularies: Vocabularies) throws -> OfflineOrder {
        var order = OfflineOrder()
        guard access != .restricted else {
            throw UsageError.wrongValue(access.rawValue, option: "--access", allowed: "public, official")
        }
        order.access = access
        order.countries = try Self.parts(countries ?? "").map { code in
            try vocabularies.term(code, in: .countries, option: "--countries")
        }
        order.languages = try Self.parts(languages).map { code in
            guard let language = Language(rawValue: code) else {
                throw UsageError.wrongValue(code, option: "--lang", allowed: "es, en")
            }
            return language
        }
        guard !order.languages.isEmpty else {
            throw UsageError.wrongValue(languages, option: "--lang", allowed: "es, en")
        }
        guard (1...3660).contains(days) else {
            throw UsageError.wrongValue("\(days)", option: "--days", allowed: "1–3660")
        }
        if let imagePixels, !(16...10_000).contains(imagePixels) {
            throw UsageError.wrongValue("\(imagePixels)", option: "--image-size", allowed: "16–10000")
        }
        order.days = days
        order.imagePixels = imagePixels
        order.edition = edition
        return order
    }

    private static func parts(_ list: String) -> [String] {
        list.split(separator: ",").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
    }
}
