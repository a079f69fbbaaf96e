/// The states of a deterministic automaton that have been met so far, with their transitions.
///
/// A state is a set of steps and what stands on the side from which it was reached.
struct StateTable: Sendable {
  struct Key: Sendable, Hashable {
    var set: [UInt64]
    var side: Side
  }

  /// No transition is known yet.
  static let unknown = UInt32.max

  /// Entries in a row of transitions.
  let width: Int
  private(set) var keys: [Key] = []
  /// What the transitions lead to, by row.
  var entries: [UInt32] = []
  private var numbers: [Key: Int] = [:]

  init(width: Int) { self.width = width }

  var count: Int { keys.count }

  mutating func number(of key: Key) -> Int {
    if let number = numbers[key] { return number }
    let number = keys.count
    numbers[key] = number
    keys.append(key)
    entries.append(contentsOf: repeatElement(Self.unknown, count: width))
    return number
  }

  mutating func forget() {
    keys.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
  }
}
