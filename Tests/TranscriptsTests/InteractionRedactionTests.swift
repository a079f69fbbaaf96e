import Testing
import Transcripts

struct InteractionRedactionTests {
  /// A talk between a customer (c) and an agent (a), a line each.
  private func talk(_ lines: String...) -> Interaction {
    Interaction(
      id: "t-1", source: Source(system: "test", externalID: "t-1"), channel: .phone,
      participants: [Participant(role: .customer), Participant(role: .agent)],
      turns: lines.map { Turn(by: $0.hasPrefix("c") ? 0 : 1, text: String($0.dropFirst(3))) })
  }

  private func kept(_ talk: Interaction) -> [String] {
    redacted(talk).interaction.turns.map(\.text)
  }

  @Test func `the short answer to a question is what was asked for`() {
    #expect(
      kept(
        talk(
          "a: What is the security code on the back?", "c: 123", "a: And the expiry date?",
          "c: oh three twenty seven", "a: And your password, please?", "c: bluebird",
          "a: Now the code we just sent to your phone, please.", "c: It's 48 29 13"))
        == [
          "What is the security code on the back?", "[SECURITY-CODE]", "And the expiry date?",
          "[EXPIRY]", "And your password, please?", "[PASSWORD]",
          "Now the code we just sent to your phone, please.", "It's [ONE-TIME-CODE]",
        ])
  }

  @Test func `an answer may hold other numbers under their own names`() {
    #expect(
      kept(
        talk(
          "a: May I have your account number and PIN?",
          "c: Jane Doe, account number is 85731890 and PIN is 4821"))[1]
        == "Jane Doe, account number is 85731890 and PIN is [PASSWORD]")
  }

  @Test func `an answer that gives nothing stays`() {
    let lines = talk(
      "a: What is your password?", "c: I forgot it", "a: Do you have the security code?",
      "c: No, sorry",
      "a: Has anybody else had the password to this account since then?", "c: Only Jo",
      "a: May I have your order number?", "c: 07712345678", "a: How many do you want?", "c: 123")
    #expect(kept(lines) == lines.turns.map(\.text))
  }

  @Test func `a card that is given in parts goes part by part`() {
    #expect(
      kept(
        talk(
          "a: Please give me the card number", "c: 4111 1111", "a: Yes", "c: 1111 1111",
          "a: Thanks!"))
        == ["Please give me the card number", "[CARD]", "Yes", "[CARD]", "Thanks!"])
    #expect(
      kept(
        talk(
          "c: It's four one one one", "a: four one one one, okay", "c: one one one one", "a: mm-hm",
          "c: and then eleven eleven", "a: go on", "c: double one double one", "a: Great, thank you"
        ))
        == [
          "It's [CARD]", "[CARD], okay", "[CARD]", "mm-hm", "and then [CARD]", "go on", "[CARD]",
          "Great, thank you",
        ])
  }

  @Test func `a card's number that was misheard goes too where it was asked for`() {
    #expect(
      kept(talk("a: Can I take the long card number?", "c: 4111 1111 1111 1112"))
        == ["Can I take the long card number?", "[CARD]"])
    #expect(
      kept(talk("c: My card number is", "c: 4111 1111 1111", "c: 1112"))
        == ["My card number is", "[CARD]", "[CARD]"])
  }

  @Test func `a telephone number in parts goes where it was asked for`() {
    #expect(
      kept(talk("a: What's your phone number?", "c: 07700", "a: yes", "c: 900 123"))
        == ["What's your phone number?", "[PHONE]", "yes", "[PHONE]"])
  }

  @Test func `small numbers of several turns make no card`() {
    let lines = talk(
      "a: How many of each?", "c: 4", "a: and?", "c: 12", "a: Which sizes?", "c: 41, 42, 43",
      "a: Order?",
      "c: 20441")
    #expect(kept(lines) == lines.turns.map(\.text))
  }

  @Test func `the same value has the same token and a second one its own`() {
    let result = kept(
      talk(
        "c: a@example.com", "a: So A@example.com?", "c: Or b@example.com", "a: [EMAIL-3] was yours",
        "c: 4111111111111111", "a: 4111 1111 1111 1111"))
    #expect(
      result == [
        "[EMAIL-4]", "So [EMAIL-4]?", "Or [EMAIL-5]", "[EMAIL-3] was yours", "[CARD]", "[CARD]",
      ])
  }

  @Test func `every text of an interaction is looked at, and identifiers still differ`() {
    var lines = talk("c: Hello")
    lines.id = "order-4111111111111111"
    lines.source.externalID = "ann@example.com"
    lines.subject = "Card 4111 1111 1111 1111"
    lines.tags = ["late", "ann@example.com"]
    lines.participants[0].name = "ann@example.com"
    lines.turns.append(
      Turn(
        by: nil, kind: .event,
        event: Event(
          type: "lookup",
          details: [
            "cardNumber": "4111111111111111", "cvv": "123", "amount": "123",
            "4111111111111111": "x",
          ])))
    lines.metrics = [
      Metric(name: "handle time", value: 61, unit: "s"),
      Metric(name: "odd", value: 4_111_111_111_111_111, unit: "s"),
    ]
    let clean = redacted(lines).interaction
    #expect(clean.id == "order-[CARD]1111")
    #expect(clean.source.externalID.hasPrefix("[EMAIL]") && clean.source.externalID.count == 19)
    #expect(clean.subject == "Card [CARD]")
    #expect(clean.tags == ["late", "[EMAIL]"])
    #expect(clean.participants[0].name == "[EMAIL]")
    #expect(
      clean.turns[1].event?.details
        == ["cardNumber": "[CARD]", "cvv": "[SECURITY-CODE]", "amount": "123", "[CARD]": "x"])
    #expect(clean.metrics.map(\.name) == ["handle time"])
    #expect(redacted(clean).interaction == clean)
  }

  @Test func `identifiers of e-mail messages stay`() {
    var lines = talk("c: Hello")
    lines.id = "<20240115103015.4F2A@mail.example.com>"
    #expect(redacted(lines).interaction.id == lines.id)
  }

  @Test func `a redaction says where the value stood and where its token stands`() {
    let text = "it is a@example.com or 👍🏽 4111 1111 1111 1111, cvv 123."
    let result = redacted(talk("c: \(text)"))
    let before = Array(text.unicodeScalars)
    let after = Array(result.interaction.turns[0].text.unicodeScalars)
    #expect(result.interaction.turns[0].text == "it is [EMAIL] or 👍🏽 [CARD], cvv [SECURITY-CODE].")
    #expect(
      result.redactions.map { String(String.UnicodeScalarView(before[$0.original])) }
        == ["a@example.com", "4111 1111 1111 1111", "123"])
    #expect(
      result.redactions.map { String(String.UnicodeScalarView(after[$0.kept])) }
        == result.redactions.map(\.token))
    #expect(result.redactions.map(\.place) == [.turn(0), .turn(0), .turn(0)])
  }

  @Test func `marks of a source are reported`() {
    let result = redacted(talk("c: my card XXXX-XXXX-XXXX-1234", "a: Thanks [PII]"))
    #expect(result.marks.map(\.place) == [.turn(0), .turn(1)])
    #expect(result.marks.map(\.kind) == [.card, nil])
    #expect(result.redactions.isEmpty)
  }

  @Test func `no card number stays in a sentence for people`() {
    #expect(withoutCardNumbers("4111111111111111.txt: error: no") == "[CARD].txt: error: no")
    #expect(withoutCardNumbers("at most 67108864 are read") == "at most 67108864 are read")
  }
}
