public import CatalogueModel

extension CatalogueView {
    /// Which model records which features, as far as the reader may see them.
    ///
    /// Worked out each time: those who need it often keep what they make of it.
    public func featureMatrix() -> FeatureMatrix {
        var matrix = FeatureMatrix(tools: index.vocabularies[.tools].terms.prefix(16).map(\.id))
        // Terms of features that the reader may not see have no number here.
        var numbers = [UInt16?](repeating: nil, count: index.names.features.terms.texts.count)
        for model in table.modelsByCode where visible.contains(Int(model)) {
            guard let code = index.code(of: Int(model)) else { continue }
            matrix.codes.append(code)
            for feature in features(of: Int(model)) where Int(table.featureAccess[feature]) <= rank {
                let term = Int(table.featureTerms[feature])
                let number = numbers[term] ?? UInt16(matrix.terms.count)
                if numbers[term] == nil {
                    numbers[term] = number
                    matrix.terms.append(index.names.features.terms.texts[term])
                }
                matrix.featureTerms.append(number)
                matrix.featureTools.append(table.featureTools[feature])
            }
            matrix.starts.append(Int32(matrix.featureTerms.count))
        }
        return matrix
    }
}
