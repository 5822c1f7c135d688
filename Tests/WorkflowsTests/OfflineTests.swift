import CatalogueModel
import CatalogueStore
import Foundation
import TestSupport
import Testing

@testable import Workflows

/// Files of an edition: what is in them, and what is found where they were altered.
@Suite struct OfflineTests {
    @Test func anEditionGivesTheSameBytesWheneverItIsMade() async throws {
        let fixture = try OfflineFixture()
        try await fixture.publish(OfflineFixture.models(30))
        let first = try await fixture.build("a.cotejo")
        let second = try await fixture.build("b.cotejo", at: OfflineFixture.now.adding(seconds: 86_400 * 9))
        #expect(first.manifest.content == second.manifest.content)
        #expect(first.manifest.madeAt != second.manifest.madeAt && first.manifest.expires < second.manifest.expires)
        let length = first.manifest.databaseBytes
        #expect(try fixture.bytes("a.cotejo").prefix(length) == fixture.bytes("b.cotejo").prefix(length))
        #expect(try fixture.error(of: "a.cotejo") == nil)
        await #expect(throws: OfflineError.exists(fixture.path("a.cotejo"))) { try await fixture.build("a.cotejo") }
        await #expect(throws: OfflineError.noEdition(7)) { try await fixture.build("c.cotejo") { $0.edition = 7 } }
    }

    @Test func oneLanguageLeavesTheOtherOutOfTheBytes() async throws {
        let fixture = try OfflineFixture()
        var single = Sample.document("UTO-AO-02001", en: "Onlyenglish")
        single.title = Attested(LocalizedText(en: "Onlyenglish"))
        try await fixture.publish(OfflineFixture.models(40) + [.document(single)])
        let both = try await fixture.build("both.cotejo")
        let spanish = try await fixture.build("es.cotejo") { $0.languages = [.es] }
        let bytes = try fixture.bytes("es.cotejo")
        for word in ["A note of number", "Passport 3"] { #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)") }
        // What is only in the other language is still something.
        for word in ["Nota 40", "Onlyenglish"] { #expect(bytes.range(of: Data(word.utf8)) != nil, "\(word)") }
        #expect(spanish.byteCount < both.byteCount)
        #expect(
            try await fixture.build("again.cotejo") { $0.languages = [.es] }.manifest.content
                == spanish.manifest.content
        )
        let edition = try OfflineEdition(OfflineFile(fixture.path("es.cotejo")))
        let found = try #require(try await edition.store.document(Sample.code("UTO-AO-01003"), access: .public)).model
        #expect(found.notes.count == 12 && found.notes.allSatisfy { $0.value.en == nil && $0.value.es != nil })
    }

    @Test(.enabled(if: TestDatabase.isFile)) func anIndexOfAnotherFormatIsRefusedWhenTheFileIsOpened() async throws {
        let fixture = try OfflineFixture()
        try await fixture.publish(OfflineFixture.models(3))
        try await fixture.build("good.cotejo")
        _ = try OfflineEdition(OfflineFile(fixture.path("good.cotejo")))
        // The index that this process has in memory is the right one, so the file is made with what the database has.
        _ = try BackupFixture.run(
            "/usr/bin/sqlite3",
            [
                fixture.work.data.path + "/catalogue.sqlite",
                "UPDATE search_segment SET body = CAST(substr(body, 1, 8) || x'63' || substr(body, 10) AS BLOB)",
            ]
        )
        try await fixture.build("other.cotejo")
        let path = fixture.path("other.cotejo")
        #expect(throws: OfflineError.otherIndex(path, program: "test")) { try OfflineEdition(OfflineFile(path)) }
    }

    @Test func whoHandedInPublishedAndApprovedIsNotInIt() async throws {
        let fixture = try OfflineFixture()
        try await fixture.publish(OfflineFixture.models(3))
        let draft = try #require(AccountDraft(email: "dora@account.example", name: "Dora", role: .administrator))
        _ = try await AdministerAccounts(store: fixture.work.store)
            .invite(draft, visitor: Visitor(commandLine: "inviter-of-dora"), at: OfflineFixture.now)
        try await fixture.build("a.cotejo") { $0.access = .official }
        let bytes = try fixture.bytes("a.cotejo")
        for word in [
            "sender.example", "publisher.example", "approver.example", "account.example", "clerk@", "Handed-in",
            "Secret Authority", "inviter-of-dora",
        ] {
            #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)")
        }
        #expect(bytes.range(of: Data("Passport 2".utf8)) != nil)
        for table in ["account", "audit_entry", "session", "submission_finding", "error_report", "training_plan"] {
            let rows = try BackupFixture.run("/usr/bin/sqlite3", [fixture.path("a.cotejo"), ".dump \(table)"])
            #expect(!rows.contains("INSERT INTO"), "\(table)")
        }
    }

    @Test func whatIsAboveTheAccessIsNowhereInTheBytes() async throws {
        let fixture = try OfflineFixture()
        func feature(_ word: String, _ access: Access) -> Feature {
            var feature = Feature(id: word, term: "ovd.kinegram", level: 1)
            feature.access = access
            feature.expected = LocalizedText(es: "\(word) dibujo", en: "\(word) drawing")
            return feature
        }
        var mixed = Sample.document("UTO-AO-01001")
        mixed.features = [
            feature("openword", .public), feature("officialword", .official), feature("hiddenword", .restricted),
        ]
        var guarded = Sample.document("UTO-AO-01002", en: "Guardedword")
        guarded.access = .official
        // Public once, guarded since: the words of then must not come back through the search.
        var before = Sample.document("UTO-AO-01003")
        before.features = [feature("onceword", .public)]
        var after = before
        after.features = [feature("onceword", .restricted)]
        var rule = Sample.rule("UTO-secret")
        rule.access = .official
        rule.note = LocalizedText(es: "reglaword", en: "reglaword")
        try await fixture.publish([.document(mixed), .document(guarded), .document(before), .entryRule(rule)])
        try await fixture.publish([.document(mixed), .document(guarded), .document(after), .entryRule(rule)])
        try await fixture.build("public.cotejo")
        try await fixture.build("official.cotejo") { $0.access = .official }
        func holds(_ name: String, _ word: String) throws -> Bool {
            try fixture.bytes(name).range(of: Data(word.lowercased().utf8)) != nil
                || fixture.bytes(name).range(of: Data(word.utf8)) != nil
        }
        for word in [
            "officialword", "hiddenword", "Guardedword", "onceword", "reglaword", "UTO-AO-01002", "UTO-secret",
        ] {
            #expect(try !holds("public.cotejo", word), "\(word)")
        }
        for word in ["hiddenword", "onceword"] { #expect(try !holds("official.cotejo", word), "\(word)") }
        for word in ["openword", "UTO-AO-01003"] { #expect(try holds("public.cotejo", word), "\(word)") }
        for word in ["officialword", "Guardedword", "reglaword"] {
            #expect(try holds("official.cotejo", word), "\(word)")
        }
    }

    @Test func onlyTheCountriesAskedForAreInItAndTheSecretariats() async throws {
        let fixture = try OfflineFixture()
        try await fixture.publish([.document(Sample.document("UTO-AO-01001")), .entryRule(Sample.rule("UTO-1"))])
        try await fixture.publish([.document(Sample.document("GTM-AO-01001"))], country: "GTM")
        let set = NationalitySet(
            id: "GROUP.X@1",
            destination: "CRM",
            name: LocalizedText(en: "X"),
            members: ["HND"],
            coverage: "full",
            evidence: .unverified
        )
        try await fixture.publish([.nationalitySet(set)], country: "CRM")
        let made = try await fixture.build("gtm.cotejo") { $0.countries = ["GTM"] }
        #expect(made.manifest.documents == 1 && made.manifest.rules == 0 && made.manifest.countries == ["GTM"])
        let edition = try OfflineEdition(OfflineFile(fixture.path("gtm.cotejo")))
        let documents = try await edition.store.document(Sample.code("GTM-AO-01001"), access: .public)
        #expect(documents != nil)
        #expect(try await edition.store.document(Sample.code("UTO-AO-01001"), access: .public) == nil)
        var sets: [String] = []
        _ = try edition.store.forEachRecord(of: .nationalitySet) { sets.append($0) }
        #expect(sets.count == 1)
    }

    @Test func theSearchAnswersAsTheServerDoes() async throws {
        let fixture = try OfflineFixture()
        try await fixture.publish(OfflineFixture.models(20))
        try await fixture.publish(OfflineFixture.models(20, changing: 3..<6, to: "revised"))
        try await fixture.build()
        let edition = try OfflineEdition(OfflineFile(fixture.path("whole.cotejo")))
        #expect(
            VocabularyName.allCases.allSatisfy {
                edition.vocabularies[$0].terms.count == fixture.vocabularies[$0].terms.count
            }
        )
        for text in ["passport", "revised", "pasport 7", "UTO-AO-01004", ""] {
            var query = SearchQuery()
            query.text = text
            let today = Sample.day("2026-11-21")
            let here = try await edition.store.search(
                query,
                vocabularies: edition.vocabularies,
                access: .public,
                today: today
            )
            let there = try await fixture.work.store.search(
                query,
                vocabularies: fixture.vocabularies,
                access: .public,
                today: today
            )
            #expect(here?.jsonText == there?.jsonText && here != nil, "\(text)")
        }
    }

    @Test func anImageIsThereAndOneThatIsMissingIsSaid() async throws {
        let fixture = try await BackupFixture()
        let image = try #require(try await fixture.work.store.namedFiles().images.first)
        let build = BuildOffline(
            data: fixture.work.data,
            store: fixture.work.store,
            vocabularies: try Project.vocabularies(),
            program: "test"
        )
        let visitor = BackupFixture.visitor
        let whole = try await build.run(
            OfflineOrder(),
            to: fixture.path("a.cotejo"),
            visitor: visitor,
            at: BackupFixture.now
        )
        #expect(whole.manifest.images == 2 && whole.missingImages.isEmpty)
        let edition = try OfflineEdition(OfflineFile(fixture.path("a.cotejo")))
        let path = try #require(StoredFiles(fixture.work.data, fixture.work.store).path(.image, image))
        let stored = try #require(FileManager.default.contents(atPath: path))
        #expect(try await edition.image(image) == Array(stored))
        #expect(try await edition.image(String(repeating: "0", count: 64)) == nil)
        try FileManager.default.removeItem(atPath: path)
        let rest = try await build.run(
            OfflineOrder(),
            to: fixture.path("b.cotejo"),
            visitor: visitor,
            at: BackupFixture.now
        )
        #expect(rest.missingImages == [image] && rest.manifest.images == 1)
    }

    @Test func aByteThatChangedAnywhereIsFoundAndItsPartNamed() async throws {
        let fixture = try OfflineFixture()
        try await fixture.publish(OfflineFixture.models(5))
        let made = try await fixture.build()
        let whole = try fixture.bytes("whole.cotejo")
        var start = 0
        for part in made.manifest.parts {
            var bytes = whole
            bytes[start + part.bytes / 2] ^= 1
            try fixture.write(bytes, to: "bad.cotejo")
            let path = fixture.path("bad.cotejo")
            #expect(
                try fixture.error(of: "bad.cotejo")
                    == .altered(path, [.part(part.kind, from: start, bytes: part.bytes)])
            )
            start += part.bytes
        }
        #expect(
            Set(made.manifest.parts.map(\.kind)).isSuperset(of: [.records, .searchIndex, .vocabularies, .directory])
        )
        var chance = SeededChance(seed: 8)
        for place in (0..<60).map({ _ in Int.random(in: start..<whole.count, using: &chance) }) {
            var bytes = whole
            bytes[place] ^= UInt8(1 << Int.random(in: 0..<8, using: &chance))
            try fixture.write(bytes, to: "bad.cotejo")
            #expect(try fixture.error(of: "bad.cotejo") != nil, "byte \(place)")
        }
        for length in [0, 1, 4096, whole.count - 1, whole.count / 2] {
            try fixture.write(whole.prefix(length), to: "bad.cotejo")
            #expect(try fixture.error(of: "bad.cotejo") != nil, "\(length) bytes")
        }
        try fixture.write(whole.prefix(4096) + whole, to: "bad.cotejo")
        #expect(
            try fixture.error(of: "bad.cotejo")
                == .altered(
                    fixture.path("bad.cotejo"),
                    [.length(expected: whole.count, found: whole.count + 4096)]
                )
        )
    }

    /// Anyone can sign a manifest with a key of their own.
    @Test func sizesThatNoSumHoldsAreNoManifest() async throws {
        let fixture = try OfflineFixture()
        try await fixture.publish(OfflineFixture.models(2))
        var manifest = try await fixture.build().manifest
        for index in manifest.parts.indices { manifest.parts[index].bytes = Int.max - index }
        let key = try ReceiptKey(in: fixture.work.data, fixture.work.store)
        try fixture.write(Data(OfflineSeal(signing: manifest, with: key).bytes), to: "bad.cotejo")
        #expect(try fixture.error(of: "bad.cotejo") == .altered(fixture.path("bad.cotejo"), [.seal]))
    }

    @Test func theFirstKeyIsRememberedAndAnotherRefused() async throws {
        let (fixture, other) = (try OfflineFixture(), try OfflineFixture())
        for one in [fixture, other] { try await one.publish(OfflineFixture.models(2)) }
        let key = try await fixture.build().key
        let strange = try await other.build().key
        let (mine, theirs) = (
            try OfflineFile(fixture.path("whole.cotejo")), try OfflineFile(other.path("whole.cotejo"))
        )
        let trust = OfflineTrust(folder: fixture.path("post"))
        #expect(throws: OfflineError.wrongKey(mine.path, expected: strange, found: key)) {
            try trust.check(mine, given: strange)
        }
        #expect(trust.remembered == nil)
        #expect(try trust.check(mine, given: nil))
        #expect(try !trust.check(mine, given: nil))
        #expect(trust.remembered == key)
        #expect(throws: OfflineError.wrongKey(theirs.path, expected: key, found: strange)) {
            try trust.check(theirs, given: nil)
        }
        #expect(try !trust.check(theirs, given: strange))
        #expect(trust.remembered == strange)
        try fixture.write(Data((key + "\n").utf8), to: "key.txt")
        #expect(try OfflineTrust.key(fixture.path("key.txt")) == key)
        #expect(try OfflineTrust.key(key) == key)
        #expect(throws: OfflineError.badKey("nothing")) { try OfflineTrust.key("nothing") }
    }
}
