extension DocumentModel {
    /// Whether anything of it is restricted: itself, a feature, a sign that one is missing, or an image.
    public var holdsRestricted: Bool {
        access == .restricted || images.contains { $0.access == .restricted }
            || features.contains { feature in
                feature.access == .restricted || feature.failSigns.contains { $0.access == .restricted }
            }
    }

    /// The model as a reader of an access level may see it; nil where the model itself is above that level.
    public func visible(to level: Access) -> DocumentModel? {
        guard access <= level else { return nil }
        guard level != .restricted else { return self }
        var copy = self
        copy.features = features.filter { $0.access <= level }
            .map { feature in
                var visible = feature
                visible.failSigns = feature.failSigns.filter { $0.access <= level }
                return visible
            }
        let shown = Set(copy.features.map(\.id))
        copy.images = images.filter { $0.access <= level }
            .map { image in
                var visible = image
                visible.featureRegions = image.featureRegions.filter { shown.contains($0.feature) }
                return visible
            }
        return copy
    }
}
