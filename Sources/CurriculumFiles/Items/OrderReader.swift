internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readOrder(
  _ element: MarkupElement, _ notes: ReadingNotes
) -> OrderInteraction {
  let elements = element.elements(named: "step")
  let steps = defined("step", elements, notes).map { id, step in
    OrderInteraction.Step(id: id, text: readRichText(step), isFixed: step.flag("fixed"))
  }
  reportTwins("step", steps.map(\.text), elements, notes)
  if steps.count - steps.count(where: { $0.isFixed }) < 2 {
    notes.error(
      .meaning, element.location,
      "Fewer than two steps of the item “\(element.attribute("id") ?? "")” can move.")
  }
  return OrderInteraction(
    steps: steps, scoring: element.choice("scoring", default: .all, notes))
}
