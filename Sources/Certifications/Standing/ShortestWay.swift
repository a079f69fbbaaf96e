public import Curricula

/// What it takes to close a gap.
public struct Effort: Sendable, Hashable, Codable, Comparable {
  /// Days that no work shortens.
  public var days: Double
  /// Minutes of work, as the authors of modules judge it.
  public var minutes: Double

  public init(days: Double = 0, minutes: Double = 0) {
    self.days = days
    self.minutes = minutes
  }

  /// Calendar days, taking four hours of learning for a day.
  public var total: Double { days + minutes / 240 }

  public static func < (one: Effort, other: Effort) -> Bool { one.total < other.total }

  static func + (one: Effort, other: Effort) -> Effort {
    // Waiting and learning go on side by side, and so do two waits.
    Effort(days: max(one.days, other.days), minutes: one.minutes + other.minutes)
  }
}

extension [MissingRequirement] {
  /// The way through a list of gaps that takes least: of alternatives the cheaper ones.
  ///
  /// Waits go on side by side and work adds up, so the cheapest alternative depends on how long the
  /// way waits anyway: for each wait that there is, the way with the least work that waits no longer.
  /// A gap that two ways share counts once, though it is not looked for.
  ///
  /// - Parameter way: what is missing for another programme that is asked for, by its id; nothing
  ///   where that is not known.
  /// - Returns: single gaps without alternatives, in their order, and what they take together.
  public func shortestWay(
    in catalogue: Catalogue, _ way: @escaping (ProgrammeID) -> [MissingRequirement]? = { _ in nil }
  ) -> (steps: [MissingRequirement], effort: Effort) {
    let search = WaySearch(catalogue: catalogue, missing: way)
    var best: WaySearch.Way?
    for wait in search.waits(of: self) {
      // A way that has to wait this long takes at least as long.
      if let best, wait > best.effort.total { break }
      guard let way = search.way(through: self, within: wait) else { continue }
      if best.map({ way < $0 }) ?? true { best = way }
    }
    return (best?.steps ?? [], best?.effort ?? Effort())
  }
}

/// Looks for ways through gaps that wait no longer than so many days.
private final class WaySearch {
  struct Way: Comparable {
    var steps: [MissingRequirement] = []
    var seen: Set<MissingRequirement> = []
    var effort = Effort()
    /// The alternatives that were taken, to prefer the author's first of equal ones.
    var choices: [Int] = []

    mutating func take(_ gap: MissingRequirement, _ takes: Effort) {
      guard seen.insert(gap).inserted else { return }
      steps.append(gap)
      effort = effort + takes
    }

    static func < (one: Way, other: Way) -> Bool {
      one.effort.total == other.effort.total
        ? one.choices.lexicographicallyPrecedes(other.choices)
        : one.effort.total < other.effort.total
    }
  }

  private let catalogue: Catalogue
  private let missing: (ProgrammeID) -> [MissingRequirement]?
  private var known: [ProgrammeID: [MissingRequirement]?] = [:]
  private var found: [ProgrammeID: Way?] = [:]

  init(catalogue: Catalogue, missing: @escaping (ProgrammeID) -> [MissingRequirement]?) {
    self.catalogue = catalogue
    self.missing = missing
  }

  /// Every wait that a gap may ask for, the shortest first.
  func waits(of gaps: [MissingRequirement]) -> [Double] {
    var waits: Set<Double> = [0]
    var open = gaps
    var seen: Set<ProgrammeID> = []
    while let gap = open.popLast() {
      switch gap {
      case .more(_, let alternatives): open += alternatives.joined()
      case .programme(let id) where missing(of: id) != nil:
        if seen.insert(id).inserted { open += missing(of: id) ?? [] }
      default: waits.insert(gap.effort(in: catalogue).days)
      }
    }
    return waits.sorted()
  }

  /// - Returns: nothing where one has to wait longer.
  func way(through gaps: [MissingRequirement], within wait: Double) -> Way? {
    found = [:]
    return follow(gaps, within: wait)
  }

  private func follow(_ gaps: [MissingRequirement], within wait: Double) -> Way? {
    var way = Way()
    for gap in gaps {
      switch gap {
      case .more(let count, let alternatives):
        let ways = alternatives.enumerated().compactMap { place, gaps in
          follow(gaps, within: wait).map { (place, $0) }
        }
        guard ways.count >= Swift.min(count, alternatives.count) else { return nil }
        let cheapest = ways.sorted {
          ($0.1.effort.minutes, $0.1.effort.days, $0.0)
            < ($1.1.effort.minutes, $1.1.effort.days, $1.0)
        }.prefix(Swift.max(0, count)).sorted { $0.0 < $1.0 }
        for (place, chosen) in cheapest {
          way.choices.append(place)
          add(chosen, to: &way)
        }
      case .programme(let id):
        guard let inner = inner(id, within: wait) else { return nil }
        way.take(gap, effort(of: gap))
        add(inner, to: &way)
      default:
        let takes = gap.effort(in: catalogue)
        if takes.days > wait { return nil }
        way.take(gap, takes)
      }
    }
    return way
  }

  private func add(_ chosen: Way, to way: inout Way) {
    for step in chosen.steps { way.take(step, effort(of: step)) }
    way.choices += chosen.choices
  }

  /// A programme that is known takes what its own gaps take.
  private func effort(of step: MissingRequirement) -> Effort {
    if case .programme(let id) = step, missing(of: id) != nil { return Effort() }
    return step.effort(in: catalogue)
  }

  /// What another programme takes, worked out once.
  private func inner(_ id: ProgrammeID, within wait: Double) -> Way? {
    if let way = found[id] { return way }
    guard let gaps = missing(of: id) else { return Way() }
    // Programmes that wait for each other end here.
    found[id] = .some(Way())
    let way = follow(gaps, within: wait)
    found[id] = .some(way)
    return way
  }

  private func missing(of id: ProgrammeID) -> [MissingRequirement]? {
    if let gaps = known[id] { return gaps }
    let gaps = missing(id)
    known[id] = .some(gaps)
    return gaps
  }
}

extension MissingRequirement {
  /// A rough guess, for choosing between ways and for saying how long one takes.
  func effort(in catalogue: Catalogue) -> Effort {
    switch self {
    case .module(let id, let parts):
      guard let module = catalogue.module(id) else { return Effort(minutes: 60) }
      let share = Double(parts.count) / Double(max(1, module.parts.count))
      return Effort(minutes: Double(module.minutes ?? 60) * share)
    case .programme: return Effort(minutes: 480)
    case .more(_, let alternatives):
      return alternatives.map { $0.reduce(Effort()) { $0 + $1.effort(in: catalogue) } }.min()
        ?? Effort()
    case .exam(_, .provisional): return Effort(days: 1)
    case .exam: return Effort(minutes: 30)
    case .plays(let played, let have): return Effort(minutes: 15 * Double(played.times - have))
    case .signOff(_, _, let points): return Effort(days: 1, minutes: 10 * Double(points.count))
    case .quality(let quality, let gap):
      // A review a day; what failed has first to leave the last so many.
      let open = gap.critical.isEmpty ? quality.reviews - gap.reviews : quality.reviews
      return Effort(days: Double(max(1, open)))
    case .calibration(let calibrated, let have, _):
      return Effort(days: 7, minutes: 15 * Double(max(1, calibrated.interactions - have)))
    case .service(let served, let left): return Effort(days: Double(left ?? served.days))
    case .attestation: return Effort(days: 1)
    case .changedPart(let id, let part):
      guard let module = catalogue.module(id), module.part(part) != nil else { return Effort() }
      return Effort(minutes: Double(module.minutes ?? 60) / Double(max(1, module.parts.count)))
    }
  }
}
