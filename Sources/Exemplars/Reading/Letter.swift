/// What a Unicode scalar is to the reader of exemplars.
enum Letter {
  /// Part of a word, folded: lower case, typographic apostrophe made plain.
  case letter(UInt32)
  case digit
  case apostrophe
  case space
  /// Changes the sign before it or nothing at all: an accent on its own, a joiner, a soft hyphen.
  case silent
  /// Punctuation, a symbol or a picture, which is a token by itself.
  case sign(UInt32)

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A: self = .letter(scalar.value)
    case 0x41...0x5A: self = .letter(scalar.value + 32)
    case 0x30...0x39: self = .digit
    case 0x27, 0x2018, 0x2019, 0x02BC, 0x60, 0xB4: self = .apostrophe
    case 0x00...0x20, 0x7F...0xA0: self = .space
    case 0x21...0x7E: self = .sign(scalar.value)
    case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: self = .sign(0x22)
    case 0x2010...0x2015: self = .sign(0x2D)
    case 0xFF1F, 0xBF: self = .sign(0x3F)
    case 0xFF01, 0xA1: self = .sign(0x21)
    default: self = Letter(beyondTables: scalar)
    }
  }

  private init(beyondTables scalar: Unicode.Scalar) {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .decimalNumber: self = .digit
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: self = .space
    case .format, .control, .unassigned, .privateUse, .surrogate, .enclosingMark: self = .silent
    case .nonspacingMark, .spacingMark:
      // A variation selector is a mark too, and says nothing.
      self = 0xFE00...0xFE0F ~= scalar.value ? .silent : .letter(scalar.value)
    default:
      guard properties.isAlphabetic else {
        self = .sign(scalar.value)
        return
      }
      // One for one, so that places in the text stay true; "İ" keeps its i and loses its dot.
      let lower = properties.lowercaseMapping.unicodeScalars.first ?? scalar
      self = .letter(lower.value)
    }
  }
}
