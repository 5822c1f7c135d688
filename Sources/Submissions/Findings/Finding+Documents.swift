import CatalogueModel

/// Documents and families.
extension Finding {
    /// A code that another document of the file has.
    static func duplicateDocument(_ code: DocumentCode, firstLine: Int, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "document.duplicateCode",
            at: place,
            es: "El código «\(code)» ya está en la línea \(firstLine).",
            en: "The code “\(code)” is already on line \(firstLine).",
            adviceES: "Asigne a cada modelo su propio código, o elimine el modelo repetido.",
            adviceEN: "Give each model a code of its own, or remove the repeated model."
        )
    }

    /// A code of another country.
    static func foreignDocument(_ code: DocumentCode, country: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "document.foreignCode",
            at: place,
            es: "El código «\(code)» es de \(code.issuer), pero la remisión es de \(country).",
            en: "The code “\(code)” is of \(code.issuer), but the submission is of \(country).",
            adviceES: "Remita solo documentos propios: el código debe empezar por \(country).",
            adviceEN: "Submit your own documents only: the code must begin with \(country)."
        )
    }

    /// An attribute that says otherwise than a letter of the code.
    static func codeMismatch(
        _ code: DocumentCode,
        _ attribute: String,
        _ value: String,
        letter: String,
        at place: FindingPlace
    ) -> Finding {
        Finding(
            .error,
            "document.codeMismatch",
            at: place,
            es: "El código «\(code)» lleva la letra \(letter), pero \(attribute) dice «\(value.shown)».",
            en: "The code “\(code)” has the letter \(letter), but \(attribute) says “\(value.shown)”.",
            adviceES: "Corrija el atributo o el código.",
            adviceEN: "Correct the attribute or the code."
        )
    }

    /// A document that follows itself.
    static func supersedesItself(_ code: DocumentCode, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "document.supersedesItself",
            at: place,
            es: "El modelo «\(code)» dice reemplazarse a sí mismo.",
            en: "The model “\(code)” says that it supersedes itself.",
            adviceES: "Indique el modelo anterior o elimine el elemento.",
            adviceEN: "Name the model before it, or remove the element."
        )
    }

    /// Documents that follow each other in a circle.
    static func supersessionCycle(_ codes: [DocumentCode], at place: FindingPlace) -> Finding {
        let circle = (codes.prefix(8).map(\.text) + [codes.count > 8 ? "…" : codes.first?.text ?? ""])
            .joined(separator: " → ")
        return Finding(
            .error,
            "document.supersessionCycle",
            at: place,
            es: "Estos modelos se reemplazan en círculo: \(circle).",
            en: "These models supersede each other in a circle: \(circle).",
            adviceES: "Elimine o corrija uno de los elementos supersedes.",
            adviceEN: "Remove or correct one of the supersedes elements."
        )
    }

    /// A document follows one that is nowhere.
    static func unknownSuperseded(_ code: DocumentCode, at place: FindingPlace) -> Finding {
        Finding(
            .warning,
            "document.unknownSuperseded",
            at: place,
            es: "El modelo reemplazado «\(code)» no está en la remisión ni entre los publicados que se conocen.",
            en: "The superseded model “\(code)” is neither in the submission nor among the published ones known.",
            adviceES: "Compruebe el código, o remita también ese modelo.",
            adviceEN: "Check the code, or submit that model as well."
        )
    }

    /// A document of a family that is nowhere.
    static func unknownFamily(_ family: String, _ severity: Severity, at place: FindingPlace) -> Finding {
        Finding(
            severity,
            "document.unknownFamily",
            at: place,
            es: "La familia «\(family.shown)» no está en la remisión ni entre las publicadas que se conocen.",
            en: "The family “\(family.shown)” is neither in the submission nor among the published ones known.",
            adviceES: "Corrija el identificador o añada la familia.",
            adviceEN: "Correct the identifier or add the family."
        )
    }

    /// Two families of one identifier.
    static func duplicateFamily(_ id: String, firstLine: Int, at place: FindingPlace) -> Finding {
        duplicateIdentifier("family.duplicateIdentifier", id, firstLine: firstLine, at: place)
    }

    /// A number pattern that cannot be used.
    static func badPattern(_ pattern: String, _ fault: NumberPatternError, at place: FindingPlace) -> Finding {
        let (es, en) = fault.reason
        return Finding(
            .error,
            "numbering.badPattern",
            at: place,
            es: "El patrón «\(pattern.shown)» no se puede usar: \(es).",
            en: "The pattern “\(pattern.shown)” cannot be used: \(en).",
            adviceES: "Use literales, clases como [A-Z0-9], \\d, repeticiones {m,n} o ?, y alternativas sin anidar.",
            adviceEN:
                "Use literals, classes such as [A-Z0-9], \\d, counts {m,n} or ?, and alternatives without nesting."
        )
    }

    /// A number pattern that its own example does not fit.
    static func exampleMismatch(_ example: String, pattern: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "numbering.exampleMismatch",
            at: place,
            es: "El ejemplo «\(example.shown)» no se ajusta al patrón «\(pattern.shown)».",
            en: "The example “\(example.shown)” does not fit the pattern “\(pattern.shown)”.",
            adviceES: "Corrija el ejemplo o el patrón.",
            adviceEN: "Correct the example or the pattern."
        )
    }

    /// A document code that no zone of the format can begin with.
    static func codeDoesNotFitFormat(_ code: String, format: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "mrz.codeDoesNotFitFormat",
            at: place,
            es: "Una zona de lectura mecánica «\(format.shown)» no puede empezar por «\(code.shown)».",
            en: "A machine readable zone “\(format.shown)” cannot begin with “\(code.shown)”.",
            adviceES: "Corrija el formato o el código: TD3 empieza por P; TD1 y TD2 por A, C o I; las visas por V.",
            adviceEN: "Correct the format or the code: TD3 begins with P; TD1 and TD2 with A, C or I; visas with V."
        )
    }

    /// Two records of one kind with the same identifier.
    static func duplicateIdentifier(_ finding: String, _ id: String, firstLine: Int, at place: FindingPlace) -> Finding
    {
        Finding(
            .error,
            finding,
            at: place,
            es: "El identificador «\(id.shown)» ya está en la línea \(firstLine).",
            en: "The identifier “\(id.shown)” is already on line \(firstLine).",
            adviceES: "Asigne a cada registro su propio identificador.",
            adviceEN: "Give each record an identifier of its own."
        )
    }
}

extension NumberPatternError {
    fileprivate var reason: (es: String, en: String) {
        switch self {
        case .unexpected(let character, let position):
            (
                "no se esperaba «\(character)» en la posición \(position)",
                "“\(character)” is not expected at position \(position)"
            )
        case .unfinished:
            ("termina antes de cerrar un grupo, una clase o una repetición", "it ends inside a group, class or count")
        case .badCount(let position):
            (
                "la repetición de la posición \(position) no es válida (de 1 a 64)",
                "the count at position \(position) is not valid (1 to 64)"
            )
        case .tooLarge: ("es demasiado grande", "it is too large")
        }
    }
}
