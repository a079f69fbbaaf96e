import Foundation
import Rubrics
@testable import Scoring
import Testing

/// The trace as people read it, and the tally as it is stored.
struct TallyTextTests {
  @Test func `the trace has a line for every step, in the order of the rules`() {
    var card = policyCard(critical: CriticalRule(scope: .section, effect: .zero))
    card.sections[2].criteria[0].errorType = .compliance
    card.sections[2].criteria.append(
      Criterion(id: "fine", title: "Fine", adjustment: .penalty(0.1)))
    card.sections[0].criteria.append(
      Criterion(id: "kind", title: "Kind", adjustment: .bonus(0.05)))
    let tally = card.tally(
      card.policyMarks(c1: 0, adding: ["fine": .scored(0), "kind": .scored(1)]))
    #expect(
      tally.trace.map { "\($0.subject): \($0.arithmetic) = \($0.value.map(decimal) ?? "")" } == [
        "card: not applicable, left out: “a3” = ",
        "section communication: (1·1 + 1·0.75) / 2 = 0.875",
        "section resolution: (2·0.6667 + 1·0) / 3 = 0.4444",
        "section compliance: (1·0 + 1·1) / 2 = 0.5",
        "total: (30·0.875 + 50·0.4444 + 20·0.5) / 100 = 0.5847",
        "total: 0.5847 − 0.1·(1 − 0) for the penalty “fine” = 0.4847",
        "total: 0.4847 + 0.05·1 for the bonus “kind” = 0.5347",
        "section compliance: 0 because the critical criterion “c1” failed = 0",
        "total: (30·0.875 + 50·0.4444 + 20·0) / 100 after critical failures = 0.4847",
        "total: 0.4847 − 0.1·(1 − 0) for the penalty “fine” = 0.3847",
        "total: 0.3847 + 0.05·1 for the bonus “kind” = 0.4347",
        "critical compliance: (20·(1·0) / 1) / 20 = 0",
        "outcome: fail: 0.4347 is below the pass mark of 0.6 = ",
      ])
  }

  // The second example of docs/scorecard-format.md.
  @Test func `group, channel, bonus and penalty meet in one trace`() {
    let card = Rubric(
      id: "r", title: "R", passMark: 0.7, groups: [CriterionGroup(id: "law", title: "Law")],
      sections: [
        RubricSection(
          id: "manner", title: "Manner", weight: 60,
          criteria: [
            Criterion(id: "greeting", title: "Greeting", group: "law"),
            Criterion(id: "plain", title: "Plain", levels: ReadyScale.five.levels),
            Criterion(id: "second-visit", title: "Look", shownWhen: .marked("plain", .notMet)),
            Criterion(id: "thanks", title: "Thanks", adjustment: .bonus(0.05)),
          ]),
        RubricSection(
          id: "substance", title: "Substance", weight: 40,
          criteria: [
            Criterion(id: "day", title: "Day"),
            Criterion(
              id: "id-check", title: "Id",
              channelWeights: [ChannelWeight(channels: ["phone"], weight: 3)],
              errorType: .compliance, group: "law", critical: CriticalRule(scope: .group)),
            Criterion(id: "next", title: "Next"),
            Criterion(id: "late", title: "Late", adjustment: .penalty(0.1)),
          ]),
      ])
    let tally = card.tally(
      [
        "greeting": .scored(1), "plain": .scored(0.75), "thanks": .scored(1),
        "day": .notApplicable, "id-check": .scored(0), "next": .scored(1), "late": .scored(0),
      ], channel: "phone")
    #expect(
      tally.trace.map { "\($0.subject): \($0.arithmetic) = \($0.value.map(decimal) ?? "")" } == [
        "card: weights on phone: criterion id-check 3 = ",
        "card: not applicable, left out: “day” = ",
        "card: not shown, left out: “second-visit” = ",
        "section manner: (1·1 + 1·0.75) / 2 = 0.875",
        "section substance: (3·0 + 1·1) / 4 = 0.25",
        "total: (60·0.875 + 40·0.25) / 100 = 0.625",
        "total: 0.625 − 0.1·(1 − 0) for the penalty “late” = 0.525",
        "total: 0.525 + 0.05·1 for the bonus “thanks” = 0.575",
        // Half of 60 %, and three quarters of 40 %.
        "group law: (0.3·1 + 0.3·0) / 0.6 = 0.5",
        "group law: 0 because the critical criterion “id-check” failed = 0",
        "section manner: (1·0 + 1·0.75) / 2 after critical failures = 0.375",
        "total: (60·0.375 + 40·0.25) / 100 after critical failures = 0.325",
        "total: 0.325 − 0.1·(1 − 0) for the penalty “late” = 0.225",
        "total: 0.225 + 0.05·1 for the bonus “thanks” = 0.275",
        "critical compliance: (40·(3·0) / 3) / 40 = 0",
        "outcome: fail: 0.275 is below the pass mark of 0.7 = ",
      ])
  }

  @Test(arguments: [
    (CriticalRule(effect: .zero), "0 because the critical criterion “c1” failed", 0.0),
    (
      CriticalRule(effect: .cap(0.5)), "at most 0.5 because the critical criterion “c1” failed", 0.5
    ),
    (
      CriticalRule(effect: .outcome),
      "kept; the outcome is a fail because the critical criterion “c1” failed", 0.5847
    ),
  ])
  func `the trace says what a critical failure does to the total`(
    rule: CriticalRule, words: String, value: Double
  ) throws {
    let card = policyCard(critical: rule)
    let tally = card.tally(card.policyMarks(c1: 0))
    let line = try #require(tally.trace.last { $0.subject == "total" })
    #expect(line.arithmetic == words)
    #expect(abs(try #require(line.value) - value) < 0.0001)
    #expect(tally.lines("outcome") == ["fail, because of the critical “c1”"])
  }

  @Test func `the trace says how the outcome came about`() {
    let card = policyCard()
    #expect(
      card.tally(card.policyMarks()).lines("outcome") == [
        "pass: 0.6847 reaches the pass mark of 0.6"
      ])
    #expect(card.tally([:]).lines("outcome") == ["not scored"])
    #expect(card.tally([:]).lines("total") == ["not scored: nothing on the card counts"])
    #expect(
      card.tally(["a1": .undetermined]).lines("outcome") == [
        "provisional until a person has judged what is undetermined"
      ])
  }

  @Test func `a total that rounds to the pass mark is written in full where it misses it`() {
    let rubric = Rubric(
      id: "p", title: "P", passMark: 0.8,
      sections: [RubricSection(id: "s", title: "S", criteria: [Criterion(id: "a", title: "A")])])
    #expect(
      rubric.tally(["a": .scored(0.799_99)]).lines("outcome") == [
        "fail: 0.79999 is below the pass mark of 0.8"
      ])
  }

  @Test(arguments: [
    (Arithmetic.sections, "(1·1 + 3·0.5) / 4", "(2·0.625) / 2"),
    (.points, "(1·1 + 2·0.5) / 3", "(6·0.6667) / 6"),
    (.flat, "(1·1 + 3·0.5) / 4", "(4·0.625) / 4"),
  ])
  func `the trace shows the weights of its way of adding up`(
    arithmetic: Arithmetic, section: String, total: String
  ) {
    let rubric = Rubric(
      id: "r", title: "R", passMark: 0.5, arithmetic: arithmetic,
      sections: [
        RubricSection(
          id: "s", title: "S", weight: 2,
          criteria: [
            Criterion(id: "a", title: "A"), Criterion(id: "b", title: "B", weight: 3, points: 2),
          ])
      ])
    let tally = rubric.tally(["a": .scored(1), "b": .scored(0.5)])
    #expect(tally.lines("section s") == [section])
    #expect(tally.lines("total") == [total])
  }

  @Test(arguments: [
    (Arithmetic.sections, 79.166666666667, "(30·(1·1) / 1 + 50·(2·0.6667) / 2) / 80"),
    // (30·1 + 50·4/3) / (30·1 + 50·2)
    (.points, 74.358974358974, "(30·(1·1) / 1 + 100·(2·0.6667) / 2) / 130"),
    (.flat, 77.777777777778, "(1·(1·1) / 1 + 2·(2·0.6667) / 2) / 3"),  // (1 + 4/3) / 3
  ])
  func `an error type's critical total is the same sum over its critical criteria`(
    arithmetic: Arithmetic, percentage: Double, words: String
  ) throws {
    var card = policyCard(arithmetic)
    card.sections[0].criteria[0].errorType = .customer
    card.sections[0].criteria[0].critical = CriticalRule(effect: .outcome)
    card.sections[0].criteria[1].errorType = .customer  // not critical
    card.sections[1].criteria[0].errorType = .customer
    card.sections[1].criteria[0].critical = CriticalRule(scope: .section, effect: .zero)
    card.sections[2].criteria[0].critical = CriticalRule()  // of no type
    card.sections[2].criteria[1].critical = CriticalRule()
    card.sections[2].criteria[1].errorType = .business
    var marks = card.policyMarks()
    marks["c2"] = .notApplicable
    let tally = card.tally(marks)
    // b1's failure has zeroed its section; the critical total is what it was before.
    #expect(tally.sections[1].score == 0)
    #expect(abs(try #require(tally.criticalTotals?["customer"]) * 100 - percentage) < 1e-9)
    #expect(tally.criticalTotals?.keys.sorted() == ["customer"])
    #expect(tally.lines("critical customer") == [words])
    #expect(tally.lines("critical business") == ["no critical criterion of this kind counts"])
  }

  @Test func `a tally is stored with sorted members and read back`() throws {
    let rubric = Rubric(
      id: "r", title: "R", passMark: 0.5, groups: [CriterionGroup(id: "g", title: "G")],
      sections: [
        RubricSection(
          id: "s", title: "S",
          criteria: [
            Criterion(
              id: "a", title: "A", errorType: .customer, group: "g",
              critical: CriticalRule(scope: .group, effect: .cap(0.5))),
            Criterion(id: "b", title: "B", adjustment: .bonus(0.25)),
          ])
      ])
    let tally = rubric.tally(["a": .scored(0.75), "b": .scored(1)])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let data = try encoder.encode(tally)
    // (0.75 + 0.25), then the group's cap: 0.5 + 0.25.
    #expect(
      String(decoding: data, as: UTF8.self).replacing("},{", with: "},\n{") == """
        {"bonus":0.25,"criticalFailures":[{"criterion":"a","rule":{"below":1,"effect":0.5,\
        "scope":"group"}}],"criticalTotals":{"customer":0.75},\
        "groups":[{"group":"g","raw":0.75,"score":0.5}],"isFreeOf":{"customer":false},\
        "items":[{"appliedWeight":1,"criterion":"a","mark":0.75,"section":"s","share":0.75},
        {"adjustment":0.25,"appliedWeight":0,"criterion":"b","mark":1,"section":"s","share":1}],\
        "outcome":"pass","rawTotal":1,"sections":[{"raw":0.75,"score":0.5,"section":"s"}],\
        "total":0.75,"trace":[{"arithmetic":"(1·0.75) \\/ 1","subject":"section s","value":0.75},
        {"arithmetic":"(1·0.75) \\/ 1","subject":"total","value":0.75},
        {"arithmetic":"0.75 + 0.25·1 for the bonus “b”","subject":"total","value":1},
        {"arithmetic":"(1·0.75) \\/ 1","subject":"group g","value":0.75},
        {"arithmetic":"at most 0.5 because the critical criterion “a” failed","subject":"group g",\
        "value":0.5},
        {"arithmetic":"(1·0.5) \\/ 1 after critical failures","subject":"section s","value":0.5},
        {"arithmetic":"(1·0.5) \\/ 1 after critical failures","subject":"total","value":0.5},
        {"arithmetic":"0.5 + 0.25·1 for the bonus “b”","subject":"total","value":0.75},
        {"arithmetic":"(1·(1·0.75) \\/ 1) \\/ 1","subject":"critical customer","value":0.75},
        {"arithmetic":"pass: 0.75 reaches the pass mark of 0.5","subject":"outcome"}]}
        """)
    #expect(try JSONDecoder().decode(Tally.self, from: data) == tally)
  }

  @Test func `a tally stored by the first engine is still read`() throws {
    let old = """
      {"criticalFailures":[{"criterion":"a","rule":{"below":1,"effect":"zero","scope":"total"}}],
      "isFreeOf":{},"items":[{"appliedWeight":1,"criterion":"a","mark":0,"section":"s","share":0}],
      "outcome":"fail","rawTotal":0,"sections":[{"raw":0,"score":0,"section":"s"}],"total":0,
      "trace":[{"arithmetic":"(1·0) / 1","subject":"section s","value":0}]}
      """
    let tally = try JSONDecoder().decode(Tally.self, from: Data(old.utf8))
    #expect(tally.total == 0)
    #expect(tally.groups == nil)
    #expect(tally.bonus == nil)
    #expect(tally.criticalTotals == nil)
  }

  @Test(arguments: [
    (0.0, "0"), (1, "1"), (10, "10"), (0.5, "0.5"), (2.0 / 3, "0.6667"), (0.0001, "0.0001"),
    (0.00004, "0"), (-0.00004, "0"), (-1.25, "−1.25"), (100, "100"), (12345.6, "12345.6"),
    (0.99995, "1"), (0.01, "0.01"), (1e14, "100000000000000.0"), (.nan, "–"), (.infinity, "–"),
  ])
  func `a number of the trace has up to four decimals`(value: Double, text: String) {
    #expect(decimal(value) == text)
  }

  @Test func `a plan gives the same tally for marks by criterion and by position`() {
    let card = policyCard()
    let plan = TallyPlan(card)
    let marks = card.policyMarks()
    #expect(plan.tally(card.criteria.map { marks[$0.id] ?? .skipped }) == card.tally(marks))
    #expect(plan.tally([.scored(1)]) == card.tally(["a1": .scored(1)]))
    #expect(plan.tally([Mark]()) == card.tally([:]))
  }
}
