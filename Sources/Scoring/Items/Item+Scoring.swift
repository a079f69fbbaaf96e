public import Curricula

/// A response by the rules of one kind: what share of the points it earns, and why.
///
/// The share alone is quick; reasons are words and take longer, so they are made when asked for.
struct Judged {
  /// 1 for all points; below 0 where wrong parts cost something.
  var share: Double
  var reasons: () -> [ItemScore.Reason]
}

extension Item {
  /// Refuses a response of another shape, with options the item does not have, or with more of them
  /// than it takes.
  public func validate(_ response: Response) throws(ResponseFault) {
    switch (interaction, response) {
    case (.choice(let choice), .chosen(let options)): try choice.validate(options, of: id)
    case (.trueFalse(let statement), .chosen(let options)):
      try statement.validate(options, of: id)
    case (.inlineChoice(let text), .pairs(let pairs)): try text.validate(pairs, of: id)
    case (.order(let order), .ordered(let steps)): try order.validate(steps, of: id)
    case (.match(let match), .pairs(let pairs)): try match.validate(pairs, of: id)
    case (.gapMatch(let text), .pairs(let pairs)): try text.validate(pairs, of: id)
    case (.hottext(let text), .chosen(let options)): try text.choice.validate(options, of: id)
    case (.slider(let slider), .number(let value)): try slider.validate(value, of: id)
    case (.matrix(let matrix), .pairs(let pairs)): try matrix.validate(pairs, of: id)
    case (.textEntry, .text(let text)), (.numeric, .text(let text)),
      (.extendedText, .text(let text)):
      guard text.unicodeScalars.count <= longestResponse else {
        throw .tooLong(id, limit: longestResponse)
      }
    default: throw .wrongShape(id)
    }
  }

  /// The share of the points that a response earns: the score without its reasons.
  ///
  /// - Returns: nothing for a response that is empty or not valid; otherwise at most 1, and below 0
  ///   only where a lower bound allows it.
  public func share(of response: Response) -> Double? { judge(response)?.share }

  /// Scores a valid response; one that is not valid counts as not answered.
  public func score(_ response: Response?) -> ItemScore {
    guard let response, let judged = judge(response) else {
      return ItemScore(
        item: id, earned: 0, possible: points, status: .notAnswered,
        reasons: [ItemScore.Reason("Not answered.", points: 0)], isPilot: isPilot ? true : nil)
    }
    return ItemScore(
      item: id, earned: judged.share * points, possible: points, status: status(for: judged.share),
      reasons: judged.reasons(), isPilot: isPilot ? true : nil)
  }

  private func judge(_ response: Response) -> Judged? {
    guard !response.isEmpty, (try? validate(response)) != nil else { return nil }
    return switch (interaction, response) {
    case (.choice(let choice), .chosen(let options)): choice.judge(options, points)
    case (.trueFalse(let statement), .chosen(let options)): statement.judge(options, points)
    case (.inlineChoice(let text), .pairs(let pairs)): text.judge(pairs, points)
    case (.order(let order), .ordered(let steps)): order.judge(steps, points)
    case (.match(let match), .pairs(let pairs)): match.judge(pairs, points)
    case (.gapMatch(let text), .pairs(let pairs)): text.judge(pairs, points)
    case (.hottext(let text), .chosen(let options)): text.choice.judge(options, points)
    case (.textEntry(let entry), .text(let text)): entry.judge(text, points)
    case (.numeric(let numeric), .text(let text)): numeric.judge(text, points)
    case (.slider(let slider), .number(let value)): slider.judge(value, points)
    case (.matrix(let matrix), .pairs(let pairs)): matrix.judge(pairs, points)
    case (.extendedText(let text), .text(let reply)): text.judge(reply, points)
    default: preconditionFailure("A response that was validated has the item's shape.")
    }
  }

  private func status(for share: Double) -> ItemScore.Status {
    if case .extendedText = interaction { return .awaitsPerson }
    return ItemScore.Status(share: share)
  }
}

extension ItemScore.Status {
  /// By the share of the points; a sum of thirds may miss 1 by the last binary digit.
  init(share: Double) {
    self = share >= 1 - 1e-9 ? .correct : share > 1e-9 ? .partlyCorrect : .wrong
  }
}
