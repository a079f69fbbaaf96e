/// What stands between two spaces.
enum LanguageChunk {
  case words
  /// With a hyphen, as "rendez-vous" and "e-mail".
  case hyphenated
  /// With digits or signs in it.
  case code
  case address

  init(_ chunk: ArraySlice<Unicode.Scalar>) {
    self = .words
    var before: Unicode.Scalar = " "
    for (index, scalar) in zip(chunk.indices, chunk) {
      defer { before = scalar }
      let next = index + 1 < chunk.endIndex ? chunk[index + 1] : " "
      switch scalar {
      case "@": self = .address
      case ":" where next == "/": self = .address
      case "/", "\\", "_", "<", ">", "=", "#", "{", "}", "|", "~", "^": raise(to: .code)
      // "example.org" and "e.g.", but not "Done.Next".
      case "." where isWordPart(before) && isWordPart(next) && !next.properties.isUppercase:
        raise(to: .code)
      case "-", "\u{2010}", "\u{2011}":
        if isWordPart(before), isWordPart(next), self == .words { self = .hyphenated }
      default: if Letter(scalar.value).contains(.digit) { raise(to: .code) }
      }
      if self == .address { return }
    }
  }

  private mutating func raise(to other: LanguageChunk) {
    if self != .address { self = other }
  }
}

/// A letter, a mark on one or an apostrophe.
func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
  !Letter(scalar.value).isDisjoint(with: [.letter, .mark, .apostrophe])
}
