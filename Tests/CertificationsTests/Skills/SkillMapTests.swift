import Certifications
import Curricula
import Foundation
import Rubrics
import Statistics
import Testing

struct SkillMapTests {
  @Test func `fresh evidence counts alike`() throws {
    let estimate = try #require(
      map([seen(1, in: "review/1"), seen(0.5, in: "review/2")])[listening.id])
    #expect(estimate.value == 0.75)
    #expect(estimate.number == 2)
    // Beta(½ + 2·¾, ½ + 2·¼) is Beta(2, 1), whose quantiles are roots.
    #expect(abs(estimate.interval.lower - 0.025.squareRoot()) < 1e-12)
    #expect(abs(estimate.interval.upper - 0.975.squareRoot()) < 1e-12)
    #expect(estimate.standing == .tooLittle)
    #expect(estimate.trend == nil)
  }

  @Test func `after a half-life evidence weighs half`() throws {
    let one = try #require(
      map([seen(1, in: "review/1"), seen(0, in: "review/2", daysAgo: 90)])[listening.id])
    #expect(abs(one.value - 2.0 / 3) < 1e-15)
    // Kish: (1 + ½)²/(1 + ¼).
    #expect(abs(one.number - 1.8) < 1e-12)
    #expect(one.sources.map(\.reference) == ["review/1", "review/2"])
    #expect(one.sources.map(\.weight) == [1, 0.5])
    let two = try #require(
      map([seen(1, in: "review/1"), seen(0, in: "review/2", daysAgo: 180)])[listening.id])
    #expect(abs(two.value - 0.8) < 1e-15)
    #expect(abs(two.number - 1.5625 / 1.0625) < 1e-12)
    #expect(two.newest == today && two.oldest == today - 180 * day)
  }

  @Test func `items of one quiz are one source, and weigh less than as many quizzes`() throws {
    func quiz(_ share: Double, _ reference: String) -> SkillEvidence {
      seen(share, in: reference, kind: .quiz, judge: .key)
    }
    let one = try #require(map([quiz(1, "attempt/1"), quiz(0, "attempt/1")])[listening.id])
    #expect(one.sources.count == 1)
    #expect(one.sources[0].share == 0.5 && one.sources[0].observations == 2)
    // Two quarters, correlated by a half: ½/(1 + ½).
    #expect(abs(one.sources[0].weight - 1.0 / 3) < 1e-15)
    #expect(abs(one.number - 1.0 / 3) < 1e-15)
    let two = try #require(map([quiz(1, "attempt/1"), quiz(0, "attempt/2")])[listening.id])
    #expect(two.number == 0.5)
  }

  @Test func `one source is never worth more than one observation`() throws {
    let evidence = (0..<50).map { seen(1, in: "review/1", weight: Double($0 % 3 + 1)) }
    #expect(try #require(map(evidence)[listening.id]).number == 1)
  }

  @Test func `an item says what its points are of the quiz, whatever the scale`() {
    #expect(SkillEvidence.quizWeight(points: 1, of: 10, items: 10) == 0.25)
    #expect(SkillEvidence.quizWeight(points: 10, of: 100, items: 10) == 0.25)
    #expect(SkillEvidence.quizWeight(points: 30, of: 100, items: 10) == 0.75)
    #expect(SkillEvidence.quizWeight(points: 1, of: 0, items: 1) == 0)
    #expect(SkillEvidence.quizWeight(points: .nan, of: 1, items: 1) == 0)
  }

  @Test func `without evidence there is no estimate, and the group says how many have none`() {
    let map = map(reviews(2, 0.5) + reviews(4, 1, of: products))
    #expect(
      map.competencies.map(\.competency.id) == ["listening", "writing", "products", "leading"])
    #expect(map[writing.id] == nil)
    #expect(map.groups.map(\.group) == [.foundational, .technical, .leadership])
    #expect(map.groups.map(\.mean) == [0.5, 1, nil])
    #expect(map.groups.map(\.known) == [1, 1, 0])
    #expect(map.groups.map(\.unknown) == [1, 0, 1])
    #expect(map.groups[0].interval == map[listening.id]?.interval)
    #expect(map.groups[2].interval == nil)
  }

  @Test func `a group's row is the mean of its competencies, however much each rests on`() throws {
    let map = map(reviews(2, 0.5) + reviews(30, 1, of: writing))
    let group = try #require(map.groups.first)
    #expect(group.mean == 0.75)
    let ends = [map[listening.id]?.interval.lower, map[writing.id]?.interval.lower].compactMap(
      \.self)
    #expect(group.interval?.lower == (ends[0] + ends[1]) / 2)
  }

  @Test func `what cannot be used is counted once, and nothing else changes`() {
    let good = reviews(3, 0.5)
    let bad = [
      seen(1, of: Competency(id: "juggling", title: "", group: .technical), in: "review/a"),
      seen(.nan, in: "review/b"), seen(1.01, in: "review/c"), seen(-0.1, in: "review/d"),
      seen(1, in: "review/e", weight: 0), seen(1, in: "review/f", weight: .nan),
      seen(1, in: "review/g", weight: .infinity), seen(1, in: "review/h", weight: -1),
      seen(1, in: ""), seen(1, in: "scorecard/1", judge: .machine),
      seen(1, in: "review/i", daysAgo: -1),
      // Two reasons; the first of the list is counted.
      seen(.nan, in: "review/j", daysAgo: -1, weight: 0),
    ]
    let map = map(bad + good)
    #expect(map.competencies == Certifications.SkillMap.of(good).competencies)
    let out = map.leftOut
    #expect(out.unknownCompetency == 1 && out.unusableShare == 4 && out.unusableWeight == 4)
    #expect(out.withoutReference == 1 && out.machineReview == 1 && out.future == 1)
    #expect(out.total == bad.count)
  }

  @Test func `the machine's verdicts on live contacts count only where the rules say so`() {
    let evidence = [seen(1, in: "review/1"), seen(0, in: "scorecard/1", judge: .machine)]
    #expect(map(evidence)[listening.id]?.value == 1)
    let open = SkillMap(
      evidence: evidence, competencies: allSkills, at: today,
      rules: SkillRules(countsMachineReviews: true))
    // 1 against ½.
    #expect(abs((open[listening.id]?.value ?? 0) - 2.0 / 3) < 1e-15)
    #expect(open[listening.id]?.machineOnly == 1)
  }

  @Test func `the standing goes by the interval and not by the estimate`() {
    #expect(map(reviews(2, 1))[listening.id]?.standing == .tooLittle)
    #expect(map(reviews(5, 1))[listening.id]?.standing == .adequate)
    #expect(map(reviews(11, 1))[listening.id]?.standing == .strong)
    #expect(map(reviews(2, 0))[listening.id]?.standing == .tooLittle)
    #expect(map(reviews(4, 0))[listening.id]?.standing == .weak)
    #expect(map(reviews(40, 0.75))[listening.id]?.standing == .adequate)
    let rules = SkillRules()
    #expect(SkillStanding(Interval(lower: 0.8, upper: 0.9), by: rules) == .strong)
    #expect(SkillStanding(Interval(lower: 0.6, upper: 1), by: rules) == .adequate)
    #expect(SkillStanding(Interval(lower: 0.5, upper: 0.6), by: rules) == .tooLittle)
    #expect(SkillStanding(Interval(lower: 0, upper: 0.59), by: rules) == .weak)
  }

  @Test func `a trend is claimed only where the difference is more than its error`() throws {
    let small = try #require(
      map(reviews(3, 1) + reviews(3, 0.5, daysAgo: 120, from: 3))[listening.id]?.trend)
    #expect(small.direction == .noSign)
    #expect(small.difference == 0.5 && small.recent == 3 && small.before == 3)
    #expect(small.interval.lower < 0 && small.interval.upper > 0.5)
    let rise = map(reviews(12, 1) + reviews(12, 0.5, daysAgo: 120, from: 12))[listening.id]?.trend
    #expect(rise?.direction == .rising)
    let fall = map(reviews(12, 0.5) + reviews(12, 1, daysAgo: 120, from: 12))[listening.id]?.trend
    #expect(fall?.direction == .falling)
    #expect(map(reviews(9, 1, daysAgo: 91))[listening.id]?.trend == nil)
  }

  @Test func `one source beside many is no change, however far apart they are`() {
    let trend = map(reviews(30, 1) + reviews(1, 0, daysAgo: 120, from: 30))[listening.id]?.trend
    #expect(trend?.direction == .noSign)
    #expect((trend?.interval.lower ?? 0) > 0)
    // Three quizzes of one item are three quarters of an observation.
    let quizzes = (0..<3).map {
      seen(0, in: "attempt/\($0)", daysAgo: 120, kind: .quiz, judge: .key)
    }
    #expect(map(reviews(30, 1) + quizzes)[listening.id]?.trend?.direction == .noSign)
  }

  @Test func `rules out of range give way to the standard ones, and the map says which it used`() {
    let odd = SkillRules(
      halfLifeDays: -1, strong: 0.2, adequate: 0.9, confidence: 7, sameSource: .nan)
    let map = SkillMap(evidence: reviews(3, 1), competencies: allSkills, at: today, rules: odd)
    #expect(map.rules == SkillRules())
    #expect(map == Certifications.SkillMap.of(reviews(3, 1)))
  }

  @Test func `a map comes back from JSON as it was`() throws {
    let drawn = map(reviews(3, 0.7) + reviews(2, 1, of: products, daysAgo: 200))
    let text = try JSONEncoder().encode(drawn)
    #expect(try JSONDecoder().decode(SkillMap.self, from: text) == drawn)
  }

  @Test func `what to work on first is surely weak, then required and unknown`() {
    let needs = map(
      reviews(4, 0) + reviews(8, 0.1, of: writing) + reviews(2, 1, of: products)
    ).weakest(required: [leading.id, products.id], most: 9)
    // Of two weak ones the one whose interval ends lower: 8 at 10 % before 4 at 0 %.
    #expect(needs.map(\.competency.id) == ["writing", "listening", "leading", "products"])
    #expect(needs.map(\.reason) == [.weak, .weak, .nothingKnown, .tooLittleKnown])
    #expect(needs[2].estimate == nil)
    #expect(map([]).weakest().isEmpty)
    #expect(map([]).weakest(required: [leading.id], most: -1).isEmpty)
    let middling = map(reviews(90, 0.68)).weakest()
    #expect(middling.map(\.reason) == [.notStrong])
    #expect(map(reviews(30, 1)).weakest().isEmpty)
  }
}

extension SkillMap {
  fileprivate static func of(_ evidence: [SkillEvidence]) -> SkillMap { map(evidence) }
}
