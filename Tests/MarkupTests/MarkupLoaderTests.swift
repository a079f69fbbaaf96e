import Findings
import Markup
import Testing

/// The schema's findings and the parser's, which come from two readings.
struct MarkupLoaderTests {
  @Test func `faults of shape have their own lines, far down the file too`() throws {
    let good = String(repeating: "<book pages='1'/>\n", count: 70_000)
    let text = "<shelf>\n\(good)<book/>\n\(good)<book\n pages='x'/>\n<book/></shelf>"
    let (root, findings) = try read(text)
    #expect(root != nil)
    #expect(findings.map(\.location.line) == [70_002, 140_004, 140_005])
    #expect(findings.allSatisfy { $0.category == .shape })
  }

  @Test func `what the schema says before the file breaks still stands`() throws {
    let (root, findings) = try read("<shelf>\n<book/>\n<book pages='1'>\n<book/></shelf>")
    #expect(root == nil)
    #expect(findings.map(\.location.line) == [2, 4])
    #expect(findings.map(\.category) == [.shape, .syntax])
  }

  @Test func `what the schema says behind the break is left out`() throws {
    let (_, findings) = try read("<shelf>\n<book pages='&x;'/>\n<book/>\n</shelf>")
    #expect(findings.map(\.category) == [.syntax])
    #expect(findings.map(\.location.line) == [2])
  }

  @Test func `of too many faults the first hundred are told, and the tree is not used`() throws {
    let books = String(repeating: "<book/>\n", count: 101)
    let (root, findings) = try read("<shelf>\n\(books)</shelf>")
    #expect(root == nil)
    #expect(findings.count == 101)
    #expect(findings.last?.message == "More than 100 faults; reading stopped.")
  }

  @Test func `a prefix that nothing declares is a fault of its own where the schema finds none`()
    throws
  {
    let (root, findings) = try read("<shelf>\n<book x:pages='1'/>\n<x:book/></shelf>")
    #expect(root != nil)
    #expect(findings.map(\.location.line) == [3, 2])
    #expect(findings.map(\.category) == [.shape, .syntax])
  }

  @Test func `ampersands in values count as one character`() throws {
    let (_, findings) = try read("<shelf><book pages='1' code='&amp;&#38;'/></shelf>")
    #expect(findings.isEmpty)
  }

  @Test func `files read one after the other keep their findings apart`() throws {
    let loader = MarkupLoader(schema: try #require(MarkupSchema(xsd: Array(Self.shelf.utf8))))
    let texts = [
      "<shelf><book pages='1'/></shelf>", "<shelf>\n<book/></shelf>", "<shelf><book>", "no XML",
    ]
    let roots = texts.enumerated().map { loader.read(Array($1.utf8), file: "\($0).xml") }
    #expect(roots.map { $0 != nil } == [true, true, false, false])
    let outcomes = loader.finish()
    #expect(outcomes.map(\.isUsable) == [true, true, false, false])
    #expect(outcomes.map { $0.findings.map(\.category) } == [[], [.shape], [.syntax], [.syntax]])
    #expect(outcomes[1].findings.first?.location == SourceLocation(file: "1.xml", line: 2))
    #expect(roots[1]?.first("book")?.name == "book")
  }

  private func read(_ text: String) throws -> (root: MarkupElement?, findings: [Finding]) {
    let schema = try #require(MarkupSchema(xsd: Array(Self.shelf.utf8)))
    return readMarkup(Array(text.utf8), file: "f.xml", schema: schema)
  }

  private static let shelf = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="shelf"><xs:complexType><xs:sequence>
        <xs:element name="book" maxOccurs="unbounded"><xs:complexType>
          <xs:attribute name="pages" type="xs:int" use="required"/>
          <xs:attribute name="code">
            <xs:simpleType><xs:restriction base="xs:string"><xs:length value="2"/></xs:restriction>
            </xs:simpleType>
          </xs:attribute>
        </xs:complexType></xs:element>
      </xs:sequence></xs:complexType></xs:element>
    </xs:schema>
    """
}
