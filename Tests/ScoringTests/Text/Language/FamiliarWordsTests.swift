@testable import Scoring
import Testing

/// The lists are long: what a reader would not see in them is looked for here.
struct FamiliarWordsTests {
  private func split(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  @Test func `no word stands twice in the lists of a language`() {
    for language in FamiliarLanguage.allCases {
      let words = language.words
      let all = [words.joints, words.sentence, words.common, words.courteous].flatMap(split)
      let doubles = Dictionary(grouping: all) { $0.lowercased() }.filter { $0.value.count > 1 }
      #expect(doubles.keys.sorted() == [], "\(language)")
      let endings = split(words.endings) + split(words.verbEndings)
      #expect(Set(endings).count == endings.count, "\(language)")
    }
  }

  @Test func `every letter of a word is one that its language uses`() {
    for language in FamiliarLanguage.allCases {
      let words = language.words
      let usual = Set("abcdefghijklmnopqrstuvwxyz'" + language.letters)
      for word in [words.joints, words.sentence, words.common, words.courteous].flatMap(split) {
        #expect(word.lowercased().allSatisfy(usual.contains), "\(language): \(word)")
      }
    }
  }

  @Test func `a word that is said to be like English is a word of another language`() {
    for word in split(FamiliarWords.english.alike) {
      let entry = FamiliarLexicon.shared.entry(word)
      #expect(entry?.known.isEmpty == false, "\(word)")
      #expect(entry?.known.isDisjoint(with: .english) == true, "\(word)")
    }
  }
}
