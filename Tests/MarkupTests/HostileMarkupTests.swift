import Findings
import Foundation
import Markup
import Testing

/// Files that were made to do harm, or that are only broken.
///
/// Each is refused with a sentence.
struct HostileMarkupTests {
  struct Attack: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var category: Finding.Category
    var words: String
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ category: Finding.Category, _ words: String) {
      self.init(name, Array(text.utf8), category, words)
    }

    init(_ name: String, _ bytes: [UInt8], _ category: Finding.Category, _ words: String) {
      self.name = name
      self.bytes = bytes
      self.category = category
      self.words = words
    }
  }

  static let attacks: [Attack] = [
    Attack(
      "billion laughs",
      "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;&x;\">]><a>&y;</a>", .unsafe, "DOCTYPE"),
    Attack(
      "external entity", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
      .unsafe, "DOCTYPE"),
    Attack(
      "parameter entity", "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://localhost/x\"> %x;]><a/>",
      .unsafe, "DOCTYPE"),
    Attack(
      "external DTD", "<?xml version='1.0'?>\n<!DOCTYPE a SYSTEM \"x.dtd\">\n<a/>", .unsafe,
      "DOCTYPE"),
    Attack("a DOCTYPE behind a comment", "<!-- <a> -->\n<!DOCTYPE a>\n<a/>", .unsafe, "DOCTYPE"),
    Attack("an undefined entity", "<a>&x;</a>", .syntax, "x"),
    Attack(
      "UTF-7", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-a/+AD4-", .encoding, "UTF-7"),
    Attack(
      "an unknown encoding", "<?xml version=\"1.0\" encoding=\"klingon\"?><a/>", .encoding,
      "klingon"),
    Attack(
      "Latin-1",
      Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xE9] + Array("</a>".utf8),
      .encoding, "ISO-8859-1"),
    Attack(
      "a byte that is not UTF-8", Array("<a>\n".utf8) + [0xC3, 0x28] + Array("</a>".utf8),
      .encoding, "UTF-8"),
    Attack("UTF-16 cut in the middle", [0xFF, 0xFE, 0x3C, 0x00, 0x61], .encoding, "UTF-16"),
    Attack("a NUL", Array("<a>".utf8) + [0] + Array("</a>".utf8), .syntax, "NUL"),
    Attack("nothing", "", .syntax, "empty"),
    Attack("white space", " \n\t ", .syntax, "empty"),
    Attack("no XML", "hello", .syntax, "no XML"),
    Attack("truncated", "<a><b>text", .syntax, ""),
    Attack("truncated in a tag", "<a><b x=\"1", .syntax, ""),
    Attack("two roots", "<a/><b/>", .syntax, "Extra content"),
    Attack(
      "a tag of a megabyte", "<a x=\"" + String(repeating: "y", count: 1 << 20) + "\"/>", .unsafe,
      "8192 bytes"),
    Attack(
      "100,000 attributes",
      "<a " + (0..<100_000).map { "a\($0)=''" }.joined(separator: " ") + "/>", .unsafe, "8192 bytes"
    ),
    Attack(
      "a name of a megabyte", "<" + String(repeating: "a", count: 1 << 20) + "/>", .unsafe,
      "8192 bytes"),
    Attack(
      "depth 100,000",
      String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000), .unsafe,
      "nested"),
    Attack(
      "a quote that never ends", "<a x='" + String(repeating: "<b>", count: 100_000), .unsafe,
      "8192 bytes"),
    Attack(
      "XInclude of a namespace that is not ours",
      "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='file:///etc/passwd'/>",
      .syntax, ""),
  ]

  /// As the product reads: with a schema, here one that allows anything.
  private static let lax = MarkupSchema(
    xsd: Array(
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:element name="a" type="xs:anyType"/><xs:element name="b" type="xs:anyType"/>
      </xs:schema>
      """.utf8))

  @Test(arguments: attacks, [false, true])
  func `is refused in a sentence and in no time`(attack: Attack, hasSchema: Bool) throws {
    #expect(Self.lax != nil)
    let schema = hasSchema ? Self.lax : nil
    let begin = ContinuousClock.now
    let (root, findings) = readMarkup(attack.bytes, file: "evil.xml", schema: schema)
    let spent = ContinuousClock.now - begin
    #expect(root == nil)
    let first = try #require(findings.first)
    #expect(first.category == attack.category)
    #expect(attack.words.isEmpty || first.message.contains(attack.words), "\(first.message)")
    #expect(first.message.hasSuffix("."))
    // The bound is generous: libxml2 alone would need 13 s for the attributes.
    #expect(spent < .seconds(1))
  }

  @Test func `XInclude is left as it stands and nothing is read`() throws {
    let text =
      "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='file:///etc/passwd'/></a>"
    let (root, _) = readMarkup(Array(text.utf8), file: "f.xml", schema: nil)
    #expect(try #require(root).text == "")
    #expect(root?.elements.first?.name == "include")
  }

  @Test func `a text of twenty megabytes is refused`() {
    let text = "<a>" + String(repeating: "x", count: 20 << 20) + "</a>"
    let (root, findings) = readMarkup(Array(text.utf8), file: "f.xml", schema: nil)
    #expect(root == nil)
    #expect(findings.hasErrors)
  }

  @Test func `a file above the limit is not even looked at`() {
    var limits = MarkupLimits()
    limits.bytes = 10
    let (root, findings) = readMarkup(
      Array("<abcdefghijk/>".utf8), file: "f.xml", schema: nil, limits: limits)
    #expect(root == nil)
    #expect(findings.map(\.category) == [.file])
  }

  @Test func `a thousand files of noise neither crash nor pass`() {
    var state: UInt64 = 42
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    let pieces = [
      "<a", ">", "</a>", "<!--", "-->", "<![CDATA[", "]]>", "<?x", "?>", "\"", "'", "=", "&", ";",
      "é", " ", "\n",
    ]
    for _ in 0..<1000 {
      var bytes: [UInt8] = []
      for _ in 0..<(next() % 40) {
        if next() % 8 == 0 {
          bytes.append(UInt8(next() % 256))
        } else {
          bytes += Array(pieces[Int(next()) % pieces.count].utf8)
        }
      }
      let (root, findings) = readMarkup(bytes, file: "noise.xml", schema: nil)
      #expect(root != nil || findings.hasErrors)
    }
  }
}
