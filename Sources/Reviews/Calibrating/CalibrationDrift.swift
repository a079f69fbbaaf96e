internal import Rubrics
public import Statistics

/// A closed session, for looking at several of them.
public struct CalibrationSession: Sendable, Hashable, Codable {
  /// Days since any fixed day.
  public var closedAt: Int64
  public var input: CalibrationInput

  public init(closedAt: Int64, input: CalibrationInput) {
    self.closedAt = closedAt
    self.input = input
  }
}

/// How lenient reviewers are over several sessions, and how that moved.
public struct CalibrationDrift: Sendable, Hashable, Codable {
  /// How many days a window of time has.
  public var windowDays: Int64
  public var sessions: Int
  /// Segments that two reviewers or more answered on the same criteria, each counted once a
  /// session.
  public var segments: Int
  /// Segments that were answered, but by no two reviewers on the same criteria.
  public var unusedSegments: Int
  /// By their numbers; whoever gave no level to anything in use is missing.
  public var reviewers: [ReviewerDrift]
  /// Reviewers who can be compared with each other, as groups; of different groups no two can.
  public var groups: [[Int64]]
}

/// How lenient one reviewer is over several sessions.
public struct ReviewerDrift: Sendable, Hashable, Codable {
  public var reviewer: Int64
  public var name: String
  /// The place of their group among the groups.
  public var group: Int
  /// How many segments they rated.
  public var segments: Int
  /// By how many shares of the total they rate above what the group would give to the same
  /// segments, with the difficulty of the segments taken out.
  public var leniency: Coefficient
  /// The same in each window of time in which they shared a segment with others.
  public var windows: [WindowLeniency]
  /// By how many shares a window their leniency grows.
  public var slope: Coefficient
}

/// How lenient each reviewer is over several sessions, and how that moved.
///
/// A segment gives each reviewer one mark, the mean of their item scores by the criteria's weights:
/// answers to one contact go together, and taken one by one they would pass for more knowledge than
/// there is. So that marks of a segment are of the same criteria, whoever gave a level to fewer than
/// half of the answered criteria is left out of it, and then every criterion that not all of the
/// others gave a level to. ``Leniency`` and ``drift(of:)`` do the rest; a drift that all reviewers
/// share cannot be seen.
///
/// - Parameter windowDays: how many days go together, at least 1.
public func reviewerDrift(_ sessions: [CalibrationSession], windowDays: Int64 = 30)
  -> CalibrationDrift
{
  let days = max(1, windowDays)
  var marks: [GivenScore] = []
  var names: [Int64: String] = [:]
  var unit = 0
  var unused = 0
  for session in sessions {
    let table = CalibrationTable(session.input)
    for reviewer in table.reviewers { names[reviewer.id] = reviewer.name }
    let window = Int(clamping: floorDivision(session.closedAt, days))
    for segment in table.segments.indices {
      let scores = table.comparableScores(segment)
      if scores.values.count < 2 {
        if scores.isAnswered { unused += 1 }
        continue
      }
      unit += 1
      marks += scores.values.map { reviewer, score in
        GivenScore(
          unit: unit, rater: Int(clamping: table.reviewers[reviewer].id), score: score,
          window: window)
      }
    }
  }
  let fit = Leniency(of: marks)
  let drifts = Dictionary(
    drift(of: marks).map { ($0.rater, $0) }, uniquingKeysWith: { first, _ in first })
  let reviewers = fit.raters.map { rater in
    ReviewerDrift(
      reviewer: Int64(rater.rater), name: names[Int64(rater.rater)] ?? String(rater.rater),
      group: rater.group, segments: rater.marks, leniency: rater.leniency,
      windows: drifts[rater.rater]?.windows ?? [],
      slope: drifts[rater.rater]?.slope ?? .undefined(.sharesNoUnit))
  }
  return CalibrationDrift(
    windowDays: days, sessions: sessions.count, segments: unit, unusedSegments: unused,
    reviewers: reviewers,
    groups: (0..<fit.groupCount).map { group in
      reviewers.filter { $0.group == group }.map(\.reviewer)
    })
}

extension CalibrationTable {
  /// Each reviewer's mean item score of a segment, over criteria that all of them gave a level to.
  fileprivate func comparableScores(_ segment: Int)
    -> (values: [(reviewer: Int, score: Double)], isAnswered: Bool)
  {
    let shares = criteria.indices.map { place in
      cells[place][segment].map { share($0, criteria[place]) }
    }
    let answered = shares.indices.filter { place in
      criteria[place].adjustment == nil && shares[place].contains { $0 != nil }
    }
    let present = reviewers.indices.filter { reviewer in
      2 * answered.count { shares[$0][reviewer] != nil } >= max(1, answered.count)
    }
    let common = answered.filter { place in present.allSatisfy { shares[place][$0] != nil } }
    guard !common.isEmpty else { return ([], !answered.isEmpty) }
    let all = rubric.appliedWeights(on: segments[segment].channel)
    var weights = common.map { all[criteria[$0].id] ?? 0 }
    if weights.allSatisfy({ $0 <= 0 }) { weights = weights.map { _ in 1 } }
    let whole = weights.reduce(0, +)
    let values = present.map { reviewer -> (reviewer: Int, score: Double) in
      var sum = 0.0
      for (place, weight) in zip(common, weights) { sum += (shares[place][reviewer] ?? 0) * weight }
      return (reviewer, sum / whole)
    }
    return (values, true)
  }

  private func share(_ cell: Cell, _ criterion: Criterion) -> Double? {
    guard let category = cell.category, criterion.levels.indices.contains(category) else {
      return nil
    }
    return criterion.share(of: criterion.levels[category].id)
  }
}

/// The quotient rounded down, so that windows before day 0 are as long as those after it.
private func floorDivision(_ number: Int64, _ divisor: Int64) -> Int64 {
  let quotient = number / divisor
  return number % divisor < 0 ? quotient - 1 : quotient
}
