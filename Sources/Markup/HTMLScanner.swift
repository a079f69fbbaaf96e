#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A piece of HTML, with entities decoded.
enum HTMLToken {
  case text(String)
  /// An element's name and those of its attributes that matter here, all in lower case.
  case open(String, [String: String])
  case close(String)
}

/// Cuts HTML into tags and text, as browsers do, in one pass.
///
/// Comments, declarations, scripts and styles give nothing. Where something is never closed, text
/// is kept rather than lost: a comment without end ends at its first `>`, and a script without end
/// is no script.
struct HTMLScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var entities = HTMLEntities()
  /// What does not occur any more from here on, so that it is searched for only once.
  private var missing: Set<String> = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> HTMLToken? {
    while position < bytes.count {
      let start = position
      guard bytes[position] == UInt8(ascii: "<") else { return text(from: start) }
      if !isMarkup(at: position) {
        position += 1
        return text(from: start)
      }
      if let token = tag() { return token }
    }
    return nil
  }

  /// The text up to the next tag.
  private mutating func text(from start: Int) -> HTMLToken {
    while let found = find(UInt8(ascii: "<"), from: position) {
      position = found
      if isMarkup(at: found) { return .text(entities.decoded(bytes[start..<found])) }
      position += 1
    }
    position = bytes.count
    return .text(entities.decoded(bytes[start...]))
  }

  /// True where a tag, a comment or a declaration begins; other `<` are text, as is the one before
  /// an address, `<ana@harbour.example>`.
  private func isMarkup(at place: Int) -> Bool {
    guard place + 1 < bytes.count, !missing.contains(">") else { return false }
    let byte = bytes[place + 1]
    if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") { return true }
    if byte == UInt8(ascii: "/") { return place + 2 < bytes.count && isLetter(bytes[place + 2]) }
    guard isLetter(byte) else { return false }
    for byte in bytes[(place + 1)...].prefix(64) {
      if byte == UInt8(ascii: "@") { return false }
      if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
    }
    return true
  }

  /// Nothing where the markup gives no token.
  private mutating func tag() -> HTMLToken? {
    switch bytes[position + 1] {
    case UInt8(ascii: "!"):
      if !skipComment() { skipDeclaration() }
      return nil
    case UInt8(ascii: "?"):
      skipDeclaration()
      return nil
    case UInt8(ascii: "/"):
      let name = name(at: position + 2)
      skipDeclaration()
      return isKept(name) ? .close(name) : nil
    default: return startTag()
    }
  }

  private mutating func skipDeclaration() {
    guard let end = find(UInt8(ascii: ">"), from: position) else {
      missing.insert(">")
      return
    }
    position = end + 1
  }

  private mutating func skipComment() -> Bool {
    guard bytes[position...].starts(with: "<!--".utf8) else { return false }
    // `<!-->` and `<!--->` are whole comments.
    for short in ["<!-->", "<!--->"] where bytes[position...].starts(with: short.utf8) {
      position += short.utf8.count
      return true
    }
    guard !missing.contains("--") else { return false }
    var next = position + 4
    while let end = find(UInt8(ascii: ">"), from: next) {
      if bytes[end - 1] == UInt8(ascii: "-"), bytes[end - 2] == UInt8(ascii: "-"),
        end - 2 >= position + 4
      {
        position = end + 1
        return true
      }
      next = end + 1
    }
    missing.insert("--")
    return false
  }

  private mutating func startTag() -> HTMLToken? {
    let name = name(at: position + 1)
    var attributes: [String: String] = [:]
    guard let end = readAttributes(&attributes) else {
      // Without an end this is no tag, and nor is anything behind it.
      missing.insert(">")
      return nil
    }
    position = end
    if hasRawText(name) {
      skipRawText(name)
      return nil
    }
    return isKept(name) ? .open(name, attributes) : nil
  }

  /// Reads the attributes of the tag that begins at the position; gives the position behind it.
  private mutating func readAttributes(_ attributes: inout [String: String]) -> Int? {
    var place = position + 1
    while place < bytes.count, bytes[place] > 0x20, bytes[place] != UInt8(ascii: ">"),
      bytes[place] != UInt8(ascii: "/")
    {
      place += 1
    }
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") { return place + 1 }
      if byte <= 0x20 || byte == UInt8(ascii: "/") {
        place += 1
        continue
      }
      let start = place
      // An equals sign at the beginning belongs to the name.
      place += 1
      while place < bytes.count, bytes[place] > 0x20, bytes[place] != UInt8(ascii: ">"),
        bytes[place] != UInt8(ascii: "/"), bytes[place] != UInt8(ascii: "=")
      {
        place += 1
      }
      let key = bytes[start..<place]
      let value = readValue(&place)
      guard key.count <= 8, attributes.count < 16 else { continue }
      let name = String(decoding: key.map(lower), as: UTF8.self)
      if Self.attributes.contains(name), attributes[name] == nil {
        attributes[name] = entities.decoded(value.prefix(4096))
      }
    }
    return nil
  }

  private mutating func readValue(_ place: inout Int) -> ArraySlice<UInt8> {
    var next = place
    while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { return [] }
    next += 1
    while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
    guard next < bytes.count else {
      place = next
      return []
    }
    let quote = bytes[next]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let mark = quote == UInt8(ascii: "\"") ? "\"" : "'"
      if !missing.contains(mark) {
        if let end = find(quote, from: next + 1) {
          place = end + 1
          return bytes[(next + 1)..<end]
        }
        missing.insert(mark)
      }
      // A quote without its twin would swallow the rest of the mail.
    }
    place = next
    while place < bytes.count, bytes[place] > 0x20, bytes[place] != UInt8(ascii: ">") { place += 1 }
    return bytes[next..<place]
  }

  /// Goes behind the end tag of an element that holds no text for a reader.
  private mutating func skipRawText(_ name: String) {
    guard !missing.contains("</" + name) else { return }
    let wanted = Array("</\(name)".utf8)
    var next = position
    while let start = find(UInt8(ascii: "<"), from: next) {
      if bytes[start...].prefix(wanted.count).elementsEqual(wanted, by: { lower($0) == $1 }) {
        position = start
        skipDeclaration()
        return
      }
      next = start + 1
    }
    missing.insert("</" + name)
  }

  private func name(at start: Int) -> String {
    var name = ""
    for byte in bytes[start...].prefix(32) {
      let byte = lower(byte)
      guard isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ":") else {
        break
      }
      name.unicodeScalars.append(Unicode.Scalar(byte))
    }
    return name
  }

  /// Mail inside mail brings second documents; there is one here.
  private func isKept(_ name: String) -> Bool {
    !["html", "head", "body", "meta", "link", "base", "frameset"].contains(name)
  }

  private func hasRawText(_ name: String) -> Bool {
    ["script", "style", "title", "noframes", "iframe"].contains(name)
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  private static let attributes: Set<String> = [
    "class", "id", "style", "type", "href", "alt", "hidden", "width", "height", "start",
  ]
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

private func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
