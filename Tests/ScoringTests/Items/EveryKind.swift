import Curricula
import Rubrics
import Scoring
import Testing

/// An item of one kind with what can be answered to it, for properties that hold for every kind.
struct Sample: Sendable, CustomTestStringConvertible {
  var name: String
  var item: Item
  /// The least share of the points that it can earn.
  var least: Double = 0
  /// An answer at random: often valid, now and then not.
  var answer: @Sendable (inout Seeded) -> Response
  var testDescription: String { name }
}

extension Sample {
  static let all: [Sample] =
    [choice, mapped, trueFalse, hottext, textEntry, numeric, slider, extendedText]
    + PartScoring.allCases.flatMap { [inlineChoice($0), gapMatch($0), matrix($0), match($0)] }
    + OrderInteraction.Scoring.allCases.map(order)

  private static func some(
    _ ids: [OptionID], chance: Double = 0.5, _ random: inout Seeded
  ) -> [OptionID] {
    let picked = ids.filter { _ in Double.random(in: 0..<1, using: &random) < chance }
    // Some of them a second time.
    return (picked + picked.filter { _ in Bool.random(using: &random) }).shuffled(using: &random)
  }

  /// For some of the first ids one of the second each.
  private static func joined(
    _ ones: [OptionID], _ others: [OptionID], isFlipped: Bool = false, _ random: inout Seeded
  ) -> Response {
    .pairs(
      ones.compactMap { one in
        guard Double.random(in: 0..<1, using: &random) < 0.8,
          let other = others.randomElement(using: &random)
        else { return nil }
        return isFlipped ? Pair(other, one) : Pair(one, other)
      }.shuffled(using: &random))
  }

  private static func options(
    _ worths: [(OptionID, Bool, Double?)]
  ) -> [ChoiceInteraction.Option] {
    worths.map { .init(id: $0, text: RichText($0.rawValue), isCorrect: $1, score: $2) }
  }

  private static let choice = Sample(
    name: "choice",
    item: asked(
      .choice(
        ChoiceInteraction(
          cardinality: .multiple,
          options: options([("a", true, nil), ("b", false, nil), ("c", true, nil)])))),
    answer: { .chosen(some(["a", "b", "c"], &$0)) })

  private static let mapped = Sample(
    name: "choice with scores",
    item: asked(
      .choice(
        ChoiceInteraction(
          cardinality: .multiple,
          options: options([
            ("a", true, 1), ("b", true, 0.75), ("c", false, -1), ("d", false, nil),
            ("e", true, 0.5),
          ]), maxChoices: 4, defaultScore: -0.25, lowerBound: -0.5, upperBound: 2)), points: 3),
    least: -0.25, answer: { .chosen(some(["a", "b", "c", "d", "e"], &$0)) })

  private static let trueFalse = Sample(
    name: "trueFalse", item: asked(.trueFalse(TrueFalseInteraction(isTrue: false))),
    answer: { .chosen(some(["true", "false"], &$0)) })

  private static let hottext = Sample(
    name: "hottext",
    item: asked(
      .hottext(
        HottextInteraction(
          text: [],
          choice: ChoiceInteraction(
            cardinality: .multiple,
            options: options([("a", true, 1), ("b", true, 1), ("c", false, -1), ("d", false, nil)]),
            maxChoices: 3, isShuffled: false)))),
    answer: { .chosen(some(["a", "b", "c", "d"], &$0)) })

  private static let textEntry = Sample(
    name: "textEntry",
    item: asked(
      .textEntry(
        TextEntryInteraction(
          accepted: [.init("order form", score: 0.5), .init("ticket"), .init("job", score: 0.25)],
          spellingTolerance: 2))),
    answer: { random in
      var text = Array(
        ["ticket", "order form", "job", "nonsense", ""].randomElement(using: &random) ?? "")
      if !text.isEmpty, Bool.random(using: &random) {
        text[Int.random(in: 0..<text.count, using: &random)] = "x"
      }
      return .text(String(text))
    })

  private static let numeric = Sample(
    name: "numeric",
    item: asked(
      .numeric(
        NumericInteraction(
          accepted: [
            .init(75, tolerance: .absolute(15), score: 0.5), .init(75, tolerance: .absolute(5)),
            .init(-3, score: 0.25),
          ], units: [.init("h", factor: 60), .init("min")], isUnitRequired: true))),
    answer: { random in
      let number = Int.random(in: -5...100, using: &random)
      return .text("\(number)" + (["", " min", " h", " km"].randomElement(using: &random) ?? ""))
    })

  private static let slider = Sample(
    name: "slider",
    item: asked(
      .slider(
        SliderInteraction(
          lower: 0, upper: 60, step: 5,
          accepted: [
            .init(15, tolerance: .absolute(10), score: 0.5), .init(15, tolerance: .absolute(5)),
          ]))), answer: { .number(Double(Int.random(in: -2...26, using: &$0)) * 2.5) })

  private static func order(_ scoring: OrderInteraction.Scoring) -> Sample {
    let ids: [OptionID] = ["a", "b", "c", "d"]
    return Sample(
      name: "order, \(scoring)",
      item: asked(
        .order(
          OrderInteraction(
            steps: ids.map { .init(id: $0, text: RichText($0.rawValue)) }, scoring: scoring))),
      answer: {
        .ordered(Array(ids.shuffled(using: &$0).prefix(Int.random(in: 3...6, using: &$0))))
      })
  }

  private static func match(_ scoring: PartScoring) -> Sample {
    func member(_ id: OptionID) -> Associable {
      Associable(id: id, text: RichText(id.rawValue), maximum: 2)
    }
    return Sample(
      name: "match, \(scoring)",
      item: asked(
        .match(
          MatchInteraction(
            sources: ["a", "b", "c"].map(member), targets: ["x", "y", "z"].map(member),
            keys: [
              .init("a", "x", score: 1), .init("b", "y", score: 0.7), .init("b", "z", score: -0.3),
              .init("c", "z", score: 0.3),
            ], scoring: scoring, defaultScore: -0.1, lowerBound: -0.2))),
      least: scoring == .each ? -0.1 : 0,
      answer: { joined(["a", "b", "c"], ["x", "y", "z"], &$0) })
  }

  private static func inlineChoice(_ scoring: PartScoring) -> Sample {
    Sample(
      name: "inlineChoice, \(scoring)",
      item: asked(
        .inlineChoice(
          InlineChoiceInteraction(
            text: [],
            gaps: (["one", "two", "three"] as [OptionID]).map {
              .init(
                id: $0,
                options: [
                  .init(id: "no", text: RichText("no")),
                  .init(id: "half", text: RichText("half"), score: 0.5),
                  .init(id: "yes", text: RichText("yes"), score: 1),
                ])
            }, scoring: scoring))),
      answer: { joined(["one", "two", "three"], ["yes", "yes", "half", "no"], &$0) })
  }

  private static func gapMatch(_ scoring: PartScoring) -> Sample {
    Sample(
      name: "gapMatch, \(scoring)",
      item: asked(
        .gapMatch(
          GapMatchInteraction(
            gapTexts: (["a", "b", "c"] as [OptionID]).map {
              Associable(id: $0, text: RichText($0.rawValue), maximum: $0 == "c" ? nil : 1)
            }, text: [],
            gaps: [
              .init(id: "one", correct: ["a", "b"]), .init(id: "two", correct: ["a"]),
              .init(id: "three", correct: ["c"]),
            ], scoring: scoring))),
      answer: { joined(["one", "two", "three"], ["a", "b", "c"], isFlipped: true, &$0) })
  }

  private static func matrix(_ scoring: PartScoring) -> Sample {
    let rows: [(OptionID, OptionID)] = [("one", "x"), ("two", "y"), ("three", "x")]
    return Sample(
      name: "matrix, \(scoring)",
      item: asked(
        .matrix(
          MatrixInteraction(
            columns: (["x", "y"] as [OptionID]).map { .init(id: $0, text: RichText("-")) },
            rows: rows.map { .init(id: $0, text: RichText("-"), correct: $1) }, scoring: scoring))),
      answer: { joined(["one", "two", "three"], ["x", "y"], &$0) })
  }

  private static let extendedText: Sample = {
    let words = ["sorry", "friday", "never"]
    let rubric = Rubric(
      id: "r", title: "R", channels: ["chat"], passMark: 1,
      cues: words.map { Cue(id: CueID($0), phrases: [$0]) },
      sections: [
        RubricSection(
          id: "s", title: "S",
          criteria: words.enumerated().map { number, word in
            Criterion(
              id: CriterionID(word), title: word, weight: Double(number + 1),
              critical: word == "never" ? CriticalRule(effect: .cap(0.5)) : nil,
              check: word == "never"
                ? .none([.says("never", by: .agent, atLeast: 1)])
                : .says(CueID(word), by: .agent, atLeast: 1))
          })
      ])
    return Sample(
      name: "extendedText",
      item: asked(.extendedText(ExtendedTextInteraction(rubric: rubric, minWords: 2))),
      answer: { random in
        let said = (words + ["hello", "there"]).filter { _ in Bool.random(using: &random) }
        return .text(said.joined(separator: ". "))
      })
  }()
}
