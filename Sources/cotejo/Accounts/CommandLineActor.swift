import CatalogueModel
import Workflows

/// Who acts on the command line, and when, as the audit log says it.
enum CommandLineActor {
    /// Whoever runs the command, by their name on the machine.
    static var visitor: Visitor { .commandLine }

    /// Now.
    static var now: Moment { Moment(Clock.timestamp) ?? Moment(secondsSince1970: 0) }
}
