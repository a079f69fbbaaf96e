import Rubrics
import Scoring
import Testing
import Transcripts

@testable import Reports

struct RubricComparingTests {
  private func rubric(
    _ phrase: String = "hello", weight: Double = 1, passMark: Double = 0.6, more: [Criterion] = []
  ) -> Rubric {
    Rubric(
      id: "r", title: "R", passMark: passMark,
      cues: [
        Cue(id: "greets", title: "a greeting", phrases: [phrase]), Cue(id: "bye", phrases: ["bye"]),
      ],
      sections: [
        RubricSection(
          id: "s", title: "S",
          criteria: [
            Criterion(id: "greeting", title: "Greets", weight: weight, check: says("greets")),
            Criterion(id: "closing", title: "Closes", check: says("bye")),
          ] + more)
      ])
  }

  /// Compares over the agents' words, each as the work of somebody.
  private func compare(
    _ old: Rubric?, _ new: Rubric, _ talks: [(agent: String?, words: String)], limit: Int? = 20
  ) -> RubricComparison {
    var comparing = RubricComparing(
      from: old, in: old == nil ? nil : "school", to: new, limit: limit)
    for (number, talk) in talks.enumerated() {
      var interaction = chat((0, "Hm"), (1, talk.words))
      interaction.id = InteractionID(rawValue: "chat-\(number + 1)")
      interaction.participants[1].agent = talk.agent
      comparing.add(
        before: old?.evaluate(interaction), after: new.evaluate(interaction))
    }
    return comparing.result
  }

  @Test func `an unchanged rubric changes nothing`() {
    let result = compare(rubric(), rubric(), [("a", "hello, bye"), ("a", "hi")])
    #expect(result.changedCards == 0)
    #expect(result.changes == [])
    #expect(result.outcomes == [])
    #expect(result.edits == [])
    #expect(result.criteria.allSatisfy { $0.edits == [] && $0.transitions == [] })
    #expect(result.before == result.after)
    #expect(result.text.contains("0 of 2 scorecards would change; nothing is written."))
  }

  @Test func `another way to review or another remedy is an edit that changes no card`() {
    var old = rubric()
    old.remedies = [Remedy(criterion: "closing", module: "endings")]
    var new = rubric()
    new.reviewing = ReviewPolicy(isBlind: true, reviewers: 2, disputeDays: 0)
    new.remedies = [
      Remedy(criterion: "greeting", module: "openings", part: "hello", coolDownDays: 0)
    ]
    let result = compare(old, new, [("a", "hello, bye")])
    #expect(result.changedCards == 0)
    #expect(
      result.edits == [
        "reviewing: not blind, 1 reviewer, 5 disputes at most, within 14 days → blind, 2 reviewers, "
          + "no disputes",
        "remedy for “Closes”: Fails 2 of the last 5: “endings” within 14 days, not again within 28; "
          + "then 5 interactions are looked at. → none",
        "remedy for “Greets”: none → Fails 2 of the last 5: “hello” of “openings” within 14 days; "
          + "then 5 interactions are looked at.",
      ])
    #expect(compare(new, new, []).edits == [])
  }

  @Test func `verdicts, means, pass rates and flips are counted on both sides`() {
    let result = compare(
      rubric(), rubric("hi"),
      [("a", "hello, bye"), ("a", "hi, bye"), ("b", "hi"), ("b", "hello hi bye")])
    #expect(result.before.decided == 4 && result.before.passed == 2)
    #expect(result.before.mean == 0.625)
    #expect(result.after.passed == 2)
    #expect(result.after.mean == 0.75)
    #expect(
      result.outcomes == [
        .init(from: "fail", to: "pass", count: 1), .init(from: "pass", to: "fail", count: 1),
      ])
    let greeting = result.criteria[0]
    #expect(greeting.before == ["met": 2, "not met": 2])
    #expect(greeting.after == ["met": 3, "not met": 1])
    #expect(
      greeting.transitions == [
        .init(from: "not met", to: "met", count: 2), .init(from: "met", to: "not met", count: 1),
      ])
    #expect(greeting.edits == ["what counts as a greeting"])
    #expect(result.criteria[1].transitions == [])
    #expect(result.changedCards == 3)
    // Flips first.
    #expect(result.changes.map(\.interaction.rawValue) == ["chat-1", "chat-2", "chat-3"])
    #expect(
      result.changes[0].verdicts == [
        .init(
          criterion: "greeting", title: "Greets", before: "met", after: "not met",
          reason: "Nothing the agent says counts as a greeting.")
      ])
    let person = result.people[0]
    #expect(person.agent == "a")
    #expect(person.both.count == 2)
    #expect(person.both.meanBefore == 0.75)
    #expect(person.both.meanAfter == 0.75)
    #expect(person.both.passToFail == 1 && person.both.failToPass == 1)
    #expect(result.people[1].both.passToFail == 0)
  }

  @Test func `weights alone change totals, and the text says so`() {
    let result = compare(rubric(), rubric(weight: 3), [("a", "hello")])
    #expect(result.criteria[0].weightBefore == 0.5)
    #expect(result.criteria[0].weightAfter == 0.75)
    #expect(result.changes[0].verdicts == [])
    #expect(result.outcomes == [.init(from: "fail", to: "pass", count: 1)])
    #expect(result.text.contains("• chat-1 (a): 50.00 % → 75.00 %, fail → pass\n"))
    #expect(result.text.contains("No verdict changes, only what they count."))
    #expect(result.text.contains("50.00 % → 75.00 %"))
  }

  @Test func `criteria that are new or gone are told apart from those that change`() {
    let extra = Criterion(id: "extra", title: "Extra", check: says("bye"))
    let added = compare(rubric(), rubric(more: [extra]), [("a", "hello, bye"), ("a", "hello")])
    #expect(added.criteria.map(\.presence) == [.kept, .kept, .new])
    #expect(added.criteria[2].after == ["met": 1, "not met": 1])
    #expect(added.criteria[2].weightBefore == nil)
    // The first card keeps its total, so nothing about it changes.
    #expect(added.changes.map(\.interaction.rawValue) == ["chat-2"])
    #expect(added.changes[0].verdicts.map(\.before) == [nil])
    let dropped = compare(rubric(more: [extra]), rubric(), [("a", "hello")])
    #expect(dropped.criteria.last?.presence == .gone)
    #expect(dropped.criteria.last?.weightAfter == nil)
    #expect(dropped.changes[0].verdicts.last?.after == nil)
    #expect(dropped.text.contains("Extra: not met → gone."))
  }

  @Test func `what waits for a person is in no average`() {
    let open = Criterion(id: "person", title: "Person")
    let result = compare(rubric(), rubric(more: [open]), [("a", "hello, bye")])
    #expect(result.before.decided == 1)
    #expect(result.after.cards == 1 && result.after.decided == 0 && result.after.mean == nil)
    #expect(result.both.count == 0 && result.both.meanBefore == nil)
    #expect(result.outcomes == [.init(from: "pass", to: "provisional", count: 1)])
  }

  @Test func `an interaction that only one of the two is meant for counts on its side`() {
    var comparing = RubricComparing(from: rubric(), in: "school", to: rubric(), limit: nil)
    comparing.add(before: rubric().evaluate(chat((0, "Hm"), (1, "hello, bye"))), after: nil)
    comparing.add(before: nil, after: nil)
    let result = comparing.result
    #expect(result.before.cards == 1 && result.after.cards == 0)
    #expect(result.outcomes == [.init(from: "pass", to: "not judged", count: 1)])
    #expect(result.changes[0].outcomeAfter == nil)
    #expect(result.changes[0].verdicts == [])
  }

  @Test func `fewer than five cards are too few to rank anybody`() {
    let talks =
      Array(repeating: (agent: "many" as String?, words: "hello"), count: 5)
      + Array(repeating: (agent: "few" as String?, words: "hello"), count: 4)
      + [(agent: nil, words: "hello")]
    let result = compare(rubric(), rubric(), talks)
    #expect(result.people.map(\.isTooFewToRank) == [true, false, true])
    // Who is known by name only comes under that; here nobody has one.
    #expect(result.people.map(\.agent) == ["few", "many", nil])
    #expect(result.text.contains("too few to rank"))
  }

  @Test func `only so many changed cards are kept, flips before others`() {
    let talks =
      Array(repeating: (agent: "a" as String?, words: "hi"), count: 30)
      + [(agent: "a", words: "hi, bye")]
    let result = compare(rubric(), rubric("hi"), talks, limit: 20)
    #expect(result.changedCards == 31)
    #expect(result.changes.count == 20)
    #expect(result.changes[0].interaction == "chat-31")
    #expect(result.text.contains("The first 20 of 31 changed scorecards"))
    let all = compare(rubric(), rubric("hi"), talks, limit: nil)
    #expect(all.changes.count == 31)
    #expect(all.csvText.split(separator: "\r\n").count == 32)
  }

  @Test func `a rubric that was never published has nothing before`() {
    let result = compare(nil, rubric(), [("a", "hello, bye")])
    #expect(result.curriculum == nil)
    #expect(result.changedCards == 0)
    #expect(result.after.passed == 1)
    #expect(result.criteria.map(\.presence) == [.new, .new])
    #expect(result.text.contains("never published"))
  }

  @Test func `the rubric's own settings are compared in words`() {
    let result = compare(rubric(), rubric(passMark: 0.45), [("a", "hello")])
    #expect(result.edits == ["pass mark: 60 % → 45 %"])
    #expect(result.outcomes == [.init(from: "fail", to: "pass", count: 1)])
  }

  @Test func `what an author changed in a criterion is named`() {
    let old = Criterion(id: "c", title: "C", check: says("greets"))
    var new = Criterion(
      id: "c", title: "C, anew", errorType: .business, critical: CriticalRule(),
      notApplicable: .zero, shownWhen: .marked("d", .met), personWhen: says("greets"),
      appliesWhen: .channel(["chat"]),
      check: says("bye"))
    new.adjustment = .bonus(0.1)
    new.group = "g"
    new.channelWeights = [ChannelWeight(channels: ["chat"], weight: 2)]
    new.levels = ReadyScale.three.levels
    #expect(
      new.edits(since: old, rubric(), rubric()) == [
        "the check", "the levels", "when it is left to a person", "when it applies",
        "when it is shown", "the critical rule",
        "the bonus or penalty", "what “not applicable” does", "the group",
        "the weights on channels",
      ])
  }
}
