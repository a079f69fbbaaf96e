import Testing

@testable import Exemplars

@Test func `sentences that differ in their words are told apart when held out`() {
  let trial = ExemplarTrial(like: apologies, unlike: otherSentences)
  #expect(trial.accuracy >= 0.8)
  #expect((0...1).contains(trial.calibrationError))
  #expect(trial.curve.map(\.share) == [0.25, 0.5, 0.75, 1])
  #expect(trial.curve.last?.accuracy == trial.accuracy)
  #expect(trial.accuracyWhenDecided ?? 0 >= trial.accuracy)
}

@Test func `the same trial gives the same figures, whatever the order of the examples`() {
  #expect(
    ExemplarTrial(like: apologies, unlike: otherSentences)
      == ExemplarTrial(like: apologies.reversed(), unlike: otherSentences.reversed()))
}

@Test func `few examples are said to be too few`() {
  let trial = ExemplarTrial(like: ["sorry", "so sorry"], unlike: otherSentences)
  #expect(trial.judgement == .tooFew(least: 8))
  #expect(
    trial.judgement.description
      == "too few examples to say: give at least 8 sentences for and 8 against")
  #expect(ExemplarTrial(like: [], unlike: []).judgement == .tooFew(least: 8))
}

@Test func `the same sentences for and against teach nothing`() {
  let trial = ExemplarTrial(like: otherSentences, unlike: otherSentences)
  #expect(trial.judgement == .nothingLearnt)
  #expect(trial.coverage == 0)
}

@Test func `a sentence that stands on the wrong side is named`() {
  let trial = ExemplarTrial(
    like: apologies, unlike: otherSentences + ["So sorry, our apologies, we do apologise!"])
  #expect(trial.mistakes.contains { $0.text.hasPrefix("So sorry, our") && !$0.isLike })
}

@Test func `sentences of one group are never learnt from and judged at once`() {
  // All apologies come from one dialogue: held out together, nothing is left to learn them from.
  let trial = ExemplarTrial(
    like: apologies, unlike: otherSentences, likeGroups: apologies.map { _ in "one" })
  #expect(trial.likeAccuracy == 0)
}

@Test func `judgements are said in plain words`() {
  let more = ExemplarTrial.Judgement.moreWouldHelp(gain: 0.04, twice: 80, expected: 0.914)
  #expect(
    more.description
      == "more examples would still help: the last quarter added 4 points; "
      + "80 examples should reach about 91 %")
  #expect(
    ExemplarTrial.Judgement.settled(gain: 0.004).description
      == "enough examples of this kind: the last quarter added only 0.4 points")
  #expect(
    ExemplarTrial.Judgement.settled(gain: 0).description
      == "enough examples of this kind: the last quarter added nothing")
}
