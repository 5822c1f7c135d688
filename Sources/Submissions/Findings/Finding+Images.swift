public import CatalogueModel

/// Images: what the XML says of them, and what their files turn out to be.
extension Finding {
    /// An image without a file and without data.
    static func imageWithoutContent(at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "image.noContent",
            at: place,
            es: "La imagen no tiene ni archivo (file) ni contenido (data).",
            en: "The image has neither a file (file) nor content (data).",
            adviceES: "Indique la ruta del archivo o incluya la imagen en base64.",
            adviceEN: "Name its file, or put the image inside as base64."
        )
    }

    /// An image with a file and with data.
    static func imageTwice(at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "image.both",
            at: place,
            es: "La imagen tiene a la vez archivo (file) y contenido (data).",
            en: "The image has both a file (file) and content (data).",
            adviceES: "Deje solo uno de los dos.",
            adviceEN: "Keep only one of the two."
        )
    }

    /// A path that leaves the folder of the submission, as it is written.
    static func imageOutside(_ file: String, at place: FindingPlace) -> Finding {
        imageOutside(file, line: place.line, path: place.path)
    }

    /// A path that leaves the folder of the submission, as written or through a link.
    public static func imageOutside(_ file: String, line: Int, path: String) -> Finding {
        Finding(
            .error,
            "image.pathOutside",
            at: FindingPlace(line: line, path: path),
            es: "La ruta «\(file.shown)» sale de la carpeta de la remisión.",
            en: "The path “\(file.shown)” leaves the submission's folder.",
            adviceES: "Use una ruta relativa con / y sin «..», dentro de la carpeta del XML, que no pase por enlaces.",
            adviceEN: "Use a relative path with / and without “..”, within the folder of the XML, and through no links."
        )
    }

    /// A file that is not there, or cannot be read.
    public static func imageMissing(_ file: String, line: Int, path: String) -> Finding {
        Finding(
            .error,
            "image.missing",
            at: FindingPlace(line: line, path: path),
            es: "No se encontró o no se puede leer la imagen «\(file.shown)».",
            en: "The image “\(file.shown)” was not found or cannot be read.",
            adviceES: "Ponga el archivo en esa ruta, junto al XML, y envíe ambos.",
            adviceEN: "Put the file at that path, beside the XML, and send both."
        )
    }

    /// Bytes with another SHA-256 than the submission says.
    public static func imageWrongHash(expected: String, found: String, line: Int, path: String) -> Finding {
        Finding(
            .error,
            "image.wrongHash",
            at: FindingPlace(line: line, path: path),
            es: "El SHA-256 de la imagen es \(found), pero la remisión dice \(expected).",
            en: "The SHA-256 of the image is \(found), but the submission says \(expected).",
            adviceES: "Compruebe que la imagen sea la correcta y no esté dañada; después corrija el atributo sha256.",
            adviceEN: "Check that it is the right image and not damaged; then correct the attribute sha256."
        )
    }

    /// Bytes of another kind than the submission says; `found` is nil where they are of no kind that is accepted.
    public static func imageWrongType(expected: ImageType, found: ImageType?, line: Int, path: String) -> Finding {
        Finding(
            .error,
            "image.wrongType",
            at: FindingPlace(line: line, path: path),
            es:
                "La imagen debería ser \(expected.rawValue), pero por su contenido es \(found?.rawValue ?? "de otro tipo").",
            en:
                "The image should be \(expected.rawValue), but by its content it is \(found?.rawValue ?? "of another kind").",
            adviceES: "Envíe JPEG, PNG o WebP y corrija el atributo type.",
            adviceEN: "Send JPEG, PNG or WebP, and correct the attribute type."
        )
    }

    /// An image larger than the catalogue takes, in bytes or in pixels as its own header declares them.
    public static func imageTooLarge(_ size: String, line: Int, path: String) -> Finding {
        Finding(
            .error,
            "image.tooLarge",
            at: FindingPlace(line: line, path: path),
            es: "La imagen es demasiado grande: \(size).",
            en: "The image is too large: \(size).",
            adviceES: "Reduzca la imagen; se aceptan hasta \(ImageSize.maximumPixels / 1_000_000) millones de píxeles.",
            adviceEN: "Reduce the image; up to \(ImageSize.maximumPixels / 1_000_000) million pixels are accepted."
        )
    }
}
