import Testing

@testable import Storage

@Suite struct `Names in texts` {
  private let mask = NameMask(
    PersonNames(
      person: 17, name: "Jürgen de Witt", handle: "jürgen-de-witt", email: "jw@harbour.example",
      staffID: "4711", createdAt: "", identifiers: [("jwitt", ""), ("agent-17", "")], lost: []),
    others: ["Jürgen de Witt Lange", "agent-170", "mark"])

  @Test func `are masked in any capitals, spacing and way of writing, scalar for scalar`() {
    for (text, masked) in [
      ("JÜRGEN DE WITT.", "XXXXXX XX XXXX."),
      ("Ju\u{308}rgen  de\u{A0}Witt", "Xxxxxxx  xx\u{A0}Xxxx"),
      ("by \u{FF2A}ürgen de Witt", "by \u{58}xxxxx xx Xxxx"),
      ("Witt, Jürgen de", "Xxxx, Xxxxxx xx"),
      ("jürgen.de.witt, jürgen_de_witt", "xxxxxx.xx.xxxx, xxxxxx_xx_xxxx"),
      ("to JW@Harbour.example\\nJürgen de Witt", "to XX@Xxxxxxx.xxxxxxx\\nXxxxxx xx Xxxx"),
      ("agent-17: hello", "xxxxx-00: hello"),
      ("🙂Jürgen de Witt🙂", "🙂Xxxxxx xx Xxxx🙂"),
    ] {
      #expect(mask.masked(text, .certain) == masked)
      #expect(masked.unicodeScalars.count == text.unicodeScalars.count)
    }
  }

  @Test func `of somebody else stay`() {
    for text in [
      "Jürgen de Witt Lange", "agent-170", "agent-17.b", "Jürgen de Witt-Meyer", "xagent-17",
      "4711", "jwitts", "de", "",
    ] {
      #expect(mask.masked(text, .own) == nil || text.hasPrefix("Jürgen"), "\(text)")
      #expect(mask.masked(text, .sentence) == nil, "\(text)")
    }
  }

  @Test func `of one word are masked in sentences, and parts of a name where it is about them`() {
    #expect(mask.masked("jwitt", .certain) == nil)
    #expect(mask.masked("ask jwitt", .sentence) == "ask xxxxx")
    #expect(mask.masked("thanks jürgen's", .sentence) == nil)
    #expect(mask.masked("thanks jürgen's", .own) == "thanks xxxxxx's")
  }

  @Test func `that are words of any sentence are names with a capital alone`() {
    let mask = NameMask(
      PersonNames(
        person: 1, name: "Mark Will", handle: "mark-will", email: nil, staffID: nil, createdAt: "",
        identifiers: [], lost: []), others: [])
    #expect(mask.masked("I will mark it", .own) == nil)
    #expect(mask.masked("Mark, will you?", .own) == "Xxxx, will you?")
    #expect(mask.masked("mark will do", .own) == "xxxx xxxx do")
  }

  @Test func `in JSON leave every other byte`() {
    let text = #"[{"a": "x\nMark Will", "Mark Will":1.50e1 , "b":["Mark \u0057ill \/"]}]"#
    let mask = NameMask(searching: ["Mark Will"])
    let (isJSON, new) = changingStrings(ofJSON: Array(text.utf8)) { value, _ in
      mask.masked(value, .certain)
    }
    #expect(isJSON)
    #expect(
      new.map { String(decoding: $0, as: UTF8.self) }
        == #"[{"a": "x\nXxxx Xxxx", "Xxxx Xxxx":1.50e1 , "b":["Xxxx Xxxx /"]}]"#)
    for broken in ["", "{", "[\"", "{\"a", "[\"\\", "]]}}", "x", "{\"\\u12\":1}"] {
      _ = changingStrings(ofJSON: Array(broken.utf8)) { value, _ in value }
    }
  }
}
