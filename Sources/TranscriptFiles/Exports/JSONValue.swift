internal import Foundation

/// A JSON value as foreign systems write it: identifiers may be numbers or texts, and members may be
/// missing or null.
///
/// Numbers keep their digits, because an identifier of 19 digits is no floating-point number.
enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(String)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])
}

extension JSONValue {
  /// The member of that name; nothing when there is none, when it is null or when this is no object.
  subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self, let value = members[name], value != .null else {
      return nil
    }
    return value
  }

  /// A text, or a number or truth value written as one.
  var text: String? {
    switch self {
    case .text(let text): text
    case .number(let digits):
      // 5616655556879.0 is the identifier 5616655556879.
      digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
    case .bool(let value): value ? "true" : "false"
    case .null, .list, .object: nil
    }
  }

  /// A number, also one that is written as text.
  var number: Double? {
    switch self {
    case .number(let digits): Double(digits)
    case .text(let text): Double(text)
    default: nil
    }
  }

  var bool: Bool? {
    switch self {
    case .bool(let value): value
    case .text("true"), .number("1"): true
    case .text("false"), .number("0"): false
    default: nil
    }
  }

  /// The elements; none when this is no list.
  var list: [JSONValue] {
    if case .list(let values) = self { values } else { [] }
  }

  /// The members; none when this is no object.
  var members: [String: JSONValue] {
    if case .object(let members) = self { members } else { [:] }
  }

  var isObject: Bool { if case .object = self { true } else { false } }

  /// True when this is an object with all those members, null ones included.
  func has(_ names: String...) -> Bool {
    guard case .object(let members) = self else { return false }
    return names.allSatisfy { members[$0] != nil }
  }
}

/// Why a text is not JSON.
struct JSONFault: Error, Sendable, Hashable {
  var sentence: String
}
