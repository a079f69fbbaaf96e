import Rubrics
@testable import Scoring
import Testing

struct WordTextTests {
  @Test(arguments: [
    ("I CAN’T help", ["i", "can", "not", "help"]),
    ("pls, thx & sry u", ["please", "thanks", "sorry", "you"]),
    ("Ｈｅｌｌｏ ４２", ["hello", "42"]),
    ("٤٢", ["42"]),
    ("cafe\u{301} CAFÉ", ["café", "café"]),
    ("İ", ["i\u{307}"]),
    ("thank you🙏🏽!", ["thank", "you", "🙏"]),
    ("👩‍👩‍👧 ok", ["👩", "ok"]),
    ("☎️ 5pm", ["☎", "5", "pm"]),
    ("write to [EMAIL-2] or [CARD]", ["write", "to", "[email-2]", "or", "[card]"]),
    ("see [NOTE] and [lower]", ["see", "note", "and", "lower"]),
    ("[EMAIL", ["email"]),
    ("a\u{0}b", ["a", "b"]),
  ])
  func `a text is made into one spelling of words`(text: String, words: [String]) {
    #expect(WordText(text).words == words)
  }

  @Test func `each word knows where it stood in the text as it was written`() {
    let text = "Größe 👍🏽 — I can’t, é\u{301}t"
    let scalars = Array(text.unicodeScalars)
    let written = WordText(text).tokens.map {
      String(String.UnicodeScalarView(scalars[$0.scalars]))
    }
    #expect(written == ["Größe", "👍🏽", "I", "can’t", "can’t", "é\u{301}t"])
  }

  @Test func `a mark of redaction keeps the shape of what it stands for`() {
    let shapes = WordText("[EMAIL] [PHONE-3] [IBAN] [PASSWORD] [EXPIRY]").tokens.map(\.shape)
    #expect(shapes == [.email, .number, .code, .number, .date])
  }

  @Test func `a mark counts as many digits as what it stands for usually has`() {
    let pin = Cue(id: "pin", phrases: ["{digits:4}"])
    let account = Cue(id: "account", phrases: ["{digits:6-12}"])
    #expect(quotes("it is [PASSWORD]", pin) == ["[PASSWORD]"])
    #expect(quotes("it is [PASSWORD]", account) == [])
    #expect(quotes("call [PHONE-2]", account) == ["[PHONE-2]"])
  }

  @Test func `sentences begin behind full stops and line ends`() {
    let text = WordText("One two. Three!\nFour, five")
    #expect(text.sentences == [0..<2, 2..<3, 3..<5])
    #expect(WordText("").sentences == [])
  }

  @Test(arguments: 0..<10) func `any text can be read`(seed: UInt64) {
    var random = Seeded(state: seed)
    for _ in 0..<300 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        let value = UInt32.random(in: 0...(random.next() % 2 == 0 ? 0x7F : 0x1FFFF), using: &random)
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
      let read = WordText(String(text))
      for token in read.tokens {
        #expect(token.scalars.upperBound <= text.count)
        #expect(!token.scalars.isEmpty)
      }
    }
  }
}
