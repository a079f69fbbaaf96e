internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readLesson(_ element: MarkupElement, in module: ModuleContext, _ notes: ReadingNotes)
  -> Lesson?
{
  guard let part = readPart(element, in: module, default: .completed, notes) else { return nil }
  notes.define("lesson", "\(module.id)/\(part.id)", at: element.location)
  var moveOn = part.moveOn
  switch moveOn {
  case .passed, .completedAndPassed:
    notes.error(
      .meaning, element.location,
      "A lesson cannot be passed, so its moveOn is Completed or NotApplicable.")
  case .completedOrPassed: moveOn = .completed
  case .completed, .notApplicable: break
  }
  return Lesson(
    id: part.id, title: part.title, builds: part.builds, moveOn: moveOn,
    blocks: element.elements.compactMap { readBlock($0, notes) })
}

func readArticle(_ element: MarkupElement, _ notes: ReadingNotes) -> Article? {
  guard let id = element.required("id", notes), let title = element.required("title", notes) else {
    return nil
  }
  notes.define("article", id, at: element.location)
  let keywords = element.attribute("keywords")?.split(separator: ",").map { word in
    word.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
  return Article(
    id: ArticleID(id), title: title, keywords: keywords?.filter { !$0.isEmpty } ?? [],
    checked: element.attribute("checked"),
    summary: element.first("summary")?.foldedText ?? "",
    blocks: element.elements.compactMap { readBlock($0, notes) })
}

/// A block of a lesson, an article or a case; nothing for an element of another name.
func readBlock(_ element: MarkupElement, _ notes: ReadingNotes) -> Block? {
  reportEmptyBlocks(element, notes)
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
  case "table": return readTable(element, notes)
  case "figure": return readFigure(element, notes)
  default: return nil
  }
}

private func reportEmptyBlocks(_ element: MarkupElement, _ notes: ReadingNotes) {
  switch element.name {
  case "h", "p", "callout":
    if element.isBlank { notes.error(.meaning, element.location, "<\(element.name)> is empty.") }
  case "ul", "ol", "dialogue":
    for part in element.elements where part.isBlank {
      notes.error(.meaning, part.location, "<\(part.name)> is empty.")
    }
  default: break
  }
}

private func readTable(_ element: MarkupElement, _ notes: ReadingNotes) -> Block {
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
}

private func readFigure(_ element: MarkupElement, _ notes: ReadingNotes) -> Block? {
  guard let source = element.required("src", notes) else { return nil }
  let alternative = element.attribute("alt") ?? ""
  if alternative.isEmpty {
    notes.error(
      .meaning, element.location,
      "The figure “\(source)” has no alt: say in words what it shows to people who do not see it.")
  }
  notes.figures.append((source, element.location))
  return .figure(
    Figure(source: source, alternative: alternative, caption: readRichText(element)))
}
