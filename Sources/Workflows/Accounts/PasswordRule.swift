import CatalogueModel

/// Which passwords are taken: long ones that are more than words everyone tries first.
///
/// The list below is ours: words that lists of stolen passwords begin with everywhere, the same in Spanish, the names of
/// this work and its countries, and walks over the keyboard. What counts is what is left of a password without them.
enum PasswordRule {
    /// The fewest characters.
    static let minimumLength = 12
    /// The most characters: scrypt takes any length, but nobody types more.
    static let maximumLength = 200
    /// Fewest characters, and fewest different ones, beside common words, runs and repetitions.
    private static let minimumRest = 5

    private static let common: [String] = """
        contrasena password passwort motdepasse acceso entrada secreto secret clave usuario user admin administrador \
        administrator root login welcome bienvenido bienvenida hola hello letmein opensesame sesame changeme cambiame \
        default temporal temp prueba test demo ejemplo example invitado guest qwertyuiop qwerty asdfghjkl asdfgh zxcvbnm \
        qazwsx abcdefgh abcdef abcd iloveyou tequiero teamo amor love dios jesus cristo angel princesa princess estrella \
        football futbol soccer baseball beisbol monkey dragon sunshine shadow master superman batman pokemon cotejo \
        manual catalogo documento documents pasaporte passport visa frontera border migracion migration immigration \
        consulado consulate embajada embassy aduana secretaria secretariat conferencia conference regional oficial \
        official policia police gobierno government belize belice canada costarica costa rica dominicana dominican \
        republica republic elsalvador salvador guatemala honduras mexico nicaragua panama estados unidos united states \
        america utopia enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre january \
        february march april june july august september october november december lunes martes miercoles jueves viernes \
        sabado domingo monday tuesday wednesday thursday friday saturday sunday verano invierno primavera otono summer \
        winter spring autumn
        """.split(separator: " ").map(String.init).sorted { ($0.count, $0) > ($1.count, $1) }

    private static let runs = ["abcdefghijklmnopqrstuvwxyz", "0123456789", "qwertyuiop", "asdfghjkl", "zxcvbnm"]
    private static let lookAlikes: [Character: Character] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i", "á": "a", "é": "e",
        "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n",
    ]

    /// What is wrong with a password; nil where nothing is.
    ///
    /// The words are the account's address and name, which are easy to guess too.
    static func problem(of password: String, words: [String]) -> AccountError? {
        guard password.count >= minimumLength else { return .passwordTooShort }
        guard password.count <= maximumLength else { return .passwordTooLong }
        let own = words.flatMap { $0.lowercased().split { !$0.isLetter && !$0.isNumber } }
            .filter { $0.count > 2 }.map { folded(Array($0)) }
        let rest = rest(of: Array(password.lowercased()), without: own + common.map(Array.init))
        return rest.count >= minimumRest && Set(rest).count >= minimumRest ? nil : .passwordTooCommon
    }

    /// What is left without common words, also written with digits for letters, without runs and without repetitions.
    private static func rest(of password: [Character], without words: [[Character]]) -> [Character] {
        let letters = folded(password)
        var rest: [Character] = []
        var index = 0
        while index < password.count {
            let tail = letters[index...]
            let word = words.first { tail.starts(with: $0) }?.count ?? 0
            let length = max(word, runLength(password[index...]))
            if length > 0 {
                index += length
                continue
            }
            if password[index].isLetter || password[index].isNumber || rest.last != password[index] {
                rest.append(password[index])
            }
            index += 1
        }
        return rest
    }

    private static func folded(_ text: [Character]) -> [Character] {
        text.map { lookAlikes[$0] ?? $0 }
    }

    /// How many characters from here on are a walk over the alphabet, the digits or a row of keys, or one key; 0 under 3.
    private static func runLength(_ text: ArraySlice<Character>) -> Int {
        guard let first = text.first else { return 0 }
        var longest = text.prefix { $0 == first }.count
        for run in runs {
            for keys in [Array(run), run.reversed()] {
                guard let start = keys.firstIndex(of: first) else { continue }
                longest = max(longest, zip(text, keys[start...]).prefix { $0 == $1 }.count)
            }
        }
        return longest >= 3 ? longest : 0
    }
}
