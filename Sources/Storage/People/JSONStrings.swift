internal import Foundation

/// What stands around a string of a JSON text.
struct JSONPlace {
  /// The member that it is the value of, or in a list of; for a member's name the name itself.
  var key: String?
  var isKey: Bool
}

/// Changes strings of a JSON text, or of several behind each other, and leaves every other byte.
///
/// - Parameter change: what stands in a string's place; nothing to leave it.
/// - Returns: nothing where the text is no JSON, or nothing was changed.
func changingStrings(
  ofJSON text: [UInt8], _ change: (String, JSONPlace) -> String?
) -> (isJSON: Bool, text: [UInt8]?) {
  guard let first = text.first(where: { $0 != 0x20 && !(9...13).contains($0) }),
    first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  else { return (false, nil) }
  var result: [UInt8] = []
  var copied = 0
  var keys: [String?] = []
  var place = 0
  while place < text.count {
    switch text[place] {
    case UInt8(ascii: "{"): keys.append(nil)
    case UInt8(ascii: "["): keys.append(keys.last ?? nil)
    case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = keys.popLast()
    case UInt8(ascii: "\""):
      guard let end = endOfString(from: place, in: text) else { return (false, nil) }
      let isKey = nextByte(after: end, in: text) == UInt8(ascii: ":")
      guard let value = decodedString(text[place..<end]) else { return (false, nil) }
      if isKey, !keys.isEmpty { keys[keys.count - 1] = value }
      if let new = change(value, JSONPlace(key: keys.last ?? nil, isKey: isKey)), new != value {
        result += text[copied..<place]
        result += encodedString(new)
        copied = end
      }
      place = end
      continue
    default: break
    }
    place += 1
  }
  return (true, copied == 0 ? nil : result + text[copied...])
}

/// The place behind the closing quotation mark.
private func endOfString(from start: Int, in text: [UInt8]) -> Int? {
  var place = start + 1
  while place < text.count {
    if text[place] == UInt8(ascii: "\\") {
      place += 2
    } else if text[place] == UInt8(ascii: "\"") {
      return place + 1
    } else {
      place += 1
    }
  }
  return nil
}

private func nextByte(after place: Int, in text: [UInt8]) -> UInt8? {
  var place = place
  while place < text.count, text[place] == 0x20 || (9...13).contains(text[place]) { place += 1 }
  return place < text.count ? text[place] : nil
}

private func decodedString(_ literal: ArraySlice<UInt8>) -> String? {
  if !literal.contains(UInt8(ascii: "\\")) {
    return String(validating: literal.dropFirst().dropLast(), as: UTF8.self)
  }
  return try? JSONDecoder().decode(String.self, from: Data(literal))
}

private func encodedString(_ value: String) -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = .withoutEscapingSlashes
  return (try? encoder.encode(value)).map(Array.init) ?? Array("\"\"".utf8)
}
