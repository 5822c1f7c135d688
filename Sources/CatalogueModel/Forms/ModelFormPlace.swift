/// Where in the form of a model a finding belongs.
public enum ModelFormPlace: Hashable, Sendable {
    /// Beside a field, by its path: `feature.3.level`.
    case field(String)
    /// Above the fields of a group or of a row of it, by its path: `cover` or `feature.3`.
    case group(String)
    /// Nowhere: it is about the model or the submission as a whole.
    case whole
    /// About what the form does not show to whoever fills it in.
    case hidden
}
