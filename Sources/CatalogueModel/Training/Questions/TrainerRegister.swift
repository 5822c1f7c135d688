/// A trainer with what the training record says of the work done.
public struct TrainerEntry: Hashable, Sendable {
    /// The trainer.
    public var trainer: Trainer
    /// Workshops taught, as lead or beside.
    public var workshops: Int
    /// Of those, the ones of the last twelve months.
    public var load: Int
    /// Officials who attended the workshops that the trainer led.
    public var officials: Int

    /// The key under which no other trainer is.
    public var key: String { TrainingData.key(trainer.id, of: trainer.country) }
}

/// A certificate that ends soon or has ended.
public struct ExpiringCertificate: Hashable, Sendable {
    /// Whose.
    public var trainer: Trainer
    /// Which.
    public var certification: Certification
    /// Days until it ends; negative where it has ended.
    public var days: Int
}

/// The registry of all countries on a day.
public struct TrainerRegister: Hashable, Sendable {
    /// Every trainer, by country and identifier.
    public var entries: [TrainerEntry]
    /// The day.
    public var today: CalendarDay

    /// Days ahead in which a certificate counts as ending soon.
    public static let soon = 90

    /// The registry that data hold on a day.
    public init(_ data: TrainingData, today: CalendarDay) {
        self.today = today
        entries = data.registry.map { trainer in
            let led = data.workshops.filter { $0.lead == trainer.id }
            let all = data.workshops.filter { $0.lead == trainer.id || $0.coTrainers.contains(trainer.id) }
            return TrainerEntry(
                trainer: trainer,
                workshops: all.count,
                load: all.filter { today.daysSince1970 - $0.days.to.daysSince1970 <= 365 && $0.days.to <= today }.count,
                officials: led.reduce(0) { $0 + $1.attended }
            )
        }
        entries.sort { ($0.trainer.country, $0.trainer.id) < ($1.trainer.country, $1.trainer.id) }
    }

    /// Certificates that end within ninety days, or ended in the last ninety; the earliest first.
    public var expiring: [ExpiringCertificate] {
        entries.flatMap { entry in
            entry.trainer.certifications.compactMap { certification -> ExpiringCertificate? in
                let days = certification.certifiedUntil.daysSince1970 - today.daysSince1970
                guard abs(days) <= TrainerRegister.soon else { return nil }
                return ExpiringCertificate(trainer: entry.trainer, certification: certification, days: days)
            }
        }.sorted { ($0.days, $0.trainer.id) < ($1.days, $1.trainer.id) }
    }

    /// The register of those whom a filter includes.
    public func filtered(country: String?, topic: String?, language: String?, level: String?) -> TrainerRegister {
        var copy = self
        copy.entries = entries.filter { entry in
            (country == nil || entry.trainer.country == country)
                && (language.map(entry.trainer.languages.contains) ?? true)
                && ((topic == nil && level == nil)
                    || entry.trainer.certifications.contains {
                        (topic == nil || $0.topic == topic) && (level == nil || $0.level == level)
                    })
        }
        return copy
    }
}

extension Trainer {
    /// The trainer as a reader of an access level may see it: name, address and note only above public.
    public func visible(to access: Access) -> Trainer {
        guard access < .official else { return self }
        var trainer = self
        trainer.name = TrainingData.key(id, of: country)
        trainer.email = nil
        trainer.note = nil
        return trainer
    }
}

extension TrainerEntry: JSONWritable {
    /// Appends the trainer and the work done.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("key", key)
            $0.member("trainer", trainer)
            $0.member("workshops", workshops)
            $0.member("load", load)
            $0.member("officials", officials)
        }
    }
}

extension TrainerRegister: JSONWritable {
    /// The register as a reader of an access level may see it.
    public func visible(to access: Access) -> TrainerRegister {
        var copy = self
        for index in copy.entries.indices { copy.entries[index].trainer = entries[index].trainer.visible(to: access) }
        return copy
    }

    /// Appends the trainers, the certificates that end soon, and who of them trained whom.
    public func write(to json: inout JSONText) {
        json.object { json in
            json.member("on", today)
            json.member("trainers", entries)
            json.key("expiring")
            json.array(expiring) { json, item in
                json.object {
                    $0.member("trainer", TrainingData.key(item.trainer.id, of: item.trainer.country))
                    $0.member("certification", item.certification)
                    $0.member("days", item.days)
                }
            }
            json.member("lineage", TrainerLineage.all(in: self))
        }
    }
}
