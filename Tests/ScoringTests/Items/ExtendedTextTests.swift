import Curricula
import Rubrics
import Scoring
import Testing

struct ExtendedTextTests {
  private let cues = [
    Cue(id: "sorry", phrases: ["sorry"]), Cue(id: "day", phrases: ["by monday|tuesday|friday"]),
    Cue(id: "blame", phrases: ["you should have"]), Cue(id: "late", phrases: ["late"]),
  ]

  private func apology(_ check: Condition = .says("sorry", by: .agent, atLeast: 1)) -> Criterion {
    Criterion(id: "sorry", title: "Says sorry", check: check)
  }

  private func reply(
    _ criteria: [Criterion], customer: String? = "Where is my bike?", minWords: Int? = nil,
    maxWords: Int? = nil
  ) -> Item {
    asked(
      .extendedText(
        ExtendedTextInteraction(
          customer: customer,
          rubric: Rubric(
            id: "free", title: "Free text", channels: ["chat"], passMark: 1, cues: cues,
            sections: [RubricSection(id: "answer", title: "Answer", criteria: criteria)]),
          minWords: minWords, maxWords: maxWords)), points: 4)
  }

  /// Says sorry (1), names a day (2), does not blame (1): of 4 points, in 5 to 12 words.
  private func late(_ rule: CriticalRule? = nil) -> Item {
    reply(
      [
        apology(),
        Criterion(
          id: "day", title: "Names the day", weight: 2,
          check: .says("day", by: .agent, atLeast: 1)),
        Criterion(
          id: "blame", title: "Does not blame", critical: rule,
          check: .none([.says("blame", by: .agent, atLeast: 1)])),
      ], minWords: 5, maxWords: 12)
  }

  @Test(
    arguments: [
      ("Sorry, your bike is ready by Friday at noon.", 4.0),
      ("Your bike is ready by Friday at noon.", 3),
      ("We are sorry about Tuesday and will write soon.", 2),
      ("It is nearly done and we will write soon.", 1),
      ("You should have called us about it before.", 0),
      ("You should have called, it is ready by Friday.", 2),
      ("Sorry, you should have called us about it before.", 1),
      ("We are not sorry about the delay at all.", 1),
      ("Sorry, ready by Friday noon.", 4), ("Sorry, by Friday, certainly.", 0), ("Sorry.", 0),
      ("One two three four five six seven sorry nine by Friday twelve", 4),
      ("One two three four five six seven sorry nine by Friday twelve thirteen", 0),
    ] as [(String, Double)])
  func `criteria that are met earn their weight, and a wrong length earns nothing`(
    text: String, earned: Double
  ) {
    let score = late().score(.text(text))
    #expect(isNear(score.earned, earned))
    #expect(isNear(score.reasoned, earned))
    // Right or wrong, a person has to look.
    #expect(score.status == .awaitsPerson)
  }

  @Test func `no answer, an empty one and one of spaces await nobody`() {
    #expect(late().score(nil).status == .notAnswered)
    #expect(late().score(.text("")).status == .notAnswered)
    #expect(late().score(.text(" \n\t ")).status == .notAnswered)
  }

  @Test(arguments: [
    ("Sorry.", "The text has 1 word; at least 5 are asked for."),
    ("So sorry.", "The text has 2 words; at least 5 are asked for."),
    (
      "One two three four five six seven eight nine ten eleven twelve thirteen",
      "The text has 13 words; at most 12 are asked for."
    ),
  ])
  func `a wrong length is the only reason given`(text: String, reason: String) {
    #expect(late().score(.text(text)).reasons == [ItemScore.Reason(reason, points: 0)])
  }

  @Test func `the reasons quote what was found`() {
    let reasons = late().score(.text("We are sorry that you should have waited.")).reasons
    #expect(reasons.map(\.points) == [1, 0, 0])
    #expect(reasons[0].text == "Says sorry: met, “sorry”.")
    #expect(reasons[1].text.hasPrefix("Names the day: not met. "))
    #expect(reasons[2].text.hasPrefix("Does not blame: not met"))
  }

  @Test func `a critical criterion takes what the others had earned`() {
    let text = Response.text("Sorry, you should have called us by Friday.")
    #expect(isNear(late().score(text).earned, 3))
    let score = late(CriticalRule()).score(text)
    #expect(score.earned == 0)
    #expect(score.reasons.last == ItemScore.Reason("A critical criterion decides.", points: -3))
    let capped = late(CriticalRule(effect: .cap(0.5))).score(text)
    #expect(isNear(capped.earned, 2))
    #expect(isNear(capped.reasoned, 2))
  }

  @Test func `the customer's words are read and are not the agent's`() {
    let item = reply([apology()], customer: "Sorry to ask, where is my bike?")
    #expect(item.score(.text("It is ready.")).earned == 0)
    #expect(item.score(.text("Sorry, it is ready.")).earned == 4)
  }

  @Test func `a criterion that does not apply to the customer's message leaves the mean`() {
    func item(_ customer: String?) -> Item {
      reply(
        [
          Criterion(
            id: "sorry", title: "Says sorry", weight: 3,
            appliesWhen: .says("late", by: .customer, atLeast: 1),
            check: .says("sorry", by: .agent, atLeast: 1)),
          Criterion(
            id: "day", title: "Names the day", check: .says("day", by: .agent, atLeast: 1)),
        ], customer: customer)
    }
    let text = Response.text("It is ready by Friday.")
    #expect(isNear(item("You are late!").score(text).earned, 1))
    #expect(isNear(item("When is it ready?").score(text).earned, 4))
    #expect(isNear(item(nil).score(text).earned, 4))
    #expect(item(nil).score(text).reasons[0].text == "Says sorry: not applicable.")
  }

  @Test func `what the machine cannot tell earns nothing until a person says`() {
    // A text that was written at no time answers within no seconds.
    let item = reply([
      apology(),
      Criterion(
        id: "quick", title: "Is quick", weight: 3, check: .repliesWithin(seconds: 60, share: 1)),
    ])
    let score = item.score(.text("Sorry, it is ready."))
    #expect(isNear(score.earned, 1))
    #expect(isNear(score.reasoned, 1))
    #expect(score.reasons[1].text == "Is quick: cannot be told by machine.")
    #expect(item.score(.text("It is ready.")).earned == 0)
  }

  @Test func `a cap holds for what the machine can tell`() {
    func item(_ quick: Double, below cap: Double) -> Item {
      reply([
        apology(),
        Criterion(
          id: "day", title: "Names the day", critical: CriticalRule(effect: .cap(cap)),
          check: .says("day", by: .agent, atLeast: 1)),
        Criterion(
          id: "quick", title: "Is quick", weight: quick,
          check: .repliesWithin(seconds: 60, share: 1)),
      ])
    }
    // Sorry alone is a quarter of the weight, or two fifths of it.
    for (quick, cap, earned) in [(2.0, 0.5, 1.0), (0.5, 0.25, 1), (0.5, 0.5, 1.6)] {
      let score = item(quick, below: cap).score(.text("Sorry, it is ready."))
      #expect(isNear(score.earned, earned))
      #expect(isNear(score.reasoned, earned))
    }
  }

  @Test func `what is no answer to it is refused with its own fault`() {
    let item = reply([apology()])
    let long = String(repeating: "x", count: longestText + 1)
    #expect(item.refuses(.text(long), for: .tooLong("q", limit: longestText)))
    #expect(item.fault(.text(String(long.dropLast()))) == nil)
    #expect(item.refuses(chosen("sorry"), for: .wrongShape("q")))
    #expect(item.refuses(.number(3), for: .wrongShape("q")))
    #expect(item.rightResponse == nil)
  }
}
