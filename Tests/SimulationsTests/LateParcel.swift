import Curricula
import Rubrics
import Scoring
import Simulations

/// A small scenario for tests: a parcel is late, and the customer wants to know where it is.
enum LateParcel {
  static let cues = [
    Cue(id: "asks-order", title: "a question for the order number", phrases: ["order number"]),
    Cue(id: "asks-date", title: "a question for the date", phrases: ["when ... need"]),
    Cue(id: "acknowledges", title: "an acknowledgement", phrases: ["i understand", "worrying"]),
    Cue(id: "explains", title: "a next step", phrases: ["i will trace|look"]),
    Cue(id: "asks-secret", title: "a question for a secret", phrases: ["your password"]),
    Cue(id: "note-lost", title: "that the parcel is lost", phrases: ["lost"]),
  ]

  static func scenario() -> Scenario {
    Scenario(
      id: "late-parcel", title: "Where is my parcel?", channel: "chat", rubric: "card",
      customer: Customer(name: "{name}", mood: -1, patience: 3, leavesTo: "gave-up"),
      facts: [
        Fact(id: "name", source: .values(["Odile Marchetti", "Rafael Quint", "Sunniva Dahl"])),
        Fact(
          id: "street", source: .values(["Mill Lane", "Quay Street", "Fen Road"]), with: "name"),
        Fact(id: "order", source: .pattern("HP-######")),
        Fact(id: "date", source: .values(["Saturday", "Sunday"]), isHidden: true),
      ],
      variables: [Variable(id: "traced", start: 0, range: 0...1)], cues: cues,
      tools: [
        Tool(
          id: "trace", title: "Open a trace", event: "trace",
          arguments: [Tool.Argument(id: "order", title: "Order number")],
          results: [
            Tool.Result(
              when: .does("trace", arguments: ["order": "{order}"]),
              changes: [Change("traced", .to(1))], text: "Trace opened for {order}."),
            Tool.Result(text: "No such order."),
          ])
      ],
      manners: [
        Manner(.unclear, lines: [Line("What do you mean?"), Line("I do not follow.")]),
        Manner(.empty, lines: [Line("Hello?")]),
        Manner(.silence, limit: 60, lines: [Line("Are you still there?")]),
        Manner(.repeated, lines: [Line("You have said that already.")]),
        Manner(.stranger, lines: [Line("That is not me.")]),
        Manner(.again, lines: [Line("I have told you that.")]),
      ],
      anywhere: Reactions(
        reactions: [
          Reaction(
            when: .says("acknowledges"), changes: [Change(.mood, .by(1))],
            because: "You took the worry seriously.", lines: [Line("Thank you.")]),
          Reaction(
            when: .says("asks-date"), repetition: .answer, lines: [Line("I need it on {date}.")]),
        ],
        transitions: [
          Transition(to: "breach", when: .says("asks-secret"), because: "You asked for a secret.")
        ]),
      states: [
        State(
          id: "opening", title: "Opening",
          lines: [Line("Where is my parcel?"), Line("My parcel is late.")],
          choices: ["What is the order number?", "That is worrying."],
          own: Reactions(
            reactions: [
              Reaction(
                when: .says("asks-order"), repetition: .answer, lines: [Line("It is {order}.")])
            ],
            transitions: [Transition(to: "knows", when: .knows("order"))]),
          otherwise: Reaction(
            when: nil, changes: [Change(.patience, .by(-1))], lines: [Line("And my parcel?")])),
        State(
          id: "knows", title: "The number is known",
          own: Reactions(
            reactions: [
              Reaction(
                when: .says("asks-order"), repetition: .answer, lines: [Line("It is {order}.")])
            ],
            transitions: [
              Transition(
                to: "solved",
                when: .all([.says("explains"), .value("traced", atLeast: 1, atMost: nil)]))
            ]),
          otherwise: Reaction(when: nil, lines: [Line("So what happens now?")])),
      ],
      ends: [
        End(id: "solved", title: "Solved", outcome: .resolved, lines: [Line("Great, thank you!")]),
        End(id: "gave-up", title: "Gave up", outcome: .abandoned, lines: [Line("Forget it.")]),
        End(id: "breach", title: "Breach", outcome: .breach, lines: [Line("I will not say that.")]),
      ],
      wrapUp: WrapUp(fields: [
        .choice(
          WrapUp.Choice(
            id: "category", title: "Category",
            options: [
              .init(id: "delivery", title: "Delivery", rightAfter: .all),
              .init(id: "billing", title: "Billing"),
            ])),
        .notes(
          WrapUp.Notes(
            id: "notes", title: "Notes",
            needs: [.init(cue: "note-lost", title: "that the parcel is lost")])),
      ]),
      par: Par(turns: 3, seconds: 120))
  }

  static let rubric = Rubric(
    id: "card", title: "Card", passMark: 0.5, cues: cues,
    sections: [
      RubricSection(
        id: "all", title: "All",
        criteria: [
          Criterion(
            id: "care", title: "Takes it seriously",
            check: .says("acknowledges", by: .agent, atLeast: 1)),
          Criterion(
            id: "step", title: "Says what happens next",
            check: .says("explains", by: .agent, atLeast: 1)),
        ])
    ])

  static func play(seed: UInt64 = 1, level: PlayLevel = .free) -> Play {
    Play(ScenarioEngine(scenario(), rubric: rubric), PlaySetup(seed: seed, level: level))
  }
}

extension Play {
  /// Says something after ten seconds.
  @discardableResult
  mutating func says(_ text: String) throws -> PlayStep {
    try take(PlayInput(.says(text), elapsed: 10_000))
  }

  @discardableResult
  mutating func traces(_ order: String) throws -> PlayStep {
    try take(PlayInput(.does("trace", arguments: ["order": order]), elapsed: 1000))
  }
}
