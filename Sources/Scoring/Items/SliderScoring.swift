internal import Curricula

extension SliderInteraction {
  /// A value between the ends, on one of the steps from the lower one.
  func validate(_ value: Double, of item: ItemID) throws(ResponseFault) {
    guard value.isFinite, value >= lower - 1e-9, value <= upper + 1e-9, isOnStep(value) else {
      throw .offScale(item)
    }
  }

  private func isOnStep(_ value: Double) -> Bool {
    let steps = (value - lower) / step
    return abs(steps - steps.rounded()) < 1e-6
  }

  func judge(_ given: Double, _ points: Double) -> Judged {
    // On the step itself, whatever a browser's arithmetic has made of it.
    let value = lower + ((given - lower) / step).rounded() * step
    let unit = unit.map { " \($0)" } ?? ""
    guard let best = best(of: accepted, for: value) else {
      return Judged(share: 0) {
        let right = accepted.first { $0.score == 1 }.map { " Right is \(words($0))\(unit)." } ?? ""
        return [ItemScore.Reason("\(decimal(value))\(unit) is not right.\(right)", points: 0)]
      }
    }
    return Judged(share: best.score) {
      let exact = value == best.value ? "" : "; exactly it is \(decimal(best.value))\(unit)"
      return [
        ItemScore.Reason(
          best.score == 1
            ? "\(decimal(value))\(unit) is right\(exact)."
            : "\(decimal(value))\(unit) is worth \(percent(best.score)) of the points.",
          points: best.score * points)
      ]
    }
  }
}
