/// What somebody does in the house; a person may have several.
public enum RosterRole: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  case trainee, agent, reviewer, mentor, trainer, lead

  /// In the order in which they are declared.
  public static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .trainee: 0
    case .agent: 1
    case .reviewer: 2
    case .mentor: 3
    case .trainer: 4
    case .lead: 5
    }
  }
}

extension RosterRole {
  /// The role that a cell's word names, in any case and with or without spaces.
  ///
  /// Other systems' words for the same are understood: a student is a trainee, a teacher a trainer.
  init?(word: String) {
    let plain = plainName(word)
    if let role = Self(rawValue: plain) {
      self = role
      return
    }
    switch plain {
    case "student", "learner", "newhire": self = .trainee
    case "qareviewer", "qa", "qualityreviewer": self = .reviewer
    case "coach": self = .mentor
    case "teacher", "instructor": self = .trainer
    case "teamlead", "teamleader": self = .lead
    default: return nil
    }
  }
}
