import Rubrics
import Scoring

/// The policy card of the arithmetic vectors: three sections, seven criteria.
func policyCard(
  _ arithmetic: Arithmetic = .sections, notApplicable: NotApplicablePolicy = .drop,
  critical: CriticalRule? = nil
) -> Rubric {
  func binary(_ id: CriterionID, weight: Double = 1, _ rule: CriticalRule? = nil) -> Criterion {
    Criterion(id: id, title: id.rawValue, weight: weight, points: weight, critical: rule)
  }
  func scale(_ id: CriterionID, _ values: ClosedRange<Int>, weight: Double) -> Criterion {
    Criterion(
      id: id, title: id.rawValue, weight: weight, points: weight,
      levels: values.map { Level(id: LevelID(String($0)), value: Double($0)) })
  }
  return Rubric(
    id: "card", title: "Card", passMark: 0.6, arithmetic: arithmetic, notApplicable: notApplicable,
    sections: [
      RubricSection(
        id: "communication", title: "Communication", weight: 30,
        criteria: [binary("a1"), scale("a2", 1...5, weight: 1), binary("a3")]),
      RubricSection(
        id: "resolution", title: "Resolution", weight: 50,
        criteria: [scale("b1", 1...4, weight: 2), binary("b2")]),
      RubricSection(
        id: "compliance", title: "Compliance", weight: 20,
        criteria: [binary("c1", critical), binary("c2")]),
    ])
}

extension Rubric {
  /// The answers of the vectors: a2 gets 4 of 1...5, b1 gets 3 of 1...4.
  func policyMarks(
    c1: Double = 1, adding more: [CriterionID: Mark] = [:]
  ) -> [CriterionID: Mark] {
    var marks: [CriterionID: Mark] = [
      "a1": .scored(1), "a3": .notApplicable, "b2": .scored(0), "c1": .scored(c1), "c2": .scored(1),
    ]
    for (id, level) in [("a2", "4"), ("b1", "3")] as [(CriterionID, LevelID)] {
      marks[id] = criteria.first { $0.id == id }?.mark(level)
    }
    return marks.merging(more) { _, new in new }
  }
}

extension Tally {
  /// The trace lines about a subject.
  func lines(_ subject: String) -> [String] {
    trace.filter { $0.subject == subject }.map(\.arithmetic)
  }
}
