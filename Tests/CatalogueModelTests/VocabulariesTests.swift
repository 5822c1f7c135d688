import CatalogueModel
import Foundation
import TestSupport
import Testing

@Suite struct VocabulariesTests {
    @Test(arguments: VocabularyName.allCases)
    func everyTermSpeaksBothLanguages(name: VocabularyName) throws {
        let vocabulary = try Project.vocabularies()[name]
        #expect(!vocabulary.terms.isEmpty)
        #expect(!vocabulary.source.isEmpty && !vocabulary.licence.isEmpty)
        #expect(Set(vocabulary.terms.map(\.id)).count == vocabulary.terms.count)
        for term in vocabulary.terms {
            for language in Language.allCases {
                #expect(!term.label[language].isEmpty, "\(term.id)")
                #expect(!term.description[language].isEmpty, "\(term.id)")
            }
        }
    }

    @Test func everyVocabularyFileIsKnown() {
        let files = Project.files(in: "Catalogue/Vocabularies", ending: ".json")
            .map { $0.deletingPathExtension().lastPathComponent }
        #expect(Set(files) == Set(VocabularyName.allCases.map(\.rawValue)))
    }

    @Test func everyReferenceResolves() throws {
        let vocabularies = try Project.vocabularies()
        for term in vocabularies[.featureTerms].terms {
            #expect(vocabularies.contains(try #require(term.group), in: .featureGroups), "\(term.id)")
            for method in term.methods ?? [] {
                #expect(vocabularies.contains(method, in: .methods), "\(term.id): \(method)")
            }
            #expect((1...3).contains(try #require(term.level)))
        }
        for method in vocabularies[.methods].terms {
            #expect(vocabularies.contains(try #require(method.tool), in: .tools), "\(method.id)")
        }
        for post in vocabularies[.borderPosts].terms {
            for country in try #require(post.countries) {
                #expect(vocabularies.contains(country, in: .countries), "\(post.id): \(country)")
            }
        }
    }

    @Test func thereAreAsManyTermsAsTheFieldHas() throws {
        let vocabularies = try Project.vocabularies()
        #expect(vocabularies[.featureTerms].terms.count >= 110)
        #expect(vocabularies.members == ["BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA"])
    }

    @Test func closedListsAreTheSameInCodeAndVocabulary() throws {
        let vocabularies = try Project.vocabularies()
        func ids(_ name: VocabularyName) -> Set<String> { Set(vocabularies[name].terms.map(\.id)) }
        #expect(ids(.evidenceGrades) == Set(Evidence.allCases.map(\.rawValue)))
        #expect(ids(.accessLevels) == Set(Access.allCases.map(\.rawValue)))
        #expect(ids(.documentStatuses) == Set(DocumentStatus.allCases.map(\.rawValue)))
        #expect(ids(.dateQualifiers) == Set(DateQualifier.allCases.map(\.rawValue)))
        #expect(ids(.chipPresences) == Set(ChipPresence.allCases.map(\.rawValue)))
        #expect(ids(.verdicts) == Set(Verdict.allCases.map(\.rawValue)).union(["unknown"]))
    }

    @Test(arguments: [("sub.wm-mutli", "sub.wm-multi"), ("ovd.kinegran", "ovd.kinegram")])
    func theNearestTermIsOffered(wrong: String, meant: String) throws {
        #expect(try Project.vocabularies()[.featureTerms].nearest(to: wrong) == meant)
    }

    @Test(arguments: [
        ("HND", "HND"), ("hnd", "HND"), ("Honduras", "HND"), ("costa rica", "CRI"), ("panama", "PAN"),
        ("PANAMÁ", "PAN"), ("Mexico", "MEX"), ("República Dominicana", "DOM"),
    ])
    func aTermIsNamedByItsCodeOrByItsNameInEitherLanguage(typed: String, meant: String) throws {
        #expect(try Project.vocabularies()[.countries].term(named: typed)?.id == meant)
    }

    @Test func whatMayMeanSeveralIsNotTakenForOne() throws {
        let terms = try Project.vocabularies()[.featureTerms]
        #expect(terms.term(named: "watermark") == nil)
        #expect(terms.term(named: "qqqqqqqq") == nil && terms.term(named: "") == nil)
        let like = terms.terms(like: "watermark", limit: 3)
        let words = like.map { $0.allWords.joined(separator: " ").lowercased() }
        #expect(words.count == 3 && words.allSatisfy { $0.contains("watermark") })
        #expect(terms.terms(like: "ark", limit: 3).isEmpty, "the middle of a word is no hint")
        #expect(terms.terms(like: "qqqqqqqq", limit: 3).isEmpty)
    }

    @Test func whatIsFarFromEverythingIsNotGuessed() throws {
        #expect(try Project.vocabularies()[.featureTerms].nearest(to: "qqqqqqqq") == nil)
    }
}
