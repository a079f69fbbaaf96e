import Curricula
import GuildhallKit
import Scoring
import Testing

/// The quizzes of the school that comes with the project.
@Suite(.enabled(if: !Shipped.quizzes.isEmpty)) struct QuizContentTests {
  private let sittings: UInt64 = 100

  /// What a guesser gets in each of several sittings.
  private func scores(_ quiz: Quiz, _ guesser: Guesser) throws -> [QuizScore] {
    try (0..<(guesser == .random ? sittings : 20)).map { seed in
      var random = SplitMix64(state: seed &* 7919)
      let form = try quiz.drawForm(seed: seed)
      let answers = quiz.items(of: form).compactMap { item in
        guesser.answer(to: item, &random).map { (item.id, [Answer($0)]) }
      }
      return quiz.score(
        Dictionary(answers) { one, _ in one }, form: form)
    }
  }

  @Test func `there are three hundred items and more, of every kind, each with its reason`() {
    let items = Shipped.quizzes.flatMap(\.quiz.items)
    #expect(items.count >= 300)
    let kinds = Set(items.map(\.interaction.name))
    #expect(
      kinds.isSuperset(of: [
        "choice", "inlineChoice", "order", "match", "gapMatch", "hottext", "textEntry", "numeric",
        "slider", "matrix", "extendedText",
      ]))
    #expect(items.filter { $0.rationale.spans.isEmpty }.map(\.id) == [])
    #expect(Set(items.map(\.difficulty)) == Set(Item.Difficulty.allCases))
  }

  @Test(arguments: Shipped.quizzes) func `is far from passed by chance`(_ shipped: ShippedQuiz)
    throws
  {
    let scores = try scores(shipped.quiz, .random)
    let shares = scores.compactMap(\.share)
    let mean = shares.reduce(0, +) / Double(shares.count)
    let mark = try #require(scores.first?.mark)
    #expect(mean <= mark - 0.15, "\(shipped): \(mean) of \(mark)")
    #expect(scores.count { reaches($0.share ?? 0, mark: $0.mark ?? 1) } <= 3)
  }

  @Test(arguments: Shipped.quizzes, [Guesser.longest, .second])
  func `is not passed by a rule of thumb`(_ shipped: ShippedQuiz, _ guesser: Guesser) throws {
    for score in try scores(shipped.quiz, guesser) {
      #expect((score.share ?? 0) < (score.mark ?? 1) - 0.05, "\(shipped) by \(guesser)")
    }
  }

  @Test func `no question is answered by the words of another`() {
    var given: [String] = []
    for shipped in Shipped.quizzes {
      let items = shipped.quiz.items
      for item in items {
        let enemies = Set(shipped.quiz.enemies.filter { $0.contains(item.id) }.flatMap { $0 })
        let others = items.filter { $0.id != item.id && !enemies.contains($0.id) }
        for key in item.keyWords {
          for other in others where other.shownText.contains(" " + key + " ") {
            given.append("\(shipped): “\(key)” of \(item.id) stands in \(other.id)")
          }
        }
      }
    }
    #expect(given == [])
  }

  @Test func `every exam has another form for whoever comes again`() throws {
    for shipped in Shipped.quizzes where shipped.quiz.mode == .exam {
      let forms = try (0..<20).map { Set(try shipped.quiz.drawForm(seed: $0)) }
      let other = forms.dropFirst().map { $0.intersection(forms[0]).count }.min() ?? .max
      #expect(Set(forms).count >= 10, "\(shipped): \(Set(forms).count) forms in 20")
      #expect(
        Double(other) <= Double(forms[0].count) * 0.6, "\(shipped): \(other) items are the same")
    }
  }
}

private func reaches(_ share: Double, mark: Double) -> Bool { share >= mark - 1e-9 }

extension Item {
  /// What the question itself tells, as plain words with spaces around each.
  ///
  /// Options are no part of it: what one of them says may as well be wrong.
  fileprivate var shownText: String {
    let pieces: [TextPiece] =
      switch interaction {
      case .inlineChoice(let text): text.text
      case .gapMatch(let text): text.text
      default: []
      }
    let told = pieces.compactMap { if case .words(let text) = $0 { text } else { nil } }
    return " " + ([prompt] + told).map(\.plain).joined(separator: " ").plainWords + " "
  }

  /// What gives the answer away: a word that is to be typed, or seven words in a row of a right option.
  fileprivate var keyWords: [String] {
    switch interaction {
    case .textEntry(let entry): entry.accepted.filter { $0.score == 1 }.map(\.text.plainWords)
    case .choice(let choice):
      choice.options.filter(\.isCorrect).flatMap { option in
        let words = option.text.plain.plainWords.split(separator: " ")
        return words.count < 7
          ? [] : (0...words.count - 7).map { words[$0..<$0 + 7].joined(separator: " ") }
      }
    default: []
    }
  }
}

extension String {
  fileprivate var plainWords: String {
    lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
