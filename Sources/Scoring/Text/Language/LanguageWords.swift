/// The words at the beginning of a text that are its own: no addresses, codes or quotations.
struct LanguageWords {
  /// Of a longer text the rest is not read: so much is far more than is needed.
  static let limit = 2000

  private(set) var words: [LanguageWord] = []
  /// What else stands between spaces: numbers, codes, addresses.
  private(set) var codes = 0
  private var beginsSentence = true

  init(_ text: String) {
    let scalars = withoutQuotations(Array(text.unicodeScalars.prefix(Self.limit)))
    for chunk in scalars.split(whereSeparator: isSpace) {
      if chunk.startIndex > 0, isNewline(scalars[chunk.startIndex - 1]) { beginsSentence = true }
      // A word that is cut could be read as another one.
      if chunk.endIndex == Self.limit, chunk.startIndex > 0 { break }
      read(chunk)
    }
    settleCapitals()
    markJoinedNames()
  }

  private mutating func read(_ chunk: ArraySlice<Unicode.Scalar>) {
    let kind = ChunkKind(chunk)
    if kind == .code || kind == .address { codes += 1 }
    var part: [Unicode.Scalar] = []
    for scalar in kind == .address ? [] : chunk {
      if isWordPart(scalar) {
        part.append(scalar)
      } else {
        add(part, of: kind)
        part = []
        note(scalar)
      }
    }
    add(part, of: kind)
    if kind != .words { beginsSentence = chunk.last.map(isSentenceMark) ?? false }
  }

  private mutating func add(_ part: [Unicode.Scalar], of kind: ChunkKind) {
    let trimmed = part.trimmingApostrophes
    guard let first = trimmed.first else { return }
    // Scripts without spaces write numbers and words together.
    let isForeign = LanguageScript.index(of: first) != nil
    let isShortHalf = kind == .hyphenated && trimmed.count < 3
    if isForeign || (kind != .code && !isShortHalf) {
      words.append(LanguageWord(trimmed, beginsSentence: beginsSentence))
    }
    beginsSentence = false
  }

  /// Takes notice of a mark between words.
  private mutating func note(_ mark: Unicode.Scalar) {
    if mark != "-", !words.isEmpty { words[words.count - 1].endsPhrase = true }
    if isSentenceMark(mark) { beginsSentence = true }
  }

  /// In a text that is all capitals they say nothing; elsewhere a short word of them is a code.
  private mutating func settleCapitals() {
    let shouted = words.count { $0.isShouted }
    if shouted * 10 >= words.count * 7 {
      for index in words.indices {
        words[index].isCapital = false
        words[index].isCapitalInside = false
      }
    } else {
      words.removeAll { $0.isShouted && $0.text.unicodeScalars.count < 4 }
      for index in words.indices where words[index].isShouted { words[index].isCapital = false }
    }
  }

  private func isJoint(_ word: String) -> Bool {
    guard let entry = FamiliarLexicon.shared.entry(word) else { return false }
    return !entry.joint.isEmpty && !entry.known.contains(FamiliarLanguage.en.alone)
  }

  private mutating func markJoinedNames() {
    var index = 1
    while index < words.count {
      var end = index
      while end < words.count, end - index < 4, isJoint(words[end].text),
        !words[end].isCapital, !words[end].endsPhrase
      {
        end += 1
      }
      let isBetween =
        words[index - 1].isCapital && !words[index - 1].endsPhrase && end < words.count
        && (words[end].isCapital || words[end].isCapitalInside)
      if end > index, isBetween { for joint in index..<end { words[joint].joinsName = true } }
      index = max(end, index + 1)
    }
  }
}

/// What stands between two spaces.
private enum ChunkKind {
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

  private mutating func raise(to other: ChunkKind) {
    if self != .address { self = other }
  }
}

/// With spaces for all that stands between quotation marks: somebody else's words, titles, labels.
private func withoutQuotations(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
  var result = scalars
  var index = 0
  var unclosed: Set<Unicode.Scalar> = []
  while index < scalars.count {
    let opening = scalars[index]
    index += 1
    guard let closings = closingMarks[opening], !unclosed.contains(opening) else { continue }
    // A mark behind a letter or digit closes, or stands for inches.
    if opening == "\"", index > 1, isQuotable(scalars[index - 2]) { continue }
    guard let end = scalars[index...].firstIndex(where: closings.contains) else {
      unclosed.insert(opening)
      continue
    }
    for inside in index..<end { result[inside] = " " }
    index = end + 1
  }
  return result
}

private let closingMarks: [Unicode.Scalar: Set<Unicode.Scalar>] = [
  "\"": ["\""], "“": ["”", "“"], "„": ["“", "”"], "”": ["”"], "«": ["»"], "»": ["«", "»"],
  "「": ["」"], "『": ["』"],
]

private func isQuotable(_ scalar: Unicode.Scalar) -> Bool {
  !Letter(scalar.value).isDisjoint(with: [.letter, .digit])
}

private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
  !Letter(scalar.value).isDisjoint(with: [.letter, .mark, .apostrophe])
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

private func isNewline(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}"
}

private func isSentenceMark(_ scalar: Unicode.Scalar) -> Bool {
  ".!?…¿¡•–—\"”»".unicodeScalars.contains(scalar)
}

extension [Unicode.Scalar] {
  fileprivate var trimmingApostrophes: ArraySlice<Unicode.Scalar> {
    let isApostrophe = { (scalar: Unicode.Scalar) in Letter(scalar.value).contains(.apostrophe) }
    guard let first = firstIndex(where: { !isApostrophe($0) }),
      let last = lastIndex(where: { !isApostrophe($0) })
    else { return [] }
    return self[first...last]
  }
}
