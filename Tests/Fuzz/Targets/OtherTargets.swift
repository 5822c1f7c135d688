import CatalogueModel
import DocumentChecks
import Foundation
import SearchIndex
import Submissions
import TrainingPlanner

/// A zone as it is typed; and where the first line names a format, contents that a zone is made of.
enum MRZTarget {
    private static let reference = CalendarDay(daysSince1970: 20_778)

    static func run(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        let reading = MRZReading(text, reference: reference)
        var json = JSONText()
        reading.writeMembers(to: &json, vocabularies: try Project.vocabularies())
        try hold(reading.isAccepted == false || reading.isAcceptedAsRead, "what is accepted is so as read")
        for kind in reading.layout?.fields.map(\.kind) ?? [] { _ = (reading.raw(kind), reading.text(kind)) }
        let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 8 else { return }
        var visual = MRZVisualZone()
        (visual.primary, visual.secondary, visual.number) = (parts[0], parts[1], parts[2])
        _ = reading.comparison(with: visual)
        for format in MRZFormat.allCases { try build(format, parts) }
    }

    private static func build(_ format: MRZFormat, _ parts: [String]) throws {
        var contents = MRZContents()
        (contents.documentCode, contents.issuer, contents.primary) = (parts[0], parts[1], parts[2])
        (contents.secondary, contents.number, contents.nationality) = (parts[3], parts[4], parts[5])
        (contents.birthDate, contents.sex, contents.expiryDate) = (parts[6], parts[7], parts[8])
        let (lines, _) = MRZBuilder(format).lines(of: contents)
        let layout = MRZReading(lines.joined(separator: "\n"), reference: reference)
        try hold(Set(lines.map(\.utf8.count)).count == 1, "lines of a zone are of one length", "\(lines)")
        _ = layout.lines
    }
}

/// An instance of the planner, and after a NUL a plan that is agreed.
enum InstanceTarget {
    static func run(_ bytes: [UInt8]) throws {
        let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let instance = try? PlanningInstance(json: Data(first)) else { return }
        let findings = instance.findings()
        let agreed = parts.count > 1 ? try? TrainingPlan(json: Data(parts[1])) : nil
        do {
            var search = try PlanSearch(instance, seed: 1, around: agreed)
            try hold(findings.isEmpty, "what has findings is not planned")
            guard isSmall(instance) else { return }
            let plan = search.run(seed: 1, steps: 3)
            let (violations, objective) = PlanChecker.check(instance, plan)
            try hold(violations.isEmpty || agreed != nil, "a plan breaks no rule", "\(violations)")
            try hold(objective == plan.objective, "the objective is what is said", "\(objective) \(plan.objective)")
            _ = PlanReport(instance, plan)
            _ = try TrainingPlan(json: plan.json())
            if let agreed { _ = PlanChanges(from: agreed, to: plan) }
        } catch is PlanningError {
            return
        }
    }

    /// Whether three steps over it are soon done.
    private static func isSmall(_ instance: PlanningInstance) -> Bool {
        instance.calendar.weeks <= 300 && instance.needs.count <= 200
            && instance.needs.allSatisfy { $0.officials < 5_000 }
    }
}

/// A table of a form: the first byte says of which.
enum TableTarget {
    static func run(_ bytes: [UInt8]) throws {
        guard let first = bytes.first else { return }
        let form = RecordForm.all[Int(first) % RecordForm.all.count]
        let vocabularies = try Project.vocabularies()
        let table = FormTable(String(decoding: bytes.dropFirst(), as: UTF8.self), form, vocabularies)
        var header = SubmissionHeader(
            kind: form.kind,
            country: "GTM",
            issued: CalendarDay(daysSince1970: 20_778),
            mode: .amending
        )
        header.authority = "A"
        let items = table.rows.map { (values: $0.values, action: ChangeAction?.some(.add)) }
        let findings = try Collected.read(FormWriter.bytes(header, form, items)).outcome.findings
        try hold(
            !findings.kept.contains { $0.id == "xml.malformed" || $0.id == "xml.encoding" },
            "what is typed is written as XML",
            "\(findings.kept.map { $0.message.en ?? "" })"
        )
        for language in Language.allCases {
            let text = FormTable.text(form, table.rows.map(\.values), in: language)
            let again = FormTable(text, form, vocabularies)
            try hold(again.unknownColumns.isEmpty, "headings are understood again", "\(again.unknownColumns)")
            let third = FormTable(
                FormTable.text(form, again.rows.map(\.values), in: language, separator: ","),
                form,
                vocabularies
            )
            try hold(
                third.rows.map(\.values) == again.rows.map(\.values),
                "a table comes back",
                "\(again.rows) \(third.rows)"
            )
        }
    }
}

/// An archive, unpacked into a folder that nothing may leave.
enum ArchiveTarget {
    private static let folder: String = {
        let base = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm/" : NSTemporaryDirectory()
        return base + "cotejo-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    }()

    static func run(_ bytes: [UInt8]) throws {
        let out = folder + "/out"
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(bytes).write(to: URL(fileURLWithPath: folder + "/sent.zip"))
        let file = try SubmissionFile(path: folder + "/sent.zip")
        _ = try SubmissionArchive.isArchive(file, named: "sent")
        let unpacked: UnpackedArchive
        do {
            unpacked = try SubmissionArchive.unpack(file, into: out)
        } catch let error as UnpackingError where error.code == ENAMETOOLONG {
            // A path may be longer than this file system takes.
            return
        }
        let beside = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        try hold(beside == ["out", "sent.zip"], "nothing leaves the folder", "\(beside)")
        guard let path = unpacked.xmlPath else {
            return try hold(!unpacked.findings.isEmpty, "what is refused has a finding")
        }
        try hold(path.hasPrefix(out + "/"), "the XML is in the folder", path)
        var content = Collected()
        _ = try Project.reader().read(SubmissionFile(path: path), into: &content)
    }
}

/// What people type and files carry in small: words, patterns, numbers, codes, days, pictures.
enum TextTarget {
    private static let view = Result<CatalogueView, any Error> {
        let path = Project.root + "/Imports/Samples/accepted/UTO.xml"
        var content = Collected()
        var builder = SegmentBuilder()
        var index = CatalogueIndex(vocabularies: try Project.vocabularies())
        _ = try Project.reader().read(SubmissionFile(path: path), into: &content)
        var revision: Int64 = 0
        for case .document(let model) in content.records {
            builder.add(model, revision: revision)
            revision += 1
        }
        try builder.finish().withUnsafeBytes { try index.add(segment: $0) }
        index.place(
            (0..<revision).map {
                RevisionPlacement(revision: $0, publishedIn: 1, endedIn: nil, publishedOn: today)
            }
        )
        return CatalogueView(index, publication: 1, access: .public)
    }
    private static let today = CalendarDay(daysSince1970: 20_778)

    static func run(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if let pattern = try? NumberPattern(parts[0]), let number = parts.last { _ = pattern.matches(number) }
        var query = SearchQuery()
        query.text = String(text.prefix(SearchQuery.maximumTextLength))
        let found = try view.get().search(query, today: today)
        try hold(found.results.count <= query.pageSize, "a page is no longer than it says")
        _ = (DocumentCode(text), CalendarDay(text), PartialDate(text))
        for type in ImageType.allCases { _ = ImageSize(of: bytes, type: type) }
        _ = CSVText.line([text], separator: ";")
    }
}
