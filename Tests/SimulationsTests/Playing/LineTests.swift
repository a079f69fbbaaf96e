import Curricula
import Rubrics
import Simulations
import Testing

@Suite struct `What the customer says` {
  @Test func `is worded differently from seed to seed`() {
    let first = (1...30).map { LateParcel.play(seed: $0).steps[0].said }
    #expect(Set(first) == [["Where is my parcel?"], ["My parcel is late."]])
  }

  @Test func `is not said again before every wording was used`() throws {
    let lines = (1...5).map { Line("Wording \($0).") }
    for seed in 1...10 as ClosedRange<UInt64> {
      var play = LateParcel.play(seed: seed) {
        $0.customer.patience = 20
        $0.mind(Manner(.unclear, lines: lines))
      }
      let said = try (1...10).map { try play.says("Bananas are yellow \($0).").said }
      #expect(Set(said[..<5]).count == 5)
      #expect(Set(said[5...]).count == 5)
    }
  }

  @Test(arguments: [
    (-3, "Finally."), (-1, "Finally."), (0, "Thank you so much."), (3, "Thank you so much."),
  ])
  func `suits the mood they are in then`(mood: Int, line: String) throws {
    for seed in 1...5 as ClosedRange<UInt64> {
      var play = LateParcel.play(seed: seed) {
        $0.customer.mood = mood
        $0.anywhere.reactions[0].changes = []
        $0.anywhere.reactions[0].lines = [
          Line("Finally.", moods: -3...(-1)), Line("Thank you so much.", moods: 0...3),
        ]
      }
      #expect(try play.says("That is worrying.").said == [line])
    }
  }

  @Test func `is any wording where none suits the mood`() throws {
    var play = LateParcel.play {
      $0.anywhere.reactions[0].changes = []
      $0.anywhere.reactions[0].lines = [Line("One.", moods: 3...3), Line("Two.", moods: 2...2)]
    }
    #expect(try ["One.", "Two."].contains(play.says("That is worrying.").said.first))
  }

  @Test func `is true of one and the same person`() {
    let streets = ["Odile Marchetti": "Mill Lane", "Rafael Quint": "Quay Street"]
    var names: Set<String> = []
    for seed in 1...30 as ClosedRange<UInt64> {
      let play = LateParcel.play(seed: seed)
      names.insert(play.customerName)
      #expect(play.facts["street"] == streets[play.customerName, default: "Fen Road"])
      #expect(play.facts["order"]?.wholeMatch(of: /HP-[0-9]{6}/) != nil)
    }
    #expect(names.count == 3)
  }

  @Test func `stays as it was drawn when another fact is added`() {
    let more = LateParcel.play {
      $0.facts.insert(Fact(id: "age", source: .values(["20", "30", "40"])), at: 0)
    }
    let facts = LateParcel.play().facts.values
    #expect(more.facts.values.filter { $0.key != "age" } == facts)
  }

  @Test func `takes time on the telephone and none in a chat`() throws {
    var chat = LateParcel.play()
    #expect(chat.steps[0].until == 0)
    #expect(try chat.says("That is worrying.").until == 10_000)
    var phone = LateParcel.play { $0.channel = "phone" }
    // Four words, and then two more.
    #expect(phone.steps[0].until == 1400)
    #expect(try phone.says("That is worrying.").until == 1400 + 10_000 + 700)
  }
}
