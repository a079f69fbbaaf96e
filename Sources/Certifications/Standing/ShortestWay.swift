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
  /// - Parameter way: what is missing for another programme that is asked for, by its id; nothing
  ///   where that is not known.
  /// - Returns: single gaps without alternatives, in their order, and what they take together.
  public func shortestWay(
    in catalogue: Catalogue, _ way: (ProgrammeID) -> [MissingRequirement]? = { _ in nil }
  ) -> (steps: [MissingRequirement], effort: Effort) {
    var steps: [MissingRequirement] = []
    var effort = Effort()
    for gap in self {
      switch gap {
      case .more(let count, let alternatives):
        let ways = alternatives.map { $0.shortestWay(in: catalogue, way) }
        // Of equal ones the author's first.
        let cheapest = ways.enumerated().sorted {
          ($0.element.effort.total, $0.offset) < ($1.element.effort.total, $1.offset)
        }.prefix(count).sorted { $0.offset < $1.offset }
        for (_, chosen) in cheapest {
          steps += chosen.steps.filter { !steps.contains($0) }
          effort = effort + chosen.effort
        }
      case .programme(let id):
        steps.append(gap)
        if let missing = way(id) {
          let inner = missing.shortestWay(in: catalogue) { $0 == id ? nil : way($0) }
          steps += inner.steps.filter { !steps.contains($0) }
          effort = effort + inner.effort
        } else {
          effort = effort + gap.effort(in: catalogue)
        }
      default:
        guard !steps.contains(gap) else { continue }
        steps.append(gap)
        effort = effort + gap.effort(in: catalogue)
      }
    }
    return (steps, effort)
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
