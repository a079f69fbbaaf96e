public import Certifications
internal import Reviews

/// People by days: for each a bar for the interval, a dot for the likely day and a mark for the due
/// day.
///
/// The standing stands in words beside it, so that colour is not all that tells people apart.
struct ForecastPicture {
  private let forecast: CohortForecast
  private let axis: ForecastAxis

  private static let (names, plot, standings, row, margin) = (170.0, 520.0, 120.0, 28.0, 20.0)
  private static let letters = Lettering(size: 13)

  init(_ forecast: CohortForecast) {
    self.forecast = forecast
    axis = ForecastAxis(forecast)
  }

  var svg: String {
    let top = Self.margin + 80
    let bottom = top + Double(max(1, forecast.people.count)) * Self.row
    let width = 2 * Self.margin + Self.names + Self.plot + Self.standings
    let height = bottom + 44 + Self.margin
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="f-all" role="img" width="\(px(width))" \
      height="\(px(height))" viewBox="0 0 \(px(width)) \(px(height))">
      <title>Who will be ready by when</title>
      <desc>\(html(account))</desc>
      <style>
      \(forecastStyle)
      </style>
      <rect class="f-paper" width="100%" height="100%"/>
      \(textLine("Who will be ready by when", "f-heading", x: Self.margin, y: Self.margin + 17))
      \(textLine(
        "As of \(axis.today.text). Bars hold the day in eight of ten cases.", "f-quiet",
        x: Self.margin, y: Self.margin + 37))
      \(marks(top, bottom))\(rows(top))\(legend(bottom + 34))</svg>

      """
  }

  private func marks(_ top: Double, _ bottom: Double) -> String {
    axis.marks.map { day in
      line("f-rule", x(day), top - 6, x(day), bottom)
        + textLine(
          day == axis.today ? "today" : day.words(seenFrom: axis.today), "f-mark", x: x(day),
          y: top - 12) + "\n"
    }.joined()
  }

  private func rows(_ top: Double) -> String {
    forecast.people.enumerated().map { place, person in
      let y = top + (Double(place) + 0.5) * Self.row
      let name = Self.letters.lines(of: person.person, width: Self.names - 16, most: 1).first ?? ""
      return
        "<g class=\"f-\(person.standing.rawValue)\"><title>\(html(account(of: person)))</title>"
        + textLine(name, "f-name", x: Self.margin, y: y + 4) + bar(person, y)
        + textLine(
          standing(of: person), "f-standing", x: Self.margin + Self.names + Self.plot + 18,
          y: y + 4) + "</g>\n"
    }.joined()
  }

  /// A due day that has passed lies left of the axis, so that words must say it.
  private func standing(of person: ReadinessForecast) -> String {
    guard person.standing == .late, let due = person.due, !axis.holds(due) else {
      return person.standing.words
    }
    return "\(person.standing.words), due \(due.words(seenFrom: axis.today))"
  }

  private func bar(_ person: ReadinessForecast, _ y: Double) -> String {
    var svg = ""
    if let earliest = person.earliest {
      let from = x(earliest)
      let isWhole = person.latest.map(axis.holds) ?? false
      let to = person.latest.map(x) ?? x(axis.today.advanced(by: axis.days))
      svg += box(from, y - 4, max(3, to - from), 8, radius: isWhole ? 4 : 0, "f-bar")
      if !isWhole { svg += "<path class=\"f-arrow\" d=\"M\(px(to)) \(px(y - 7))l9 7l-9 7z\"/>" }
    }
    if let due = person.due, axis.holds(due) {
      svg += line("f-due", x(due), y - 11, x(due), y + 11)
    }
    if let median = person.median, axis.holds(median) {
      svg += "<circle class=\"f-dot\" cx=\"\(px(x(median)))\" cy=\"\(px(y))\" r=\"5\"/>"
    }
    return svg
  }

  private func legend(_ y: Double) -> String {
    let left = Self.margin + Self.names
    return box(left, y - 8, 26, 8, radius: 4, "f-bar")
      + textLine("80 % interval", "f-quiet", x: left + 34, y: y)
      + "<circle class=\"f-dot\" cx=\"\(px(left + 140))\" cy=\"\(px(y - 4))\" r=\"5\"/>"
      + textLine("likely day", "f-quiet", x: left + 152, y: y)
      + line("f-due", left + 236, y - 14, left + 236, y + 4)
      + textLine("due day", "f-quiet", x: left + 244, y: y)
      + "<path class=\"f-arrow\" d=\"M\(px(left + 316)) \(px(y - 11))l9 7l-9 7z\"/>"
      + textLine("goes on beyond", "f-quiet", x: left + 332, y: y) + "\n"
  }

  private func x(_ day: CalendarDay) -> Double {
    Self.margin + Self.names + axis.share(of: day) * Self.plot
  }

  private func line(_ name: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double)
    -> String
  {
    "<path class=\"\(name)\" d=\"M\(px(x1)) \(px(y1))L\(px(x2)) \(px(y2))\"/>"
  }

  /// The picture in words, for those who do not see it.
  private var account: String {
    let lines = forecast.people.map { account(of: $0) + "." }
    return (["When people will be ready, as of \(axis.today.text)."] + lines)
      .joined(separator: "\n")
  }

  private func account(of person: ReadinessForecast) -> String {
    var words = "\(oneLine(person.person)): \(person.standing.words)"
    if let median = person.median { words += ", likely \(median.text)" }
    if let earliest = person.earliest {
      words += ", between \(earliest.text) and \(person.latest?.text ?? "more than ten years on")"
    }
    if let due = person.due { words += ", due \(due.text)" }
    if let chance = person.chance { words += ", in time with \(percentWords(chance))" }
    return words
  }
}

extension CohortForecast {
  /// A picture of when each person will be ready, as one SVG that needs nothing else.
  ///
  /// It has a title and a description for those who do not see it, follows a dark or light screen,
  /// and may be a file or a part of a page.
  public var svg: String { ForecastPicture(self).svg }
}
