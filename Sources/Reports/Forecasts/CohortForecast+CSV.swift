public import Certifications
internal import Statistics

extension CohortForecast {
  /// A line for each person, in full precision; what is not known is empty.
  public var peopleCSV: String {
    csv(
      [
        [
          "person", "standing", "finished_steps", "open_steps", "minutes_left", "minutes_per_day",
          "pace_lower_80", "pace_upper_80", "days_seen", "median", "earliest_80", "latest_80",
          "due", "chance_in_time", "last_finished", "waits_until",
        ]
      ]
        + people.map { person in
          [
            person.person, person.standing.rawValue, String(person.finished), String(person.open),
            number(person.minutesLeft), number(person.pace?.minutesPerDay),
            number(person.pace?.interval.lower), number(person.pace?.interval.upper),
            number(person.pace?.days), day(person.median), day(person.earliest),
            day(person.latest), day(person.due), number(person.chance),
            day(person.lastFinished), day(person.waitsUntil),
          ]
        })
  }

  /// A line for each week to come.
  public var weeksCSV: String {
    csv(
      [["through", "expected_ready", "lower_80", "upper_80", "people"]]
        + weeks.map {
          [
            $0.through.text, number($0.expected), String($0.lower), String($0.upper),
            String($0.people),
          ]
        })
  }
}

private func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
private func day(_ day: CalendarDay?) -> String { day?.text ?? "" }
