internal import Rubrics

/// Finds the way through a procedure that leaves the fewest steps undone or out of place.
///
/// Dynamic programming over the parts: of all ways that leave equally many steps out, the one that
/// ends earliest is kept. The work is at most the number of nodes, times the number of places, times
/// the square of `mostRoutes`; in a conversation that is mostly in order it is far less.
struct ProcedureAlignment {
  /// A step, and where it was looked for and found.
  struct Placement {
    enum Outcome {
      case found(Int)
      /// It was done, but not where it belongs.
      case displaced
      case missing(orElse: [Int])
      /// It was not done and need not be.
      case leftOut
    }

    var step: Int
    /// The first place at which the step would have been in order.
    var from: Int
    var outcome: Outcome
  }

  /// A way through some parts.
  private struct Route {
    /// `undone` for each step undone, displaced or done too early, less one for each that was found.
    var cost: Int
    /// The first place behind it.
    var end: Int
    var trail: Int
  }

  private enum Trail {
    case start
    case placed(Placement)
    case joined(Int, Int)
  }

  private struct Key: Hashable {
    var node: Int
    var from: Int
  }

  /// Past so many steps out of place, the way that is found need not be the best one.
  private static let mostRoutes = 64
  /// More than a procedure can have steps.
  private static let undone = 1 << 20

  private let plan: ProcedurePlan
  /// By step, the places at which it was done, rising.
  private let places: [[Int]]
  private var trails: [Trail] = [.start]
  private var known: [Key: [Route]] = [:]

  init(_ plan: ProcedurePlan, places: [[Int]]) {
    self.plan = plan
    self.places = places
  }

  /// Every step's placement on the best way, by step.
  mutating func placements() -> [Placement] {
    let best = routes(plan.root, from: 0).min { ($0.cost, $0.end) < ($1.cost, $1.end) }
    var result: [Placement] = []
    var waiting = [best?.trail ?? 0]
    while let trail = waiting.popLast() {
      switch trails[trail] {
      case .start: break
      case .placed(let placement): result.append(placement)
      case .joined(let first, let second): waiting += [second, first]
      }
    }
    return result.sorted { $0.step < $1.step }
  }

  private mutating func routes(_ node: Int, from: Int) -> [Route] {
    if case .step(let step) = plan.nodes[node] { return self.step(step, from: from) }
    let key = Key(node: node, from: from)
    if let routes = known[key] { return routes }
    let found: [Route]
    switch plan.nodes[node] {
    case .step: found = []
    case .sequence(let parts): found = sequence(parts, from: from)
    case .optional(let part, let isInLoop):
      found = optional(part, isInLoop: isInLoop, from: from)
    case .either(let ways): found = either(ways, from: from)
    case .anyOrder(let parts): found = anyOrder(parts, from: from)
    }
    known[key] = found
    return found
  }

  private mutating func step(_ step: Int, from: Int) -> [Route] {
    guard !places[step].isEmpty else {
      return [route(Self.undone, from, step, from, .missing(orElse: []))]
    }
    let displaced = route(Self.undone, from, step, from, .displaced)
    guard let place = next(step, from: from) else { return [displaced] }
    let cost = isEarly(step, from: from) ? Self.undone : 0
    return [displaced, route(cost - 1, place + 1, step, from, .found(place))]
  }

  private mutating func sequence(_ parts: [Int], from: Int) -> [Route] {
    var ways = [Route(cost: 0, end: from, trail: 0)]
    for part in parts {
      var further: [Route] = []
      for way in ways {
        for step in routes(part, from: way.end) {
          further.append(
            Route(cost: way.cost + step.cost, end: step.end, trail: join(way.trail, step.trail)))
        }
      }
      ways = best(further)
    }
    return ways
  }

  private mutating func optional(_ part: Int, isInLoop: Bool, from: Int) -> [Route] {
    let steps = plan.stepsBelow[part]
    let first = steps.compactMap { places[$0].first }.min()
    // In a loop, what is first done behind this place may belong to a further pass.
    let mayBeLeftOut = first.map { isInLoop && $0 >= from } ?? true
    guard mayBeLeftOut else { return routes(part, from: from) }
    let without = Route(
      cost: earlySteps(steps, from: from), end: from, trail: leftOut(steps, from: from))
    return first == nil ? [without] : best([without] + routes(part, from: from))
  }

  private mutating func either(_ ways: [Int], from: Int) -> [Route] {
    guard ways.contains(where: { hasOccurred($0) }) else { return noneOf(ways, from: from) }
    var found: [Route] = []
    for way in ways {
      var cost = 0
      var trail = 0
      for other in ways where other != way {
        cost += earlySteps(plan.stepsBelow[other], from: from)
        trail = join(trail, leftOut(plan.stepsBelow[other], from: from))
      }
      for route in routes(way, from: from) {
        found.append(
          Route(cost: cost + route.cost, end: route.end, trail: join(route.trail, trail)))
      }
    }
    return best(found)
  }

  /// Nothing of any way was done: one fault, that of the shortest way, which names the others.
  private mutating func noneOf(_ ways: [Int], from: Int) -> [Route] {
    let cheapest = ways.map { (way: $0, cost: routes($0, from: from).map(\.cost).min() ?? 0) }
      .min { $0.cost < $1.cost }
    guard let cheapest, cheapest.cost > 0, let first = plan.stepsBelow[cheapest.way].first else {
      return [Route(cost: 0, end: from, trail: 0)]
    }
    let others = ways.filter { $0 != cheapest.way }.compactMap { plan.stepsBelow[$0].first }
    return [route(cheapest.cost, from, first, from, .missing(orElse: others))]
  }

  private mutating func anyOrder(_ parts: [Int], from: Int) -> [Route] {
    let inner = parts.map { routes($0, from: from) }
    var found: [Route] = []
    for end in Set(inner.flatMap { $0.map(\.end) }).sorted() {
      // The parts stand side by side, so the latest end of any is the end of all.
      let chosen = inner.compactMap { routes in
        routes.filter { $0.end <= end }.min { $0.cost < $1.cost }
      }
      guard chosen.count == inner.count else { continue }
      let trail = chosen.reduce(0) { join($0, $1.trail) }
      found.append(Route(cost: chosen.reduce(0) { $0 + $1.cost }, end: end, trail: trail))
    }
    return found.isEmpty ? [Route(cost: 0, end: from, trail: 0)] : best(found)
  }

  /// The routes that no other beats in both cost and end.
  private func best(_ routes: [Route]) -> [Route] {
    var kept: [Route] = []
    for route in routes.sorted(by: { ($0.end, $0.cost) < ($1.end, $1.cost) })
    where route.cost < kept.last?.cost ?? Int.max {
      kept.append(route)
    }
    return Array(kept.suffix(Self.mostRoutes))
  }

  private func next(_ step: Int, from: Int) -> Int? {
    let places = places[step]
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < from { low = middle + 1 } else { high = middle }
    }
    return low < places.count ? places[low] : nil
  }

  /// True when the step was done before it was in order, and must not be.
  private func isEarly(_ step: Int, from: Int) -> Bool {
    guard !plan.steps[step].mayComeEarly, let first = places[step].first else { return false }
    return first < from
  }

  private func earlySteps(_ steps: Range<Int>, from: Int) -> Int {
    steps.reduce(0) { $0 + (isEarly($1, from: from) ? Self.undone : 0) }
  }

  private func hasOccurred(_ node: Int) -> Bool {
    plan.stepsBelow[node].contains { !places[$0].isEmpty }
  }

  private mutating func route(
    _ cost: Int, _ end: Int, _ step: Int, _ from: Int, _ outcome: Placement.Outcome
  ) -> Route {
    trails.append(.placed(Placement(step: step, from: from, outcome: outcome)))
    return Route(cost: cost, end: end, trail: trails.count - 1)
  }

  private mutating func leftOut(_ steps: Range<Int>, from: Int) -> Int {
    steps.reduce(0) { trail, step in
      trails.append(.placed(Placement(step: step, from: from, outcome: .leftOut)))
      return join(trail, trails.count - 1)
    }
  }

  private mutating func join(_ first: Int, _ second: Int) -> Int {
    if first == 0 { return second }
    if second == 0 { return first }
    trails.append(.joined(first, second))
    return trails.count - 1
  }
}
