import Rubrics
import Scoring
import Testing

/// The vendors' worked examples and the policy card, as exact numbers.
struct TallyTests {
  @Test(arguments: [
    (1...5, 4, 0.75), (1...4, 3, 2.0 / 3), (1...3, 2, 0.5), (1...5, 1, 0.0), (1...5, 5, 1.0),
    (0...1, 1, 1.0),
  ])
  func `a level is worth its place between the ends of its scale`(
    values: ClosedRange<Int>, chosen: Int, share: Double
  ) {
    let criterion = Criterion(
      id: "x", title: "X", levels: values.map { Level(id: LevelID(String($0)), value: Double($0)) })
    #expect(criterion.mark(LevelID(String(chosen))) == .scored(share))
    #expect(criterion.mark("unknown") == nil)
  }

  @Test(arguments: [
    (Arithmetic.sections, NotApplicablePolicy.drop, 68.472222222222),
    (.sections, .pass, 69.722222222222),
    (.sections, .zero, 59.722222222222),
    (.points, .drop, 63.666666666667),
    (.flat, .drop, 72.619047619048),
  ])
  func `one set of answers gives each policy's own score`(
    arithmetic: Arithmetic, policy: NotApplicablePolicy, percentage: Double
  ) throws {
    let card = policyCard(arithmetic, notApplicable: policy)
    let tally = card.tally(card.policyMarks())
    #expect(abs(try #require(tally.total) * 100 - percentage) < 1e-9)
    #expect(tally.total == tally.rawTotal)
  }

  @Test func `a section in which nothing applies takes its weight with it`() throws {
    let card = policyCard()
    var marks = card.policyMarks()
    marks["c1"] = .notApplicable
    marks["c2"] = .notApplicable
    let tally = card.tally(marks)
    #expect(abs(try #require(tally.total) * 100 - 60.590277777778) < 1e-9)
    #expect(tally.sections[2].score == nil)
    #expect(tally.items.filter { $0.section == "compliance" }.allSatisfy { $0.appliedWeight == 0 })
  }

  @Test(arguments: [
    (CriticalRule(scope: .section, effect: .outcome), 58.472222222222, Tally.Outcome.fail),
    (CriticalRule(scope: .section, effect: .zero), 48.472222222222, .fail),
    (CriticalRule(scope: .total, effect: .zero), 0, .fail),
    (CriticalRule(scope: .total, effect: .cap(0.5)), 50, .fail),
    (CriticalRule(scope: .total, effect: .outcome), 58.472222222222, .fail),
    (CriticalRule(scope: .section, effect: .cap(0.25)), 53.472222222222, .fail),
  ])
  func `a critical failure does what its scope and effect say`(
    rule: CriticalRule, percentage: Double, outcome: Tally.Outcome
  ) throws {
    let card = policyCard(critical: rule)
    let tally = card.tally(card.policyMarks(c1: 0))
    #expect(abs(try #require(tally.total) * 100 - percentage) < 1e-9)
    #expect(abs(try #require(tally.rawTotal) * 100 - 58.472222222222) < 1e-9)
    #expect(tally.outcome == outcome)
    #expect(tally.criticalFailures.map(\.criterion) == ["c1"])
  }

  @Test func `Genesys: points times group weight give 60 percent`() throws {
    let rubric = Rubric(
      id: "g", title: "G", passMark: 0.5, arithmetic: .points,
      sections: [
        RubricSection(
          id: "one", title: "One", weight: 40,
          criteria: [Criterion(id: "a", title: "A"), Criterion(id: "b", title: "B")]),
        RubricSection(
          id: "two", title: "Two", weight: 20, criteria: [Criterion(id: "c", title: "C")]),
      ])
    let tally = rubric.tally(["a": .scored(1), "b": .scored(0), "c": .scored(1)])
    #expect(abs(try #require(tally.total) - 0.6) < 1e-12)
  }

  @Test func `Zendesk: a critical category below one half zeroes the review, at one half not`() {
    let rule = CriticalRule(scope: .total, effect: .zero, below: 0.5)
    let card = policyCard(critical: rule)
    #expect(card.tally(card.policyMarks(c1: 0.49)).total == 0)
    #expect(card.tally(card.policyMarks(c1: 0.5)).criticalFailures.isEmpty)
  }

  @Test func `79,96 percent prints as 80 and still misses a pass mark of 80`() {
    let rubric = Rubric(
      id: "p", title: "P", passMark: 0.8,
      sections: [RubricSection(id: "s", title: "S", criteria: [Criterion(id: "a", title: "A")])])
    let tally = rubric.tally(["a": .scored(0.799_99)])
    #expect(tally.outcome == .fail)
    #expect(percent(0.799_99) == "80.00 %")
    #expect(rubric.tally(["a": .scored(0.8)]).outcome == .pass)
  }

  @Test func `a card that is exactly at its mark passes, whatever binary makes of the sum`() {
    func section(_ id: SectionID, _ weight: Double, _ criterion: CriterionID) -> RubricSection {
      RubricSection(
        id: id, title: "S", weight: weight,
        criteria: [
          Criterion(
            id: criterion, title: "C",
            levels: (0...3).map { Level(id: LevelID(String($0)), value: Double($0)) })
        ])
    }
    let rubric = Rubric(
      id: "p", title: "P", passMark: 0.8,
      sections: [section("x", 40, "a"), section("y", 40, "b"), section("z", 20, "c")])
    let tally = rubric.tally(["a": .scored(1), "b": .scored(2.0 / 3), "c": .scored(2.0 / 3)])
    #expect(tally.total.map { $0 < 0.8 } == true)  // 0.7999999999999998
    #expect(tally.outcome == .pass)
  }

  @Test func `nothing that applies is not scored, never 0 and never 100`() {
    let card = policyCard()
    let marks = Dictionary(uniqueKeysWithValues: card.criteria.map { ($0.id, Mark.notApplicable) })
    let tally = card.tally(marks)
    #expect(tally.total == nil)
    #expect(tally.outcome == .notScored)
    #expect(card.tally([:]).total == nil)
  }

  @Test func `a section of weight 0 never changes the total`() {
    var card = policyCard()
    card.sections[1].weight = 0
    var marks = card.policyMarks()
    let before = card.tally(marks).total
    marks["b2"] = .scored(1)
    #expect(card.tally(marks).total == before)
    card.sections[0].weight = 0
    card.sections[2].weight = 0
    #expect(card.tally(marks).outcome == .notScored)
  }

  @Test func `total fail beats section fail beats not applicable`() {
    var card = policyCard(critical: CriticalRule(scope: .total, effect: .zero))
    card.sections[1].criteria[1].critical = CriticalRule(scope: .section, effect: .zero)
    var marks = card.policyMarks(c1: 0)
    #expect(card.tally(marks).total == 0)
    marks["c1"] = .notApplicable
    let tally = card.tally(marks)
    #expect(tally.criticalFailures.map(\.criterion) == ["b2"])
    #expect(tally.sections[1].score == 0)
    #expect(tally.sections[1].raw.map { $0 > 0 } == true)
  }

  @Test(arguments: [Mark.notApplicable, .notShown, .skipped, .undetermined])
  func `a critical criterion without an answer fails nothing`(mark: Mark) {
    let card = policyCard(critical: CriticalRule())
    var marks = card.policyMarks()
    marks["c1"] = mark
    #expect(card.tally(marks).criticalFailures.isEmpty)
  }

  @Test func `while anything is undetermined the card is provisional`() {
    let card = policyCard(critical: CriticalRule())
    var marks = card.policyMarks()
    marks["a1"] = .undetermined
    #expect(card.tally(marks).outcome == .provisional)
    // A critical failure cannot be mended by an answer that is still to come.
    marks["c1"] = .scored(0)
    #expect(card.tally(marks).outcome == .fail)
  }

  @Test func `the applied weights of what counts add up to one`() {
    for arithmetic in Arithmetic.allCases {
      let card = policyCard(arithmetic)
      let tally = card.tally(card.policyMarks())
      #expect(abs(tally.items.reduce(0) { $0 + $1.appliedWeight } - 1) < 1e-12)
      // The total is the items' shares by their applied weights.
      let sum = tally.items.reduce(0) { $0 + $1.appliedWeight * ($1.share ?? 0) }
      #expect(abs(sum - (tally.rawTotal ?? -1)) < 1e-12)
    }
  }

  @Test func `each error type says whether the interaction is free of it`() {
    var card = policyCard()
    card.sections[0].criteria[0].errorType = .customer
    card.sections[1].criteria[1].errorType = .business
    card.sections[2].criteria[0].errorType = .compliance
    var marks = card.policyMarks()
    marks["c1"] = .notApplicable
    #expect(card.tally(marks).isFreeOf == ["customer": true, "business": false])
  }
}
