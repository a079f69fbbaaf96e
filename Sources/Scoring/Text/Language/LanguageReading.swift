/// What a text holds that tells its language.
struct LanguageReading {
  private(set) var clues: [LanguageClue] = []
  /// Words in Latin letters, the same one twice at most, with numbers and codes counted as such.
  private(set) var latinWords: Int
  let showsNames: Bool
  private var latinLetters = 0
  private var scripts = ScriptCounts()
  private var seen: [String: Int] = [:]

  init(_ text: String) {
    let own = LanguageWords(text)
    latinWords = own.codes
    showsNames = own.showsNames
    seen.reserveCapacity(own.words.count)
    clues.reserveCapacity(own.words.count)
    for (word, isPolite) in zip(own.words, politeWords(own.words)) {
      if scripts.count(word.text) { continue }
      latinLetters += word.text.unicodeScalars.count
      let before = clues.count
      read(word)
      if isPolite { for index in before..<clues.count { clues[index].isPolite = true } }
    }
  }

  /// Three words that tell anything are the least to say anything from.
  var isTelling: Bool { clues.count >= 3 }

  /// The script other than Latin that the text is clearly written in.
  var script: Int? { scripts.leading(beside: latinLetters) }

  var hasForeignScript: Bool { !scripts.isEmpty }

  func language(of script: Int) -> String { scripts.language(of: script) }

  private mutating func read(_ word: LanguageWord) {
    let count = seen[word.text, default: 0]
    seen[word.text] = count + 1
    // The same word again and again says no more.
    guard count < 2 else { return }
    latinWords += 1
    if let entry = word.entry {
      add(entry, word, isFirst: count == 0)
    } else if let apostrophe = word.text.firstIndex(of: "'") {
      readJoined(word, at: apostrophe, isFirst: count == 0)
    } else if !word.isLikeName, var clue = FamiliarLexicon.shared.shapes.clue(for: word.text) {
      if count > 0 { clue.sentence = [] }
      clues.append(clue)
    }
  }

  private mutating func add(_ entry: FamiliarLexicon.Entry, _ word: LanguageWord, isFirst: Bool) {
    var languages = entry.known.union(entry.courteous)
    if word.isLikeName { languages = languages.intersection(entry.capital) }
    guard !languages.isEmpty else { return }
    if entry.known.isDisjoint(with: languages) {
      clues.append(LanguageClue(languages: languages, weight: 3))
      return
    }
    let length = word.text.unicodeScalars.count
    var weight = min(length, 4) * 3
    // Nobody types an accent by chance.
    if word.text.utf8.count > length { weight += 3 }
    if languages.count > 2 { weight = weight * 2 / 3 }
    // English nouns are met in many languages.
    if languages == .english, entry.sentence.isDisjoint(with: .english) { weight = 3 }
    if word.joinsName { weight /= 3 }
    clues.append(
      LanguageClue(
        languages: languages, weight: weight,
        sentence: isFirst && length > 1 ? entry.sentence.intersection(languages) : [],
        isAlikeEnglish: entry.isAlikeEnglish && languages.isDisjoint(with: .english)))
  }

  /// A word with an apostrophe in it that is not known as a whole: "l'hôtel", "Anna's", "Ankara'da".
  private mutating func readJoined(
    _ word: LanguageWord, at apostrophe: String.Index, isFirst: Bool
  ) {
    let lexicon = FamiliarLexicon.shared
    let before = word.text[...apostrophe]
    let behind = String(word.text[word.text.index(after: apostrophe)...])
    if let entry = lexicon.entry(String(before)) {
      if !word.isLikeName, !word.joinsName {
        clues.append(LanguageClue(languages: entry.known, weight: 6))
      }
      if !behind.contains("'") { read(word.rest(behind)) }
      return
    }
    if ["re", "ll", "ve", "d", "m", "t", "s"].contains(behind) {
      clues.append(LanguageClue(languages: .english, weight: 6))
    }
    if let entry = lexicon.entry(String(before.dropLast())) { add(entry, word, isFirst: isFirst) }
  }
}

/// For each word whether it stands by a greeting or thanks, as "så mycket" in "tack så mycket".
private func politeWords(_ words: [LanguageWord]) -> [Bool] {
  var result = Array(repeating: false, count: words.count)
  for (index, word) in words.enumerated() {
    guard let entry = word.entry, entry.isCourtesy else { continue }
    var end = index
    while end < min(index + 2, words.count - 1), !words[end].endsPhrase { end += 1 }
    var start = index
    while start > max(index - 2, 0), !words[start - 1].endsPhrase { start -= 1 }
    for near in start...end { result[near] = true }
  }
  return result
}
