/// A record of a submission, as a comment names it.
public struct RecordName: Hashable, Sendable, CustomStringConvertible, JSONWritable {
    /// Its kind.
    public var kind: RecordKind
    /// Its key.
    public var key: String

    /// The record of a kind and a key.
    public init(kind: RecordKind, key: String) {
        self.kind = kind
        self.key = key
    }

    /// Reads `document:GTM-AO-01001`; nil where it is none.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, let kind = RecordKind(rawValue: parts[0]) else { return nil }
        self.init(kind: kind, key: parts[1])
    }

    /// `document:GTM-AO-01001`.
    public var description: String { "\(kind.rawValue):\(key)" }

    /// Appends `{"kind","key"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("kind", kind)
            $0.member("key", key)
        }
    }
}

/// What someone at the desk says of a submission or of one of its records; the country reads it.
public struct SubmissionComment: Hashable, Sendable, JSONWritable {
    /// The submission that it was written on.
    public var submission: SubmissionID
    /// The record that it is about; nil where it is about the whole.
    public var record: RecordName?
    /// When.
    public var at: Moment
    /// The address of who wrote it.
    public var by: String
    /// The words.
    public var text: String

    /// A comment.
    public init(submission: SubmissionID, record: RecordName?, at: Moment, by: String, text: String) {
        self.submission = submission
        self.record = record
        self.at = at
        self.by = by
        self.text = text
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("submission", submission)
            $0.member("record", record)
            $0.member("at", at)
            $0.member("by", by)
            $0.member("text", text)
        }
    }
}

/// The images of a document model that differ between what is published and what a submission brings.
public struct ImageChange: Hashable, Sendable, JSONWritable {
    /// Code of the model.
    public var key: String
    /// The image that is or was published; nil where there is none in its place.
    public var before: DocumentImage?
    /// The image of the submission; nil where it takes the other away.
    public var after: DocumentImage?

    /// Appends `{"key","before","after"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("key", key)
            $0.member("before", before)
            $0.member("after", after)
        }
    }

    /// Pairs images by the place and light that they show, in the order of the new ones; equal images are left out.
    public static func between(_ key: String, _ before: [DocumentImage], _ after: [DocumentImage]) -> [ImageChange] {
        var old = before.filter { image in !after.contains { $0.sha256 == image.sha256 } }
        var changes: [ImageChange] = []
        for image in after where !before.contains(where: { $0.sha256 == image.sha256 }) {
            let place = old.firstIndex {
                $0.location == image.location && $0.light == image.light && $0.isDrawing == image.isDrawing
            }
            changes.append(ImageChange(key: key, before: place.map { old.remove(at: $0) }, after: image))
        }
        return changes + old.map { ImageChange(key: key, before: $0, after: nil) }
    }
}
