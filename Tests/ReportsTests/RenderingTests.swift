import Reports
import Testing

struct RenderingTests {
  @Test func `a table aligns its columns`() {
    var table = TextTable([("name", .left), ("n", .right)])
    table.add(["Amara", "5"])
    table.add(["Bo", "12"])
    #expect(table.text == "name    n\n─────  ──\nAmara   5\nBo     12\n")
  }

  @Test func `a cell cannot write to the terminal`() {
    #expect(printable("a\u{1B}[31mb\u{202E}c\nd") == "a\u{FFFD}[31mb\u{FFFD}c d")
    var table = TextTable([("x", .left)])
    table.add(["\u{1B}]0;evil\u{07}"])
    #expect(!table.text.contains("\u{1B}"))
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("two\r\nlines", "\"two\r\nlines\""),
    ("=1+1", "'=1+1"), ("@cmd", "'@cmd"), ("+441", "+441"), ("-5", "-5"), ("-x", "'-x"),
    ("\tx", "'\tx"), ("", ""),
  ])
  func `a cell of CSV is quoted where needed and never a formula`(cell: String, written: String) {
    #expect(csv([[cell]]) == written + "\r\n")
  }

  @Test func `long text wraps between words`() {
    #expect(wrapped("one two three four", indent: "  ", width: 9) == "one two\n  three\n  four")
    #expect(shortened("abcdef", to: 4) == "abc…")
  }

  @Test func `a list without decisions has no rate`() {
    #expect(ReviewList([]).passRate.interval == nil)
    #expect(ReviewList([]).text.contains("No scorecard is decided yet"))
  }
}
