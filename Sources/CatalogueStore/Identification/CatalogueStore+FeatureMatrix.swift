public import CatalogueModel
import SearchIndex

extension CatalogueStore {
    /// Which model records which security features at a moment, as far as a reader may see them.
    ///
    /// Worked out each time: keep what is made of it until the catalogue moves on.
    ///
    /// - Returns: the matrix and the edition it comes from, 0 before the first; nil where the moment does not exist.
    /// - Throws: `StoreError`.
    public func featureMatrix(
        vocabularies: Vocabularies,
        access: Access,
        at moment: CatalogueMoment = .current
    ) async throws -> (matrix: FeatureMatrix, edition: Int)? {
        try await withView(at: moment, access: access, vocabularies: vocabularies) { view, edition in
            (view.featureMatrix(), edition)
        }
    }
}
