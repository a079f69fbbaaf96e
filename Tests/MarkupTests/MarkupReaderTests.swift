import Findings
import Markup
import Testing

struct MarkupReaderTests {
  @Test func `a file becomes a tree with lines`() throws {
    let (root, findings) = read("<a x='1'>\n  <b>text &amp; more</b>\n  <c/>\n</a>")
    let a = try #require(root)
    #expect(findings.isEmpty)
    #expect(a.attributes == ["x": "1"])
    #expect(a.elements.map(\.name) == ["b", "c"])
    #expect(a.elements.map(\.location.line) == [2, 3])
    #expect(a.first("b")?.text == "text & more")
  }

  @Test func `UTF-16 with its mark and UTF-8 with one are read`() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>é</a>"
    var little: [UInt8] = [0xFF, 0xFE]
    var big: [UInt8] = [0xFE, 0xFF]
    for unit in text.utf16 {
      little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    for bytes in [little, big, [0xEF, 0xBB, 0xBF] + Array("<a>é</a>".utf8)] {
      let (root, findings) = readMarkup(bytes, file: "f.xml", schema: nil)
      #expect(findings.isEmpty)
      #expect(try #require(root).text == "é")
    }
  }

  @Test func `every fault of shape is reported on its line, and the tree is still there`() throws {
    let schema = try #require(MarkupSchema(xsd: Array(shelf.utf8)))
    let text = """
      <shelf>
        <book pages="12"/>
        <book pages="many"/>
        <book/>
      </shelf>
      """
    let (root, findings) = readMarkup(Array(text.utf8), file: "f.xml", schema: schema)
    #expect(findings.map(\.location.line) == [3, 4])
    #expect(findings.allSatisfy { $0.category == .shape })
    #expect(findings[1].message.contains("pages"))
    #expect(try #require(root).elements.count == 3)
  }

  @Test func `a key with a prefix finds a duplicate`() throws {
    let schema = try #require(MarkupSchema(xsd: Array(keyed.utf8)))
    let text = "<shelf xmlns='urn:s'>\n<book id='a'/>\n<book id='a'/>\n</shelf>"
    let (_, findings) = readMarkup(Array(text.utf8), file: "f.xml", schema: schema)
    #expect(findings.map(\.location.line) == [3])
  }

  @Test func `one schema serves many threads`() async throws {
    let schema = try #require(MarkupSchema(xsd: Array(shelf.utf8)))
    await withTaskGroup(of: Int.self) { group in
      for number in 0..<100 {
        group.addTask {
          let pages = number.isMultiple(of: 2) ? "1" : "x"
          let text = "<shelf><book pages=\"\(pages)\"/></shelf>"
          return readMarkup(Array(text.utf8), file: "f.xml", schema: schema).findings.count
        }
      }
      var total = 0
      for await count in group { total += count }
      #expect(total == 50)
    }
  }

  private func read(_ text: String) -> (root: MarkupElement?, findings: [Finding]) {
    readMarkup(Array(text.utf8), file: "f.xml", schema: nil)
  }

  private let shelf = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="shelf"><xs:complexType><xs:sequence>
        <xs:element name="book" maxOccurs="unbounded"><xs:complexType>
          <xs:attribute name="pages" type="xs:int" use="required"/>
        </xs:complexType></xs:element>
      </xs:sequence></xs:complexType></xs:element>
    </xs:schema>
    """

  private let keyed = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:s="urn:s"
               targetNamespace="urn:s" elementFormDefault="qualified">
      <xs:element name="shelf"><xs:complexType><xs:sequence>
        <xs:element name="book" maxOccurs="unbounded"><xs:complexType>
          <xs:attribute name="id" type="xs:string" use="required"/>
        </xs:complexType></xs:element>
      </xs:sequence></xs:complexType>
      <xs:key name="id"><xs:selector xpath=".//s:book"/><xs:field xpath="@id"/></xs:key>
      </xs:element>
    </xs:schema>
    """
}
