/// A scripted sitting of a module: what the demonstration plays, and a test of the quizzes' keys.
public struct Rehearsal: Sendable, Hashable, Codable {
  public struct Sitting: Sendable, Hashable, Codable {
    public var quiz: PartID
    /// The share of the points that the answers must earn; proven by `check`.
    public var expected: Double
    public var answers: [Answer]

    public init(quiz: PartID, expected: Double, answers: [Answer]) {
      self.quiz = quiz
      self.expected = expected
      self.answers = answers
    }
  }

  public struct Answer: Sendable, Hashable, Codable {
    public var item: ItemID
    public var response: Response
    public var certainty: Certainty?

    public init(item: ItemID, response: Response, certainty: Certainty? = nil) {
      self.item = item
      self.response = response
      self.certainty = certainty
    }
  }

  /// A scenario part, played as one of its scenario's walkthroughs has it.
  public struct ScriptedPlay: Sendable, Hashable, Codable {
    public var part: PartID
    public var walkthrough: String

    public init(part: PartID, walkthrough: String) {
      self.part = part
      self.walkthrough = walkthrough
    }
  }

  public var id: RehearsalID
  public var module: ModuleID
  public var learner: String
  public var sittings: [Sitting]
  public var plays: [ScriptedPlay]

  public init(
    id: RehearsalID, module: ModuleID, learner: String, sittings: [Sitting],
    plays: [ScriptedPlay] = []
  ) {
    self.plays = plays
    self.id = id
    self.module = module
    self.learner = learner
    self.sittings = sittings
  }
}
