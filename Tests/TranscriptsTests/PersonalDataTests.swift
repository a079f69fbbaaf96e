import Testing
import Transcripts

/// Texts and what they become.
struct PersonalDataTests {
  @Test(arguments: [
    ("4111 1111 1111 1111", "[CARD]"),
    ("card 4111-1111-1111-1111.", "card [CARD]."),
    ("4111111111111111", "[CARD]"),
    ("It is 3782 822463 10005, an Amex", "It is [CARD], an Amex"),
    ("four one one one, one one one one, one one one one, one one one one", "[CARD]"),
    ("forty-one eleven eleven eleven eleven eleven eleven eleven", "[CARD]"),
    (
      "it's four triple one double one double one um one one one one then one one one one",
      "it's [CARD]"
    ),
    ("my card number is 4111 1111 1111 1112", "my card number is [CARD]"),
    ("4\u{FE0F}\u{20E3}111 1111 1111 1111", "[CARD]"),
    ("４１１１ １１１１ １１１１ １１１１", "[CARD]"),
    ("٤١١١١١١١١١١١١١١١", "[CARD]"),
    ("4111\u{200B}1111\u{200B}1111\u{200B}1111", "[CARD]"),
    ("4111&nbsp;1111&#160;1111&#xA0;1111", "[CARD]"),
    ("<b>4111</b> 1111 <i>1111 1111</i>", "<b>[CARD]</b><i></i>"),
    (
      "<td>4111</td><td>1111</td><td>1111</td><td>1111</td>",
      "<td>[CARD]</td><td></td><td></td><td></td>"
    ),
    (#"{"pan":"4111\u00a01111\u00a01111\u00a01111"}"#, #"{"pan":"[CARD]"}"#),
    ("<input value=\"4111111111111111\">", "<input value=\"[CARD]\">"),
    ("4.1.1.1 1 1 1 1 1 1 1 1 1 1 1 1", "[CARD]"),
    ("order 4111111111111111", "order [CARD]"),
    ("maestro 675984103431", "maestro [CARD]"),
    ("%B4111111111111111^LEE/ANN^25121011", "%B[CARD]^LEE/ANN^25121011"),
    ("charge the card 41111111111111111225123", "charge the card [CARD]"),
  ])
  func `the number of a card goes, however it is written`(text: String, kept: String) {
    #expect(redacted(text) == kept)
  }

  @Test(arguments: [
    "tracking number 1234567890123456", "order number 4111 1111 1111 1112", "IMEI 356938035643809",
    "my card ends in 1111", "gift card number 6003 1234 5678 9013 2",
    "the total of 1,234,567,890,123.00", "12345678901234567890123", "invoice 2024-01-15-000123",
    "2024-01-15 10:30:15 and 2024-01-16 11:45:00", "11 12 13 14 15 16 17 18", "1700000000000",
    "isbn 9783161484100", "one of one thousand and one nights", "9 of 12 and 14 of 20, 3 of 15",
  ])
  func `numbers of other things stay`(text: String) {
    #expect(redacted(text) == text)
  }

  @Test(arguments: [
    ("the cvv is 123", "the cvv is [SECURITY-CODE]"),
    (
      "4111 1111 1111 1111, valid until 08/28, code 123",
      "[CARD], valid until [EXPIRY], code [SECURITY-CODE]"
    ),
    ("4111 1111 1111 1111 and the code is 951", "[CARD] and the code is [SECURITY-CODE]"),
    ("4111 1111 1111 1111 and discount code 951", "[CARD] and discount code 951"),
    ("4111 1111 1111 1111. I had an error code 404", "[CARD]. I had an error code 404"),
    ("expires 08/28, post code 123", "expires [EXPIRY], post code 123"),
    ("CVC: 4821", "CVC: [SECURITY-CODE]"),
    ("security code one two three", "security code [SECURITY-CODE]"),
    ("the three digits on the back are 951", "the three digits on the back are [SECURITY-CODE]"),
    ("951 is the security code", "[SECURITY-CODE] is the security code"),
    ("4111111111111111 12/27 123", "[CARD] [EXPIRY] [SECURITY-CODE]"),
    ("4111 1111 1111 1111, 0327, 123", "[CARD], [EXPIRY], [SECURITY-CODE]"),
    ("expires 12/27", "expires [EXPIRY]"), ("exp. date 03 / 2028", "exp. date [EXPIRY]"),
    ("valid thru 11-26", "valid thru [EXPIRY]"),
    ("my card expires March 2027", "my card expires [EXPIRY]"),
    ("expiry is oh three twenty seven", "expiry is [EXPIRY]"),
    ("expiry march twenty twenty-seven", "expiry [EXPIRY]"),
    ("expiry 12/27 and security code 123", "expiry [EXPIRY] and security code [SECURITY-CODE]"),
    ("expiry and cvv are 12/27 and 123", "expiry and cvv are [EXPIRY] and [SECURITY-CODE]"),
  ])
  func `what stands on a card beside its number goes`(text: String, kept: String) {
    #expect(redacted(text) == kept)
  }

  @Test(arguments: [
    "my subscription expires 12/27", "the offer expires in 14 days", "the security code is wrong",
    "I have 123 euros", "your security code stands on the back", "expires on 12 March",
    "it expires in 2026 orders", "the code of conduct of 2024", "security code rules, as of 2026",
    "chance of a security code: 0.85", "I need no security code for the next 300 orders",
  ])
  func `small numbers of other things stay`(text: String) {
    #expect(redacted(text) == text)
  }

  @Test(arguments: [
    ("my password is hunter2", "my password is [PASSWORD]"),
    ("Password: Blue!Sky9.", "Password: [PASSWORD]."),
    ("the password is sunshine.", "the password is [PASSWORD]."),
    ("PIN: 4821", "PIN: [PASSWORD]"),
    ("my pin is either 4821 or 7341", "my pin is either [PASSWORD] or [PASSWORD-2]"),
    ("my pin is four eight two one", "my pin is [PASSWORD]"),
    ("your verification code is 482913", "your verification code is [ONE-TIME-CODE]"),
    ("482 913 is your one-time code", "[ONE-TIME-CODE] is your one-time code"),
    ("G-482913 is your login code", "G-[ONE-TIME-CODE] is your login code"),
    ("OTP 7741", "OTP [ONE-TIME-CODE]"),
    ("the code you texted me is 48213", "the code you texted me is [ONE-TIME-CODE]"),
  ])
  func `passwords and one-time codes go`(text: String, kept: String) {
    #expect(redacted(text) == kept)
  }

  @Test(arguments: [
    "my password is wrong", "the password is not working", "I need a password reset",
    "a password must have 8 characters", "discount code 48213", "error code 404123",
    "zip code 94107",
    "the password is the same as before", "password expired yesterday", "use promo code SAVE20",
  ])
  func `talk about passwords and other codes stays`(text: String) {
    #expect(redacted(text) == text)
  }

  @Test(arguments: [
    ("ann.lee@example.com", "[EMAIL]"),
    ("mail me: Ann+shop@mail.example.co.uk.", "mail me: [EMAIL]."),
    ("<ann@example.com>", "<[EMAIL]>"), ("ann@exämple.de", "[EMAIL]"),
    ("jörg@example.org", "[EMAIL]"),
    ("it's ann dot lee at example dot com", "it's [EMAIL]"),
    ("ann underscore lee at example dot co dot uk", "[EMAIL]"),
    ("my email is annlee at example dot com", "my email is [EMAIL]"),
    ("<a href=\"mailto:ann@example.com\">Ann</a>", "<a href=\"mailto:[EMAIL]\">Ann</a>"),
    ("ann&#64;example.com", "[EMAIL]"), ("ann(at)example.com", "[EMAIL]"),
    ("ann [at] example [dot] com", "[EMAIL]"),
    ("a@example.com, b@example.com, A@EXAMPLE.COM", "[EMAIL], [EMAIL-2], [EMAIL]"),
  ])
  func `an e-mail address goes, written or spoken`(text: String, kept: String) {
    #expect(redacted(text) == kept)
  }

  @Test(arguments: [
    "ask @copperlane on the web", "look at example dot com", "5 @ 3.50", "meet me at the shop",
    "a@b", "@ann and @lee", "I saw it at example.com",
  ])
  func `handles and sites stay`(text: String) {
    #expect(redacted(text) == text)
  }

  @Test(arguments: [
    ("call +44 7700 900123", "call [PHONE]"), ("+1 (555) 010-9999 please", "[PHONE] please"),
    ("(555) 010-9999 x12", "[PHONE]"), ("555.010.9999 ext. 4", "[PHONE]"),
    ("0049 30 901820", "[PHONE]"),
    ("07700 900 123", "[PHONE]"), ("01.42.68.53.00", "[PHONE]"), ("(02) 9876 5432", "[PHONE]"),
    ("ring me on 555 0142", "ring me on [PHONE]"), ("Tel.: 030/901820", "Tel.: [PHONE]"),
    ("Mobile: 612345678", "Mobile: [PHONE]"), ("555 0142 is my mobile", "[PHONE] is my mobile"),
    ("my number is oh seven seven double oh nine hundred one two three", "my number is [PHONE]"),
    ("call 2 people on 555-010-9999", "call 2 people on [PHONE]"), ("(+34) 612 345 678", "[PHONE]"),
    ("+91 98765 43210, +919876543210", "[PHONE], [PHONE]"), ("1-800-555-0199", "[PHONE]"),
    ("8123 4567 (mobile)", "[PHONE] (mobile)"),
  ])
  func `a telephone number goes, in many countries' forms`(text: String, kept: String) {
    #expect(redacted(text) == kept)
  }

  @Test(arguments: [
    "on 2024-01-15 at 10:30", "15.01.2024", "01/15/2024", "order 1234567", "order number 48213377",
    "$1,234,567.89", "1.234.567 euros", "version 10.15.7", "case 00123456", "ZIP: 394 13",
    "postcode 75534-030", "ticket 2270-66-1551", "my account number is 12345678", "1234 5678",
    "invoice 100-200-3000000", "it weighs 1200 g and measures 300 x 400", "pages 123-4567",
    "from 10 to 12 and 14 to 18 on 24 12 2024", "SKU 4006381333931", "PO Box 1234, 56789 Town",
    "call me about order 4471 2093", "I called on 12 03 2024 and 13 03 2024",
    "called 3 times, order 77281934",
  ])
  func `dates, orders, amounts and postcodes are no telephone numbers`(text: String) {
    #expect(redacted(text) == text)
  }

  @Test(arguments: [
    ("SSN 123-45-6789", "SSN [SSN]"), ("it is 123-45-6789", "it is [SSN]"),
    ("my social security number is 123456789", "my social security number is [SSN]"),
    ("social security: 123 45 6789", "social security: [SSN]"),
    (
      "my social is one two three four five six seven eight nine",
      "my social is [SSN]"
    ),
    ("IBAN GB82 WEST 1234 5698 7654 32", "IBAN [IBAN]"), ("de89370400440532013000", "[IBAN]"),
    ("iban: DE88 3704 0044 0532 0130 00", "iban: [IBAN]"), ("NL91ABNA0417164300.", "[IBAN]."),
    ("from 192.168.10.20", "from [IP]"), ("2001:db8::8a2e:370:7334 is blocked", "[IP] is blocked"),
    ("http://10.20.30.40:8080/", "http://[IP]:8080/"),
    ("https://shop.example/reset?token=abc123", "[URL]"),
    ("see https://ann:secret@shop.example/ now", "see [URL] now"),
    ("https://shop.example/r/9f8a7b6c5d4e3f2a1b0c", "[URL]"),
  ])
  func `accounts, addresses of machines and links with tokens go`(text: String, kept: String) {
    #expect(redacted(text) == kept)
  }

  @Test(arguments: [
    "DE88 3704 0044 0532 0130 00", "000-12-3456", "666-12-3456", "part 123-45-6789", "12:30:45",
    "version 1.2.3.4", "1.2.3", "999.1.1.1", "see https://shop.example/help/returns-and-refunds",
    "std::vector", "kernel 2.6.32.10-141.fc12", "My aunt is 50 and my uncle is 51 whole",
    "https://shop.example/?page=2", "00:1B:44:11:3A:B7", "GB is fine 2024",
  ])
  func `what fails its check stays`(text: String) {
    #expect(redacted(text) == text)
  }

  @Test(arguments: [
    "[REDACTED]", "card <credit_card>", "call {{PHONE}}", "XXXX-XXXX-XXXX-1234", "ends ****1111",
    "[PII] and [PHONE_NUMBER]", "411111******1111", "xxxx xxxx xxxx 4242",
    "my card number is [CARD]",
    "•••• •••• •••• 4242", "cvv [SECURITY-CODE] and 482 people", "***-**-6789",
  ])
  func `marks that a source set stay as they are`(text: String) {
    #expect(redacted(text) == text)
  }

  @Test func `masks do not hide a whole number`() {
    #expect(redacted("**4111 1111 1111 1111**") == "**[CARD]**")
    #expect(redacted("xxxx 4111111111111111") == "xxxx [CARD]")
    #expect(redacted("**** 4111 1111 1111 1111") == "**** [CARD]")
    #expect(redacted("[4111111111111111]") == "[[CARD]]")
    #expect(redacted("[CARD 4111111111111111]") == "[CARD [CARD]]")
  }

  @Test func `places count the scalars of the text`() {
    let text = "👍🏽 é 4111 1111 1111 1111, e\u{301} a@example.com"
    let scalars = Array(text.unicodeScalars)
    let spans = personalData(in: text)
    #expect(spans.map(\.kind) == [.card, .email])
    #expect(
      spans.map { String(String.UnicodeScalarView(scalars[$0.range])) }
        == ["4111 1111 1111 1111", "a@example.com"])
  }
}
