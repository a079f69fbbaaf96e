import Curricula
import Rubrics
import Simulations
import Testing

@Suite struct `Another customer's name or number` {
  @Test(arguments: [
    "Hello Rafael, how can I help?", "Hi, Sunniva, one moment.", "Dear Mr Alvarez, one moment.",
    "Dear Tobias, one moment.", "Thank you, Mrs Ferreira.", "Good morning Quint, one moment.",
    "I have your order HP-000000 here.", "Is it hp-000000?", "Is it HP-000000.",
  ])
  func `is noticed`(text: String) throws {
    var play = try LateParcel.play(named: "Odile Marchetti")
    let step = try play.says(text)
    #expect(step.manner == .stranger)
    #expect(step.said == ["That is not me."])
    #expect(play.patience == 2)
  }

  @Test(arguments: [
    "Hello Odile, how can I help?", "Dear Odile Marchetti, one moment.",
    "Good morning, Mrs Marchetti.", "Dear ODILE, one moment.", "Sorry Odile!",
    "This is Mrs Marchetti's parcel.", "This is Mrs Marchetti’s parcel.",
    "Dear customer, one moment.", "Dear Sir, one moment.",
    "Oh dear. That is bad.", "Oh dear! Nobody told me.", "Oh dear, Nobody told me.",
    "You will not miss Saturday.", "Hi there, Rafael speaking.",
    "My order of the day is HP-0000.",
  ])
  func `is not seen where the own one stands, or none`(text: String) throws {
    var play = try LateParcel.play(named: "Odile Marchetti")
    #expect(try play.says(text).manner != .stranger)
  }

  @Test func `is not the own number, however it is written, nor one that was shown`() throws {
    var play = LateParcel.play {
      $0.customer.patience = 20
      $0.tools[0].results[1].text = "Nearest order: HP-000000."
    }
    let own = play.facts["order"] ?? ""
    for text in ["Is it \(own)?", "Is it \(own.lowercased())?", "So \(own)."] {
      #expect(try play.says(text).manner != .stranger, "\(text)")
    }
    try play.traces("nothing")
    #expect(try play.says("Could it be HP-000000?").manner != .stranger)
    #expect(try play.says("Could it be HP-000001?").manner == .stranger)
  }

  @Test func `does not keep the rest of the reply from being heard`() throws {
    var play = try LateParcel.play(named: "Odile Marchetti")
    let step = try play.says("Hello Rafael, what is the order number?")
    #expect(step.said == ["That is not me.", "It is \(play.facts["order"] ?? "")."])
  }
}
