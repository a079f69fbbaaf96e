internal import Rubrics
internal import Statistics

/// An answer that reviewers could give to a criterion.
public struct CalibrationCategory: Sendable, Hashable, Codable {
  /// A level's id, or `!na`.
  public var mark: String
  /// What the level means, or its id where the author did not say.
  public var words: String
  /// The level's item score, 0 to 1; nothing for "not applicable".
  public var share: Double?
}

/// The categories of a criterion, and its answers as tables of ratings.
struct CriterionScale {
  /// The levels from worst to best; "not applicable" after them, where somebody gave it.
  ///
  /// Where nobody did it is no category: an unused one would lift Gwet's AC1 for nothing and take
  /// PABAK, which wants two, away from every criterion that is passed or failed.
  let categories: [CalibrationCategory]
  /// The number that "not applicable" has, or would have.
  let notApplicable: Int
  /// The different item scores, rising; levels that are worth the same are one here.
  let shares: [Double]
  private let cells: [[CalibrationTable.Cell]]

  init(_ table: CalibrationTable, _ place: Int) {
    let criterion = table.criteria[place]
    cells = table.cells[place]
    let number = criterion.levels.count
    notApplicable = number
    var categories = criterion.levels.map { level in
      CalibrationCategory(
        mark: level.id.rawValue,
        words: level.descriptor.isEmpty ? level.id.rawValue : level.descriptor,
        share: criterion.share(of: level.id).flatMap { $0.isFinite ? $0 : nil })
    }
    let isUsed =
      cells.contains { $0.contains { $0 == .category(number) } }
      || table.consensus[place].contains(number)
    if isUsed {
      categories.append(
        CalibrationCategory(mark: MarkRow.notApplicable, words: "not applicable", share: nil))
    }
    self.categories = categories
    shares = Set(categories.compactMap(\.share)).sorted()
  }

  func share(of category: Int) -> Double? {
    categories.indices.contains(category) ? categories[category].share : nil
  }

  /// All answers as names without an order, "not applicable" among them.
  var nominal: Ratings? {
    Ratings(categories: cells.map { $0.map(\.category) }, categoryCount: categories.count)
  }

  /// The levels' item scores; nothing for a scale of fewer than three.
  var measured: Ratings? {
    guard shares.count > 2 else { return nil }
    return Ratings(
      values: cells.map { row in row.map { $0.category.flatMap(share) } }, scale: shares)
  }

  /// Whether the criterion applies at all; nothing where nobody said that it does not.
  var applicability: Ratings? {
    guard categories.count > notApplicable else { return nil }
    return Ratings(
      categories: cells.map { row in
        row.map { $0.category.map { $0 == notApplicable ? 1 : 0 } }
      }, categoryCount: 2)
  }
}
