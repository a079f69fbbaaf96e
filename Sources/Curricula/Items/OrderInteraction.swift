/// Put steps into their order.
///
/// The author writes them in the right one.
public struct OrderInteraction: Sendable, Hashable, Codable {
  public enum Scoring: String, Sendable, Hashable, Codable, CaseIterable {
    /// The whole order or nothing, as QTI's match_correct has it.
    case all
    /// A share for each step that stands in its place.
    case each
    /// A share for each step that comes right behind the one it should follow.
    case pairs
  }

  public struct Step: Sendable, Hashable, Codable {
    public var id: OptionID
    public var text: RichText
    /// Keeps its place when the others are shuffled.
    public var isFixed: Bool

    public init(id: OptionID, text: RichText, isFixed: Bool = false) {
      self.id = id
      self.text = text
      self.isFixed = isFixed
    }
  }

  public var steps: [Step]
  public var scoring: Scoring

  public init(steps: [Step], scoring: Scoring = .all) {
    self.steps = steps
    self.scoring = scoring
  }
}
