public import Curricula
public import Statistics

/// A question that somebody learnt once, and is asked again before they would have forgotten it.
public struct Refresher: Sendable, Hashable {
  public enum Reason: String, Sendable, Hashable, Codable {
    /// It might be forgotten soon.
    case memory
    /// It was published anew with another substance since they last answered it.
    case changed
    /// It came into a quiz that they had handed in before.
    case new
  }

  public var question: Question
  public var reason: Reason
  /// How well it is remembered, and when it is due, in seconds since 1970.
  public var card: RepetitionCard

  public typealias Question = PartsToTakeAgain.Item

  public init(question: Question, reason: Reason, card: RepetitionCard) {
    self.question = question
    self.reason = reason
    self.card = card
  }
}

/// That somebody answered a question, in a quiz or when it was asked again.
public struct RefresherAnswer: Sendable, Hashable {
  public var question: Refresher.Question
  /// The published version that the question was of.
  public var version: Int64
  public var rating: Rating
  /// Seconds since 1970.
  public var at: Int64

  public init(question: Refresher.Question, version: Int64, rating: Rating, at: Int64) {
    self.question = question
    self.version = version
    self.rating = rating
    self.at = at
  }
}

extension RepetitionScheduler {
  /// Refreshers at work: FSRS-6 with its published parameters and a retention of 0.9.
  ///
  /// The quiz was the learning, so nothing is asked again on the same day but what was forgotten;
  /// and nothing is left alone for longer than a year, because what is asked here, customers rely on.
  public static let refreshers =
    (try? RepetitionScheduler(maximumInterval: 365, learningSteps: [])) ?? .standard
}
