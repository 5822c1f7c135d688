/// One thing that is asked of a record: a field of its form and a column of its table.
public struct FormField: Hashable, Sendable {
    /// What may stand in it.
    public enum Kind: Hashable, Sendable {
        /// An identifier.
        case identifier
        /// Identifiers, with blanks between them.
        case identifiers
        /// One line.
        case line
        /// Several lines.
        case text
        /// A whole number.
        case whole(ClosedRange<Int>)
        /// A number that may have a fraction.
        case decimal(ClosedRange<Int>)
        /// A day.
        case day
        /// A term of a vocabulary.
        case code(VocabularyName)
        /// Terms of a vocabulary.
        case codes(VocabularyName)
        /// One of a closed list, each with its name.
        case choice([FormChoice])
        /// Some of a closed list.
        case choices([FormChoice])

        /// The vocabulary whose terms it takes, if any.
        public var vocabulary: VocabularyName? {
            switch self {
            case .code(let name), .codes(let name): name
            default: nil
            }
        }
    }

    /// Where the exchange format has it.
    public enum Place: Hashable, Sendable {
        /// An attribute of the element around.
        case attribute
        /// An element of its own, with text.
        case element
        /// An element of its own, with an attribute `id`.
        case elementID
        /// The text of the element around.
        case content
        /// Elements of its name with an attribute `lang`, a line each: `es: Pasaporte`.
        case languageLines
    }

    /// Its name in the exchange format.
    public var name: String
    /// Where a record has it as JSON; its name where nothing else is said.
    public var member: String
    /// What it is called.
    public var title: LocalizedText
    /// What may stand in it.
    public var kind: Kind
    /// Where the exchange format has it.
    public var place: Place
    /// Whether it must be there.
    public var isRequired: Bool

    /// A field.
    init(
        _ name: String,
        _ kind: Kind,
        es: String,
        en: String,
        place: Place = .attribute,
        member: String? = nil,
        isRequired: Bool = false
    ) {
        self.name = name
        self.member = member ?? name
        title = LocalizedText(es: es, en: en)
        self.kind = kind
        self.place = place
        self.isRequired = isRequired
    }
}

/// A value of a closed list with its name.
public struct FormChoice: Hashable, Sendable {
    /// The value.
    public var value: String
    /// Its name.
    public var title: LocalizedText

    /// A choice.
    init(_ value: String, es: String, en: String) {
        self.value = value
        title = LocalizedText(es: es, en: en)
    }
}

/// Fields that stand in an element of their own, once or several times.
public struct FormGroup: Hashable, Sendable {
    /// Its name in the exchange format.
    public var name: String
    /// Where a record has it as JSON.
    public var member: String
    /// What it is called.
    public var title: LocalizedText
    /// How often a form has it at most; 1 where it is there once.
    public var most: Int
    /// Its fields.
    public var fields: [FormField]

    /// A group.
    init(_ name: String, es: String, en: String, member: String? = nil, most: Int = 1, _ fields: [FormField]) {
        self.name = name
        self.member = member ?? name
        title = LocalizedText(es: es, en: en)
        self.most = most
        self.fields = fields
    }

    /// What the values of its fields are called: `testBefore.average`, or `attendance.2.officials` in one of several.
    public func path(_ field: FormField, _ number: Int) -> String {
        most == 1 ? "\(name).\(field.name)" : "\(name).\(number).\(field.name)"
    }
}

/// A part of a record, in the order of the exchange format: attributes first.
public enum FormPart: Hashable, Sendable {
    /// A field.
    case field(FormField)
    /// A group of fields.
    case group(FormGroup)
}
