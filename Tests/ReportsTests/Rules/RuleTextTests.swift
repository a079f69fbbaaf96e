import Rubrics
import Testing

@testable import Reports

struct RuleTextTests {
  private let greets = Cue(id: "greets", title: "a greeting", phrases: ["hello"])

  private func lines(_ criterion: Criterion, _ others: Criterion...) -> String {
    let rubric = Rubric(
      id: "r", title: "R", passMark: 0.5, cues: [greets],
      sections: [RubricSection(id: "s", title: "Manner", weight: 2, criteria: others + [criterion])]
    )
    return rubric.rules().last?.rule.text(indent: "", width: 200).joined(separator: "\n") ?? ""
  }

  @Test func `whether it is shown and applies comes before the check`() {
    #expect(
      lines(
        Criterion(
          id: "c", title: "C", notApplicable: .forbidden,
          shownWhen: .all([.marked("first", .met), .marked("first", .level("5"))]),
          personWhen: says("greets", by: .bot), appliesWhen: says("greets"),
          check: says("greets", by: .customer)),
        Criterion(id: "first", title: "First thing"))
          == """
          • It is on the card only when all of these hold:
            • “First thing” is met.
            • “First thing” is at the level “5”.
          • It is left to a person when the bot says what counts as a greeting.
          • It applies when the agent says what counts as a greeting.
          • Otherwise a person judges, because “not applicable” may not be given.
          • It is met when the customer says what counts as a greeting.
          • Otherwise it is not met.
          """)
  }

  @Test func `levels stand from best to worst with their scores`() {
    var levels = ReadyScale.three.levels
    levels[2].when = says("greets")
    #expect(
      lines(Criterion(id: "c", title: "C", levels: levels))
        == """
        • The best of these levels whose condition holds is given:
          • “3” (Met), scored 100 %, when the agent says what counts as a greeting.
          • “2” (Partly met), scored 50 %, given only by a person.
          • “1” (Not met), scored 0 %, when no other level is given.
        """)
    #expect(lines(Criterion(id: "c", title: "C")) == "• A person judges it.")
  }

  @Test func `what a verdict counts is said in sentences`() {
    func effects(_ criterion: Criterion, _ arithmetic: Arithmetic = .sections) -> [String] {
      Rubric(
        id: "r", title: "R", passMark: 0.5, arithmetic: arithmetic,
        groups: [CriterionGroup(id: "law", title: "The law")],
        sections: [
          RubricSection(
            id: "s", title: "Manner", weight: 40,
            criteria: [Criterion(id: "a", title: "A", weight: 3), criterion]),
          RubricSection(
            id: "t", title: "Rest", weight: 60, criteria: [Criterion(id: "b", title: "B")]),
        ]
      ).rules()[1].effects
    }
    #expect(
      effects(
        Criterion(
          id: "c", title: "C", weight: 1, errorType: .compliance,
          critical: CriticalRule(scope: .section, effect: .cap(0.5), below: 0.8)))
        == [
          "It weighs 1 of 4 in “Manner”, which weighs 40 of 100.",
          "Critical: when its score is below 80 %, the score of “Manner” is at most 50 %.",
          "An error here is one of compliance.",
        ])
    #expect(
      effects(
        Criterion(
          id: "c", title: "C", group: "law", critical: CriticalRule(scope: .group, effect: .zero)),
        .flat) == [
          "It weighs 1 of 5 in the total.",
          "Critical: when it is not met in full, the score of the group “The law” becomes 0.",
        ])
    #expect(
      effects(Criterion(id: "c", title: "C", points: 5), .points)
        == ["It has 5 of 6 points in “Manner”, which weighs 40 of 100."])
    #expect(
      effects(Criterion(id: "c", title: "C", adjustment: .bonus(0.05)))[0]
        == "A bonus: it adds up to 5 % to the total and has no weight of its own.")
    #expect(
      effects(
        Criterion(
          id: "c", title: "C", adjustment: .penalty(0.1), critical: CriticalRule(effect: .outcome))
      ) == [
        "A penalty: short of its best it takes up to 10 % from the total; it has no weight of its own.",
        "Critical: when it is not met in full, the outcome is a fail; the score is kept.",
      ])
  }

  @Test(arguments: [
    ("^ hi|hello {name}", "(first in the turn) hi/hello (a name)"),
    (
      "^^ sorry ... frustrat* _ $",
      "(first in the sentence) sorry (up to 4 words) frustrat… (any word) (last in the turn)"
    ),
    (
      "order? {digits:4-6}|{code} {digits:5}",
      "(perhaps order) (4 to 6 digits)/(letters and digits) (5 digits)"
    ),
    ("{nonsense}", "{nonsense}"),
  ])
  func `a phrase is shown in plain words`(phrase: String, words: String) {
    #expect(plainWords(phrase) == words)
  }

  @Test func `a cue says everything it looks for`() {
    let cue = CueText(
      Cue(
        id: "c", phrases: ["hello"], exceptions: ["hello kitty"], expressions: ["h+i"],
        exemplars: ExemplarSentences(like: ["a", "b"], unlike: ["c"]), negation: .ignored))
    #expect(
      cue.text(indent: "", width: 200) == [
        "What counts as “c”:", "  Wordings: “hello”.", "  But not: “hello kitty”.",
        "  Expressions: “h+i”.",
        "  A sentence counts when a model of 2 example sentences for it and 1 against it holds it at "
          + "least 65 % likely; between 35 % and that, a person must look.",
        "  It does not count in quotation marks or after “she said” and the like.",
      ])
  }

  @Test func `only the cues that a criterion names are told, each once`() {
    let rubric = card(
      Criterion(
        id: "c", title: "C", appliesWhen: says("greets"),
        check: .first(turns: 1, by: .agent, [says("greets")])),
      cues: [greets, Cue(id: "other", phrases: ["x"])])
    #expect(rubric.rules()[0].cues.map(\.cue) == ["greets"])
  }
}
