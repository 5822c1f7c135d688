import Foundation

/// What the parser of the command line says of itself, in Spanish: it speaks English alone.
enum UsageWords {
    /// What the parser says, with its own words in Spanish and ours as they are; what is not known stays as it is.
    static func spanish(_ text: String) -> String {
        let sentences = sentences
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            sentences.reduce(String(line)) { told, sentence in
                told.replacing(sentence.english, with: sentence.spanish)
            }
        }
        .joined(separator: "\n")
    }

    private struct Sentence {
        var english: Regex<AnyRegexOutput>
        var spanish: (Regex<AnyRegexOutput>.Match) -> String

        /// A pattern, and what stands for it; `$1` is what the first group caught.
        init(_ pattern: String, _ spanish: String) {
            guard let english = try? Regex(pattern) else { preconditionFailure("not a pattern: \(pattern)") }
            self.english = english
            self.spanish = { match in
                (1..<match.output.count).reduce(spanish) { told, group in
                    told.replacingOccurrences(of: "$\(group)", with: String(match.output[group].substring ?? ""))
                }
            }
        }
    }

    private static var sentences: [Sentence] {
        [
            Sentence("^OVERVIEW: ", ""),
            Sentence("^USAGE: |^Usage: ", "Uso: "),
            Sentence("^ARGUMENTS:$", "Argumentos:"),
            Sentence("^OPTIONS:$", "Opciones:"),
            Sentence("^SUBCOMMANDS:$", "Órdenes:"),
            Sentence("^Help:  ", "Ayuda:  "),
            Sentence("<options>", "<opciones>"),
            Sentence("<subcommand>", "<orden>"),
            Sentence("^  See '(.+)' for (?:more information|detailed help)\\.$", "  Más: «$1»."),
            Sentence("Show the version\\.$", "Muestra la versión."),
            Sentence("Show help information\\.$", "Muestra esta ayuda."),
            Sentence("Show subcommand help information\\.$", "Muestra la ayuda de una orden."),
            Sentence("\\(values:", "(valores:"),
            Sentence("(^ +|[(]|; )default:", "$1si no se dice:"),
            Sentence("Unknown option '(.+?)'", "No hay opción «$1»"),
            Sentence(" Did you mean '(.+?)'\\?", " ¿Quiso decir «$1»?"),
            Sentence("Unexpected argument '(.+)'$", "Sobra «$1»"),
            Sentence("^Error: \\d+ unexpected arguments: '(.+)'$", "Error: Sobran '$1'"),
            Sentence("Missing expected argument '(.+)'$", "Falta «$1»"),
            Sentence("Missing one of: '(.+)'$", "Falta uno de: '$1'"),
            Sentence("Missing value for '(.+?)'", "Falta el valor de «$1»"),
            Sentence("Missing required subcommand\\.$", "Falta la orden."),
            Sentence("The value '(.*?)' is invalid for '(.+?)'", "«$1» no es un valor de «$2»"),
            Sentence("Please provide one of the following:$", "Diga uno de estos:"),
            Sentence("Please provide one of (.+) (?:or|and) ('.+')\\.$", "Diga $1 o $2."),
            Sentence(
                "The option '(.+)' does not take any value, but '(.*)' was specified\\.$",
                "«$1» no lleva valor, y se le dio «$2»."
            ),
            Sentence(
                "Value to be set with flag '(.+)' had already been set with flag '(.+)'$",
                "«$2» ya dice lo que diría «$1»"
            ),
            Sentence("^     or: ", "     o bien: "),
        ]
    }
}
