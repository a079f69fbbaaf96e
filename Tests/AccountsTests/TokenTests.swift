import Synchronization
import Testing

@testable import Accounts

struct TokenTests {
  private let counting: RandomBytes = { (0..<$0).map { UInt8(truncatingIfNeeded: $0) } }
  private let zeros: RandomBytes = { [UInt8](repeating: 0, count: $0) }

  @Test func `a token reads as 43 letters and back`() throws {
    let token = SecretToken.make(counting)
    #expect(token.text == "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8")
    #expect(try #require(SecretToken(token.text)) == token)
    #expect(SecretToken.make(zeros) != token)
  }

  @Test func `its hash is SHA-256 and comes back from what was stored`() throws {
    // sha256sum of the bytes 0 to 31.
    let expected = "630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd"
    let hash = SecretToken.make(counting).hash
    #expect(hash.bytes.map(hexadecimal).joined() == expected)
    #expect(try #require(TokenHash(hash.bytes)) == hash)
    #expect(SecretToken.make(zeros).hash != hash)
    #expect(TokenHash([]) == nil)
    #expect(TokenHash([UInt8](repeating: 0, count: 33)) == nil)
  }

  @Test func `the system's tokens differ`() {
    let texts = Set((0..<500).map { _ in SecretToken.make().text })
    #expect(texts.count == 500)
    #expect(texts.allSatisfy { SecretToken($0)?.text == $0 })
  }

  @Test(arguments: [
    "", "A", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh",
    "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
    "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9", " AECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8",
    "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh/", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh+",
    "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh\u{0}",
    "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdH\u{E9}",
    "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8AAAA",
    "AAECAwQFBgcICQoLDA0O\nxAREhMUFRYXGBkaGxwdHh8",
  ])
  func `any other text is no token`(text: String) {
    #expect(SecretToken(text) == nil)
  }

  @Test func `every byte of a token counts`() {
    let token = SecretToken.make(counting)
    for place in 0..<SecretToken.count {
      let other = SecretToken.make { count in
        var bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        bytes[place] ^= 1
        return bytes
      }
      #expect(other != token)
      #expect(other.hash != token.hash)
    }
  }

  @Test func `a form's token belongs to its session alone`() throws {
    let session = SecretToken.make()
    let sent = try #require(CSRFToken(CSRFToken(for: session).text))
    #expect(sent.belongs(to: session))
    #expect(!sent.belongs(to: SecretToken.make()))
    #expect(CSRFToken(for: session).text != CSRFToken(for: session).text)
    #expect(CSRFToken(for: session).text.utf8.count == 64)
  }

  @Test func `a form's token with one letter changed belongs to nobody`() throws {
    let session = SecretToken.make(counting)
    let text = Array(CSRFToken(for: session, zeros).text)
    for place in text.indices {
      var changed = text
      changed[place] = text[place] == "A" ? "B" : "A"
      let read = try #require(CSRFToken(String(changed)))
      #expect(!read.belongs(to: session), "letter \(place)")
    }
    for text in ["", "AAAA", String(repeating: "A", count: 63), String(repeating: "=", count: 64)] {
      #expect(CSRFToken(text) == nil)
    }
  }

  @Test func `a session's own text is no form's token`() {
    let session = SecretToken.make()
    #expect(CSRFToken(session.text) == nil)
  }

  @Test func `SHA-256 and HMAC give the published values`() {
    // FIPS 180-2, appendix B.1, and RFC 4231, case 1: its key of 20 bytes is one of 32 with zeros.
    #expect(
      Sodium.sha256(Array("abc".utf8)).map(hexadecimal).joined()
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let key = SecretBytes([UInt8](repeating: 0x0B, count: 20) + [UInt8](repeating: 0, count: 12))
    #expect(
      Sodium.hmac(Array("Hi There".utf8), key: key).map(hexadecimal).joined()
        == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
  }
}
