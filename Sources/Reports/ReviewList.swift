internal import Rubrics
public import Scoring
public import Statistics
internal import Transcripts

/// What a reviewer sees first: the scorecards, worst first, with what needs a person.
public struct ReviewList: Sendable, Hashable, Codable {
  public struct Row: Sendable, Hashable, Codable {
    public var interaction: String
    public var channel: String
    public var agent: String?
    public var rubric: String
    /// Share of the total, unrounded; nothing when nothing counted.
    public var total: Double?
    public var outcome: Tally.Outcome
    /// Criteria whose failure was critical.
    public var critical: [String]
    public var failed: Int
    /// Criteria that a person must judge.
    public var open: Int

    public init(
      interaction: String, channel: String, agent: String?, rubric: String, total: Double?,
      outcome: Tally.Outcome, critical: [String], failed: Int, open: Int
    ) {
      self.interaction = interaction
      self.channel = channel
      self.agent = agent
      self.rubric = rubric
      self.total = total
      self.outcome = outcome
      self.critical = critical
      self.failed = failed
      self.open = open
    }
  }

  /// A mean or share with how many it rests on, because a bare average misleads.
  public struct PassRate: Sendable, Hashable, Codable {
    public var passed: Int
    public var decided: Int
    /// Wilson's 95 % interval of the share; nothing when none is decided.
    public var interval: Interval?
  }

  public var rows: [Row]
  public var passRate: PassRate
  /// Scorecards that wait for a person or cannot be scored; they are in no average.
  public var undecided: Int
  /// How many scorecards there are; the list may show the worst of them alone.
  public var count: Int

  /// - Parameters:
  ///   - rows: at least the `limit` worst of all, in any order.
  ///   - count: of all scorecards.
  public init(rows: [Row], limit: Int, passed: Int, decided: Int, count: Int) {
    self.rows = Array(rows.sorted(by: Self.isWorse).prefix(limit))
    passRate = PassRate(
      passed: passed, decided: decided,
      interval: wilsonInterval(successes: passed, trials: decided))
    undecided = count - decided
    self.count = count
  }

  public init(_ cards: [Scorecard]) {
    rows = cards.map { card in
      Row(
        interaction: card.interaction.rawValue, channel: card.channel.rawValue, agent: card.agent,
        rubric: card.rubric.rawValue, total: card.tally.total, outcome: card.tally.outcome,
        critical: card.tally.criticalFailures.map(\.criterion.rawValue),
        failed: card.entries.count { $0.verdict == .notMet },
        open: card.entries.count { $0.verdict == .undetermined })
    }.sorted(by: Self.isWorse)
    let decided = rows.filter { $0.outcome == .pass || $0.outcome == .fail }
    let passed = decided.count { $0.outcome == .pass }
    passRate = PassRate(
      passed: passed, decided: decided.count,
      interval: wilsonInterval(successes: passed, trials: decided.count))
    undecided = rows.count - decided.count
    count = rows.count
  }

  /// Worst first; what has no number comes last.
  private static func isWorse(_ one: Row, _ other: Row) -> Bool {
    let scores = (one.total ?? .infinity, other.total ?? .infinity)
    if scores.0 != scores.1 { return scores.0 < scores.1 }
    return (one.interaction, one.agent ?? "", one.rubric)
      < (other.interaction, other.agent ?? "", other.rubric)
  }
}

extension ReviewList {
  public var text: String {
    // One rubric alone goes without saying.
    let hasRubrics = Set(rows.map(\.rubric)).count > 1
    var table = TextTable(
      [("interaction", .left), ("channel", .left), ("agent", .left)]
        + (hasRubrics ? [("rubric", .left)] : [])
        + [("total", .right), ("not met", .right), ("open", .right), ("outcome", .left)])
    for row in rows {
      let critical = row.critical.isEmpty ? "" : ": " + row.critical.joined(separator: ", ")
      let rubric = hasRubrics ? [shortened(row.rubric, to: 16)] : []
      table.add(
        [row.interaction, row.channel, shortened(row.agent ?? "–", to: 18)] + rubric + [
          row.total.map(percent) ?? "–", String(row.failed), String(row.open),
          shortened(row.outcome.words + critical, to: 24),
        ])
    }
    let rest = count - rows.count
    return table.text
      + (rest > 0 ? "… and \(rest) more that are better; --limit shows them.\n" : "") + figures
  }

  private var figures: String {
    guard let interval = passRate.interval else {
      return "No scorecard is decided yet; \(undecided) for a person to decide.\n"
    }
    return "Pass rate of the decided: \(passRate.passed) of \(passRate.decided), "
      + "95 % interval \(percent(interval.lower)) to \(percent(interval.upper)). "
      + "For a person to decide, and in no average: \(undecided).\n"
  }

  public var csvText: String {
    csv(
      [
        [
          "interaction", "channel", "agent", "rubric", "total", "outcome", "not_met",
          "for_a_person", "critical",
        ]
      ]
        + rows.map { row in
          [
            row.interaction, row.channel, row.agent ?? "", row.rubric,
            row.total.map { String($0) } ?? "", row.outcome.rawValue, String(row.failed),
            String(row.open), row.critical.joined(separator: " "),
          ]
        })
  }
}
