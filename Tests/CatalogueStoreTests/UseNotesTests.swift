import Testing

@testable import CatalogueStore

/// When it is noted that a session was used.
@Suite struct UseNotesTests {
    @Test func oneTriesAtATimeAndNobodyForAWhileAfterAFailure() {
        let notes = UseNotes()
        #expect(notes.begin())
        #expect(!notes.begin(), "another is at it")
        notes.end(failed: false)
        #expect(notes.begin(), "what went well may be done again")
        notes.end(failed: true)
        #expect(!notes.begin(), "what failed is left alone for a while")
    }
}
