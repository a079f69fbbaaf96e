internal import Rubrics

/// A criterion whose conditions are ready to be judged.
struct PreparedCriterion: Sendable {
  private let id: CriterionID
  private let personWhen: Check?
  private let appliesWhen: Check?
  private let check: Check?
  /// From worst to best.
  private let levels: [PreparedLevel]
  private let mayNotApply: Bool
  /// Says when the criterion is on the card; nothing when it always is.
  let shownReason: String?

  private struct PreparedLevel: Sendable {
    var id: LevelID
    var mark: Mark
    var when: Check?
  }

  init(_ criterion: Criterion, of rubric: Rubric, _ names: CueNames) {
    id = criterion.id
    personWhen = criterion.personWhen.map { Check($0, names) }
    appliesWhen = criterion.appliesWhen.map { Check($0, names) }
    check = criterion.check.map { Check($0, names) }
    levels = criterion.levels.map { level in
      PreparedLevel(
        id: level.id, mark: criterion.mark(level.id) ?? .undetermined,
        when: level.when.map { Check($0, names) })
    }
    mayNotApply = (criterion.notApplicable ?? rubric.notApplicable) != .forbidden
    shownReason = criterion.shownWhen.map { "it is only shown when \($0.words)" }
  }

  /// An entry as a mark: the score of its level.
  func mark(_ entry: Scorecard.Entry) -> Mark {
    switch entry.verdict {
    case .met, .partlyMet, .notMet:
      levels.first { $0.id == entry.level }?.mark ?? .undetermined
    case .notApplicable: .notApplicable
    case .notShown: .notShown
    case .undetermined: .undetermined
    }
  }

  /// - Parameters:
  ///   - obstacle: why nothing about the segment can be judged.
  ///   - isShown: whether the criterion is on the card; nothing when that cannot be told.
  func entry(
    _ reading: SegmentReading, obstacle: String?, isShown: Bool?
  ) -> Scorecard.Entry {
    if let shownReason, isShown != true {
      return isShown == false
        ? entry(.notShown, .fails(shownReason))
        : entry(.undetermined, .undetermined("\(shownReason), which cannot be told yet"))
    }
    if let obstacle { return entry(.undetermined, .undetermined(obstacle)) }
    // Where its author says that wording does not decide, no verdict is better than a likely one.
    if let personWhen {
      var doubt = reading.judge(personWhen, in: reading.whole)
      if doubt.truth == .holds {
        doubt.truth = .undetermined
        doubt.reasons.append("a person judges that")
        return entry(.undetermined, doubt)
      }
    }
    // Whether it applies comes first: a trigger that never occurred is no failure.
    var applied: Double?
    if let appliesWhen {
      let applies = reading.judge(appliesWhen, in: reading.whole)
      switch applies.truth {
      case .fails where !mayNotApply:
        return forPerson(
          applies.reasons + ["“not applicable” may not be given, so a person judges"])
      case .fails: return entry(.notApplicable, applies)
      case .undetermined: return entry(.undetermined, applies)
      case .holds: applied = applies.confidence
      }
    }
    guard let check else {
      return levels.contains { $0.when != nil }
        ? level(reading) : forPerson(["a person judges this"])
    }
    var judged = reading.judge(check, in: reading.whole)
    judged.confidence = least([judged.confidence, applied])
    switch judged.truth {
    case .holds: return entry(.met, judged, level: levels.last?.id)
    case .fails: return entry(.notMet, judged, level: levels.first?.id)
    case .undetermined: return entry(.undetermined, judged)
    }
  }

  private func entry(
    _ verdict: Verdict, _ judgement: Judgement, level: LevelID? = nil
  ) -> Scorecard.Entry {
    Scorecard.Entry(
      criterion: id, verdict: verdict, level: level, isForPerson: false,
      confidence: judgement.truth == .undetermined ? nil : judgement.confidence,
      reason: sentence(judgement.reasons), evidence: inOrder(judgement.evidence))
  }

  private func forPerson(_ reasons: [String]) -> Scorecard.Entry {
    Scorecard.Entry(
      criterion: id, verdict: .undetermined, isForPerson: true, reason: sentence(reasons),
      evidence: [])
  }

  /// The best level whose conditions hold; the lowest without conditions is given when none does.
  ///
  /// As long as it cannot be told whether a better level is deserved, no worse one is given.
  private func level(_ reading: SegmentReading) -> Scorecard.Entry {
    /// Why the next better level was not given.
    var missed: (level: LevelID, judgement: Judgement)?
    func given(_ place: Int, _ judgement: Judgement) -> Scorecard.Entry {
      let level = levels[place].id
      let better = missed.map { ["not “\($0.level)”"] + $0.judgement.reasons } ?? []
      var told = judgement
      told.reasons = ["“\(level)”"] + judgement.reasons + better
      told.confidence = least([judgement.confidence, missed?.judgement.confidence])
      let verdict: Verdict =
        place == levels.count - 1 ? .met : place == 0 ? .notMet : .partlyMet
      return entry(verdict, told, level: level)
    }
    for place in levels.indices.reversed() {
      guard let condition = levels[place].when else { continue }
      let judged = reading.judge(condition, in: reading.whole)
      switch judged.truth {
      case .holds: return given(place, judged)
      case .undetermined:
        var open = judged
        open.reasons.insert(
          "it cannot be told whether “\(levels[place].id)” is deserved", at: 0)
        return entry(.undetermined, open)
      case .fails: missed = (levels[place].id, judged)
      }
    }
    guard let lowest = levels.first, lowest.when == nil else {
      return forPerson(["the conditions of no level hold", "a person judges"])
    }
    return given(
      0, Judgement(truth: .fails, evidence: missed?.judgement.evidence ?? [], reasons: []))
  }

  private func sentence(_ reasons: [String]) -> String {
    var text = reasons.first ?? ""
    if reasons.count > 1 {
      var seen: Set<String> = []
      text = reasons.filter { seen.insert($0).inserted }.joined(separator: "; ")
    }
    // Most reasons begin with a small letter of ASCII, which is quickly made a capital one.
    if let first = text.utf8.first, 97...122 ~= first {
      return String(unsafeUninitializedCapacity: text.utf8.count + 1) { buffer in
        var place = 0
        for byte in text.utf8 {
          buffer[place] = byte
          place += 1
        }
        buffer[0] = first - 32
        buffer[place] = UInt8(ascii: ".")
        return place + 1
      }
    }
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private func inOrder(_ evidence: [Evidence]) -> [Evidence] {
    if evidence.count < 2 { return evidence }
    // Told apart by their places: hashing a long text takes long.
    struct Place: Hashable {
      var turn: Int
      var start: Int
      var end: Int
      var cue: CueID?
    }
    var seen: Set<Place> = []
    return evidence.filter {
      seen.insert(Place(turn: $0.turn, start: $0.start, end: $0.end, cue: $0.cue)).inserted
    }.sorted { ($0.turn, $0.start, $0.end) < ($1.turn, $1.start, $1.end) }
  }
}
