import Curricula
import Rubrics
import Simulations
import Testing

@Suite struct `What is minded` {
  @Test func `the first unclear reply costs nothing, the second and the third do`() throws {
    var play = LateParcel.play()
    let steps = try ["Bananas are yellow.", "Trains run on rails.", "Cheese is made of milk."].map {
      try play.says($0)
    }
    #expect(steps.map(\.manner) == [.unclear, .unclear, .unclear])
    #expect(steps.map { $0.effects.map(\.to) } == [[], [2], [1]])
    #expect(steps.map(\.offersChoices) == [false, true, true])
  }

  @Test func `a reply that is understood begins the count of unclear ones anew`() throws {
    var play = LateParcel.play()
    try play.says("Bananas are yellow.")
    try play.says("That is worrying.")
    try play.says("Trains run on rails.")
    #expect(play.patience == 3)
    #expect(!play.offersChoices)
  }

  @Test(arguments: ["…?!", "   ", "", "🙂🙂", "\u{0}\u{7}"])
  func `a reply without words is minded at once`(text: String) throws {
    var play = LateParcel.play()
    let step = try play.says(text)
    #expect(step.manner == .empty)
    #expect(step.said == ["Hello?"])
    #expect(play.patience == 2)
    #expect(play.replies == 1)
  }

  @Test func `silence is minded when its limit is reached, and not a second before`() throws {
    var play = LateParcel.play()
    #expect(try play.waits(59).said == [])
    let late = try play.waits(1)
    #expect(late.said == ["Are you still there?"])
    #expect(late.manner == .silence)
    #expect(play.patience == 2)
    // Who has just spoken waits anew.
    #expect(try play.waits(59).said == [])
    #expect(play.patience == 2)
  }

  @Test func `a long silence is minded once for each limit, until patience runs out`() throws {
    var play = LateParcel.play()
    let step = try play.waits(10_000)
    #expect(step.said == Array(repeating: "Are you still there?", count: 3) + ["Forget it."])
    #expect(step.move?.because == .outOfPatience)
    #expect(play.place == .end("gave-up"))
  }

  @Test(arguments: [(PlayLevel.free, 3), (.hinted, 3), (.timed, 2)])
  func `only where the clock presses, thinking about a reply is silence`(
    level: PlayLevel, patience: Int
  ) throws {
    var play = LateParcel.play(level: level)
    let step = try play.take(PlayInput(.says("What is the order number?"), elapsed: 60_000))
    #expect(play.patience == patience)
    // The question is heard all the same.
    #expect(step.said.last == "It is \(play.facts["order"] ?? "").")
  }

  @Test func `a reply that comes when patience has run out is not heard`() throws {
    var play = LateParcel.play(level: .timed)
    let step = try play.take(PlayInput(.says("What is the order number?"), elapsed: 180_000))
    #expect(step.move?.because == .outOfPatience)
    #expect(step.reply == nil)
    #expect(step.understood == [])
    #expect(play.replies == 0)
  }

  @Test(arguments: [
    "Können Sie mir bitte Ihre Bestellnummer nennen?",
    "Скажите, пожалуйста, номер вашего заказа.", "请告诉我您的订单号码。",
  ])
  func `a reply in another language is minded and not understood`(text: String) throws {
    var play = LateParcel.play {
      $0.mind(Manner(.foreign, lines: [Line("In English, please?")]))
    }
    let step = try play.says(text)
    #expect(step.manner == .foreign)
    #expect(step.said == ["In English, please?"])
    #expect(step.understood == [])
    #expect(play.patience == 2)
  }

  @Test(arguments: [("That is worrying.", true), ("that is WORRYING", true), ("Worrying!", false)])
  func `a reply of three words or more is minded the second time, however it is written`(
    again: String, isMinded: Bool
  ) throws {
    var play = LateParcel.play()
    try play.says(isMinded ? "That is worrying." : again)
    let step = try play.says(again)
    #expect((step.manner == .repeated) == isMinded)
    #expect(step.said.contains("You have said that already.") == isMinded)
  }

  @Test func `a reply that moves the conversation on may be a repeated one`() throws {
    var play = LateParcel.play()
    try play.says("I will trace it.")
    try play.says("What is the order number?")
    try play.traces(play.facts["order"] ?? "")
    let step = try play.says("I will trace it.")
    #expect(step.manner == nil)
    #expect(play.place == .end("solved"))
  }

  @Test func `a monologue is cut at its limit, and what comes behind it is not heard`() throws {
    func play() -> Play {
      LateParcel.play { $0.mind(Manner(.monologue, limit: 8, lines: [Line("Wait, wait.")])) }
    }
    let early = "What is the order number, please, of your  parcel that has not come yet?"
    var one = play()
    let heard = try one.says(early)
    #expect(heard.heardOnly == "What is the order number, please, of your")
    #expect(heard.said == ["Wait, wait.", "It is \(one.facts["order"] ?? "")."])
    #expect(heard.manner == .monologue)
    #expect(one.patience == 2)
    var other = play()
    let unheard = try other.says("Before I can do that, let me ask for the order number.")
    #expect(unheard.understood == [])
    var short = play()
    #expect(try short.says("What is the order number please now then?").heardOnly == nil)
  }

  @Test func `what a tool has told counts as told when it is asked for`() throws {
    var play = LateParcel.play()
    try play.traces(play.facts["order"] ?? "")
    #expect(play.place == .state("knows"))
    let step = try play.says("What is the order number?")
    #expect(step.manner == .again)
    #expect(step.effects.map(\.because) == [.manner(.again, toldIn: 0)])
  }

  @Test func `a manner that the scenario does not have is not minded`() throws {
    var play = LateParcel.play { $0.manners = [] }
    #expect(try play.says("…").said == [])
    #expect(try play.waits(3600).said == [])
    #expect(play.patience == 3)
    // What nobody minds as unclear is answered as what fits nowhere.
    #expect(try play.says("Bananas are yellow.").said == ["And my parcel?"])
  }
}
