public import Rubrics
public import Scoring
internal import Transcripts

/// Why a criterion of a card has its verdict: the rule in words, what was found, and the arithmetic.
public struct Explanation: Sendable, Hashable, Codable {
  /// The criterion's number on the card, from 1.
  public var number: Int
  public var title: String
  /// The verdict in words, with the level where the scale has more than two.
  public var verdict: String
  /// Verdict, confidence, reason and quotations as the card has them.
  public var entry: Scorecard.Entry
  public var rule: RuleText
  /// What became of the criterion in the total, and every line of the card's trace that is about it.
  public var arithmetic: [String]
}

extension Rubric {
  /// Explains every criterion of a card, in the order of the card.
  public func explanations(of card: Scorecard) -> [Explanation] {
    let rules = Dictionary(
      rules(on: card.channel.rawValue).map { ($0.criterion, $0) },
      uniquingKeysWith: { first, _ in first })
    let criteria = Dictionary(
      criteria.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return card.entries.enumerated().compactMap { place, entry in
      guard let rule = rules[entry.criterion], let criterion = criteria[entry.criterion] else {
        return nil
      }
      return Explanation(
        number: place + 1, title: criterion.title, verdict: entry.words(of: criterion),
        entry: entry, rule: rule, arithmetic: card.tally.arithmetic(of: entry.criterion))
    }
  }
}

extension Scorecard.Entry {
  /// The verdict in words, with the level where the scale has more than two.
  public func words(of criterion: Criterion) -> String {
    guard criterion.levels.count > 2, let level,
      let known = criterion.levels.first(where: { $0.id == level })
    else { return words }
    return known.descriptor.isEmpty
      ? "\(words), level “\(level)”" : "\(words), level “\(level)” (\(known.descriptor))"
  }
}

extension Tally {
  /// What became of a criterion in the total, and every line of the trace that is about it.
  public func arithmetic(of criterion: CriterionID) -> [String] {
    guard let item = items.first(where: { $0.criterion == criterion }) else { return [] }
    var lines = [part(of: item)]
    if item.appliedWeight > 0,
      let section = trace.first(where: { $0.subject == "section \(item.section)" })
    {
      lines.append(section.text)
    }
    // The trace names criteria by their ids in quotation marks.
    lines += trace.filter { $0.arithmetic.contains("“\(criterion)”") }.map(\.text)
    return lines
  }

  private func part(of item: Item) -> String {
    if let change = item.adjustment, change != 0 {
      return change > 0
        ? "It adds \(percent(change)) to the total."
        : "It takes \(percent(-change)) from the total."
    }
    guard let share = item.share, item.appliedWeight > 0 else {
      return "It does not count in the total."
    }
    return "\(percent(share)) of \(percent(item.appliedWeight)) of the total "
      + "= \(percent(share * item.appliedWeight))"
  }
}

extension Tally.Line {
  /// The line as it is read: subject, arithmetic and result.
  public var text: String {
    "\(subject): \(arithmetic)" + (value.map { " = \(decimal($0))" } ?? "")
  }
}

extension Evidence {
  /// Where the quotation stands, turns from 1 and offsets as the card has them.
  public var place: String {
    start < end ? "turn \(turn + 1), \(start)–\(end)" : "turn \(turn + 1)"
  }

  /// What a model made of the words, as a sentence; nothing where wording decided.
  public var modelWords: String? {
    guard let model else { return nil }
    let grams = model.deciding.map { words in
      "“\(words.text)” \(words.weight < 0 ? "" : "+")\(decimal(words.weight))"
    }
    return "The model holds it \(percent(model.probability)) likely"
      + (grams.isEmpty ? "." : ", because of \(grams.joined(separator: ", ")).")
  }
}
