public import Rubrics

/// Write freely.
///
/// The answer is judged by criteria as an agent's reply is; what they give is a suggestion until a
/// person confirms it.
public struct ExtendedTextInteraction: Sendable, Hashable, Codable {
  /// What the customer wrote, when the answer is a reply to it.
  public var customer: String?
  /// The criteria as a rubric of one section.
  public var rubric: Rubric
  /// An answer that the author would be glad to read.
  public var model: RichText?
  public var minWords: Int?
  public var maxWords: Int?

  public init(
    customer: String? = nil, rubric: Rubric, model: RichText? = nil, minWords: Int? = nil,
    maxWords: Int? = nil
  ) {
    self.customer = customer
    self.rubric = rubric
    self.model = model
    self.minWords = minWords
    self.maxWords = maxWords
  }
}
