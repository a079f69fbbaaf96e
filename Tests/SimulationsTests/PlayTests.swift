import Curricula
import Rubrics
import Simulations
import Testing

@Suite struct `A play` {
  @Test func `goes from the first word to the form`() throws {
    var play = LateParcel.play()
    #expect(play.steps[0].said.count == 1)
    let asked = try play.says("That sounds worrying. What is the order number?")
    #expect(asked.understood.map(\.cue) == ["asks-order", "acknowledges"])
    #expect(asked.said == ["Thank you.", "It is \(play.facts["order"] ?? "")."])
    #expect(play.mood == 0)
    #expect(play.place == .state("knows"))
    let traced = try play.traces(play.facts["order"] ?? "")
    #expect(traced.shown == "Trace opened for \(play.facts["order"] ?? "").")
    try play.says("I will trace it today.")
    #expect(play.end?.outcome == .resolved)
    #expect(!play.isOver)
    try play.take(
      PlayInput(.wrapsUp(["category": "delivery", "notes": "Parcel lost"]), elapsed: 9000))
    #expect(play.isOver)
    #expect(play.score()?.share == 1)
  }

  @Test func `minds being asked again and says since when it was told`() throws {
    var play = LateParcel.play()
    try play.says("What is the order number?")
    let again = try play.says("Sorry, the order number please?")
    #expect(again.manner == .again)
    #expect(again.said.first == "I have told you that.")
    #expect(again.effects.map(\.variable) == ["patience"])
    #expect(again.effects.map(\.to) == [2])
    #expect(again.effects.map(\.because) == [.manner(.again, toldIn: 1)])
  }

  @Test func `offers choices after two replies that say nothing`() throws {
    var play = LateParcel.play()
    try play.says("Bananas are yellow.")
    #expect(play.patience == 3)
    #expect(!play.offersChoices)
    try play.says("Trains run on rails.")
    #expect(play.offersChoices)
    #expect(play.place == .state("opening"))
    try play.says("What is the order number?")
    #expect(!play.offersChoices)
  }
}
