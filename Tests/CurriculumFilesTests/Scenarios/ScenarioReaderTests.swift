import Curricula
import CurriculumFiles
import Findings
import Rubrics
import Testing

/// Scenarios become the values that their files describe.
struct ScenarioReaderTests {
  private let reading = Folder.withScenario.read()

  @Test func `a whole scenario is read with what it takes from fragments and lexicons`() throws {
    #expect(reading.findings.map(\.description) == [])
    let scenario = try #require(reading.curriculum?.scenario("late"))
    #expect(
      scenario
        == Scenario(
          id: "late", title: "Where is it?", summary: "A late parcel.",
          brief: "You serve chats for a shop.", channel: "chat", rubric: "card",
          masteryScore: 0.6,
          customer: Customer(
            name: "{name}", persona: "Somebody in a hurry.", mood: -1, patience: 5,
            leavesTo: "gave-up"),
          facts: [
            Fact(
              id: "name", title: "the name", source: .values(["Odile Marchetti", "Rafael Quint"])),
            Fact(id: "order", title: "the order number", source: .pattern("HP-####")),
            Fact(
              id: "street", source: .values(["4 Mill Lane", "9 Quay"]), with: "name",
              isHidden: true),
          ],
          variables: [Variable(id: "traced", title: "traces opened", range: 0...1)],
          cues: [
            Cue(id: "asks-order", phrases: ["order number"]),
            Cue(id: "insult", phrases: ["idiot"]), Cue(id: "sorry", phrases: ["sorry"]),
            Cue(id: "lost", phrases: ["lost"]),
          ],
          tools: [lookup],
          manners: [
            Manner(.silence, limit: 60, costs: 2, lines: [Line("Hello?")]),
            Manner(.empty, lines: [Line("You wrote nothing, {name}.")]),
          ],
          anywhere: Reactions(
            reactions: [
              Reaction(
                when: .any([.says("sorry"), .said("asks-order")]), repetition: .always,
                changes: [Change(.mood, .by(1))], because: "You were kind.",
                lines: [Line("Thank you.", moods: 0...2)])
            ], transitions: [Transition(to: "gave-up", when: .says("insult"))]),
          states: [opening],
          ends: [
            End(
              id: "solved", title: "Solved", outcome: .resolved, worth: 0.9,
              lines: [Line("Thanks!")], lesson: "Looking early helps."),
            End(id: "gave-up", title: "They left", outcome: .abandoned, lines: [Line("Bye.")]),
          ],
          wrapUp: wrapUp, par: Par(turns: 6, seconds: 300),
          weights: ScoreWeights(outcome: 40, par: 0)))
  }

  private let lookup = Tool(
    id: "lookup", title: "Look up an order", event: "looked-up", takes: 8,
    arguments: [
      Tool.Argument(id: "order", title: "Order number"),
      Tool.Argument(id: "reason", title: "Reason", options: ["lost", "broken"]),
    ],
    results: [
      Tool.Result(
        when: .does("lookup", arguments: ["order": "{order}"]),
        changes: [Change("traced", .to(1))], text: "Sent to {street}."),
      Tool.Result(text: "No order has this number."),
    ])

  private let opening = State(
    id: "opening", title: "The beginning",
    lines: [Line("Where is my parcel?"), Line("My parcel is late.")],
    hint: "Ask for the order number.", choices: ["Could you give me the order number?"],
    own: Reactions(
      reactions: [
        Reaction(when: .says("asks-order"), repetition: .answer, lines: [Line("It is {order}.")])
      ],
      transitions: [
        Transition(
          to: "solved",
          when: .all([
            .does("lookup", arguments: ["reason": "lost"]),
            .value("traced", atLeast: 1, atMost: nil),
            .none([.visited("opening", atLeast: 3), .waits(seconds: 60), .leaves]),
          ]), changes: [Change(.patience, .by(1))], because: "You looked.", lines: [Line("Good.")])
      ]),
    otherwise: Reaction(
      when: nil, repetition: .always, changes: [Change(.patience, .by(-1))],
      because: "That did not help.", lines: [Line("Could you look, please?")]))

  private let wrapUp = WrapUp(fields: [
    .choice(
      WrapUp.Choice(
        id: "category", title: "Category",
        options: [
          .init(id: "delivery", title: "Delivery", rightAfter: .all),
          .init(id: "billing", title: "Billing"),
          .init(id: "lost", title: "Lost", rightAfter: .ends(["solved", "gave-up"])),
        ])),
    .notes(
      WrapUp.Notes(
        id: "notes", title: "Notes", needs: [.init(cue: "lost", title: "that it is lost")])),
  ])

  @Test func `walkthroughs are read with their scenario`() throws {
    let walkthroughs = try #require(reading.curriculum?.walkthroughs)
    #expect(
      walkthroughs == [
        Walkthrough(
          id: "bad", title: "Away", scenario: "late", quality: .bad,
          steps: [.waits(seconds: 90), .leaves]),
        Walkthrough(
          id: "good", title: "Quick", scenario: "late", quality: .good, level: .hinted, seed: .max,
          steps: [
            .says("Sorry, {name}. The order number?", after: 20),
            .does("lookup", arguments: ["order": "{order}", "reason": "lost"], after: 3),
            .expect(.init(state: "solved", outcome: .resolved, hears: "Thanks")),
            .wrapsUp(["category": "lost", "notes": "It is lost"]),
            .expect(.init(atLeast: 0.9, atMost: 1)),
          ]),
      ])
  }

  @Test func `a part of a module plays scenarios`() throws {
    let module = try #require(reading.curriculum?.module("calm"))
    #expect(
      module.scenarios == [
        ScenarioPart(
          id: "practice", title: "Practice", summary: "Play it.", scenarios: ["late"],
          level: .timed, masteryScore: 0.8)
      ])
  }

  @Test func `the files of scenarios are read without a curriculum`() {
    let files = Folder.withScenario.files.filter { $0.key.hasPrefix("scenarios/") }
      .map { CurriculumFile(path: $0.key, bytes: Array($0.value.utf8)) }
    let alone = readScenarioFiles(files)
    #expect(alone.findings == [])
    #expect(alone.scenarios == reading.curriculum?.scenarios)
    #expect(alone.walkthroughs == reading.curriculum?.walkthroughs)
    #expect(
      alone.locations[.scenarioState("late", "gave-up")]
        == SourceLocation(file: "scenarios/manners.xml", line: 6))
  }

  @Test func `a fault in files by themselves is told, and other kinds of file are passed over`() {
    let broken = Folder.scenario.replacing("patience=\"5\"", with: "patience=\"-5\"")
    let alone = readScenarioFiles([
      CurriculumFile(path: "late.xml", bytes: Array(broken.utf8)),
      CurriculumFile(path: "words.xml", bytes: Array(Folder.words.utf8)),
      CurriculumFile(path: "module.xml", bytes: Array(Folder.module.utf8)),
    ])
    #expect(
      alone.findings.map { "\($0.location.line ?? 0) \($0.category)" } == [
        "2 reference", "5 shape",
      ])
    #expect(alone.scenarios == [])
  }
}
