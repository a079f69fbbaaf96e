/// A JSON value of a document that is signed or to be signed.
///
/// Numbers keep their digits until they are written canonically. Two member names that differ only
/// in Unicode normalisation count as one name, and a text with both is refused like any other that
/// names a member twice.
enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(String)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])
}

extension JSONValue {
  /// The member of that name; nothing when there is none or when this is no object.
  subscript(_ name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }

  /// A whole number that a `Double` holds exactly, also one that is written as text, because status
  /// list entries have both; a fraction is cut off downwards.
  var wholeNumber: Int? {
    let digits: String
    switch self {
    case .number(let written), .text(let written): digits = written
    default: return nil
    }
    if let plain = Int(digits) { return plain }
    guard case .number = self, let number = Double(digits), abs(number) < 9e15 else { return nil }
    return Int(number.rounded(.down))
  }

  var isNumber: Bool { if case .number = self { true } else { false } }

  var isObject: Bool { if case .object = self { true } else { false } }

  /// The elements of a list, or the one value that stands without a list where one may.
  var oneOrMore: [JSONValue] { if case .list(let values) = self { values } else { [self] } }

  /// The texts of a text or of a list of them; other values are left out.
  var texts: [String] { oneOrMore.compactMap(\.text) }
}

extension String {
  /// True when both are the same scalars: names and addresses are compared without normalisation.
  func isExactly(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
