import Expressions
import Testing

/// Where trying one way after the other takes time that doubles with each character, or grows with
/// its square, these would never end; no clock is needed to see it.
struct LinearTimeTests {
  private static let length = 100_000

  @Test(
    arguments: [
      ("(a+)+$", "b", 0), ("(a|aa)+$", "b", 0), ("(a|aa)+$", "", 1), ("(x+x+)+y", "", 0),
      (".*.*.*=", "", 0), (".*.*.*=", "=", 1), ("a|a.*b", "", length), ("a|[^b]*b", "", length),
      ("(a|b)*a(a|b){12}", "", 1), ("(a?){200}a{200}", "", length / 400),
      ("\\b(\\w+\\s?)*\\.", "", 0),
    ] as [(String, String, Int)])
  func `a long text ends well`(pattern: String, ending: String, count: Int) throws {
    let text = Array(repeatElement("a", count: Self.length) + [ending]).joined()
    #expect(try Expression(pattern).matches(in: text).count == count)
  }

  @Test func `a text in which every place has another state ends well`() throws {
    var numbers = Numbers(seed: 3)
    let text = (0..<Self.length / 10).map { _ in numbers.below(2) == 0 ? "a" : "b" as Unicode.Scalar
    }
    let expression = try Expression("(a|b)*a(a|b){60}c|(a(a|b){30}b|b(a|b){30}a)")
    #expect(expression.matches(in: text).allSatisfy { $0.count == 32 })
  }
}
