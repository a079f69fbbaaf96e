import Testing

@testable import Credentials

struct BakingTests {
  private let badge = BadgeDrawing(
    title: "Refunds", level: "Level 2", issuer: "Larkfield Support Guild", year: 2026
  ).svg

  private func text() throws -> String { try Sample.ed25519.sign(Sample.credential) }

  private func found(_ svg: String) -> Verification {
    verify(Array(svg.utf8), by: Sample.rules(known: Sample.ed25519))
  }

  @Test func `a baked badge is verified and gives its text back`() throws {
    let text = try text()
    let baked = try bake(text, intoSVG: badge).get()
    let found = verify(baked, by: Sample.rules(known: Sample.ed25519))
    #expect(found.conclusion == .verified)
    #expect(found.form == .svg)
    #expect(credentialText(in: baked) == text)
    let start = String(decoding: baked, as: UTF8.self)
    #expect(start.hasPrefix("<svg xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\" xmlns="))
    #expect(start.contains("><openbadges:credential verify=\"eyJ"))
  }

  @Test func `baking again replaces, and the same again changes nothing`() throws {
    let other = try Sample.ed25519.sign(Sample.revocable)
    let once = try bake(try text(), intoSVG: badge).get()
    #expect(try bake(try text(), intoSVG: once).get() == once)
    let twice = try bake(other, intoSVG: once).get()
    #expect(credentialText(in: twice) == other)
    #expect(try bake(try text(), intoSVG: twice).get() == once)
  }

  @Test func `images of others keep every other byte`() throws {
    let image = """
      \u{FEFF}<?xml version="1.0" encoding="UTF-8"?>
      <!-- <svg> -->
      <s:svg xmlns:s='http://www.w3.org/2000/svg' id='a>b'
      ><s:g><![CDATA[</s:svg>]]></s:g></s:svg>
      <!-- end -->
      """
    let text = try text()
    let baked = String(decoding: try bake(text, intoSVG: Array(image.utf8)).get(), as: UTF8.self)
    #expect(
      baked.replacing(" xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"", with: "")
        .replacing("<openbadges:credential verify=\"\(text)\"/>", with: "") == image)
    #expect(found(baked).conclusion == .verified)
  }

  @Test func `an old character set is read where it is ASCII`() throws {
    let head = "<?xml version='1.0' encoding='ISO-8859-1'?>"
    let one = wrapped("<openbadges:credential verify=\"\(try text())\"/>")
    #expect(found(head + one).conclusion == .verified)
    #expect(found(head + wrapped("é")).errors == [.notUTF8])
  }

  @Test func `an empty root is opened`() throws {
    let text = try text()
    let baked = try bake(text, intoSVG: Array("<svg/>".utf8)).get()
    #expect(String(decoding: baked, as: UTF8.self).hasSuffix("\"/></svg>"))
    #expect(credentialText(in: baked) == text)
  }

  @Test(arguments: [
    "", "<svg>", "<svg></g>", "</svg>", "<html/>", "<svg/><svg/>", "<svg a='1' a='2'/>",
    "<svg a=1/>", "<svg a='<'/>", "<svg/>x", "<svg", "<svg a='", "<svg><!-- </svg>",
    "<svg><![CDATA[</svg>", "<!DOCTYPE svg [<svg/>", "<svg><1/></svg>", "<svg a='1'b='2'/>",
    "<svg/ >", "<?xml version='1.0' encoding='UTF-16'?><svg/>", "<svg><!DOCTYPE a></svg>",
  ]) func `an image that is not well-formed is not baked and not read`(image: String) throws {
    guard case .failure(.unreadableImage) = bake(try text(), intoSVG: Array(image.utf8)) else {
      Issue.record("baked")
      return
    }
    #expect(found(image).conclusion == .refused)
  }

  @Test func `only signed text is baked`() {
    for text in ["", "a.b", "a.b.c.d", "eyJh.e30.\"/>", "eyJh..AA"] {
      #expect(bake(text, intoSVG: badge) == .failure(.notSignedText))
    }
  }

  @Test func `a prefix that means something else is left alone`() throws {
    let image = Array("<svg xmlns:openbadges='http://openbadges.org'/>".utf8)
    #expect(bake(try text(), intoSVG: image) == .failure(.prefixTaken))
  }

  private func wrapped(_ inside: String, _ root: String = "") -> String {
    "<svg xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"\(root)>\(inside)</svg>"
  }

  @Test func `JSON in CDATA is read`() throws {
    let json = String(decoding: Sample.credential.document.canonical, as: UTF8.self)
    let found = found(
      wrapped("<openbadges:credential><![CDATA[\n\(json)\n]]></openbadges:credential>"))
    #expect(found.conclusion == .notVerified)
    #expect(found.needs == [.signature])
    #expect(found.form == .svg)
    #expect(found.summary?.name == "Refunds, level 2")
  }

  @Test func `several credentials in one image are refused`() throws {
    let one = "<openbadges:credential verify=\"\(try text())\"/>"
    #expect(found(wrapped(one + one)).errors == [.severalCredentials])
    let both = "<openbadges:credential verify=\"\(try text())\">{}</openbadges:credential>"
    #expect(found(wrapped(both)).errors == [.severalCredentials])
    #expect(found(wrapped("<g/>" + one)).facts == [.misplacedCredential])
    #expect(found(wrapped("<g>\(one)</g>")).conclusion == .verifiedWithRemarks)
  }

  @Test func `the namespace counts and not the prefix`() throws {
    let text = try text()
    #expect(
      found(
        "<svg xmlns:o='https://purl.imsglobal.org/ob/v3p0'><o:credential verify='\(text)'/></svg>"
      )
      .conclusion == .verified)
    #expect(
      found("<svg><credential xmlns='https://purl.imsglobal.org/ob/v3p0' verify='\(text)'/></svg>")
        .conclusion == .verified)
    #expect(
      found("<svg><openbadges:credential verify='\(text)'/></svg>").errors == [.undeclaredPrefix])
    #expect(
      found("<svg xmlns:openbadges='urn:x'><openbadges:credential verify='\(text)'/></svg>").errors
        == [.noCredential])
    #expect(
      found("<svg xmlns:openbadges='http://openbadges.org'><openbadges:assertion/></svg>").errors
        == [.formerBadge])
    #expect(found(wrapped("")).errors == [.noCredential])
  }

  @Test func `characters by number are read and entities of a document type are not`() throws {
    let text = try text()
    let first = "&#\(text.utf8.first ?? 0);&#x79;" + text.dropFirst(2)
    #expect(found(wrapped("<openbadges:credential verify=\"\(first)\"/>")).conclusion == .verified)
    #expect(
      found(wrapped("<openbadges:credential verify=\"&e;\"/>")).errors == [.unknownEntity])
    #expect(
      found(wrapped("<openbadges:credential verify=\"&#xD800;\"/>")).errors == [.unknownEntity])
  }

  @Test(arguments: [
    "<!DOCTYPE svg>", "<!DOCTYPE svg [<!ENTITY e 'x'>]>",
    "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/svg11.dtd'>",
  ]) func `an image with a document type is refused, and nothing is baked into one`(
    _ type: String
  ) throws {
    let text = try text()
    let image = wrapped("<openbadges:credential verify=\"\(text)\"/>")
    #expect(found(image).conclusion == .verified)
    #expect(found(type + image).errors == [.documentType])
    guard case .failure(.unreadableImage) = bake(text, intoSVG: Array((type + "<svg/>").utf8))
    else {
      Issue.record("baked")
      return
    }
  }

  @Test func `deep and long images come to an end`() {
    let deep = String(repeating: "<svg>", count: 100_000)
    #expect(found(deep).conclusion == .refused)
    let wide = wrapped(String(repeating: "<g a='1' b='2'/>", count: 50_000))
    #expect(found(wide).errors == [.noCredential])
    let bindings = (0..<20_000).map { " xmlns:p\($0)='urn:\($0)'" }.joined()
    #expect(
      found(wrapped(String(repeating: "<p1:credential/>", count: 20_000), bindings)).errors
        == [.noCredential])
  }

  @Test func `a baked byte that is changed is never verified`() throws {
    let text = try text()
    let baked = Array(wrapped("<openbadges:credential verify=\"\(text)\"/>").utf8)
    let rules = Sample.rules(known: Sample.ed25519)
    for place in stride(from: 0, to: baked.count, by: 5) {
      var changed = baked
      changed[place] ^= 2
      #expect(!verify(changed, by: rules).isVerified, "\(place)")
    }
  }
}
