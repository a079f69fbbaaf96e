public import Statistics

/// One figure of several groups, each with what it rests on, how sure it is and which places it may
/// have.
public struct FigureTable: Sendable, Hashable, Codable {
  public var title: String
  /// What a row stands for, such as `agent` or `week`.
  public var grouping: String
  /// The figure's name, such as `meanOfReviews`.
  public var figure: String
  /// The figure in words.
  public var label: String
  /// From the highest value to the lowest where groups are ranked, else in the order given; those
  /// without a value last.
  public var rows: [Row]

  public struct Row: Sendable, Hashable, Codable {
    public var key: String
    /// What the value was made from: reviews, or answers.
    public var n: Int
    /// A share, 0 to 1, or above with bonus points; nothing where nothing was counted.
    public var value: Double?
    /// Of the value, at 95 %.
    public var interval: Interval?
    /// Between which places it stands among those that are ranked; nothing where it is not ranked.
    public var places: RankRange?

    /// Its place is known: every other group is clearly above or clearly below.
    public var isRanked: Bool { places.map { !$0.isShared } ?? false }
  }

  /// What fewer reviews say of a group is not held against others.
  ///
  /// A choice: Student's interval takes scores for normally spread, and of so few nobody can tell.
  public static let leastToRank = 5

  /// - Parameters:
  ///   - groups: each group's key with its estimate.
  ///   - isRanking: false for groups between which there is no contest, such as weeks.
  public init(
    title: String, grouping: String, figure: String, label: String,
    groups: [(key: String, estimate: Estimate?)], isRanking: Bool = true
  ) {
    self.title = title
    self.grouping = grouping
    self.figure = figure
    self.label = label
    let rows = groups.map { group in
      Row(
        key: group.key, n: group.estimate?.units ?? 0, value: group.estimate?.value,
        interval: group.estimate?.interval)
    }
    self.rows = isRanking ? ranked(rows) : rows
  }
}

extension FigureTable {
  public init(
    title: String, grouping: String, figure: QualityFigure,
    groups: [(key: String, sums: FigureSums)], isRanking: Bool = true, most: Double? = 1
  ) {
    self.init(
      title: title, grouping: grouping, figure: figure.rawValue, label: figure.label,
      groups: groups.map { ($0.key, $0.sums.estimate(figure, most: most)) }, isRanking: isRanking)
  }

  public init(
    title: String, grouping: String, figure: CriterionFigure,
    groups: [(key: String, sums: CriterionSums)], isRanking: Bool = true
  ) {
    self.init(
      title: title, grouping: grouping, figure: figure.rawValue, label: figure.label,
      groups: groups.map { ($0.key, $0.sums.estimate(figure)) }, isRanking: isRanking)
  }
}

private func ranked(_ rows: [FigureTable.Row]) -> [FigureTable.Row] {
  var rows = rows.enumerated().sorted { one, other in
    let mine = one.element.value ?? -.infinity
    let theirs = other.element.value ?? -.infinity
    return mine == theirs ? one.offset < other.offset : mine > theirs
  }.map(\.element)
  let known = rows.indices.filter {
    rows[$0].interval != nil && rows[$0].n >= FigureTable.leastToRank
  }
  for (index, places) in zip(known, rankRanges(of: known.map { rows[$0].interval })) {
    rows[index].places = places
  }
  return rows
}
