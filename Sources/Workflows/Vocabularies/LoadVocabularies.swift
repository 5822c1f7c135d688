public import CatalogueModel
import Foundation

/// Why the vocabularies cannot be used.
public enum LoadVocabulariesError: Error, Sendable {
    /// A file is missing or cannot be read.
    case missing(path: String)
    /// A file is not a vocabulary: what is wrong with it.
    case malformed(path: String, reason: String)
}

/// Reads the vocabularies from their folder.
public enum LoadVocabularies {
    /// All vocabularies of `Catalogue/Vocabularies`.
    ///
    /// - Throws: `LoadVocabulariesError`, naming the file.
    public static func run(folder: String) throws -> Vocabularies {
        var byName: [VocabularyName: Vocabulary] = [:]
        for name in VocabularyName.allCases {
            let path = "\(folder)/\(name.rawValue).json"
            guard let data = FileManager.default.contents(atPath: path) else {
                throw LoadVocabulariesError.missing(path: path)
            }
            do {
                byName[name] = try JSONDecoder().decode(Vocabulary.self, from: data)
            } catch {
                throw LoadVocabulariesError.malformed(path: path, reason: "\(error)")
            }
        }
        return Vocabularies(byName)
    }
}
