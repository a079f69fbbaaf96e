import Testing

@testable import Accounts

struct SecrecyTests {
  private let session = SecretToken.make { (0..<$0).map { UInt8(200 - $0) } }

  private func prints(_ value: some Any) -> String {
    var dumped = ""
    dump(value, to: &dumped)
    dump([value], to: &dumped)
    dump(Optional(value), to: &dumped)
    return ["\(value)", String(describing: value), String(reflecting: value), "\([value])", dumped]
      .joined(separator: "\n")
  }

  /// What would give the bytes away: their letters, their numbers, their digits.
  private func isHidden(_ bytes: [UInt8], in text: String) -> Bool {
    let number = bytes.prefix(4).map { String($0) }
    let digits = bytes.prefix(4).map { String($0, radix: 16) }.joined()
    return ![number.joined(separator: ", "), number.joined(separator: "\n"), digits]
      .contains { text.lowercased().contains($0) }
  }

  @Test func `a password prints as no more than a password`() throws {
    let text = "twelve green otters"
    let printed = prints(try Password(typed: text))
    #expect(printed.contains("<a password>"))
    #expect(!printed.contains("otters"))
    #expect(isHidden(Array(text.utf8), in: printed))
  }

  @Test func `tokens and their hashes print as no more than what they are`() {
    let form = CSRFToken(for: session)
    let printed = prints(session) + prints(session.hash) + prints(form)
    #expect(printed.contains("<a secret token>"))
    #expect(printed.contains("<the hash of a token>"))
    #expect(printed.contains("<a form's token>"))
    #expect(!printed.contains(session.text.prefix(6)))
    #expect(!printed.contains(form.text.prefix(6)))
    #expect(isHidden((0..<4).map { UInt8(200 - $0) }, in: printed))
    #expect(isHidden(session.hash.bytes, in: printed))
  }

  @Test func `what holds a secret does not print it either`() throws {
    let attempt = SignInAttempt(
      account: AccountKey("mira@larkfield.example"), network: .unknown, knownDevice: session.hash)
    var throttle = SignInThrottle()
    _ = throttle.admit(attempt, now: .zero)
    for printed in [prints(attempt), prints(throttle), prints(session.bytes)] {
      #expect(!printed.contains("mira"))
      #expect(isHidden(session.hash.bytes, in: printed))
      #expect(isHidden((0..<4).map { UInt8(200 - $0) }, in: printed))
    }
  }

  @Test func `this test would see what is not hidden`() {
    let bytes = session.hash.bytes
    #expect(!isHidden(bytes, in: prints(bytes)))
  }

  @Test func `the memory of a secret is a copy, and wiping it touches nothing else`() {
    let original: [UInt8] = [1, 2, 3]
    do {
      let secret = SecretBytes(original)
      #expect(secret.isEqual(to: SecretBytes(original)))
      #expect(!secret.isEqual(to: SecretBytes([1, 2])))
      #expect(SecretBytes([]).isEqual(to: SecretBytes([])))
    }
    #expect(original == [1, 2, 3])
  }
}
