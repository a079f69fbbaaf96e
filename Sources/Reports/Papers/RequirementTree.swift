/// What a programme asks for, with what met it: a leaf is one thing to show, a group says how many of
/// its parts are needed.
public struct RequirementTree: Sendable, Hashable, Codable {
  public var asked: String
  public var isMet: Bool
  /// Present and true for what lies on the shortest way.
  public var isNext: Bool?
  /// Of leaves: what met it, and what it still misses, in words.
  public var evidence: [String]
  public var missing: [String]
  /// Those of a group; a leaf has none.
  public var parts: [RequirementTree]

  public init(
    asked: String, isMet: Bool, isNext: Bool? = nil, evidence: [String] = [],
    missing: [String] = [], parts: [RequirementTree] = []
  ) {
    self.asked = asked
    self.isMet = isMet
    self.isNext = isNext
    self.evidence = evidence
    self.missing = missing
    self.parts = parts
  }
}

extension RequirementTree {
  /// Everything that was asked for with what met it, for whoever checks an award.
  func proof(depth: Int = 0, unmet: TreeLine.Sign = .missing) -> [TreeLine] {
    let still = missing.map { "still: \($0)" as Words }
    let line = TreeLine(
      depth: depth, sign: isMet ? .met : unmet, text: words,
      details: evidence.map { "\($0)" } + (unmet == .missing ? still : []))
    // What a met group did without is nobody's fault.
    return [line] + parts.flatMap { $0.proof(depth: depth + 1, unmet: isMet ? .spare : unmet) }
  }

  /// What is met and what is missing, with the shortest way marked, for whoever is to go it.
  ///
  /// - Parameter unmet: what is missing and not on the way; where there is no way, all of it.
  func way(depth: Int = 0, unmet: TreeLine.Sign? = nil) -> [TreeLine] {
    let unmet = unmet ?? (isNext == true ? .spare : .missing)
    let line = TreeLine(
      depth: depth, sign: isMet ? .met : isNext == true ? .next : unmet,
      text: isMet || missing.isEmpty
        ? words : missing.map { "\($0)" as Words }.joined(separator: "; "))
    // What a met group holds has done its duty.
    return [line] + (isMet ? [] : parts.flatMap { $0.way(depth: depth + 1, unmet: unmet) })
  }

  private var words: Words { "\(asked)\(ours: parts.isEmpty ? "" : ": \(count)")" }

  private var count: String { "\(parts.count(where: \.isMet)) of \(parts.count) met" }

  /// The single requirements.
  var leaves: [RequirementTree] { parts.isEmpty ? [self] : parts.flatMap(\.leaves) }
}
