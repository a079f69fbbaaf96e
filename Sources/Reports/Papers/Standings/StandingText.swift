/// Where one person stands with each programme, what is missing, and what to do next.
public struct StandingText: Sendable, Hashable, Codable {
  public enum State: String, Sendable, Hashable, Codable, CaseIterable {
    case certified, suspended, revoked, expired, missing
    /// Everything is shown; a person has to decide.
    case awaitsDecision
  }

  public struct Programme: Sendable, Hashable, Codable {
    public var title: String
    public var level: String?
    public var state: State
    /// The ISO day from which the state holds.
    public var since: String?
    /// The ISO day until which it holds; nothing for good.
    public var until: String?
    public var requirement: RequirementTree?
    /// What to do next, in words, the first thing first.
    public var next: [String]

    public init(
      title: String, level: String? = nil, state: State, since: String? = nil,
      until: String? = nil, requirement: RequirementTree? = nil, next: [String] = []
    ) {
      self.title = title
      self.level = level
      self.state = state
      self.since = since
      self.until = until
      self.requirement = requirement
      self.next = next
    }
  }

  public var person: String
  /// The ISO day on which it was asked.
  public var day: String
  public var programmes: [Programme]

  public init(person: String, day: String, programmes: [Programme]) {
    self.person = person
    self.day = day
    self.programmes = programmes
  }
}

extension StandingText {
  public var text: String {
    let hasTree = programmes.contains { $0.requirement?.isMet == false }
    return Sheet(
      title: "\(person) on \(day)", lead: [summary],
      sections: programmes.map(\.section),
      foot: hasTree ? ["✓ met; → on the shortest way; · not needed on it"] : []
    ).text
  }

  private var summary: Words {
    guard !programmes.isEmpty else { return "There is no programme yet." }
    let held = programmes.count { $0.state == .certified }
    return "Certified for \(held) of \(ours: counted(programmes.count, "programme", "programmes"))."
  }
}

extension StandingText.Programme {
  fileprivate var section: Sheet.Section {
    var blocks: [SheetBlock] = [.words(standing)]
    if let requirement, !requirement.isMet {
      let way = ShortestWay(through: requirement)
      blocks.append(.tree(way.lines))
      blocks.append(.words(way.words))
    }
    if !next.isEmpty {
      let lines = next.map { "\($0)" as Words }
      blocks.append(
        next.count == 1 ? .words("Next: \(lines[0])") : .words("Next:"))
      if next.count > 1 { blocks.append(.list(lines)) }
    }
    let level = level ?? ""
    return Sheet.Section(
      title: level.isEmpty ? "\(title)" : "\(title), \(level)", blocks: blocks)
  }

  private var standing: Words {
    let day: Words = since.map { " since \($0)" } ?? ""
    return switch state {
    case .certified: "Certified\(day), \(until.map { "until \($0)" as Words } ?? "for good")."
    case .suspended:
      "Suspended\(day)\(until.map { "; would hold until \($0)" as Words } ?? "")."
    case .revoked: "Revoked\(day)."
    case .expired: "Expired\((until ?? since).map { " on \($0)" as Words } ?? "")."
    case .missing: "Not yet certified."
    case .awaitsDecision: "Everything is shown; a person has to decide."
    }
  }
}

extension ShortestWay {
  /// The way in a sentence.
  fileprivate var words: Words {
    guard let steps else {
      return "No way leads there: more is needed than there is to choose from."
    }
    guard !leaves.isEmpty else { return "No step is left; the rule has to be asked again." }
    let names: [Words] = leaves.map { leaf in
      let count = max(1, leaf.steps ?? 1)
      return count == 1 ? "\(leaf.title)" : "\(leaf.title) (\(count))"
    }
    return
      "Shortest way, \(ours: counted(steps, "step", "steps")): \(names.joined(separator: "; "))."
  }
}
