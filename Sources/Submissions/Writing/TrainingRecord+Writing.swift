import CatalogueModel

extension DeliveredWorkshop {
    /// Writes `workshop`; country and period stand in the header.
    func write(to xml: inout XMLText, _ action: ChangeAction?) {
        xml.element(.workshop) {
            $0.attribute(.id, id)
            $0.attribute(.type, type)
            $0.attribute(.topic, topic)
            $0.attribute(.language, language)
            $0.attribute(.from, days.from)
            $0.attribute(.to, days.to)
            $0.attribute(.seats, seats)
            $0.attribute(.lead, lead)
            $0.attribute(.coTrainers, coTrainers)
            $0.attribute(.venue, venue)
            $0.attribute(.action, action)
            $0.borderPost(borderPost)
            for item in attendance {
                $0.element(.attendance) {
                    $0.attribute(.country, item.country)
                    $0.attribute(.audience, item.audience)
                    $0.attribute(.officials, item.officials)
                    $0.attribute(.need, item.need)
                }
            }
            $0.average(.testBefore, testBefore)
            $0.average(.testAfter, testAfter)
            $0.average(.satisfaction, satisfaction)
            for incident in incidents { $0.text(.incident, incident) }
            for candidate in certified { candidate.write(to: &$0) }
            $0.text(.note, note)
        }
    }
}

extension CertifiedCandidate {
    /// Writes `certified`.
    fileprivate func write(to xml: inout XMLText) {
        xml.element(.certified) {
            $0.attribute(.id, id)
            $0.attribute(.country, country)
            $0.attribute(.languages, languages)
            $0.attribute(.trainedBy, trainedBy)
            $0.attribute(.certifiedOn, certifiedOn)
            $0.attribute(.certifiedUntil, certifiedUntil)
            $0.element(.name, text: name)
            if let email { $0.element(.email, text: email) }
        }
    }
}

extension WorkshopFollowUp {
    /// Writes `followUp`; country and period stand in the header.
    func write(to xml: inout XMLText, _ action: ChangeAction?) {
        xml.element(.followUp) {
            $0.attribute(.id, id)
            $0.attribute(.workshop, workshop)
            $0.attribute(.date, date)
            $0.attribute(.officials, officials)
            $0.attribute(.stillInPost, stillInPost)
            $0.attribute(.applying, applying)
            $0.attribute(.action, action)
            $0.average(.testAfter, test)
            $0.text(.note, note)
        }
    }
}

extension JointExercise {
    /// Writes `exercise`; country and period stand in the header.
    func write(to xml: inout XMLText, _ action: ChangeAction?) {
        xml.element(.exercise) {
            $0.attribute(.id, id)
            $0.attribute(.from, days.from)
            $0.attribute(.to, days.to)
            $0.attribute(.countries, countries)
            $0.attribute(.workshop, workshop)
            $0.attribute(.travellers, travellers)
            $0.attribute(.documents, documents)
            $0.attribute(.suspected, suspected)
            $0.attribute(.confirmed, confirmed)
            $0.attribute(.action, action)
            $0.borderPost(borderPost)
            $0.text(.result, result)
            $0.text(.note, note)
        }
    }
}

extension XMLText {
    fileprivate mutating func borderPost(_ post: String?) {
        guard let post else { return }
        element(.borderPost) { $0.attribute(.id, post) }
    }

    fileprivate mutating func average(_ name: XMLName, _ result: AverageResult?) {
        guard let result else { return }
        element(name) {
            $0.attribute(.officials, result.officials)
            $0.attribute(.average, result.average)
        }
    }
}
