public import Curricula
internal import Rubrics
internal import Scoring

extension PresentedItem {
  /// A given answer by the tokens of this attempt: the reverse of `response(naming:)`.
  ///
  /// - Returns: nothing when it names what this item does not have.
  public func tokens(for response: Response) -> Response? {
    let known = Dictionary(
      (options + rows.flatMap(\.options)).map { ($0.id, $0.token) }
        + rows.map { ($0.id, $0.token) }, uniquingKeysWith: { one, _ in one })
    func tokens(_ given: [OptionID]) -> [OptionID]? {
      let tokens = given.compactMap { known[$0].map { OptionID(rawValue: $0) } }
      return tokens.count == given.count ? tokens : nil
    }
    switch response {
    case .chosen(let ids): return tokens(ids).map { .chosen($0) }
    case .ordered(let ids): return tokens(ids).map { .ordered($0) }
    case .pairs(let pairs):
      let named = pairs.compactMap { pair in
        tokens([pair.first, pair.second]).map { Pair($0[0], $0[1]) }
      }
      return named.count == pairs.count ? .pairs(named) : nil
    case .text, .number: return response
    }
  }

  /// A row of this item joined to an option, in the order that its kind takes them.
  public func pair(row: String, option: String) -> Pair {
    let (row, option) = (OptionID(rawValue: row), OptionID(rawValue: option))
    return kind == .gapMatch ? Pair(option, row) : Pair(row, option)
  }

  /// The row and the option of a pair, by their tokens.
  public func ends(of pair: Pair) -> (row: String, option: String) {
    kind == .gapMatch
      ? (pair.second.rawValue, pair.first.rawValue) : (pair.first.rawValue, pair.second.rawValue)
  }
}
