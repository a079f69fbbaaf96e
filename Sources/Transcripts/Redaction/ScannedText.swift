/// A text as the scanners see it: one byte for each visible character, without HTML tags.
///
/// Letters with accents become plain ones, digits of all scripts ASCII digits, dashes `-`, spaces of
/// all kinds a space, entities and JSON escapes what they stand for; characters without width
/// disappear. So a number looks the same however it was written.
struct ScannedText {
  static let letter: UInt8 = 0x80
  static let symbol: UInt8 = 0x81

  private(set) var bytes: [UInt8] = []
  /// Where each byte comes from, in Unicode scalars; empty when byte and scalar agree.
  private var origins: [Range<Int32>] = []
  /// Tags and comments, in Unicode scalars.
  private(set) var tags: [Range<Int>] = []

  init(_ text: String, readsTags: Bool = true) {
    bytes = Array(text.utf8)
    var isPlain = true
    for index in bytes.indices {
      switch bytes[index] {
      case 0x09, 0x0D: bytes[index] = 0x20
      case 0x3C, 0x26, 0x5C, 0x80...: isPlain = false
      default: break
      }
    }
    if !isPlain {
      bytes = []
      read(Array(text.unicodeScalars), readsTags: readsTags)
    }
  }

  /// The Unicode scalars of the text from which these bytes come.
  func range(of bytes: Range<Int>) -> Range<Int> {
    guard !origins.isEmpty, !bytes.isEmpty else { return bytes }
    return Int(origins[bytes.lowerBound].lowerBound)..<Int(origins[bytes.upperBound - 1].upperBound)
  }

  private mutating func read(_ scalars: [Unicode.Scalar], readsTags: Bool) {
    bytes.reserveCapacity(scalars.count)
    origins.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      let value = scalars[index].value
      if value == 0x3C, readsTags, let tag = htmlTag(in: scalars, at: index) {
        tags.append(index..<tag.end)
        if tag.breaksLine { add(0x0A, index..<tag.end) }
        index = tag.end
      } else if value == 0x26 || value == 0x5C, let escape = escape(in: scalars, at: index) {
        if let byte = folded(escape.scalar) { add(byte, index..<escape.end) }
        index = escape.end
      } else {
        if let byte = folded(scalars[index]) { add(byte, index..<(index + 1)) }
        index += 1
      }
    }
  }

  private mutating func add(_ byte: UInt8, _ origin: Range<Int>) {
    bytes.append(byte)
    origins.append(Int32(clamping: origin.lowerBound)..<Int32(clamping: origin.upperBound))
  }
}

/// The byte that a scanner sees for a scalar; none for what has no width.
private func folded(_ scalar: Unicode.Scalar) -> UInt8? {
  switch scalar.value {
  case 0x09, 0x0D: return 0x20
  case 0..<0x80: return UInt8(scalar.value)
  case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return 0x20
  case 0x85, 0x2028, 0x2029: return 0x0A
  case 0xAD, 0x0300...0x036F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x20E3,
    0xFE00...0xFE0F,
    0xFEFF, 0xE0000...0xE01FF:
    return nil
  case 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63: return UInt8(ascii: "-")
  case 0xB7, 0x2024: return UInt8(ascii: ".")
  case 0x2022, 0x25CF, 0x2217: return UInt8(ascii: "*")
  case 0x2018, 0x2019: return UInt8(ascii: "'")
  case 0x201C, 0x201D: return UInt8(ascii: "\"")
  case 0xD7: return UInt8(ascii: "x")
  case 0xFF01...0xFF5E: return UInt8(scalar.value - 0xFF01 + 0x21)
  case 0xC0...0xFF: return latin[Int(scalar.value) - 0xC0]
  default:
    let properties = scalar.properties
    if properties.generalCategory == .decimalNumber, let value = properties.numericValue {
      return 0x30 + UInt8(value)
    }
    return properties.isAlphabetic ? ScannedText.letter : ScannedText.symbol
  }
}

/// U+00C0 to U+00FF without their accents.
private let latin = Array("AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo.ouuuuyty".utf8)
