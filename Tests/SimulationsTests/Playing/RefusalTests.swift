import Curricula
import Rubrics
import Simulations
import Testing

@Suite struct `A step that cannot be taken` {
  @Test func `is free text at the guided level, while there is something to choose`() throws {
    var play = LateParcel.play(level: .guided)
    #expect(play.offersChoices)
    #expect(throws: PlayFault.notAChoice) { try play.says("What is the order number, please?") }
    #expect(play.steps.count == 1)
    #expect(try play.says("What is the order number?").told == ["order"])
    // The next state offers no choices.
    #expect(!play.offersChoices)
    #expect(try play.says("I will look.").reply == 2)
  }

  @Test func `never is an offered choice, whatever its order`() throws {
    var orders: Set<[String]> = []
    for seed in 1...20 as ClosedRange<UInt64> {
      let play = LateParcel.play(seed: seed, level: .guided)
      #expect(play.choices == LateParcel.play(seed: seed, level: .free).choices)
      orders.insert(play.choices)
      for choice in play.choices {
        var copy = play
        #expect(try copy.says(choice).reply == 1)
      }
    }
    #expect(orders.count == 2)
  }

  @Test func `is a reply of a megabyte, and one that is just too long`() throws {
    var play = LateParcel.play()
    let fault = PlayFault.tooLong(limit: 20_000)
    #expect(throws: fault) { try play.says(String(repeating: "a", count: 1_000_000)) }
    #expect(throws: fault) { try play.says(String(repeating: "é", count: 20_001)) }
    #expect(play.steps.count == 1)
    #expect(play.clock == 0)
    #expect(try play.says(String(repeating: "é ", count: 10_000)).reply == 1)
  }

  @Test func `is the form before the end, a second one, and anything else after the end`() throws {
    var play = LateParcel.play()
    #expect(throws: PlayFault.notOver) { try play.fills(["category": "delivery"]) }
    try play.leaves()
    #expect(throws: PlayFault.onlyWrapUp) { try play.says("Hello?") }
    #expect(throws: PlayFault.onlyWrapUp) { try play.waits(1) }
    #expect(throws: PlayFault.onlyWrapUp) { try play.traces("x") }
    #expect(throws: PlayFault.unknownField("colour")) { try play.fills(["colour": "red"]) }
    #expect(
      throws: PlayFault.noFieldOption(
        "other", field: "Category", options: ["delivery", "billing"])
    ) { try play.fills(["category": "other"]) }
    #expect(throws: PlayFault.tooLong(limit: 4000)) {
      try play.fills(["notes": String(repeating: "x", count: 4001)])
    }
    #expect(play.form == nil)
    try play.fills(["category": "delivery", "notes": "Lost"])
    #expect(play.isOver)
    #expect(throws: PlayFault.over) { try play.fills(["category": "billing"]) }
    #expect(throws: PlayFault.over) { try play.says("Hello?") }
    #expect(play.form?["category"] == "delivery")
  }

  @Test func `is any after an end without a form`() throws {
    var play = LateParcel.play { $0.wrapUp = nil }
    try play.leaves()
    #expect(play.isOver)
    #expect(throws: PlayFault.over) { try play.fills([:]) }
  }

  @Test func `is none because of what stands in it: marks of control are spaces, HTML is text`()
    throws
  {
    var play = LateParcel.play()
    let step = try play.says(
      "<b>The order\u{7}number</b>\u{1B}[31m \u{9B}&amp; 'x'; DROP TABLE\r\n--")
    #expect(
      step.input?.act == .says("<b>The order number</b> [31m  &amp; 'x'; DROP TABLE \n--"))
    #expect(step.understood.map(\.cue) == ["asks-order"])
  }

  @Test(arguments: [(-5, 0), (86_400_001, 86_400_000), (.max, 86_400_000)])
  func `is none because of its time, which is brought within a day`(given: Int, counted: Int) throws
  {
    var play = LateParcel.play { $0.manners = [] }
    #expect(try play.take(PlayInput(.waits, elapsed: given)).at == counted)
  }

  @Test func `does not end a scenario of nothing`() throws {
    var play = LateParcel.play {
      $0.states = []
      $0.ends = []
    }
    #expect(try play.says("What is the order number?").said == [])
    #expect(try play.leaves().move?.to == "gave-up")
  }
}
