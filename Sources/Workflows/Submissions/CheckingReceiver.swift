import CatalogueModel
import Foundation
import Submissions

/// Takes nothing and checks the images.
struct CheckingReceiver: SubmissionReceiver {
    let images: ImageIntake
    let progress: IntakeProgress
    private(set) var findings = Findings()

    init(images: ImageIntake, progress: IntakeProgress) {
        self.images = images
        self.progress = progress
    }

    func begin(_ header: SubmissionHeader) {}

    mutating func take(_ item: SubmissionItem) throws {
        progress.recordCount += 1
        guard case .record(.document(let model)) = item.content else { return }
        findings.add(try images.check(model, line: item.line, path: item.path))
    }

    func takeInlineImage(_ bytes: [UInt8], of image: DocumentImage, line: Int, path: String) throws -> [Finding] {
        try images.check(bytes, of: image, named: image.sha256, line: line, path: path)
    }
}
