/// The marks of a quiz: a row for each sitting, a column for each item.
public struct ItemSheet: Sendable, Hashable {
  /// An item as the statistics see it.
  public struct Column: Sendable, Hashable {
    /// The most that it earns, above 0.
    public var possible: Double
    /// False for items that are tried out and count for nothing: they are in no total.
    public var isCounted: Bool

    public init(possible: Double, isCounted: Bool = true) {
      self.possible = possible
      self.isCounted = isCounted
    }
  }

  public let columns: [Column]
  /// Nothing where the item was not on the form, or waits for a person.
  public let marks: [[Double?]]

  /// - Returns: nothing where a row has not one place for each column, a column is worth nothing, or
  ///   a mark is no number.
  public init?(_ columns: [Column], marks: [[Double?]]) {
    guard columns.allSatisfy({ $0.possible > 0 && $0.possible.isFinite }),
      marks.allSatisfy({ row in
        row.count == columns.count && row.allSatisfy { $0?.isFinite ?? true }
      })
    else { return nil }
    self.columns = columns
    self.marks = marks
  }

  /// What a sitting earned on all other items that count, as a share of what they are worth.
  ///
  /// Of a share and not of points, so that forms of other items can stand beside each other; where
  /// all have the same form it is the same but for a factor, which no correlation sees.
  ///
  /// - Returns: nothing where the sitting has no other item.
  public func rest(of sitting: Int, without item: Int) -> Double? {
    var earned = 0.0
    var possible = 0.0
    for (place, column) in columns.enumerated() where place != item && column.isCounted {
      guard let mark = marks[sitting][place] else { continue }
      earned += mark
      possible += column.possible
    }
    return possible > 0 ? earned / possible : nil
  }

  /// The marks on an item with the rest of each sitting that has both.
  func pairs(of item: Int) -> [(mark: Double, rest: Double)] {
    marks.indices.compactMap { sitting in
      guard let mark = marks[sitting][item], let rest = rest(of: sitting, without: item) else {
        return nil
      }
      return (mark, rest)
    }
  }
}
