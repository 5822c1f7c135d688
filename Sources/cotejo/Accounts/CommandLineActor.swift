import CatalogueModel

/// When something happens on the command line, as the audit log says it; who acts is `Visitor.commandLine`.
enum CommandLineActor {
    /// Now.
    static var now: Moment { Moment(Clock.timestamp) ?? Moment(secondsSince1970: 0) }
}
