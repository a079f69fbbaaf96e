/// Somebody in a mail's header.
struct MailAddress: Sendable, Hashable {
  /// The name beside the address.
  var name: String?
  /// In lower case; empty where there was none.
  var address: String

  /// What tells one person from another.
  var key: String { address.isEmpty ? (name ?? "").lowercased() : address }
}

extension MailCharsets {
  /// The people of a `From`, `To` or `Cc` field; groups give their members.
  mutating func addresses(_ field: [UInt8]?) -> [MailAddress] {
    guard let field else { return [] }
    var people: [MailAddress] = []
    var parser = AddressParser(field)
    while people.count < 1000, let (phrase, address, comment) = parser.next() {
      let spec = words(address)
      var name = words(phrase)
      // `ana@harbour.example (Ana)` is the old way.
      if name.isEmpty { name = words(comment) }
      let shown = name.contains("@") && name.lowercased() == spec.lowercased() ? "" : name
      if spec.isEmpty, shown.isEmpty { continue }
      people.append(
        MailAddress(name: shown.isEmpty ? nil : shown, address: spec.lowercased()))
    }
    return people
  }
}

/// Cuts an address list of RFC 5322 in one pass.
private struct AddressParser {
  let bytes: [UInt8]
  var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> (phrase: [UInt8], address: [UInt8], comment: [UInt8])? {
    guard position < bytes.count else { return nil }
    var phrase: [UInt8] = []
    var address: [UInt8]?
    var comment: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): quoted(into: &phrase)
      case UInt8(ascii: "("): readComment(into: &comment)
      case UInt8(ascii: "<"):
        var inside: [UInt8] = []
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
          if bytes[position] > 0x20 { inside.append(bytes[position]) }
          position += 1
        }
        position += 1
        if address == nil { address = inside }
      // A group's name goes before its members; its semicolon ends it.
      case UInt8(ascii: ":") where address == nil && !phrase.contains(UInt8(ascii: "@")):
        phrase = []
      case UInt8(ascii: ","), UInt8(ascii: ";"):
        return finished(phrase, address, comment)
      default: phrase.append(byte)
      }
    }
    return finished(phrase, address, comment)
  }

  private func finished(
    _ phrase: [UInt8], _ address: [UInt8]?, _ comment: [UInt8]
  ) -> (phrase: [UInt8], address: [UInt8], comment: [UInt8]) {
    if let address { return (phrase, address, comment) }
    // Without brackets the words are the address, when they hold one.
    guard phrase.contains(UInt8(ascii: "@")) else { return (phrase, [], comment) }
    return ([], phrase.filter { $0 > 0x20 }, comment)
  }

  private mutating func quoted(into phrase: inout [UInt8]) {
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count { position += 1 }
      phrase.append(bytes[position])
      position += 1
    }
    position += 1
  }

  private mutating func readComment(into comment: inout [UInt8]) {
    var depth = 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return }
      comment.append(byte)
    }
  }
}
