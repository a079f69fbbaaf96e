/// Numbers of rows in rising order, which are written as `1-4,7`.
struct RowNumbers: Hashable, Sendable, CustomStringConvertible {
  private(set) var ranges: [ClosedRange<Int64>] = []

  /// - Parameter numbers: in rising order, each once.
  init(_ numbers: some Sequence<Int64>) {
    for number in numbers { append(number) }
  }

  /// Nothing where it is no such text.
  init?(_ text: some StringProtocol) {
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", maxSplits: 1).map { Int64($0) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last,
        ranges.last.map({ $0.upperBound < first }) ?? true
      else { return nil }
      ranges.append(first...last)
    }
  }

  var description: String {
    ranges.map { range in
      range.lowerBound == range.upperBound
        ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
    }.joined(separator: ",")
  }

  /// - Parameter number: above all that are there.
  mutating func append(_ number: Int64) {
    if let last = ranges.last, last.upperBound + 1 == number {
      ranges[ranges.count - 1] = last.lowerBound...number
    } else {
      ranges.append(number...number)
    }
  }

  /// - Parameter numbers: in rising order.
  func holdsAny(of numbers: [Int64]) -> Bool {
    ranges.contains { range in
      let place = numbers.partitioningIndex { $0 >= range.lowerBound }
      return place < numbers.count && numbers[place] <= range.upperBound
    }
  }
}

extension [Int64] {
  /// The first place from which on a condition holds, in numbers that it parts in two.
  fileprivate func partitioningIndex(where isBehind: (Int64) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
