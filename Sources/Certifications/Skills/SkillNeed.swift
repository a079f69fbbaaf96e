public import Curricula
internal import Statistics

/// A competency to work on, and why.
public struct SkillNeed: Sendable, Hashable, Codable {
  /// The most pressing first.
  public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
    /// Even the upper end of the interval is below adequate.
    case weak
    /// It is required, and there is no evidence.
    case nothingKnown = "nothing-known"
    /// It is required, and the evidence does not tell.
    case tooLittleKnown = "too-little-known"
    /// Even the upper end of the interval is below strong.
    case notStrong = "not-strong"
  }

  public var competency: Competency
  public var reason: Reason
  public var estimate: SkillEstimate?
}

extension SkillMap {
  /// What to work on first: by reason, and within one by the upper end of the interval.
  ///
  /// A low mean alone is no reason: of two skills the one that may still be good comes later.
  ///
  /// - Parameters:
  ///   - required: what the person must be able to do.
  ///   - most: how many at most.
  public func weakest(required: Set<CompetencyID> = [], most: Int = 3) -> [SkillNeed] {
    let needs = competencies.compactMap { row in
      reason(for: row, isRequired: required.contains(row.competency.id)).map {
        SkillNeed(competency: row.competency, reason: $0, estimate: row.estimate)
      }
    }
    let ordered = SkillNeed.Reason.allCases.flatMap { reason in
      needs.filter { $0.reason == reason }.enumerated()
        .sorted { ($0.element.upper, $0.offset) < ($1.element.upper, $1.offset) }.map(\.element)
    }
    return Array(ordered.prefix(max(0, most)))
  }

  private func reason(for row: CompetencySkill, isRequired: Bool) -> SkillNeed.Reason? {
    guard let estimate = row.estimate else { return isRequired ? .nothingKnown : nil }
    if estimate.standing == .weak { return .weak }
    if isRequired, estimate.standing == .tooLittle { return .tooLittleKnown }
    return estimate.interval.upper < rules.strong ? .notStrong : nil
  }
}

extension SkillNeed {
  fileprivate var upper: Double { estimate?.interval.upper ?? 1 }
}
