internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

/// Which criteria are evidence for which competencies; read when all rubrics are.
func readSkillEvidence(_ manifest: MarkupElement, _ notes: ReadingNotes) -> [CriterionEvidence] {
  var seen: [CriterionEvidence: SourceLocation] = [:]
  return manifest.elements(named: "shownBy").compactMap { element in
    guard let competency = element.required("competency", notes),
      let rubric = element.required("rubric", notes)
    else { return nil }
    notes.uses.append(.init(kind: "competency", name: competency, location: element.location))
    notes.uses.append(.init(kind: "rubric", name: rubric, location: element.location))
    let criteria = element.words("criteria") ?? []
    for criterion in criteria {
      // Of a rubric that there is not, it is enough to say that.
      if notes.definition("rubric", rubric) != nil {
        notes.uses.append(
          .init(kind: "criterion", name: criterion, location: element.location, scope: rubric))
      }
      let single = CriterionEvidence(
        competency: CompetencyID(competency), rubric: RubricID(rubric),
        criteria: [CriterionID(criterion)])
      if let first = seen[single] {
        notes.warning(
          .meaning, element.location,
          "“\(competency)” is shown by “\(criterion)” already; see line \(first.line ?? 0).")
      } else {
        seen[single] = element.location
      }
    }
    return CriterionEvidence(
      competency: CompetencyID(competency), rubric: RubricID(rubric),
      criteria: criteria.map { CriterionID($0) })
  }
}
