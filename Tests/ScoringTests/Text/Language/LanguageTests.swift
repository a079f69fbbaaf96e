import Foundation
import Scoring
import Testing

struct LanguageTests {
  @Test func measure() {
    var total = 0, hit = 0
    for (language, texts) in Replies.foreign {
      let long = texts.filter {
        $0.split(separator: " ").filter { $0.contains(where: \.isLetter) }.count >= 5
      }
      let missed = long.filter { !isInAnotherLanguage($0, than: "en") }
      let bare = long.map { $0.folding(options: .diacriticInsensitive, locale: nil) }.filter {
        !isInAnotherLanguage($0, than: "en")
      }
      let caps = long.map { $0.uppercased() }.filter { !isInAnotherLanguage($0, than: "en") }
      let wrong = texts.filter { (languageGuess(of: $0)?.language ?? "nil") != language }
      let sureWrong = texts.filter {
        let g = languageGuess(of: $0); return g?.isSure == true && g?.language != language
      }
      let own = texts.filter { isInAnotherLanguage($0, than: language) }
      total += long.count; hit += long.count - missed.count
      print(
        "M", language,
        "texts \(texts.count) long \(long.count) missed \(missed.count) bare \(bare.count) caps \(caps.count) wrong \(wrong.count) sureWrong \(sureWrong.count) own \(own)",
        missed)
      print(
        "P", language,
        ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "tr"].map { e in
          "\(e) \(long.filter { isInAnotherLanguage($0, than: e) }.count * 1000 / long.count)"
        }, sureWrong)
    }
    print("M total \(total) found \(hit)")
    for text in Replies.english where isInAnotherLanguage(text, than: "en") {
      print("M ALARM", text)
    }
    let eng = Replies.english.filter {
      if let g = languageGuess(of: $0) {
        return g.isSure && g.language != "en"
      } else {
        return false
      }
    }
    print("M english \(Replies.english.count)", eng)
  }
}
