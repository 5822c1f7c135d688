import Mustache

/// A numbered link from the map to the list.
struct PinPage: Sendable, MustacheParent {
    let pinFeature: String
    let pinNumber: String
    let pinName: String

    func child(named name: String) -> Any? {
        switch name {
        case "pinFeature": pinFeature
        case "pinNumber": pinNumber
        case "pinName": pinName
        default: nil
        }
    }
}

/// The region of a feature on a page, side or image, in percent.
struct RegionPage: Sendable, MustacheParent {
    let regionFeature: String
    let regionNumber: String
    /// Nothing where the drawing of the same side already names it.
    let regionName: String?
    /// The place to which the list leads back; only the first region of a feature has it.
    let regionAnchor: String?
    let regionX: String
    let regionY: String
    let regionWidth: String
    let regionHeight: String
    let regionPinX: String
    let regionPinY: String

    func child(named name: String) -> Any? {
        switch name {
        case "regionFeature": regionFeature
        case "regionNumber": regionNumber
        case "regionName": regionName
        case "regionAnchor": regionAnchor
        case "regionX": regionX
        case "regionY": regionY
        case "regionWidth": regionWidth
        case "regionHeight": regionHeight
        case "regionPinX": regionPinX
        case "regionPinY": regionPinY
        default: nil
        }
    }
}

/// The sheet that is drawn where there is no image.
struct SheetPage: Sendable, MustacheParent {
    let sheetWidth: String
    let sheetHeight: String
    let sheetMiddleX: String
    let sheetMiddleY: String
    let sheetTextSize: String
    let sheetMark: String

    func child(named name: String) -> Any? {
        switch name {
        case "sheetWidth": sheetWidth
        case "sheetHeight": sheetHeight
        case "sheetMiddleX": sheetMiddleX
        case "sheetMiddleY": sheetMiddleY
        case "sheetTextSize": sheetTextSize
        case "sheetMark": sheetMark
        default: nil
        }
    }
}

/// One view of a side: our drawing, or an image in one light.
struct MapViewPage: Sendable, MustacheParent {
    let viewAnchor: String
    let viewName: String
    let viewSheet: SheetPage?
    let viewImage: ImagePage?
    let viewRegions: [RegionPage]
    let isUpright: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "viewAnchor": viewAnchor
        case "viewName": viewName
        case "viewSheet": viewSheet
        case "viewImage": viewImage
        case "viewRegions": viewRegions
        case "isUpright": isUpright
        default: nil
        }
    }
}

/// One page or side.
struct MapSidePage: Sendable, MustacheParent {
    let sideAnchor: String
    let sideName: String
    let sideSize: String
    let sideViews: [MapViewPage]
    let hasLights: Bool
    let sideUnplaced: [PinPage]
    let hasUnplaced: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "sideAnchor": sideAnchor
        case "sideName": sideName
        case "sideSize": sideSize
        case "sideViews": sideViews
        case "hasLights": hasLights
        case "sideUnplaced": sideUnplaced
        case "hasUnplaced": hasUnplaced
        default: nil
        }
    }
}
