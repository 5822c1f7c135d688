public import FoundationEssentials

extension PlanningInstance {
    /// Reads an instance.
    /// - Throws: `DecodingError` with the path of what is missing or of another type.
    public init(json: Data) throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        self = try decoder.decode(PlanningInstance.self, from: json)
    }
}

extension TrainingPlan {
    /// Reads a plan.
    /// - Throws: `DecodingError` with the path of what is missing or of another type.
    public init(json: Data) throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        self = try decoder.decode(TrainingPlan.self, from: json)
    }

    /// The plan in its format; the same plan gives the same bytes.
    public func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}
