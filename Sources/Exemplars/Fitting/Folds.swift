/// Which part of the examples each belongs to when one part is held out at a time.
///
/// Examples of one group stay together. Groups are dealt in a seeded order, each to the part that
/// has the fewest of its sides so far, so every part has about the same mixture.
struct Folds {
  /// For each example, its part, from 0.
  let parts: [Int]
  let count: Int

  /// - Parameters:
  ///   - sides: each example's side or label, from 0.
  ///   - groups: each example's group; any numbers.
  init(sides: [Int], groups: [UInt64], wanted: Int, seed: UInt64) {
    var members: [UInt64: [Int]] = [:]
    for (example, group) in groups.enumerated() { members[group, default: []].append(example) }
    var order = members.keys.sorted()
    var sequence = SeededSequence(seed: seed)
    sequence.shuffle(&order)
    let count = max(min(wanted, order.count), 1)
    let sideCount = (sides.max() ?? 0) + 1
    var held = Array(repeating: Array(repeating: 0, count: sideCount), count: count)
    var sizes = Array(repeating: 0, count: count)
    var parts = Array(repeating: 0, count: sides.count)
    for group in order {
      let examples = members[group] ?? []
      func fullness(_ part: Int) -> (Int, Int) {
        (examples.reduce(0) { $0 + held[part][sides[$1]] }, sizes[part])
      }
      let part = (0..<count).min { fullness($0) < fullness($1) } ?? 0
      for example in examples {
        parts[example] = part
        held[part][sides[example]] += 1
        sizes[part] += 1
      }
    }
    self.parts = parts
    self.count = count
  }

  func others(than part: Int) -> [Int] { parts.indices.filter { parts[$0] != part } }

  func members(of part: Int) -> [Int] { parts.indices.filter { parts[$0] == part } }
}
