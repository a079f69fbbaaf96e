internal import Transcripts
internal import GuildhallKit
internal import Reviews
internal import Rubrics

/// What a form says about one criterion, as it came.
struct SentAnswer {
  /// What stands for an answer that is no level; no level's id begins with an exclamation mark.
  static let notApplicable = MarkRow.notApplicable
  static let skipped = MarkRow.skipped
  /// Stands in the field of the reason until somebody writes a better one, so that one key answers.
  static let usualReason = "It did not come up."

  let criterion: Criterion
  let verdict: String?
  let reason: String
  let comment: String
  let causes: [String]
  /// Those of the reviewer's passages that stay.
  let quotes: [String]
  let quoteTurn: String?
  let quoteWords: String?
  /// Near which scalar of the turn the words were selected.
  private let quotePlace: Int?

  /// - Returns: nothing where the form does not speak of the criterion.
  init?(_ criterion: Criterion, _ form: Fields) {
    let prefix = criterion.id.rawValue + "."
    guard form.pairs.contains(where: { $0.name.hasPrefix(prefix) }) else { return nil }
    self.criterion = criterion
    verdict = form.words(prefix + "verdict")
    reason = form.words(prefix + "reason") ?? ""
    comment = form.words(prefix + "comment").map { $0.replacing("\r\n", with: "\n") } ?? ""
    causes = form.all(prefix + "cause")
    quotes = form.all(prefix + "quote")
    quoteTurn = form.words(prefix + "quote-turn")
    quoteWords = form.words(prefix + "quote-words")
    quotePlace = form.integer(prefix + "quote-place").map { Int(clamping: $0) }
  }

  /// The answer that is meant; nothing where none was given.
  ///
  /// - Throws: what cannot be read, as a sentence that says what to do.
  func answer(in desk: ReviewDesk) throws -> ReviewAnswer? {
    guard let verdict else {
      guard comment.isEmpty, quotes.isEmpty, quoteWords == nil, causes.isEmpty else {
        throw WebFault.refused(
          "“\(criterion.title)” has no answer yet; choose one, and what stands beside it is saved "
            + "with it.")
      }
      return nil
    }
    var answer = ReviewAnswer(
      criterion: criterion.id, choice: choice(verdict), comment: String(comment.prefix(4000)),
      causes: offered(desk.rubric), quotes: quotes.compactMap(Passage.quote))
    if let quote = try newQuote(in: desk), !answer.quotes.contains(quote) {
      answer.quotes.append(quote)
    }
    return answer
  }

  private func choice(_ verdict: String) -> ReviewAnswer.Choice {
    switch verdict {
    case Self.notApplicable: .notApplicable(reason: reason)
    case Self.skipped: .skipped
    default: .level(LevelID(verdict))
    }
  }

  /// The causes that go with the level; those of another level that was chosen before fall away.
  private func offered(_ rubric: Rubric) -> [RootCauseID] {
    guard case .level(let level)? = verdict.map(choice) else { return [] }
    let offered = rubric.rootCauses(of: criterion, at: level).map(\.id)
    return offered.filter { causes.contains($0.rawValue) }
  }

  private func newQuote(in desk: ReviewDesk) throws -> TurnQuote? {
    guard let quoteWords else { return nil }
    let turns = desk.interaction.turns
    guard let number = quoteTurn.flatMap({ Int($0) }), turns.indices.contains(number - 1) else {
      throw WebFault.refused(
        "Say in which turn the words for “\(criterion.title)” stand; the turns are numbered from 1 "
          + "to \(turns.count).")
    }
    let shown = ShownWords(turns[number - 1].text)
    guard let scalars = shown.find(quoteWords, near: quotePlace) else {
      throw ReviewFault.wordsNotFound(turn: number - 1)
    }
    return TurnQuote(turn: number - 1, scalars: scalars)
  }
}
