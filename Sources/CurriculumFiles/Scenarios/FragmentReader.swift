internal import Findings
internal import Markup

/// Pieces that several scenarios share.
struct Fragment {
  var id: String
  var body: ScenarioBody

  static func scope(_ id: String) -> String { "fragment \(id)" }
}

func readFragment(_ element: MarkupElement, _ notes: ReadingNotes) -> Fragment? {
  guard let id = element.required("id", notes),
    notes.define("fragment", id, at: element.location)
  else { return nil }
  let own = BodyNotes(notes, scope: Fragment.scope(id))
  return readBody(element, owner: "The fragment “\(id)”", own).map { Fragment(id: id, body: $0) }
}
