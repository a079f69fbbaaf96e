import Rubrics
@testable import Scoring
import Testing

/// Random procedures, and conversations that follow them.
private struct Author {
  var random: Seeded
  var count = 0

  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  mutating func step() -> Procedure.Part {
    count += 1
    return .step(ProcedureStep(id: StepID("s\(count)"), signs: []))
  }

  mutating func parts(depth: Int) -> [Procedure.Part] {
    (0..<below(4)).map { _ in part(depth: depth) }
  }

  mutating func part(depth: Int) -> Procedure.Part {
    guard depth > 0 else { return step() }
    switch below(7) {
    case 0: return .optional(parts(depth: depth - 1))
    case 1: return .either([parts(depth: depth - 1), parts(depth: depth - 1)])
    case 2: return .anyOrder(parts(depth: depth - 1))
    case 3: return .loop(parts(depth: depth - 1))
    case 4: return .block((0..<3).flatMap { _ in step().steps })
    default: return step()
    }
  }

  mutating func run(_ parts: [Procedure.Part]) -> [StepID] { parts.flatMap { run($0) } }

  mutating func run(_ part: Procedure.Part) -> [StepID] {
    switch part {
    case .step(let step): return [step.id]
    case .optional(let parts): return below(2) == 0 ? [] : run(parts)
    case .either(let ways): return run(ways[below(ways.count)])
    case .anyOrder(let parts):
      var left = parts
      var result: [StepID] = []
      while !left.isEmpty { result += run(left.remove(at: below(left.count))) }
      return result
    case .loop(let parts): return (0...below(3)).flatMap { _ in run(parts) }
    case .block(let steps): return steps.map(\.id)
    }
  }
}

@Test func `a conversation that follows any procedure is in order`() {
  var author = Author(random: Seeded(state: 11))
  for _ in 0..<2000 {
    let procedure = Procedure(author.parts(depth: 4))
    let acts = author.run(procedure.parts)
    let judged = procedure.judge(
      acts.enumerated().map { StepOccurrence(step: $1, place: $0) })
    #expect(judged.faults == [], "\(procedure.parts) \(acts)")
  }
}

@Test func `without a required step there is a fault that names it`() {
  var author = Author(random: Seeded(state: 12))
  for _ in 0..<2000 {
    let step = ProcedureStep(id: "required", signs: [])
    let procedure = Procedure(
      author.parts(depth: 3) + [.step(step)] + author.parts(depth: 3))
    let acts = author.run(procedure.parts).filter { $0 != step.id }
    let judged = procedure.judge(
      acts.enumerated().map { StepOccurrence(step: $1, place: $0) })
    #expect(judged.faults.map(\.step) == [step.id], "\(procedure.parts) \(acts)")
  }
}

@Test func `any acts in any order are judged, and alike each time`() {
  var author = Author(random: Seeded(state: 13))
  for _ in 0..<500 {
    let procedure = Procedure(author.parts(depth: 4))
    let ids = procedure.steps.map(\.id) + ["else"]
    let acts = (0..<author.below(60)).map { _ in
      StepOccurrence(step: ids[author.below(ids.count)], place: author.below(40))
    }
    #expect(procedure.judge(acts) == procedure.judge(acts))
  }
}

@Test func `of steps in a wrong order no more are blamed than must be`() {
  var random = Seeded(state: 14)
  for _ in 0..<500 {
    let order = (0..<8).shuffled(using: &random)
    let procedure = Procedure((0..<8).map { .step(ProcedureStep(id: StepID("s\($0)"), signs: [])) })
    let judged = procedure.judge(
      order.enumerated().map { StepOccurrence(step: StepID("s\($1)"), place: $0) })
    #expect(judged.faults.count == 8 - longestRise(order))
  }
}

/// How many of the numbers rise at most, when the others are left out.
private func longestRise(_ numbers: [Int]) -> Int {
  var longest = [Int](repeating: 1, count: numbers.count)
  for later in numbers.indices {
    for earlier in 0..<later where numbers[earlier] < numbers[later] {
      longest[later] = max(longest[later], longest[earlier] + 1)
    }
  }
  return longest.max() ?? 0
}

@Test func `a large procedure is held against a long conversation`() {
  var author = Author(random: Seeded(state: 15))
  var parts: [Procedure.Part] = []
  while Procedure(parts).steps.count < 200 { parts.append(author.part(depth: 5)) }
  let procedure = Procedure(parts)
  let ids = procedure.steps.map(\.id)
  let acts = (0..<20_000).map { place in
    StepOccurrence(step: ids[author.below(ids.count)], place: place)
  }
  #expect(procedure.judge(acts).found.count > 0)
  let forward = author.run(procedure.parts)
  let backward = forward.reversed().enumerated().map { StepOccurrence(step: $1, place: $0) }
  #expect(!procedure.judge(backward).isInOrder)
}
