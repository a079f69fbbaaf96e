internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readOrder(
  _ element: MarkupElement, _ scope: String, _ notes: ReadingNotes
) -> OrderInteraction {
  let steps = element.elements(named: "step")
  reportTwins("step", steps, notes)
  if steps.count - steps.count(where: { $0.flag("fixed") }) < 2 {
    notes.error(
      .meaning, element.location,
      "Fewer than two steps of the item “\(element.attribute("id") ?? "")” can move.")
  }
  return OrderInteraction(
    steps: defined("step", steps, scope, notes).map { id, step in
      OrderInteraction.Step(id: id, text: readRichText(step), isFixed: step.flag("fixed"))
    }, scoring: element.choice("scoring", default: .all, notes))
}
