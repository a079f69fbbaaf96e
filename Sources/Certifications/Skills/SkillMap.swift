public import Curricula

/// What one person can do, as far as quizzes, plays, reviews and sign-offs show it.
///
/// A function of its arguments alone: the same evidence in any order gives the same bytes.
public struct SkillMap: Sendable, Hashable, Codable {
  /// The moment for which it is drawn, in seconds since 1970-01-01T00:00:00Z.
  public var at: Int64
  public var rules: SkillRules
  /// One for each competency, by group and then in the order given.
  public var competencies: [CompetencySkill]
  /// One for each group that has competencies.
  public var groups: [GroupSkill]
  public var leftOut: LeftOut

  /// How many pieces of evidence are not in the map; each is counted once, for the first reason.
  public struct LeftOut: Sendable, Hashable, Codable {
    /// On a competency that the map does not have.
    public var unknownCompetency = 0
    /// A share that is not a number in 0...1.
    public var unusableShare = 0
    /// A weight outside `SkillEvidence.usableWeights`.
    public var unusableWeight = 0
    /// No reference, so that nobody could look it up.
    public var withoutReference = 0
    /// A machine's verdict on a live contact, where the rules do not let it in.
    public var machineReview = 0
    /// From after the moment.
    public var future = 0

    public var total: Int {
      unknownCompetency + unusableShare + unusableWeight + withoutReference + machineReview + future
    }

    public init() {}
  }

  /// - Parameters:
  ///   - evidence: in any order; what cannot be used is counted in `leftOut`.
  ///   - competencies: what the map shows; of several with one id the first.
  ///   - moment: seconds since 1970-01-01T00:00:00Z.
  ///   - rules: a number outside its range gives way to the standard one.
  public init(
    evidence: [SkillEvidence], competencies: [Competency], at moment: Int64, rules: SkillRules
  ) {
    let rules = rules.usable
    var usable: [CompetencyID: [SkillEvidence]] = [:]
    var shown: [Competency] = []
    for competency in competencies where usable.updateValue([], forKey: competency.id) == nil {
      shown.append(competency)
    }
    var leftOut = LeftOut()
    for var piece in evidence {
      if let reason = piece.reasonToLeaveOut(at: moment, rules: rules, known: usable.keys) {
        leftOut[keyPath: reason] += 1
        continue
      }
      // A share of −0 would be another byte in a file.
      piece.share += 0
      usable[piece.competency]?.append(piece)
    }
    let groups = Competency.Group.allCases.compactMap { group in
      let members = shown.filter { $0.group == group }
      return members.isEmpty ? nil : (group, members)
    }
    var rows: [CompetencySkill] = []
    self.groups = groups.map { group, members in
      let found = members.map { competency in
        CompetencySkill(
          competency: competency,
          estimate: SkillEstimate(usable[competency.id] ?? [], at: moment, rules: rules))
      }
      rows += found
      return GroupSkill(group, found)
    }
    self.competencies = rows
    self.leftOut = leftOut
    self.rules = rules
    at = moment
  }

  /// By the standard rules, but for the half-life.
  public init(
    evidence: [SkillEvidence], competencies: [Competency], at moment: Int64,
    halfLifeDays: Double = 90
  ) {
    self.init(
      evidence: evidence, competencies: competencies, at: moment,
      rules: SkillRules(halfLifeDays: halfLifeDays))
  }

  public subscript(_ competency: CompetencyID) -> SkillEstimate? {
    competencies.first { $0.competency.id == competency }?.estimate
  }
}

extension SkillEvidence {
  fileprivate func reasonToLeaveOut(
    at moment: Int64, rules: SkillRules, known: Dictionary<CompetencyID, [SkillEvidence]>.Keys
  ) -> WritableKeyPath<SkillMap.LeftOut, Int>? {
    if !known.contains(competency) { return \.unknownCompetency }
    if !(share >= 0 && share <= 1) { return \.unusableShare }
    if !Self.usableWeights.contains(weight) { return \.unusableWeight }
    if source.reference.isEmpty { return \.withoutReference }
    if kind == .review, judge == .machine, !rules.countsMachineReviews { return \.machineReview }
    return at > moment ? \.future : nil
  }
}
