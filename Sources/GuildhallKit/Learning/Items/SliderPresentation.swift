internal import Curricula

extension PresentedItem {
  mutating func show(_ slider: SliderInteraction) {
    kind = .slider
    scale = Scale(
      lower: slider.lower, upper: slider.upper, step: slider.step, unit: slider.unit)
  }
}
