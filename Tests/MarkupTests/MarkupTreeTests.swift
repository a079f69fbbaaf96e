import Findings
import Markup
import Testing

/// What the tree says of text, attributes and lines, however the parser delivers them.
struct MarkupTreeTests {
  @Test func `lines are right beyond the sixteen bits that libxml2 keeps for them`() throws {
    let blank = String(repeating: "\n", count: 70_000)
    let a = try tree("<a>\(blank)<b\n/>\(blank)<c/></a>")
    #expect(a.elements.map(\.location.line) == [70_002, 140_002])
  }

  @Test func `a start tag of several lines has the line that it ends on`() throws {
    let a = try tree("<a\n  x='1'\n  y='2'\n>\n<b/></a>")
    #expect(a.location.line == 4)
    #expect(a.first("b")?.location.line == 5)
  }

  @Test func `text around comments, instructions and CDATA is one text`() throws {
    let a = try tree("<a>one <!-- not <this> -->two<?nor this?> <![CDATA[<three> &amp;]]> é</a>")
    #expect(a.text == "one two <three> &amp; é")
    #expect(a.children.count == 1)
  }

  @Test func `references are what they stand for`() throws {
    let a = try tree(
      "<a x='&lt;&#38;amp;&amp;#38;&#x20AC;&#10;'>&lt;b&gt; &amp;amp; &#x20AC;&#233;</a>")
    #expect(a.text == "<b> &amp; €é")
    #expect(a.attributes == ["x": "<&amp;&#38;€\n"])
    #expect(a.children.count == 1)
  }

  @Test func `text of another script, in pieces as the parser gives it, stays whole`() throws {
    let text = String(repeating: "Žluťoučký kůň 🐎 ", count: 500)
    let a = try tree("<a>\(text)<b>\(text)</b>plain</a>")
    #expect(a.text == text + text + "plain")
    #expect(a.first("b")?.text == text)
    #expect(a.children.count == 3)
  }

  @Test func `ends of lines are those of XML`() throws {
    let a = try tree("<a x='1\r\n2\t3'>one\r\ntwo\rthree\nfour</a>")
    #expect(a.text == "one\ntwo\nthree\nfour")
    #expect(a.attributes == ["x": "1 2 3"])
  }

  @Test func `attributes go by their local names, and declarations are none`() throws {
    let a = try tree("<a xmlns='urn:x' xmlns:y='urn:y' xml:lang='de' y:z='  1  2 ' w=''/>")
    #expect(a.attributes == ["lang": "de", "z": "  1  2 ", "w": ""])
    #expect(a.attribute("z") == "1 2")
    #expect(a.attribute("w") == "")
    #expect(a.attribute("v") == nil)
  }

  @Test func `a prefix is no part of a name`() throws {
    let a = try tree("<g:a xmlns:g='urn:g'><g:b/><g:c/><g:b/></g:a>")
    #expect(a.name == "a")
    #expect(a.elements(named: "b").count == 2)
    #expect(a.first("c")?.name == "c")
    #expect(a.first("d") == nil)
    #expect(a.elements(named: "d").isEmpty)
  }

  @Test func `a prefix that nothing declares is a fault`() {
    let (root, findings) = readMarkup(Array("<a>\n<g:b/></a>".utf8), file: "f.xml", schema: nil)
    #expect(root == nil)
    #expect(findings.map(\.location.line) == [2])
    #expect(findings.map(\.category) == [.syntax])
  }

  @Test(arguments: [
    ("", "", true), ("one", "one", false), (" one", "one", false), ("one ", "one", false),
    ("a  b", "a b", false), ("a\nb", "a b", false), ("  \n\t ", "", true), (" ", "", true),
    ("eight by eight bytes and more", "eight by eight bytes and more", false),
    ("twelve words  and two spaces", "twelve words and two spaces", false),
    ("in the eighth  byte", "in the eighth byte", false),
    ("a tab behind\tthe eighth", "a tab behind the eighth", false),
    ("é\u{A0}à", "é à", false), ("\u{2003}x\u{3000}", "x", false), ("\u{85}\u{2028}", "", true),
    ("ends in é", "ends in é", false), ("Â and \u{2060}", "Â and \u{2060}", false),
  ])
  func `white space is folded`(text: String, folded: String, isBlank: Bool) throws {
    let a = try tree("<a x='\(text)'>\(text)</a>")
    #expect(a.foldedText == folded)
    #expect(a.attribute("x") == folded)
    #expect(a.isBlank == isBlank)
    #expect(a.plainText == folded)
  }

  @Test func `white space is folded across elements`() throws {
    let a = try tree("<a> one <b> two</b>three <b/> four </a>")
    #expect(a.foldedText == "one twothree four")
    #expect(a.plainText == nil)
    #expect(!a.isBlank)
    #expect(try tree("<a> <b> </b>\n</a>").isBlank)
  }

  @Test func `sixty-four elements may nest, and no more`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>\n", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(try tree(nested(64)).text.count == 64)
    let (root, findings) = readMarkup(Array(nested(65).utf8), file: "f.xml", schema: nil)
    #expect(root == nil)
    #expect(findings.map(\.location.line) == [65])
    #expect(findings.map(\.category) == [.unsafe])
  }

  @Test func `a file of more elements than the limit is refused`() {
    var limits = MarkupLimits()
    limits.elements = 3
    let text = "<a>\n<b/>\n<b/>\n<b/></a>"
    let (root, findings) = readMarkup(
      Array(text.utf8), file: "f.xml", schema: nil, limits: limits)
    #expect(root == nil)
    #expect(findings.map(\.location.line) == [4])
  }

  @Test(arguments: [
    "<a>\n<b>text", "<a>\n<b>text</b", "<a>\n<b>text</b></c>", "<a>\n<b>&", "<a>\n<b>]]></b></a>",
  ])
  func `a file that breaks has one fault`(text: String) {
    let (root, findings) = readMarkup(Array(text.utf8), file: "f.xml", schema: nil)
    #expect(root == nil)
    #expect(findings.count == 1)
    #expect(findings.first?.location.line == 2)
  }

  @Test func `a file that is cut off names the element that is left open`() {
    let (_, findings) = readMarkup(Array("<a>\n<b>text".utf8), file: "f.xml", schema: nil)
    #expect(
      findings.map(\.message) == ["The file ends too early: <b> from line 2 is not closed."])
  }

  private func tree(_ text: String) throws -> MarkupElement {
    let (root, findings) = readMarkup(Array(text.utf8), file: "f.xml", schema: nil)
    #expect(findings.isEmpty, "\(findings)")
    return try #require(root)
  }
}
