import Foundation
import Testing

@testable import Exemplars

private let apology = ExemplarModel(like: apologies, unlike: otherSentences)

@Test func `a sentence with the words of the cue is present, one with others is absent`() {
  #expect(apology.decide("I am really sorry for the mistake").verdict == .present)
  #expect(apology.decide("What is the number of your account?").verdict == .absent)
}

@Test func `a misspelt word still counts`() {
  #expect(apology.decide("many appologies for that").probability > 0.5)
}

@Test func `the deciding word is named, with its place in the text`() throws {
  let text = "Well, 👍 so SORRY for that"
  let decision = apology.decide(text)
  let sorry = try #require(decision.deciding.first { $0.gram == "sorry" })
  #expect(sorry.contribution > 0)
  #expect(sorry.ranges == [11..<16])
  #expect(decision.deciding.prefix(2).contains(sorry))
}

@Test func `contributions and bias add up to the value`() {
  let decision = apology.decide("so sorry")
  let sum = decision.deciding.reduce(apology.bias) { $0 + $1.contribution }
  #expect(decision.deciding.count < ExemplarText.mostShown)
  #expect(abs(sum - decision.value) < 1e-12)
}

@Test(arguments: ["", "   ", "漢字仮名", "⟦⟧⟦⟧"])
func `a text that shares nothing with any example cannot be told`(_ text: String) {
  let decision = apology.decide(text)
  #expect(decision.verdict == .cannotTell)
  #expect(decision.probability == 0.5)
  #expect(decision.familiarity == 0)
  #expect(decision.deciding.isEmpty)
}

@Test func `the probability alone is the decision's`() {
  for text in apologies + otherSentences {
    #expect(apology.probability(of: ExemplarText(text)) == apology.decide(text).probability)
  }
}

@Test func `the order of the examples does not change a byte`() {
  let again = ExemplarModel(
    like: apologies.reversed(), unlike: Array(otherSentences.dropFirst(5) + otherSentences[..<5]))
  #expect(again.bytes == apology.bytes)
}

@Test func `another seed is another model`() {
  let other = ExemplarModel(like: apologies, unlike: otherSentences, seed: 5)
  #expect(other.bytes != apology.bytes)
}

@Test func `the bytes are those of version 1 on every machine`() {
  #expect(ExemplarModel.version == 1)
  #expect(apology.bytes.reduce(0) { scrambled($0 &+ UInt64($1)) } == 7_109_611_223_890_380_130)
}

@Test func `a stored model is read back whole`() throws {
  let stored = try JSONEncoder().encode(apology)
  let read = try JSONDecoder().decode(ExemplarModel.self, from: stored)
  #expect(read == apology)
  #expect(read.decide("so sorry, Ann") == apology.decide("so sorry, Ann"))
}

@Test func `no part of a stored model passes for the whole`() {
  let bytes = apology.bytes
  for count in stride(from: 0, to: bytes.count, by: 97) {
    #expect(ExemplarModel(bytes: Array(bytes.prefix(count))) == nil)
  }
  #expect(ExemplarModel(bytes: bytes + [0]) == nil)
}

@Test func `a damaged model is refused or read, and decides without harm`() {
  let bytes = apology.bytes
  for place in stride(from: 0, to: bytes.count, by: 41) {
    var damaged = bytes
    damaged[place] ^= 0xFF
    if let model = ExemplarModel(bytes: damaged) {
      #expect((0...1).contains(model.decide("so sorry").probability))
    }
  }
}

@Test(arguments: [
  ([], []), (apologies, []), ([], otherSentences), (["sorry"], ["no"]), (["a", "a"], ["a", "a"]),
  (["", ""], ["", ""]), (["{x}", "{y}"], ["", " "]),
])
func `examples that teach nothing make a cue that never tells`(
  _ like: [String], _ unlike: [String]
) {
  let model = ExemplarModel(like: like, unlike: unlike)
  #expect(!model.isInformed)
  for text in ["", "sorry", "a", "your parcel"] {
    #expect(model.decide(text).verdict == .cannotTell)
  }
  #expect(ExemplarModel(bytes: model.bytes) == model)
}

@Test func `three examples on a side never make a cue surer than four in five`() {
  let model = ExemplarModel(
    like: Array(apologies.prefix(3)), unlike: Array(otherSentences.prefix(3)))
  for text in apologies + otherSentences {
    #expect((0.2...0.8).contains(model.decide(text).probability))
  }
}

@Test func `a band is brought into order`() {
  #expect(
    AbstainBand(absentBelow: 2, presentAbove: -1) == AbstainBand(absentBelow: 0, presentAbove: 1))
  #expect(AbstainBand(absentBelow: .nan, presentAbove: 0.7).absentBelow == 0.5)
}
