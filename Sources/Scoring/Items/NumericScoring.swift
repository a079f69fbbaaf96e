public import Curricula

extension NumericInteraction {
  /// The best accepted value that the number is equal to within its tolerance decides.
  func judge(_ text: String, _ points: Double) -> Judged {
    let value: Double
    switch read(text) {
    case .failure(let fault): return miss(fault.reason)
    case .success(let read): value = read
    }
    guard let best = best(of: accepted, for: value) else {
      return miss("\(shown(value)) is not right.")
    }
    return Judged(share: best.score) {
      [ItemScore.Reason(sentence(about: value, best), points: best.score * points)]
    }
  }

  /// Whether a text is a number, or several, with units that the item has.
  public func canRead(_ text: String) -> Bool { (try? read(text).get()) != nil }

  private struct Unreadable: Error { var reason: String }

  /// The value of what was typed, in the accepted values' unit.
  private func read(_ text: String) -> Result<Double, Unreadable> {
    let typed = TypedNumber.all(in: text) { !$0.isEmpty && factor(of: $0) != nil }
    if typed.isEmpty {
      return .failure(Unreadable(reason: "“\(text.prefix(40))” could not be read as a number."))
    }
    if Set(typed.map { $0.unit.lowercased() }).count < typed.count {
      return .failure(Unreadable(reason: "“\(text.prefix(40))” names a unit twice."))
    }
    var value = 0.0
    for number in typed {
      guard let factor = factor(of: number.unit), typed.count == 1 || !number.unit.isEmpty else {
        return .failure(Unreadable(reason: unitFault(number.unit)))
      }
      value += number.value * factor
    }
    return .success(value)
  }

  private func miss(_ reason: String) -> Judged {
    Judged(share: 0) {
      let right = accepted.first { $0.score == 1 }
      return [
        ItemScore.Reason(
          reason + (right.map { " Right is \(words($0))\(baseUnit)." } ?? ""), points: 0)
      ]
    }
  }

  private func unitFault(_ unit: String) -> String {
    let known = units.map(\.name).joined(separator: ", ")
    if units.isEmpty { return "“\(unit.prefix(20))” is too much: a number alone is asked for." }
    return unit.isEmpty
      ? "A unit is asked for: \(known)."
      : "“\(unit.prefix(20))” is none of the units here: \(known)."
  }

  /// How many of the accepted values' unit one of the named is.
  private func factor(of unit: String) -> Double? {
    if unit.isEmpty { return isUnitRequired && !units.isEmpty ? nil : 1 }
    let name = unit.lowercased()
    return units.first {
      $0.name.lowercased() == name || $0.otherNames.contains { $0.lowercased() == name }
    }?.factor
  }

  private var baseUnit: String {
    units.first { $0.factor == 1 }.map { " \($0.name)" } ?? ""
  }

  private func shown(_ value: Double) -> String { decimal(value) + baseUnit }

  private func sentence(about value: Double, _ best: AcceptedNumber) -> String {
    let exact = value == best.value ? "" : "; exactly it is \(decimal(best.value))\(baseUnit)"
    return best.score == 1
      ? "\(shown(value)) is right\(exact)."
      : "\(shown(value)) is worth \(percent(best.score)) of the points."
  }
}

/// The accepted value of the highest score that the number is equal to; of those the nearest.
func best(of accepted: [AcceptedNumber], for value: Double) -> AcceptedNumber? {
  accepted.filter { $0.admits(value) }.max {
    ($0.score, -abs($0.value - value)) < ($1.score, -abs($1.value - value))
  }
}

/// An accepted value with its tolerance.
public func words(_ accepted: AcceptedNumber) -> String {
  switch accepted.tolerance {
  case .absolute(let most):
    decimal(accepted.value) + (most > 0 ? " (± \(decimal(most)))" : "")
  case .percent(let most):
    decimal(accepted.value) + (most > 0 ? " (± \(decimal(most)) %)" : "")
  }
}

extension AcceptedNumber {
  /// QTI's `equal`: the tolerance lies around the accepted value, and both ends belong to it.
  ///
  /// The last digits that binary arithmetic costs are forgiven, and no more: 0.3 − 0.2 is within 0.1.
  func admits(_ given: Double) -> Bool {
    let reach =
      switch tolerance {
      case .absolute(let most): most
      case .percent(let most): abs(value) * most / 100
      }
    return abs(given - value) <= reach + 8 * max(value.ulp, reach.ulp, given.ulp)
  }
}
