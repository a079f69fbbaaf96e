import Curricula
import Rubrics
import Scoring
import Testing

struct PickedPartsTests {
  @Test func `a choice is one part with its options`() {
    let choice = ItemInteraction.choice(
      ChoiceInteraction(options: [
        .init(id: "a", text: RichText("A")), .init(id: "b", text: RichText("B"), isCorrect: true),
      ]))
    #expect(choice.pickedParts.map { $0.options.map(\.isRight) } == [[false, true]])
    #expect(choice.picks(of: .chosen(["b"])) == [[1]])
    #expect(choice.picks(of: .text("b")) == [])
  }

  @Test func `rows, gaps, sources and places are parts of their own`() {
    let matrix = ItemInteraction.matrix(
      MatrixInteraction(
        columns: [.init(id: "yes", text: RichText("Yes")), .init(id: "no", text: RichText("No"))],
        rows: [
          .init(id: "r", text: RichText("R"), correct: "yes"),
          .init(id: "s", text: RichText("S"), correct: "no"),
        ]))
    #expect(matrix.pickedParts.map(\.title) == ["R", "S"])
    #expect(matrix.picks(of: .pairs([Pair("s", "yes")])) == [[], [0]])
    let match = ItemInteraction.match(
      MatchInteraction(
        sources: [Associable(id: "x", text: RichText("X"))],
        targets: [
          Associable(id: "1", text: RichText("1")), Associable(id: "2", text: RichText("2")),
        ], keys: [.init("x", "2")]))
    #expect(match.pickedParts.map { $0.options.map(\.isRight) } == [[false, true]])
    #expect(match.picks(of: .pairs([Pair("x", "1"), Pair("x", "2")])) == [[0, 1]])
    let gaps = ItemInteraction.gapMatch(
      GapMatchInteraction(
        gapTexts: [Associable(id: "t", text: RichText("T"))], text: [.place("g")],
        gaps: [.init(id: "g", correct: ["t"])]))
    #expect(gaps.picks(of: .pairs([Pair("t", "g")])) == [[0]])
    let order = ItemInteraction.order(
      OrderInteraction(steps: [
        .init(id: "one", text: RichText("One")), .init(id: "two", text: RichText("Two")),
      ]))
    #expect(
      order.pickedParts.map { $0.options.map(\.isRight) } == [[true, false], [false, true]])
    #expect(order.picks(of: .ordered(["two", "one"])) == [[1], [0]])
    #expect(ItemInteraction.trueFalse(.init(isTrue: false)).picks(of: .chosen(["false"])) == [[1]])
  }
}
