import Testing

@testable import Credentials

struct HeaderTests {
  private func found(_ head: [String: JSONValue], by key: SigningKey = Sample.ed25519) throws
    -> Verification
  {
    verify(
      try Sample.signed(head: head, by: key), by: Sample.rules(known: key))
  }

  @Test func `a signature by nobody or by a shared secret is refused`() throws {
    #expect(try found(["alg": .text("none")]).errors == [.unsigned])
    #expect(try found(["alg": .text("nOnE")]).errors == [.unsigned])
    #expect(try found(["alg": .text("HS256")]).errors == [.sharedSecret("HS256")])
    #expect(try found(["alg": .text("HS256")], by: Sample.rsa).errors == [.sharedSecret("HS256")])
    #expect(try found(["alg": .null]).errors == [.noAlgorithm])
    #expect(try found(["alg": .number("1")]).errors == [.noAlgorithm])
    let text = String(decoding: try Sample.signed(head: ["alg": .text("none")]), as: UTF8.self)
    let unsigned = text.split(separator: ".")[..<2].joined(separator: ".") + "."
    #expect(verify(Array(unsigned.utf8), by: Sample.rules()).errors == [.unsigned])
  }

  @Test func `an algorithm must fit its key`() throws {
    #expect(try found(["alg": .text("RS256")]).errors == [.keyOfOtherKind])
    #expect(try found(["alg": .text("EdDSA")], by: Sample.rsa).errors == [.keyOfOtherKind])
    let curve = JSONValue.object(["kty": .text("EC"), "crv": .text("P-256")])
    #expect(try found(["jwk": curve]).errors == [.keyOfOtherKind])
    #expect(try found(["jwk": curve, "alg": .text("ES256")]).needs == [.algorithm("ES256")])
    #expect(try found(["jwk": .text("x")]).errors == [.unusableKey("it is no object")])
    let other = try found(["jwk": Sample.otherEd25519.publicKey.jwk])
    #expect(other.errors.contains(.signatureWrong))
    #expect(other.signer == nil)
  }

  @Test func `members that the specification does not allow are refused`() throws {
    for name in ["crit", "jku", "x5u", "x5c", "b64", "zip", "enc", "anything"] {
      #expect(try found([name: .list([.text("exp")])]).errors == [.forbiddenHeader(name)])
    }
  }

  @Test func `a private part in the header is refused`() throws {
    var members: [String: JSONValue] = ["d": .text("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A")]
    if case .object(let key) = Sample.ed25519.publicKey.jwk { members.merge(key) { $1 } }
    let refused = try found(["jwk": .object(members)])
    #expect(refused.errors == [.privateKeyInside("d")])
    #expect(!refused.findings.description.contains("nWGxne"))
  }

  @Test func `without a key in the header nothing is judged`() throws {
    let text = try Sample.signed(
      head: ["jwk": .null], payload: Sample.payload(["type": .text("x")]))
    let silent = verify(text, by: Sample.rules())
    #expect(silent.conclusion == .notVerified)
    #expect(silent.needs == [.key(nil)])
    #expect(!silent.facts.isEmpty)
    let kid = try found(["jwk": .null, "kid": .text("https://larkfield.example/key")])
    #expect(kid.conclusion == .notVerified)
    #expect(kid.needs == [.key("https://larkfield.example/key")])
  }

  @Test func `an algorithm that is not supported is no fault`() throws {
    for name in ["ES256", "PS256", "RS512"] {
      let found = try found(["alg": .text(name)])
      #expect(found.conclusion == .notVerified)
      #expect(found.needs == [.algorithm(name)])
    }
  }

  @Test func `a type that is not known is remarked`() throws {
    #expect(try found(["typ": .text("JWT")]).conclusion == .verified)
    #expect(try found(["typ": .text("vc+jwt")]).conclusion == .verified)
    #expect(try found(["typ": .text("at+jwt")]).facts == [.unknownTokenType("at+jwt")])
  }

  @Test func `a header with a member twice is refused`() throws {
    let head = base64URL(Array(#"{"alg":"EdDSA","alg":"none"}"#.utf8))
    let found = verify(Array("\(head).e30.AA".utf8), by: Sample.rules())
    #expect(found.errors == [.notJSON("The member \"alg\" is there twice, in line 1.")])
  }
}
