public import Curricula

/// What an answer earned, and why.
public struct ItemScore: Sendable, Hashable, Codable {
  public enum Status: String, Sendable, Hashable, Codable {
    case correct, partlyCorrect, wrong
    /// Nothing was answered; that is another thing than a wrong answer.
    case notAnswered
    /// What it earned is the machine's suggestion until a person has looked.
    case awaitsPerson
  }

  /// A part of the points, or of what was missed, with its reason.
  public struct Reason: Sendable, Hashable, Codable {
    /// Points that this part added or took away; none where it only explains.
    public var points: Double?
    public var text: String

    public init(_ text: String, points: Double? = nil) {
      self.text = text
      self.points = points
    }
  }

  public var item: ItemID
  public var earned: Double
  public var possible: Double
  public var status: Status
  public var reasons: [Reason]
  /// Present and true when it was only tried out: it counts for nothing.
  public var isPilot: Bool?
  /// How many tries were used, where several are allowed.
  public var tries: Int?
  /// How sure the learner was, where that was asked.
  public var certainty: Certainty?

  public init(
    item: ItemID, earned: Double, possible: Double, status: Status, reasons: [Reason],
    isPilot: Bool? = nil, tries: Int? = nil, certainty: Certainty? = nil
  ) {
    self.item = item
    self.earned = earned
    self.possible = possible
    self.status = status
    self.reasons = reasons
    self.isPilot = isPilot
    self.tries = tries
    self.certainty = certainty
  }
}

/// Why a response cannot be one to this item.
public enum ResponseFault: Error, Sendable, Hashable {
  case wrongShape(ItemID)
  case unknownOption(ItemID, OptionID)
  case tooManyOptions(ItemID, most: Int)
  case notEveryStepOnce(ItemID)
  case tooLong(ItemID, limit: Int)
  /// An option that is joined more often than it may be.
  case usedTooOften(ItemID, OptionID, most: Int)
  /// A gap or a row that has two answers.
  case filledTwice(ItemID, OptionID)
  /// A value that the scale does not have.
  case offScale(ItemID)
}

/// The longest text that is taken for an answer to a text entry or number, in Unicode scalars.
public let longestAnswer = 1_000
/// The longest text that is taken for free writing, in Unicode scalars.
public let longestText = 20_000

extension Item {
  /// The longest text that is taken for an answer to it, in Unicode scalars.
  public var longestResponse: Int {
    if case .extendedText = interaction { longestText } else { longestAnswer }
  }
}

extension Response {
  /// QTI's rule: an empty container and an empty text are no answer.
  public var isEmpty: Bool {
    switch self {
    case .chosen(let options), .ordered(let options): options.isEmpty
    case .pairs(let pairs): pairs.isEmpty
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .number: false
    }
  }
}

/// In quotation marks, unless the text brings its own.
func quoted(_ text: String) -> String {
  text.hasPrefix("“") && text.hasSuffix("”") ? text : "“\(text)”"
}
