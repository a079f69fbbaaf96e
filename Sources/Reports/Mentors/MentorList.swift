public import Certifications
public import Foundation

/// Mentors with their certification, their load, and how their people did afterwards.
public struct MentorList: Sendable, Hashable, Codable {
  public struct Line: Sendable, Hashable, Codable {
    public var mentor: String
    /// Nothing where mentoring takes no certification.
    public var isCertified: Bool?
    public var certifiedUntil: Date?
    public var mentees: Int
    /// How many at most; nothing where there is no limit.
    public var most: Int?
    /// Points of checklists that they signed.
    public var signOffs: Int

    public init(
      mentor: String, isCertified: Bool?, certifiedUntil: Date? = nil, mentees: Int,
      most: Int? = nil, signOffs: Int
    ) {
      self.mentor = mentor
      self.isCertified = isCertified
      self.certifiedUntil = certifiedUntil
      self.mentees = mentees
      self.most = most
      self.signOffs = signOffs
    }
  }

  public var lines: [Line]
  public var outcomes: MentorOutcomes

  public init(lines: [Line], outcomes: MentorOutcomes) {
    self.lines = lines
    self.outcomes = outcomes
  }
}

extension MentorList {
  public var text: String {
    guard !lines.isEmpty else {
      return "Nobody mentors anybody yet. `guildhall team add NAME --mentor NAME` says who does.\n"
    }
    var table = TextTable([
      ("mentor", .left), ("certified", .left), ("people now", .right), ("points signed", .right),
    ])
    for line in lines {
      table.add([
        shortened(line.mentor, to: 28), line.certifiedWords,
        "\(line.mentees)\(line.most.map { " of \($0)" } ?? "")", "\(line.signOffs)",
      ])
    }
    return table.text + "\n" + outcomes.text
  }
}

extension MentorList.Line {
  fileprivate var certifiedWords: String {
    switch isCertified {
    case nil: "not asked for"
    case true?: certifiedUntil.map { "until \(day($0))" } ?? "for good"
    case false?: certifiedUntil.map { "no more, \(day($0))" } ?? "no"
    }
  }
}
