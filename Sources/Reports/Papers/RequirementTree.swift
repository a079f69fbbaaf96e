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
  var proof: [TreeLine] { lines(unmet: .missing) { $0.evidence + $0.missing.map { "still: \($0)" } } }

  /// What is met and what is not, with the shortest way marked, for whoever is to go it.
  ///
  /// A part that is met says no more than that, and what a met group holds has done its duty.
  var way: [TreeLine] { lines(unmet: isNext == true ? .spare : .missing, isWay: true) { $0.missing } }

  private func lines(
    unmet: TreeLine.Sign, isWay: Bool = false, depth: Int = 0,
    _ details: (RequirementTree) -> [String]
  ) -> [TreeLine] {
    let sign: TreeLine.Sign = isMet ? .met : isNext == true ? .next : unmet
    let line = TreeLine(
      depth: depth, sign: sign, text: "\(asked)\(ours: parts.isEmpty ? "" : ": \(count)")",
      details: details(self).map { "\($0)" })
    if isMet, isWay { return [line] }
    // What a met group did without is nobody's fault.
    return [line]
      + parts.flatMap {
        $0.lines(unmet: isMet ? .spare : unmet, isWay: isWay, depth: depth + 1, details)
      }
  }

  private var count: String { "\(parts.count(where: \.isMet)) of \(parts.count) met" }

  /// The single requirements.
  var leaves: [RequirementTree] { parts.isEmpty ? [self] : parts.flatMap(\.leaves) }
}
