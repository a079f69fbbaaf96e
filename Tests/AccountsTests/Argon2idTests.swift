import Testing

@testable import Accounts

/// The hashes here were made by the reference implementation of Argon2 (argon2-cffi 25 for Python), not
/// by libsodium.
struct Argon2idTests {
  private let salt = "MDEyMzQ1Njc4OWFiY2RlZg"
  private var horse: String {
    "$argon2id$v=19$m=19456,t=2,p=1$\(salt)$gy5SuVm5Z7Vw7keB9se9p87QGcomaseB/S2U1OhTsM0"
  }
  private var snowman: String {
    "$argon2id$v=19$m=19456,t=2,p=1$\(salt)$aR7GL2UgUMGPgK1YiRCTIdiL3S/IgfUyiPZ+x+o8H1E"
  }
  private var onePass: String {
    "$argon2id$v=19$m=19456,t=1,p=1$\(salt)$K1enrpRISY3No+jNJpy4lWQ9CODG1EkHvgTm4QcKGEc"
  }

  @Test func `a hash names its parameters and has a salt of its own`() throws {
    let password = try Password(typed: "correct horse battery staple")
    let hash = try Argon2id.hash(password)
    #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
    #expect(hash.utf8.count == 97)
    #expect(try Argon2id.hash(password) != hash)
    #expect(try Argon2id.verify(password, against: hash))
    #expect(try !Argon2id.needsRehash(hash))
  }

  @Test func `hashes of another implementation are verified`() throws {
    #expect(try Argon2id.verify(Password(typed: "correct horse battery staple"), against: horse))
    #expect(try Argon2id.verify(Password(typed: "Gro\u{308}ße ☃ 1"), against: snowman))
    #expect(try !Argon2id.verify(Password(typed: "correct horse battery stapl"), against: horse))
    #expect(try !Argon2id.verify(Password(typed: "Correct horse battery staple"), against: horse))
    #expect(try !Argon2id.verify(Password(typed: ""), against: horse))
  }

  @Test func `the bytes behind a zero byte count`() throws {
    let hash = try Argon2id.hash(Password(typed: "before\u{0}behind"))
    #expect(try Argon2id.verify(Password(typed: "before\u{0}behind"), against: hash))
    #expect(try !Argon2id.verify(Password(typed: "before\u{0}"), against: hash))
    #expect(try !Argon2id.verify(Password(typed: "before"), against: hash))
  }

  @Test func `other parameters verify and ask for a new hash`() throws {
    #expect(try Argon2id.verify(Password(typed: "correct horse battery staple"), against: onePass))
    #expect(try Argon2id.needsRehash(onePass))
  }

  @Test(arguments: [
    "", "x", "$argon2id$", "password",
    "$argon2i$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$gy5SuVm5Z7Vw7keB9se9p87QGcomaseB/S2U1OhTsM0",
    "$argon2id$v=16$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$gy5SuVm5Z7Vw7keB9se9p87QGcomaseB/S2U1OhTsM0",
    "$argon2id$v=19$m=262145,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$gy5SuVm5Z7Vw7keB9se9p87QGcomaseB/S2U1OhTsM0",
    "$argon2id$v=19$m=99999999999999999999,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$gy5SuVm5Z7Vw7keB",
    "$argon2id$v=19$m=19456,t=17,p=1$MDEyMzQ1Njc4OWFiY2RlZg$gy5SuVm5Z7Vw7keB9se9p87QGcomaseB/S2U1OhTsM0",
    "$argon2id$v=19$m=19456,t=2,p=9$MDEyMzQ1Njc4OWFiY2RlZg$gy5SuVm5Z7Vw7keB9se9p87QGcomaseB/S2U1OhTsM0",
    "$argon2id$v=19$m=-8,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$gy5SuVm5Z7Vw7keB9se9p87QGcomaseB/S2U1OhTsM0",
    "$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$",
    "$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$!!!!",
    "$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$gy5SuVm5Z7Vw7keB9se9p87QGcomaseB/S2U1OhTsM0\u{0}",
    "$7$C6..../....SodiumChloride$kBGj9fHznVYFQMEn/qDCfrDevf9YDtcDdKvEqHJLV8D",
  ])
  func `a stored text that is no hash of ours is refused before any work`(stored: String) throws {
    let password = try Password(typed: "correct horse battery staple")
    #expect(throws: HashingFault.unreadableHash) { try Argon2id.verify(password, against: stored) }
    #expect(throws: HashingFault.unreadableHash) { try Argon2id.needsRehash(stored) }
  }
}
