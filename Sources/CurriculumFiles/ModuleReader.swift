internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readModule(_ element: MarkupElement, _ notes: ReadingNotes) -> Module? {
  guard let id = element.required("id", notes), let title = element.required("title", notes) else {
    return nil
  }
  // What stands in a second module of that name would only repeat the finding.
  guard notes.define("module", id, at: element.location) else { return nil }
  for builds in element.elements(named: "builds") {
    if let competency = builds.attribute("competency") {
      notes.uses.append(.init(kind: "competency", name: competency, location: builds.location))
    }
  }
  for requires in element.elements(named: "requires") {
    if let module = requires.attribute("module") {
      notes.uses.append(.init(kind: "module", name: module, location: requires.location))
    }
  }
  if element.elements(named: "builds").isEmpty {
    notes.error(
      .meaning, element.location,
      "The module “\(id)” builds no competency; add <builds competency=\"…\"/> after its summary.")
  }
  return Module(
    id: ModuleID(id), title: title, kind: element.choice("kind", default: .softSkill, notes),
    summary: element.first("summary")?.foldedText ?? "", minutes: element.count("minutes"),
    builds: element.elements(named: "builds").compactMap {
      $0.required("competency", notes).map { CompetencyID($0) }
    },
    prerequisites: element.elements(named: "requires").compactMap {
      $0.required("module", notes).map { ModuleID($0) }
    },
    parts: element.elements.compactMap { readPart($0, module: id, notes) })
}

private func readPart(_ element: MarkupElement, module: String, _ notes: ReadingNotes) -> Part? {
  switch element.name {
  case "lesson": readLesson(element, module: module, notes).map { .lesson($0) }
  case "quiz": readQuiz(element, module: module, notes).map { .quiz($0) }
  default: nil
  }
}

private func readLesson(
  _ element: MarkupElement, module: String, _ notes: ReadingNotes
) -> Lesson? {
  guard let id = element.required("id", notes), let title = element.required("title", notes) else {
    return nil
  }
  notes.define("part", id, at: element.location, in: module)
  return Lesson(
    id: PartID(id), title: title, blocks: element.elements.compactMap { readBlock($0, notes) })
}

private func readBlock(_ element: MarkupElement, _ notes: ReadingNotes) -> Block? {
  switch element.name {
  case "h": return .heading(readRichText(element))
  case "p": return .paragraph(readRichText(element))
  case "ul", "ol":
    return .list(
      element.elements(named: "li").map(readRichText), isOrdered: element.name == "ol")
  case "callout":
    return .callout(readRichText(element), kind: element.choice("kind", default: .tip, notes))
  case "dialogue":
    return .dialogue(
      element.elements(named: "line").map {
        DialogueLine(speaker: $0.attribute("by") ?? "", words: readRichText($0))
      })
  case "table":
    let head = element.first("head")?.elements(named: "cell").map(readRichText) ?? []
    let rows = element.elements(named: "row")
    for row in rows where row.elements(named: "cell").count != head.count {
      notes.error(
        .meaning, row.location,
        "This row has \(row.elements(named: "cell").count) cells and the head has \(head.count).")
    }
    return .table(
      caption: element.attribute("caption") ?? "", head: head,
      rows: rows.map { $0.elements(named: "cell").map(readRichText) })
  default: return nil
  }
}

private func readQuiz(_ element: MarkupElement, module: String, _ notes: ReadingNotes) -> Quiz? {
  guard let id = element.required("id", notes), let title = element.required("title", notes),
    let passMark = element.number("passMark")
  else {
    notes.dropped.append(element.location)
    return nil
  }
  notes.define("part", id, at: element.location, in: module)
  let items = element.elements.compactMap { readItem($0, quiz: "\(module)/\(id)", notes) }
  if !items.isEmpty, items.allSatisfy({ $0.points == 0 }) {
    notes.error(
      .meaning, element.location, "No item of the quiz “\(id)” is worth a point, so nobody passes.")
  }
  return Quiz(id: PartID(id), title: title, passMark: passMark, items: items)
}
