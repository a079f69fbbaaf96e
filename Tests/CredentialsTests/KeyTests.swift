import Testing

@testable import Credentials

struct KeyTests {
  @Test func `thumbprints are those of RFC 7638 and RFC 8037`() throws {
    let rsa = try JSONValue.read(
      Array(
        #"""
        {"kty":"RSA","alg":"RS256","kid":"2011-04-29","e":"AQAB","n":"0vx7agoebGcQSuuPiLJXZptN9nn\#
        drQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMst\#
        n64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgn\#
        Yb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksIN\#
        HaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw"}
        """#.utf8)
    ).get()
    #expect(
      try VerificationKey.read(jwk: rsa).get().thumbprint
        == "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs")
    #expect(Sample.ed25519.publicKey.thumbprint == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")
    #expect(
      Sample.ed25519.publicKey.jwkText
        == #"{"crv":"Ed25519","kty":"OKP","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#)
  }

  @Test func `a signature is that of RFC 8037`() throws {
    let text = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc"
    #expect(
      base64URL(try Sample.ed25519.signature(of: Array(text.utf8)))
        == "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg")
  }

  @Test(arguments: SignatureAlgorithm.allCases)
  func `a key goes out as PEM and comes back`(algorithm: SignatureAlgorithm) throws {
    let key = Sample.key(algorithm)
    let again = try SigningKey(pem: key.pem)
    #expect(again.publicKey == key.publicKey)
    #expect(again.pem == key.pem)
    #expect(again.publicKey.accepts(try key.signature(of: [1, 2, 3]), of: [1, 2, 3]))
    #expect(try SigningKey(pem: key.pem.replacing("\n", with: "\r\n")).pem == key.pem)
  }

  @Test(arguments: [
    "", "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----",
    "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
    "-----BEGIN PRIVATE KEY-----\n!!!!\n-----END PRIVATE KEY-----",
    "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", "MC4CAQAwBQYDK2Vw",
  ]) func `what is no private key is refused`(pem: String) {
    #expect(throws: SigningFault.unreadableKey) { try SigningKey(pem: pem) }
  }

  @Test(arguments: SignatureAlgorithm.allCases)
  func `a private key prints without its private part`(algorithm: SignatureAlgorithm) {
    let key = Sample.key(algorithm)
    var dumped = ""
    dump(key, to: &dumped)
    let printed = "\(key) \(String(reflecting: key)) \([key]) \(dumped)"
    #expect("\(key)" == "private \(algorithm.rawValue) key \(key.publicKey.thumbprint)")
    #expect(!printed.contains("BEGIN"))
    #expect(printed.count < 800)
  }

  @Test func `a new RSA key has 3072 bits and every new key is another`() throws {
    guard case .rsa(let modulus, let exponent) = Sample.rsa.publicKey.numbers else {
      Issue.record("no RSA key")
      return
    }
    #expect(modulus.count == 384)
    #expect(exponent == [1, 0, 1])
    #expect(try SigningKey.make(.eddsa).publicKey != SigningKey.make(.eddsa).publicKey)
  }

  @Test(arguments: [
    (#"[]"#, KeyFault.notAnObject), (#"{"kty":"EC"}"#, .unknownKind("EC")),
    (#"{"kty":"oct","k":"AA"}"#, .privatePart("k")),
    (#"{"kty":"OKP","crv":"Ed25519","x":"AA","d":"AA"}"#, .privatePart("d")),
    (#"{"kty":"OKP","crv":"Ed25519","x":"AA"}"#, .member("x")),
    (#"{"kty":"OKP","crv":"X25519","x":"AA"}"#, .unknownKind("X25519")),
    (#"{"kty":"RSA","n":"gQ","e":"AQAB"}"#, .tooShort(bits: 8)),
    (#"{"kty":"RSA","n":"AIE","e":"AQAB"}"#, .member("n")),
    (#"{"kty":"RSA","n":1,"e":"AQAB"}"#, .member("n")),
    (#"{"kty":"RSA","use":"enc","n":"gQ","e":"AQAB"}"#, .notForVerifying),
    (#"{"kty":"RSA","key_ops":["encrypt"],"n":"gQ","e":"AQAB"}"#, .notForVerifying),
  ]) func `a key that must not be used is refused`(text: String, fault: KeyFault) throws {
    let jwk = try JSONValue.read(Array(text.utf8)).get()
    #expect(VerificationKey.read(jwk: jwk) == .failure(fault))
  }

  @Test func `a modulus has limits and an exponent must be odd`() {
    func key(_ bytes: Int, _ exponent: [UInt8]) -> JSONValue {
      let modulus = [UInt8](repeating: 0xFF, count: bytes)
      return .object([
        "kty": .text("RSA"), "n": .text(base64URL(modulus)), "e": .text(base64URL(exponent)),
      ])
    }
    #expect(VerificationKey.read(jwk: key(255, [1, 0, 1])) == .failure(.tooShort(bits: 2040)))
    #expect(VerificationKey.read(jwk: key(1025, [1, 0, 1])) == .failure(.tooLong(bits: 8200)))
    for exponent: [UInt8] in [[], [1], [2], [0, 3], [1, 0, 0, 0, 1]] {
      #expect(VerificationKey.read(jwk: key(256, exponent)) == .failure(.member("e")))
    }
  }
}
