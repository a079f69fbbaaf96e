import Rubrics
import Scoring
import Testing

/// `^^`, `{emoji}` and short forms.
struct SentenceStartTests {
  private func cue(_ phrases: String..., negation: Cue.Negation = .ignored) -> Cue {
    Cue(id: "c", phrases: phrases, negation: negation)
  }

  @Test(arguments: [
    ("Thanks a lot", ["Thanks"]), ("Ok. Thanks", ["Thanks"]),
    ("Ok! thanks. Thanks?", ["thanks", "Thanks"]),
    ("Ok\nthanks", ["thanks"]), ("… thanks", ["thanks"]), ("“Thanks”", ["Thanks"]),
    ("Many thanks", []), ("Ok, thanks", []), ("Ok: thanks", []), ("a.thanks", ["thanks"]),
    ("> thanks\nthanks", ["thanks"]), ("🙂 thanks", []), ("It costs 1.50 thanks", []),
  ])
  func `two carets are the beginning of a sentence`(text: String, expected: [String]) {
    let cue = Cue(id: "c", phrases: ["^^ thanks"], reported: .counts)
    #expect(quotes(text, cue) == expected)
  }

  @Test func `one caret is the beginning of the turn alone`() {
    #expect(quotes("Ok. Thanks", cue("^ thanks")) == [])
    #expect(quotes("Thanks. Thanks", cue("^ thanks")) == ["Thanks"])
    #expect(quotes("Ok. Thanks to you", cue("^^ _ to")) == ["Thanks to"])
    #expect(quotes("Ok. Thanks so", cue("^^ thanks|thank so $")) == ["Thanks so"])
  }

  @Test(arguments: ["thanks ^^", "so ^^ thanks", "^^", "^^ ..."])
  func `elsewhere than first it makes no phrase`(phrase: String) {
    #expect(quotes("so thanks. so. thanks", cue(phrase)) == [])
  }

  @Test(arguments: [
    ("Hi 🙂", ["🙂"]), ("🙂🙃", ["🙂", "🙃"]), ("I ❤️ it", ["❤️"]), ("👍🏽", ["👍🏽"]),
    ("👩‍👩‍👧 and 👩🏿‍🚒", ["👩‍👩‍👧", "👩🏿‍🚒"]), ("(c) © 1 # * x", []), (":-) <3", []), ("☎ ☂", ["☎", "☂"]),
    ("ok👍", ["👍"]),
  ])
  func `any emoji is one word`(text: String, expected: [String]) {
    #expect(quotes(text, cue("{emoji}")) == expected)
  }

  @Test func `a certain emoji is written as itself, and skin makes no other of it`() {
    #expect(quotes("👍 👎", cue("👍")) == ["👍"])
    #expect(quotes("so 👍🏿", cue("👍")) == ["👍🏿"])
    #expect(quotes("so 👍", cue("👍🏿")) == ["👍"])
    #expect(quotes("thanks 🙂!", cue("thanks {emoji}")) == ["thanks 🙂"])
    #expect(quotes("thanks a 🙂", cue("thanks {emoji}")) == [])
    #expect(quotes("I ❤ it", cue("❤️")) == ["❤"])
    #expect(quotes("🙂", cue("{emoji}|thanks")) == ["🙂"])
    #expect(quotes("🙂 thanks", cue("^ {emoji}")) == ["🙂"])
  }

  @Test(arguments: [
    ("please help", "pls help"), ("please help", "plz help"), ("thanks", "thx"), ("thanks", "tnx"),
    ("i am sorry", "im sry"), ("you are", "youre"), ("are you", "are u"),
    ("your order", "ur order"),
    ("going to", "gonna"), ("want to", "wanna"), ("was not", "wasnt"), ("have not", "havent"),
    ("will not", "won’t"), ("shall not", "shan't"), ("is not", "ain't"), ("let us", "let's"),
    ("i will", "I'LL"), ("we have", "weve"),
  ])
  func `short forms and what they stand for are one wording`(long: String, short: String) {
    #expect(quotes(short, cue(long)) == [short])
    #expect(quotes(long, cue(short)) == [long])
  }

  @Test func `a short form is a word, not a part of one`() {
    #expect(quotes("use thxy plse", cue("thanks", "please", "you")) == [])
    #expect(quotes("U2", cue("you")) == [])
  }
}
