import ArgumentParser
import CatalogueModel
import CatalogueStore
import Workflows

/// `cotejo diff`: what a submission changes, or what differs between two editions.
struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: say(
            es: "Muestra qué cambia una remisión (diff 12) o qué difiere entre dos ediciones (diff e3 e5).",
            en: "Shows what a submission changes (diff 12), or what differs between two editions (diff e3 e5)."
        )
    )

    @OptionGroup var settings: Settings

    @Option(help: .init(say(es: "text o json.", en: "text or json.")))
    var format: OutputFormat = .text

    @Option(help: .init(say(es: "A lo sumo tantos registros.", en: "At most so many records.")))
    var limit = 1000

    @Argument(help: .init(say(es: "Remisión (12) o edición (e3).", en: "Submission (12) or edition (e3).")))
    var first: String

    @Argument(help: .init(say(es: "Otra edición (e5) o remisión.", en: "Another edition (e5) or submission.")))
    var second: String?

    func run() async throws {
        let store = try settings.dataFolder().openStore()
        let changes = try await self.changes(in: store)
        if format == .json {
            var json = JSONText()
            json.object { $0.member("changes", changes) }
            Terminal.say(json.string)
            return
        }
        if changes.isEmpty { Terminal.say(say(es: "No hay diferencias.", en: "There are no differences.")) }
        for change in changes { show(change) }
    }

    private func changes(in store: CatalogueStore) async throws -> [RecordChange] {
        let left = try Point(first)
        guard let second else {
            switch left {
            case .submission(let id):
                guard try await store.submission(id) != nil else { throw PublishError.unknown(id) }
                return try await store.changes(of: id, limit: limit)
            case .edition(let number):
                return try await editionChanges(store, from: number, to: try await store.currentEdition()?.number ?? 0)
            }
        }
        let right = try Point(second)
        guard let from = try await edition(of: left, in: store), let to = try await edition(of: right, in: store) else {
            throw UsageError.wrongValue(
                "\(first) \(second)",
                option: "diff",
                allowed: say(
                    es: "ediciones o remisiones publicadas",
                    en: "editions or published submissions"
                )
            )
        }
        return try await editionChanges(store, from: from, to: to)
    }

    private func editionChanges(_ store: CatalogueStore, from: Int, to: Int) async throws -> [RecordChange] {
        guard let changes = try await store.changes(from: from, to: to, limit: limit) else {
            throw UsageError.notFound(
                LocalizedText(
                    es: "No existe la edición \(from) o la \(to).",
                    en: "There is no edition \(from) or \(to)."
                ),
                advice: LocalizedText(
                    es: "Vea las publicadas con «cotejo submissions».",
                    en: "See those published with `cotejo submissions`."
                )
            )
        }
        return changes
    }

    private func edition(of point: Point, in store: CatalogueStore) async throws -> Int? {
        switch point {
        case .edition(let number): number
        case .submission(let id): try await store.submission(id)?.edition
        }
    }

    private func show(_ change: RecordChange) {
        let mark =
            switch change.action {
            case .add: "+"
            case .change: "~"
            case .withdraw: "-"
            }
        Terminal.say("\(mark) \(change.kind.rawValue) \(change.key)")
        for field in change.fields {
            Terminal.say("    \(field.path)")
            if let old = field.old { Terminal.say("      - \(old)") }
            if let new = field.new { Terminal.say("      + \(new)") }
        }
    }

    private enum Point {
        case submission(SubmissionID)
        case edition(Int)

        init(_ text: String) throws {
            if let number = Int64(text) {
                self = .submission(SubmissionID(number))
            } else if text.hasPrefix("e"), let number = Int(text.dropFirst()) {
                self = .edition(number)
            } else {
                throw UsageError.wrongValue(text, option: "diff", allowed: "12, e3")
            }
        }
    }
}
