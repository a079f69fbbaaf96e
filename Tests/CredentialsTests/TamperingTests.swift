import Testing

@testable import Credentials

struct TamperingTests {
  /// Every 7th byte becomes each of a few others, so that every part of the text is met.
  @Test(arguments: SignatureAlgorithm.allCases)
  func `a signed credential with one byte changed is never verified`(algorithm: SignatureAlgorithm)
    throws
  {
    let key = Sample.key(algorithm)
    let text = Array(try key.sign(Sample.credential).utf8)
    let rules = Sample.rules(known: key)
    for place in stride(from: 0, to: text.count, by: 7) + [text.count - 1, text.count - 2] {
      for other in "Aa0_-. =\n\u{0}{".utf8 where other != text[place] {
        var changed = text
        changed[place] = other
        #expect(!verify(changed, by: rules).isVerified, "\(place): \(other)")
      }
      var changed = text
      changed[place] ^= 1
      #expect(!verify(changed, by: rules).isVerified, "\(place)")
      changed[place] = text[place] | 0x80
      #expect(!verify(changed, by: rules).isVerified, "\(place)")
    }
  }

  @Test func `a signed credential that is cut short or longer is refused`() throws {
    let text = Array(try Sample.ed25519.sign(Sample.credential).utf8)
    let rules = Sample.rules(known: Sample.ed25519)
    for length in stride(from: 0, to: text.count, by: 11) {
      #expect(verify(Array(text[..<length]), by: rules).conclusion == .refused, "\(length)")
    }
    for more in [".", "A", "AA", "AAA", "AAAA", "=", " x", ".eyJh", "\0"] {
      #expect(verify(text + more.utf8, by: rules).conclusion == .refused, "\(more)")
    }
    #expect(verify(text + "\n \t\r\n".utf8, by: rules).conclusion == .verified)
    #expect(verify("\n".utf8 + text, by: rules).conclusion == .verified)
  }

  @Test func `several credentials in one file are refused`() throws {
    let text = Array(try Sample.ed25519.sign(Sample.credential).utf8)
    let rules = Sample.rules(known: Sample.ed25519)
    #expect(verify(text + "\n".utf8 + text, by: rules).errors == [.severalCredentials])
    #expect(verify(Array("[{},{}]".utf8), by: rules).errors == [.severalCredentials])
    #expect(verify(Array("{} {}".utf8), by: rules).errors == [.somethingFollows])
  }

  @Test func `the signature of one credential does not serve another`() throws {
    let one = try Sample.ed25519.sign(Sample.credential).split(separator: ".")
    let two = try Sample.ed25519.sign(Sample.revocable).split(separator: ".")
    let mixed = "\(one[0]).\(one[1]).\(two[2])"
    #expect(verify(Array(mixed.utf8), by: Sample.rules()).errors == [.signatureWrong])
  }

  @Test func `no bytes make the verifier fail`() {
    var seed: UInt64 = 42
    func random() -> UInt8 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: seed >> 33)
    }
    let starts = [
      "", "{", "<svg", "<svg ", "ey", "eyJhbGciOiJSUzI1NiJ9.", "[", "<!DOCTYPE ", "<?xml ",
    ]
    for start in starts.map({ Array($0.utf8) }) + [pngMark] {
      for length in [0, 1, 2, 7, 40, 300] {
        for _ in 0..<20 {
          let bytes = start + (0..<length).map { _ in random() }
          #expect(!verify(bytes, by: Sample.rules()).isVerified)
        }
      }
    }
  }
}

private func + (stride: StrideTo<Int>, more: [Int]) -> [Int] { Array(stride) + more }
