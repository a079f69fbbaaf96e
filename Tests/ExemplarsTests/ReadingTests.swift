import Testing

@testable import Exemplars

private func read(_ text: String) -> [String] {
  TokenReader.tokens(of: Array(text.unicodeScalars)).map { token in
    String(String.UnicodeScalarView(token.folded.compactMap(Unicode.Scalar.init)))
  }
}

@Test func `words, signs and numbers are tokens of their own`() {
  #expect(read("Hello, Ann! 4711") == ["hello", ",", "ann", "!", "0"])
}

@Test func `a typographic apostrophe reads as a plain one`() {
  #expect(read("I’m here") == read("i'm here"))
}

@Test func `a run of digits is one nought, within words too`() {
  #expect(read("AB12-345") == ["ab0", "-", "0"])
}

@Test func `links read alike and slots match nothing`() {
  #expect(
    ExemplarText("see https://a.example/x").fingerprint
      == ExemplarText("see www.b.example").fingerprint)
  #expect(read("Your code is {code}.") == ["your", "code", "is", "", "."])
  #expect(ExemplarText("{a}").wordGrams.isEmpty)
}

@Test func `three of a sign say as much as thirty`() {
  #expect(read("no!!!!!!!!") == ["no", "!", "!", "!"])
}

@Test func `places are in Unicode scalars of the text as given`() {
  #expect(ExemplarText("É👍🏽 so").places == [0..<1, 1..<2, 2..<3, 4..<6])
}

@Test func `a text of ten megabytes is read as far as its first thousand tokens`() {
  let text = ExemplarText(String(repeating: "so sorry ", count: 1_200_000))
  #expect(text.places.count == TokenReader.mostTokens)
  #expect(ExemplarText(String(repeating: "a", count: 10_000_000)).places == [0..<60_000])
}

@Test(arguments: [
  "", " \n", "\u{0}", "\u{200D}\u{FE0F}", "{", "{{{", "}", "'", "''a'", "🏴‍☠️", "ไทย", "ʼ",
  "\u{301}", "http://", "www.", "\u{10FFFF}",
])
func `odd texts are read without harm`(_ text: String) {
  let read = ExemplarText(text)
  #expect(read.places.allSatisfy { $0.upperBound <= text.unicodeScalars.count })
  #expect(read.wordOccurrences.allSatisfy { $0.piece < 2 * read.places.count + 2 })
}
