public import CatalogueModel

/// What the models of an issuer say that zones can be held against; what several of them say alike is held once.
public struct MRZModels: Sendable {
    /// By code.
    public private(set) var all: [MRZModel] = []
    private var patterns: [String: NumberPattern] = [:]
    private var documentCodes: [[String]: [String]] = [:]

    /// Those of nobody yet.
    public init() {}

    /// Takes a model in place of what its code said before; nil where there is nothing to hold a zone against.
    public mutating func set(_ code: DocumentCode, _ model: DocumentModel?) {
        let place = place(of: code)
        let isKnown = place < all.count && all[place].code == code
        guard let model, model.mrz?.format != nil else {
            if isKnown { all.remove(at: place) }
            return
        }
        var taken = MRZModel(model) { pattern(of: $0) }
        taken.documentCodes = shared(taken.documentCodes)
        if isKnown { all[place] = taken } else { all.insert(taken, at: place) }
    }

    /// The place of the first model whose code does not come before another.
    private func place(of code: DocumentCode) -> Int {
        // They mostly come in the order of their codes.
        guard let last = all.last, code <= last.code else { return all.count }
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if all[middle].code < code { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func pattern(of text: String) -> NumberPattern? {
        if let known = patterns[text] { return known }
        guard let made = try? NumberPattern(text) else { return nil }
        patterns[text] = made
        return made
    }

    private mutating func shared(_ codes: [String]) -> [String] {
        if let known = documentCodes[codes] { return known }
        documentCodes[codes] = codes
        return codes
    }
}
