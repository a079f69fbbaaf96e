internal import Curricula
internal import Rubrics

extension MatrixInteraction {
  /// Each pair is a row and a column; a row takes one and may stay open.
  func validate(_ pairs: [Pair], of item: ItemID) throws(ResponseFault) {
    var filled: [OptionID: OptionID] = [:]
    for pair in pairs {
      guard rows.contains(where: { $0.id == pair.first }) else {
        throw .unknownOption(item, pair.first)
      }
      guard column(pair.second) != nil else { throw .unknownOption(item, pair.second) }
      if let other = filled.updateValue(pair.second, forKey: pair.first), other != pair.second {
        throw .filledTwice(item, pair.first)
      }
    }
  }

  func judge(_ pairs: [Pair], _ points: Double) -> Judged {
    let given = Dictionary(
      pairs.map { ($0.first, $0.second) }, uniquingKeysWith: { one, _ in one })
    let parts = rows.map { given[$0.id] == $0.correct ? 1.0 : 0 }
    return judgeParts(parts, scoring, points, "row") { number in
      sentence(rows[number], given[rows[number].id])
    }
  }

  private func sentence(_ row: Row, _ given: OptionID?) -> String {
    let right = quoted(column(row.correct)?.text.plain ?? "")
    guard let given else { return "\(quoted(row.text.plain)): no answer; right is \(right)." }
    let words = "\(quoted(row.text.plain)): \(quoted(column(given)?.text.plain ?? "")) is "
    return words + (given == row.correct ? "right." : "wrong; right is \(right).")
  }
}
