import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird
import NIOCore
import Workflows

/// Where the bytes of images are.
enum ImageSource: Sendable {
    /// In a folder, each under the first two digits of its SHA-256.
    case folder(String)
    /// In an offline file.
    case offline(OfflineEdition)
}

/// The images of the catalogue, for those who may see them.
struct ImageRoutes {
    let store: CatalogueStore
    let images: ImageSource

    func add(to router: Router<VisitContext>) {
        let files = FileIO()
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
            switch images {
            case .folder(let folder):
                let path = "\(folder)/\(digest.prefix(2))/\(digest)"
                return Response(
                    status: .ok,
                    headers: headers,
                    body: try await files.loadFile(path: path, context: context)
                )
            case .offline(let edition):
                guard let bytes = try await edition.image(digest) else { throw WebError.noSuchImage }
                return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
            }
        }
    }

    private static func isDigest(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
