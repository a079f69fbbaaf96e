public import Curricula
internal import Rubrics

extension CurriculumChanges {
  /// The changes for learners, grouped by module in the order of the modules.
  ///
  /// - Parameter since: when the reader was certified, in words: "12 March 2026".
  public func forLearners(since: String) -> LearnerChanges {
    var gathering = LearnerGathering(changes: self)
    for change in changes { gathering.add(change) }
    return LearnerChanges(
      since: since, groups: gathering.groups, again: gathering.again,
      corrected: gathering.corrected)
  }
}

/// Gathers what learners are told: entry by entry, in the order in which things changed.
private struct LearnerGathering {
  let changes: CurriculumChanges
  private var order: [ModuleID?] = []
  private var subjects: [ModuleID?: [ChangePlace]] = [:]
  private var entries: [ChangePlace: LearnerChanges.Entry] = [:]
  private var counts: [ChangePlace: ItemCounts] = [:]
  private var light: [ChangePlace] = []
  private var seenLight: Set<ChangePlace> = []

  init(changes: CurriculumChanges) { self.changes = changes }

  mutating func add(_ change: CurriculumChange) {
    guard let subject = change.place.learnersSubject else { return }
    // Customers whom no module plays are the author's business.
    if case .scenario = subject, change.modules.isEmpty { return }
    if change.weight == .wording {
      if seenLight.insert(subject).inserted { light.append(subject) }
      return
    }
    switch change.place {
    case .item, .verdict:
      guard let kind = ItemCounts.Kind(change) else { return }
      open(subject, change)
      counts[subject, default: ItemCounts()].note(change.place, kind)
    default:
      let sentence = change.learnersSentence(changes)
      let edits = change.learnersEdits(changes)
      guard sentence != nil || !edits.isEmpty else { return }
      open(subject, change)
      if let sentence { entries[subject]?.sentences.append(sentence) }
      let room = LearnerChanges.mostEdits - (entries[subject]?.edits.count ?? 0)
      entries[subject]?.edits += edits.prefix(max(0, room))
      entries[subject]?.furtherEdits += max(0, edits.count - max(0, room))
    }
  }

  /// Makes the entry of a subject, in the group of the one module that it bears on.
  private mutating func open(_ subject: ChangePlace, _ change: CurriculumChange) {
    guard entries[subject] == nil else { return }
    entries[subject] = LearnerChanges.Entry(heading: changes.heading(of: subject))
    let group = change.modules.count == 1 ? change.modules.first : nil
    subjects[group, default: []].append(subject)
  }

  var groups: [LearnerChanges.Group] {
    (changes.modules.map(Optional.some) + [nil]).compactMap { module in
      guard let places = subjects[module] else { return nil }
      let title = module.map { changes.title(of: .module($0)) ?? $0.rawValue }
      return LearnerChanges.Group(title: title, entries: places.compactMap(entry))
    }
  }

  private func entry(_ subject: ChangePlace) -> LearnerChanges.Entry? {
    guard var entry = entries[subject] else { return nil }
    if let counts = counts[subject] {
      let isReview =
        subject.module.flatMap { module in
          subject.part.flatMap { changes.kind(of: module, $0) }
        } == .review
      entry.sentences += counts.sentences(isReview ? "criterion" : "question")
    }
    return entry
  }

  /// What was only written differently, and is not told already.
  var corrected: [String] {
    light.filter { entries[$0] == nil }.map { changes.heading(of: $0) ?? changes.name(of: $0) }
  }

  var again: [String] { changes.partsToTakeAgain.sentences(changes) }
}

/// How many items of a quiz changed, and how; not which.
private struct ItemCounts {
  enum Kind: Int, CaseIterable { case key, question, added, removed }

  private var kinds: [ChangePlace: Kind] = [:]

  /// Of several changes of one item the one that matters most counts.
  mutating func note(_ place: ChangePlace, _ kind: Kind) {
    if let known = kinds[place], known.rawValue <= kind.rawValue { return }
    kinds[place] = kind
  }

  func sentences(_ noun: String) -> [String] {
    Kind.allCases.compactMap { kind in
      let count = kinds.values.count { $0 == kind }
      guard count > 0 else { return nil }
      let nouns = counted(count, noun, noun == "criterion" ? "criteria" : nil)
      switch kind {
      case .key: return "The rule behind \(nouns) changed."
      case .question: return "What \(nouns) \(count == 1 ? "asks" : "ask") changed."
      case .added: return "\(nouns) \(count == 1 ? "is" : "are") new."
      case .removed: return "\(nouns) \(count == 1 ? "is" : "are") gone."
      }
    }
  }
}

extension ItemCounts.Kind {
  /// Nothing for what does not matter to learners.
  init?(_ change: CurriculumChange) {
    switch (change.aspect, change.detail) {
    case (.presence, .added): self = .added
    case (.presence, .removed): self = .removed
    case (.key, _): self = .key
    case (.question, _): self = .question
    default: return nil
    }
  }
}

/// "1 question", "2 questions".
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(count) \(count == 1 ? one : many ?? one + "s")"
}
