import CatalogueModel

/// A receiver as three functions, so that the callbacks of the parser need not know its type.
struct Delivery {
    var begin: (SubmissionHeader) throws -> Void
    var take: (SubmissionItem) throws -> Void
    var checkImageFile: (DocumentImage, Int, String) throws -> [Finding]
    var takeInlineImage: ([UInt8], DocumentImage, Int, String) throws -> [Finding]
}
