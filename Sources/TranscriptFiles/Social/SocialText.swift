internal import Foundation
internal import Markup
internal import Transcripts

/// Text with one kind of line end and without characters that no text holds.
func tidied(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 }) else {
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
  var tidy = String.UnicodeScalarView()
  var before: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\r": tidy.append("\n")
    case "\n" where before == "\r": break
    case "\n", "\t": tidy.append(scalar)
    case _ where scalar.value < 0x20: tidy.append("\u{FFFD}")
    default: tidy.append(scalar)
    }
    before = scalar
  }
  return String(tidy).trimmingCharacters(in: .whitespacesAndNewlines)
}

/// An identifier or a name on one line.
func withoutControls(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
  return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 }))
}

/// An address without what stands behind its path: tokens stand there.
func withoutQuery(_ address: String) -> String {
  guard let end = address.utf8.firstIndex(where: { $0 == 0x3F || $0 == 0x23 }) else {
    return address
  }
  return String(address[..<end])
}

/// The last part of an address's or a file's path, which is all that is kept of it.
func lastPathComponent(_ address: String) -> String {
  let path = withoutQuery(address)
  return path.split(separator: "/").last.map(String.init) ?? path
}

extension JSONValue {
  /// The first of those members that is a text with something in it, or a number.
  func said(_ names: String...) -> String? {
    for name in names {
      if let text = self[name]?.text, text.utf8.contains(where: { $0 > 0x20 }) { return text }
    }
    return nil
  }

  /// A file of the source by its name, kind and size; nothing when not even a name is there.
  func attachment(
    name names: [String], mediaType types: [String] = [], bytes sizes: [String] = []
  ) -> Attachment? {
    let name = names.lazy.compactMap { self.said($0) }.first
    guard let name else { return nil }
    let bytes = sizes.lazy.compactMap { self[$0]?.number }.first
    return Attachment(
      name: tidied(name.contains("://") ? lastPathComponent(name) : name),
      mediaType: types.lazy.compactMap { self.said($0) }.first,
      bytes: bytes.flatMap { Int(exactly: $0.rounded()) }.flatMap { $0 >= 0 ? $0 : nil })
  }

  /// Single values of an object, as the details of an event.
  func details(without names: Set<String> = []) -> [String: String] {
    var details: [String: String] = [:]
    for (name, value) in members where !names.contains(name) {
      if let text = value.text, !text.isEmpty { details[name] = tidied(text) }
    }
    return details
  }
}

extension SniffedFile {
  /// The first object of a list or of lines, or the one that the file is.
  ///
  /// Looked for near the beginning only: something else may stand there by mistake.
  var firstObject: JSONValue? {
    if let lines { return lines.prefix(20).first { $0.value.isObject }?.value }
    if case .list(let values)? = json { return values.prefix(20).first { $0.isObject } }
    return json?.isObject == true ? json : nil
  }
}

extension Turn {
  /// Takes words that are HTML.
  mutating func take(html: String) {
    let read = HTMLText(html)
    text = read.text
    quoted = read.quoted
    signature = read.signature
  }
}
