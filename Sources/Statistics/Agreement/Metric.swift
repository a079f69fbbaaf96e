/// How far apart two categories are.
struct Metric {
  enum Shape { case nominal, absolute, squared, ratio }

  let shape: Shape
  /// The rising place of each category.
  let positions: [Double]

  init(_ shape: Shape, _ positions: [Double]) {
    self.shape = shape
    // Centred: sums of squares of numbers far from 0 would lose the digits that differ.
    let middle = shape == .ratio ? 0 : (positions.first ?? 0) / 2 + (positions.last ?? 0) / 2
    self.positions = positions.map { $0 - middle }
  }

  func distance(_ a: Int, _ b: Int) -> Double {
    let apart = positions[a] - positions[b]
    switch shape {
    case .nominal: return a == b ? 0 : 1
    case .absolute: return abs(apart)
    case .squared: return apart * apart
    case .ratio:
      let share = a == b ? 0 : apart / (positions[a] + positions[b])
      return share * share
    }
  }

  /// For each category the sum of its distances to a number of others of each category.
  ///
  /// Linear in the categories but for ratios, where it is quadratic in those that occur.
  func sums(to counts: [Double]) -> [Double] {
    switch shape {
    case .nominal:
      let all = counts.reduce(0, +)
      return counts.map { all - $0 }
    case .absolute: return absoluteSums(to: counts)
    case .squared:
      let all = counts.reduce(0, +)
      let first = zip(counts, positions).reduce(0) { $0 + $1.0 * $1.1 }
      let second = zip(counts, positions).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
      return positions.map { (all * $0 - 2 * first) * $0 + second }
    case .ratio:
      let used = counts.indices.filter { counts[$0] > 0 }
      return counts.indices.map { category in
        used.reduce(0) { $0 + counts[$1] * distance(category, $1) }
      }
    }
  }

  private func absoluteSums(to counts: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: counts.count)
    var below = 0.0
    var distance = 0.0
    for category in counts.indices.dropFirst() {
      below += counts[category - 1]
      distance += below * (positions[category] - positions[category - 1])
      sums[category] += distance
    }
    var above = 0.0
    distance = 0
    for category in counts.indices.dropLast().reversed() {
      above += counts[category + 1]
      distance += above * (positions[category + 1] - positions[category])
      sums[category] += distance
    }
    return sums
  }
}
