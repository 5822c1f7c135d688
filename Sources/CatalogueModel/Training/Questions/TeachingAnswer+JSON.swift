extension TeachingObstacle: JSONWritable {
    /// Appends `{"kind", …}` with its days.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("kind", name)
            switch self {
            case .certificateEnds(let day), .certificateBegins(let day): $0.member("day", day)
            case .away(let days): $0.member("days", days)
            case .teaches(let workshop, let days):
                $0.member("workshop", workshop)
                $0.member("days", days)
            case .rests(let workshop, let day):
                $0.member("workshop", workshop)
                $0.member("day", day)
            case .notCertified, .stillTrainee, .otherLanguage: return
            }
        }
    }
}

extension TeachingCandidate: JSONWritable {
    /// Appends the trainer, by key and as far as the reader may see them, and what stands against it.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("trainer", TrainingData.key(trainer.id, of: trainer.country))
            $0.member("name", trainer.name)
            $0.member("country", trainer.country)
            $0.member("level", level)
            $0.member("generation", trainer.generation)
            $0.member("travels", travels)
            $0.member("load", load)
            $0.member("obstacles", obstacles)
        }
    }
}

extension TeachingAnswer: JSONWritable {
    /// The answer as a reader of an access level may see it.
    public func visible(to access: Access) -> TeachingAnswer {
        var copy = self
        for index in copy.able.indices { copy.able[index].trainer = able[index].trainer.visible(to: access) }
        for index in copy.unable.indices { copy.unable[index].trainer = unable[index].trainer.visible(to: access) }
        return copy
    }

    /// Appends the question and who could and could not.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("topic", question.topic)
            $0.member("language", question.language)
            $0.member("country", question.country)
            $0.member("days", days)
            $0.member("blackouts", blackouts)
            $0.member("able", able)
            $0.member("unable", unable)
        }
    }
}
