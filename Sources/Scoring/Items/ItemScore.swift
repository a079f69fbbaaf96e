public import Curricula

/// What an answer earned, and why.
public struct ItemScore: Sendable, Hashable, Codable {
  public enum Status: String, Sendable, Hashable, Codable {
    case correct, partlyCorrect, wrong
    /// Nothing was answered; that is another thing than a wrong answer.
    case notAnswered
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
}

/// Why a response cannot be one to this item.
public enum ResponseFault: Error, Sendable, Hashable {
  case wrongShape(ItemID)
  case unknownOption(ItemID, OptionID)
  case tooManyOptions(ItemID)
  case notEveryStepOnce(ItemID)
  case tooLong(ItemID, limit: Int)
}

/// The longest text that is taken for an answer, in Unicode scalars.
public let longestAnswer = 1_000

extension Item {
  /// Refuses a response of another shape or with options the item does not have.
  public func validate(_ response: Response) throws(ResponseFault) {
    switch (interaction, response) {
    case (.choice(let choice), .chosen(let options)):
      try choice.validate(options, of: id)
    case (.order(let order), .ordered(let steps)):
      try order.validate(steps, of: id)
    case (.textEntry, .text(let text)):
      guard text.unicodeScalars.count <= longestAnswer else {
        throw .tooLong(id, limit: longestAnswer)
      }
    default: throw .wrongShape(id)
    }
  }

  /// Scores a valid response; one that is not valid counts as not answered.
  public func score(_ response: Response?) -> ItemScore {
    guard let response, (try? validate(response)) != nil, !response.isEmpty else {
      return ItemScore(
        item: id, earned: 0, possible: points, status: .notAnswered,
        reasons: [ItemScore.Reason("Not answered.", points: 0)])
    }
    switch (interaction, response) {
    case (.choice(let choice), .chosen(let options)): return choice.score(options, of: self)
    case (.order(let order), .ordered(let steps)): return order.score(steps, of: self)
    case (.textEntry(let entry), .text(let text)): return entry.score(text, of: self)
    default: preconditionFailure("A response that was validated has the item's shape.")
    }
  }

  /// The score for a share of the points.
  func score(share: Double, _ reasons: [ItemScore.Reason]) -> ItemScore {
    ItemScore(
      item: id, earned: share * points, possible: points,
      status: share >= 1 ? .correct : share > 0 ? .partlyCorrect : .wrong, reasons: reasons)
  }
}

extension Response {
  /// QTI's rule: an empty container and an empty text are no answer.
  public var isEmpty: Bool {
    switch self {
    case .chosen(let options), .ordered(let options): options.isEmpty
    case .text(let text): text.allSatisfy(\.isWhitespace)
    }
  }
}
