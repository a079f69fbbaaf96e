import Rubrics
import Scoring
import Testing

/// Groups that cut across the sections of the policy card.
///
/// a1 and c1 are one. With c1 failed, a1 has 0.30/2 = 0.15 of the total and c1 0.20/2 = 0.10; the
/// group's score is (0.15·1 + 0.10·0) / 0.25 = 0.6, the card's 58.472222… %.
struct GroupTests {
  private func card(_ rule: CriticalRule) -> Rubric {
    var card = policyCard(critical: rule)
    card.groups = [CriterionGroup(id: "law", title: "What the law asks")]
    card.sections[0].criteria[0].group = "law"
    card.sections[2].criteria[0].group = "law"
    return card
  }

  @Test(arguments: [
    (CriticalRule.Effect.zero, 43.472222222222, 0.0),  // a1's 15 are lost
    (.cap(0.5), 55.972222222222, 0.5),  // the group gives 0.25 · 0.5 and not 0.25 · 0.6
    (.cap(0.9), 58.472222222222, 0.6),
    (.outcome, 58.472222222222, 0.6),
  ])
  func `a group's failure strikes its criteria in all sections`(
    effect: CriticalRule.Effect, percentage: Double, score: Double
  ) throws {
    let card = card(CriticalRule(scope: .group, effect: effect))
    let tally = card.tally(card.policyMarks(c1: 0))
    #expect(abs(try #require(tally.total) * 100 - percentage) < 1e-9)
    #expect(abs(try #require(tally.rawTotal) * 100 - 58.472222222222) < 1e-9)
    let group = try #require(tally.groups?.first)
    #expect(abs(try #require(group.raw) - 0.6) < 1e-12)
    #expect(abs(try #require(group.score) - score) < 1e-12)
    // 58.47 and below misses 60; the effect “outcome” fails the card by itself.
    #expect(tally.outcome == .fail)
  }

  @Test func `a group's failure shows in the sections that it reaches into`() throws {
    let card = card(CriticalRule(scope: .group, effect: .zero))
    let tally = card.tally(card.policyMarks(c1: 0))
    #expect(tally.sections[0].raw == 0.875)
    #expect(tally.sections[0].score == 0.375)  // (0 + 0.75) / 2
    #expect(tally.sections[1].score == tally.sections[1].raw)
    #expect(tally.sections[2].score == 0.5)  // c1 has lost nothing: it was 0
    #expect(
      tally.lines("group law") == [
        "(0.15·1 + 0.1·0) / 0.25", "0 because the critical criterion “c1” failed",
      ])
    #expect(
      tally.lines("section communication").last == "(1·0 + 1·0.75) / 2 after critical failures")
  }

  @Test func `group, section and total strike in that order`() throws {
    var card = card(CriticalRule(scope: .group, effect: .zero))
    card.sections[2].criteria[1].critical = CriticalRule(scope: .section, effect: .zero)
    var marks = card.policyMarks(c1: 0)
    marks["c2"] = .scored(0)
    // Communication 30 · 0.375, resolution 50 · 4/9, compliance nothing.
    #expect(abs(try #require(card.tally(marks).total) * 100 - 33.472222222222) < 1e-9)
    card.sections[1].criteria[1].critical = CriticalRule(scope: .total, effect: .cap(0.2))
    #expect(card.tally(marks).total == 0.2)
  }

  @Test(arguments: [Mark.notApplicable, .notShown, .skipped, .undetermined])
  func `a group is not struck by a criterion without an answer`(mark: Mark) {
    let card = card(CriticalRule(scope: .group, effect: .zero))
    var marks = card.policyMarks()
    marks["c1"] = mark
    let tally = card.tally(marks)
    #expect(tally.criticalFailures.isEmpty)
    #expect(tally.total == tally.rawTotal)
    #expect(tally.groups?.map(\.raw) == [1])
    #expect(tally.groups?.map(\.score) == [1])
  }

  @Test func `a group in which nothing counts has no score`() {
    let card = card(CriticalRule(scope: .group, effect: .zero))
    var marks = card.policyMarks()
    marks["c1"] = .notApplicable
    marks["a1"] = .notApplicable
    let tally = card.tally(marks)
    #expect(tally.groups?.map(\.raw) == [nil])
    #expect(tally.groups?.map(\.score) == [nil])
    #expect(tally.lines("group law") == ["nothing in it counts"])
  }
}
