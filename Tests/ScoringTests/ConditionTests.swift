import Rubrics
import Scoring
import Testing
import Transcripts

struct ConditionTests {
  let sorry = Cue(id: "sorry", phrases: ["sorry"])
  let hello = Cue(id: "hello", phrases: ["hello"])
  let pin = Cue(id: "pin", phrases: ["pin"])
  let digits = Cue(id: "digits", phrases: ["{digits:4}"])
  let balance = Cue(id: "balance", phrases: ["balance is"])

  private func says(_ cue: CueID, by speaker: Speaker = .agent, atLeast: Int = 1) -> Condition {
    .says(cue, by: speaker, atLeast: atLeast)
  }

  @Test func `words count only for the speaker who said them`() {
    let engine = rubric([hello], check: says("hello"))
    #expect(engine.verdict(talk("C: hello\nA: good day")) == .notMet)
    #expect(engine.verdict(talk("C: hi\nA: hello")) == .met)
    #expect(engine.verdict(talk("B: hello\nC: hi\nA: good day")) == .notMet)
  }

  @Test func `words of an unknown speaker make it undetermined, and are quoted`() {
    let engine = rubric([hello], check: says("hello"))
    let entry = engine.entry(talk("?: hello\nA: good day"))
    #expect(entry.verdict == .undetermined)
    #expect(entry.evidence.map(\.quote) == ["hello"])
    #expect(!entry.isForPerson)
  }

  @Test func `a condition that never applied is not applicable, not a failure`() {
    let engine = rubric(
      [sorry, hello], check: says("sorry"), appliesWhen: says("hello", by: .customer))
    #expect(engine.verdict(talk("C: hi\nA: yes")) == .notApplicable)
    #expect(engine.verdict(talk("C: hello\nA: yes")) == .notMet)
  }

  @Test func `what its author leaves to a person is open, with the words that leave it so`() {
    let engine = rubric(
      [sorry, hello], check: says("sorry"), appliesWhen: says("balance"),
      personWhen: says("hello", by: .customer))
    let entry = engine.entry(talk("C: hello\nA: sorry"))
    #expect(entry.verdict == .undetermined)
    #expect(entry.level == nil)
    #expect(!entry.isForPerson)
    #expect(entry.evidence.map(\.quote) == ["hello"])
    #expect(entry.reason.hasSuffix("a person judges that."))
    #expect(engine.verdict(talk("C: hm\nA: sorry")) == .notApplicable)
  }

  @Test func `a doubt that cannot be told decides nothing`() {
    let engine = rubric(
      [sorry, hello], check: says("sorry"), personWhen: says("hello", by: .customer))
    #expect(engine.verdict(talk("?: hello\nA: sorry\nC: hm")) == .met)
  }

  @Test func `without a check a person judges`() {
    let entry = rubric([], check: nil).entry(talk("C: hi\nA: yes"))
    #expect(entry.verdict == .undetermined)
    #expect(entry.isForPerson)
  }

  @Test func `another language, no agent and no turns are undetermined with a reason`() {
    let engine = rubric([hello], check: says("hello"))
    #expect(
      engine.entry(talk("C: hola\nA: hello", language: "es")).reason
        == "The interaction is in “es” and the rubric reads “en”.")
    #expect(engine.verdict(talk("C: hi\nA: hello", language: "en-GB")) == .met)
    #expect(engine.verdict(talk("C: hi\nA: hello", language: nil)) == .met)
    #expect(engine.entry(talk("C: hi\nC: hello")).reason == "No agent speaks in the interaction.")
    #expect(
      engine.entry(talk("C: hi\n?: hello")).reason
        == "It is not known which speaker is the agent.")
    #expect(engine.verdict(talk("")) == .undetermined)
  }

  @Test func `where no language is said, words that are clearly another's are judged by a person`()
  {
    let engine = rubric([hello], check: says("hello"))
    let german = "Guten Tag, wir haben die Rechnung heute an Sie geschickt und melden uns morgen."
    #expect(
      engine.entry(talk("C: hi\nA: \(german)", language: nil)).reason
        == "The agent does not write in “en”, which the rubric reads.")
    #expect(engine.verdict(talk("C: \(german)\nA: hello there", language: nil)) == .met)
    #expect(engine.verdict(talk("C: hi\nA: hello, \(german)", language: "en")) == .met)
  }

  @Test func `before: the condition must hold ahead of the first anchor`() {
    let engine = rubric(
      [pin, digits, balance],
      check: .before(
        .cue("balance", by: .agent),
        [.answers(cue: "pin", with: "digits", by: .customer, within: 1)]),
      appliesWhen: says("balance"))
    let good = engine.entry(talk("A: your pin?\nC: 1234\nA: the balance is 5"))
    #expect(good.verdict == .met)
    #expect(good.evidence.map(\.turn) == [0, 1, 2])
    let late = engine.entry(talk("A: the balance is 5\nA: your pin?\nC: 1234"))
    #expect(late.verdict == .notMet)
    #expect(late.evidence.map(\.quote) == ["balance is"])
    #expect(
      engine.verdict(talk("A: your pin?\nC: no idea\nC: 1234\nA: the balance is 5")) == .notMet)
    #expect(
      engine.verdict(
        talk("A: your pin?\nC: no idea\nA: the pin, please\nC: 1234\nA: the balance is 5")) == .met)
    #expect(engine.verdict(talk("A: your pin?\nC: 1234")) == .notApplicable)
  }

  @Test func `long conversations and long turns take no time to speak of`() {
    let many = (0..<5_000).map { _ in "A: your pin please\nC: what" }.joined(separator: "\n")
    let engine = rubric(
      [pin, digits, Cue(id: "s", phrases: ["so sorry"], exceptions: ["sorry but"])],
      check: .all([
        .answers(cue: "pin", with: "digits", by: .customer, within: 2), .none([says("s")]),
      ]))
    // Quadratic, each of these took from half a minute on; the test would not end.
    #expect(engine.verdict(talk(many)) == .notMet)
    #expect(engine.verdict(talk("A: " + String(repeating: "pin ", count: 20_000))) == .notMet)
    #expect(
      engine.verdict(talk("A: " + String(repeating: "so sorry but ", count: 20_000))) == .notMet)
    #expect(
      engine.verdict(talk("A: a" + String(repeating: "\u{301}\u{323}", count: 25_000))) == .notMet)
  }

  @Test func `an answer by somebody unknown is undetermined`() {
    let engine = rubric(
      [pin, digits], check: .answers(cue: "pin", with: "digits", by: .customer, within: 2))
    #expect(engine.verdict(talk("A: your pin?\n?: 1234")) == .undetermined)
    #expect(engine.verdict(talk("?: 1234\nA: your pin?")) == .notMet)
  }

  @Test func `before and after hold within one turn as well`() {
    let engine = rubric(
      [sorry, balance], check: .before(.cue("balance", by: .agent), [says("sorry")]))
    #expect(engine.verdict(talk("C: hi\nA: sorry to ask, the balance is 5")) == .met)
    #expect(engine.verdict(talk("C: hi\nA: the balance is 5, sorry")) == .notMet)
    let after = rubric(
      [sorry, balance], check: .after(.cue("balance", by: .agent), [says("sorry")]))
    #expect(after.verdict(talk("C: hi\nA: the balance is 5, sorry")) == .met)
    #expect(after.verdict(talk("C: hi\nA: sorry, the balance is 5")) == .notMet)
  }

  @Test func `first and last look at so many turns of the speaker`() {
    let first = rubric([hello], check: .first(turns: 2, by: .agent, [says("hello")]))
    #expect(first.verdict(talk("C: hi\nA: one\nC: x\nA: hello\nA: three")) == .met)
    #expect(first.verdict(talk("C: hi\nA: one\nA: two\nA: hello")) == .notMet)
    let last = rubric([hello], check: .last(turns: 1, by: .agent, [says("hello")]))
    #expect(last.verdict(talk("A: one\nA: hello\nC: bye")) == .met)
    #expect(last.verdict(talk("A: hello\nA: one")) == .notMet)
    // What is missing is shown by the turns where it should have been.
    #expect(last.entry(talk("A: hello\nA: one")).evidence.map(\.quote) == ["one"])
  }

  @Test func `none, any and all follow Kleene`() {
    let none = rubric([sorry], check: .none([says("sorry")]))
    #expect(none.verdict(talk("C: x\nA: fine")) == .met)
    #expect(none.entry(talk("C: x\nA: sorry")).evidence.map(\.quote) == ["sorry"])
    #expect(none.verdict(talk("C: x\nA: fine\n?: sorry")) == .undetermined)
    let any = rubric([sorry, hello], check: .any([says("sorry"), says("hello")]))
    #expect(any.verdict(talk("A: hello\n?: sorry")) == .met)
    #expect(any.verdict(talk("A: fine\n?: sorry")) == .undetermined)
    let all = rubric([sorry, hello], check: .all([says("sorry"), says("hello")]))
    #expect(all.verdict(talk("A: fine\n?: sorry")) == .notMet)
    #expect(all.verdict(talk("A: hello\n?: sorry")) == .undetermined)
    #expect(all.verdict(talk("A: hello\nA: sorry")) == .met)
  }

  @Test func `a step out of order is told from a step that is missing`() {
    let engine = rubric(
      [hello, pin, sorry], check: .inOrder([says("hello"), says("pin"), says("sorry")]))
    #expect(engine.verdict(talk("A: hello\nA: pin\nA: sorry")) == .met)
    #expect(engine.verdict(talk("A: hello, pin, sorry")) == .met)
    #expect(
      engine.entry(talk("A: pin\nA: hello\nA: sorry")).reason.hasPrefix("Step 2 comes too early"))
    #expect(
      engine.entry(talk("A: hello\nA: sorry")).reason.hasPrefix("Step 2: nothing the agent says"))
  }

  @Test func `together: all of it in one turn, or it is said that its parts stand apart`() {
    let engine = rubric(
      [sorry, hello], check: .together(by: .agent, [says("sorry"), says("hello")]))
    #expect(engine.verdict(talk("C: x\nA: hello, sorry")) == .met)
    let apart = engine.entry(talk("C: x\nA: hello\nA: sorry"))
    #expect(apart.verdict == .notMet)
    #expect(apart.evidence.map(\.quote) == ["hello", "sorry"])
    #expect(apart.reason.hasSuffix("its parts stand in different turns."))
    #expect(engine.verdict(talk("C: x\nA: hello")) == .notMet)
  }

  @Test func `an explanation calls a cue by its title`() {
    let titled = Cue(id: "hello", title: "a greeting", phrases: ["hello"])
    let engine = rubric([titled], check: .first(turns: 1, by: .agent, [says("hello")]))
    #expect(
      engine.entry(talk("A: hello")).reason
        == "The agent says what counts as a greeting in the first turn of the agent.")
    #expect(
      engine.entry(talk("A: good day")).reason
        == "Nothing the agent says counts as a greeting in the first turn of the agent.")
  }

  @Test func `events happen, and stand before and after`() {
    let engine = rubric([sorry], check: .before(.event("held"), [says("sorry")]))
    #expect(engine.verdict(talk("A: sorry\n*held\nC: x")) == .met)
    #expect(engine.verdict(talk("A: wait\n*held\nA: sorry")) == .notMet)
    let happens = rubric([], check: .happens(event: "held", details: [:], atLeast: 2))
    #expect(happens.verdict(talk("A: x\n*held\n*held")) == .met)
    #expect(happens.verdict(talk("A: x\n*held")) == .notMet)
  }

  @Test func `the channel decides whether a criterion applies`() {
    let engine = rubric([hello], check: says("hello"), appliesWhen: .channel(["chat"]))
    #expect(engine.verdict(talk("A: hello", channel: .phone)) == .notApplicable)
    #expect(engine.verdict(talk("A: hello", channel: .chat)) == .met)
  }

  @Test func `so many turns must match, not so many places in one turn`() {
    let engine = rubric([sorry], check: says("sorry", atLeast: 2))
    #expect(engine.verdict(talk("A: sorry, sorry")) == .notMet)
    #expect(engine.verdict(talk("A: sorry\nA: sorry")) == .met)
  }

  @Test func `reply times need times that run forward`() {
    let engine = rubric([], check: .repliesWithin(seconds: 60, share: 0.5))
    #expect(engine.verdict(talk("0 C: a\n50 A: b\n60 C: c\n200 A: d")) == .met)
    #expect(engine.verdict(talk("0 C: a\n90 A: b\n100 C: c\n200 A: d")) == .notMet)
    #expect(engine.verdict(talk("C: a\nA: b")) == .undetermined)
    #expect(engine.verdict(talk("90 C: a\n50 A: b")) == .undetermined)
    #expect(engine.verdict(talk("0 A: b\n5 C: a")) == .undetermined)
    // Two clocks cannot be held against each other.
    var mixed = talk("5 C: a\nA: b")
    mixed.turns[1].startMs = 100
    #expect(engine.verdict(mixed) == .undetermined)
    var recorded = talk("C: a\nA: b")
    recorded.turns[0].startMs = 1000
    recorded.turns[0].endMs = 4000
    recorded.turns[1].startMs = 3000
    #expect(engine.verdict(recorded) == .met)
    recorded.turns[1].startMs = 500
    #expect(engine.verdict(recorded) == .undetermined)
    // Who writes again while waiting has waited since the first message.
    #expect(engine.verdict(talk("0 C: a\n50 C: hello?\n70 A: b")) == .notMet)
    #expect(
      engine.entry(talk("0 C: a\n90 A: slow")).reason
        == "0 of 1 replies came within 60 s, the slowest after 90 s.")
  }

  @Test func `an internal note is not a word of the agent`() {
    var interaction = talk("C: x\nA: sorry")
    interaction.turns[1].visibility = .internal
    interaction.turns.append(Turn(by: 1, text: "fine"))
    #expect(rubric([sorry], check: says("sorry")).verdict(interaction) == .notMet)
  }

  @Test func `each agent is judged on their own part`() {
    var interaction = talk("C: x\nA: hello\nC: y\nA: fine\nC: z")
    interaction.participants.append(Participant(role: .agent, agent: "agent.two"))
    interaction.turns[3].by = 4
    let cards = rubric([hello], check: says("hello")).evaluate(interaction)
    #expect(cards.map(\.agent) == ["agent.one", "agent.two"])
    #expect(cards.map { $0.entries[0].verdict } == [.met, .notMet])
  }
}
