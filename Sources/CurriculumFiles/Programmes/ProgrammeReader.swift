internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readProgramme(_ element: MarkupElement, _ notes: ReadingNotes) -> Programme? {
  guard let id = element.required("id", notes), let title = element.required("title", notes) else {
    return nil
  }
  // What stands in a second programme of that name would only repeat the finding.
  guard notes.define("programme", id, at: element.location) else { return nil }
  let reader = RequirementReader(programme: id, notes)
  let programme = Programme(
    id: ProgrammeID(id), title: title, summary: element.first("summary")?.foldedText ?? "",
    level: element.attribute("level").map { _ in
      element.choice("level", default: .associate, notes)
    }, validMonths: element.count("validMonths"),
    warningDays: element.count("warningDays") ?? 30, graceDays: element.count("graceDays") ?? 0,
    awardedBy: element.choice("awardedBy", default: .person, notes),
    allows: element.elements(named: "allows").compactMap { readClearance($0, of: id, notes) },
    requires: element.first("requires").map(reader.tree) ?? .all([]),
    renewals: element.elements(named: "renewal").compactMap { readRenewal($0, of: id, notes) })
  checkTimes(of: programme, element, notes)
  return programme
}

private func readClearance(
  _ element: MarkupElement, of programme: String, _ notes: ReadingNotes
) -> Clearance? {
  guard let task = element.required("task", notes), let title = element.required("title", notes)
  else { return nil }
  notes.define("task", task, at: element.location, in: programme)
  let clearance = Clearance(task: TaskID(task), title: title, most: element.count("most"))
  if clearance.most != nil, clearance.task != .mentoring {
    notes.error(
      .meaning, element.location,
      "Only of mentoring is it known how much somebody does at once; take most away from “\(task)”."
    )
  }
  return clearance
}

private func readRenewal(
  _ element: MarkupElement, of programme: String, _ notes: ReadingNotes
) -> Renewal? {
  guard let id = element.required("id", notes), let title = element.required("title", notes) else {
    return nil
  }
  notes.define("renewal", id, at: element.location, in: programme)
  let reader = RequirementReader(programme: programme, isRenewal: true, notes)
  return Renewal(
    id: RenewalID(id), title: title, opensDays: element.count("opensDays") ?? 60,
    requires: reader.tree(element))
}
