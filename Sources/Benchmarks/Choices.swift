import Curricula
import Rubrics
import Scoring

/// Scores responses to a single choice and to a mapped multiple choice of six options, in turn.
func measureChoices(_ count: Int) -> String {
  func option(_ id: OptionID, _ score: Double?, _ isCorrect: Bool) -> ChoiceInteraction.Option {
    ChoiceInteraction.Option(
      id: id, text: RichText("Words"), isCorrect: isCorrect, score: score)
  }
  func item(_ choice: ChoiceInteraction) -> Item {
    Item(
      id: "q", points: 2, prompt: RichText("?"), interaction: .choice(choice),
      rationale: RichText("!"))
  }
  let single = item(
    ChoiceInteraction(options: [
      option("a", nil, false), option("b", nil, true), option("c", nil, false),
      option("d", nil, false),
    ]))
  let mapped = item(
    ChoiceInteraction(
      cardinality: .multiple,
      options: [
        option("a", 1, true), option("b", 1, true), option("c", 0.5, true), option("d", -1, false),
        option("e", -1, false), option("f", -0.5, false),
      ]))
  let singles: [Response] = [
    .chosen(["a"]), .chosen(["b"]), .chosen(["c"]), .chosen(["d"]),
  ]
  let several: [Response] = [
    .chosen(["a", "b"]), .chosen(["a", "b", "c"]), .chosen(["d", "a"]),
    .chosen(["f", "a", "b", "c"]),
  ]
  var sum = 0.0
  let time = seconds {
    for number in 0..<count / 2 {
      sum += single.share(of: singles[number & 3]) ?? 0
      sum += mapped.share(of: several[number & 3]) ?? 0
    }
  }
  // With the reason for every point in words, as a trainee reads them.
  let explained = seconds {
    for number in 0..<count / 20 {
      sum += single.score(singles[number & 3]).earned
      sum += mapped.score(several[number & 3]).earned
    }
  }
  return line([
    "responses": Double(count), "seconds": time, "explainedSecondsPerMillion": explained * 10,
    "sum": sum,
  ])
}
