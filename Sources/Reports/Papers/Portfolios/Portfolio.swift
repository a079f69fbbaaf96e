/// What one person takes along: certifications, training, figures, and work to show.
///
/// It names nobody else. The names of colleagues are taken out when it is made, so that what is
/// printed and what is encoded cannot hold them. Every part may be empty.
public struct Portfolio: Sendable, Hashable, Codable {
  public internal(set) var person: String
  public internal(set) var employer: String
  /// The ISO day up to which it tells.
  public internal(set) var day: String
  public internal(set) var certifications: [Certification]
  public internal(set) var training: [Training]
  public internal(set) var figures: [QualityFigure]
  public internal(set) var skills: [Skill]
  /// Of how many other competencies nothing is known.
  public internal(set) var unmeasured: Int
  public internal(set) var cases: [WorkedCase]
  public internal(set) var mentoring: [Mentoring]
  /// SHA-256 of `hashedText` in hexadecimal, set by whoever can compute it.
  public var contentHash: String?

  /// - Parameters:
  ///   - others: everybody whose name may stand in a text: reviewers, mentors, colleagues,
  ///     customers. The person's own name stays.
  public init(
    person: String, employer: String, day: String, certifications: [Certification] = [],
    training: [Training] = [], figures: [QualityFigure] = [], skills: [Skill] = [],
    unmeasured: Int = 0,
    cases: [WorkedCase] = [], mentoring: [Mentoring] = [], hiding others: [OtherPerson]
  ) {
    self.person = person
    self.employer = employer
    self.day = day
    self.certifications = certifications
    self.training = training
    self.figures = figures
    self.skills = skills
    self.unmeasured = unmeasured
    self.cases = cases
    self.mentoring = mentoring
    hide(others)
  }
}

extension Portfolio {
  public struct Certification: Sendable, Hashable, Codable {
    public enum State: String, Sendable, Hashable, Codable, CaseIterable {
      case inForce, suspended, expired, revoked
      /// Another one goes on from it.
      case renewed
    }

    public var programme: String
    public var level: String?
    public var state: State
    /// The ISO day from which the state holds, where it is not the day of the award.
    public var stateSince: String?
    public var awardedOn: String
    /// Nothing for good.
    public var validUntil: String?
    public var number: String
    /// The id of the credential that was signed for it.
    public var credential: String?

    public init(
      programme: String, level: String? = nil, state: State, stateSince: String? = nil,
      awardedOn: String, validUntil: String? = nil, number: String = "", credential: String? = nil
    ) {
      self.programme = programme
      self.level = level
      self.state = state
      self.stateSince = stateSince
      self.awardedOn = awardedOn
      self.validUntil = validUntil
      self.number = number
      self.credential = credential
    }
  }

  /// A module that was completed.
  public struct Training: Sendable, Hashable, Codable {
    public var module: String
    /// Such as `product` or `soft skill`.
    public var kind: String
    public var completedOn: String
    /// Who signed that it was seen done, where somebody did.
    public var seenBy: OtherPerson.Role?

    public init(
      module: String, kind: String = "", completedOn: String,
      seenBy: OtherPerson.Role? = nil
    ) {
      self.module = module
      self.kind = kind
      self.completedOn = completedOn
      self.seenBy = seenBy
    }
  }

  /// The mean score of reviewed work by one rubric in one period.
  public struct QualityFigure: Sendable, Hashable, Codable {
    public var rubric: String
    /// ISO days, both within.
    public var from, to: String
    /// How many reviewed pieces of work it rests on.
    public var n: Int
    /// Shares from 0 to 1; no interval says that there are too few for one.
    public var value, lower, upper: Double?

    public init(
      rubric: String, from: String, to: String, n: Int, value: Double? = nil,
      lower: Double? = nil, upper: Double? = nil
    ) {
      self.rubric = rubric
      self.from = from
      self.to = to
      self.n = n
      self.value = value
      self.lower = lower
      self.upper = upper
    }
  }

  /// A row of the skill map.
  public struct Skill: Sendable, Hashable, Codable {
    public var competency: String
    /// What the interval goes by: the effective number of observations, seldom whole.
    public var n: Double
    /// Shares from 0 to 1; no interval says that there are too few for one.
    public var estimate, lower, upper: Double?
    /// In words, such as `at the level`.
    public var standing: String

    public init(
      competency: String, n: Double, estimate: Double? = nil, lower: Double? = nil,
      upper: Double? = nil, standing: String = ""
    ) {
      self.competency = competency
      self.n = n
      self.estimate = estimate
      self.lower = lower
      self.upper = upper
      self.standing = standing
    }
  }

  /// A piece of work that the person chose to show, by how it was judged.
  public struct WorkedCase: Sendable, Hashable, Codable {
    /// The rubric that it was judged by.
    public var title: String
    public var channel: String
    /// The ISO day of the review.
    public var date: String
    /// A share from 0, which a bonus may lift above 1.
    public var score: Double?
    /// The criteria that were fully met, and how many were asked.
    public var met: [String]
    public var asked: Int
    /// What the reviewer wrote about them.
    public var good: [String]

    public init(
      title: String, channel: String, date: String, score: Double? = nil, met: [String] = [],
      asked: Int, good: [String] = []
    ) {
      self.title = title
      self.channel = channel
      self.date = date
      self.score = score
      self.met = met
      self.asked = asked
      self.good = good
    }
  }

  /// What the person did for others.
  public struct Mentoring: Sendable, Hashable, Codable {
    public var title: String
    public var from, to: String
    /// How many people it was for.
    public var people: Int

    public init(title: String, from: String, to: String, people: Int) {
      self.title = title
      self.from = from
      self.to = to
      self.people = people
    }
  }
}
