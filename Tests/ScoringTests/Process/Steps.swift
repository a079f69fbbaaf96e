import Rubrics
@testable import Scoring

/// Steps that were done one after the other, as words; steps with a comma between were one act.
func done(_ steps: String) -> [StepOccurrence] {
  steps.split(separator: " ").enumerated().flatMap { place, steps in
    steps.split(separator: ",").map { StepOccurrence(step: StepID(String($0)), place: place) }
  }
}

func step(
  _ id: String, atMost: Int? = nil, mayComeEarly: Bool = true, mayBeCorrected: Bool = false
) -> Procedure.Part {
  .step(
    ProcedureStep(
      id: StepID(id), signs: [.event(id, details: [:])], atMost: atMost,
      mayComeEarly: mayComeEarly, mayBeCorrected: mayBeCorrected))
}

func steps(_ ids: String) -> [Procedure.Part] {
  ids.split(separator: " ").map { step(String($0)) }
}

func block(_ ids: String) -> Procedure.Part {
  .block(steps(ids).flatMap(\.steps))
}

extension Procedure {
  /// What is wrong, as sentences.
  func faults(_ steps: String) -> [String] {
    judge(done(steps)).faults.map { $0.sentence(self) }
  }
}
