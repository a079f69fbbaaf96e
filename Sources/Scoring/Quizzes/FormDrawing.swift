public import Curricula
internal import Rubrics

/// No form can be drawn: the pool is too small for the blueprint, or its enemies leave none.
public struct DrawingFault: Error, Sendable, Hashable {
  public init() {}
}

extension Quiz {
  /// Draws a form: the items of one attempt in the order they are shown.
  ///
  /// A pure function of the seed. Without a blueprint every item is on the form. The draws with the
  /// fewest items to spare are served first, a choice that leaves another draw without items is taken back,
  /// and where that leads nowhere soon it begins again from another order. After 100 beginnings it
  /// gives up: then there is no form, or nearly none.
  public func drawForm(seed: UInt64) throws(DrawingFault) -> [ItemID] {
    var random = SplitMix64(state: seed)
    var form = items.map(\.id)
    if let blueprint {
      guard blueprint.itemCount <= Blueprint.mostItems else { throw DrawingFault() }
      var drawing = FormDrawing(quiz: self, random: random)
      var drawn: Set<ItemID>?
      for _ in 0..<100 where drawn == nil && !drawing.hasTriedAll {
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
  let hostile: [ItemID: [ItemID]]
  var taken: Set<ItemID> = []
  var steps = 0
  var mostSteps = 0
  /// True when a search has come to its end without a form: then there is none.
  var hasTriedAll = false

  typealias Slot = (count: Int, candidates: [ItemID])

  init(quiz: Quiz, random: SplitMix64) {
    self.quiz = quiz
    self.random = random
    var hostile: [ItemID: [ItemID]] = [:]
    for group in quiz.enemies {
      for id in group { hostile[id, default: []] += group.filter { $0 != id } }
    }
    self.hostile = hostile
  }

  mutating func draw(_ blueprint: Blueprint) -> Set<ItemID>? {
    var slots: [Slot] = blueprint.draws.map { draw in
      (draw.count, quiz.items.filter(draw.admits).map(\.id).shuffled(using: &random))
    }
    slots.sort {
      ($0.candidates.count - $0.count, $0.candidates.count)
        < ($1.candidates.count - $1.count, $1.candidates.count)
    }
    if blueprint.pilots > 0 {
      slots.append(
        (blueprint.pilots, quiz.items.filter(\.isPilot).map(\.id).shuffled(using: &random)))
    }
    steps = 0
    mostSteps = 2_000 + 4 * slots.reduce(0) { $0 + $1.candidates.count }
    taken = []
    let isFilled = fill(slots[...], from: 0, missing: slots.first?.count ?? 0)
    hasTriedAll = !isFilled && steps <= mostSteps
    return isFilled ? taken : nil
  }

  /// Takes items for the first slot from a place on, then for the rest; as deep as the form is long.
  private mutating func fill(_ slots: ArraySlice<Slot>, from place: Int, missing: Int) -> Bool {
    guard let slot = slots.first else { return true }
    if missing == 0 {
      let rest = slots.dropFirst()
      return fill(rest, from: 0, missing: rest.first?.count ?? 0)
    }
    guard slot.candidates.count - place >= missing else { return false }
    for next in place..<slot.candidates.count {
      steps += 1
      if steps > mostSteps || slot.candidates.count - next < missing { return false }
      let id = slot.candidates[next]
      guard !taken.contains(id), !(hostile[id] ?? []).contains(where: taken.contains) else {
        continue
      }
      taken.insert(id)
      if fill(slots, from: next + 1, missing: missing - 1) { return true }
      taken.remove(id)
      if steps > mostSteps { return false }
    }
    return false
  }
}
