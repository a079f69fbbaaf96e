import Testing
import Transcripts

struct RedactionFixedPointTests {
  /// Pieces that scanners look for, and some that mislead them.
  private let pieces = [
    "4111", "1111", "4111111111111111", "4111 1111 1111 1111", "12/27", "123", "cvv",
    "security code",
    "is", "my", "card number", "password", "hunter2", "ann@example.com", "at example dot com",
    "one",
    "two", "double", "oh", "forty", "[CARD]", "[EMAIL-2]", "[SECURITY-CODE]", "****", "XXXX", "-",
    ",",
    ".", "?", "\n", " ", " ", " ", "+44", "07700 900123", "555-010-9999", "phone", "order", "call",
    "123-45-6789", "SSN", "IBAN", "GB82WEST12345698765432", "10.0.0.1",
    "https://x.example/?token=a1",
    "<b>", "</b>", "&nbsp;", "&#52;", "\\u0034", "é", "👍🏽", "e\u{301}", "\u{200B}", "(", ")", "/",
    "expires",
    "code", "sent", "482913", "pin", ":", "=", "x12", "{{", "}}", "[", "]", "<", ">", "@", "__",
    "٤",
  ]

  @Test func `redacting twice gives the same bytes`() {
    var random = Steps(state: 7)
    for _ in 0..<4000 {
      let text = (0..<random.below(24)).map { _ in
        pieces[random.below(pieces.count)] + (random.below(3) > 0 ? " " : "")
      }.joined()
      let once = redacted(text)
      #expect(redacted(once) == once, "\(text)")
    }
  }

  @Test func `an interaction redacted twice is the same`() {
    var random = Steps(state: 11)
    for _ in 0..<1500 {
      let turns = (0..<random.below(9)).map { _ in
        Turn(
          by: random.below(2),
          text: (0..<random.below(7)).map { _ in pieces[random.below(pieces.count)] }
            .joined(separator: " "))
      }
      let talk = Interaction(
        id: "t", source: Source(system: "s", externalID: "t"), channel: .chat,
        participants: [Participant(role: .customer), Participant(role: .agent)], turns: turns)
      let once = redacted(talk)
      let twice = redacted(once.interaction)
      #expect(twice.interaction == once.interaction, "\(turns.map(\.text))")
      #expect(twice.redactions.isEmpty, "\(turns.map(\.text))")
    }
  }

  @Test func `no text whatever stops it`() {
    var random = Steps(state: 3)
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<random.below(40) {
        let value = UInt32(random.below(4) == 0 ? random.below(0x11_0000) : random.below(0x80))
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      let length = text.unicodeScalars.count
      for span in personalData(in: text) {
        #expect(span.range.lowerBound >= 0 && span.range.upperBound <= length)
      }
      _ = redacted(text)
    }
  }

  @Test(arguments: [
    "<", "[", "{{", "*", "4", "1 ", "&", "&#", "@", "a@", "one ", "-", "<a ", "<!--", "password ",
  ])
  func `long texts of one thing are read to their end`(piece: String) {
    _ = redacted(String(repeating: piece, count: 20_000))
  }
}

/// Numbers that look random and are the same every time.
struct Steps {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
