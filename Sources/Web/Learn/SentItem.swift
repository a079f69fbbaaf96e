internal import Curricula
internal import GuildhallKit
internal import Rubrics
internal import Scoring

/// What a form says to one question.
struct SentItem {
  var item: PresentedItem
  /// Nothing while the question is left open.
  var response: Response?
  var certainty: Certainty?

  /// Reads the question's fields.
  ///
  /// - Throws: `refused` with what to mend.
  init(_ item: PresentedItem, in form: Fields) throws {
    self.item = item
    certainty = form["q\(item.number).certainty"].flatMap { Int($0) }.flatMap(Certainty.init)
    let tokens = try Self.tokens(item, form)
    response = try tokens.map { tokens in
      guard let response = item.response(naming: tokens) else { throw WebFault.unreadable }
      return response
    }
  }

  private static func tokens(_ item: PresentedItem, _ form: Fields) throws -> Response? {
    let name = "q\(item.number)"
    switch item.kind {
    case .chooseOne, .trueFalse, .chooseSeveral, .hottext:
      let chosen = form.all(name).filter { !$0.isEmpty }
      return chosen.isEmpty ? nil : .chosen(chosen.map(OptionID.init(rawValue:)))
    case .order: return try order(item, form)
    case .match, .matrix, .gapMatch, .inlineChoice:
      let pairs = item.rows.flatMap { row in
        form.all("\(name).\(row.token)").filter { !$0.isEmpty }
          .map { item.pair(row: row.token, option: $0) }
      }
      return pairs.isEmpty ? nil : .pairs(pairs)
    case .text: return words(form[name])
    case .number:
      guard case .text(let number)? = words(form[name]) else { return nil }
      guard let unit = form["\(name).unit"], !unit.isEmpty else { return .text(number) }
      return .text("\(number) \(unit)")
    case .slider:
      guard case .text(let typed)? = words(form[name]) else { return nil }
      guard let value = Double(typed.replacing(",", with: ".")), value.isFinite else {
        throw WebFault.refused("Question \(item.number) takes a number on its scale.")
      }
      return .number(value)
    case .longText:
      guard let text = form[name], !text.allSatisfy(\.isWhitespace) else { return nil }
      // Browsers send line ends as two characters.
      return .text(text.replacing("\r\n", with: "\n"))
    }
  }

  private static func words(_ text: String?) -> Response? {
    guard let text else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : .text(words)
  }

  private static func order(_ item: PresentedItem, _ form: Fields) throws -> Response? {
    let places = item.options.map { (token: $0.token, place: form["q\(item.number).\($0.token)"]) }
    if places.allSatisfy({ $0.place?.isEmpty ?? true }) { return nil }
    let numbered = places.compactMap { step in
      step.place.flatMap { Int($0) }.map { (token: step.token, place: $0) }
    }
    guard Set(numbered.map(\.place)) == Set(1...item.options.count) else {
      throw WebFault.refused(
        "In question \(item.number) each step needs a place of its own, from 1 to "
          + "\(item.options.count). The other answers are saved.")
    }
    return .ordered(numbered.sorted { $0.place < $1.place }.map { OptionID(rawValue: $0.token) })
  }
}
