import Expressions
import Testing

struct ExpressionMatchingTests {
  @Test(
    arguments: [
      ("sorry", "I am SORRY, so sorry", ["SORRY", "sorry"]),
      ("a|ab|abc", "abcab", ["abc", "ab"]),
      ("order \\d{4,6}", "order 123, order 1234567", ["order 123456"]),
      ("colou?r", "Color colour colouur", ["Color", "colour"]),
      ("[^a-c\\s]+", "abc dEf cab x", ["dEf", "x"]),
      ("\\bcan(no|')t\\b", "cannot can't scan't cannots can't", ["cannot", "can't", "can't"]),
      ("^hello|bye$", "hello hello bye bye", ["hello", "bye"]),
      ("\\w+@\\w+\\.com", "zoë@example.com", ["zoë@example.com"]),
      ("straße", "STRAẞE", ["STRAẞE"]),
      ("λόγος", "ΛΌΓΟΣ", ["ΛΌΓΟΣ"]),
      ("a.c", "abc a\nc aéc", ["abc", "aéc"]),
      ("\\Bs\\b", "is it yes s", ["s", "s"]),
      ("(?:ha){2,}", "ha haha hahaha", ["haha", "hahaha"]),
      ("[\\]\\-a]+", "]-a b", ["]-a"]),
      ("[a-]+", "a-a", ["a-a"]),
      ("x(a*b?)*y", "xaabay xy", ["xaabay", "xy"]),
      ("😀+", "a😀😀b", ["😀😀"]),
      ("$a|b^", "ab", []),
    ] as [(String, String, [String])])
  func `the leftmost longest matches are found`(
    pattern: String, text: String, expected: [String]
  ) throws {
    #expect(try Expression(pattern).found(in: text) == expected)
  }

  @Test func `offsets count Unicode scalars`() throws {
    let flags = "🇬🇧 café"
    #expect(try Expression("café").matches(in: flags) == [3..<7])
    #expect(try Expression("e").matches(in: "e\u{301}e") == [0..<1, 2..<3])
  }

  @Test func `case counts when asked`() throws {
    let exact = try Expression("[a-c]+\\b", isCaseSensitive: true)
    #expect(exact.found(in: "abc ABC aBc") == ["abc", "c"])
    #expect(try Expression("[^a-c]").found(in: "AbCd") == ["d"])
  }

  @Test func `nothing is found in no text`() throws {
    #expect(try Expression("a").matches(in: "").isEmpty)
  }

  @Test func `expressions are equal by their scalars`() throws {
    #expect(try Expression("caf\u{E9}") != Expression("cafe\u{301}"))
    #expect(try Expression("a") == Expression("a"))
    #expect(try Expression("a") != Expression("a", isCaseSensitive: true))
  }

  @Test(arguments: [2047, 2048, 2049, 4095, 4096, 4097, 6000])
  func `matches are found across stretches of a long text`(length: Int) throws {
    let text = String(repeating: "a", count: length)
    #expect(try Expression("a+").matches(in: text) == [0..<length])
    #expect(try Expression("\\ba").matches(in: text) == [0..<1])
    #expect(try Expression("a\\b").matches(in: text) == [length - 1..<length])
    #expect(try Expression("a{3}").matches(in: text).count == length / 3)
    #expect(try Expression("b").matches(in: text).isEmpty)
    #expect(try Expression("a|a.*b").matches(in: text).count == length)
    #expect(try Expression("b$|bc").matches(in: text + "b") == [length..<length + 1])
  }

  @Test func `a scan finds in its second text what a new one finds`() throws {
    let expression = try Expression("(a|b)*a(a|b){9}")
    var scan = ExpressionScan(expression)
    var numbers = Numbers(seed: 5)
    for length in [10, 3000, 50, 9000, 0, 4096] {
      let text = (0..<length).map { _ in numbers.below(2) == 0 ? "a" : "b" as Unicode.Scalar }
      #expect(scan.matches(in: text) == expression.matches(in: text))
    }
  }
}

extension Expression {
  func found(in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return matches(in: text).map { range in
      String(String.UnicodeScalarView(scalars[range]))
    }
  }
}
