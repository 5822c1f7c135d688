import CatalogueModel

/// The names of the members of a record, for saying which ones differ.
enum MemberText {
    /// The name of a member of a model or of a feature; its identifier where it has none.
    static func name(_ member: String, in language: Language) -> String {
        names[member]?.text(in: language) ?? member
    }

    private static let names: [String: UIText] = [
        "nativeTitles": UIText(es: "título original", en: "original title"),
        "title": UIText(es: "título", en: "title"),
        "status": UIText(es: "estado", en: "status"),
        "statusEvidence": UIText(es: "prueba del estado", en: "evidence of the status"),
        "statusNote": UIText(es: "nota sobre el estado", en: "note on the status"),
        "evidence": UIText(es: "prueba", en: "evidence"),
        "access": UIText(es: "acceso", en: "access"),
        "family": UIText(es: "familia", en: "family"),
        "confirmedByState": UIText(es: "confirmación del Estado", en: "confirmation by the state"),
        "authority": UIText(es: "autoridad emisora", en: "issuing authority"),
        "firstIssued": UIText(es: "primera emisión", en: "first issue"),
        "lastIssued": UIText(es: "última emisión", en: "last issue"),
        "inCirculationUntil": UIText(es: "fin de la circulación", en: "end of circulation"),
        "validity": UIText(es: "vigencia", en: "validity"),
        "form": UIText(es: "forma", en: "form"),
        "pages": UIText(es: "páginas", en: "pages"),
        "size": UIText(es: "tamaño", en: "size"),
        "cover": UIText(es: "cubierta", en: "cover"),
        "substrate": UIText(es: "soporte de los datos", en: "substrate of the data page"),
        "portrait": UIText(es: "técnica del retrato", en: "portrait technique"),
        "numberings": UIText(es: "numeración", en: "numbering"),
        "mrz": UIText(es: "zona de lectura mecánica", en: "machine readable zone"),
        "chip": UIText(es: "chip", en: "chip"),
        "holderFields": UIText(es: "datos del titular", en: "holder fields"),
        "printedTexts": UIText(es: "textos impresos", en: "printed texts"),
        "features": UIText(es: "elementos de seguridad", en: "security features"),
        "images": UIText(es: "imágenes", en: "images"),
        "legalBases": UIText(es: "base legal", en: "legal basis"),
        "references": UIText(es: "referencias externas", en: "external references"),
        "supersedes": UIText(es: "modelo al que sustituye", en: "model that it supersedes"),
        "notes": UIText(es: "notas", en: "notes"),
        "sources": UIText(es: "fuentes", en: "sources"),
        "locations": UIText(es: "lugar", en: "place"),
        "zone": UIText(es: "parte", en: "part"),
        "methods": UIText(es: "cómo se ve", en: "how it is seen"),
        "lights": UIText(es: "luz", en: "light"),
        "level": UIText(es: "nivel de inspección", en: "inspection level"),
        "scanCheckable": UIText(es: "si basta una imagen escaneada", en: "whether a scan is enough"),
        "colour": UIText(es: "color", en: "colour"),
        "expected": UIText(es: "qué se debe ver", en: "what should be seen"),
        "failSigns": UIText(es: "señales de que algo no coincide", en: "signs that something does not match"),
        "regions": UIText(es: "posición en la página", en: "position on the page"),
    ]
}
