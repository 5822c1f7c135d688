/// A field of a form: a line to type in, or a list to choose from.
struct AskFieldPage: Sendable {
    let fieldName: String
    let fieldLabel: String
    let fieldIsSelect: Bool
    let fieldType: String
    let fieldValue: String
    let fieldOptions: [OptionPage]
    let fieldIsRequired: Bool

    /// A line to type in.
    static func input(
        _ name: String,
        _ label: String,
        type: String = "text",
        value: String = "",
        isRequired: Bool = false
    ) -> AskFieldPage {
        AskFieldPage(
            fieldName: name,
            fieldLabel: label,
            fieldIsSelect: false,
            fieldType: type,
            fieldValue: value,
            fieldOptions: [],
            fieldIsRequired: isRequired
        )
    }

    /// A list to choose from.
    static func select(
        _ name: String,
        _ label: String,
        _ options: [OptionPage],
        isRequired: Bool = false
    ) -> AskFieldPage {
        AskFieldPage(
            fieldName: name,
            fieldLabel: label,
            fieldIsSelect: true,
            fieldType: "",
            fieldValue: "",
            fieldOptions: options,
            fieldIsRequired: isRequired
        )
    }
}
