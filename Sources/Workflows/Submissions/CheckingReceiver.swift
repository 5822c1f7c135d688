import CatalogueModel
import Submissions

/// Keeps nothing and checks the images.
struct CheckingReceiver: SubmissionReceiver {
    let images: ImageIntake
    let progress: IntakeProgress

    func begin(_ header: SubmissionHeader) {}

    func take(_ item: SubmissionItem) {
        progress.recordCount += 1
    }

    func checkImageFile(of image: DocumentImage, line: Int, path: String) throws -> [Finding] {
        try images.checkFile(of: image, line: line, path: path)
    }

    func takeInlineImage(_ bytes: [UInt8], of image: DocumentImage, line: Int, path: String) throws -> [Finding] {
        try images.check(bytes, of: image, named: image.sha256, line: line, path: path)
    }
}
