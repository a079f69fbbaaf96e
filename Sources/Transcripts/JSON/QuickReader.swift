/// Reads JSON of a shape that is known, member by member, without a tree in between.
///
/// Every function returns nothing, or false, for what is not exactly as expected; the reader is of
/// no use then.
struct QuickReader {
  let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// The names of the members of the objects that are open.
  private var names: [String] = []

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return position == bytes.count
    }
  }

  /// Hands the members on by name; one that comes twice is out of the ordinary.
  mutating func object(_ member: (inout Self, String) -> Bool) -> Bool {
    guard take("{") else { return false }
    if take("}") { return true }
    let first = names.count
    repeat {
      guard let name = text(), take(":"), !names[first...].contains(name) else { return false }
      names.append(name)
      guard member(&self, name) else { return false }
    } while take(",")
    names.removeSubrange(first...)
    return take("}")
  }

  mutating func list<Element>(_ element: (inout Self) -> Element?) -> [Element]? {
    guard take("[") else { return nil }
    var elements: [Element] = []
    if take("]") { return elements }
    repeat {
      guard let value = element(&self) else { return nil }
      elements.append(value)
    } while take(",")
    return take("]") ? elements : nil
  }

  mutating func texts() -> [String: String]? {
    var texts: [String: String] = [:]
    let isRead = object { reader, name in
      guard let text = reader.text() else { return false }
      // Two names may be equal to Swift and not to another program.
      return texts.updateValue(text, forKey: name) == nil
    }
    return isRead ? texts : nil
  }

  mutating func range() -> Range<Int>? {
    guard let bounds = list({ $0.whole() }), bounds.count == 2, bounds[0] <= bounds[1] else {
      return nil
    }
    return bounds[0]..<bounds[1]
  }

  mutating func whole() -> Int? {
    skipSpace()
    let start = position
    if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
    let first = position
    var value = 0
    while position < bytes.count, isDigit(bytes[position]), position - first < 18 {
      value = value * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    guard position > first, bytes[first] != 0x30 || position == first + 1, endsNumber else {
      return nil
    }
    return first > start ? -value : value
  }

  mutating func number() -> Double? {
    skipSpace()
    let start = position
    if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
    let first = position
    while position < bytes.count, isDigit(bytes[position]) { position += 1 }
    guard position > first, bytes[first] != 0x30 || position == first + 1 else { return nil }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      let fraction = position
      while position < bytes.count, isDigit(bytes[position]) { position += 1 }
      guard position > fraction else { return nil }
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count, bytes[position] == 0x2B || bytes[position] == 0x2D {
        position += 1
      }
      let exponent = position
      while position < bytes.count, isDigit(bytes[position]) { position += 1 }
      guard position > exponent, position - exponent < 3 else { return nil }
    }
    guard endsNumber, position - start < 40 else { return nil }
    return Double(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  mutating func text() -> String? {
    guard take("\"") else { return nil }
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return String(
          validating: UnsafeBufferPointer(rebasing: bytes[start..<(position - 1)]), as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") { return escapedText(from: start) }
      if byte < 0x20 { return nil }
      position += 1
    }
    return nil
  }

  private mutating func escapedText(from start: Int) -> String? {
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard position < bytes.count else { return nil }
        let letter = bytes[position]
        position += 1
        switch letter {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
        case UInt8(ascii: "u"):
          guard let scalar = scalar() else { return nil }
          text.append(contentsOf: String(scalar).utf8)
        default: return nil
        }
      case 0..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  /// Behind `\u`; of a pair both halves.
  private mutating func scalar() -> Unicode.Scalar? {
    guard let unit = hexadecimal() else { return nil }
    guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit) }
    guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { return nil }
    position += 2
    guard let low = hexadecimal(), (0xDC00..<0xE000).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
  }

  private mutating func hexadecimal() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x41 + 10)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x61 + 10)
      default: return nil
      }
    }
    position += 4
    return value
  }

  /// False before the rest of a fraction, an exponent or more digits.
  private var endsNumber: Bool {
    guard position < bytes.count else { return true }
    switch bytes[position] {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), 0x30...0x39: return false
    default: return true
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count,
      bytes[position] == 0x20 || bytes[position] == 0x0A || bytes[position] == 0x0D
        || bytes[position] == 0x09
    {
      position += 1
    }
  }
}

// Each puts a value where it belongs, and says whether it was one.
extension QuickReader {
  mutating func take<Value>(into place: inout Value?, _ read: (inout Self) -> Value?) -> Bool {
    place = read(&self)
    return place != nil
  }

  mutating func list<Element>(
    into place: inout [Element], _ element: (inout Self) -> Element?
  ) -> Bool {
    guard let elements = list(element) else { return false }
    place = elements
    return true
  }

  mutating func text(into place: inout String?) -> Bool { take(into: &place) { $0.text() } }

  mutating func plainText(into place: inout String) -> Bool {
    guard let text = text() else { return false }
    place = text
    return true
  }

  mutating func whole(into place: inout Int?) -> Bool { take(into: &place) { $0.whole() } }

  mutating func number(into place: inout Double?) -> Bool { take(into: &place) { $0.number() } }

  mutating func time(into place: inout Timestamp?) -> Bool {
    take(into: &place) { $0.text().flatMap { Timestamp($0) } }
  }

  mutating func word<Word: RawRepresentable<String>>(into place: inout Word?) -> Bool {
    take(into: &place) { $0.text().flatMap { Word(rawValue: $0) } }
  }

  mutating func word<Word: RawRepresentable<String>>(into place: inout Word) -> Bool {
    guard let word = text().flatMap({ Word(rawValue: $0) }) else { return false }
    place = word
    return true
  }
}
