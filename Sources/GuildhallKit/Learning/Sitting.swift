public import Curricula
public import Foundation
public import Scoring
internal import Storage

/// A quiz or review exercise that is being sat: the attempt with the very version it is frozen to.
public struct Sitting: Sendable {
  var attempt: Attempt
  public var quiz: Quiz
  /// Of each item every answer in the order it came.
  public var answers: [ItemID: [Answer]]
  /// The number of the last answer to each item.
  var lastOf: [ItemID: Int]
  /// The number of the last answer that this sitting knows of.
  var sequence: Int
  /// The number that the next answer is to have.
  public var nextSequence: Int { sequence + 1 }
  /// The interaction to be scored, for a review exercise.
  public var review: ReviewExercise?

  /// The number by which people speak of it.
  public var number: Int64 { attempt.id }
  /// The published version that it is frozen to.
  public var version: Int64 { attempt.publication }
  /// The items of its form, in their order.
  public var items: [Item] { quiz.items(of: attempt.form) }
  /// The items without an answer, in the order of the form.
  public var open: [Item] { items.filter { answers[$0.id] == nil } }
  /// When the time is up; nothing without a limit.
  public var dueAt: Date? { attempt.dueAt }

  /// The answer that was given last.
  public func answer(to item: ItemID) -> Answer? { answers[item]?.last }

  /// Whether the item was answered by somebody who knew more than a page does.
  ///
  /// - Parameter next: the number that the page took the next answer to have.
  public func isAnswered(_ item: ItemID, since next: Int) -> Bool {
    lastOf[item, default: 0] >= next
  }

  /// What the answers to one item earn so far.
  public func score(of item: Item) -> ItemScore {
    quiz.behaviour.score(answers[item.id] ?? [], of: item)
  }

  /// Whether the item takes another answer.
  public func admits(_ item: Item) -> Bool {
    (try? quiz.behaviour.admit(nil, to: item, after: answers[item.id] ?? [])) != nil
  }

  /// Hints that may be shown: with several tries one more for each wrong one, all of them in
  /// practice, none in an exam.
  public func hints(for item: Item) -> [RichText] {
    switch (quiz.mode, quiz.behaviour) {
    case (.exam, _): []
    case (_, .tries): Array(item.hints.prefix(answers[item.id]?.count ?? 0))
    default: item.hints
    }
  }
}

/// What saving an answer gave.
public struct SavedAnswer: Sendable, Hashable {
  /// The answer's number in its attempt.
  public var sequence: Int
  /// How many characters of a text were kept, when it was too long to be kept whole.
  public var keptCharacters: Int?
}

extension Quiz.Behaviour {
  /// Refuses an answer that the item does not take any more.
  ///
  /// - Parameter answer: nothing to ask about any answer at all.
  func admit(_ answer: Answer?, to item: Item, after earlier: [Answer]) throws {
    switch self {
    case .deferred: break
    case .immediate:
      if !earlier.isEmpty { throw LearningFault.answerIsFinal(item.id) }
    case .tries(let most, _):
      let isRight = earlier.contains { item.share(of: $0.response) ?? 0 >= 1 - 1e-9 }
      if earlier.count >= most || isRight { throw LearningFault.noTriesLeft(item.id) }
      if let answer, earlier.last?.response == answer.response {
        throw LearningFault.sameTry(item.id)
      }
    case .certainty:
      if let answer, answer.certainty == nil { throw LearningFault.certaintyMissing(item.id) }
    }
  }
}
