import Curricula
import Rubrics
import Scoring
import Testing

struct QuizScoreTests {
  private func single(_ id: ItemID, points: Double = 1, isPilot: Bool = false) -> Item {
    var item = asked(
      .choice(
        ChoiceInteraction(options: [
          .init(id: "a", text: RichText("Alpha"), isCorrect: true),
          .init(id: "c", text: RichText("Gamma")),
        ])), points: points, id: id)
    item.isPilot = isPilot
    return item
  }

  /// Free text of 2 points: one for "sorry", one for not saying "never".
  private func free(_ id: ItemID) -> Item {
    let rubric = Rubric(
      id: "r", title: "R", channels: ["chat"], passMark: 1,
      cues: [Cue(id: "sorry", phrases: ["sorry"]), Cue(id: "never", phrases: ["never"])],
      sections: [
        RubricSection(
          id: "s", title: "S",
          criteria: [
            Criterion(id: "sorry", title: "Sorry", check: .says("sorry", by: .agent, atLeast: 1)),
            Criterion(
              id: "never", title: "Never",
              check: .none([.says("never", by: .agent, atLeast: 1)])),
          ])
      ])
    return asked(.extendedText(ExtendedTextInteraction(rubric: rubric)), id: id)
  }

  private func quiz(_ items: [Item], mastery: Double = 0.5) -> Quiz {
    Quiz(id: "z", title: "Z", masteryScore: mastery, items: items)
  }

  private let right = [Answer(chosen("a"))]
  private let wrong = [Answer(chosen("c"))]
  private let sorry = [Answer(.text("Sorry about that."))]

  @Test func `negative marks take a quiz down to nothing and not below`() {
    let harsh = asked(
      .choice(
        ChoiceInteraction(
          cardinality: .multiple,
          options: [
            .init(id: "a", text: RichText("A"), isCorrect: true, score: 1),
            .init(id: "c", text: RichText("C"), score: -5),
          ], lowerBound: -2)))
    let score = quiz([harsh]).score(["q": wrong])
    #expect(score.earned == -4)
    #expect(score.share == 0)
    // What one item takes, another had earned.
    let both = quiz([harsh, single("one", points: 6)]).score(["q": wrong, "one": right])
    #expect(both.earned == 2)
    #expect(both.share == 0.25)
  }

  @Test func `a quiz passes at its mark and counts what was not answered`() {
    let two = quiz([single("one"), single("two")])
    let half = two.score(["one": right])
    #expect(half.share == 0.5)
    #expect(half.isPassed)
    #expect(half.mark == 0.5)
    #expect(half.items[1].status == .notAnswered)
    #expect(!two.score([:]).isPassed)
    #expect(two.score([:]).share == 0)
  }

  @Test(arguments: [
    (7, 0.7, true), (7, 0.71, false), (6, 0.7, false), (3, 0.3, true), (10, 1, true),
    (9, 1, false), (0, 0, true), (0, 0.01, false),
  ])
  func `the unrounded share is compared with the mark`(
    count: Int, mastery: Double, isPassed: Bool
  ) {
    // Tenths of a point, whose sum misses in binary.
    let items = (0..<10).map { single(ItemID("i\($0)"), points: 0.1) }
    let answers = Dictionary(
      items.prefix(count).map { ($0.id, right) }, uniquingKeysWith: { one, _ in one })
    #expect(quiz(items, mastery: mastery).score(answers).isPassed == isPassed)
  }

  @Test func `a pilot is scored and counts for nothing`() {
    let tried = quiz([single("one"), single("new", points: 9, isPilot: true)], mastery: 1)
    let score = tried.score(["one": right, "new": wrong])
    #expect(score.isPassed)
    #expect(score.possible == 1)
    #expect(score.earned == 1)
    #expect(score.items.map(\.isPilot) == [nil, true])
    #expect(score.items[1].status == .wrong)
    let other = tried.score(["one": wrong, "new": right])
    #expect(other.earned == 0)
    #expect(other.items[1].earned == 9)
  }

  @Test func `a quiz of pilots alone has no share and passes nobody`() {
    let score = quiz([single("new", isPilot: true)], mastery: 0).score(["new": right])
    #expect(score.share == nil)
    #expect(!score.isPassed)
  }

  @Test func `only the drawn items count, in the order of the form`() {
    let three = quiz([single("one"), single("two"), single("three", points: 2)])
    let score = three.score(["one": right, "two": right], form: ["three", "one"])
    #expect(score.items.map(\.item) == ["three", "one"])
    #expect(score.possible == 3)
    #expect(score.earned == 1)
  }

  @Test func `free text makes a result provisional, which passes nobody`() {
    let score = quiz([single("one"), free("text")], mastery: 0.1).score([
      "one": right, "text": sorry,
    ])
    #expect(score.share == 1)
    #expect(score.isProvisional == true)
    #expect(!score.isPassed)
  }

  @Test func `free text that was not answered waits for nobody`() {
    let score = quiz([single("one"), free("text")], mastery: 0.3).score(["one": right])
    #expect(score.isProvisional == nil)
    #expect(score.share == 1.0 / 3)
    #expect(score.isPassed)
  }

  @Test func `free text that is only tried out waits for nobody`() {
    var pilot = free("text")
    pilot.isPilot = true
    let score = quiz([single("one"), pilot]).score(["one": right, "text": sorry])
    #expect(score.isProvisional == nil)
    #expect(score.isPassed)
  }

  @Test(
    arguments: [
      (2.0, .correct, true), (1, .partlyCorrect, true), (0, .wrong, false),
      (0.5, .partlyCorrect, false),
    ] as [(Double, ItemScore.Status, Bool)])
  func `what a person gives stands in place of the suggestion`(
    points: Double, status: ItemScore.Status, isPassed: Bool
  ) {
    let score = quiz([free("text")]).score(
      ["text": sorry], confirmations: [Confirmation(item: "text", points: points)])
    #expect(score.isProvisional == nil)
    #expect(score.earned == points)
    #expect(score.isPassed == isPassed)
    #expect(score.items[0].status == status)
    #expect(isNear(score.items[0].reasoned, points))
  }

  @Test func `the reason says whether the person changed the points`() {
    func last(_ points: Double) -> ItemScore.Reason? {
      quiz([free("text")]).score(
        ["text": sorry], confirmations: [Confirmation(item: "text", points: points)]
      ).items[0].reasons.last
    }
    #expect(last(2) == ItemScore.Reason("A person has confirmed it."))
    #expect(last(1.5) == ItemScore.Reason("A person has looked and gave 1.5.", points: -0.5))
  }

  @Test func `of two confirmations of an item the later one counts`() {
    let score = quiz([free("text")]).score(
      ["text": sorry],
      confirmations: [Confirmation(item: "text", points: 2), Confirmation(item: "text", points: 1)])
    #expect(score.earned == 1)
  }

  @Test func `one confirmed text of two leaves the result provisional`() {
    let score = quiz([free("text"), free("other")]).score(
      ["text": sorry, "other": sorry], confirmations: [Confirmation(item: "text", points: 2)])
    #expect(score.isProvisional == true)
    #expect(!score.isPassed)
    #expect(score.items.map(\.status) == [.correct, .awaitsPerson])
  }
}
