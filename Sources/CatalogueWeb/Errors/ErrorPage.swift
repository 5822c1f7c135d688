/// The data of the template `error`.
struct ErrorPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let errorTitle: String
    let errorAdvice: String
    let errorCode: String
}
