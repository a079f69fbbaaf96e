/// What words that are in no list look like in each of the familiar languages.
struct WordShapes: Sendable {
  private struct Ending {
    var languages: FamiliarLanguages = []
    /// Of which it is the end of a verb.
    var verb: FamiliarLanguages = []
  }

  private var endings: [String: Ending] = [:]
  /// Those of them in ASCII, by their bytes: a number is found faster than a text.
  private var plainEndings: [UInt64: Ending] = [:]
  private var longestEnding = 0
  private var letters: [Unicode.Scalar: FamiliarLanguages] = [:]
  /// Three letters that stand together in a known word, one of them not of a to z.
  private var triples: [UInt64: FamiliarLanguages] = [:]
  /// Those of a to z and the space around a word, by their place among all there can be.
  private var plainTriples = Array(repeating: [] as FamiliarLanguages, count: 27 * 27 * 27)

  mutating func enter(word: Substring, of language: FamiliarLanguage) {
    for key in tripleKeys(of: word.lowercased().withoutAccents) {
      if let place = plainPlace(of: key) {
        plainTriples[place].insert(language.alone)
      } else {
        triples[key, default: []].insert(language.alone)
      }
    }
  }

  mutating func enter(ending: Substring, ofVerbs: Bool, of language: FamiliarLanguage) {
    for spelling in language.spellings(of: ending) {
      endings[spelling, default: Ending()].languages.insert(language.alone)
      if ofVerbs { endings[spelling, default: Ending()].verb.insert(language.alone) }
      if let key = plainKey(of: spelling.utf8) { plainEndings[key] = endings[spelling] }
      longestEnding = max(longestEnding, spelling.unicodeScalars.count)
    }
  }

  mutating func enter(letter: Unicode.Scalar, of language: FamiliarLanguage) {
    letters[letter, default: []].insert(language.alone)
  }

  /// What a word in lower case says by its letters, its end and its sound; nothing for most names.
  func clue(for word: String) -> LanguageClue? {
    var clue = LanguageClue(languages: [], weight: 0)
    let typical = word.unicodeScalars.compactMap { $0.isASCII ? nil : letters[$0] }
    if let first = typical.first {
      clue.languages = typical.dropFirst().reduce(first) { $0.intersection($1) }
      clue.weight = 6
    }
    addEnding(of: word, to: &clue)
    if typical.isEmpty, word.unicodeScalars.count >= 4 { addSound(of: word, to: &clue) }
    if clue.languages.count > 2 { clue.weight = clue.weight * 2 / 3 }
    // English has the longest lists, so that a word in none of them seldom looks like it by chance.
    if clue.languages == .english, clue.weight > 2 || !clue.sentence.isEmpty {
      clue.weight = max(clue.weight, 6)
    }
    return clue.languages.isEmpty ? nil : clue
  }

  private func addEnding(of word: String, to clue: inout LanguageClue) {
    guard let (ending, length) = ending(of: word) else { return }
    if clue.languages.isEmpty, clue.weight == 0 {
      clue.languages = ending.languages
    } else if clue.languages.isDisjoint(with: ending.languages) {
      return
    } else {
      clue.languages.formIntersection(ending.languages)
    }
    clue.weight += max(1, min(length - 1, 4)) * 2
    clue.sentence = ending.verb.intersection(clue.languages)
  }

  /// The longest known end of a word, and how many letters it has.
  private func ending(of word: String) -> (ending: Ending, length: Int)? {
    if word.utf8.allSatisfy({ $0 < 128 }) { return plainEnding(of: word.utf8) }
    let letters = Array(word.unicodeScalars)
    guard letters.count >= 5 else { return nil }
    // An end that is nearly the whole word is none.
    for length in stride(from: min(longestEnding, letters.count - 2), through: 1, by: -1) {
      let end = String(String.UnicodeScalarView(letters.suffix(length)))
      if let found = endings[end] ?? endings[end.withoutAccents] { return (found, length) }
    }
    return nil
  }

  private func plainEnding(of word: String.UTF8View) -> (ending: Ending, length: Int)? {
    let count = word.count
    guard count >= 5 else { return nil }
    for length in stride(from: min(longestEnding, count - 2), through: 1, by: -1) {
      let end = word.suffix(length)
      let found = plainKey(of: end).map { plainEndings[$0] } ?? endings[String(Substring(end))]
      if let found { return (found, length) }
    }
    return nil
  }

  /// - Returns: how many triples the word has, with the space before and behind it.
  private func forEachTriple(of word: String, _ body: (FamiliarLanguages) -> Void) -> Int {
    if word.utf8.allSatisfy({ 97...122 ~= $0 }) {
      var place = 0
      var count = -1
      for byte in word.utf8 {
        place = (place * 27 + Int(byte) - 96) % plainTriples.count
        count += 1
        if count > 0 { body(plainTriples[place]) }
      }
      body(plainTriples[place * 27 % plainTriples.count])
      return count + 1
    }
    let keys = tripleKeys(of: word)
    for key in keys { body(plainPlace(of: key).map { plainTriples[$0] } ?? triples[key] ?? []) }
    return keys.count
  }

  /// Compares how many triples of letters known words of English and of the others have in common
  /// with a word.
  ///
  /// Fewer than a fifth of the triples more is chance: so much more have 6 % of the unlisted words
  /// of English texts and 20 to 60 % of those of other languages.
  private func addSound(of word: String, to clue: inout LanguageClue) {
    var counts = Array(repeating: 0, count: FamiliarLanguage.allCases.count)
    let tripleCount = forEachTriple(of: word.withoutAccents) { languages in
      var left = languages.rawValue
      while left != 0 {
        counts[left.trailingZeroBitCount] += 1
        left &= left - 1
      }
    }
    guard let english = counts.first, let most = counts.dropFirst().max() else { return }
    let lead = (most - english) * 100 / max(tripleCount, 1)
    guard abs(lead) >= 20 else { return }
    var languages: FamiliarLanguages = lead < 0 ? .english : []
    for (language, count) in zip(FamiliarLanguage.allCases, counts) where lead > 0 && count == most
    {
      languages.insert(language.alone)
    }
    let sound = abs(lead) >= 40 ? 6 : 4
    if !clue.languages.isDisjoint(with: languages) {
      clue.languages.formIntersection(languages)
      clue.weight += sound
    } else if clue.weight < 4 {
      clue.languages = languages
      clue.weight = sound
    }
  }

  private func tripleKeys(of word: String) -> [UInt64] {
    let letters = [0x20] + word.unicodeScalars.map { UInt64($0.value) } + [0x20]
    return (2..<max(letters.count, 2)).map {
      letters[$0 - 2] << 42 | letters[$0 - 1] << 21 | letters[$0]
    }
  }
}

/// Up to eight ASCII bytes as one number.
private func plainKey(of bytes: some Collection<UInt8>) -> UInt64? {
  guard bytes.count <= 8 else { return nil }
  var key: UInt64 = 0
  for byte in bytes {
    guard byte < 128 else { return nil }
    key = key << 8 | UInt64(byte)
  }
  return key
}

/// The place of three letters of a to z, or the space, among all such; nothing for other letters.
private func plainPlace(of triple: UInt64) -> Int? {
  var place = 0
  for shift: UInt64 in [42, 21, 0] {
    switch triple >> shift & 0x1F_FFFF {
    case 0x20: place = place * 27
    case let letter where 97...122 ~= letter: place = place * 27 + Int(letter) - 96
    default: return nil
    }
  }
  return place
}
