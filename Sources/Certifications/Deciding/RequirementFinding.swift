public import Curricula
public import Foundation

/// A requirement tree with what meets it, node by node.
public struct RequirementFinding: Sendable, Hashable {
  public var requirement: Requirement
  public var evidence: [AwardEvidence]
  public var missing: [MissingRequirement]
  /// Those of a group; a leaf has none.
  public var parts: [RequirementFinding]

  public var isMet: Bool { missing.isEmpty }
}

extension Programme {
  /// What of a programme's tree is met at a moment, and by what.
  ///
  /// - Parameter renewal: the tree of this way of renewing the last certificate instead.
  public func finding(
    _ index: RecordIndex, at moment: Date, renewal: Renewal? = nil
  ) -> RequirementFinding {
    let index = index.until(moment)
    guard let last = index.record.last(id, by: moment) else {
      return RequirementReading(index, at: moment, programme: id).findingOfAll(requires)
    }
    if let renewal, let end = last.expiresAt {
      let since = index.since(
        .init(learning: opensAt(of: renewal, last, end), work: last.awardedAt))
      return RequirementReading(
        since, at: moment, programme: id, renewing: last.id, whole: index
      ).findingOfAll(renewal.requires)
    }
    // While one holds nothing has to be shown anew: all that was shown by the moment counts, before
    // the award and after it, and what has aged or was pushed out since is missing.
    if index.record.holding(id, at: moment) != nil {
      return RequirementReading(index, at: moment, programme: id).findingOfAll(requires)
    }
    let floor = floor(after: last, index.record, at: moment)
    return RequirementReading(
      index.since(.init(learning: floor, work: floor)), at: moment, programme: id
    ).findingOfAll(requires)
  }
}

extension RequirementReading {
  /// The whole tree; one leaf where somebody vouches for all of it.
  func findingOfAll(_ requirement: Requirement) -> RequirementFinding {
    let result = readAll(requirement)
    if case .attestation(let given)? = result.evidence.first, given.what == .recognised {
      return RequirementFinding(
        requirement: .attested(
          .init(id: .recognised, text: "Everything, shown elsewhere or before.")),
        evidence: result.evidence, missing: [], parts: [])
    }
    return finding(requirement)
  }

  func finding(_ requirement: Requirement) -> RequirementFinding {
    let result = read(requirement)
    let parts: [RequirementFinding] =
      switch requirement {
      case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.map(finding)
      default: []
      }
    return RequirementFinding(
      requirement: requirement, evidence: result.evidence, missing: result.missing, parts: parts)
  }
}
