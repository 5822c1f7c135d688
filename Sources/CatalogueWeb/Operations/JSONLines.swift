import CatalogueModel
import Foundation
public import Logging

/// A log that writes one line of JSON for each thing that is said, for programs that gather logs.
///
/// `{"time","level","message",…}`: what is known of it beside the sentence follows under its own name.
public struct JSONLines: LogHandler {
    /// What every line says.
    public var metadata: Logger.Metadata = [:]
    /// From which level on something is written.
    public var logLevel: Logger.Level = .info
    private let write: @Sendable (String) -> Void

    /// A log that goes to a writer, a whole line with its end at a time.
    public init(write: @escaping @Sendable (String) -> Void) {
        self.write = write
    }

    /// A log on the standard error output.
    public init() {
        self.init { FileHandle.standardError.write(Data($0.utf8)) }
    }

    /// What is known under a name.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes a line.
    public func log(event: LogEvent) {
        var json = JSONText()
        json.object {
            $0.member("time", Self.time(Date()))
            $0.member("level", event.level.rawValue)
            $0.member("message", event.message.description)
            let all = metadata.merging(event.metadata ?? [:]) { $1 }
            for (name, value) in all.sorted(by: { $0.key < $1.key }) {
                $0.key(named: name == RequestWatch.numberKey ? "request" : name)
                Self.write(value, to: &$0)
            }
        }
        write(json.string + "\n")
    }

    private static func write(_ value: Logger.MetadataValue, to json: inout JSONText) {
        switch value {
        case .string(let text): json.string(text)
        case .stringConvertible(let number as Int): json.number(number)
        case .stringConvertible(let number as Double): json.number(number)
        default: json.string(value.description)
        }
    }

    /// To the millisecond, in universal time.
    private static func time(_ date: Date) -> String {
        let thousandths = Int64((date.timeIntervalSince1970 * 1000).rounded(.down))
        let second = Moment(secondsSince1970: thousandths / 1000).description.dropLast()
        let rest = String(thousandths % 1000 + 1000).dropFirst()
        return "\(second).\(rest)Z"
    }
}
