import CatalogueModel

/// An archive of a submission and its images; the path of a finding is the name of the entry.
extension Finding {
    private static func archive(
        _ id: String,
        _ entry: String = "",
        severity: Severity = .error,
        es: String,
        en: String,
        adviceES: String,
        adviceEN: String
    ) -> Finding {
        Finding(
            severity,
            "archive." + id,
            at: FindingPlace(line: 0, path: entry.shown),
            es: es,
            en: en,
            adviceES: adviceES,
            adviceEN: adviceEN
        )
    }

    /// It cannot be read; `detail` is what libarchive says.
    static func archiveDamaged(_ detail: String, _ entry: String = "") -> Finding {
        archive(
            "damaged",
            entry,
            es: "El .zip no se puede leer entero: «\(detail.shown)» (texto del lector, en inglés).",
            en: "The .zip cannot be read as a whole: “\(detail.shown)” (the reader's own text).",
            adviceES: "Haga el .zip otra vez con un programa corriente, ábralo para probarlo y envíelo entero.",
            adviceEN: "Make the .zip again with an ordinary program, open it to try it, and send all of it."
        )
    }

    /// A name that is no text, or is too long to be a file's.
    static func archiveBadName(_ name: String) -> Finding {
        archive(
            "badName",
            name,
            es: "El nombre «\(name.shown)» no es UTF-8, tiene signos de control o es demasiado largo.",
            en: "The name “\(name.shown)” is not UTF-8, has control characters or is too long.",
            adviceES: "Cambie el nombre a letras, cifras, punto y guion, y haga el .zip otra vez.",
            adviceEN: "Rename it to letters, digits, dot and hyphen, and make the .zip again."
        )
    }

    /// A name that leads out of the folder.
    static func archiveOutside(_ name: String) -> Finding {
        archive(
            "outside",
            name,
            es: "El nombre «\(name.shown)» sale de la carpeta del .zip o no es relativo.",
            en: "The name “\(name.shown)” leaves the folder of the .zip or is not relative.",
            adviceES: "Haga el .zip desde la carpeta del XML, con nombres relativos, con / y sin «..».",
            adviceEN: "Make the .zip from the folder of the XML, with relative names, with / and without “..”."
        )
    }

    /// Folders too deep within each other.
    static func archiveTooDeep(_ name: String, limit: Int) -> Finding {
        archive(
            "tooDeep",
            name,
            es: "«\(name.shown)» está a más de \(limit) niveles de carpetas.",
            en: "“\(name.shown)” lies more than \(limit) levels of folders deep.",
            adviceES: "Ponga las imágenes en una sola carpeta junto al XML.",
            adviceEN: "Put the images into one folder beside the XML."
        )
    }

    /// A symbolic or hard link.
    static func archiveLink(_ name: String) -> Finding {
        archive(
            "link",
            name,
            es: "«\(name.shown)» es un enlace a otro archivo.",
            en: "“\(name.shown)” is a link to another file.",
            adviceES: "Ponga el archivo mismo en su lugar.",
            adviceEN: "Put the file itself in its place."
        )
    }

    /// A device, a pipe or a socket.
    static func archiveSpecial(_ name: String) -> Finding {
        archive(
            "special",
            name,
            es: "«\(name.shown)» no es un archivo común: es un dispositivo, una tubería o un zócalo.",
            en: "“\(name.shown)” is not an ordinary file: it is a device, a pipe or a socket.",
            adviceES: "Quítelo; solo se aceptan el XML y sus imágenes.",
            adviceEN: "Take it out; only the XML and its images are accepted."
        )
    }

    /// An entry that only a password opens.
    static func archiveEncrypted(_ name: String) -> Finding {
        archive(
            "encrypted",
            name,
            es: "«\(name.shown)» está cifrado con contraseña.",
            en: "“\(name.shown)” is encrypted with a password.",
            adviceES: "Haga el .zip sin contraseña; el envío ya va cifrado por HTTPS.",
            adviceEN: "Make the .zip without a password; HTTPS encrypts what is sent."
        )
    }

    /// An archive in the archive.
    static func archiveNested(_ name: String) -> Finding {
        archive(
            "nested",
            name,
            es: "«\(name.shown)» es un archivo comprimido dentro del .zip.",
            en: "“\(name.shown)” is an archive within the .zip.",
            adviceES: "Descomprímalo y ponga sus archivos en el .zip directamente.",
            adviceEN: "Unpack it and put its files into the .zip themselves."
        )
    }

    /// The same name twice, or a file where a folder is.
    static func archiveDuplicate(_ name: String) -> Finding {
        archive(
            "duplicateName",
            name,
            es: "«\(name.shown)» está dos veces, o hay un archivo y una carpeta con ese nombre.",
            en: "“\(name.shown)” is there twice, or a file and a folder have that name.",
            adviceES: "Deje uno solo con ese nombre (mayúsculas y minúsculas no se distinguen).",
            adviceEN: "Leave only one of that name (upper and lower case count as the same)."
        )
    }

    /// No XML file.
    static func archiveWithoutXML() -> Finding {
        archive(
            "noXML",
            es: "No hay ningún archivo .xml en el .zip.",
            en: "There is no .xml file in the .zip.",
            adviceES: "Ponga en el .zip el XML de la remisión y, a su lado, las imágenes que nombra.",
            adviceEN: "Put the XML of the submission into the .zip and, beside it, the images that it names."
        )
    }

    /// A spreadsheet, a letter or slides of an office program.
    static func archiveOffice() -> Finding {
        archive(
            "office",
            es: "El archivo es de un programa de oficina (Excel, Word, PowerPoint), no una remisión.",
            en: "The file is of an office program (Excel, Word, PowerPoint), no submission.",
            adviceES: "Guarde la tabla como CSV y súbala en su formulario, en «Formularios y tablas» de /submissions; "
                + "un manual se envía en XML.",
            adviceEN: "Save the table as CSV and put it into its form, under “Forms and tables” of /submissions; a "
                + "manual is sent as XML."
        )
    }

    /// More than one XML file.
    static func archiveTwoXML(_ first: String, _ name: String) -> Finding {
        archive(
            "twoXML",
            name,
            es: "Hay más de un archivo XML en el .zip: «\(first.shown)» y «\(name.shown)».",
            en: "There is more than one XML file in the .zip: “\(first.shown)” and “\(name.shown)”.",
            adviceES: "Envíe cada remisión en un .zip suyo.",
            adviceEN: "Send each submission in a .zip of its own."
        )
    }

    /// More entries than are read.
    static func archiveTooManyEntries(limit: Int) -> Finding {
        archive(
            "tooManyEntries",
            es: "El .zip tiene más de \(limit) archivos y carpetas.",
            en: "The .zip has more than \(limit) files and folders.",
            adviceES: "Reparta la remisión en varias con mode=\"amending\".",
            adviceEN: "Divide the submission into several with mode=\"amending\"."
        )
    }

    /// More bytes than are read, packed or unpacked.
    static func archiveTooLarge(_ entry: String = "", limit: Int) -> Finding {
        let size = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit) B"
        return archive(
            "tooLarge",
            entry,
            es: entry.isEmpty
                ? "El .zip, o lo que contiene, tiene más de \(size)." : "«\(entry.shown)» tiene más de \(size).",
            en: entry.isEmpty
                ? "The .zip, or what is in it, has more than \(size)." : "“\(entry.shown)” has more than \(size).",
            adviceES: "Reduzca las imágenes, o reparta la remisión en varias con mode=\"amending\".",
            adviceEN: "Reduce the images, or divide the submission into several with mode=\"amending\"."
        )
    }

    /// Content that is far larger than the archive.
    static func archiveBomb(_ entry: String, ratio: Int) -> Finding {
        archive(
            "ratio",
            entry,
            es: "Lo que contiene el .zip es más de \(ratio) veces más grande que él; la lectura se detuvo aquí.",
            en: "What is in the .zip is more than \(ratio) times larger than it; reading stopped here.",
            adviceES: "Ninguna remisión se comprime tanto: revise este archivo y haga el .zip otra vez.",
            adviceEN: "No submission packs that small: look at this file and make the .zip again."
        )
    }

    /// A file that is neither the XML nor an image.
    static func archiveIgnored(_ name: String) -> Finding {
        archive(
            "ignored",
            name,
            severity: .info,
            es: "«\(name.shown)» no es XML ni imagen (JPEG, PNG, WebP) y no se leyó.",
            en: "“\(name.shown)” is neither XML nor an image (JPEG, PNG, WebP) and was not read.",
            adviceES: "No hace falta hacer nada.",
            adviceEN: "Nothing needs to be done."
        )
    }
}
