import Curricula
import Rubrics
import Simulations
import Testing

@Suite struct `A queue of customers` {
  @Test func `comes one after the other, each another person`() throws {
    var queue = queue(3)
    #expect(queue.arrivals == [0, 45, 90])
    #expect(queue.plays.map(\.setup.seed) == [5, 6, 7])
    #expect((0...3).map(queue.hasCome) == [true, false, false, false])
    try queue.take(says("That is worrying.", after: 44), with: 0)
    #expect(!queue.hasCome(1))
    try queue.take(PlayInput(.waits, elapsed: 1000), with: 0)
    #expect((0...3).map(queue.hasCome) == [true, true, false, false])
    #expect(!queue.hasCome(-1))
  }

  @Test func `sends the next one at once when all others are served`() throws {
    var queue = queue(3)
    try queue.take(PlayInput(.leaves, elapsed: 1000), with: 0)
    #expect(queue.hasCome(1) && !queue.hasCome(2))
    try queue.take(PlayInput(.leaves, elapsed: 1000), with: 1)
    #expect(queue.hasCome(2))
  }

  @Test func `waits while the trainee turns to one, and speaks up`() throws {
    var queue = queue(2)
    try queue.take(says("That is worrying.", after: 45), with: 0)
    let first = try queue.take(says("I will look.", after: 59), with: 0)
    #expect(first.map(\.customer) == [0])
    #expect(queue.plays[1].clock == 59_000)
    let second = try queue.take(says("When do you need it?", after: 1), with: 0)
    #expect(second.map(\.customer) == [0, 1])
    #expect(second[1].step.said == ["Are you still there?"])
    #expect(queue.plays.map(\.patience) == [2, 2])
    #expect(queue.clock == 105_000)
  }

  @Test func `goes when nobody turns to it, and waits no more then`() throws {
    var queue = queue(2)
    try queue.take(PlayInput(.leaves, elapsed: 45_000), with: 0)
    try queue.take(PlayInput(.wrapsUp([:]), elapsed: 200_000), with: 0)
    #expect(queue.plays[1].place == .end("gave-up"))
    let count = queue.plays[1].steps.count
    #expect(!queue.isOver)
    #expect(queue.share() != nil)
    try queue.take(PlayInput(.wrapsUp([:]), elapsed: 1000), with: 1)
    #expect(queue.plays[1].steps.count == count + 1)
    #expect(queue.isOver)
  }

  @Test func `waits as well while a tool takes its time`() throws {
    var scenario = LateParcel.scenario()
    scenario.tools[0].takes = 30
    let engine = ScenarioEngine(scenario, rubric: LateParcel.rubric)
    var queue = PlayQueue([engine, engine], PlaySetup(seed: 5, level: .free), spacing: 0)
    try queue.take(PlayInput(.does("trace", arguments: ["order": "x"]), elapsed: 10_000), with: 0)
    #expect(queue.plays.map(\.clock) == [40_000, 40_000])
    #expect(queue.clock == 40_000)
  }

  @Test func `refuses what cannot be, and nothing has changed for anybody`() throws {
    var queue = queue(2)
    try queue.take(PlayInput(.waits, elapsed: 45_000), with: 0)
    let before = queue.plays.map(\.steps)
    #expect(throws: PlayFault.over) { try queue.take(says("Hello?", after: 9), with: 2) }
    #expect(throws: PlayFault.over) { try queue.take(says("Hello?", after: 9), with: -1) }
    #expect(throws: PlayFault.notOver) {
      try queue.take(PlayInput(.wrapsUp([:]), elapsed: 9000), with: 1)
    }
    #expect(throws: PlayFault.tooLong(limit: 20_000)) {
      try queue.take(says(String(repeating: "a", count: 1_000_000), after: 9), with: 0)
    }
    #expect(queue.plays.map(\.steps) == before)
    #expect(queue.clock == 45_000)
  }

  @Test func `refuses words to a customer who has not come`() throws {
    var queue = queue(2)
    #expect(throws: PlayFault.notHere) { try queue.take(says("Hello?", after: 60), with: 1) }
    #expect(queue.plays.map(\.steps.count) == [1, 1])
    #expect(queue.clock == 0)
  }

  @Test func `is worth the mean of its plays, when all have ended`() throws {
    var queue = queue(2)
    try queue.take(PlayInput(.leaves, elapsed: 1000), with: 0)
    #expect(queue.share() == nil)
    try queue.take(PlayInput(.leaves, elapsed: 1000), with: 1)
    let shares = queue.plays.compactMap { $0.score()?.share }
    #expect(queue.share() == (shares[0] + shares[1]) / 2)
  }

  private func queue(_ count: Int) -> PlayQueue {
    let engine = ScenarioEngine(LateParcel.scenario(), rubric: LateParcel.rubric)
    return PlayQueue(
      Array(repeating: engine, count: count), PlaySetup(seed: 5, level: .free))
  }

  private func says(_ text: String, after seconds: Int) -> PlayInput {
    PlayInput(.says(text), elapsed: seconds * 1000)
  }
}
