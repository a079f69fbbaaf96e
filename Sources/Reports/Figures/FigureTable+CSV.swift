public import Reviews
internal import Statistics

extension FigureTable {
  /// The table as CSV: a head, then a row for each group, with shares in full precision.
  public var csv: String {
    let head = [printable(grouping), "n", figure, "lower", "upper", "bestPlace", "worstPlace"]
    return Reports.csv(
      [head]
        + rows.map { row in
          [
            printable(row.key), String(row.n), number(row.value), number(row.interval?.lower),
            number(row.interval?.upper), row.places.map { String($0.best) } ?? "",
            row.places.map { String($0.worst) } ?? "",
          ]
        })
  }
}

private func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
