/// What a text holds that tells its language.
struct LanguageReading {
  /// A word that speaks for some of the familiar languages.
  struct Clue {
    var languages: FamiliarLanguages
    /// How much it says; twelve is a long frequent word of one or two languages.
    var weight: Int
    /// Of which it is a function word, said for the first time and not by a greeting.
    ///
    /// Joints of names are none.
    var strong: FamiliarLanguages = []
    /// Also met in English, though not often.
    var isAlikeEnglish = false
    /// Stands by a greeting or thanks.
    var isPolite = false
  }

  private(set) var clues: [Clue] = []
  private(set) var latinWords = 0
  private var latinLetters = 0
  private var scripts = ScriptCounts()
  private var seen: [String: Int] = [:]

  init(_ text: String) {
    let whole = LanguageWords(text)
    let words = whole.words
    latinWords = whole.codes
    let polite = politePhrases(words)
    for (word, isPolite) in zip(words, polite) {
      if scripts.count(word.text) { continue }
      latinWords += 1
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
    let lexicon = FamiliarLexicon.shared
    if let entry = lexicon.entry(word.text) {
      add(entry, word, isFirst: count == 0)
    } else if let apostrophe = word.text.firstIndex(of: "'") {
      readJoined(word, at: apostrophe, isFirst: count == 0)
    } else {
      readShape(of: word, isFirst: count == 0)
    }
  }

  private mutating func add(_ entry: FamiliarLexicon.Entry, _ word: LanguageWord, isFirst: Bool) {
    var languages = entry.known.union(entry.courteous)
    if word.isLikeName { languages = languages.intersection(entry.capital) }
    guard !languages.isEmpty else { return }
    if entry.known.isDisjoint(with: languages) {
      clues.append(Clue(languages: languages, weight: 3))
      return
    }
    let length = word.text.unicodeScalars.count
    var weight = min(length, 4) * 3
    if word.text.utf8.count > length { weight += 3 }
    if languages.count > 2 { weight = weight * 2 / 3 }
    // English nouns are met in many languages.
    if languages == FamiliarLanguage.en.alone, !entry.frequent.contains(languages) { weight = 3 }
    if word.joinsName { weight /= 3 }
    clues.append(
      Clue(
        languages: languages, weight: weight,
        strong: isFirst && length > 1 ? entry.frequent.intersection(languages) : [],
        isAlikeEnglish: entry.isAlikeEnglish && !languages.contains(FamiliarLanguage.en.alone)))
  }

  /// A word with an apostrophe in it that is not known as a whole: "l'hôtel", "Anna's", "31'inde".
  private mutating func readJoined(
    _ word: LanguageWord, at apostrophe: String.Index, isFirst: Bool
  ) {
    let lexicon = FamiliarLexicon.shared
    let before = String(word.text[...apostrophe])
    let behind = String(word.text[word.text.index(after: apostrophe)...])
    if let entry = lexicon.entry(before) {
      if !word.isLikeName, !word.joinsName {
        clues.append(Clue(languages: entry.known, weight: 6))
      }
      var rest = word
      rest.text = behind
      rest.isCapital = word.isCapitalInside
      rest.beginsSentence = false
      if !behind.contains("'") { read(rest) }
      return
    }
    if ["re", "ll", "ve", "d", "m", "t", "s"].contains(behind) {
      clues.append(Clue(languages: FamiliarLanguage.en.alone, weight: 6))
    }
    if let entry = lexicon.entry(String(before.dropLast())) { add(entry, word, isFirst: isFirst) }
  }

  /// Letters and the end of a word that is in no list.
  private mutating func readShape(of word: LanguageWord, isFirst: Bool) {
    guard !word.isLikeName else { return }
    let lexicon = FamiliarLexicon.shared
    var languages: FamiliarLanguages = []
    var strong: FamiliarLanguages = []
    var weight = 0
    let letters = word.text.unicodeScalars.compactMap { lexicon.letters[$0] }
    if let first = letters.first {
      languages = letters.dropFirst().reduce(first) { $0.intersection($1) }
      weight = 6
    }
    if let ending = lexicon.ending(of: word.text) {
      if letters.isEmpty || !languages.isDisjoint(with: ending.languages) {
        languages = letters.isEmpty ? ending.languages : languages.intersection(ending.languages)
        weight += max(1, min(ending.length - 1, 4)) * 2
        strong = ending.verb.intersection(languages)
      }
    }
    if letters.isEmpty, word.text.utf8.count >= 4 {
      let sound = lexicon.sound(of: word.text)
      let isOfEnding = !languages.isDisjoint(with: sound.languages)
      if abs(sound.lead) >= 20, languages.isEmpty || isOfEnding || weight < 4 {
        languages = isOfEnding ? languages.intersection(sound.languages) : sound.languages
        weight = (isOfEnding ? weight : 0) + (abs(sound.lead) >= 40 ? 6 : 4)
      }
    }
    if languages.count > 2 { weight = weight * 2 / 3 }
    // The lists of English are the longest, so that its other words are the rarest.
    if languages == FamiliarLanguage.en.alone, weight > 2 || !strong.isEmpty {
      weight = max(weight, 6)
    }
    if !languages.isEmpty {
      clues.append(
        Clue(languages: languages, weight: weight, strong: isFirst ? strong : []))
    }
  }
}

/// For each word whether it stands by a greeting or thanks, as "så mycket" in "tack så mycket".
private func politePhrases(_ words: [LanguageWord]) -> [Bool] {
  var result = Array(repeating: false, count: words.count)
  for (index, word) in words.enumerated() {
    guard let entry = FamiliarLexicon.shared.entry(word.text), !entry.courteous.isEmpty,
      entry.known.isEmpty
    else { continue }
    var end = index
    while end < min(index + 2, words.count - 1), !words[end].endsPhrase { end += 1 }
    var start = index
    while start > max(index - 2, 0), !words[start - 1].endsPhrase { start -= 1 }
    for near in start...end { result[near] = true }
  }
  return result
}
