import Testing

@testable import Accounts

struct PasswordTests {
  private let nobody = OwnWords(person: [])

  private func fault(_ text: String, _ own: OwnWords? = nil) -> PasswordFault? {
    do throws(PasswordFault) {
      _ = try Password(chosen: text, ownWords: own ?? nobody)
      return nil
    } catch {
      return error
    }
  }

  private func bytes(_ password: Password) -> [UInt8] {
    password.bytes.withBytes { Array(UnsafeBufferPointer(start: $0, count: $1)) }
  }

  @Test func `eight characters are enough and seven are not`() {
    #expect(fault("vbq7xk2") == .tooShort(characters: 7))
    #expect(fault("vbq7xk2m") == nil)
    #expect(fault("") == .tooShort(characters: 0))
  }

  @Test func `characters are code points of the form that is hashed`() {
    // Four letters with an accent each, typed in two parts.
    #expect(fault("e\u{301}a\u{301}o\u{301}i\u{301}") == .tooShort(characters: 4))
    #expect(fault("密码很难猜到的哦") == nil)
    #expect(fault("🦊🦉🐢🦔🦋🐝🐙🦀") == nil)
  }

  @Test func `256 characters of any script are taken whole, and a byte beyond is refused`() throws {
    let long = String(repeating: "🦊🦉", count: 128)
    #expect(bytes(try Password(chosen: long, ownWords: nobody)) == Array(long.utf8))
    #expect(fault(long + "x") == .tooLong(bytes: 1025))
    #expect(throws: PasswordFault.tooLong(bytes: 1025)) { try Password(typed: long + "x") }
  }

  @Test(arguments: [
    "  blanks stay  ", "Capitals STAY", "tab\there ok", "nul\u{0}within", "\r\nlines\r\n",
    "\u{200B}zero-width",
    "שלום לכולם", "' OR 1=1 --", "<b>bold</b>",
  ])
  func `any characters are taken as they are`(text: String) throws {
    #expect(bytes(try Password(chosen: text, ownWords: nobody)) == Array(text.utf8))
    #expect(bytes(try Password(typed: text)) == Array(text.utf8))
  }

  @Test func `the same keys give the same bytes on every system`() throws {
    let composed = try Password(typed: "caf\u{E9} \u{FB01}sh \u{FF21}\u{B2}")
    let decomposed = try Password(typed: "cafe\u{301} fish A2")
    #expect(bytes(composed) == bytes(decomposed))
    #expect(bytes(composed) == Array("café fish A2".utf8))
  }

  @Test func `signing in asks for no rule but the longest`() throws {
    for text in ["", "x", "password", "guildhall"] {
      #expect(bytes(try Password(typed: text)) == Array(text.utf8))
    }
  }

  @Test func `there are 3,000 common passwords, each once and each possible`() {
    let all = CommonPasswords.inOrder
    #expect(all.count == 3000)
    #expect(Set(all).count == 3000)
    #expect(all.allSatisfy { $0.unicodeScalars.count >= Password.fewestCharacters })
    #expect(all.allSatisfy { $0 == $0.lowercased() })
    #expect(all.prefix(4) == ["password", "12345678", "123456789", "baseball"])
  }

  @Test func `every common password is refused, whatever its capitals`() {
    for text in CommonPasswords.inOrder {
      #expect(fault(text) == .common, "\(text)")
      #expect(fault(text.uppercased()) == .common, "\(text)")
    }
    #expect(fault("PassWord") == .common)
    #expect(fault("ｐａｓｓｗｏｒｄ") == .common)
    #expect(fault("password of mine") == nil)
  }
}
