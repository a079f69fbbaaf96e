import Markup
import Testing

struct HTMLTextTests {
  @Test
  func `block elements and breaks become line ends, and paragraphs are parted by a blank line`() {
    #expect(text("<p>One.</p><p>Two,<br>three.</p>") == "One.\n\nTwo,\nthree.")
    #expect(text("Hi<div>Ana</div><div><br></div><div>Bye</div>") == "Hi\nAna\n\nBye")
    #expect(text("a<br><br><br><br>b<div></div><div></div>c") == "a\n\nb\nc")
    #expect(text("<h1>Title</h1>words") == "Title\n\nwords")
  }

  @Test func `paragraphs of Word stand one below the other`() {
    let html = "<p class=MsoNormal>One</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>Two</p>"
    #expect(text(html) == "One\n\nTwo")
    #expect(text("<p class=MsoNormal>One</p><p class=MsoNormal>Two</p>") == "One\nTwo")
  }

  @Test func `white space is folded, and a no-break space is a space`() {
    #expect(text("  one \n\t two&nbsp;&nbsp;three <b> four</b> ") == "one two three four")
    #expect(text("one<b>two</b>") == "onetwo")
  }

  @Test func `preformatted text keeps its lines and its spaces`() {
    #expect(text("<pre>if x {\n  stop\n}</pre>done") == "if x {\n  stop\n}\ndone")
  }

  @Test func `entities are decoded once`() {
    #expect(
      text("&lt;b&gt; &amp;lt; &eacute; &#8364; &#x1F600; &#150; &apos;") == "<b> &lt; é € 😀 – '")
    #expect(text("a &unknown; b & c &amp d ?x=1&sub=2") == "a &unknown; b & c & d ?x=1&sub=2")
    #expect(text("&#0;&#55296;&#99999999999999;") == "\u{FFFD}\u{FFFD}\u{FFFD}")
  }

  @Test func `list items begin with a dash or their number`() {
    #expect(text("<ul><li>Tea<li>Cake</ul>then") == "- Tea\n- Cake\nthen")
    #expect(text("<ol start=3><li>Off</li><li>On</li></ol>") == "3. Off\n4. On")
    #expect(text("<ul><li>A<ol><li>B</ol></ul>") == "- A\n  1. B")
  }

  @Test func `cells are parted by tabs and rows by line ends`() {
    let html = """
      <table><tr><th>Item</th><th>Price</th></tr>
      <tr><td><p>Tea</p></td> <td><p>3</p></td></tr></table>after
      """
    #expect(text(html) == "Item\tPrice\nTea\t3\nafter")
    #expect(text("<table><tr><td></td><td>Words</td></tr></table>") == "Words")
  }

  @Test func `a link is followed by its address without query where its words do not show it`() {
    #expect(
      text("<a href='https://u:p@harbour.example/orders?token=1#x'>your order</a>.")
        == "your order [harbour.example/orders].")
    #expect(
      text("<a href='https://harbour.example/'>www.harbour.example</a>") == "www.harbour.example")
    #expect(
      text("<a href='mailto:ana@harbour.example?subject=x'>ana@harbour.example</a>")
        == "ana@harbour.example")
    #expect(text("<a href='javascript:alert(1)'>go</a> <a href=#top>up</a>") == "go up")
    #expect(text("<a href='https://harbour.example'><img src=x></a>end") == "end")
  }

  @Test func `what nobody sees is left out`() {
    let html = """
      <html><head><title>T</title><style>p {}</style></head><body><script>if (a < b) x()</script>
      <!-- a > comment --><div style="DISPLAY : none">preview</div><span hidden>gone</span>
      <![if !mso]><div style="max-height:0;overflow:hidden">also</div><![endif]>
      <img src="https://count.example/x" width="1" height=1 alt="dot"><img alt="A red boat">
      <xml><o:p>96</o:p></xml>words</body></html>
      """
    #expect(text(html) == "A red boat words")
  }

  @Test func `text is kept where markup is broken`() {
    #expect(
      text("2 < 3 and <ana@harbour.example> wrote") == "2 < 3 and <ana@harbour.example> wrote")
    #expect(text("before <!-- no end, after") == "before <!-- no end, after")
    #expect(text("<div title=\"no end>words</div> more") == "words\nmore")
    #expect(text("<b>one</i> two</div></table> three") == "one two three")
    #expect(text("words </body></html> behind <p>the end") == "words behind\n\nthe end")
    #expect(text("<script>never closed") == "never closed")
    #expect(text("cut <a href=") == "cut <a href=")
    #expect(text("") == "")
  }

  @Test func `elements nested without measure lose no text`() {
    for element in ["div", "b", "blockquote", "table", "font", "ul", "span"] {
      let html = String(repeating: "<\(element)>x", count: 20_000) + "end"
      let result = text(html)
      #expect(result.hasSuffix("end"))
      #expect(result.count { $0 == "x" } == 20_000)
    }
  }

  @Test func `a tag with a hundred thousand attributes is one tag`() {
    let attributes = (0..<100_000).map { "a\($0)=1" }.joined(separator: " ")
    #expect(text("<a \(attributes)>words</a>") == "words")
    #expect(text("<a \"=\" \(attributes)>words</a>") == "words")
  }

  @Test func `longer HTML than the parser is given reads the same`() {
    let filler = "<!-- \(String(repeating: "x", count: 4000)) -->"
    let part = filler + "<div>One<p>two <b>three</b></p><ul><li>four</ul></div>"
    let long = String(repeating: part, count: 2200)
    #expect(long.utf8.count > 8 << 20)
    let lines = text(long).split(separator: "\n")
    #expect(lines.count == 6600)
    #expect(lines.prefix(3) == ["One", "two three", "- four"])
  }
}

private func text(_ html: String) -> String { HTMLText(html).text }
