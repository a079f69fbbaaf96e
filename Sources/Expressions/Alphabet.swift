/// The kinds of character that the sets of one expression tell apart.
struct Alphabet: Sendable {
  static let mostKinds = 256

  private(set) var kindCount = 1
  /// Of the scalars that most texts are made of.
  private var lowKinds = [UInt8](repeating: 0, count: 256)
  /// Where each further run of scalars of one kind begins, in rising order, from 0 on.
  private var starts: [UInt32]
  private var kinds: [UInt8] = []

  /// - Parameter sets: without doubles.
  init?(_ sets: [ScalarSet]) {
    starts = Set(
      [0] + sets.flatMap { $0.ranges.flatMap { [$0.lowerBound, $0.upperBound + 1] } }
    ).sorted()
    var split = [Int](repeating: 0, count: starts.count)
    var count = 1
    for set in sets {
      // Runs inside the set leave their kind for a new one, the same for all that had the same.
      var renamed: [Int: Int] = [:]
      for range in set.ranges {
        var run = Self.run(of: range.lowerBound, in: starts)
        while run < starts.count, starts[run] <= range.upperBound {
          if renamed[split[run]] == nil {
            renamed[split[run]] = count
            count += 1
          }
          split[run] = renamed[split[run]] ?? 0
          run += 1
        }
      }
    }
    var numbers: [Int: Int] = [:]
    for kind in split where numbers[kind] == nil {
      numbers[kind] = numbers.count
      guard numbers.count <= Self.mostKinds else { return nil }
    }
    kindCount = numbers.count
    kinds = split.map { UInt8(numbers[$0] ?? 0) }
    for value in 0..<256 { lowKinds[value] = kinds[Self.run(of: UInt32(value), in: starts)] }
  }

  @inline(__always)
  func kind(of scalar: Unicode.Scalar) -> UInt8 {
    scalar.value < 256
      ? lowKinds[Int(scalar.value)] : kinds[Self.run(of: scalar.value, in: starts)]
  }

  /// The kinds whose scalars are in a set that the alphabet was made from.
  func kinds(in set: ScalarSet) -> [Int] {
    var isIn = [Bool](repeating: false, count: kindCount)
    for (start, kind) in zip(starts, kinds) where set.contains(start) { isIn[Int(kind)] = true }
    return isIn.indices.filter { isIn[$0] }
  }

  private static func run(of value: UInt32, in starts: [UInt32]) -> Int {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= value { low = middle } else { high = middle }
    }
    return low
  }
}
