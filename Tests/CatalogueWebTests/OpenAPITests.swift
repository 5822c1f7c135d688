import CatalogueModel
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import CatalogueWeb

@Suite struct OpenAPITests {
    private static func document(_ language: Language = .en) throws -> [String: Any] {
        let resources = try SiteResources()
        let text = OpenAPIDocument(template: resources.openAPI, vocabularies: try Project.vocabularies()).text(
            in: language
        )
        let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return try #require(parsed as? [String: Any])
    }

    private static func paths() throws -> [String: [String: Any]] {
        try #require(try document()["paths"] as? [String: [String: Any]])
    }

    /// The parameters of a path, references followed: name, where, and how.
    private static func parameters(of path: String) throws -> [[String: Any]] {
        let components = try #require(try document()["components"] as? [String: Any])
        let shared = try #require(components["parameters"] as? [String: [String: Any]])
        let item = try #require(try paths()[path])
        let operation = try #require((item["get"] ?? item["post"]) as? [String: Any])
        return try (operation["parameters"] as? [[String: Any]] ?? []).map { parameter in
            guard let reference = parameter["$ref"] as? String else { return parameter }
            return try #require(shared[reference.replacing("#/components/parameters/", with: "")])
        }
    }

    private static func names(of path: String, in place: String = "query") throws -> Set<String> {
        Set(try parameters(of: path).filter { $0["in"] as? String == place }.compactMap { $0["name"] as? String })
    }

    /// `/documents/:code` as OpenAPI writes it.
    private static func described(_ path: String) -> String {
        path.split(separator: "/").map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }
            .reduce("") { "\($0)/\($1)" }
    }

    @Test func everyRouteOfTheAPIIsDescribedAndEveryDescribedRouteIsThere() async throws {
        let routes = try await SiteFixture().site.router().routes
        let served = Set(routes.filter { $0.method == .get }.map { Self.described($0.path.description) })
        let described = Set(try Self.paths().keys)
        #expect(described.subtracting(served).isEmpty, "described, but not served")
        let api = served.filter { $0.hasPrefix("/api/") }
        #expect(!api.isEmpty)
        #expect(api.subtracting(described).isEmpty, "served, but not described in Templates/openapi.json")
        for route in routes where described.contains(Self.described(route.path.description)) {
            let path = Self.described(route.path.description)
            let parts = path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
                String($0.dropFirst().dropLast())
            }
            #expect(try Self.names(of: path, in: "path") == Set(parts), "\(path)")
        }
    }

    @Test func everyReferenceLeadsSomewhere() throws {
        let document = try Self.document()
        var count = 0
        func walk(_ value: Any) {
            if let members = value as? [String: Any] {
                if let reference = members["$ref"] as? String {
                    count += 1
                    var place: Any? = document
                    for part in reference.dropFirst(2).split(separator: "/") {
                        place = (place as? [String: Any])?[String(part)]
                    }
                    #expect(place != nil, "\(reference)")
                }
                members.values.forEach(walk)
            } else if let items = value as? [Any] {
                items.forEach(walk)
            }
        }
        walk(document)
        #expect(count > 50)
    }

    /// The names that an enumeration of parameters declares, from its source: nobody can forget a list of them.
    private static func declaredParameters(in file: String) throws -> Set<String> {
        let source = try String(contentsOf: Project.root.appendingPathComponent(file), encoding: .utf8)
        let body = try #require(source.components(separatedBy: "enum Parameter {").dropFirst().first)
            .prefix { $0 != "}" }
        return Set(body.matches(of: /static let \w+ = "(\w+)"/).map { String($0.output.1) })
    }

    @Test(arguments: [
        ("/api/v1/changes", "Sources/CatalogueWeb/Changes/ChangesQuery+URL.swift"),
        ("/api/v1/audit", "Sources/CatalogueWeb/Audit/AuditQuery+URL.swift"),
        ("/api/v1/compare", "Sources/CatalogueWeb/Compare/CompareQuery.swift"),
        ("/api/v1/identify", "Sources/CatalogueWeb/Identify/IdentificationQuery+URL.swift"),
        ("/api/v1/training/needs", "Sources/CatalogueWeb/Training/NeedsQuery+URL.swift"),
        ("/api/v1/training/trainers", "Sources/CatalogueWeb/Training/TrainersQuery.swift"),
        ("/api/v1/entry", "Sources/CatalogueWeb/Entry/EntryQuery.swift"),
        ("/api/v1/entry/matrix", "Sources/CatalogueWeb/Entry/EntryMatrixAsked.swift"),
    ])
    func parametersAreThoseThatAreRead(path: String, file: String) throws {
        let declared = try Self.declaredParameters(in: file)
        #expect(declared.count >= 3)
        #expect(try Self.names(of: path) == declared.union([Language.parameterName]))
    }

    @Test func parametersOfTheSearchAreThoseThatAreRead() throws {
        #expect(try Self.names(of: "/api/v1/documents") == Set(SearchQuery.Parameter.all + [Language.parameterName]))
    }

    @Test func everyIdentifierIsOfferedWhereACodeIsAsked() throws {
        let parameters = try Self.parameters(of: "/api/v1/documents")
        func offered(_ name: String) -> [String] {
            let schema = parameters.first { $0["name"] as? String == name }?["schema"] as? [String: Any]
            let one = schema?["items"] as? [String: Any] ?? schema
            let choices = one?["anyOf"] as? [[String: Any]]
            return choices?.first?["enum"] as? [String] ?? []
        }
        #expect(offered("country").contains("GTM") && offered("category").contains("A"))
        #expect(offered("feature").contains("sub.wm-multi") && offered("feature").contains("sub"))
        #expect(offered("method").contains("uv-a") && !offered("method").contains(""))
    }

    @Test func textsAreInTheReadersLanguage() async throws {
        let fixture = try await SiteFixture()
        for (language, words) in [("es", "Buscar modelos"), ("en", "Search models")] {
            let answer = try await fixture.get("/api/v1/openapi.json", headers: [.acceptLanguage: language])
            let text = String(buffer: answer.body)
            #expect(text.contains(#""openapi":"3.1.0""#) && text.contains("\"summary\":\"\(words)\""))
            #expect(answer.headers[.contentLanguage] == language)
            #expect(!text.contains(#"{"en":""#) && !text.contains("vocabularies\":["))
        }
    }

    @Test func everyOperationNamesItsProblems() throws {
        var identifiers: Set<String> = []
        for (path, item) in try Self.paths() {
            let operation = try #require((item["get"] ?? item["post"]) as? [String: Any])
            let responses = try #require(operation["responses"] as? [String: Any])
            #expect((responses["200"] ?? responses["201"]) != nil && responses["503"] != nil, "\(path)")
            #expect(identifiers.insert(operation["operationId"] as? String ?? "").inserted, "\(path)")
        }
    }
}
