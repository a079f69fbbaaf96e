import Curricula
import Rubrics
import Testing

@testable import Reports

struct RemedyWordsTests {
  private let modules = [
    Module(
      id: "first-conversations", title: "First conversations", kind: .softSkill,
      parts: [.lesson(Lesson(id: "angry-caller", title: "Angry caller", blocks: []))])
  ]

  @Test func `a remedy is told by the titles of what is to be done`() {
    #expect(
      Remedy(criterion: "c", module: "first-conversations", part: "angry-caller")
        .words(in: modules)
        == "Fails 2 of the last 5: “Angry caller” of “First conversations” within 14 days, not again "
        + "within 28; then 5 interactions are looked at.")
    #expect(
      Remedy(
        criterion: "c", failures: 1, window: 3, module: "first-conversations", deadlineDays: 1,
        coolDownDays: 0, followUp: 1
      ).words(in: modules)
        == "Fails 1 of the last 3: “First conversations” within 1 day; then 1 interaction is looked "
        + "at.")
  }

  @Test func `what has no title here is called by its id`() {
    #expect(
      Remedy(criterion: "c", module: "first-conversations", part: "gone").words(in: modules)
        .contains("“gone” of “First conversations”"))
    #expect(Remedy(criterion: "c", module: "m", part: "p").words().contains("“p” of “m”"))
  }

  @Test func `the remedies of a criterion stand last among its effects`() {
    var rubric = card(Criterion(id: "a", title: "A"), Criterion(id: "b", title: "B"))
    rubric.remedies = [
      Remedy(criterion: "b", failures: 3, module: "m"), Remedy(criterion: "b", module: "n"),
    ]
    let rules = rubric.rules(modules: modules)
    #expect(rules[0].effects.count == 1)
    #expect(
      rules[1].effects.dropFirst().map { $0.prefix(25) } == [
        "Fails 3 of the last 5: “m", "Fails 2 of the last 5: “n",
      ])
  }

  @Test func `a review policy is told in words`() {
    #expect(ReviewPolicy().words == "not blind, 1 reviewer, 5 disputes at most, within 14 days")
    #expect(
      ReviewPolicy(isBlind: true, reviewers: 2, disputeDays: 1, mostDisputes: 1).words
        == "blind, 2 reviewers, 1 dispute at most, within 1 day")
    #expect(ReviewPolicy(mostDisputes: 0).words == "not blind, 1 reviewer, no disputes")
  }
}
