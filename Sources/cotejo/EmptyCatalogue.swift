import CatalogueModel
import CatalogueStore
import Workflows

extension Settings {
    /// Says that nothing is published where the data were looked for; for programs nothing is added.
    ///
    /// A folder that was named wrongly is made and is empty: "0 models" would be taken for an answer about the document.
    func sayWhereNothingIsPublished(_ store: CatalogueStore, _ format: OutputFormat = .text) async throws {
        guard format == .text, try await store.currentEdition() == nil else { return }
        let folder = try dataFolder()
        let place = folder.server == nil ? folder.path : say(es: "la base de datos", en: "the database")
        Terminal.complain(
            say(
                es:
                    "En \(place) no se ha publicado nada todavía. Si los datos están en otro lugar, dígalo con --data o COTEJO_DATA.",
                en:
                    "Nothing is published in \(place) yet. Where the data are elsewhere, say so with --data or COTEJO_DATA."
            )
        )
    }
}
