import Expressions
import Testing

struct ExpressionFaultTests {
  @Test(
    arguments: [
      ("", 0, .empty), ("a*", 0, .matchesEmpty), ("\\b", 0, .matchesEmpty),
      ("(a)\\1", 3, .backReference), ("a\\k<b>", 1, .backReference),
      ("a(?=b)", 2, .lookAround), ("(?!b)a", 1, .lookAround),
      ("(?<=b)a", 1, .lookAround), ("(?<!b)a", 1, .lookAround), ("(?>a)", 1, .atomicGroup),
      ("(?<n>a)", 1, .namedGroup), ("(?P<n>a)", 1, .namedGroup), ("(?i)a", 1, .inlineFlags),
      ("a+?", 2, .lazyRepeat), ("a{2}?", 4, .lazyRepeat), ("a*+", 2, .possessiveRepeat),
      ("a**", 2, .repeatedTwice), ("a+{2}", 2, .repeatedTwice), ("*a", 0, .nothingToRepeat),
      ("a|+", 2, .nothingToRepeat), ("^*a", 1, .nothingToRepeat), ("(a", 0, .unclosedGroup),
      ("a(?", 1, .unclosedGroup), ("a)", 1, .unopenedGroup), (")", 0, .unopenedGroup),
      ("a|", 2, .emptyAlternative), ("()", 1, .emptyAlternative), ("|a", 0, .emptyAlternative),
      ("[a", 0, .unclosedClass), ("a[]", 1, .emptyClass), ("[^\\s\\S]", 0, .emptyClass),
      ("[[:alpha:]]", 1, .bracketInClass), ("[z-a]", 1, .badRange), ("[a-\\d]", 1, .badRange),
      ("a{", 1, .badCount), ("a{x}", 1, .badCount), ("a{3,2}", 1, .badCount),
      ("a{0}", 1, .badCount), ("a{,2}", 1, .badCount), ("a{201}", 1, .countTooLarge(limit: 200)),
      ("a{99999999999999999999}", 1, .countTooLarge(limit: 200)),
      ("\\pL", 0, .unknownEscape("p")), ("\\0", 0, .unknownEscape("0")),
      ("a\\", 1, .unfinishedEscape), ("(a{200}){200}", 0, .tooManySteps(limit: 4000)),
      ("((((\\ba?){200}){200}){200}){200}b", 0, .tooManySteps(limit: 4000)),
    ] as [(String, Int, ExpressionFault.Reason)])
  func `what cannot be matched in linear time or makes no sense is refused with its place`(
    pattern: String, position: Int, reason: ExpressionFault.Reason
  ) {
    #expect(throws: ExpressionFault(position: position, reason: reason)) {
      try Expression(pattern)
    }
  }

  @Test func `limits hold for length, depth and kinds of character`() throws {
    let long = String(repeating: "a", count: 2001)
    #expect(throws: ExpressionFault(position: 2000, reason: .tooLong(limit: 2000))) {
      try Expression(long)
    }
    #expect(throws: Never.self) { try Expression(String(long.dropLast())) }
    let deep = String(repeating: "(", count: 51) + "a" + String(repeating: ")", count: 51)
    #expect(throws: ExpressionFault(position: 51, reason: .tooDeep(limit: 50))) {
      try Expression(deep)
    }
    #expect(throws: Never.self) { try Expression(String(deep.dropFirst().dropLast())) }
    let kinds = String(
      String.UnicodeScalarView((0..<256).compactMap { Unicode.Scalar(0x4E00 + $0) }))
    #expect(throws: ExpressionFault(position: 0, reason: .tooManyKinds(limit: 256))) {
      try Expression(kinds)
    }
    #expect(throws: Never.self) { try Expression(String(kinds.dropFirst())) }
  }

  @Test func `a sentence says where and what`() {
    #expect(
      ExpressionFault(position: 2, reason: .lazyRepeat).sentence
        == "At character 3: A lazy repeat is not supported; the longest match is always taken. "
        + "Leave the ? out.")
  }

  @Test func `no random pattern stops the program`() {
    var numbers = Numbers(seed: 11)
    let pieces = Array("ab()[]{}|*+?.^$\\-,12:wWbBdé<=!").map { String($0) }
    var accepted = 0
    for _ in 0..<20_000 {
      let pattern = (0..<numbers.below(12)).map { _ in pieces[numbers.below(pieces.count)] }
        .joined()
      guard let expression = try? Expression(pattern) else { continue }
      accepted += 1
      for range in expression.matches(in: "ab12 é-aab(b)") { #expect(!range.isEmpty) }
    }
    #expect(accepted > 1000)
  }
}
