import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird
import NIOCore
import Workflows

/// Where the bytes of images are.
enum ImageSource: Sendable {
    /// Where the images of the data are kept.
    case stored(StoredFiles)
    /// In an offline file.
    case offline(OfflineEdition)
}

extension StoredFiles {
    /// An image as the body of an answer.
    func body(ofImage digest: String, _ context: VisitContext) async throws -> ResponseBody {
        if let path = path(.image, digest) { return try await FileIO().loadFile(path: path, context: context) }
        guard let bytes = try await bytes(.image, digest) else { throw WebError.noSuchImage }
        return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
    }
}

/// The images of the catalogue, for those who may see them.
struct ImageRoutes {
    let store: CatalogueStore
    /// Nil where a site has none.
    let images: ImageSource?

    func add(to router: Router<VisitContext>) {
        router.page(SitePath.imageRoute) { request, context -> Response in
            let digest = try context.parameters.require("sha256")
            guard Self.isDigest(digest),
                let type = try await store.imageType(ofSHA256: digest, access: context.visit.access)
            else { throw WebError.noSuchImage }
            try await context.visit.trail?.sawImage(digest, in: store)
            // Nothing above public may stay in a cache that others share.
            let keeper = context.visit.access == .public ? "public" : "private"
            let headers: HTTPFields = [
                .contentType: type.rawValue,
                .cacheControl: "\(keeper), max-age=31536000, immutable",
                .contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'; sandbox",
                .eTag: "\"\(digest)\"",
            ]
            if request.headers[.ifNoneMatch] == "\"\(digest)\"" {
                return Response(status: .notModified, headers: headers)
            }
            let body: ResponseBody
            switch images {
            case .stored(let files): body = try await files.body(ofImage: digest, context)
            case .offline(let edition):
                guard let bytes = try await edition.image(digest) else { throw WebError.noSuchImage }
                body = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
            case nil: throw WebError.noSuchImage
            }
            return Response(status: .ok, headers: headers, body: body)
        }
    }

    private static func isDigest(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
