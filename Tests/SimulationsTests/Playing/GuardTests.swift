import Curricula
import Rubrics
import Simulations
import Testing

/// Each guard stands on a transition to the good end; a test says what is done and whether it holds.
@Suite struct `Guards` {
  @Test func `says holds for this reply, said for any so far`() throws {
    #expect(try holds(.says("explains")) { try $0.says("I will look.") })
    #expect(
      try !holds(.all([.says("explains"), .says("acknowledges")])) {
        try $0.says("That is worrying.")
        try $0.says("I will look.")
      })
    #expect(
      try holds(.all([.says("explains"), .said("acknowledges")])) {
        try $0.says("That is worrying.")
        try $0.says("I will look.")
      })
  }

  @Test(arguments: [
    ("Is it Mill Lane?", true), ("MILL  LANE, then", true), ("Is it Windmill Lane?", false),
    ("Is it Mill?", false), ("Mill Lanes?", false),
  ])
  func `mentions holds where the fact's words stand, whole`(text: String, isTrue: Bool) throws {
    #expect(
      try holds(
        .mentions("street"), in: changed { $0.facts[1].source = .values(["Mill Lane"]) }
      ) {
        try $0.says(text)
      } == isTrue)
  }

  @Test func `does holds for this use alone, did ever after`() throws {
    let other: (inout Play) throws -> Void = { play in
      try play.traces("x")
      try play.says("That is worrying.")
    }
    #expect(try holds(.does("trace", arguments: [:])) { try $0.traces("x") })
    #expect(
      try !holds(.all([.does("trace", arguments: [:]), .says("acknowledges")]), other))
    #expect(try holds(.all([.did("trace", arguments: [:]), .says("acknowledges")]), other))
    #expect(try !holds(.did("trace", arguments: ["order": "y"]), other))
  }

  @Test func `knows holds once the customer or a tool has told the fact`() throws {
    #expect(try !holds(.knows("date")) { try $0.says("That is worrying.") })
    #expect(try holds(.knows("date")) { try $0.says("When do you need it?") })
    #expect(
      try holds(
        .knows("date"), in: changed { $0.tools[0].results[1].text = "For {date}." }
      ) {
        try $0.traces("x")
      })
  }

  @Test func `visited counts the entering of a state, the beginning as well`() throws {
    #expect(try holds(.visited("opening", atLeast: 1)) { try $0.says("That is worrying.") })
    #expect(try !holds(.visited("opening", atLeast: 2)) { try $0.says("That is worrying.") })
    #expect(try !holds(.visited("knows", atLeast: 1)) { try $0.says("That is worrying.") })
    // Coming back to where one is counts.
    #expect(
      try holds(
        .visited("opening", atLeast: 2),
        in: changed {
          $0.states[0].own.transitions.append(Transition(to: "opening", when: .says("explains")))
        }
      ) {
        try $0.says("I will look.")
        try $0.says("That is worrying.")
      })
  }

  @Test(arguments: [(29, false), (30, true)])
  func `waits holds when the wait is long enough`(seconds: Int, isTrue: Bool) throws {
    #expect(try holds(.waits(seconds: 30)) { try $0.waits(seconds) } == isTrue)
    #expect(
      try holds(.waits(seconds: 30)) {
        try $0.waits(20)
        try $0.waits(seconds - 20)
      } == isTrue)
  }

  @Test func `waits never holds for a reply`() throws {
    #expect(
      try !holds(.waits(seconds: 0)) {
        try $0.take(PlayInput(.says("That is worrying."), elapsed: 50_000))
      })
  }

  @Test(arguments: [
    (VariableID.mood, 0, true), (.mood, 1, false), (.patience, 3, true), (.patience, 4, false),
    (.turns, 1, true), (.turns, 2, false), (.seconds, 10, true), (.seconds, 11, false),
    (.unclear, 0, true), (.unclear, 1, false), ("traced", 0, true), ("traced", 1, false),
  ])
  func `value holds from its lower bound on`(value: VariableID, atLeast: Int, isTrue: Bool) throws {
    // The reply raises the mood from -1 to 0 and is the first, after ten seconds.
    let guarding = Guard.value(value, atLeast: atLeast, atMost: nil)
    #expect(try holds(guarding) { try $0.says("That is worrying.") } == isTrue)
  }

  @Test func `value holds up to its upper bound, and never where the bounds are crossed`() throws {
    for (low, high, isTrue) in [(nil, 0, true), (nil, -1, false), (1, 0, false)]
      as [(Int?, Int?, Bool)]
    {
      #expect(
        try holds(.value(.mood, atLeast: low, atMost: high)) { try $0.says("That is worrying.") }
          == isTrue)
    }
  }

  @Test func `unclear counts the replies in a row that were not understood`() throws {
    #expect(
      try holds(.value(.unclear, atLeast: 2, atMost: nil)) {
        try $0.says("Bananas are yellow.")
        try $0.says("Trains run on rails.")
        try $0.waits(1)
      })
  }

  @Test func `none holds when nothing in it does, any when one does`() throws {
    let reply: (inout Play) throws -> Void = { try $0.says("That is worrying.") }
    #expect(try holds(.none([.says("explains"), .leaves]), reply))
    #expect(try !holds(.none([.says("explains"), .says("acknowledges")]), reply))
    #expect(try holds(.any([.says("explains"), .says("acknowledges")]), reply))
    #expect(try !holds(.any([]), reply))
    #expect(try holds(.all([]), reply))
  }

  @Test(arguments: [
    Guard.says("no-cue"), .said("no-cue"), .mentions("no-fact"), .knows("no-fact"),
    .value("no-number", atLeast: nil, atMost: nil), .visited("no-state", atLeast: 0),
  ])
  func `naming what does not exist never hold`(guarding: Guard) throws {
    #expect(try !holds(guarding) { try $0.says("That is worrying.") })
  }

  private func holds(
    _ guarding: Guard, in scenario: Scenario = LateParcel.scenario(),
    _ acts: (inout Play) throws -> Void
  ) throws -> Bool {
    var play = LateParcel.play {
      $0 = scenario
      $0.states[0].own.transitions.removeAll { $0.to == "knows" }
      $0.anywhere.transitions = [Transition(to: "solved", when: guarding)]
    }
    try acts(&play)
    return play.place == .end("solved")
  }

  private func changed(_ change: (inout Scenario) -> Void) -> Scenario {
    var scenario = LateParcel.scenario()
    change(&scenario)
    return scenario
  }
}
