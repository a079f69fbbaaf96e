import Curricula
import Rubrics
import Scoring
import Testing

struct CutScoreTests {
  private func item(_ id: ItemID, points: Double = 1, isPilot: Bool = false) -> Item {
    Item(
      id: id, points: points, isPilot: isPilot, prompt: RichText("?"),
      interaction: .trueFalse(TrueFalseInteraction(isTrue: true)), rationale: RichText("because"))
  }

  private let ids: [ItemID] = ["i1", "i2", "i3", "i4"]

  private func judge(_ name: String, _ chances: [Double]) -> CutScore.Judge {
    CutScore.Judge(
      name: name,
      chances: Dictionary(zip(ids, chances).map { ($0, $1) }, uniquingKeysWith: { one, _ in one }))
  }

  private var panel: CutScore {
    CutScore(judges: [
      judge("Ana", [0.6, 0.7, 0.8, 0.5]), judge("Ben", [0.5, 0.7, 0.9, 0.6]),
      judge("Cleo", [0.7, 0.8, 0.8, 0.4]),
    ])
  }

  private func answers(right ids: [ItemID]) -> [ItemID: [Answer]] {
    Dictionary(ids.map { ($0, [Answer(chosen("true"))]) }, uniquingKeysWith: { one, _ in one })
  }

  @Test func `the panel of the reference asks for 2.666667 of 4 points, give or take 0.033333`()
    throws
  {
    let cut = try #require(panel.cut(on: ids.map { item($0) }))
    #expect(abs(cut.share * 4 - 2.666_667) < 1e-6)
    #expect(abs(cut.share - 0.666_667) < 1e-6)
    #expect(abs(cut.standardError * 4 - 0.033_333) < 1e-6)
    // sd / √3 of the judges' cuts
    #expect(abs(cut.standardError * 4 * 3.0.squareRoot() - 0.057_735) < 1e-6)
  }

  @Test(arguments: [(0, 2.6), (1, 2.7), (2, 2.7)])
  func `a judge's cut is the sum of the chances`(number: Int, points: Double) throws {
    let judge = panel.judges[number]
    let cut = try #require(CutScore(judges: [judge, judge]).cut(on: ids.map { item($0) }))
    #expect(isNear(cut.share * 4, points))
    #expect(isNear(cut.standardError, 0))
  }

  @Test func `chances weigh by the points of their items`() throws {
    let form = [item("i1", points: 3), item("i2"), item("i3"), item("i4", points: 5)]
    let cut = try #require(panel.cut(on: form))
    // (3·0.6 + 0.7 + 0.8 + 5·0.5) + (3·0.5 + 0.7 + 0.9 + 5·0.6) + (3·0.7 + 0.8 + 0.8 + 5·0.4)
    #expect(isNear(cut.share, (5.8 + 6.1 + 5.7) / 30))
  }

  @Test func `the cut is that of the drawn items, and pilots have no part in it`() throws {
    let form = [item("i1"), item("i3"), item("i2", isPilot: true), item("i4", isPilot: true)]
    let cut = try #require(panel.cut(on: form))
    #expect(isNear(cut.share, (1.4 + 1.4 + 1.5) / 6))
  }

  @Test func `one judge alone is no panel, and a form without points has no cut`() {
    #expect(CutScore(judges: [panel.judges[0]]).cut(on: ids.map { item($0) }) == nil)
    #expect(CutScore(judges: []).cut(on: ids.map { item($0) }) == nil)
    #expect(panel.cut(on: []) == nil)
    #expect(panel.cut(on: [item("i1", points: 0)]) == nil)
    #expect(panel.cut(on: [item("i1", isPilot: true)]) == nil)
  }

  @Test func `the cut decides where there is one, whatever the mastery score`() {
    for (mastery, right, isPassed) in [
      (0.9, 3, true), (0.1, 2, false), (0.1, 3, true), (0.9, 4, true),
    ] {
      let quiz = Quiz(
        id: "z", title: "Z", masteryScore: mastery, cutScore: panel, items: ids.map { item($0) })
      let score = quiz.score(answers(right: Array(ids.prefix(right))))
      #expect(score.isPassed == isPassed)
      #expect(isNear(score.mark, 8.0 / 12))
      #expect(isNear(score.cutError, 0.033_333_333_333 / 4))
    }
  }

  @Test func `a share at the cut passes, although the judges' chances do not add up in binary`() {
    // 0.6 + 0.7 + 0.7 is 2 of 3 only on paper.
    let even = CutScore(judges: [judge("Ana", [0.6, 0.7, 0.7]), judge("Ben", [0.7, 0.7, 0.6])])
    let quiz = Quiz(
      id: "z", title: "Z", masteryScore: 1, cutScore: even, items: ids.prefix(3).map { item($0) })
    #expect(quiz.score(answers(right: ["i1", "i3"])).isPassed)
    #expect(!quiz.score(answers(right: ["i1"])).isPassed)
  }

  @Test(
    arguments: [
      (0.6, 0.6, 0.05, true), (0.65, 0.6, 0.05, true), (0.55, 0.6, 0.05, true),
      (0.651, 0.6, 0.05, false), (0.549, 0.6, 0.05, false), (0.6, 0.6, 0, false),
      (0.6, 0.6, nil, false), (0.6, nil, 0.05, false), (nil, 0.6, 0.05, false),
    ] as [(Double?, Double?, Double?, Bool)])
  func `within one standard error of the cut a result is borderline, on either side`(
    share: Double?, mark: Double?, error: Double?, isBorderline: Bool
  ) {
    let score = QuizScore(
      items: [], earned: 0, possible: 1, share: share, isPassed: false, mark: mark, cutError: error)
    #expect(score.isBorderline == isBorderline)
  }
}
