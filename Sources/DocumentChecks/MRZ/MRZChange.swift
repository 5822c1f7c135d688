public import CatalogueModel

/// Something that was changed in what was typed before it could be read.
public struct MRZChange: Hashable, Sendable {
    /// What was done.
    public enum Kind: String, Sendable, CaseIterable, JSONWritable {
        /// Line breaks were lost, or stood elsewhere.
        case lineBreaks
        /// Blanks before or after the characters of a line were left out.
        case outerBlanks
        /// Small letters became capitals.
        case lowerCase
        /// Blanks were taken out.
        case blanksRemoved
        /// Blanks became fillers.
        case blanksToFillers
        /// Other signs, such as «, became fillers.
        case signsToFillers
        /// Fillers were added at the end of a line that was too short.
        case fillersAdded
        /// Fillers were taken from the end of a line that was too long.
        case fillersRemoved
        /// Other lines around the zone were left out.
        case otherText
        /// A letter became the digit it looks like, or a digit the letter, where the place admits no other.
        case lookalike
    }

    /// What was done.
    public var kind: Kind
    /// The line, 1 for the upper one; nil where it is of all.
    public var line: Int?
    /// The position in the line, 1 for the leftmost; nil where there were several.
    public var position: Int?
    /// What stood there, where it is one character.
    public var from: String?
    /// What it was read as.
    public var to: String?
    /// How many characters were changed.
    public var count: Int

    init(_ kind: Kind, line: Int? = nil, position: Int? = nil, from: String? = nil, to: String? = nil, count: Int = 1) {
        self.kind = kind
        self.line = line
        self.position = position
        self.from = from
        self.to = to
        self.count = count
    }

    /// Whether the characters are those that were typed, in their order: only what stands around the lines changed.
    public var isHarmless: Bool { kind == .lineBreaks || kind == .outerBlanks }
}

extension MRZChange: JSONWritable {
    /// Appends `{"kind","line","position","from","to","count","es","en"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("kind", kind)
            $0.member("line", line)
            $0.member("position", position)
            $0.member("from", from)
            $0.member("to", to)
            $0.member("count", count)
            $0.member("es", words.text(in: .es))
            $0.member("en", words.text(in: .en))
        }
    }

    /// The change as a note on the zone.
    public var note: MRZNote {
        MRZNote("change.\(kind.rawValue)", .info, text: words)
    }

    /// What was done, in words.
    public var words: LocalizedText {
        let at =
            line.map { line in
                (
                    position.map { " (línea \(line), posición \($0))" } ?? " (línea \(line))",
                    position.map { " (line \(line), position \($0))" } ?? " (line \(line))"
                )
            } ?? ("", "")
        let (es, en) = count == 1 ? (one ?? many) : many
        return LocalizedText(es: es + at.0, en: en + at.1)
    }

    /// Where it was one character and the sentence says so in other words.
    private var one: (es: String, en: String)? {
        switch kind {
        case .lineBreaks, .lookalike: nil
        case .outerBlanks: ("se dejó fuera un espacio en un extremo", "one blank at an end was left out")
        case .lowerCase: ("una minúscula pasó a mayúscula", "one small letter became a capital")
        case .blanksRemoved: ("se quitó un espacio", "one blank was taken out")
        case .blanksToFillers: ("un espacio pasó a «<»", "one blank became \"<\"")
        case .signsToFillers: ("un signo parecido pasó a «<»", "one similar sign became \"<\"")
        case .fillersAdded: ("se añadió un relleno al final", "one filler was added at the end")
        case .fillersRemoved: ("se quitó un relleno del final", "one filler was taken off the end")
        case .otherText: ("se dejó fuera una línea ajena", "one other line was left out")
        }
    }

    private var many: (es: String, en: String) {
        switch kind {
        case .lineBreaks: ("se pusieron los saltos de línea en su lugar", "line breaks were put in their place")
        case .outerBlanks:
            ("se dejaron fuera \(count) espacios en los extremos", "\(count) blanks at the ends were left out")
        case .lowerCase: ("\(count) minúsculas pasaron a mayúsculas", "\(count) small letters became capitals")
        case .blanksRemoved: ("se quitaron \(count) espacios", "\(count) blanks were taken out")
        case .blanksToFillers: ("\(count) espacios pasaron a «<»", "\(count) blanks became \"<\"")
        case .signsToFillers: ("\(count) signos parecidos pasaron a «<»", "\(count) similar signs became \"<\"")
        case .fillersAdded: ("se añadieron \(count) rellenos al final", "\(count) fillers were added at the end")
        case .fillersRemoved: ("se quitaron \(count) rellenos del final", "\(count) fillers were taken off the end")
        case .otherText: ("se dejaron fuera \(count) líneas ajenas", "\(count) other lines were left out")
        case .lookalike:
            (
                "«\(from ?? "")» se leyó como «\(to ?? "")»: el lugar no admite otra cosa",
                "\"\(from ?? "")\" was read as \"\(to ?? "")\": the place admits nothing else"
            )
        }
    }
}
