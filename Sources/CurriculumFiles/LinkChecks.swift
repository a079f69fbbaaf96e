internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

/// Notes where the links of a file lead, so that those that lead nowhere are reported.
func noteLinks(of root: MarkupElement, _ notes: ReadingNotes) {
  let module = root.name == "module" ? root.attribute("id") : nil
  for link in root.descendants(named: "a") {
    switch link.attribute("href").flatMap(RichText.Link.init) {
    case .lesson(let place):
      guard let module = place.module?.rawValue ?? module else {
        notes.error(
          .meaning, link.location,
          "This file is no module, so a lesson is written lesson:module/part here.")
        continue
      }
      notes.uses.append(
        .init(kind: "lesson", name: "\(module)/\(place.part)", location: link.location))
    case .article(let id):
      notes.uses.append(.init(kind: "article", name: id.rawValue, location: link.location))
    case .web, nil: break
    }
    if link.isBlank {
      notes.error(.meaning, link.location, "This link has no words, so nobody can follow it.")
    }
  }
}
