/// The logarithm to base 2 of a positive normal number, exact to about 14 digits and the same on every machine.
///
/// The standard library has none, and a question must not depend on the machine that asks it.
func binaryLogarithm(_ value: Double) -> Double {
    let ratio = (value.significand - 1) / (value.significand + 1)
    let square = ratio * ratio
    var sum = 0.0
    var power = ratio
    for divisor in stride(from: 1.0, through: 27, by: 2) {
        sum += power / divisor
        power *= square
    }
    // 2 atanh(ratio) is the natural logarithm of the significand; 1 / ln 2 makes it one of base 2.
    return Double(value.exponent) + 2 * sum * 1.442_695_040_888_963_4
}

/// The entropy of a yes-or-no answer, in bits.
func binaryEntropy(_ chance: Double) -> Double {
    guard chance > 1e-12, chance < 1 - 1e-12 else { return 0 }
    return -chance * binaryLogarithm(chance) - (1 - chance) * binaryLogarithm(1 - chance)
}

/// The entropy of weights that add to 1, in bits.
func entropy(_ weights: [Double]) -> Double {
    weights.reduce(0) { $1 > 1e-12 ? $0 - $1 * binaryLogarithm($1) : $0 }
}
