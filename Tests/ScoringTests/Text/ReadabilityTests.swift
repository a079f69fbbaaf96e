@testable import Scoring
import Testing

struct ReadabilityTests {
  /// Ten words of one syllable.
  private let short = "We can help you with this as soon as we"

  @Test func `thirty words of one syllable in three sentences are below the first grade`() throws {
    // 0.39 · 10 + 11.8 · 1 − 15.59
    let grade = try #require(readingGrade(of: "\(short). \(short)! \(short)?"))
    #expect(isNear(grade, 0.11))
  }

  @Test func `thirty words of two syllables are twelve grades harder`() throws {
    // 0.39 · 10 + 11.8 · 2 − 15.59
    let sentence = Array(repeating: "table", count: 10).joined(separator: " ") + ". "
    let grade = try #require(readingGrade(of: String(repeating: sentence, count: 3)))
    #expect(isNear(grade, 11.91))
  }

  @Test func `sentences of different length are averaged`() throws {
    // 40 words, 60 syllables, 5 sentences: 0.39 · 8 + 11.8 · 1.5 − 15.59
    let hard = Array(repeating: "paper", count: 5).joined(separator: " ")
    let text = "\(short) \(hard). \(hard). \(short). \(hard). \(hard)."
    let grade = try #require(readingGrade(of: text))
    #expect(isNear(grade, 5.23))
  }

  @Test func `a line end ends a sentence`() throws {
    let lines = try #require(readingGrade(of: "\(short)\n\(short)\n\n\(short)\n"))
    #expect(isNear(lines, 0.11))
  }

  @Test func `the same words in longer sentences are harder`() throws {
    var grades: [Double] = []
    for length in [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60] {
      let sentence = Array(repeating: "help", count: length).joined(separator: " ") + ". "
      let text = String(repeating: sentence, count: 60 / length)
      grades.append(try #require(readingGrade(of: text)))
    }
    for (one, next) in zip(grades, grades.dropFirst()) { #expect(one < next) }
    #expect(isNear(grades[0], 0.39 + 11.8 - 15.59))
    #expect(isNear(grades[11], 0.39 * 60 + 11.8 - 15.59))
  }

  @Test(arguments: [0, 1, 10, 29])
  func `of fewer than thirty words a grade says nothing`(count: Int) {
    let text = Array(repeating: "word", count: count).joined(separator: " ")
    #expect(readingGrade(of: text) == nil)
  }

  @Test func `of thirty words there is a grade`() {
    let text = Array(repeating: "word", count: 30).joined(separator: " ")
    #expect(readingGrade(of: text) != nil)
  }

  @Test(arguments: [
    ("a", 1), ("help", 1), ("the", 1), ("make", 1), ("table", 2), ("apple", 2), ("rule", 1),
    ("tree", 1), ("asked", 1), ("wanted", 2), ("needed", 2), ("agreed", 2), ("red", 1),
    ("refund", 2), ("customer", 3), ("apologise", 4), ("queue", 1), ("my", 1), ("12", 1),
  ])
  func `syllables are groups of vowels without a silent end`(word: String, count: Int) {
    #expect(syllableCount(of: word) == count)
  }
}
