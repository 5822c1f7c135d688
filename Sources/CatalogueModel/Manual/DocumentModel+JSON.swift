extension DocumentModel: JSONWritable {
    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            writeIdentity(to: &$0)
            writeIssue(to: &$0)
            writeBody(to: &$0)
            writeLists(to: &$0)
        }
    }

    private func writeIdentity(to json: inout JSONText) {
        json.member("code", code)
        json.member("nativeTitles", nativeTitles)
        json.member("title", title)
        json.member("status", status)
        json.member("statusEvidence", statusEvidence)
        json.member("statusNote", statusNote)
        json.member("evidence", evidence)
        json.member("access", access)
        json.member("family", family)
        json.member("confirmedByState", confirmedByState)
    }

    private func writeIssue(to json: inout JSONText) {
        json.member("authority", authority)
        json.member("firstIssued", firstIssued)
        json.member("lastIssued", lastIssued)
        json.member("inCirculationUntil", inCirculationUntil)
        json.member("validity", validity)
    }

    private func writeBody(to json: inout JSONText) {
        json.member("form", form)
        json.member("pages", pages)
        json.member("size", size)
        json.member("cover", cover)
        json.member("substrate", substrate)
        json.member("portrait", portrait)
        json.member("numberings", numberings)
        json.member("mrz", mrz)
        json.member("chip", chip)
    }

    private func writeLists(to json: inout JSONText) {
        json.member("holderFields", holderFields)
        json.member("printedTexts", printedTexts)
        json.member("features", features)
        json.member("images", images)
        json.member("legalBases", legalBases)
        json.member("references", references)
        json.member("supersedes", supersedes)
        json.member("notes", notes)
        json.member("sources", sources)
    }
}
