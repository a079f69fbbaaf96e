/// By what numbers a skill map is drawn.
public struct SkillRules: Sendable, Hashable, Codable {
  /// After so many days evidence weighs half, above 0.
  public var halfLifeDays: Double
  /// From here on a skill is strong, as a share.
  public var strong: Double
  /// From here on a skill is adequate, as a share, not above `strong`.
  public var adequate: Double
  /// How often the intervals should hold the truth, in 0.5...0.999.
  public var confidence: Double
  /// The correlation in 0...1 of two observations of one source.
  ///
  /// By 0.5 the many items of one quiz weigh at most as much as two items of two quizzes.
  public var sameSource: Double
  /// True to let the machine's verdicts on live contacts in; without it, only people's count.
  public var countsMachineReviews: Bool

  public init(
    halfLifeDays: Double = 90, strong: Double = 0.8, adequate: Double = 0.6,
    confidence: Double = 0.95, sameSource: Double = 0.5, countsMachineReviews: Bool = false
  ) {
    self.halfLifeDays = halfLifeDays
    self.strong = strong
    self.adequate = adequate
    self.confidence = confidence
    self.sameSource = sameSource
    self.countsMachineReviews = countsMachineReviews
  }

  /// The same, with the standard number in place of each that is outside its range.
  public var usable: SkillRules {
    let standard = SkillRules()
    var rules = self
    if !(halfLifeDays >= 1e-3 && halfLifeDays <= 1e6) {
      rules.halfLifeDays = standard.halfLifeDays
    }
    if !(adequate >= 0 && adequate <= strong && strong <= 1) {
      (rules.adequate, rules.strong) = (standard.adequate, standard.strong)
    }
    if !(confidence >= 0.5 && confidence <= 0.999) { rules.confidence = standard.confidence }
    if !(sameSource >= 0 && sameSource <= 1) { rules.sameSource = standard.sameSource }
    return rules
  }
}
