import Certifications
import Curricula
import Foundation
import Rubrics
import Testing

struct ShortestWayProperties {
  @Test func `no choice of alternatives takes less than the shortest way`() {
    for seed in 1...3000 {
      var dice = Dice(seed)
      var next = 0
      let gaps = (0..<dice.number(1...3)).map { _ in gap(depth: 2, &next, &dice) }
      let shortest = gaps.shortestWay(in: catalogue)
      let cheapest = ways(through: gaps).map(total).min() ?? 0
      #expect(abs(shortest.effort.total - cheapest) < 1e-9, "seed \(seed): \(gaps)")
      #expect(abs(total(shortest.steps) - cheapest) < 1e-9, "seed \(seed): \(gaps)")
    }
  }

  @Test func `a wait that has to be waited anyway makes another one free`() {
    let gaps = [wait(30), .more(1, of: [[work("two")], [wait(20)]])]
    #expect(gaps.shortestWay(in: catalogue).steps == [wait(30), wait(20)])
  }

  @Test func `a gap that is named twice takes its time once`() {
    let gaps = [work("day"), .more(1, of: [[work("day")]])]
    #expect(gaps.shortestWay(in: catalogue).effort == Effort(minutes: 240))
    let programmes = [MissingRequirement.programme("q"), .programme("q")]
    let way = programmes.shortestWay(in: catalogue) { _ in [work("day")] }
    #expect(way.steps == [.programme("q"), work("day")])
    #expect(way.effort == Effort(minutes: 240))
  }

  @Test func `each programme is asked once, however many others wait for it`() {
    var asked = 0
    _ = [MissingRequirement.programme("p12")].shortestWay(in: catalogue) { id in
      asked += 1
      guard let number = Int(id.rawValue.dropFirst()), number > 1 else { return [work("day")] }
      return [.programme(ProgrammeID("p\(number - 1)")), .programme(ProgrammeID("p\(number - 2)"))]
    }
    // Followed from each of the others, they are asked for 465 times.
    #expect(asked <= 13)
  }

  /// A gap with alternatives, no two of which share anything.
  private func gap(depth: Int, _ next: inout Int, _ dice: inout Dice) -> MissingRequirement {
    guard depth > 0, dice.happens(0.6) else {
      next += 1
      // The text tells equal waits apart.
      return dice.happens(0.5)
        ? .service(.init(days: next), daysLeft: dice.number(1...8))
        : .signOff(
          "m", checklist: PartID("c\(next)"),
          points: (0..<dice.number(1...60)).map { OptionID("\($0)") })
    }
    let alternatives = (0..<dice.number(1...3)).map { _ in
      (0..<dice.number(1...2)).map { _ in gap(depth: depth - 1, &next, &dice) }
    }
    return .more(dice.number(1...alternatives.count), of: alternatives)
  }

  /// Every way through gaps, by trying all choices.
  private func ways(through gaps: [MissingRequirement]) -> [[MissingRequirement]] {
    gaps.reduce([[]]) { ways, gap in
      let next = choices(for: gap)
      return ways.flatMap { way in next.map { way + $0 } }
    }
  }

  private func choices(for gap: MissingRequirement) -> [[MissingRequirement]] {
    guard case .more(let count, let alternatives) = gap else { return [[gap]] }
    return (0..<(1 << alternatives.count)).filter { $0.nonzeroBitCount == count }.flatMap {
      chosen in
      ways(
        through: alternatives.enumerated().filter { chosen & (1 << $0.offset) != 0 }
          .flatMap(\.element))
    }
  }

  private func total(_ steps: [MissingRequirement]) -> Double {
    let efforts = steps.map { [$0].shortestWay(in: catalogue).effort }
    return Effort(
      days: efforts.map(\.days).max() ?? 0, minutes: efforts.reduce(0) { $0 + $1.minutes }
    ).total
  }
}
