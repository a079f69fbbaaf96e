/// The header of a message or of a part: its fields in order, as they came, each on one line.
struct MailHeader: Sendable {
  private(set) var fields: [(name: String, value: [UInt8])] = []
  /// Where the body begins.
  private(set) var bodyStart: Int
  /// True where something that is no field ended the header instead of a blank line.
  private(set) var isBroken = false

  init(_ bytes: [UInt8], _ range: ByteRange) {
    bodyStart = range.upperBound
    var lines = MailLines(bytes, range)
    var start = range.lowerBound
    while let (line, next) = lines.next() {
      if line.isEmpty || bytes[line].allSatisfy(isBlank) && fields.isEmpty {
        bodyStart = next
        return
      }
      if isBlank(bytes[line.lowerBound]), !fields.isEmpty {
        // A folded line goes on with the field; a line of blanks alone is none.
        fields[fields.count - 1].value.append(0x20)
        fields[fields.count - 1].value += bytes[line].drop(while: isBlank)
      } else if let colon = Self.nameEnd(bytes[line]) {
        let name = bytes[line.lowerBound..<colon].map { (0x41...0x5A).contains($0) ? $0 | 32 : $0 }
        let value = bytes[(colon + 1)..<line.upperBound].drop(while: isBlank)
        let trimmed = name.reversed().drop(while: isBlank).reversed()
        fields.append((String(decoding: Array(trimmed), as: UTF8.self), Array(value)))
      } else if !bytes[line].begins(with: "From "), !bytes[line].begins(with: ">From ") {
        isBroken = true
        bodyStart = start
        return
      }
      start = next
    }
  }

  /// Where a field's name ends: printable characters without blanks, then a colon.
  static func nameEnd(_ line: ArraySlice<UInt8>) -> Int? {
    guard let colon = line.prefix(200).firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex
    else { return nil }
    var name = line[..<colon]
    while let last = name.last, isBlank(last) { name = name.dropLast() }
    return name.allSatisfy { (0x21...0x7E).contains($0) } && !name.isEmpty ? colon : nil
  }

  /// The first field of that name.
  func value(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  /// The value as plain ASCII in lower case, without comments: `auto-replied`.
  func word(_ name: String) -> String? {
    value(name).map {
      let text = withoutComments($0).prefix { $0 != UInt8(ascii: ";") }
      return String(decoding: text, as: UTF8.self).lowercased().split(separator: " ")
        .joined(separator: " ")
    }
  }

  /// Everything in angle brackets: the identifiers of messages.
  func identifiers(_ name: String) -> [String] {
    guard let value = value(name) else { return [] }
    return value.split(separator: UInt8(ascii: "<")).compactMap { piece in
      guard let end = piece.firstIndex(of: UInt8(ascii: ">")), end > piece.startIndex else {
        return nil
      }
      // A broken line may have put blanks inside.
      let id = piece[..<end].filter { $0 > 0x20 }
      return id.isEmpty || id.count > 998 ? nil : String(decoding: id, as: UTF8.self)
    }
  }
}

/// A field's value without `(comments)`, which may be nested and hold escaped brackets.
func withoutComments(_ value: [UInt8]) -> [UInt8] {
  var kept: [UInt8] = []
  var depth = 0
  var isQuoted = false
  var position = 0
  while position < value.count {
    let byte = value[position]
    if byte == UInt8(ascii: "\\"), position + 1 < value.count {
      if depth == 0 { kept += value[position...(position + 1)] }
      position += 2
      continue
    }
    if byte == UInt8(ascii: "\""), depth == 0 { isQuoted.toggle() }
    if !isQuoted, byte == UInt8(ascii: "(") {
      depth += 1
    } else if !isQuoted, byte == UInt8(ascii: ")"), depth > 0 {
      depth -= 1
      kept.append(0x20)
    } else if depth == 0 {
      kept.append(byte)
    }
    position += 1
  }
  return kept
}
