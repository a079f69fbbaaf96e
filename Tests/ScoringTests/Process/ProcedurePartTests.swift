import Foundation
import Rubrics
@testable import Scoring
import Testing

@Test func `an optional part may be left out but not done in the wrong place`() {
  let procedure = Procedure(steps("a") + [.optional(steps("b"))] + steps("c"))
  #expect(procedure.faults("a c") == [])
  #expect(procedure.faults("a b c") == [])
  #expect(procedure.faults("b a c") == ["“a” came only after “b”"])
  #expect(procedure.faults("a c b") == ["“b” came only after “c”"])
}

@Test func `an optional part that was begun must be gone through`() {
  let procedure = Procedure(steps("a") + [.optional(steps("b c"))] + steps("d"))
  #expect(procedure.faults("a d") == [])
  #expect(procedure.faults("a b c d") == [])
  #expect(procedure.faults("a b d") == ["“c” is missing"])
}

@Test func `either way will do, and the way that was begun is the one that is held against it`() {
  let procedure = Procedure(steps("a") + [.either([steps("b c"), steps("d")])] + steps("e"))
  #expect(procedure.faults("a b c e") == [])
  #expect(procedure.faults("a d e") == [])
  #expect(procedure.faults("a b e") == ["“c” is missing"])
  #expect(procedure.faults("a e") == ["none of “d”, “b” was done"])
  #expect(
    procedure.faults("a") == [
      "the conversation ended without any of “d”, “b”", "the conversation ended without “e”",
    ])
}

@Test func `the step of another way must not come early either when it is guarded`() {
  let ways: [[Procedure.Part]] = [[step("b", mayComeEarly: false)], steps("c")]
  let procedure = Procedure(steps("a") + [.either(ways)])
  #expect(procedure.faults("b a c") == ["“b” came before “a”"])
  #expect(procedure.faults("a c b") == [])
}

@Test func `in any order all are required and none is blamed for its place among them`() {
  let procedure = Procedure(steps("a") + [.anyOrder(steps("b c d"))] + steps("e"))
  for order in ["b c d", "b d c", "c b d", "c d b", "d b c", "d c b"] {
    #expect(procedure.faults("a \(order) e") == [])
  }
  #expect(procedure.faults("a b d e") == ["“c” is missing"])
  #expect(procedure.faults("c a b d e") == ["“a” came only after “c”"])
  #expect(procedure.faults("a b d e c") == ["“c” came only after “e”"])
}

@Test func `a loop may be gone through again, and only one pass must be whole`() {
  let inner = steps("a") + [.optional(steps("b"))] + steps("c")
  let procedure = Procedure([.loop(inner)] + steps("d"))
  #expect(procedure.faults("a c d") == [])
  #expect(procedure.faults("a b c a c d") == [])
  #expect(procedure.faults("a c a b c d") == [])
  #expect(procedure.faults("a c b d") == [])
  #expect(procedure.faults("c a d").count == 1)
  #expect(Procedure(inner + steps("d")).faults("a c b d") == ["“b” came only after “c”"])
}

@Test func `a loop inside a loop is judged`() {
  let inner = Procedure.Part.loop(steps("b") + [.optional(steps("c"))])
  let procedure = Procedure([.loop(steps("a") + [inner] + steps("d"))])
  #expect(procedure.faults("a b b c b d a b d") == [])
  #expect(procedure.faults("a d") == ["“b” is missing"])
}

@Test func `a block goes together each time`() {
  let procedure = Procedure(steps("a") + [block("q r")] + steps("o"))
  #expect(procedure.faults("a q r o") == [])
  #expect(procedure.faults("a q r o q r q r") == [])
  #expect(procedure.faults("a q r o r") == ["“q” is missing"])
}

@Test(arguments: [
  ("a q r o q o", "“r” is missing"),
  ("a q r o r o", "“q” is missing"),
  ("a q r o q", "the conversation ended without “r”"),
  ("a q r o r q", "“r” came before “q”"),
  ("a q r o q a r", "“r” did not follow “q” at once"),
  ("a r o", "“q” is missing"),
])
func `a block that was not kept together is a fault`(acts: String, fault: String) {
  let procedure = Procedure(steps("a") + [block("q r")] + steps("o"))
  #expect(procedure.faults(acts) == [fault])
}

@Test func `every part is kept through JSON`() throws {
  let procedure = Procedure([
    step("a", atMost: 2, mayComeEarly: false), .optional(steps("b")),
    .either([steps("c"), steps("d e")]), .anyOrder(steps("f g")), .loop([block("h i")]),
  ])
  let bytes = try JSONEncoder().encode(procedure)
  #expect(try JSONDecoder().decode(Procedure.self, from: bytes) == procedure)
}
