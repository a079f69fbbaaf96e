import Curricula
import Rubrics
import Simulations
import Testing

@Suite struct `What the author wrote` {
  @Test
  func
    `happens all that a reply asks for, what stands under anywhere first, and one transition last`()
    throws
  {
    var play = LateParcel.play()
    let step = try play.says("When do you need it? What is the order number? It is worrying.")
    #expect(
      step.rules == [
        .reaction(nil, 0), .reaction(nil, 1), .reaction("opening", 0), .transition("opening", 0),
      ])
    #expect(step.told == ["date", "order"])
    #expect(step.move?.from == "opening" && step.move?.to == "knows")
    #expect(step.move?.because == .author(""))
  }

  @Test func `a transition of anywhere comes before the state's own`() throws {
    var play = LateParcel.play()
    let step = try play.says("What is the order number, and your password?")
    #expect(step.told == ["order"])
    #expect(play.place == .end("breach"))
    #expect(step.move?.because == .author("You asked for a secret."))
  }

  @Test func `a negated intent is none`() throws {
    var play = LateParcel.play()
    let step = try play.says("That is not worrying.")
    #expect(step.understood == [])
    #expect(step.manner == .unclear)
    #expect(play.mood == -1)
  }

  @Test func `an insult is felt each time that a cue finds one`() throws {
    var play = LateParcel.play {
      $0.cues.append(Cue(id: "swears", phrases: ["bloody|damn"]))
      $0.anywhere.reactions.append(
        Reaction(
          when: .says("swears"), repetition: .always, changes: [Change(.mood, .by(-1))],
          lines: [Line("How dare you!")]))
    }
    let steps = try [
      "Where is the damn parcel?", "Some bloody parcel!", "A damn bloody parcel again.",
    ].map { try play.says($0) }
    #expect(steps.map(\.said) == Array(repeating: ["How dare you!"], count: 3))
    // The third time it can get no worse.
    #expect(steps.map { $0.effects.map(\.to) } == [[-2], [-3], []])
  }

  @Test(arguments: [(Reaction.Repetition.times(1), 1), (.times(2), 2), (.always, 4), (.answer, 4)])
  func `happens as often as it may`(repetition: Reaction.Repetition, count: Int) throws {
    var play = LateParcel.play {
      $0.customer.patience = 20
      $0.anywhere.reactions[0].repetition = repetition
    }
    for words in ["That", "This", "All that", "All this"] { try play.says("\(words) is worrying.") }
    let said = play.steps.flatMap(\.said)
    #expect(said.count { $0 == "Thank you." } == count)
    #expect(said.count { $0 == "I have told you that." } == (repetition == .answer ? 3 : 0))
  }

  @Test func `what is understood and fits nowhere is answered as the state says otherwise`() throws
  {
    var play = LateParcel.play()
    let step = try play.says("I will look into it.")
    #expect(step.understood.map(\.cue) == ["explains"])
    #expect(step.rules == [.otherwise("opening")])
    #expect(step.said == ["And my parcel?"])
    #expect(play.patience == 2)
  }

  @Test func `a reply that holds one of the facts is understood`() throws {
    var play = LateParcel.play()
    let step = try play.says("To \(play.facts["street"] ?? "") then")
    #expect(step.rules == [.otherwise("opening")])
  }

  @Test func `who leaves comes to the end for it, and hears no last words`() throws {
    var play = LateParcel.play()
    let step = try play.leaves()
    #expect(step.move?.from == "opening" && step.move?.to == "gave-up")
    #expect(step.move?.because == .traineeLeft)
    #expect(step.said == [])
    #expect(play.hasEnded && !play.isOver)
  }

  @Test func `leaving can lead elsewhere where the author says so`() throws {
    var play = LateParcel.play {
      $0.anywhere.transitions.append(Transition(to: "solved", when: .leaves, because: "Enough."))
    }
    #expect(try play.waits(1).move == nil)
    let step = try play.leaves()
    #expect(step.move?.because == .author("Enough."))
    #expect(step.said == ["Great, thank you!"])
  }

  @Test func `nobody moves on whose patience ran out in the same step`() throws {
    var play = LateParcel.play {
      $0.states[0].own.reactions[0].changes = [Change(.patience, .to(0))]
    }
    let step = try play.says("What is the order number?")
    #expect(step.said == ["It is \(play.facts["order"] ?? "").", "Forget it."])
    #expect(step.move?.from == "opening" && step.move?.to == "gave-up")
    #expect(step.move?.because == .outOfPatience)
  }

  @Test(arguments: [
    (Change(.mood, .by(9)), 3), (Change(.mood, .by(-9)), -3), (Change(.mood, .to(50)), 3),
    (Change(.mood, .by(.max)), 3), (Change(.mood, .by(.min)), -3), (Change(.patience, .by(99)), 20),
    (Change(.patience, .to(7)), 7), (Change("traced", .by(5)), 1), (Change("traced", .to(1)), 1),
  ])
  func `changes no number beyond its bounds`(change: Change, value: Int) throws {
    var play = LateParcel.play { $0.anywhere.reactions[0].changes = [change] }
    let step = try play.says("That is worrying.")
    #expect(step.effects.map(\.variable) == [change.variable])
    #expect(step.effects.map(\.to) == [value])
    #expect(step.effects.map(\.because) == [.author("You took the worry seriously.")])
  }

  @Test func `that changes nothing has no effect`() throws {
    var play = LateParcel.play { $0.anywhere.reactions[0].changes = [Change("traced", .by(-1))] }
    #expect(try play.says("That is worrying.").effects == [])
  }
}
