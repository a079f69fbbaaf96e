/// What somebody answered, in the shape of the item's kind.
///
/// No answer is no value of this type: an empty selection and an empty text are not answers.
public enum Response: Sendable, Hashable, Codable {
  /// Chosen options, in the order they were given; the order does not count.
  case chosen([OptionID])
  /// All steps in the learner's order.
  case ordered([OptionID])
  case text(String)
}
