internal import Curricula
internal import Findings
internal import Markup

/// Reports times of a programme that do not fit together.
func checkTimes(of programme: Programme, _ element: MarkupElement, _ notes: ReadingNotes) {
  func warn(_ sentence: String) { notes.warning(.meaning, element.location, sentence) }
  let renewals = element.elements(named: "renewal")
  guard let months = programme.validMonths else {
    for renewal in renewals {
      notes.error(
        .meaning, renewal.location,
        "There is nothing to renew: “\(programme.id)” holds for good. Give it validMonths.")
    }
    for name in ["warningDays", "graceDays"] where element.count(name) ?? 0 > 0 {
      warn("\(name) says nothing without validMonths.")
    }
    return
  }
  // The schema has reported it.
  guard (1...1200).contains(months) else { return }
  let days = shortest(months)
  if programme.warningDays > days {
    warn(
      "It would count as expiring from its first day: \(programme.warningDays) days are longer than "
        + "\(written(months)).")
  }
  if programme.graceDays > 0, renewals.isEmpty {
    warn("graceDays says nothing without a <renewal>: everything is shown anew all the same.")
  }
  for renewal in renewals {
    let opens = renewal.count("opensDays") ?? 60
    if opens > days {
      notes.warning(
        .meaning, renewal.location,
        "It opens with the award: \(opens) days are longer than \(written(months)), so it could be "
          + "renewed again and again at once.")
    }
    if opens == 0, programme.graceDays == 0 {
      notes.error(
        .meaning, renewal.location,
        "It is never open: it would open at the end, and without graceDays it closes there.")
    }
  }
}

/// Days of so many calendar months, a day or two too few rather than too many.
private func shortest(_ months: Int) -> Int { months * 1461 / 48 }

private func written(_ months: Int) -> String { months == 1 ? "a month" : "\(months) months" }
