internal import Rubrics

extension Procedure {
  /// Compares what was done with the procedure.
  ///
  /// - Parameter occurrences: every step that was seen, in the order of the conversation; steps that
  ///   the procedure does not have are passed over.
  func judge(_ occurrences: [StepOccurrence]) -> ProcedureJudgement {
    var comparison = ProcedureComparison(ProcedurePlan(self), occurrences)
    return comparison.judgement()
  }
}
