internal import Rubrics

/// One conversation beside one procedure.
struct ProcedureComparison {
  /// An occurrence of a step of the procedure.
  struct Seen {
    var step: Int
    /// Position in the list that came in.
    var occurrence: Int
    /// Rank among the places at which anything was done.
    var place: Int
  }

  let plan: ProcedurePlan
  let occurrences: [StepOccurrence]
  var seen: [Seen] = []
  var placements: [ProcedureAlignment.Placement] = []
  var faults: [ProcedureFault] = []

  init(_ plan: ProcedurePlan, _ occurrences: [StepOccurrence]) {
    self.plan = plan
    self.occurrences = occurrences
    let index = Dictionary(
      plan.steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (position, occurrence) in occurrences.enumerated() {
      guard let step = index[occurrence.step] else { continue }
      let last = seen.last
      let isNewPlace = last.map { occurrences[$0.occurrence].place < occurrence.place } ?? false
      seen.append(
        Seen(step: step, occurrence: position, place: (last?.place ?? 0) + (isNewPlace ? 1 : 0)))
    }
  }

  mutating func judgement() -> ProcedureJudgement {
    var places = [[Int]](repeating: [], count: plan.steps.count)
    for one in seen where places[one.step].last != one.place { places[one.step].append(one.place) }
    var alignment = ProcedureAlignment(plan, places: places)
    placements = alignment.placements()
    for placement in placements { judge(placement, at: places[placement.step]) }
    for block in plan.blocks { judgeRuns(of: block) }
    judgeLimits()
    let isUnfinished = isUnfinished
    judgeValues()
    return ProcedureJudgement(
      faults: Array(inOrderOfProcedure().prefix(ProcedureJudgement.mostFaults)), found: found(),
      unknownValues: seen.map(\.occurrence).filter { position in
        occurrences[position].values.contains { $0.result == .unknown }
      }, isUnfinished: isUnfinished)
  }

  private mutating func judge(_ placement: ProcedureAlignment.Placement, at places: [Int]) {
    let step = plan.steps[placement.step]
    switch placement.outcome {
    case .missing(let others):
      faults.append(
        .missing(step.id, orElse: others.map { plan.steps[$0].id }, before: follower(placement)))
    case .displaced:
      guard let place = places.first else { return }
      let relation = neighbour(of: placement, at: place)
      faults.append(
        .outOfOrder(step.id, occurrence: occurrence(placement.step, place), relation))
    case .found, .leftOut:
      guard !step.mayComeEarly, let place = places.first, place < placement.from else { return }
      let relation = neighbour(of: placement, at: place)
      faults.append(
        .outOfOrder(step.id, occurrence: occurrence(placement.step, place), relation))
    }
  }

  /// What a step at a place stands on the wrong side of.
  private func neighbour(
    of placement: ProcedureAlignment.Placement, at place: Int
  ) -> ProcedureFault.Relation {
    let step = placement.step
    let earlier = placements.last {
      $0.step < step && ($0.place ?? -1) > place && plan.isOrdered($0.step, step)
    }
    if let earlier { return .before(plan.steps[earlier.step].id) }
    let later = placements.first {
      $0.step > step && ($0.place ?? Int.max) < place && plan.isOrdered(step, $0.step)
    }
    if let later { return .after(plan.steps[later.step].id) }
    // One act stands for two steps; the one before it in the procedure names the place best.
    return .before(plan.steps[max(0, step - 1)].id)
  }

  /// The first step behind a missing one that was found: the missing one belongs before it.
  private func follower(_ placement: ProcedureAlignment.Placement) -> Int? {
    for next in placements where next.step > placement.step {
      guard let place = next.place, plan.isOrdered(placement.step, next.step) else { continue }
      return occurrence(next.step, place)
    }
    return nil
  }

  private mutating func judgeLimits() {
    var counts = [Int](repeating: 0, count: plan.steps.count)
    for one in seen {
      counts[one.step] += 1
      let step = plan.steps[one.step]
      guard let most = step.atMost, counts[one.step] == most + 1 else { continue }
      faults.append(.tooOften(step.id, occurrence: one.occurrence, atMost: most))
    }
  }

  private mutating func judgeValues() {
    var lastRight: [Int: Int] = [:]
    for (position, one) in seen.enumerated()
    where occurrences[one.occurrence].values.allSatisfy({ $0.result == .right }) {
      lastRight[one.step] = position
    }
    for (position, one) in seen.enumerated() {
      let step = plan.steps[one.step]
      if step.mayBeCorrected, let last = lastRight[one.step], last > position { continue }
      for value in occurrences[one.occurrence].values {
        guard case .wrong = value.result else { continue }
        faults.append(.wrongValue(step.id, occurrence: one.occurrence, value))
      }
    }
  }

  /// True when something was found, and all that is wrong is that the steps behind it are missing.
  private var isUnfinished: Bool {
    guard !faults.isEmpty, placements.contains(where: { $0.place != nil }) else { return false }
    return faults.allSatisfy {
      if case .missing(_, _, before: nil) = $0 { true } else { false }
    }
  }

  private func found() -> [StepID: Int] {
    var found: [StepID: Int] = [:]
    for placement in placements {
      guard let place = placement.place else { continue }
      found[plan.steps[placement.step].id] = occurrence(placement.step, place)
    }
    return found
  }

  private func inOrderOfProcedure() -> [ProcedureFault] {
    let rank = Dictionary(
      plan.steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return faults.enumerated().sorted {
      let ranks = (rank[$0.element.step] ?? 0, rank[$1.element.step] ?? 0)
      return (ranks.0, $0.offset) < (ranks.1, $1.offset)
    }.map(\.element)
  }

  /// The occurrence of a step at a place.
  private func occurrence(_ step: Int, _ place: Int) -> Int {
    var low = 0
    var high = seen.count
    while low < high {
      let middle = (low + high) / 2
      if seen[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return seen[low...].first { $0.step == step }?.occurrence ?? 0
  }
}

extension ProcedureAlignment.Placement {
  /// Where the step was found.
  fileprivate var place: Int? {
    if case .found(let place) = outcome { place } else { nil }
  }
}
