import CatalogueModel

@testable import Workflows

/// Codes of a second factor as a telephone would show them.
enum TimeCodes {
    static func code(_ key: [UInt8], at moment: Moment) -> String {
        TimeCode(key: key).code(step: moment.secondsSince1970 / 30)
    }
}
