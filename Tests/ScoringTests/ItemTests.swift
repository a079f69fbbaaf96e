import Curricula
import Rubrics
@testable import Scoring
import Testing

struct ItemTests {
  private func item(_ interaction: ItemInteraction, points: Double = 2) -> Item {
    Item(
      id: "q", points: points, prompt: RichText("?"), interaction: interaction,
      rationale: RichText("because"))
  }

  private func choice(_ cardinality: ChoiceInteraction.Cardinality) -> ItemInteraction {
    .choice(
      ChoiceInteraction(
        cardinality: cardinality,
        options: [
          .init(id: "a", text: RichText("Alpha"), isCorrect: true),
          .init(id: "b", text: RichText("Beta"), isCorrect: cardinality == .multiple),
          .init(id: "c", text: RichText("Gamma"), feedback: RichText("No.")),
        ]))
  }

  private let mapped = ItemInteraction.choice(
    ChoiceInteraction(
      cardinality: .multiple,
      options: [
        .init(id: "a", text: RichText("A"), isCorrect: true, score: 1),
        .init(id: "b", text: RichText("B"), isCorrect: true, score: 1),
        .init(id: "c", text: RichText("C"), score: -1),
        .init(id: "d", text: RichText("D"), score: -0.5),
      ]))

  @Test(arguments: [
    (["a"], 2.0, ItemScore.Status.correct), (["c"], 0.0, .wrong), ([], 0.0, .notAnswered),
    (["a", "a"], 2.0, .correct),
  ])
  func `a single choice earns all or nothing`(
    chosen: [String], earned: Double, status: ItemScore.Status
  ) {
    let score = item(choice(.single)).score(.chosen(chosen.map { OptionID($0) }))
    #expect(score.earned == earned)
    #expect(score.status == status)
  }

  @Test(arguments: [
    (["a", "b"], 2.0), (["b", "a"], 2.0), (["a", "b", "b"], 2.0), (["a"], 0.0),
    (["a", "b", "c"], 0.0),
  ])
  func `a multiple choice without scores needs exactly the key`(chosen: [String], earned: Double) {
    #expect(item(choice(.multiple)).score(.chosen(chosen.map { OptionID($0) })).earned == earned)
  }

  @Test(arguments: [
    (["a", "b"], 2.0), (["a"], 1.0), (["a", "a"], 1.0), (["a", "c"], 0.0), (["a", "b", "d"], 1.5),
    (["c"], 0.0), (["c", "d"], 0.0), (["a", "b", "c", "d"], 0.5),
  ])
  func `a mapping sums distinct options and keeps to its bounds`(chosen: [String], earned: Double) {
    let score = item(mapped).score(.chosen(chosen.map { OptionID($0) }))
    #expect(score.earned == earned)
    // The reasons' points are the whole of what was earned.
    let sum = score.reasons.compactMap(\.points).reduce(0, +)
    #expect(abs(sum - earned) < 1e-12)
  }

  @Test func `an order earns all or nothing and names the first step out of place`() {
    let order = item(
      .order(
        OrderInteraction(steps: [
          .init(id: "x", text: RichText("First")), .init(id: "y", text: RichText("Second")),
          .init(id: "z", text: RichText("Third")),
        ])))
    #expect(order.score(.ordered(["x", "y", "z"])).earned == 2)
    let wrong = order.score(.ordered(["x", "z", "y"]))
    #expect(wrong.earned == 0)
    #expect(wrong.reasons[0].text == "Step 2 should be “Second”; you put “Third” there.")
  }

  @Test(arguments: [
    ("team lead", 1.0), ("  Team   LEAD ", 1), ("team leadr", 1), ("taem lead", 1), ("tam laed", 0),
    ("boss", 0.5),
    ("bosd", 0.5), ("bus", 0), ("teamlead", 1), ("", 0), ("   ", 0),
  ])
  func `a text is taken within case, spacing and the spelling tolerance`(
    text: String, share: Double
  ) {
    let entry = item(
      .textEntry(
        TextEntryInteraction(
          accepted: [.init("team lead"), .init("boss", score: 0.5)], spellingTolerance: 1)))
    #expect(entry.score(.text(text)).earned == 2 * share)
  }

  @Test func `a word of three letters tolerates nothing`() {
    let entry = item(
      .textEntry(TextEntryInteraction(accepted: [.init("PIN")], spellingTolerance: 2)))
    #expect(entry.score(.text("pin")).status == .correct)
    #expect(entry.score(.text("tin")).status == .wrong)
  }

  @Test func `case counts where the author says so`() {
    let entry = item(
      .textEntry(TextEntryInteraction(accepted: [.init("CVV")], isCaseSensitive: true)))
    #expect(entry.score(.text("cvv")).status == .wrong)
    #expect(entry.score(.text("CVV")).status == .correct)
  }

  @Test func `no answer, an empty one and a wrong one are told apart`() {
    #expect(item(choice(.single)).score(nil).status == .notAnswered)
    #expect(item(choice(.single)).score(.chosen([])).status == .notAnswered)
    #expect(item(choice(.single)).score(.chosen(["c"])).status == .wrong)
  }

  @Test func `a response of another shape is refused with its own fault`() {
    let single = item(choice(.single))
    #expect(throws: ResponseFault.wrongShape("q")) { try single.validate(.text("a")) }
    #expect(throws: ResponseFault.unknownOption("q", "z")) { try single.validate(.chosen(["z"])) }
    #expect(throws: ResponseFault.tooManyOptions("q", most: 1)) {
      try single.validate(.chosen(["a", "b"]))
    }
    let order = item(
      .order(
        OrderInteraction(steps: [
          .init(id: "x", text: RichText("X")), .init(id: "y", text: RichText("Y")),
        ])))
    #expect(throws: ResponseFault.notEveryStepOnce("q")) {
      try order.validate(.ordered(["x", "x"]))
    }
    #expect(throws: ResponseFault.notEveryStepOnce("q")) { try order.validate(.ordered(["x"])) }
    let text = item(.textEntry(TextEntryInteraction(accepted: [.init("x")])))
    #expect(throws: ResponseFault.tooLong("q", limit: longestAnswer)) {
      try text.validate(.text(String(repeating: "x", count: longestAnswer + 1)))
    }
  }

  @Test func `a score lies between nothing and the points, whatever is chosen`() {
    var random = Seeded(state: 7)
    let ids: [OptionID] = ["a", "b", "c", "d"]
    for _ in 0..<500 {
      let chosen = ids.filter { _ in Bool.random(using: &random) }
      let score = item(mapped).score(.chosen(chosen.shuffled(using: &random)))
      #expect((0...2).contains(score.earned))
      #expect(score == item(mapped).score(.chosen(chosen.sorted())))
    }
  }

  @Test func `negative marks take a quiz down to nothing and not below`() {
    let harsh = ItemInteraction.choice(
      ChoiceInteraction(
        cardinality: .multiple,
        options: [
          .init(id: "a", text: RichText("A"), isCorrect: true, score: 1),
          .init(id: "c", text: RichText("C"), score: -5),
        ], lowerBound: -2))
    let quiz = Quiz(id: "z", title: "Z", masteryScore: 0.5, items: [item(harsh)])
    let score = quiz.score(["q": [Answer(.chosen(["c"]))]])
    #expect(score.earned == -4)
    #expect(score.share == 0)
  }

  @Test func `a quiz passes at its mark and counts what was not answered`() {
    let quiz = Quiz(
      id: "z", title: "Z", masteryScore: 0.5,
      items: [
        Item(
          id: "one", points: 1, prompt: RichText("?"), interaction: choice(.single),
          rationale: RichText("")),
        Item(
          id: "two", points: 1, prompt: RichText("?"), interaction: choice(.single),
          rationale: RichText("")),
      ])
    let half = quiz.score(["one": [Answer(.chosen(["a"]))]])
    #expect(half.share == 0.5)
    #expect(half.isPassed)
    #expect(half.items[1].status == .notAnswered)
    #expect(!quiz.score([:]).isPassed)
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("ab", "ba", 1), ("ca", "abc", 3),
    ("team lead", "team leadr", 1),
  ])
  func `the spelling distance counts letters and swaps`(one: String, other: String, distance: Int) {
    #expect(spellingDistance(Array(one), Array(other)) == distance)
    #expect(spellingDistance(Array(other), Array(one)) == distance)
  }
}

/// A fixed sequence of numbers, so that a property test tries the same cases each time.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
