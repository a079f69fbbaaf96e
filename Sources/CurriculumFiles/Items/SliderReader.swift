internal import Curricula
internal import Findings
internal import Markup

func readSlider(_ element: MarkupElement, _ notes: ReadingNotes) -> SliderInteraction {
  let name = element.attribute("id") ?? ""
  let slider = SliderInteraction(
    lower: element.number("lower") ?? 0, upper: element.number("upper") ?? 1,
    step: element.number("step") ?? 1, unit: element.attribute("unit"),
    accepted: readAcceptedNumbers(element, notes))
  guard slider.lower < slider.upper, slider.step > 0 else {
    notes.error(
      .meaning, element.location,
      "The scale of the item “\(name)” must rise from lower to upper by a step above 0.")
    return slider
  }
  let steps = (slider.upper - slider.lower) / slider.step
  if steps > 10_000 || abs(steps - steps.rounded()) > 1e-6 {
    notes.error(
      .meaning, element.location,
      "The steps of the item “\(name)” must lead from its lower to its upper end, in at most "
        + "10,000 of them.")
  }
  for (accepted, source) in zip(slider.accepted, element.elements(named: "accept")) {
    let steps = (accepted.value - slider.lower) / slider.step
    if accepted.value < slider.lower || accepted.value > slider.upper
      || abs(steps - steps.rounded()) > 1e-6
    {
      notes.error(
        .meaning, source.location,
        "The value \(source.attribute("value") ?? "") is not on the scale of the item “\(name)”.")
    }
  }
  return slider
}
