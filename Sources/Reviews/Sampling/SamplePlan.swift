/// How a sample is drawn from the segments of a cycle, and who reviews it.
public struct SamplePlan: Sendable, Hashable, Codable {
  /// How many segments of each agent are drawn at random.
  public var perAgent: Int
  /// Each channel has its proportional part of an agent's random draw.
  public var byChannel: Bool
  /// Each of these tags has its proportional part too.
  ///
  /// A segment with several of them counts for the first, one with none for `other`.
  public var tags: [String]
  /// What is picked on top of the random draw, in this order.
  public var targeted: [SampleTarget]
  public var reviewers: [SampleReviewer]
  /// Certification: nobody reviews those whose mentor they are.
  public var isForCertification: Bool

  public init(
    perAgent: Int, byChannel: Bool = false, tags: [String] = [], targeted: [SampleTarget] = [],
    reviewers: [SampleReviewer] = [], isForCertification: Bool = false
  ) {
    self.perAgent = perAgent
    self.byChannel = byChannel
    self.tags = tags
    self.targeted = targeted
    self.reviewers = reviewers
    self.isForCertification = isForCertification
  }
}

/// Somebody who can be given reviews.
public struct SampleReviewer: Sendable, Hashable, Codable {
  public var person: Int64
  /// The identifiers under which their own work stands.
  public var agents: [String]
  /// The identifiers of those whose mentor they are.
  public var mentees: [String]
  /// The part of a full load that they carry; 1 is a full one, 0 or less none.
  public var share: Double

  public init(
    person: Int64, agents: [String] = [], mentees: [String] = [], share: Double = 1
  ) {
    self.person = person
    self.agents = agents
    self.mentees = mentees
    self.share = share
  }
}

extension SamplePlan {
  /// The part of an agent's work that a segment stands for: `all`, a channel, a tag, or both with a
  /// comma between them.
  public func stratum(of candidate: SampleCandidate) -> String {
    let tag =
      tags.isEmpty ? nil : tags.first { candidate.tags.contains($0) } ?? "other"
    return switch (byChannel, tag) {
    case (true, let tag?): candidate.channel + ", " + tag
    case (true, nil): candidate.channel
    case (false, let tag?): tag
    case (false, nil): "all"
    }
  }

  /// Whether a reviewer may be given work of an agent: never their own, and for a certification not
  /// their mentee's either.
  public func lets(_ reviewer: SampleReviewer, review agent: String) -> Bool {
    !reviewer.agents.contains(agent)
      && !(isForCertification && reviewer.mentees.contains(agent))
  }
}
