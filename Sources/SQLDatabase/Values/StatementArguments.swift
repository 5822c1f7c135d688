/// The arguments of a statement: by place for `?`, or by name for `:name`; a statement has one kind or the other.
package struct StatementArguments: Sendable, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    struct Argument: Sendable {
        var type: SQLType
        var value: SQLValue

        init(_ value: any SQLBindable) {
            type = Swift.type(of: value).sqlType
            self.value = value.sqlValue
        }
    }

    private(set) var places: [Argument] = []
    private(set) var names: [String: Argument] = [:]

    /// No arguments.
    package init() {}

    /// Arguments by place.
    package init(_ values: some Sequence<any SQLBindable>) {
        places = values.map(Argument.init)
    }

    /// Arguments by place.
    package init(_ values: some Sequence<some SQLBindable>) {
        places = values.map { Argument($0) }
    }

    /// Arguments by name.
    package init(named values: some Sequence<(key: String, value: any SQLBindable)>) {
        for (name, value) in values { names[name] = Argument(value) }
    }

    /// Arguments by place.
    package init(arrayLiteral elements: any SQLBindable...) {
        self.init(elements)
    }

    /// Arguments by name.
    package init(dictionaryLiteral elements: (String, any SQLBindable)...) {
        for (name, value) in elements { names[name] = Argument(value) }
    }

    /// Whether there are none.
    var isEmpty: Bool { places.isEmpty && names.isEmpty }

    /// The arguments of both: those by place one after the other, those by name together, the later one's first.
    package static func + (first: StatementArguments, second: StatementArguments) -> StatementArguments {
        var both = first
        both.places += second.places
        both.names.merge(second.names) { $1 }
        return both
    }
}
