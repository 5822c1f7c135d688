import CatalogueModel

extension TrainingNeed {
    /// Writes `need`; its country and period stand in the header.
    func write(to xml: inout XMLText, _ action: ChangeAction?) {
        xml.element(.need) {
            $0.attribute(.id, id)
            $0.attribute(.topic, topic)
            $0.attribute(.audience, audience)
            $0.attribute(.officials, officials)
            $0.attribute(.priority, priority)
            $0.attribute(.earliest, earliest)
            $0.attribute(.deadline, deadline)
            $0.attribute(.language, language)
            $0.attribute(.action, action)
            if let borderPost {
                $0.element(.borderPost) { $0.attribute(.id, borderPost) }
            } else if let place {
                $0.element(.place, text: place)
            }
            $0.text(.note, note)
        }
    }
}

extension Trainer {
    /// Writes `trainer`; its country stands in the header.
    func write(to xml: inout XMLText, _ action: ChangeAction?) {
        xml.element(.trainer) {
            $0.attribute(.id, id)
            $0.attribute(.languages, languages)
            $0.attribute(.generation, generation)
            $0.attribute(.trainedBy, trainedBy)
            $0.attribute(.action, action)
            $0.element(.name, text: name)
            if let email { $0.element(.email, text: email) }
            for certification in certifications {
                $0.element(.certification) {
                    $0.attribute(.topic, certification.topic)
                    $0.attribute(.level, certification.level)
                    $0.attribute(.certifiedOn, certification.certifiedOn)
                    $0.attribute(.certifiedUntil, certification.certifiedUntil)
                }
            }
            for range in unavailable {
                $0.element(.unavailable) {
                    $0.attribute(.from, range.from)
                    $0.attribute(.to, range.to)
                }
            }
            $0.text(.note, note)
        }
    }
}
