internal import Findings
internal import Markup
internal import Rubrics

/// Reports conditions of a criterion that cannot both be true, at the condition's line.
func checkContradictions(
  _ criterion: Criterion, _ element: MarkupElement, _ notes: ReadingNotes
) {
  if let place = element.first("personWhen") {
    if !criterion.isJudgedByMachine {
      notes.error(
        .meaning, place.location,
        "The criterion “\(criterion.id)” has no check, so a person judges it anyway: leave "
          + "personWhen out.")
    } else if criterion.personWhen?.demands.isContradictory == true {
      notes.error(
        .meaning, place.location,
        "personWhen of the criterion “\(criterion.id)” can never hold: its conditions contradict "
          + "each other.")
    }
  }
  let applies = criterion.appliesWhen.map { $0.demands } ?? []
  if let place = element.first("appliesWhen"), applies.isContradictory {
    notes.error(
      .meaning, place.location,
      "The criterion “\(criterion.id)” never applies: its conditions contradict each other.")
  }
  if let check = criterion.check, let place = element.first("check") {
    if check.demands.isContradictory {
      notes.error(
        .meaning, place.location,
        "The check of the criterion “\(criterion.id)” can never hold: its conditions contradict "
          + "each other.")
    } else if (applies + check.demands).isContradictory {
      notes.error(
        .meaning, place.location,
        "The check of the criterion “\(criterion.id)” can never hold: it asks for what its "
          + "appliesWhen rules out, or the other way round.")
    }
  }
  for place in element.elements(named: "level") {
    if let level = criterion.levels.first(where: { $0.id.rawValue == place.attribute("id") }),
      let when = level.when, (applies + when.demands).isContradictory
    {
      notes.error(
        .meaning, place.location,
        "The conditions of the level “\(level.id)” can never hold: they contradict each other or "
          + "appliesWhen.")
    }
  }
}

/// Something that a condition needs to be so, or needs not to be so, in the whole segment.
private struct Demand: Hashable {
  var condition: Condition
  var isWanted: Bool
}

extension Condition {
  /// What must be so in the whole segment for the condition to hold; not everything, but nothing
  /// more.
  fileprivate var demands: [Demand] {
    switch self {
    case .all(let parts): parts.flatMap(\.demands)
    case .any(let parts): parts.count == 1 ? parts[0].demands : []
    case .none(let parts):
      parts.flatMap { part -> [Demand] in
        switch part {
        // None of several: each of them by itself is unwanted.
        case .any(let inner): inner.map { Demand(condition: $0, isWanted: false) }
        default: [Demand(condition: part, isWanted: false)]
        }
      }
    case .says(let cue, let speaker, let count):
      // Whoever says it in two turns says it in one.
      [Demand(condition: self, isWanted: true)]
        + (count > 1
          ? [Demand(condition: .says(cue, by: speaker, atLeast: 1), isWanted: true)] : [])
    case .before(.cue(let cue, let speaker), _), .after(.cue(let cue, let speaker), _):
      [Demand(condition: .says(cue, by: speaker, atLeast: 1), isWanted: true)]
    case .before(.event(let event), _), .after(.event(let event), _):
      [Demand(condition: .happens(event: event, details: [:], atLeast: 1), isWanted: true)]
    case .inOrder(let parts), .first(_, _, let parts), .last(_, _, let parts),
      .together(_, let parts):
      // What is wanted in a part is wanted in the whole; what is unwanted there may stand elsewhere.
      parts.flatMap(\.demands).filter(\.isWanted)
    default: [Demand(condition: self, isWanted: true)]
    }
  }
}

extension [Demand] {
  fileprivate var isContradictory: Bool {
    let wanted = Set(filter(\.isWanted).map(\.condition))
    let unwanted = Set(filter { !$0.isWanted }.map(\.condition))
    return !wanted.isDisjoint(with: unwanted) || channelsContradict
  }

  /// Two lists of channels without a common one.
  private var channelsContradict: Bool {
    let lists = compactMap { demand -> Set<String>? in
      if case .channel(let names) = demand.condition, demand.isWanted { Set(names) } else { nil }
    }
    guard let first = lists.first else { return false }
    return lists.dropFirst().reduce(first) { $0.intersection($1) }.isEmpty
  }
}
