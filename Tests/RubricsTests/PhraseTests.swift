import Rubrics
import Testing

struct PhraseTests {
  @Test func `a phrase is words, beginnings, alternatives, gaps and classes`() throws {
    #expect(
      try Phrase("^ i|we appreciat* ... your? patience $").elements == [
        .turnStart, .either([.word("i"), .word("we")]), .beginning("appreciat"), .gap,
        .optional(.word("your")), .word("patience"), .turnEnd,
      ])
    #expect(try Phrase("{digits:4-6}").elements == [.token(.digits(4...6))])
    #expect(try Phrase("{digits:4}").elements == [.token(.digits(4...4))])
    #expect(try Phrase("^ _ _ $").elements == [.turnStart, .anyWord, .anyWord, .turnEnd])
  }

  @Test(arguments: [
    ("", PhraseFault.empty),
    ("   ", .empty),
    ("... sorry", .gapAtEdge),
    ("sorry ...", .gapAtEdge),
    ("a ... b ... c ... d ... e", .tooManyGaps),
    ("_ _", .onlyWildcards),
    ("very? _", .onlyWildcards),
    ("a||b", .emptyAlternative),
    ("a|", .emptyAlternative),
    ("?", .emptyAlternative),
    ("{planet}", .unknownClass("{planet}")),
    ("{digits:9-3}", .unknownClass("{digits:9-3}")),
    ("{digits:x}", .unknownClass("{digits:x}")),
    ("{digits:4", .unknownClass("{digits:4")),
    ("{digits:99}", .unknownClass("{digits:99}")),
    ("{number", .unknownClass("{number")),
    ("{number}x", .unknownClass("{number}x")),
    ("thanks|?! again", .noWord("?!")),
    ("sorry !!!", .noWord("!!!")),
    ("{digits:1-}", .unknownClass("{digits:1-}")),
    ("a" + String(repeating: "?", count: 60_000), .tooLong),
    ("... $", .gapAtEdge),
    ("^ ... a", .gapAtEdge),
    ("a ^ b", .anchorInside),
    ("a $ b", .anchorInside),
    ("a|^ b ^?", .anchorInside),
    (String(repeating: "a ", count: 25), .tooLong),
  ])
  func `a phrase that means nothing is refused with its reason`(text: String, fault: PhraseFault) {
    #expect(throws: fault) { try Phrase(text) }
  }
}
