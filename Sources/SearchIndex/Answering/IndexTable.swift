import CatalogueModel

/// The columns of all segments, one after the other.
struct IndexTable: Sendable {
    private(set) var revisions: [Int64] = []
    private(set) var access: [UInt8] = []
    private(set) var issuers: [UInt32] = []
    private(set) var categories: [UInt8] = []
    private(set) var types: [UInt8] = []
    private(set) var statuses: [UInt8] = []
    private(set) var evidences: [UInt8] = []
    private(set) var chips: [UInt8] = []
    private(set) var mrzFormats: [UInt8] = []
    private(set) var circulationFirst: [Int32] = []
    private(set) var circulationLast: [Int32] = []
    private(set) var firstIssued: [Int32] = []
    private(set) var featureStarts: [UInt32] = [0]
    private(set) var featureTerms: [UInt16] = []
    private(set) var featureLevels: [UInt8] = []
    private(set) var featureAccess: [UInt8] = []
    private(set) var featureMethods: [UInt32] = []
    private(set) var featureLocations: [UInt64] = []
    private(set) var featureTools: [UInt16] = []
    /// Number of the publication since which a revision stands; `Int64.max` where it was never published.
    private(set) var publishedIn: [Int64] = []
    /// Number of the publication that ended it; `Int64.max` while it stands.
    private(set) var endedIn: [Int64] = []
    /// Days since 1970.
    private(set) var publishedOn: [Int32] = []
    /// The codes, packed so that their order is that of the texts.
    private(set) var codes: [UInt64] = []
    /// The models in the order of their codes.
    private(set) var byCode: [UInt32] = []

    var count: Int { revisions.count }

    mutating func append(_ segment: Segment, _ features: FeatureColumns, tools: [UInt16]) {
        let columns = segment.columns
        revisions += columns.revisions
        access += columns.access
        issuers += columns.issuers
        categories += columns.categories
        types += columns.types
        statuses += columns.statuses
        evidences += columns.evidences
        chips += columns.chips
        mrzFormats += columns.mrzFormats
        circulationFirst += columns.circulationFirst
        circulationLast += columns.circulationLast
        firstIssued += columns.firstIssued
        let base = UInt32(featureTerms.count)
        featureStarts += features.starts.dropFirst().map { $0 + base }
        featureTerms += features.term
        featureLevels += features.level
        featureAccess += features.access
        featureMethods += features.methods
        featureLocations += features.locations
        featureTools += tools
        publishedIn += repeatElement(Int64.max, count: segment.count)
        endedIn += repeatElement(Int64.max, count: segment.count)
        publishedOn += repeatElement(0, count: segment.count)
        codes += (0..<segment.count).map { segment.cards.code($0).map(IndexTable.packed) ?? 0 }
    }

    mutating func place(_ placements: some Sequence<RevisionPlacement>) {
        let byRevision = Dictionary(placements.map { ($0.revision, $0) }, uniquingKeysWith: { _, last in last })
        for (model, revision) in revisions.enumerated() {
            guard let placement = byRevision[revision] else { continue }
            publishedIn[model] = placement.publishedIn
            endedIn[model] = placement.endedIn ?? Int64.max
            publishedOn[model] = Int32(clamping: placement.publishedOn.daysSince1970)
        }
        orderByCode()
    }

    /// Puts the models that were added since among those that are in order already.
    private mutating func orderByCode() {
        let codes = codes
        func isBefore(_ left: UInt32, _ right: UInt32) -> Bool {
            (codes[Int(left)], left) < (codes[Int(right)], right)
        }
        let added = (UInt32(byCode.count)..<UInt32(count)).sorted(by: isBefore)
        var merged: [UInt32] = []
        merged.reserveCapacity(count)
        var place = 0
        for model in byCode {
            while place < added.count, isBefore(added[place], model) {
                merged.append(added[place])
                place += 1
            }
            merged.append(model)
        }
        merged += added[place...]
        byCode = merged
    }

    /// Gives back the room that the columns took in advance while they grew: up to half of all.
    mutating func fit() {
        revisions.fit()
        access.fit()
        issuers.fit()
        categories.fit()
        types.fit()
        statuses.fit()
        evidences.fit()
        chips.fit()
        mrzFormats.fit()
        circulationFirst.fit()
        circulationLast.fit()
        firstIssued.fit()
        featureStarts.fit()
        featureTerms.fit()
        featureLevels.fit()
        featureAccess.fit()
        featureMethods.fit()
        featureLocations.fit()
        featureTools.fit()
        publishedIn.fit()
        endedIn.fit()
        publishedOn.fit()
        codes.fit()
    }

    /// Gives the columns of the features without a check at each step.
    func withFeatures(_ body: (FeatureRows) -> Void) {
        featureStarts.withUnsafeBufferPointer { starts in
            featureTerms.withUnsafeBufferPointer { terms in
                featureLevels.withUnsafeBufferPointer { levels in
                    featureAccess.withUnsafeBufferPointer { access in
                        featureMethods.withUnsafeBufferPointer { methods in
                            featureLocations.withUnsafeBufferPointer { locations in
                                featureTools.withUnsafeBufferPointer { tools in
                                    body(
                                        FeatureRows(
                                            starts: starts,
                                            terms: terms,
                                            levels: levels,
                                            access: access,
                                            methods: methods,
                                            locations: locations,
                                            tools: tools
                                        )
                                    )
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// The models in the order of their codes.
    var modelsByCode: [UInt32] { byCode }

    /// All revisions of a code.
    func models(of code: DocumentCode) -> ArraySlice<UInt32> {
        let wanted = IndexTable.packed(code)
        var low = 0
        var high = byCode.count
        while low < high {
            let middle = (low + high) / 2
            if codes[Int(byCode[middle])] < wanted { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < byCode.count, codes[Int(byCode[end])] == wanted { end += 1 }
        return byCode[low..<end]
    }

    /// Five letters of five bits each, then the number that the five digits say.
    private static func packed(_ code: DocumentCode) -> UInt64 {
        var letters: UInt64 = 0
        var digits: UInt64 = 0
        for byte in code.text.utf8 {
            switch byte {
            case 0x41...0x5A: letters = letters << 5 | UInt64(byte - 0x41)
            case 0x30...0x39: digits = digits * 10 + UInt64(byte - 0x30)
            default: continue
            }
        }
        return letters << 17 | digits
    }
}

extension Array {
    /// Gives back room beyond an eighth of what it holds.
    fileprivate mutating func fit() {
        guard capacity - count > count / 8 else { return }
        self = withUnsafeBufferPointer { Array($0) }
    }
}

/// The columns of the features, for loops over many of them.
struct FeatureRows {
    let starts: UnsafeBufferPointer<UInt32>
    let terms: UnsafeBufferPointer<UInt16>
    let levels: UnsafeBufferPointer<UInt8>
    let access: UnsafeBufferPointer<UInt8>
    let methods: UnsafeBufferPointer<UInt32>
    let locations: UnsafeBufferPointer<UInt64>
    let tools: UnsafeBufferPointer<UInt16>
}
