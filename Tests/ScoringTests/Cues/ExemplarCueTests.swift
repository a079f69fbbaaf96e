import Rubrics
@testable import Scoring
import Testing

struct ExemplarCueTests {
  private let says = Condition.says("call", by: .agent, atLeast: 1)
  private let promise = "We will ring you back this evening."
  private let other = "The second parcel costs thirty euros."

  @Test func `a sentence like the exemplars is found, with its probability and why`() throws {
    let entry = rubric([callBack()], check: says)
      .entry(talk("C: hello\nA: Thank you for your patience. \(promise) Good-bye!"))
    #expect(entry.verdict == .met)
    let evidence = try #require(entry.evidence.first)
    #expect(entry.evidence.count == 1)
    #expect(evidence.quote == promise)
    #expect((evidence.turn, evidence.start, evidence.end) == (1, 29, 29 + promise.count))
    #expect(evidence.cue == "call")
    let model = try #require(evidence.model)
    #expect(0.5 < model.probability && model.probability < 1)
    #expect(entry.confidence == model.probability)
    #expect((1...5).contains(model.deciding.count))
    #expect(model.deciding.contains { $0.text.contains("ring") && $0.weight > 0 })
    // The weightiest stands first.
    let weights = model.deciding.map { abs($0.weight) }
    #expect(weights == weights.sorted(by: >))
  }

  @Test func `what is unlike them fails, as surely as its nearest sentence is unlike`() throws {
    let engine = rubric([callBack()], check: says)
    let entry = engine.entry(talk("C: hello\nA: \(other)"))
    #expect(entry.verdict == .notMet)
    #expect(entry.evidence.isEmpty)
    let confidence = try #require(entry.confidence)
    #expect(0.5 < confidence && confidence < 1)
  }

  @Test func `the nearest of all sentences tells how sure an absence is`() throws {
    // With these bounds nothing is a promise, however near.
    let engine = rubric([callBack(below: 0.99, atLeast: 1)], check: says)
    let far = try #require(engine.entry(talk("C: hello\nA: \(other)")).confidence)
    let near = try #require(engine.entry(talk("C: hello\nA: \(promise)")).confidence)
    #expect(near < far)
    #expect(engine.entry(talk("A: \(other)\nA: \(promise) \(other)")).confidence == near)
    #expect(engine.entry(talk("C: \(promise)\nA: \(other)")).confidence == far)
    #expect(engine.verdict(talk("A: \(promise)")) == .notMet)
  }

  @Test func `in between it cannot be told, and what may be one is quoted`() {
    let entry = rubric([doubtfulCallBack()], check: says).entry(talk("C: hello\nA: \(promise)"))
    #expect(entry.verdict == .undetermined)
    #expect(!entry.isForPerson)
    #expect(entry.confidence == nil)
    #expect(entry.evidence.map(\.quote) == [promise])
    #expect(
      entry.reason == "What the agent says may or may not be a promise to call back.")
    #expect(entry.evidence[0].model != nil)
  }

  @Test func `a text that has nothing in common with any exemplar is not doubted`() {
    let engine = rubric([doubtfulCallBack()], check: says)
    #expect(engine.verdict(talk("C: hello\nA: Ζζ")) == .notMet)
  }

  @Test func `others' words are not the speaker's, and unknown ones cannot be told`() {
    let engine = rubric([callBack()], check: says)
    #expect(engine.verdict(talk("C: \(promise)\nA: \(other)")) == .notMet)
    #expect(engine.verdict(talk("?: \(promise)\nA: \(other)")) == .undetermined)
  }

  @Test func `every sentence is judged by itself`() {
    let found = quotes("\(other) \(promise) \(other)\n\(promise)", callBack())
    #expect(found.filter { $0 == promise }.count == 2)
    #expect(!matches(other, [callBack()]).contains { $0.certainty == .sure })
  }

  @Test func `offsets of a sentence count Unicode scalars`() {
    let match = matches("Grüße 👩‍👩‍👧! \(promise)", [callBack()]).filter { $0.certainty == .sure }
    // Grüße, a space, five scalars of the family, "!" and a space.
    #expect(match.map(\.scalars) == [13..<(13 + promise.count)])
  }

  @Test func `an exception takes a sentence away`() {
    let cue = callBack(exceptions: ["ring you back"])
    #expect(!matches(promise, [cue]).contains { $0.certainty == .sure })
    #expect(rubric([cue], check: says).verdict(talk("A: \(promise)")) == .notMet)
  }

  @Test func `where only a phrase stands, its wording decides`() {
    // Greek, which shares no letters with the exemplars.
    let entry = rubric([callBack(phrases: ["το υπόσχομαι"])], check: says)
      .entry(talk("A: Το υπόσχομαι"))
    #expect(entry.verdict == .met)
    #expect(entry.confidence == nil)
    #expect(entry.evidence.map(\.quote) == ["Το υπόσχομαι"])
    #expect(entry.evidence.map(\.model) == [nil])
  }

  @Test func `too few exemplars never tell`() {
    let cue = Cue(
      id: "call", exemplars: ExemplarSentences(like: [promise], unlike: [other]))
    let engine = rubric([cue], check: says)
    #expect(engine.verdict(talk("A: \(promise)")) == .undetermined)
    #expect(engine.verdict(talk("A: \(other)")) == .undetermined)
  }

  @Test func `a model's doubt runs through what is built on it`() {
    let engine = rubric([callBack()], check: .none([says]))
    let absent = engine.entry(talk("A: \(other)"))
    #expect(absent.verdict == .met)
    #expect(absent.confidence != nil)
    let present = engine.entry(talk("A: \(promise)"))
    #expect(present.verdict == .notMet)
    #expect(present.confidence == present.evidence.first?.model?.probability)
    // Of two verdicts the least sure counts.
    let both = rubric([callBack()], check: .says("call", by: .agent, atLeast: 2))
      .entry(talk("A: \(promise)\nA: \(callBacks[0])"))
    let probabilities = both.evidence.compactMap(\.model?.probability)
    #expect(probabilities.count == 2)
    #expect(both.confidence == probabilities.min())
  }

  @Test func `a sentence that is exactly so probable is taken`() throws {
    let first = try #require(CueFinder([callBack()]).matches(in: promise).first?.probability)
    let engine = rubric([callBack(atLeast: first)], check: .says("call", by: .agent, atLeast: 1))
    #expect(engine.verdict(talk("A: \(promise)")) == .met)
  }

  @Test func `where a phrase matches within the sentence, the wording decides`() {
    let entry = rubric(
      [callBack(phrases: ["ring you back"])], check: .says("call", by: .agent, atLeast: 1)
    ).entry(talk("A: \(promise)"))
    #expect(entry.verdict == .met)
    #expect(entry.confidence == nil)
  }
}
