import CatalogueModel

/// The size in which a page or side is drawn.
struct SheetSize: Hashable, Sendable {
    /// Millimetres; only a proportion where the size is not known.
    var width: Double
    /// Millimetres; only a proportion where the size is not known.
    var height: Double
    /// ICAO's name of the size where it is the nominal one and not a measured one.
    var nominal: String?
    /// Whether the size is known, measured or nominal.
    var isKnown: Bool

    /// Pages of a booklet that stand upright while the data page lies: the booklet is turned to read it.
    private static let upright: Set = [
        "front-cover", "back-cover", "inside-front-cover", "inside-back-cover", "facing-inside-cover", "title-page",
        "inner-pages", "minors-page",
    ]
    private static let spread = "pages-2-3"
    private static let lying: Set = ["data-page", "data-card-front", "data-card-back"]
    /// Parts that have a size of their own, which no record states.
    private static let ownSize: Set = ["window", "screen", "envelope", "stamp-impression"]
    private static let sides: Set = [
        "card-front", "card-back", "visa-front", "visa-back", "sheet-front", "sheet-back",
    ]

    /// Whether a location is a page or side that can be drawn; `booklet` or `chip` is not.
    static func isDrawn(_ location: String) -> Bool {
        upright.contains(location) || location == spread || lying.contains(location) || ownSize.contains(location)
            || sides.contains(location)
    }

    /// The size of a page or side of a model: the recorded one, or ICAO's for its format or form.
    ///
    /// Source: Doc 9303-3 §2 (ISO/IEC 7810 ID-1, ID-2, ID-3), 9303-7 §3 (MRV-A, MRV-B).
    init(of model: DocumentModel, at location: String) {
        guard !Self.ownSize.contains(location), let size = Self.size(of: model) else {
            self.init(width: 4, height: 3, nominal: nil, isKnown: false)
            if Self.upright.contains(location) { (width, height) = (3, 4) }
            return
        }
        let long = max(size.width, size.height)
        let short = min(size.width, size.height)
        self = size
        if Self.upright.contains(location) {
            (width, height) = (short, long)
        } else if location == Self.spread {
            (width, height) = (2 * short, long)
        } else if Self.lying.contains(location) {
            (width, height) = (long, short)
        }
    }

    private init(width: Double, height: Double, nominal: String?, isKnown: Bool) {
        self.width = width
        self.height = height
        self.nominal = nominal
        self.isKnown = isKnown
    }

    private static func size(of model: DocumentModel) -> SheetSize? {
        if let size = model.size?.value {
            return SheetSize(width: size.widthMm, height: size.heightMm, nominal: size.nominal, isKnown: true)
        }
        func nominal(_ name: String, _ width: Double, _ height: Double) -> SheetSize {
            SheetSize(width: width, height: height, nominal: name, isKnown: true)
        }
        switch (model.mrz?.format, model.form?.value.term) {
        case ("TD1", _): return nominal("ID-1", 85.6, 53.98)
        case ("TD2", _): return nominal("ID-2", 105, 74)
        case ("TD3", _): return nominal("ID-3", 125, 88)
        case ("MRV-A", _): return nominal("MRV-A", 120, 80)
        case ("MRV-B", _): return nominal("MRV-B", 105, 74)
        case (_, "card"): return nominal("ID-1", 85.6, 53.98)
        case (_, "booklet"): return nominal("ID-3", 125, 88)
        default: return nil
        }
    }
}
