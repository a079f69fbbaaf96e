/// The words of the familiar languages, ready to be looked up.
struct FamiliarLexicon: Sendable {
  struct Entry: Sendable {
    /// Of which it is any word but a courteous one.
    var known: FamiliarLanguages = []
    /// Of which it makes a sentence.
    var sentence: FamiliarLanguages = []
    /// Of which it joins the parts of names.
    var joint: FamiliarLanguages = []
    var courteous: FamiliarLanguages = []
    /// Of which it also means something with a capital in the middle of a sentence.
    var capital: FamiliarLanguages = []
    /// Also met in English, though not often.
    var isAlikeEnglish = false

    /// A joint of names, and no word of English: there names are joined by "and".
    var joinsNames: Bool { !joint.isEmpty && known.isDisjoint(with: .english) }

    /// Only said in greeting or thanking.
    var isCourtesy: Bool { !courteous.isEmpty && known.isEmpty }
  }

  static let shared = FamiliarLexicon()

  private(set) var shapes = WordShapes()
  /// By the word in lower case, in every spelling.
  private var entries: [String: Entry] = [:]

  private init() {
    for language in FamiliarLanguage.allCases {
      let words = language.words
      enter(words.joints, of: language) { $0.joint.insert(language.alone) }
      enter(words.sentence, of: language) { $0.sentence.insert(language.alone) }
      enter(words.common, of: language) { _ in }
      for word in split(words.courteous) {
        change(word, of: language) { $0.courteous.insert(language.alone) }
      }
      for word in split(words.alike) { change(word, of: language) { $0.isAlikeEnglish = true } }
      for ending in split(words.endings) {
        shapes.enter(ending: ending, ofVerbs: false, of: language)
      }
      for ending in split(words.verbEndings) {
        shapes.enter(ending: ending, ofVerbs: true, of: language)
      }
      for letter in language.letters.unicodeScalars { shapes.enter(letter: letter, of: language) }
    }
  }

  /// A word in lower case, with or without the accents it is written with.
  func entry(_ word: String) -> Entry? {
    if let entry = entries[word] { return entry }
    let plain = word.withoutAccents
    guard plain != word, var entry = entries[plain] else { return nil }
    // English is written without accents, so that a word with one is not its.
    entry.known.subtract(.english)
    entry.sentence.subtract(.english)
    return entry.known.union(entry.courteous).isEmpty ? nil : entry
  }

  private mutating func enter(
    _ words: String, of language: FamiliarLanguage, _ mark: (inout Entry) -> Void
  ) {
    for word in split(words) {
      let isCapital = word.first?.isUppercase ?? false
      change(word, of: language) {
        $0.known.insert(language.alone)
        if isCapital { $0.capital.insert(language.alone) }
        mark(&$0)
      }
      shapes.enter(word: word, of: language)
    }
  }

  private mutating func change(
    _ word: Substring, of language: FamiliarLanguage, _ change: (inout Entry) -> Void
  ) {
    for spelling in language.spellings(of: word) {
      change(&entries[spelling, default: Entry()])
    }
  }
}

private func split(_ words: String) -> [Substring] { words.split(whereSeparator: \.isWhitespace) }
