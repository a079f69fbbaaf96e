public import Certifications
internal import Reviews
internal import Statistics

extension CohortForecast {
  /// The forecast for a terminal of 96 columns: a line for each person, the weeks to come, and what
  /// the figures rest on.
  public var text: String {
    guard !people.isEmpty else { return "Nobody to forecast for.\n" }
    return "Ready by when, as of \(today.text)\n" + basis + "\n" + peopleTable + "\n" + weekTable
      + "\n" + notes
  }

  var today: CalendarDay { CalendarDay(at: asOf) }

  private var basis: String {
    guard let cohort else { return "Nobody has finished a step yet.\n" }
    let sittings =
      cohort.sittings > 0
      ? " \(cohort.failedSittings) of \(cohort.sittings) sittings failed." : ""
    guard cohort.isCohort else {
      return wrapped(
        "Too few to speak of a cohort: \(cohort.people) with three finished steps or more. Each is "
          + "forecast from their own steps alone." + sittings) + "\n"
    }
    return wrapped(
      "The cohort studies \(roundedWords(cohort.minutesPerDay)) minutes a day (n = \(cohort.people) "
        + "people, whose paces differ by \(percentWords(cohort.spread)))." + sittings) + "\n"
  }

  private var peopleTable: String {
    var table = TextTable([
      ("person", .left), ("done + left", .right), ("min a day", .right), ("likely", .right),
      ("80 % interval", .left), ("due", .right), ("in time", .right), ("standing", .left),
    ])
    for person in people {
      table.add([
        shortened(person.person, to: 16), "\(person.finished) + \(person.open)",
        person.pace?.words ?? "–", person.medianWords(seenFrom: today),
        person.intervalWords(seenFrom: today),
        person.due.map { $0.words(seenFrom: today) } ?? "–",
        person.chance.map(percentWords) ?? "–", person.standing.words,
      ])
    }
    return table.text
  }

  private var weekTable: String {
    guard !weeks.isEmpty else { return "" }
    var table = TextTable([
      ("by the end of", .left), ("expected ready", .right), ("80 % interval", .left),
      ("of", .right),
    ])
    for week in weeks {
      table.add([
        week.through.words(seenFrom: today), roundedWords(week.expected),
        week.people > 0 ? "\(week.lower) – \(week.upper)" : "–", String(week.people),
      ])
    }
    return table.text
  }

  private var notes: String {
    var sentences = [
      "Likely: the day on which it is as likely that somebody is ready as that they are not. In one "
        + "of ten cases it comes before the interval, in one of ten after it.",
      "Minutes are those that authors judge a step to take. A pace rests on as many steps as are "
        + "done, failed sittings among them, and is drawn towards the cohort's; its interval is of 80 %.",
    ]
    if people.contains(where: { $0.standing == .stalled }) {
      sentences.append(
        "Stalled: nothing finished in \(ReadinessForecast.stalledAfter) days. The days given hold "
          + "only if they take it up again now.")
    }
    let untold = people.count { $0.standing == .cannotBeTold }
    if untold > 0 {
      sentences.append(
        "Of \(untold) too little was seen to tell (fewer than three steps, and no cohort); the "
          + "weeks leave them out.")
    }
    if !weeks.isEmpty {
      sentences.append(
        "The numbers of the weeks take people for independent. What delays all of them at once, "
          + "such as a busy season, is not in these intervals.")
    }
    return sentences.map { wrapped($0) + "\n" }.joined()
  }
}

extension ReadinessForecast.Pace {
  fileprivate var words: String {
    "\(roundedWords(minutesPerDay)) (\(roundedWords(interval.lower))–"
      + "\(roundedWords(interval.upper)))"
  }
}
