internal import Rubrics
internal import Scoring

extension Procedure {
  /// The procedure as a list of its steps.
  func clause(_ titles: CueTitles) -> Clause {
    let names = Dictionary(
      steps.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    return Clause(
      text: "all steps of this procedure are done, in this order",
      parts: parts.map { $0.clause(titles, names) })
  }
}

extension Procedure.Part {
  fileprivate func clause(_ titles: CueTitles, _ names: [StepID: String]) -> Clause {
    func clauses(_ parts: [Procedure.Part]) -> [Clause] {
      parts.map { $0.clause(titles, names) }
    }
    switch self {
    case .step(let step): return step.clause(titles, names)
    case .optional(let parts):
      return Clause(
        text: "this may be left out; once begun, all of it is required", parts: clauses(parts))
    case .either(let ways):
      return Clause(
        text: "one of these ways",
        parts: ways.enumerated().map { number, way in
          Clause(text: "way \(number + 1)", parts: clauses(way))
        })
    case .anyOrder(let parts):
      return Clause(text: "these, in any order", parts: clauses(parts))
    case .loop(let parts):
      return Clause(
        text: "these once, and as often again as needed; later passes may leave steps out",
        parts: clauses(parts))
    case .block(let steps):
      return Clause(
        text: "these always together, with no other step between them",
        parts: steps.map { $0.clause(titles, names) })
    }
  }
}

extension ProcedureStep {
  fileprivate func clause(_ titles: CueTitles, _ names: [StepID: String]) -> Clause {
    var parts = [
      Clause(text: "it is recognised when " + list(signs.map { $0.words(titles) }, "or"))
    ]
    parts += values.map { Clause(text: $0.words(names)) }
    if let atMost {
      parts.append(Clause(text: "it is done at most \(atMost == 1 ? "once" : "\(atMost) times")"))
    }
    if !mayComeEarly { parts.append(Clause(text: "it must not be done before its turn")) }
    if mayBeCorrected {
      parts.append(Clause(text: "a wrong value is forgiven once it is done again rightly"))
    }
    return Clause(text: "“\(title)”", parts: parts)
  }
}

extension ProcedureStep.Sign {
  fileprivate func words(_ titles: CueTitles) -> String {
    switch self {
    case .cue(let cue, let speaker): speaker.says(titles[cue])
    case .event(let type, let details): recorded(type, details)
    }
  }
}

extension ValueRule {
  fileprivate func words(_ names: [StepID: String]) -> String {
    switch source {
    case .said(let speaker): "its “\(detail)” is something that \(speaker.subject) said before"
    case .oneOf(let values): "its “\(detail)” is \(list(values.map { "“\($0)”" }, "or"))"
    case .step(let step, let other):
      "its “\(detail)” is the “\(other)” of the step “\(names[step] ?? step.rawValue)”"
    }
  }
}
