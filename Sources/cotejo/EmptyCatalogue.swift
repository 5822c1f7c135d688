import CatalogueModel
import CatalogueStore
import Synchronization
import Workflows

/// Whether it was said already that nothing is there: once is enough.
private let isSaid = Atomic(false)

extension Settings {
    /// Says on standard error that a database begins empty where nobody said that it should be: whoever filled another
    /// folder, as `.ci/start` does, would take the empty answer for the answer.
    func sayThatDataBegin() {
        guard !isSaid.exchange(true, ordering: .relaxed) else { return }
        Terminal.complain(
            language == .es
                ? "Aún no hay datos en \(dataPath). Si están en otra carpeta, indíquela con --data o COTEJO_DATA."
                : "There are no data in \(dataPath) yet. Where they are in another folder, name it: --data, COTEJO_DATA."
        )
    }

    /// Says that nothing is published where the data were looked for; for programs nothing is added.
    ///
    /// A folder that was named wrongly is made and is empty: "0 models" would be taken for an answer about the document.
    func sayWhereNothingIsPublished(_ store: CatalogueStore, _ format: OutputFormat = .text) async throws {
        guard format == .text, try await store.currentEdition() == nil else { return }
        guard !isSaid.exchange(true, ordering: .relaxed) else { return }
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
