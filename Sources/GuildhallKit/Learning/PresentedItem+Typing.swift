public import Curricula
internal import Foundation
internal import Rubrics
internal import Scoring

extension PresentedItem {
  /// What was typed as a response, in the letters and numbers of this attempt.
  ///
  /// - Returns: nothing when it is no answer to this kind.
  public func response(to typed: String) -> Response? {
    // Longer than any answer in letters and numbers can be.
    if ![.text, .longText].contains(kind), typed.utf8.count > 4_000 { return nil }
    switch kind {
    case .text, .number:
      let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if kind == .number, !isNumber(text) { return nil }
      return text.isEmpty ? nil : .text(text)
    case .longText: return typed.allSatisfy(\.isWhitespace) ? nil : .text(typed)
    case .slider: return value(of: typed).map { .number($0) }
    case .match, .matrix, .gapMatch, .inlineChoice: return pairs(in: typed).map { .pairs($0) }
    case .chooseOne, .chooseSeveral, .trueFalse, .hottext, .order:
      guard let ids = letters(in: typed) else { return nil }
      switch kind {
      case .chooseOne, .trueFalse: return ids.count == 1 ? .chosen(ids) : nil
      case .order: return ids.count == options.count ? .ordered(ids) : nil
      default: return .chosen(ids)
      }
    }
  }

  private func letters(in typed: String) -> [OptionID]? {
    var letters = typed.lowercased().filter { !$0.isWhitespace && !",;.)".contains($0) }
    if kind == .trueFalse, ["true", "false"].contains(letters) {
      letters = String(letters.prefix(1))
    }
    let chosen = letters.map { letter in options.first { $0.letter == String(letter) }?.id }
    let ids = chosen.compactMap { $0 }
    guard !ids.isEmpty, ids.count == chosen.count, Set(ids).count == ids.count else { return nil }
    return ids
  }

  /// Numbers of rows, each followed by the letters of its options: "1c 2a 3bd".
  private func pairs(in typed: String) -> [Pair]? {
    var pairs: [Pair] = []
    var digits = ""
    var hasLetter = true
    for character in typed.lowercased() {
      if character.isWhitespace || ",;.):-=".contains(character) { continue }
      if character.isASCII, character.isNumber {
        if hasLetter { digits = "" }
        digits.append(character)
        hasLetter = false
      } else {
        guard let number = Int(digits), rows.indices.contains(number - 1) else { return nil }
        let row = rows[number - 1]
        let among = row.options.isEmpty ? options : row.options
        guard let option = among.first(where: { $0.letter == String(character) }) else {
          return nil
        }
        pairs.append(kind == .gapMatch ? Pair(option.id, row.id) : Pair(row.id, option.id))
        hasLetter = true
      }
    }
    return pairs.isEmpty || !hasLetter ? nil : pairs
  }

  private func value(of typed: String) -> Double? {
    var text = typed.filter { !$0.isWhitespace }.replacing(",", with: ".")
    if let unit = scale?.unit?.filter({ !$0.isWhitespace }), text.hasSuffix(unit) {
      text.removeLast(unit.count)
    }
    text = text.replacing("−", with: "-")
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || "-+.".contains($0)) }) else { return nil }
    return Double(text)
  }

  /// The rows that a response leaves open, by their numbers; none for kinds without rows.
  public func openRows(in response: Response) -> [Int] {
    guard case .pairs(let pairs) = response else { return [] }
    let given = Set(pairs.map { kind == .gapMatch ? $0.second : $0.first })
    return rows.filter { !given.contains($0.id) }.map(\.number)
  }

  /// A given answer in the letters and numbers of this attempt, or its words.
  public func words(for response: Response) -> String {
    switch response {
    case .chosen(let ids), .ordered(let ids):
      return ids.compactMap { id in options.first { $0.id == id }?.letter }.joined(separator: " ")
    case .pairs(let pairs):
      return pairs.compactMap { pair -> String? in
        let (rowID, optionID) =
          kind == .gapMatch ? (pair.second, pair.first) : (pair.first, pair.second)
        guard let row = rows.first(where: { $0.id == rowID }) else { return nil }
        let among = row.options.isEmpty ? options : row.options
        return among.first { $0.id == optionID }.map { "\(row.number)\($0.letter)" }
      }.joined(separator: " ")
    case .text(let text): return text
    case .number(let value): return decimal(value)
    }
  }

  /// A response that names options by their tokens, as one that names them by their ids.
  ///
  /// - Returns: nothing when a token is none of this item in this attempt.
  public func response(naming tokens: Response) -> Response? {
    let known = Dictionary(
      (options + rows.flatMap(\.options)).map { ($0.token, $0.id) }
        + rows.map { ($0.token, $0.id) }, uniquingKeysWith: { one, _ in one })
    func ids(_ given: [OptionID]) -> [OptionID]? {
      let ids = given.compactMap { known[$0.rawValue] }
      return ids.count == given.count ? ids : nil
    }
    switch tokens {
    case .chosen(let given): return ids(given).map { .chosen($0) }
    case .ordered(let given): return ids(given).map { .ordered($0) }
    case .pairs(let given):
      let pairs = given.compactMap { pair in
        ids([pair.first, pair.second]).map { Pair($0[0], $0[1]) }
      }
      return pairs.count == given.count ? .pairs(pairs) : nil
    case .text, .number: return tokens
    }
  }
}
