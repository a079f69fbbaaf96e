import Testing

@testable import Credentials

struct BadgeDrawingTests {
  private func drawn(_ title: String, level: String? = nil, issuer: String = "Guild") -> String {
    String(
      decoding: BadgeDrawing(title: title, level: level, issuer: issuer, year: 2026).svg,
      as: UTF8.self)
  }

  @Test func `a badge shows and says its words`() {
    let svg = drawn("Refunds and returns", level: "Level 2", issuer: "Larkfield")
    #expect(svg.contains("<title id=\"badge-title\">Refunds and returns</title>"))
    #expect(
      svg.contains("<desc id=\"badge-description\">Level 2. Issued by Larkfield in 2026.</desc>"))
    #expect(svg.contains("role=\"img\" aria-labelledby=\"badge-title badge-description\""))
    for words in [">Refunds and<", ">returns<", ">Level 2<", ">Larkfield<", ">2026<"] {
      #expect(svg.contains(words), "\(words)")
    }
  }

  @Test func `a badge has two colours, far enough apart to read`() {
    func luminance(_ colour: String) -> Double {
      let value = Int(colour.dropFirst(), radix: 16) ?? 0
      // A square stands for the exponent 2.4; it errs on the side of less contrast for dark colours.
      let parts = [value >> 16, value >> 8 & 255, value & 255].map { Double($0) / 255 }
      return 0.2126 * parts[0] * parts[0] + 0.7152 * parts[1] * parts[1]
        + 0.0722 * parts[2] * parts[2]
    }
    let contrast = (luminance(BadgeDrawing.light) + 0.05) / (luminance(BadgeDrawing.dark) + 0.05)
    #expect(contrast > 7)
    let colours = Set(drawn("Refunds").split(separator: "\"").filter { $0.hasPrefix("#") })
    #expect(colours == [Substring(BadgeDrawing.dark), Substring(BadgeDrawing.light)])
  }

  @Test(arguments: [
    "", " ", "<script>&\"'", "\u{0}\u{1F}\u{FFFF}a", "]]>", "Überweisungsrückforderungen",
    "a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p",
    String(repeating: "W", count: 5000), "退款和投诉处理专家认证证书第二级", "👩‍👩‍👧‍👧👩‍👩‍👧‍👧",
  ]) func `any title gives a badge that can be baked`(title: String) throws {
    let svg = BadgeDrawing(title: title, level: title, issuer: title, year: -1).svg
    let text = try Sample.ed25519.sign(Sample.credential)
    #expect(credentialText(in: try bake(text, intoSVG: svg).get()) == text)
    let lines = String(decoding: svg, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("<text") }
    #expect(lines.count <= 6)
  }
}
