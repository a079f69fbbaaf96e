internal import Curricula
internal import Findings
internal import Rubrics

/// What only the whole curriculum shows: names that lead nowhere, and circles.
func check(_ curriculum: Curriculum?, _ draft: CurriculumDraft, _ notes: ReadingNotes) {
  // Without the manifest every competency would be reported as unknown.
  if curriculum == nil { notes.uses.removeAll { $0.kind == "competency" } }
  checkRemedyPlaces(draft.modules, notes)
  checkRequirementPlaces(draft.modules, notes)
  notes.reportDangling()
  checkMarks(draft.rubrics, notes)
  // A misspelt name has been reported; that nothing builds the right one would only repeat it.
  if let curriculum, !notes.findings.hasErrors {
    reportUnbuilt(curriculum, notes)
    reportUnincluded(draft.fragments, draft.scenarios, notes)
  }
  for module in draft.modules { checkAnswerPositions(module, notes) }
  reportCircles(
    "module", among: draft.modules.map { ($0.id.rawValue, $0.prerequisites.map(\.rawValue)) },
    "requires itself by way of", notes)
  reportUnearnable(draft.programmes, notes)
  reportFirstMentors(draft.programmes, draft.modules, notes)
}

/// Competencies of the skill map that no part builds and no criterion shows.
private func reportUnbuilt(_ curriculum: Curriculum, _ notes: ReadingNotes) {
  let built = Set(
    curriculum.modules.flatMap { module in
      module.parts.flatMap { $0.builds.isEmpty ? module.builds : $0.builds }
    })
  let shown = Set(curriculum.skillEvidence.map(\.competency))
  for competency in curriculum.competencies
  where !built.contains(competency.id) && !shown.contains(competency.id) {
    guard let place = notes.definition("competency", competency.id.rawValue) else { continue }
    notes.warning(.meaning, place, "No part of a module builds “\(competency.id)”.")
  }
}

/// Reports each circle once, at the first of its members.
func reportCircles(
  _ kind: String, among edges: [(String, [String])], _ verb: String, _ notes: ReadingNotes
) {
  for circle in circles(among: edges) {
    guard let location = notes.definition(kind, circle[0]) else { continue }
    notes.error(
      .meaning, location,
      "The \(kind) “\(circle[0])” \(verb) \(circle.map { "“\($0)”" }.joined(separator: " → ")).")
  }
}

/// The circles, each once, from the member that was come to first back to that one.
func circles(among edges: [(String, [String])]) -> [[String]] {
  let next = Dictionary(edges, uniquingKeysWith: { first, _ in first })
  var circles: [[String]] = []
  var done: Set<String> = []
  for start in next.keys.sorted() where !done.contains(start) {
    var path: [String] = []
    var position: [String: Int] = [:]
    // Depth first without recursion, so that a long chain cannot exhaust the stack.
    var stack: [(name: String, next: ArraySlice<String>)] = [(start, next[start, default: []][...])]
    path.append(start)
    position[start] = 0
    while let top = stack.last {
      guard let name = top.next.first else {
        done.insert(top.name)
        position[top.name] = nil
        path.removeLast()
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next = top.next.dropFirst()
      if let begin = position[name] {
        circles.append(path[begin...] + [name])
      } else if !done.contains(name), let followers = next[name] {
        position[name] = path.count
        path.append(name)
        stack.append((name, followers[...]))
      }
    }
  }
  return circles
}
