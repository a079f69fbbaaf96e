public import Reviews
internal import Scoring
internal import Statistics

extension FigureTable {
  /// The table for a terminal: title, figure, a line for each group, and what is too close to call.
  public var text: String {
    let head = printable(title) + "\n" + printable(label) + "\n\n"
    guard !rows.isEmpty else { return head + "Nothing was reviewed.\n" }
    let isRanking = rows.contains { $0.places != nil }
    var table = TextTable(
      [(grouping, .left), ("n", .right), ("value", .right), ("95 % interval", .right)]
        + (isRanking ? [("place", .left)] : []))
    for row in rows {
      table.add([
        row.key, String(row.n), row.value.map(percent) ?? "–",
        row.interval.map { "\(percent($0.lower)) – \(percent($0.upper))" } ?? "–", place(of: row),
      ])
    }
    return head + table.text
  }

  private func place(of row: Row) -> String {
    guard let places = row.places else { return "too few to rank" }
    return places.isShared
      ? "too few to rank (\(places.best)–\(places.worst))" : String(places.best)
  }
}
