import CatalogueModel
import Foundation
import Submissions

/// What was handed in, ready to be read: an XML file where it lies, or one out of an archive unpacked for it.
///
/// An archive is unpacked into a folder of its own that goes with the value; what a killed process leaves of one goes
/// when the folder of the data is next opened.
final class OpenedSubmission: Sendable {
    /// The XML file; where findings stand against the archive, the archive.
    let path: String
    /// What to call it; nil where the sender's own name for the file is right.
    let name: String?
    /// What was found in the archive.
    let findings: [Finding]

    private let folder: String?

    /// Opens a file, unpacking it where it is an archive.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - name: what its sender calls it.
    ///   - parent: where a folder for what is in it may be made.
    /// - Throws: `SubmissionFileError`, `DataFolderError`.
    init(_ path: String, named name: String? = nil, unpackingIn parent: String) throws {
        let file = try SubmissionFile(path: path)
        guard try SubmissionArchive.isArchive(file, named: name ?? path) else {
            self.path = path
            self.name = nil
            findings = []
            folder = nil
            return
        }
        TemporaryName.sweep(parent)
        let folder = TemporaryName.new(in: parent)
        guard mkdir(folder, 0o700) == 0 else { throw DataFolderError.io(path: folder, reason: lastSystemError()) }
        do {
            let unpacked = try SubmissionArchive.unpack(file, into: folder)
            self.path = unpacked.xmlPath ?? path
            self.name = unpacked.xmlPath.map { IncomingFile.plainName($0) }
            findings = unpacked.findings
            self.folder = folder
        } catch {
            try? FileManager.default.removeItem(atPath: folder)
            guard let failure = error as? UnpackingError else { throw error }
            throw DataFolderError.io(path: failure.path, reason: String(cString: strerror(failure.code)))
        }
    }

    deinit {
        if let folder { try? FileManager.default.removeItem(atPath: folder) }
    }

    /// Whether there is an XML file to read.
    var isReadable: Bool { findings.allSatisfy { $0.severity != .error } }

    /// The outcome of an archive that was refused.
    var refusal: ValidationOutcome {
        noting(ValidationOutcome(header: nil, findings: Findings(), recordCounts: [:]))
    }

    /// An outcome with what was found in the archive.
    func noting(_ outcome: ValidationOutcome) -> ValidationOutcome {
        var outcome = outcome
        outcome.findings.add(findings)
        return outcome
    }

    /// An outcome with what was found in the archive.
    func noting(_ outcome: ReceiveOutcome) -> ReceiveOutcome {
        outcome.adding(findings)
    }
}
