/// The words at the beginning of a text that are its own: no addresses, codes or quotations.
struct LanguageWords {
  /// Of a longer text the rest is not read: so much is far more than is needed.
  static let limit = 2000

  private(set) var words: [LanguageWord] = []
  /// What else stands between spaces: numbers, codes, addresses.
  private(set) var codes = 0
  /// Names stand out by their capitals, which a text in one case has none of.
  private(set) var showsNames = false
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
    showsNames = words.contains { $0.isCapital }
    markJoinedNames()
  }

  private mutating func read(_ chunk: ArraySlice<Unicode.Scalar>) {
    let kind = LanguageChunk(chunk)
    if kind == .code || kind == .address { codes += 1 }
    var start = chunk.startIndex
    for index in kind == .address ? chunk.startIndex..<chunk.startIndex : chunk.indices
    where !isWordPart(chunk[index]) {
      add(chunk[start..<index], of: kind)
      start = index + 1
      note(chunk[index])
    }
    if kind != .address { add(chunk[start...], of: kind) }
    if kind != .words { beginsSentence = chunk.last.map(isSentenceMark) ?? false }
  }

  private mutating func add(_ part: ArraySlice<Unicode.Scalar>, of kind: LanguageChunk) {
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

  private mutating func markJoinedNames() {
    var index = 1
    while index < words.count {
      var end = index
      while end < words.count, end - index < 4, words[end].isJoint, !words[end].endsPhrase {
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

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII ? scalar == " " || 9...13 ~= scalar.value : scalar.properties.isWhitespace
}

private func isNewline(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}"
}

private func isSentenceMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case ".", "!", "?", "…", "¿", "¡", "•", "–", "—", "\"", "”", "»": true
  default: false
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate var trimmingApostrophes: ArraySlice<Unicode.Scalar> {
    let isApostrophe = { (scalar: Unicode.Scalar) in Letter(scalar.value).contains(.apostrophe) }
    guard let first = firstIndex(where: { !isApostrophe($0) }),
      let last = lastIndex(where: { !isApostrophe($0) })
    else { return [] }
    return self[first...last]
  }
}
