import Rubrics

/// A rubric with a criterion for each kind of condition and each figure, for texts of any sort.
let everyConditionRubric: Rubric = {
  let says = Condition.says("word", by: .agent, atLeast: 1)
  let conditions: [(CriterionID, Condition)] =
    [
      ("all", .all([says, .says("shape", by: .agent, atLeast: 1)])),
      ("any", .any([says, .says("model", by: .agent, atLeast: 1)])), ("none", .none([says])),
      ("says", says), ("twice", .says("shape", by: .anyone, atLeast: 2)),
      ("answers", .answers(cue: "word", with: "shape", by: .customer, within: 2)),
      (
        "every",
        .every(cue: "word", by: .agent, within: 1, [.says("shape", by: .agent, atLeast: 1)])
      ),
      ("happens", .happens(event: "held", details: ["a": "b"], atLeast: 1)),
      ("channel", .channel(["chat"])), ("before", .before(.cue("word", by: .agent), [says])),
      ("after", .after(.event("held"), [says])), ("first", .first(turns: 2, by: .agent, [says])),
      ("last", .last(turns: 2, by: .customer, [says])),
      ("inOrder", .inOrder([says, .says("shape", by: .agent, atLeast: 1)])),
      ("together", .together(by: .agent, [says, .says("shape", by: .agent, atLeast: 1)])),
      ("repliesWithin", .repliesWithin(seconds: 60, share: 1)),
      (
        "balance",
        .balance(by: .agent, atLeast: 1, weights: [CueWeight(cue: "word", weight: 1)])
      ),
      (
        "follows",
        .follows(
          Procedure([
            .step(ProcedureStep(id: "a", signs: [.cue("word", by: .agent)])),
            .step(
              ProcedureStep(
                id: "b", signs: [.event("held", details: [:])],
                values: [ValueRule(detail: "a", source: .said(by: .customer))])),
          ]))
      ),
      ("reveals", .reveals(["card"], by: .agent)),
    ]
    + Measure.allCases.map {
      (CriterionID("measure-\($0)"), .measure($0, by: .agent, atLeast: 0, atMost: 1))
    }
  return Rubric(
    id: "every", title: "Every", passMark: 1,
    cues: [
      Cue(
        id: "word", phrases: ["sorry", "sor*", "i|we ... sorry", "{emoji}", "שלום"],
        exceptions: ["sorry but"]),
      Cue(
        id: "shape", phrases: ["{digits:4}", "^^ _ {name}", "^ _ _ $"],
        expressions: ["\\d+", "a+b"]),
      callBack("model"),
    ],
    sections: [
      RubricSection(
        id: "s", title: "S",
        criteria: conditions.map { Criterion(id: $0, title: $0.rawValue, check: $1) })
    ])
}()
