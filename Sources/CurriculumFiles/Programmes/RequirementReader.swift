internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

/// Reads the requirements of one programme, or of a renewal of it.
struct RequirementReader {
  let programme: String
  let isRenewal: Bool
  let notes: ReadingNotes

  init(programme: String, isRenewal: Bool = false, _ notes: ReadingNotes) {
    self.programme = programme
    self.isRenewal = isRenewal
    self.notes = notes
  }

  /// Everything that stands in an element, all of it to be met.
  func tree(_ element: MarkupElement) -> Requirement {
    let parts = parts(of: element)
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private func parts(of element: MarkupElement) -> [Requirement] {
    var seen: [Requirement: SourceLocation] = [:]
    var parts: [Requirement] = []
    for child in element.elements {
      guard let part = read(child) else { continue }
      parts.append(part)
      if let first = seen[part] {
        notes.warning(
          .meaning, child.location,
          "This <\(child.name)> stands in its <\(element.name)> a second time; see line "
            + "\(first.line ?? 0).")
      } else {
        seen[part] = child.location
      }
    }
    return parts
  }

  private func read(_ element: MarkupElement) -> Requirement? {
    switch element.name {
    case "all": return .all(parts(of: element))
    case "any": return .any(parts(of: element))
    case "atLeast":
      let parts = parts(of: element)
      guard let count = element.count("count") else { return nil }
      if count > parts.count {
        notes.error(
          .meaning, element.location,
          "At least \(count) of \(parts.count) requirements can never be met.")
      }
      return .atLeast(count, of: parts)
    // What must be filled in and is not, or is no number, the schema has reported.
    default: return leaf(element).map { note($0, element) }
    }
  }

  private func leaf(_ element: MarkupElement) -> Requirement? {
    switch element.name {
    case "completed": element.required("module", notes).map { .completed(ModuleID($0)) }
    case "passed": element.required("module", notes).map { .passed(ModuleID($0)) }
    case "exam":
      place(of: element, "part").map {
        .exam(.init(module: $0, part: $1, band: element.number("band")))
      }
    case "played":
      place(of: element, "part").map {
        .played(
          .init(
            module: $0, part: $1, times: element.count("times") ?? 1,
            level: element.attribute("level").map { _ in
              element.choice("level", default: .free, notes)
            }))
      }
    case "signedOff": place(of: element, "checklist").map { .signedOff($0, checklist: $1) }
    case "quality": quality(element).map { .quality($0) }
    case "calibrated": calibrated(element).map { .calibrated($0) }
    case "certified": element.required("programme", notes).map { .certified(ProgrammeID($0)) }
    case "served":
      element.count("days").map {
        .served(.init(days: $0, programme: element.attribute("programme").map { ProgrammeID($0) }))
      }
    case "attested":
      element.required("id", notes).map {
        .attested(.init(id: AttestationID($0), text: element.foldedText))
      }
    case "changesTaken": .changesTaken
    default: nil
    }
  }

  private func place(of element: MarkupElement, _ part: String) -> (ModuleID, PartID)? {
    guard let module = element.required("module", notes), let part = element.required(part, notes)
    else { return nil }
    return (ModuleID(module), PartID(part))
  }

  private func quality(_ element: MarkupElement) -> Requirement.Quality? {
    guard let rubric = element.required("rubric", notes), let mark = element.number("mark"),
      let reviews = element.count("reviews")
    else { return nil }
    return .init(
      rubric: RubricID(rubric), mark: mark, reviews: reviews, days: element.count("days"))
  }

  private func calibrated(_ element: MarkupElement) -> Requirement.Calibrated? {
    guard let rubric = element.required("rubric", notes), let kappa = element.number("kappa"),
      let interactions = element.count("interactions")
    else { return nil }
    return .init(
      rubric: RubricID(rubric), kappa: kappa, interactions: interactions,
      days: element.count("days"))
  }

  /// Keeps where a leaf stands, for what only all files together show, and checks it by itself.
  private func note(_ leaf: Requirement, _ element: MarkupElement) -> Requirement {
    notes.requirements.append(.init(leaf: leaf, location: element.location))
    checkNumbers(of: leaf, element, notes)
    switch leaf {
    case .attested(let attested): check(attested, element)
    case .changesTaken where !isRenewal:
      notes.error(
        .meaning, element.location,
        "Before the first award nothing has changed since it; <changesTaken/> stands in a "
          + "<renewal>.")
    default: break
    }
    return leaf
  }

  /// The same sentence may be asked for in several branches: it is attested once.
  private func check(_ attested: Requirement.Attested, _ element: MarkupElement) {
    let id = attested.id.rawValue
    if id == "recognised" {
      notes.error(
        .meaning, element.location,
        "By “recognised” a trainer vouches for everything at once; give this another id.")
    }
    let text = "\(id)\n\(attested.text)"
    if notes.definition("attested text", text, in: programme) == nil {
      notes.define("attestation", id, at: element.location, in: programme)
      notes.know("attested text", text, at: element.location, in: programme)
    }
  }
}
