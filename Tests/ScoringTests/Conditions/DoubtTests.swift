import Rubrics
import Scoring
import Testing

/// Conditions over sentences of which a model can tell neither way, in three values after Kleene.
struct DoubtTests {
  /// Greek words share no letters with the exemplars, so nothing but `doubtful` is doubted.
  private let cues = [
    doubtfulCallBack(), Cue(id: "hello", phrases: ["γεια"]), Cue(id: "when", phrases: ["πότε"]),
  ]
  private let doubtful = "We will ring you back."

  private func entry(_ check: Condition, _ lines: String) -> Scorecard.Entry {
    rubric(cues, check: check).entry(talk(lines))
  }

  private func says(_ cue: CueID, by speaker: Speaker = .agent, atLeast: Int = 1) -> Condition {
    .says(cue, by: speaker, atLeast: atLeast)
  }

  @Test func `says: doubtful turns may make up the number, and are quoted`() {
    let one = entry(says("call"), "C: hi\nA: \(doubtful)")
    #expect(one.verdict == .undetermined)
    #expect(one.evidence.map(\.quote) == [doubtful])
    let two = says("call", atLeast: 2)
    #expect(entry(two, "A: \(doubtful)\nA: \(doubtful)").verdict == .undetermined)
    #expect(entry(two, "A: \(doubtful)\nA: Zzyyq").verdict == .notMet)
    // Two sentences of one turn are one turn.
    #expect(entry(two, "A: \(doubtful) \(doubtful)").verdict == .notMet)
    #expect(entry(says("call"), "C: \(doubtful)\nA: Zzyyq").verdict == .notMet)
  }

  @Test func `a certain match decides whatever doubtful ones there are`() {
    let cue = Cue(
      id: "call", phrases: ["i promise"],
      exemplars: ExemplarSentences(like: callBacks, unlike: otherSentences, atLeast: 1, below: 0))
    let engine = rubric([cue], check: says("call"))
    let entry = engine.entry(talk("A: \(doubtful)\nA: qqxx i promise zzyyq"))
    #expect(entry.verdict == .met)
    #expect(entry.evidence.map(\.turn) == [1])
    #expect(entry.evidence[0].model == nil)
    #expect(entry.confidence == nil)
  }

  @Test func `none: neither held nor failed`() {
    let none = entry(.none([says("call")]), "A: \(doubtful)")
    #expect(none.verdict == .undetermined)
    #expect(none.evidence.map(\.quote) == [doubtful])
    #expect(
      entry(.none([says("call"), says("hello")]), "A: γεια\nA: \(doubtful)").verdict == .notMet)
    #expect(entry(.none([.none([says("call")])]), "A: \(doubtful)").verdict == .undetermined)
  }

  @Test func `all and any: a certain part decides where it can`() {
    let lines = "A: γεια\nA: \(doubtful)"
    #expect(entry(.all([says("hello"), says("call")]), lines).verdict == .undetermined)
    #expect(entry(.all([says("call"), says("when")]), lines).verdict == .notMet)
    #expect(entry(.any([says("call"), says("hello")]), lines).verdict == .met)
    #expect(entry(.any([says("call"), says("when")]), lines).verdict == .undetermined)
    #expect(
      entry(.any([says("call"), says("when")]), lines).evidence.contains { $0.quote == doubtful })
  }

  @Test func `answers: the question or the answer may be the doubtful one`() {
    let answered = Condition.answers(cue: "when", with: "call", by: .agent, within: 1)
    let open = entry(answered, "C: πότε?\nA: \(doubtful)")
    #expect(open.verdict == .undetermined)
    #expect(open.evidence.map(\.quote) == ["πότε", doubtful])
    #expect(open.reason == "It cannot be told whether this is question and answer.")
    #expect(entry(answered, "C: why?\nA: \(doubtful)").verdict == .notMet)
    #expect(entry(answered, "A: \(doubtful)\nC: πότε?\nA: Zzyyq").verdict == .notMet)
    let asked = Condition.answers(cue: "call", with: "hello", by: .customer, within: 1)
    #expect(entry(asked, "A: \(doubtful)\nC: γεια").evidence.map(\.turn) == [0, 1])
    #expect(entry(asked, "A: \(doubtful)\nC: γεια").verdict == .undetermined)
    #expect(entry(asked, "A: \(doubtful)\nC: bye").verdict == .notMet)
  }

  @Test func `before and after: a doubtful anchor leaves the place open`() {
    let before = Condition.before(.cue("call", by: .agent), [says("hello")])
    let open = entry(before, "A: γεια\nA: \(doubtful)")
    #expect(open.verdict == .undetermined)
    #expect(open.evidence.map(\.quote).contains(doubtful))
    #expect(entry(before, "A: γεια\nA: Zzyyq").verdict == .notMet)
    let inside = Condition.before(.cue("hello", by: .agent), [says("call")])
    #expect(entry(inside, "A: \(doubtful)\nA: γεια").verdict == .undetermined)
    #expect(entry(inside, "A: γεια\nA: \(doubtful)").verdict == .notMet)
    let after = Condition.after(.cue("hello", by: .agent), [says("call")])
    #expect(entry(after, "A: γεια\nA: \(doubtful)").verdict == .undetermined)
  }

  @Test func `in order, in one turn, in the first and the last turns`() {
    #expect(
      entry(.inOrder([says("hello"), says("call")]), "A: γεια\nA: \(doubtful)").verdict
        == .undetermined)
    #expect(
      entry(.inOrder([says("when"), says("call")]), "A: γεια\nA: \(doubtful)").verdict == .notMet)
    let together = Condition.together(by: .agent, [says("when"), says("call")])
    #expect(entry(together, "A: πότε. \(doubtful)").verdict == .undetermined)
    #expect(entry(together, "A: πότε\nC: hm\nA: \(doubtful)").verdict == .notMet)
    #expect(
      entry(.last(turns: 1, by: .agent, [says("call")]), "A: γεια\nA: \(doubtful)").verdict
        == .undetermined)
    #expect(
      entry(.first(turns: 1, by: .agent, [says("call")]), "A: Zzyyq\nA: \(doubtful)").verdict
        == .notMet)
  }

  @Test func `a criterion that may not apply is open`() {
    let engine = rubric(cues, check: says("hello"), appliesWhen: says("call"))
    #expect(engine.verdict(talk("A: γεια\nA: \(doubtful)")) == .undetermined)
    #expect(engine.verdict(talk("A: γεια")) == .notApplicable)
  }

  @Test func `a procedure that misses nothing but a doubtful step is open`() {
    let procedure = Procedure([
      .step(ProcedureStep(id: "greets", signs: [.cue("hello", by: .agent)])),
      .step(ProcedureStep(id: "promises", signs: [.cue("call", by: .agent)])),
    ])
    #expect(entry(.follows(procedure), "A: γεια\nA: \(doubtful)").verdict == .undetermined)
    #expect(entry(.follows(procedure), "A: γεια\nA: Zzyyq").verdict == .notMet)
  }

  @Test func `a step of a procedure that a model found has its confidence`() {
    let step = ProcedureStep(id: "promises", signs: [.cue("call", by: .agent)])
    let entry = rubric([callBack()], check: .follows(Procedure([.step(step)])))
      .entry(talk("A: \(doubtful)"))
    #expect(entry.verdict == .met)
    #expect(entry.confidence != nil)
  }
}
