public import Curricula
internal import Rubrics

/// No form can be drawn: the pool is too small for the blueprint, or its enemies leave none.
public struct DrawingFault: Error, Sendable, Hashable {
  public init() {}
}

extension Quiz {
  /// Draws a form: the items of one attempt in the order they are shown.
  ///
  /// A pure function of the seed. Without a blueprint every item is on the form. The draws from the
  /// smallest pools are served first, a choice that leaves another draw without items is taken back,
  /// and where that leads nowhere soon it begins again from another order. After 200 beginnings it
  /// gives up: then there is no form, or nearly none.
  public func drawForm(seed: UInt64) throws(DrawingFault) -> [ItemID] {
    var random = SplitMix64(state: seed)
    var form = items.map(\.id)
    if let blueprint {
      var drawing = FormDrawing(quiz: self, random: random)
      var drawn: Set<ItemID>?
      for _ in 0..<200 where drawn == nil && !drawing.hasTriedAll {
        drawn = drawing.draw(blueprint)
      }
      guard let drawn else { throw DrawingFault() }
      random = drawing.random
      form = form.filter(drawn.contains)
    }
    return shufflesItems ? form.shuffled(using: &random) : form
  }
}

private struct FormDrawing {
  let quiz: Quiz
  var random: SplitMix64
  let hostile: [ItemID: Set<ItemID>]
  var steps = 0
  /// True when a search has come to its end without a form: then there is none.
  var hasTriedAll = false
  private static let mostSteps = 2_000

  init(quiz: Quiz, random: SplitMix64) {
    self.quiz = quiz
    self.random = random
    var hostile: [ItemID: Set<ItemID>] = [:]
    for group in quiz.enemies {
      for id in group { hostile[id, default: []].formUnion(group.filter { $0 != id }) }
    }
    self.hostile = hostile
  }

  mutating func draw(_ blueprint: Blueprint) -> Set<ItemID>? {
    var slots: [(count: Int, candidates: [ItemID])] = blueprint.draws.map { draw in
      (draw.count, quiz.items.filter(draw.admits).map(\.id).shuffled(using: &random))
    }
    slots.sort { ($0.candidates.count, $0.count) < ($1.candidates.count, $1.count) }
    steps = 0
    if blueprint.pilots > 0 {
      slots.append(
        (
          blueprint.pilots,
          quiz.items.filter(\.isPilot).map(\.id).shuffled(using: &random)
        ))
    }
    let form = fill(slots[...], from: 0, missing: slots.first?.count ?? 0, [])
    hasTriedAll = form == nil && steps <= Self.mostSteps
    return form
  }

  /// Takes items for the first slot from a place on, then for the rest.
  private mutating func fill(
    _ slots: ArraySlice<(count: Int, candidates: [ItemID])>, from place: Int, missing: Int,
    _ taken: Set<ItemID>
  ) -> Set<ItemID>? {
    guard let slot = slots.first else { return taken }
    if missing == 0 {
      let rest = slots.dropFirst()
      return fill(rest, from: 0, missing: rest.first?.count ?? 0, taken)
    }
    guard slot.candidates.count - place >= missing else { return nil }
    for next in place..<slot.candidates.count {
      steps += 1
      if steps > Self.mostSteps { return nil }
      let id = slot.candidates[next]
      guard !taken.contains(id), hostile[id].map({ $0.isDisjoint(with: taken) }) ?? true else {
        continue
      }
      if let found = fill(slots, from: next + 1, missing: missing - 1, taken.union([id])) {
        return found
      }
    }
    return nil
  }
}
