internal import Rubrics

extension ProcedureComparison {
  /// Goes through everything that was done, and holds each run of a block against the block.
  ///
  /// A block that has faults already is left at them: they name the same acts.
  mutating func judgeRuns(of block: Range<Int>) {
    let ids = Set(block.map { plan.steps[$0].id })
    guard !faults.contains(where: { ids.contains($0.step) }) else { return }
    var expected = block.lowerBound
    // The first step that stands behind a run which is not at its end.
    var apart: Int?
    var position = 0
    while position < seen.count, faults.count < 2 * ProcedureJudgement.mostFaults {
      let one = seen[position]
      position += 1
      guard block.contains(one.step) else {
        if apart == nil, expected > block.lowerBound { apart = one.occurrence }
        continue
      }
      if one.step == expected + 1, isSwapped(with: expected, at: position) {
        let relation = ProcedureFault.Relation.before(plan.steps[expected].id)
        faults.append(.outOfOrder(plan.steps[one.step].id, occurrence: one.occurrence, relation))
        position += 1
      } else if one.step < expected {
        addMissing(expected..<block.upperBound, before: apart ?? one.occurrence)
        addMissing(block.lowerBound..<one.step, before: one.occurrence)
      } else if one.step > expected {
        addMissing(expected..<one.step, before: one.occurrence)
      } else if apart != nil {
        let relation = ProcedureFault.Relation.awayFrom(plan.steps[one.step - 1].id)
        faults.append(.outOfOrder(plan.steps[one.step].id, occurrence: one.occurrence, relation))
      }
      apart = nil
      expected = one.step + 1 < block.upperBound ? one.step + 1 : block.lowerBound
    }
    if expected > block.lowerBound { addMissing(expected..<block.upperBound, before: apart) }
  }

  /// True when the step that should have come first stands at this position, and what stands there
  /// does not begin a run of its own.
  private func isSwapped(with step: Int, at position: Int) -> Bool {
    guard position < seen.count, seen[position].step == step else { return false }
    return position + 1 >= seen.count || seen[position + 1].step != step + 1
  }

  private mutating func addMissing(_ steps: Range<Int>, before occurrence: Int?) {
    faults += steps.map { .missing(plan.steps[$0].id, orElse: [], before: occurrence) }
  }
}
