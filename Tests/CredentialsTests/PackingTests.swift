import Testing

@testable import Credentials

struct PackingTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
    ("foobar", "Zm9vYmFy"), ("\u{3FF}\u{3FF}", "z7_Pvw"),
  ]) func `base64url goes there and back`(plain: String, coded: String) {
    #expect(base64URL(plain.utf8) == coded)
    #expect(bytes(ofBase64URL: coded.utf8) == Array(plain.utf8))
  }

  @Test(arguments: ["Z", "Zh", "Zm9", "Zg==", "Zm+v", "Zm/v", "Zm 9v", "Zm9v\n", "Zm9vZ", "é"])
  func `base64url that nobody writes is refused`(text: String) {
    #expect(bytes(ofBase64URL: text.utf8) == nil)
  }

  @Test func `base58 is read with its leading zeros and only so long`() {
    #expect(bytes(ofBase58: "StV1DL6CwTryKyV".utf8) == Array("hello world".utf8))
    #expect(bytes(ofBase58: "112".utf8) == [0, 0, 1])
    #expect(bytes(ofBase58: "0".utf8) == nil)
    #expect(bytes(ofBase58: "l".utf8) == nil)
    #expect(bytes(ofBase58: String(repeating: "2", count: 201).utf8) == nil)
  }

  @Test func `a checksum is that of gzip and PNG`() {
    #expect(checksum("123456789".utf8) == 0xCBF4_3926)
    #expect(checksum([]) == 0)
  }

  @Test func `what is packed unpacks to itself`() {
    var samples: [[UInt8]] = [[], [0], [1, 1], [7, 7, 7, 7], Array(0...255)]
    for length in [255, 256, 257, 258, 259, 260, 261, 262, 516, 517, 518, 519, 40_000] {
      samples.append([UInt8](repeating: 0xAB, count: length))
    }
    var seed: UInt32 = 1
    samples.append(
      (0..<5000).map { _ in
        seed = seed &* 1_664_525 &+ 1_013_904_223
        return UInt8(truncatingIfNeeded: seed >> 27)
      })
    for sample in samples {
      #expect(bytes(ofGzip: gzip(sample), limit: 1 << 20) == sample, "\(sample.count)")
    }
  }

  /// Packed by zlib: with codes of its own, and with fixed codes and a name in the head.
  @Test(arguments: [
    """
    H4sIAAAAAAAAA22SQW4EMQgEvzIPyGEwNraV1-Sw2twSafN_JYdQjNRzbbkAQ53H6_Px-H47zuP59fHzej8sk5lJ\
    z8R6RjujZnBBtjJrIzNI55mBdsoZaND1r8h_tpgN1DOpnjUuYJ8Ua5nNRrZhM4L0agkZPDPIzU9bwDJcNT0zgrSq\
    BjmKdDqwOOdWnb-C7hoYtFc50F375dCD6UAX1SCDrxpkqwVz6bXErdFFrtbUrnWjV5jq5aqXmeq14kavUL36Ur2a\
    -GVL_QrVa7vqtYb4Nbf6NYf6NV39mjd-DfHr0iF0kItfrn6F6HX5veuSSq_aZelVO_eb04D-AsAknUCTBAAA
    """,
    """
    H4sICAAAAAAAA3NoZWVwLnR4dAAzUCjOSE0t0FEwUEjPTywptlYwhImYw0RMYCKGJjAhS5iQkSFcnxlczAImZmQK\
    E4PrNIYrM4RrNYEbZwjXaga3FWgIVMwC7ja4VmOYCMJOhHPhGk3M4YYZwcTMjeBilnC9MCG4TmOElXCdZnBlhnCd\
    lnCfGpnB9cIdh7DUACYE12mIMA2u0xSh0xhuAzzgjOFxZQL3K1yrJcLBcK0mCOPgWi0R4QuPaFO46-BaLeCmwXWa\
    wb1qCNdphAhgeExbWGCkLVMTjMRlZISZuiywJC8zQ8zkZYyZvAwNMZOXhRmW5GWGmbxMLDCTlxFG-jK0wExfZpjJ\
    y9IYM3lZmGKkL3NLzPRlboqZvsyNMdOXOZb0ZYqRvpBsMMN0CFL6MsZMX2YYyQvJ98aYgYRIXoiwRCQvRJgbY4ka\
    uFYAwCSdQJMEAAA
    """,
  ]) func `streams of other programs are unpacked`(coded: String) throws {
    let plain = (0..<60).map { "\($0 * $0 % 97) sheep, \($0 * 7 % 31) goats; " }.joined()
    let packed = try #require(bytes(ofBase64URL: coded.utf8))
    #expect(bytes(ofGzip: packed, limit: 2000) == Array(plain.utf8))
    #expect(bytes(ofGzip: packed, limit: 1000) == nil)
  }

  @Test func `a stored block is unpacked`() {
    let body: [UInt8] = [1, 3, 0, 0xFC, 0xFF, 7, 8, 9]
    #expect(inflate(body, from: 0, limit: 3)?.bytes == [7, 8, 9])
    #expect(inflate(body, from: 0, limit: 2) == nil)
    #expect(inflate([1, 3, 0, 0xFC, 0xFE, 7, 8, 9], from: 0, limit: 3) == nil)
  }

  @Test func `a stream with one bit changed is refused`() {
    let packed = gzip(Array("anananananananananana, bbbbbbbbbbbb".utf8))
    // The time and the two bytes behind it mean nothing for the content.
    for index in packed.indices where !(4...9).contains(index) {
      for bit in 0..<8 {
        var damaged = packed
        damaged[index] ^= 1 << UInt8(bit)
        // The text flag and a last block's padding are free.
        let isFree = (index == 3 && bit == 0) || (index == packed.count - 9)
        #expect(isFree || bytes(ofGzip: damaged, limit: 1000) == nil, "\(index) \(bit)")
      }
    }
  }

  @Test func `unpacking stops at its limit and at every break`() {
    let packed = gzip([UInt8](repeating: 0, count: 1_000_000))
    #expect(packed.count < 6500)
    #expect(bytes(ofGzip: packed, limit: 1_000_000)?.count == 1_000_000)
    #expect(bytes(ofGzip: packed, limit: 999_999) == nil)
    #expect(bytes(ofGzip: packed + [0], limit: 1_000_000) == nil)
    for length in stride(from: 0, to: packed.count, by: 97) {
      #expect(bytes(ofGzip: Array(packed[..<length]), limit: 1_000_000) == nil)
    }
  }
}
