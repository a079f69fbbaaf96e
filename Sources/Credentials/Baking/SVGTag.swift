/// A start tag, or a tag that is start and end in one.
struct SVGTag {
  /// Of its `<`.
  let start: Int
  /// Behind its `>`.
  private(set) var end: Int
  private(set) var isEmpty = false
  private(set) var name: ArraySlice<UInt8>
  private(set) var attributes: [(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] = []

  var prefix: ArraySlice<UInt8> {
    name.firstIndex(of: UInt8(ascii: ":")).map { name[..<$0] } ?? name.prefix(0)
  }

  var localName: ArraySlice<UInt8> {
    name.firstIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
  }

  /// The prefixes that it declares, the empty one included, with their addresses.
  var bindings: [(prefix: [UInt8], address: [UInt8])] {
    attributes.compactMap { attribute in
      if attribute.name.elementsEqual("xmlns".utf8) { return ([], Array(attribute.value)) }
      guard attribute.name.starts(with: "xmlns:".utf8) else { return nil }
      return (Array(attribute.name.dropFirst(6)), Array(attribute.value))
    }
  }

  /// Nothing when what begins at `start` is no tag or names an attribute twice.
  init?(_ bytes: [UInt8], from start: Int) {
    self.start = start
    var position = start + 1
    func skipSpace() { while position < bytes.count, isSpace(bytes[position]) { position += 1 } }
    func readName() -> ArraySlice<UInt8>? {
      let first = position
      while position < bytes.count, isNameByte(bytes[position]) { position += 1 }
      guard position > first, !(0x2D...0x39).contains(bytes[first]) else { return nil }
      return bytes[first..<position]
    }
    guard let name = readName() else { return nil }
    self.name = name
    end = position
    var seen: Set<[UInt8]> = []
    while true {
      let gap = position
      skipSpace()
      guard position < bytes.count else { return nil }
      if bytes[position] == UInt8(ascii: ">") { break }
      if bytes[position] == UInt8(ascii: "/") {
        guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: ">") else {
          return nil
        }
        isEmpty = true
        position += 1
        break
      }
      guard position > gap, let name = readName() else { return nil }
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return nil }
      position += 1
      skipSpace()
      guard position < bytes.count else { return nil }
      let quote = bytes[position]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let close = bytes[(position + 1)...].firstIndex(of: quote)
      else { return nil }
      let value = bytes[position + 1..<close]
      guard !value.contains(UInt8(ascii: "<")), seen.insert(Array(name)).inserted else {
        return nil
      }
      attributes.append((name, value))
      position = close + 1
    }
    end = position + 1
  }
}

private func isNameByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x3A).contains(byte)
    || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
}
