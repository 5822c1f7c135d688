/// A trainer, whom they trained, and whom those trained: the multiplier.
public struct TrainerLineage: Hashable, Sendable {
    /// The trainer and the work done.
    public var entry: TrainerEntry
    /// Those whom they trained, the largest line first.
    public var pupils: [TrainerLineage]

    /// Trainers beneath, at any depth.
    public var trainers: Int { pupils.reduce(0) { $0 + 1 + $1.trainers } }
    /// Officials reached by the trainer and all beneath.
    public var officials: Int { pupils.reduce(entry.officials) { $0 + $1.officials } }
    /// Generations beneath.
    public var depth: Int { pupils.map { $0.depth + 1 }.max() ?? 0 }
    /// Officials reached by the whole line for each whom the trainer reached alone; nil where that is none.
    public var multiplier: Double? {
        entry.officials > 0 ? Double(officials) / Double(entry.officials) : nil
    }

    /// The lines of a registry, each from a trainer whom nobody in it trained; the largest first.
    ///
    /// Where a circle stands in the data, it is cut at its first trainer by key.
    public static func all(in register: TrainerRegister) -> [TrainerLineage] {
        let known = Set(register.entries.map(\.trainer.id))
        var pupils: [String: [TrainerEntry]] = [:]
        var roots: [TrainerEntry] = []
        for entry in register.entries {
            if let teacher = entry.trainer.trainedBy, known.contains(teacher), teacher != entry.trainer.id {
                pupils[teacher, default: []].append(entry)
            } else {
                roots.append(entry)
            }
        }
        var placed: Set<String> = []
        var lines = roots.map { line(from: $0, pupils, &placed) }
        for entry in register.entries where !placed.contains(entry.key) {
            lines.append(line(from: entry, pupils, &placed))
        }
        return lines.sorted(by: isBefore)
    }

    private static func line(
        from entry: TrainerEntry,
        _ pupils: [String: [TrainerEntry]],
        _ placed: inout Set<String>
    ) -> TrainerLineage {
        placed.insert(entry.key)
        var found: [TrainerLineage] = []
        for pupil in pupils[entry.trainer.id] ?? [] where !placed.contains(pupil.key) {
            found.append(line(from: pupil, pupils, &placed))
        }
        return TrainerLineage(entry: entry, pupils: found.sorted(by: isBefore))
    }

    private static func isBefore(_ left: TrainerLineage, _ right: TrainerLineage) -> Bool {
        (-left.trainers, -left.officials, left.entry.key) < (-right.trainers, -right.officials, right.entry.key)
    }
}

extension TrainerLineage: JSONWritable {
    /// Appends the trainer's key, the figures, and the pupils in the same form.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("trainer", entry.key)
            $0.member("generation", entry.trainer.generation)
            $0.member("workshops", entry.workshops)
            $0.member("ownOfficials", entry.officials)
            $0.member("trainers", trainers)
            $0.member("officials", officials)
            $0.member("multiplier", multiplier)
            $0.member("pupils", pupils)
        }
    }
}
