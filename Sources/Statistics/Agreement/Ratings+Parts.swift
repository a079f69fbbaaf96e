extension Ratings {
  /// What a rater gave to a unit as a category; nothing where they did not rate it, or where there
  /// is no such unit or rater.
  public func category(unit: Int, rater: Int) -> Int? {
    guard (0..<unitCount).contains(unit), (0..<raterCount).contains(rater) else { return nil }
    let cell = cells[unit * raterCount + rater]
    return cell == Ratings.missing ? nil : Int(cell)
  }

  /// The table of two raters alone; nothing where there is no such rater or both are the same.
  public func pair(_ first: Int, _ second: Int) -> Ratings? {
    guard (0..<raterCount).contains(first), (0..<raterCount).contains(second), first != second
    else { return nil }
    var kept: [Int32] = []
    kept.reserveCapacity(unitCount * 2)
    for unit in 0..<unitCount {
      kept.append(cells[unit * raterCount + first])
      kept.append(cells[unit * raterCount + second])
    }
    return Ratings(unitCount: unitCount, raterCount: 2, scale: scale, cells: kept)
  }

  /// The units that every rater rated.
  public var complete: Ratings {
    var kept: [Int32] = []
    for start in stride(from: 0, to: cells.count, by: max(1, raterCount)) {
      let row = cells[start..<(start + raterCount)]
      if !row.contains(Ratings.missing) { kept.append(contentsOf: row) }
    }
    return Ratings(
      unitCount: kept.count / max(1, raterCount), raterCount: raterCount, scale: scale, cells: kept)
  }
}
