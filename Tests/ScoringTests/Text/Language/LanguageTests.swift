import Foundation
import Scoring
import Testing

/// Replies that somebody would call clear: five words or more.
private func clear(_ texts: [String]) -> [String] {
  texts.filter { text in
    text.split(separator: " ").count { $0.contains(where: \.isLetter) } >= 5
  }
}

/// How many of the clear replies are found not to be English.
private func share(_ change: (String) -> String = { $0 }) -> [(language: String, share: Double)] {
  Replies.foreign.map { language, texts in
    let clear = clear(texts)
    let found = clear.count { isInAnotherLanguage(change($0), than: "en") }
    return (language, Double(found) / Double(clear.count))
  }
}

struct LanguageTests {
  @Test func `no English reply is taken for another language`() {
    #expect(Replies.english.count >= 450)
    for text in Replies.english { #expect(!isInAnotherLanguage(text, than: "en"), "\(text)") }
  }

  /// Measured: 1,163 of 1,184; half of the others are goodbyes, the rest have five or six words.
  @Test func `clear replies in ten other languages are found`() {
    var all = 0.0
    for (language, share) in share() {
      #expect(share >= 0.955, "\(language): \(share)")
      all += share / 10
    }
    #expect(all >= 0.98)
  }

  /// Measured: 97.2 % without accents, 95.4 % in capitals, where nothing tells names from words.
  @Test func `accents and capitals hardly matter`() {
    let bare = share { $0.folding(options: .diacriticInsensitive, locale: nil) }
    let loud = share { $0.uppercased() }
    #expect(bare.map(\.share).reduce(0, +) / 10 >= 0.965)
    #expect(loud.map(\.share).reduce(0, +) / 10 >= 0.945)
    for (one, other) in zip(bare, loud) {
      #expect(one.share >= 0.94 && other.share >= 0.90, "\(one), \(other)")
    }
  }

  @Test func `no reply is taken for another language than its own`() {
    for (language, texts) in Replies.foreign {
      for text in texts { #expect(!isInAnotherLanguage(text, than: language), "\(text)") }
    }
  }

  @Test func `every two of the languages are told apart`() {
    for (language, texts) in Replies.foreign {
      let clear = clear(texts)
      for (expected, _) in Replies.foreign where expected != language {
        let found = clear.count { isInAnotherLanguage($0, than: expected) }
        // Spanish and Portuguese, Swedish and Danish share most of their words.
        #expect(found * 100 >= clear.count * 87, "\(language) for \(expected): \(found)")
      }
    }
  }

  @Test func `the language is named, and never surely wrong`() {
    for (language, texts) in Replies.foreign + [("en", Replies.english)] {
      let guesses = texts.map { languageGuess(of: $0) }
      for (guess, text) in zip(guesses, texts) where guess?.isSure == true {
        #expect(guess?.language == language, "\(text)")
      }
      guard language != "en" else { continue }
      let right = guesses.count { $0?.language == language }
      #expect(right * 100 >= texts.count * 98, "\(language): \(right)")
    }
  }

  @Test func `a reply with no English word in it is not English, whatever it stands among`() {
    for text in Replies.foreignAmongEnglish {
      #expect(isInAnotherLanguage(text, than: "en"), "\(text)")
    }
  }

  /// The agents of the shared conversations all write English.
  @Test func `no agent of the STAR dialogues is taken for writing another language`() throws {
    guard let lines = sharedLines("star-dialogues/dialogues.ndjson") else {
      print("skipped: the shared STAR dialogues are not here")
      return
    }
    var count = 0
    for line in lines {
      let dialogue = try JSONDecoder().decode(Dialogue.self, from: line)
      for turn in dialogue.turns where turn.speaker == "agent" {
        guard let text = turn.text else { continue }
        count += 1
        #expect(!isInAnotherLanguage(text, than: "en"), "\(text)")
      }
    }
    #expect(count >= 5000)
  }

  private struct Dialogue: Decodable {
    struct Turn: Decodable {
      var speaker: String
      var text: String?
    }

    var turns: [Turn]
  }

  /// Lines of a file of the shared data beside the package; nothing where it is not there.
  private func sharedLines(_ name: String) -> [Data]? {
    var root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while root.path != "/",
      !FileManager.default.fileExists(atPath: root.appending(path: "Package.swift").path)
    {
      root.deleteLastPathComponent()
    }
    let file = root.appending(path: "../shared/data/\(name)").standardizedFileURL
    return (try? Data(contentsOf: file))?.split(separator: 0x0A).map { Data($0) }
  }
}
