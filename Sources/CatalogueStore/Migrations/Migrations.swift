import GRDB

/// The schema's history.
///
/// A migration is final once merged; a change is a new one at the end.
enum Migrations {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("001 catalogue") { try createCatalogue($0) }
        migrator.registerMigration("002 error reports") { try createErrorReports($0) }
        migrator.registerMigration("003 search index") { try createSearchSegments($0) }
        migrator.registerMigration("004 training plans") { try createTrainingPlans($0) }
        migrator.registerMigration("005 accounts") { try createAccounts($0) }
        migrator.registerMigration("006 submission desk") { try createSubmissionDesk($0) }
        migrator.registerMigration("007 audit countries") { try addAuditCountries($0) }
        migrator.registerMigration("008 calls and answers") { try createCalls($0) }
        migrator.registerMigration("009 comments and vocabularies") {
            try createSubmissionComments($0)
            try createVocabularyChanges($0)
        }
        migrator.registerMigration("010 plan requests") { try createPlanRequests($0) }
        migrator.registerMigration("011 answered calls") { try addAnsweredCalls($0) }
        migrator.registerMigration("012 followed countries") { try createFollowedCountries($0) }
        migrator.registerMigration("013 body checksums") { try addBodyChecksums($0) }
        migrator.registerMigration("014 metrics tokens") { try allowMetricsTokens($0) }
        migrator.registerMigration("015 shared work") { try createSharedWork($0) }
        migrator.registerMigration("016 stored files") { try createStoredFiles($0) }
        return migrator
    }
}
