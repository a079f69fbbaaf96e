public import Rubrics

/// Segments that are picked for what they are, on top of the random draw.
public struct SampleTarget: Sendable, Hashable, Codable {
  public var kind: Kind
  public var perAgent: Int

  public init(_ kind: Kind, perAgent: Int = 1) {
    self.kind = kind
    self.perAgent = perAgent
  }

  /// What is looked for; as text `longest`, `worstSurvey`, `reopened`, `flagged` or
  /// `criterion:` and its id.
  public enum Kind: Sendable, Hashable, Codable {
    /// The most turns.
    case longest
    /// The worst answers to a survey; segments without one are none.
    case worstSurvey
    case reopened
    /// The machine found a failure.
    case flagged
    /// The machine found that this criterion failed.
    case criterion(CriterionID)
  }
}

extension SampleTarget.Kind: RawRepresentable {
  public init?(rawValue: String) {
    switch rawValue {
    case "longest": self = .longest
    case "worstSurvey": self = .worstSurvey
    case "reopened": self = .reopened
    case "flagged": self = .flagged
    default:
      let head = "criterion:"
      guard rawValue.hasPrefix(head), rawValue != head else { return nil }
      self = .criterion(CriterionID(String(rawValue.dropFirst(head.count))))
    }
  }

  public var rawValue: String {
    switch self {
    case .longest: "longest"
    case .worstSurvey: "worstSurvey"
    case .reopened: "reopened"
    case .flagged: "flagged"
    case .criterion(let id): "criterion:" + id.rawValue
    }
  }
}

extension SampleTarget.Kind {
  func fits(_ candidate: SampleCandidate) -> Bool {
    switch self {
    case .longest: true
    case .worstSurvey: candidate.csat?.isFinite ?? false
    case .reopened: candidate.isReopened
    case .flagged: candidate.isFlagged
    case .criterion(let id): candidate.failed.contains(id)
    }
  }

  /// How much a candidate is what is looked for: the smaller, the more.
  func rank(of candidate: SampleCandidate) -> Double {
    switch self {
    case .longest: -Double(candidate.turns)
    case .worstSurvey: candidate.csat ?? .infinity
    case .reopened, .flagged, .criterion: 0
    }
  }
}
