/// What several raters gave to several units on one criterion: a table with gaps.
///
/// A unit is whatever was rated, such as a contact. Every rating is a category of a declared
/// scale; the categories are numbered 0, 1, ... and each has a number on the scale, which only
/// the coefficients for ordered or measured scales look at.
public struct Ratings: Sendable, Hashable {
  public let unitCount: Int
  public let raterCount: Int
  /// The numbers of the scale's categories, rising; a category that nobody used is among them.
  public let scale: [Double]
  /// Row after row, one a unit; `missing` where a rater did not rate.
  let cells: [Int32]

  /// Ratings as categories.
  ///
  /// - Parameters:
  ///   - categories: one row for each unit, one column for each rater; nothing for not rated.
  ///   - scale: the rising numbers of the categories.
  /// - Returns: nothing where rows differ in length, a category is not on the scale, or the scale
  ///   does not rise.
  public init?(categories: [[Int?]], scale: [Double]) {
    let raters = categories.first?.count ?? 0
    guard isRising(scale), scale.count < Int32.max, categories.allSatisfy({ $0.count == raters })
    else { return nil }
    var cells: [Int32] = []
    cells.reserveCapacity(categories.count * raters)
    for row in categories {
      for category in row {
        guard let category else {
          cells.append(Ratings.missing)
          continue
        }
        guard scale.indices.contains(category) else { return nil }
        cells.append(Int32(category))
      }
    }
    self.init(unitCount: categories.count, raterCount: raters, scale: scale, cells: cells)
  }

  /// Ratings as categories 0 ..< `categoryCount`, whose numbers are just those.
  public init?(categories: [[Int?]], categoryCount: Int) {
    guard categoryCount >= 0, categoryCount < Int32.max else { return nil }
    self.init(categories: categories, scale: (0..<categoryCount).map(Double.init))
  }

  /// Ratings as numbers.
  ///
  /// - Parameters:
  ///   - values: one row for each unit, one column for each rater; nothing for not rated.
  ///   - scale: the rising numbers that could be given. Without it they are those that were
  ///     given, which is right for totals and measurements, but for a scale of a few steps hides
  ///     the unused ones from weighted kappa and AC1.
  /// - Returns: nothing where rows differ in length, a value is not on the scale or not finite, or
  ///   the scale does not rise.
  public init?(values: [[Double?]], scale: [Double]? = nil) {
    let seen = values.joined().compactMap { $0 }
    guard seen.allSatisfy(\.isFinite) else { return nil }
    let scale = scale ?? distinct(seen.sorted())
    guard isRising(scale) else { return nil }
    self.init(
      categories: values.map { row in
        row.map { value in value.map { position(of: $0, in: scale) ?? -1 } }
      }, scale: scale)
  }

  init(unitCount: Int, raterCount: Int, scale: [Double], cells: [Int32]) {
    self.unitCount = unitCount
    self.raterCount = raterCount
    self.scale = scale
    self.cells = cells
  }

  static let missing: Int32 = -1
}

private func isRising(_ numbers: [Double]) -> Bool {
  numbers.allSatisfy(\.isFinite) && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
}

private func distinct(_ sorted: [Double]) -> [Double] {
  sorted.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
}

private func position(of value: Double, in scale: [Double]) -> Int? {
  var low = 0
  var high = scale.count
  while low < high {
    let middle = (low + high) / 2
    if scale[middle] < value { low = middle + 1 } else { high = middle }
  }
  return low < scale.count && scale[low] == value ? low : nil
}
