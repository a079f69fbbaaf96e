import Foundation
import Testing

@testable import Exemplars

private let examples = steps.map { LabelledExample(label: $0.label, text: $0.text) }
private let learnt = ExemplarSet(learning: examples)
private let templates = ExemplarSet(templates: [
  LabelledExample(label: "greeting", text: "Hello {name}, how can I help?"),
  LabelledExample(label: "number", text: "Could I get your order number, please?"),
  LabelledExample(label: "refund", text: "We have refunded {amount} to your card."),
])

@Test func `a set finds the step that suits a text`() {
  #expect(learnt.choose(for: "may I have your order number").ranked.first?.label == "number")
  #expect(learnt.choose(for: "good morning").ranked.first?.label == "greeting")
  #expect(learnt.choose(for: "good morning").ranked.count == 3)
}

@Test func `one template of each step is enough to start with`() {
  #expect(templates.choose(for: "what's your order number").label == "number")
  #expect(templates.choose(for: "i refunded your card").label == "refund")
  #expect(templates.choose(for: "i refunded your card").confidence == nil)
}

@Test func `only allowed labels are chosen`() {
  let choice = learnt.choose(for: "order number?", among: ["greeting", "refund", "unheard of"])
  #expect(Set(choice.ranked.map(\.label)) == ["greeting", "refund"])
  #expect(learnt.choose(for: "order number?", among: []).label == nil)
}

@Test func `the words that spoke for a step are named`() {
  let choice = templates.choose(for: "hello, your order number?")
  let pair = choice.deciding.first { $0.gram == "order number" }
  #expect(pair?.contribution ?? 0 > 0)
  #expect(pair?.ranges == [12..<24])
}

@Test func `a text that shares nothing is given no step`() {
  #expect(learnt.choose(for: "漢字").label == nil)
  #expect(templates.choose(for: "").label == nil)
}

@Test func `the order of the examples does not change a byte of a set`() {
  #expect(ExemplarSet(learning: examples.reversed()).bytes == learnt.bytes)
}

@Test func `a stored set is read back whole`() throws {
  for set in [learnt, templates] {
    let read = try JSONDecoder().decode(ExemplarSet.self, from: JSONEncoder().encode(set))
    #expect(read == set)
    #expect(read.choose(for: "your order") == set.choose(for: "your order"))
    #expect(ExemplarSet(bytes: set.bytes.dropLast()) == nil)
  }
}

@Test func `sets of nothing and of one label do no harm`() {
  #expect(ExemplarSet(learning: []).choose(for: "hello").label == nil)
  #expect(ExemplarSet(templates: []).choose(for: "hello").ranked.isEmpty)
  let one = ExemplarSet(learning: [LabelledExample(label: "a", text: "hello")])
  #expect(one.choose(for: "hello").ranked.map(\.label) == ["a"])
}
