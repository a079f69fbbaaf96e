/// A mentor with those they trained, and how these did afterwards.
public struct Mentorship: Sendable, Hashable, Codable {
  /// A name as it is to be shown.
  public var mentor: String
  public var mentees: [Mentee]

  public init(mentor: String, mentees: [Mentee]) {
    self.mentor = mentor
    self.mentees = mentees
  }
}

/// What became of somebody who was trained by a mentor.
public struct Mentee: Sendable, Hashable, Codable {
  public enum Outcome: String, Sendable, Hashable, Codable {
    case certified, notCertified
    /// Not decided yet: counted as neither.
    case underWay
  }

  public var outcome: Outcome
  /// From the first day to certification.
  public var daysTaken: Double?
  /// Quizzes and plays sat at least once, and those passed at the first sitting.
  public var firstSittings: Int
  public var firstSittingsPassed: Int
  /// Shares, 0 to 1, of the reviews in a period that is the same for all, such as the first 90 days
  /// after certification; picked at random, or they say who was looked at.
  public var qualityShares: [Double]
  /// Reviews of these with a critical failure.
  public var criticalFailures: Int

  public init(
    outcome: Outcome, daysTaken: Double? = nil, firstSittings: Int = 0,
    firstSittingsPassed: Int = 0, qualityShares: [Double] = [], criticalFailures: Int = 0
  ) {
    self.outcome = outcome
    self.daysTaken = daysTaken
    self.firstSittings = firstSittings
    self.firstSittingsPassed = firstSittingsPassed
    self.qualityShares = qualityShares
    self.criticalFailures = criticalFailures
  }
}

/// What mentors are compared by.
public enum MentorMeasure: String, Sendable, Hashable, Codable, CaseIterable {
  /// Mentees certified, of those decided.
  case certified
  /// Sittings passed at once, of all first sittings.
  case firstSittings
  /// The mean of the mentees' mean review shares.
  case quality
}

extension Mentee {
  /// What one mentee adds to a measure: earned of possible; nothing where they say nothing of it.
  func score(_ measure: MentorMeasure) -> (earned: Double, possible: Double)? {
    switch measure {
    case .certified:
      return outcome == .underWay ? nil : (outcome == .certified ? 1 : 0, 1)
    case .firstSittings:
      guard firstSittings > 0 else { return nil }
      return (Double(min(max(0, firstSittingsPassed), firstSittings)), Double(firstSittings))
    case .quality:
      let shares = countedShares
      return shares.isEmpty ? nil : (shares.reduce(0, +) / Double(shares.count), 1)
    }
  }

  /// Bonus points may lift a share above 1, but not without end.
  var countedShares: [Double] { qualityShares.filter { $0 >= 0 && $0 <= 2 } }
}
