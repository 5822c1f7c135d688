/// Why an instance cannot be planned.
public enum PlanningError: Error, Equatable, Sendable {
    /// Every place in the instance that is wrong, as a path with what is wrong there.
    case badInstance([InstanceFinding])
}

/// One thing that is wrong in an instance.
public struct InstanceFinding: Equatable, Sendable {
    /// What is wrong.
    public enum Reason: String, Sendable {
        /// An identifier that the instance does not define.
        case unknownIdentifier
        /// An identifier that is defined twice.
        case repeatedIdentifier
        /// A number outside what makes sense there.
        case numberOutOfRange
        /// A pin that no plan can fulfil beside the rules and the other pins.
        case contradiction
        /// A person who would have to teach before becoming a trainer.
        case notCertified
        /// A field without which nothing is said.
        case missing
        /// A field that no session has.
        case unknownField
        /// Something that this planner cannot do yet.
        case notSupported
    }

    /// The place, such as `needs[3].topic`.
    public var path: String
    /// What is wrong.
    public var reason: Reason
    /// The value found.
    public var value: String
}
