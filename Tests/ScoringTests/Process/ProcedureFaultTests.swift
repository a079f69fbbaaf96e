import Rubrics
@testable import Scoring
import Testing

@Test func `steps that were all done in order have no fault, whatever was done between`() {
  let procedure = Procedure(steps("a b c"))
  #expect(procedure.faults("a b c") == [])
  #expect(procedure.faults("x a y y b a c z") == [])
  #expect(procedure.judge(done("x a b c")).found == ["a": 1, "b": 2, "c": 3])
}

@Test func `missing, out of order and unfinished are told apart`() {
  let procedure = Procedure(steps("a b c"))
  #expect(procedure.faults("a c") == ["“b” is missing"])
  #expect(procedure.faults("b c") == ["“a” is missing"])
  #expect(procedure.faults("a b") == ["the conversation ended without “c”"])
  #expect(procedure.faults("b a c") == ["“a” came only after “b”"])
  #expect(procedure.faults("c a b") == ["“c” came before “b”"])
  #expect(procedure.faults("b c a") == ["“a” came only after “b”"])
}

@Test func `a conversation is unfinished only when the rest was in order`() {
  let procedure = Procedure(steps("a b c d"))
  #expect(procedure.judge(done("a b")).isUnfinished)
  #expect(!procedure.judge(done("a c")).isUnfinished)
  #expect(!procedure.judge(done("b a")).isUnfinished)
  #expect(!procedure.judge(done("")).isUnfinished)
  #expect(!procedure.judge(done("a b c d")).isUnfinished)
}

@Test func `the fewest steps are blamed`() {
  let procedure = Procedure(steps("a b c d e"))
  #expect(procedure.faults("e a b c d") == ["“e” came before “d”"])
  #expect(procedure.faults("b c d e a") == ["“a” came only after “b”"])
  #expect(procedure.faults("a d c b e").count == 2)
}

@Test func `a step done early and again in its place is no fault unless it must not come early`() {
  #expect(Procedure(steps("a b c")).faults("b a b c") == [])
  let guarded = Procedure(steps("a") + [step("b", mayComeEarly: false)] + steps("c"))
  #expect(guarded.faults("b a b c") == ["“b” came before “a”"])
  #expect(guarded.faults("a b c b") == [])
}

@Test func `a step may be done again unless it has a limit`() {
  let procedure = Procedure([step("a", atMost: 1), step("b", atMost: 2)])
  #expect(procedure.faults("a b b") == [])
  #expect(
    procedure.faults("a a b b b") == [
      "“a” was done more than once", "“b” was done more than 2 times",
    ])
}

@Test func `one act stands for one step only`() {
  let procedure = Procedure(steps("a b"))
  #expect(procedure.faults("a,b b") == [])
  #expect(procedure.faults("a,b").count == 1)
}

@Test func `a missing step points at the act that it belongs before`() {
  let judged = Procedure(steps("a b c")).judge(done("x a y c"))
  #expect(judged.faults == [.missing("b", orElse: [], before: 3)])
}

@Test func `an empty procedure is always gone through, and nothing done is everything missing`() {
  #expect(Procedure([]).faults("a b") == [])
  #expect(Procedure([]).faults("") == [])
  #expect(Procedure(steps("a b")).faults("").count == 2)
  #expect(Procedure([.either([]), .anyOrder([]), .loop([]), .block([])]).faults("a") == [])
}

@Test func `a hundred thousand acts are judged`() {
  let round = "a b c d e f g h i j"
  let many = done(Array(repeating: round, count: 10_000).joined(separator: " "))
  let sequence = Procedure(steps(round))
  #expect(many.count == 100_000)
  #expect(sequence.judge(many).isInOrder)
  #expect(Procedure([.loop([.anyOrder(steps(round))])]).judge(many).isInOrder)
  #expect(Procedure([block(round)]).judge(many).isInOrder)
  let backwards = Procedure(steps("j i h g f e d c b a"))
  #expect(backwards.judge(many).isInOrder)
  #expect(backwards.judge(Array(many.prefix(10))).faults.count == 9)
  let wrongBlock = Procedure([block("a c b")]).judge(many)
  #expect(wrongBlock.faults.count == ProcedureJudgement.mostFaults)
}
