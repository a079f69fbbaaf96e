import Certifications
import Curricula
import Rubrics
import Statistics
import Testing

/// How often the interval holds the truth, where the truth is known because it was drawn.
struct SkillCoverageTests {
  /// Of 400 drawn people each; docs/decisions/skill-map.md shows them.
  static let cells: [(isMixed: Bool, truth: Double, sources: Int, held: Int, naive: Int)] = [
    (false, 0.8, 3, 388, 359), (false, 0.8, 10, 389, 388), (false, 0.8, 25, 385, 373),
    (false, 0.95, 3, 383, 340), (false, 0.95, 10, 390, 368), (false, 0.95, 25, 394, 393),
    (true, 0.8, 3, 395, 318), (true, 0.8, 10, 398, 281), (true, 0.8, 25, 398, 283),
    (true, 0.95, 3, 393, 373), (true, 0.95, 10, 396, 354), (true, 0.95, 25, 393, 301),
  ]

  @Test(arguments: cells)
  func `the interval of 95 % holds the true share`(
    cell: (isMixed: Bool, truth: Double, sources: Int, held: Int, naive: Int)
  ) {
    var seed = SkillSeed(state: 11)
    let trial = Trial(rounds: 400, truth: cell.truth) {
      drawn(cell.truth, sources: cell.sources, isMixed: cell.isMixed, &seed)
    }
    #expect(trial.held >= 376, "94 % of 400: \(cell)")
    #expect(trial.held == cell.held && trial.naive == cell.naive, "\(trial) \(cell)")
  }

  @Test func `an interval that takes all answers for independent does not`() {
    // So the bound above is one that such an interval would fail.
    for cell in Self.cells where cell.isMixed {
      #expect(cell.naive < 376)
    }
    #expect(Self.cells.contains { $0.naive < 300 })
  }

  @Test func `a skill that has been rising is held less often, because the mean lags`() {
    var seed = SkillSeed(state: 11)
    let trial = Trial(rounds: 400, truth: 0.9) {
      // From 50 % to 90 % in nine months.
      (0..<25).flatMap { number -> [SkillEvidence] in
        let age = Int64.random(in: 0...270, using: &seed)
        return drawn(
          0.9 - 0.4 * Double(age) / 270, sources: 1, isMixed: false, ages: age...age,
          from: number, &seed)
      }
    }
    #expect(trial.held == 239, "\(trial)")
  }

  @Test func `a trend is seldom claimed where nothing changes and found where much does`() {
    var seed = SkillSeed(state: 9)
    var claims = 0
    var finds = 0
    for _ in 0..<200 {
      let steady = map(drawn(0.8, sources: 30, &seed))[listening.id]
      claims += [.rising, .falling].contains(steady?.trend?.direction) ? 1 : 0
      let better = map(
        drawn(0.9, sources: 15, ages: 0...90, &seed)
          + drawn(0.3, sources: 15, ages: 91...270, from: 15, &seed))[listening.id]
      finds += better?.trend?.direction == .rising ? 1 : 0
    }
    #expect(claims == 2, "\(claims) of 200")
    #expect(finds == 185, "\(finds) of 200")
  }
}

/// Many people with the same skill, each with some evidence.
struct Trial {
  /// How often our interval held the truth.
  var held = 0
  /// How often Wilson's did of all answers, as if they were independent and all of today.
  var naive = 0

  init(rounds: Int, truth: Double, draw: () -> [SkillEvidence]) {
    for _ in 0..<rounds {
      let evidence = draw()
      guard let estimate = map(evidence)[listening.id] else { continue }
      let met = evidence.count { $0.share == 1 }
      let wilson = wilsonInterval(successes: met, trials: evidence.count)
      held += estimate.interval.holds(truth) ? 1 : 0
      naive += wilson?.holds(truth) == true ? 1 : 0
    }
  }
}

extension Interval {
  fileprivate func holds(_ value: Double) -> Bool { lower <= value && value <= upper }
}

/// Evidence of somebody whose true share is known, in three quarters of a year.
///
/// - Parameter isMixed: quizzes of eight items, plays and reviews of one to four criteria, where of
///   half of the sources all parts come out alike, so that two parts of one are correlated by ½;
///   otherwise reviews of one criterion.
func drawn(
  _ truth: Double, sources: Int, isMixed: Bool = true, ages: ClosedRange<Int64> = 0...270,
  from first: Int = 0, _ seed: inout SkillSeed
) -> [SkillEvidence] {
  (first..<first + sources).flatMap { number -> [SkillEvidence] in
    let kinds: [SkillEvidence.Kind] = isMixed ? [.quiz, .play, .review] : [.review]
    let kind = kinds.randomElement(using: &seed) ?? .review
    let judges: [SkillEvidence.Kind: SkillEvidence.Judge] = [.quiz: .key, .play: .machine]
    let parts = !isMixed ? 1 : kind == .quiz ? 8 : Int.random(in: 1...4, using: &seed)
    let age = Int64.random(in: ages, using: &seed)
    let isAlike = Bool.random(using: &seed)
    let common: Double = Double.random(in: 0..<1, using: &seed) < truth ? 1 : 0
    return (0..<parts).map { _ in
      let own: Double = Double.random(in: 0..<1, using: &seed) < truth ? 1 : 0
      return seen(
        isAlike ? common : own, in: "source/\(number)", daysAgo: age, kind: kind,
        judge: judges[kind] ?? .person)
    }
  }
}
