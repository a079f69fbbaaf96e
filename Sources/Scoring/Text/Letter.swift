/// What a Unicode scalar is to the reader of words.
struct Letter: OptionSet, Sendable {
  let rawValue: UInt8

  static let letter = Letter(rawValue: 1)
  static let digit = Letter(rawValue: 2)
  static let capital = Letter(rawValue: 4)
  static let currency = Letter(rawValue: 8)
  static let emoji = Letter(rawValue: 16)
  /// Belongs to the letter before it.
  static let mark = Letter(rawValue: 32)
  static let apostrophe = Letter(rawValue: 64)

  /// Part of a word or a number.
  var isWordPart: Bool { !isDisjoint(with: [.letter, .digit, .mark]) }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  @inline(__always)
  init(_ scalar: UInt32) {
    guard scalar < 128 else {
      self = Letter(beyondASCII: scalar)
      return
    }
    // Arithmetic instead of a table: this is asked for every letter of every turn.
    if (scalar | 0x20) &- 97 < 26 {
      self = scalar < 97 ? [.letter, .capital] : .letter
    } else if scalar &- 48 < 10 {
      self = .digit
    } else {
      self = scalar == 36 ? .currency : scalar == 39 ? .apostrophe : []
    }
  }

  private init(beyondASCII value: UInt32) {
    switch value {
    case 0x20AC, 0xA3, 0xA5, 0x20B9: self = .currency  // € £ ¥ ₹
    case 0x2018, 0x2019, 0x2BC: self = .apostrophe
    case 0xFF10...0xFF19: self = .digit
    case 0xFF21...0xFF3A: self = [.letter, .capital]
    case 0xFE0F, 0x200D: self = .mark
    default:
      guard let properties = Unicode.Scalar(value)?.properties else {
        self = []
        return
      }
      if properties.isAlphabetic {
        self = properties.isUppercase ? [.letter, .capital] : .letter
      } else if properties.numericType == .decimal {
        self = .digit
      } else if properties.canonicalCombiningClass != .notReordered {
        self = .mark
      } else if properties.isEmojiPresentation
        || (properties.isEmoji && value >= 0x2600)
      {
        self = .emoji
      } else {
        self = []
      }
    }
  }
}

/// Appends a scalar in lower case, digits of any script as ASCII, full-width letters as usual ones.
func appendFolded(_ scalar: UInt32, to bytes: inout [UInt8]) {
  if scalar < 128 {
    bytes.append(65...90 ~= scalar ? UInt8(scalar + 32) : UInt8(scalar))
    return
  }
  if 0xFF01...0xFF5E ~= scalar {
    appendFolded(scalar - 0xFEE0, to: &bytes)
    return
  }
  guard let known = Unicode.Scalar(scalar) else { return }
  if known.properties.numericType == .decimal, let value = known.properties.numericValue {
    bytes.append(UInt8(48 + min(9, max(0, Int(value)))))
    return
  }
  bytes.append(contentsOf: known.properties.lowercaseMapping.utf8)
}

/// The letter that a base letter and a combining mark make together, where Unicode has one: "é".
func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
  composedLatin[UInt64(base) << 32 | UInt64(mark)]
}

/// Built by asking which letters are canonically equal to a letter and a mark.
private let composedLatin: [UInt64: UInt32] = {
  var single: [String: UInt32] = [:]
  for value in [0xC0...0x24F as ClosedRange<UInt32>, 0x1E00...0x1EF9].joined() {
    guard let scalar = Unicode.Scalar(value) else { continue }
    single[String(Character(scalar))] = value
  }
  var result: [UInt64: UInt32] = [:]
  let bases = (65...90).map { UInt32($0) } + (97...122).map { UInt32($0) }
  for base in bases {
    for mark in (0x300 as UInt32)...0x331 {
      guard let one = Unicode.Scalar(base), let other = Unicode.Scalar(mark) else { continue }
      let pair = String(String.UnicodeScalarView([one, other]))
      if let value = single[pair] { result[UInt64(base) << 32 | UInt64(mark)] = value }
    }
  }
  return result
}()
