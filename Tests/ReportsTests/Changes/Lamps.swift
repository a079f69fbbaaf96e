import Curricula
import Rubrics

/// Two versions of a small curriculum, in which all that a learner must not see has this in it.
let secret = "ZQX"

func lamps(_ version: String) -> Curriculum {
  Curriculum(
    id: "lamps", title: "Lamps",
    articles: [
      Article(
        id: "bulbs", title: "Bulbs", blocks: [.paragraph(RichText("Bulbs \(version) a year."))])
    ],
    modules: [
      Module(
        id: "repair", title: "Repairing lamps", kind: .product,
        parts: [
          .lesson(
            Lesson(
              id: "how", title: "How to repair",
              blocks: [
                .heading(RichText("Safety")),
                .paragraph(RichText("Pull the plug. Wait \(version) minutes. Then begin.")),
              ])),
          .quiz(
            Quiz(
              id: "quiz", title: "Lamp quiz", masteryScore: version == "two" ? 0.7 : 0.8,
              limits: SittingLimits(seconds: version == "two" ? 1_200 : 90),
              items: interactions(version).enumerated().map { number, interaction in
                secretItem("q\(number)", version, interaction)
              } + [
                secretItem(
                  "only-\(version)", version, .trueFalse(TrueFalseInteraction(isTrue: true)))
              ]
            )),
          .review(
            ReviewExercise(
              id: "judge", title: "Judge a call", interaction: "call.txt", rubric: "card",
              masteryScore: 0.6,
              keys: [
                ReviewExercise.Key(
                  criterion: "calm", verdict: .level(LevelID("\(secret)-\(version)")),
                  reason: RichText("\(secret) \(version)"))
              ])),
          .scenario(ScenarioPart(id: "play", title: "A dark lamp", scenarios: ["dark"])),
        ])
    ],
    rubrics: [
      Rubric(
        id: "card", title: "Card", passMark: 0.7,
        cues: [Cue(id: "sorry", phrases: ["\(secret) \(version)"])],
        sections: [
          RubricSection(
            id: "all", title: "All",
            criteria: [
              Criterion(
                id: "calm", title: "Stays calm", guidance: "Speaks \(version) words at a time.",
                check: .says("sorry", by: .agent, atLeast: 1))
            ])
        ])
    ],
    scenarios: [
      Scenario(
        id: "dark", title: "Dark", channel: "chat", rubric: "card",
        customer: Customer(
          name: "Ines", persona: "\(secret) \(version)", mood: 0, patience: 5, leavesTo: "end"),
        cues: [Cue(id: "plug", phrases: ["\(secret) \(version)"])],
        states: [
          State(
            id: "start", title: "Start", lines: [Line("\(secret) \(version)")],
            hint: "\(secret) \(version)", otherwise: Reaction(when: nil))
        ],
        ends: [End(id: "end", title: "\(secret) \(version)", outcome: .resolved)])
    ])
}

private func secretItem(_ id: String, _ version: String, _ interaction: ItemInteraction) -> Item {
  let words = RichText("\(secret) \(version)")
  return Item(
    id: ItemID(id), lesson: LessonPlace(part: "how"), introduction: [.paragraph(words)],
    prompt: words, interaction: interaction, hints: [words],
    feedback: Item.Feedback(correct: words, partlyCorrect: words, wrong: words), rationale: words)
}

/// One of every kind, with keys that differ between the versions.
private func interactions(_ version: String) -> [ItemInteraction] {
  let words = RichText("\(secret) \(version)")
  let others = RichText("\(secret) other than \(version)")
  let options = [Associable(id: "a", text: words), Associable(id: "b", text: others)]
  let pieces = [TextPiece.words(words), .place("g")]
  let choice = ChoiceInteraction(options: [
    ChoiceInteraction.Option(id: "a", text: words, isCorrect: true, feedback: words),
    ChoiceInteraction.Option(id: "b", text: others, feedback: words),
  ])
  let number = AcceptedNumber(version == "two" ? 770_022 : 770_033)
  return [
    .choice(choice), .trueFalse(TrueFalseInteraction(isTrue: version == "two")),
    .inlineChoice(
      InlineChoiceInteraction(
        text: pieces,
        gaps: [
          InlineChoiceInteraction.Gap(
            id: "g",
            options: [
              InlineChoiceInteraction.Option(id: "a", text: words, score: 1),
              InlineChoiceInteraction.Option(id: "b", text: others),
            ])
        ])),
    .order(
      OrderInteraction(steps: [
        OrderInteraction.Step(id: "a", text: words), OrderInteraction.Step(id: "b", text: others),
      ])),
    .match(
      MatchInteraction(
        sources: options, targets: options, keys: [MatchInteraction.Key("a", "b")])),
    .gapMatch(
      GapMatchInteraction(
        gapTexts: options, text: pieces, gaps: [GapMatchInteraction.Gap(id: "g", correct: ["a"])])),
    .hottext(HottextInteraction(text: pieces, choice: choice)),
    .textEntry(
      TextEntryInteraction(accepted: [TextEntryInteraction.Form("\(secret) \(version)")])),
    .numeric(
      NumericInteraction(accepted: [number], units: [NumericInteraction.Unit("\(secret) unit")])),
    .slider(SliderInteraction(lower: 0, upper: 999_999, accepted: [number])),
    .matrix(
      MatrixInteraction(
        columns: [MatrixInteraction.Column(id: "c", text: words)],
        rows: [MatrixInteraction.Row(id: "r", text: others, correct: "c")])),
    .extendedText(
      ExtendedTextInteraction(
        customer: words.plain,
        rubric: Rubric(
          id: "own", title: "\(secret) \(version)", passMark: 0.5,
          sections: [
            RubricSection(
              id: "s", title: "\(secret)",
              criteria: [
                Criterion(id: "c", title: "\(secret) \(version)", guidance: "\(secret) \(version)")
              ])
          ]), model: words)),
  ]
}
