/// Why bytes are not JSON that may be signed.
struct JSONFault: Error, Sendable, Hashable {
  enum What: Sendable, Hashable {
    case notUTF8, tooLarge(Int), tooDeep(Int)
    case endsEarly, somethingFollows, noValue, noName, noColon, noSeparator
    case memberTwice(String)
    case controlCharacter, unknownEscape, halfSurrogate, notFinite
  }

  var what: What
  /// From 1.
  var line: Int
}

extension JSONFault {
  var sentence: String {
    switch what {
    case .notUTF8: "The text is not UTF-8."
    case .tooLarge(let most): "The text is longer than \(most) bytes."
    case .tooDeep(let most): "Values stand in each other more than \(most) deep, in line \(line)."
    case .endsEarly: "The text ends too early."
    case .somethingFollows: "Something follows the value, in line \(line)."
    case .noValue: "A value is missing, in line \(line)."
    case .noName: "A member's name is missing, in line \(line)."
    case .noColon: "A colon is missing, in line \(line)."
    case .noSeparator: "A comma or a closing bracket is missing, in line \(line)."
    case .memberTwice(let name): "The member \(quoted(name)) is there twice, in line \(line)."
    case .controlCharacter: "A text holds a control character, in line \(line)."
    case .unknownEscape: "A text holds an escape that does not exist, in line \(line)."
    case .halfSurrogate: "A text holds half of a surrogate pair, in line \(line)."
    case .notFinite: "A number is too large, in line \(line)."
    }
  }
}

/// Foreign words in a sentence: in quotes, on one line, not long.
func quoted(_ text: String) -> String {
  var view = String.UnicodeScalarView()
  for scalar in text.unicodeScalars.prefix(80) {
    let isPlain = scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
    view.append(isPlain ? scalar : "?")
  }
  return "\"\(String(view))\(text.unicodeScalars.count > 80 ? "…" : "")\""
}
