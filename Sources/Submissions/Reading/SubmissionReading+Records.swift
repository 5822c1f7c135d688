import CatalogueModel

extension SubmissionReading {
    /// Whether an element at a depth (1 is the root) is a record or a withdrawal, and not part of one.
    func isRecord(_ name: XMLName, depth: Int) -> Bool {
        if name == .withdraw { return depth == 3 }
        // Only a manual has sections around its records.
        return depth == (kind == .manual ? 3 : 2) && recordNames.contains(name)
    }

    /// Reads the header from what stands before the first section.
    func finishHeader() {
        isHeaderDone = true
        guard let kind, arena.count > 0 else { return }
        let header = SubmissionHeader(arena.element(0), kind: kind, context)
        context.header = header
        if arena.count > 1 { arena.drop(1) }
        guard let header, isDelivering else { return }
        deliver { try delivery.begin(header) }
    }

    /// Decodes a record, checks it and hands it over.
    func finishRecord(_ element: XMLElement) {
        guard checks.ledger.count < ReadingLimits.records else {
            return stop(.tooLong(.records, at: .element(element)))
        }
        context.beginRecord(element)
        if element.name == .withdraw { return finishWithdrawal(element) }
        guard let kind = RecordKind(rawValue: element.name.rawValue), let record = decode(element, as: kind) else {
            return
        }
        recordCounts[record.kind, default: 0] += 1
        let action = checks.action(of: element, key: record.key)
        if case .document(let document) = record { checkImageFiles(of: document, element) }
        guard isDelivering else { return }
        let item = SubmissionItem(
            content: .record(record),
            action: action,
            line: element.line,
            path: element.path
        )
        deliver { try delivery.take(item) }
    }

    private func decode(_ element: XMLElement, as kind: RecordKind) -> CatalogueRecord? {
        switch kind {
        case .document:
            guard let document = DocumentModel(element, context) else { return nil }
            checks.check(document, element)
            return .document(document)
        case .family:
            let family = DocumentFamily(element, context)
            checks.check(family, element)
            return .family(family)
        case .nationalitySet:
            let set = NationalitySet(element, context)
            checks.check(set, element)
            return .nationalitySet(set)
        case .entryRule:
            let rule = EntryRule(element, context)
            checks.check(rule, element)
            return .entryRule(rule)
        case .need:
            guard let need = TrainingNeed(element, context) else { return nil }
            checks.check(need, element)
            return .need(need)
        case .trainer:
            let trainer = Trainer(element, context)
            checks.check(trainer, element)
            return .trainer(trainer)
        case .workshop, .followUp, .exercise:
            guard let record = CatalogueRecord(trainingRecord: element, context) else { return nil }
            checks.check(trainingRecord: record, element)
            return record
        case .calendar, .planningRules, .topicParameters, .blackout, .venue, .nomination, .budgetLine:
            guard let resource = CatalogueRecord(resource: element, context) else { return nil }
            checks.check(resource: resource, element)
            return resource
        }
    }

    private func checkImageFiles(of document: DocumentModel, _ element: XMLElement) {
        guard !document.images.isEmpty else { return }
        for (image, place) in zip(document.images, element.children(.image)) {
            guard let file = image.file, DocumentImage.isInside(file), place.child(.data) == nil else { continue }
            deliver {
                for finding in try delivery.checkImageFile(image, place.line, place.path) { context.report(finding) }
            }
        }
    }

    private func finishWithdrawal(_ element: XMLElement) {
        let reason = context.text(.reason, of: element)
        guard let kind: RecordKind = context.value(.record, of: element), let key = element.attribute(.id) else {
            return
        }
        checks.checkWithdrawal(of: kind, key, element)
        guard isDelivering else { return }
        let item = SubmissionItem(
            content: .withdrawal(kind: kind, key: key, reason: reason),
            action: .withdraw,
            line: element.line,
            path: element.path
        )
        deliver { try delivery.take(item) }
    }

    private func deliver(_ body: () throws -> Void) {
        do { try body() } catch { stop(error) }
    }
}

/// Images inside the XML.
extension SubmissionReading {
    /// Decodes a piece of the image being read.
    func addImage(_ bytes: UnsafeBufferPointer<UInt8>) {
        image?.append(bytes)
        if let count = image?.bytes.count, count > ReadingLimits.bytesOfAnImage { stop(.tooLong(.image, at: here)) }
    }

    /// Hands over the image whose data end here, if one does.
    func finishImage() {
        guard var decoder = image, let data = current, data.name == .data else { return }
        image = nil
        decoder.finish()
        guard !decoder.isBroken else {
            return context.report(.badValue("…", of: "<data>", rule: "base64", at: .element(data)))
        }
        guard let element = data.parent, element.name == .image else { return }
        let about = DocumentImage(identityOf: element, context)
        deliver {
            let findings = try delivery.takeInlineImage(decoder.bytes, about, element.line, element.path)
            for finding in findings { context.report(finding) }
        }
    }
}
