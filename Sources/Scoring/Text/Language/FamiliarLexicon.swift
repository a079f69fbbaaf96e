/// All that tells one of the familiar languages, ready to be looked up.
struct FamiliarLexicon: Sendable {
  struct Entry: Sendable {
    /// Of which it is a frequent or a common word.
    var known: FamiliarLanguages = []
    /// Of which it is a function word that joins nothing.
    var frequent: FamiliarLanguages = []
    /// Of which it joins the parts of names.
    var joint: FamiliarLanguages = []
    var courteous: FamiliarLanguages = []
    /// Also means something with a capital in the middle of a sentence.
    var capital: FamiliarLanguages = []
    /// Also met in English, though not often.
    var isAlikeEnglish = false
  }

  struct Ending: Sendable {
    var languages: FamiliarLanguages = []
    /// Of which it is the end of a verb.
    var verb: FamiliarLanguages = []
    var length = 0
  }

  static let shared = FamiliarLexicon()

  /// By the word in lower case: as it is written, and without its accents.
  private var entries: [String: Entry] = [:]
  private var endings: [String: Ending] = [:]
  private var triples: [UInt64: FamiliarLanguages] = [:]
  private(set) var letters: [Unicode.Scalar: FamiliarLanguages] = [:]
  private var longestEnding = 0

  private init() {
    for language in FamiliarLanguage.allCases {
      let one = language.alone
      let words = language.words
      for (list, set) in [
        (words.joints, \Entry.joint), (words.frequent, \.frequent), (words.common, \.known),
      ] as [(String, WritableKeyPath<Entry, FamiliarLanguages>)] {
        for word in list.split(whereSeparator: \.isWhitespace) {
          let isCapital = word.first?.isUppercase ?? false
          enter(word, of: language) {
            $0.known.insert(one)
            $0[keyPath: set].insert(one)
            if isCapital { $0.capital.insert(one) }
          }
          for key in tripleKeys(of: word.lowercased().withoutAccents) {
            triples[key, default: []].insert(one)
          }
        }
      }
      for word in words.courteous.split(whereSeparator: \.isWhitespace) {
        enter(word, of: language) { $0.courteous.insert(one) }
      }
      for word in words.alike.split(whereSeparator: \.isWhitespace) {
        enter(word, of: language) { $0.isAlikeEnglish = true }
      }
      for (list, isVerb) in [(words.endings, false), (words.verbEndings, true)] {
        for ending in list.split(whereSeparator: \.isWhitespace) {
          for spelling in spellings(of: ending, in: language) {
            endings[spelling, default: Ending()].languages.insert(one)
            if isVerb { endings[spelling, default: Ending()].verb.insert(one) }
            longestEnding = max(longestEnding, spelling.unicodeScalars.count)
          }
        }
      }
      for letter in language.letters.unicodeScalars { letters[letter, default: []].insert(one) }
    }
  }

  /// A word in lower case, with or without the accents it is written with.
  func entry(_ word: String) -> Entry? {
    if let entry = entries[word] { return entry }
    let plain = word.withoutAccents
    guard plain != word, var entry = entries[plain] else { return nil }
    // English is written without accents, so that a word with one is not its.
    let english = FamiliarLanguage.en.alone
    entry.known.subtract(english)
    entry.frequent.subtract(english)
    return entry.known.union(entry.courteous).isEmpty ? nil : entry
  }

  /// The languages whose words share more triples of letters with a word than English ones do.
  ///
  /// - Returns: also by how many hundredths of its triples; below zero, and English, the other way.
  func sound(of word: String) -> (languages: FamiliarLanguages, lead: Int) {
    let keys = tripleKeys(of: word.withoutAccents)
    var counts = Array(repeating: 0, count: FamiliarLanguage.allCases.count)
    for key in keys {
      let languages = triples[key] ?? []
      for index in counts.indices where languages.rawValue & (1 << UInt16(index)) != 0 {
        counts[index] += 1
      }
    }
    let most = counts.dropFirst().max() ?? 0
    let lead = keys.isEmpty ? 0 : (most - counts[0]) * 100 / keys.count
    guard lead > 0 else { return (FamiliarLanguage.en.alone, lead) }
    var languages: FamiliarLanguages = []
    for (language, count) in zip(FamiliarLanguage.allCases, counts) where count == most {
      languages.insert(language.alone)
    }
    return (languages, lead)
  }

  private func tripleKeys(of word: String) -> [UInt64] {
    let letters = [0x20] + word.unicodeScalars.map { UInt64($0.value) } + [0x20]
    guard letters.count >= 3 else { return [] }
    return (2..<letters.count).map { letters[$0 - 2] << 42 | letters[$0 - 1] << 21 | letters[$0] }
  }

  /// The longest known ending of a word, with its length in letters.
  func ending(of word: String) -> Ending? {
    let letters = Array(word.unicodeScalars)
    // An ending that is nearly the whole word is none.
    let longest = min(longestEnding, letters.count - 2)
    guard letters.count >= 5 else { return nil }
    for length in stride(from: longest, through: 1, by: -1) {
      let ending = String(String.UnicodeScalarView(letters.suffix(length)))
      if var found = endings[ending] ?? endings[ending.withoutAccents] {
        found.length = length
        return found
      }
    }
    return nil
  }

  private mutating func enter(
    _ word: Substring, of language: FamiliarLanguage, _ change: (inout Entry) -> Void
  ) {
    for spelling in spellings(of: word, in: language) {
      change(&entries[spelling, default: Entry()])
    }
  }

  /// As it is written, without its accents, and the way of typing "ö" as "oe" where that is usual.
  private func spellings(of word: Substring, in language: FamiliarLanguage) -> Set<String> {
    let written = word.lowercased()
    var result: Set = [written, written.withoutAccents]
    let pairs: [Unicode.Scalar: String] =
      switch language {
      case .de: ["ä": "ae", "ö": "oe", "ü": "ue"]
      case .da: ["æ": "ae", "ø": "oe", "å": "aa"]
      default: [:]
      }
    if !pairs.isEmpty {
      let spelt = written.unicodeScalars.map { pairs[$0] ?? String($0) }.joined()
      result.insert(spelt.withoutAccents)
    }
    return result
  }
}

extension String {
  /// Each letter as the one of a to z that people type when theirs is not at hand.
  var withoutAccents: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let plain = plainLetters[scalar] {
        result.append(contentsOf: plain.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

private let plainLetters: [Unicode.Scalar: String] = {
  let rows = [
    ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
    ("i", "ìíîïĩīĭįı"), ("l", "ĺļľł"), ("n", "ñńņň"), ("o", "òóôõöøōŏő"), ("r", "ŕŗř"),
    ("s", "śŝşšș"), ("t", "ţťț"), ("u", "ùúûüũūŭůűų"), ("y", "ýÿ"), ("z", "źżž"), ("ss", "ß"),
    ("ae", "æ"), ("oe", "œ"),
  ]
  var result: [Unicode.Scalar: String] = [:]
  for (plain, letters) in rows {
    for letter in letters.unicodeScalars { result[letter] = plain }
  }
  return result
}()
