import Testing

@testable import Credentials

struct PNGTests {
  private func chunk(_ kind: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(kind.utf8) + content
    return big(UInt32(content.count)) + body + big(checksum(body))
  }

  private func big(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(24 - 8 * $0)) }
  }

  private func text(_ content: String, flag: UInt8 = 0, keyword: String = "openbadgecredential")
    -> [UInt8]
  {
    chunk("iTXt", Array(keyword.utf8) + [0, flag, 0] + "en\0Badge\0".utf8 + content.utf8)
  }

  private func found(_ chunks: [UInt8]...) -> Verification {
    let file = pngMark + chunk("IHDR", [UInt8](repeating: 0, count: 13)) + chunks.joined()
    return verify(file, by: Sample.rules(known: Sample.ed25519))
  }

  @Test func `a file with nothing in it is called empty`() {
    for file in [[], Array(" \n".utf8)] {
      let rules = Sample.rules(known: Sample.ed25519)
      #expect(verify(file, by: rules).findings.map(\.fact) == [.emptyFile])
    }
  }

  @Test func `a credential in an image is verified`() throws {
    let signed = try Sample.ed25519.sign(Sample.credential)
    let end = chunk("IEND", [])
    let good = found(text("x", keyword: "Comment"), text(signed), end)
    #expect(good.conclusion == .verified)
    #expect(good.form == .png)
    #expect(found(text(signed), text(signed), end).errors == [.severalCredentials])
    #expect(found(text(signed, flag: 1), end).errors == [.compressedText])
    #expect(found(text(signed)).errors == [.damagedImage])
    #expect(found(text(signed), end, [0]).facts == [.somethingFollows])
    #expect(found(text(signed), end, [0]).conclusion == .verifiedWithRemarks)
  }

  @Test func `images without one are told apart`() {
    let end = chunk("IEND", [])
    #expect(found(end).errors == [.noCredential])
    #expect(found(text("x", keyword: "openbadges"), end).errors == [.formerBadge])
    #expect(found(text(""), end).errors == [.noCredential])
    #expect(found(chunk("iTXt", Array("openbadgecredential".utf8)), end).errors == [.damagedImage])
    #expect(
      found(chunk("iTXt", Array("openbadgecredential\0\0\0en".utf8)), end).errors == [.damagedImage]
    )
    #expect(found([0xFF, 0xFF, 0xFF, 0xFF] + "IDAT".utf8, end).errors == [.damagedImage])
  }

  @Test func `an image with one byte of its text changed is never verified`() throws {
    let signed = try Sample.ed25519.sign(Sample.credential)
    let file = pngMark + text(signed) + chunk("IEND", [])
    let rules = Sample.rules(known: Sample.ed25519)
    #expect(verify(file, by: rules).isVerified)
    for place in stride(from: 0, to: file.count - 12, by: 9) {
      var changed = file
      changed[place] ^= 4
      #expect(!verify(changed, by: rules).isVerified, "\(place)")
    }
  }
}
