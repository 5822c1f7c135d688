import HTTPTypes
import Workflows

extension ErrorResponse {
    static func status(of error: DeskError) -> HTTPResponse.Status {
        switch error {
        case .tooLarge: .contentTooLarge
        case .noFile, .noReasons, .noComment: .unprocessableContent
        case .noLongerFits: .conflict
        case .otherCountry, .otherKind, .ownSubmission, .needsTwoPersons: .forbidden
        }
    }

    static func status(of error: CallError) -> HTTPResponse.Status {
        switch error {
        case .unknown: .notFound
        case .notOpen, .movedOn: .conflict
        default: .unprocessableContent
        }
    }

    static func status(of error: ReportDeskError) -> HTTPResponse.Status {
        switch error {
        case .unknown: .notFound
        case .notPossible: .conflict
        case .noAnswer: .unprocessableContent
        }
    }
}
