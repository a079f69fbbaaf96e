/// Finds the number of a key, without the chance that Swift's own dictionaries put in their order.
///
/// Open addressing; a key is spread already, so its low bits choose the slot.
struct KeyTable: Sendable {
  private var keys: [UInt64]
  private var numbers: [Int32]
  private let mask: Int
  private(set) var count = 0

  /// A table for at most so many different keys.
  init(room: Int) {
    var slots = 16
    while slots < 2 * room { slots *= 2 }
    keys = Array(repeating: .max, count: slots)
    numbers = Array(repeating: 0, count: slots)
    mask = slots - 1
  }

  /// Numbers the keys from 0 as they come; none may come twice.
  init(_ sorted: [UInt64]) {
    self.init(room: sorted.count)
    for key in sorted { _ = index(of: key) }
  }

  /// The key's number; a key not met before gets the next one.
  mutating func index(of key: UInt64) -> Int {
    let slot = slot(of: key)
    if keys[slot] == key { return Int(numbers[slot]) }
    keys[slot] = key
    numbers[slot] = Int32(truncatingIfNeeded: count)
    count += 1
    return count - 1
  }

  func find(_ key: UInt64) -> Int? {
    let slot = slot(of: key)
    return keys[slot] == key ? Int(numbers[slot]) : nil
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != key, keys[slot] != .max { slot = (slot + 1) & mask }
    return slot
  }
}
