/// How somebody answered a question, as far as it tells how well they remember.
public struct RepetitionAnswer: Sendable, Hashable, Codable {
  /// The share of the question's points that was earned, 0...1.
  public var share: Double
  public var usedHint: Bool
  /// The time taken; nothing where it was not measured.
  public var seconds: Double?
  /// The time that the question should take; nothing where nobody has said.
  public var expectedSeconds: Double?

  /// From this share on an answer is not wrong.
  ///
  /// Our own judgement, and a strict one: a needless "again" costs a repetition, a needless pass
  /// costs what is forgotten until the next one. Guessing half of a question is no memory.
  public static let leastShare = 0.8
  /// Slow is more than this many times the expected time; our own judgement.
  public static let slowFrom = 2.0
  /// Quick is at most this much of the expected time; our own judgement.
  public static let quickUpTo = 0.5

  public init(
    share: Double, usedHint: Bool = false, seconds: Double? = nil, expectedSeconds: Double? = nil
  ) {
    self.share = share
    self.usedHint = usedHint
    self.seconds = seconds
    self.expectedSeconds = expectedSeconds
  }
}

extension Rating {
  /// The rating that an answer stands for, so that nobody has to rate themselves.
  ///
  /// The first that is true decides:
  /// - below ``RepetitionAnswer/leastShare`` of the points, or not a number: again;
  /// - not all points, or a hint was used, or slow: hard;
  /// - quick, and the answer before it also quick, with all points and no hint: easy;
  /// - otherwise: good.
  ///
  /// A time that is missing, below 0 or not a number, or an expected time that is not above 0, is
  /// neither slow nor quick.
  ///
  /// - Parameter previous: the same person's answer before this one to the same question.
  public init(of answer: RepetitionAnswer, after previous: RepetitionAnswer? = nil) {
    if !answer.earned(RepetitionAnswer.leastShare) {
      self = .again
    } else if !answer.isUnaided || answer.pace > RepetitionAnswer.slowFrom {
      self = .hard
    } else if answer.isQuick, let previous, previous.isUnaided, previous.isQuick {
      self = .easy
    } else {
      self = .good
    }
  }
}

extension RepetitionAnswer {
  fileprivate var isUnaided: Bool { earned(1) && !usedHint }

  /// Sums of thirds and tenths may miss a bound by a last digit.
  fileprivate func earned(_ least: Double) -> Bool { share >= least - 1e-9 }

  fileprivate var isQuick: Bool { pace <= Self.quickUpTo }

  /// The time taken over the expected time; 1 where either is unknown.
  fileprivate var pace: Double {
    guard let seconds, seconds >= 0, let expectedSeconds, expectedSeconds > 0,
      expectedSeconds < .infinity
    else { return 1 }
    return seconds / expectedSeconds
  }
}
