public import Curricula
internal import Rubrics
public import Statistics

/// The questions that somebody is asked again, by FSRS-6.
///
/// It takes questions of product and compliance modules: facts and rules, which are right or wrong
/// and are forgotten. Of those it takes what somebody has answered in a quiz, and what came into
/// such a quiz or changed in substance since; not what is on trial, no long texts, which a person
/// would have to read, and nothing of exams, whose answers stay secret.
public struct RefresherDeck: Sendable, Hashable {
  /// In the order of the curriculum.
  public var refreshers: [Refresher]

  public init(refreshers: [Refresher]) { self.refreshers = refreshers }

  /// - Parameters:
  ///   - answers: in any order.
  ///   - curriculum: the version that counts now.
  ///   - publishedAt: when it was published, in seconds since 1970; from then on what is new or
  ///     changed is due.
  ///   - changed: the questions that are new or changed in substance since an earlier version.
  ///   - person: whose they are; it spreads the days, so that not everybody is asked on the same one.
  public init(
    answers: [RefresherAnswer], curriculum: Curriculum, publishedAt: Int64, person: Int64,
    scheduler: RepetitionScheduler = .refreshers,
    changed: (_ since: Int64) -> Set<Refresher.Question>
  ) {
    let byQuestion = Dictionary(grouping: answers, by: \.question)
    // Of each quiz the last version that somebody knows.
    var known: [ChangePlace: Int64] = [:]
    for answer in answers {
      let quiz = ChangePlace.part(answer.question.module, answer.question.part)
      known[quiz] = max(known[quiz] ?? answer.version, answer.version)
    }
    refreshers = curriculum.refresherQuestions.compactMap { question in
      guard let version = known[.part(question.module, question.part)] else { return nil }
      let answers = byQuestion[question] ?? []
      let valid = answers.filter { !changed($0.version).contains(question) }
      guard let first = valid.map(\.at).min() else {
        // A question of the quiz that they never drew is no news to them, and was never learnt.
        guard !answers.isEmpty || changed(version).contains(question) else { return nil }
        return Refresher(
          question: question, reason: answers.isEmpty ? .new : .changed,
          card: RepetitionCard(due: publishedAt))
      }
      let card = scheduler.replay(
        valid.map { RepetitionReview(moment: $0.at, rating: $0.rating) },
        from: RepetitionCard(due: first), seed: question.seed(for: person))
      return Refresher(question: question, reason: .memory, card: card)
    }
  }

  /// What is to be asked now: what changed first, then what is least likely to be remembered.
  ///
  /// - Parameter moment: seconds since 1970.
  public func due(at moment: Int64, limit: Int = .max) -> [Refresher] {
    let due = RepetitionScheduler.refreshers.due(
      refreshers.enumerated().map { ($0.offset, $0.element.card) }, limit: .max, at: moment
    ).map { refreshers[$0] }
    let news = due.filter { $0.reason != .memory }
    return Array((news + due.filter { $0.reason == .memory }).prefix(max(0, limit)))
  }

  /// When the next question is due that is not due yet; nothing where there is none.
  public func nextDue(after moment: Int64) -> Int64? {
    refreshers.map(\.card.due).filter { $0 > moment }.min()
  }

  /// The mean chance, 0...1, of remembering what was learnt and did not change; nothing where that
  /// is nothing.
  public func remembered(at moment: Int64) -> Double? {
    let chances = refreshers.compactMap {
      RepetitionScheduler.refreshers.retrievability(of: $0.card, at: moment)
    }
    return chances.isEmpty ? nil : chances.reduce(0, +) / Double(chances.count)
  }
}

extension Curriculum {
  /// The questions that may be asked again, in their order.
  public var refresherQuestions: [Refresher.Question] {
    modules.filter { $0.kind == .product || $0.kind == .compliance }.flatMap { module in
      module.quizzes.filter { $0.mode != .exam }.flatMap { quiz in
        quiz.items.filter { $0.canBeAskedAlone }.map {
          Refresher.Question(module: module.id, part: quiz.id, item: $0.id)
        }
      }
    }
  }
}

extension Item {
  fileprivate var canBeAskedAlone: Bool {
    if case .extendedText = interaction { return false }
    return !isPilot
  }
}

extension Refresher.Question {
  /// The same number for the same person and question, by FNV-1a.
  fileprivate func seed(for person: Int64) -> UInt64 {
    "\(person)/\(module)/\(part)/\(item)".utf8.reduce(0xCBF2_9CE4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
  }
}
