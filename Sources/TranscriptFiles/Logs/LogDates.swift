internal import Findings
internal import Transcripts

/// The order of day and month in one file's dates, and with it their points in time.
struct LogDates {
  private let answers: ImportAnswers
  private let order: ImportAnswers.DateOrder?
  /// What is wrong with the dates of the file as a whole.
  private(set) var findings: [Finding] = []

  /// - Parameter moments: all of the file; one date with a number above twelve settles the order.
  init(_ moments: some Sequence<LogMoment>, _ answers: ImportAnswers, at place: SourceLocation) {
    self.answers = answers
    var shown = Set<ImportAnswers.DateOrder>()
    for moment in moments {
      if let order = moment.date?.shownOrder { shown.insert(order) }
    }
    order = shown.count == 1 ? shown.first : answers.dateOrder
    if shown.count > 1 {
      findings.append(
        Finding(
          .warning, .meaning, at: place,
          "Some dates can only be day-month and others only month-day; "
            + (answers.dateOrder == nil
              ? "say which with --dates." : "those that cannot be what was said are left out.")))
    } else if let settled = shown.first, let said = answers.dateOrder, said != settled {
      findings.append(
        Finding(
          .warning, .meaning, at: place,
          "The dates of this file can only be \(settled.words), not \(said.words); read as such."))
    }
  }

  func time(_ moment: LogMoment) -> ForeignTime {
    guard let date = moment.date else { return .unreadable }
    guard let order = date.hasYearFirst ? .yearFirst : order else { return .orderMissing }
    let (year, month, day) =
      switch order {
      case .dayFirst: (2, 1, 0)
      case .monthFirst: (2, 0, 1)
      case .yearFirst: (0, 1, 2)
      }
    let full = date.numbers[year] < 100 ? 2000 + date.numbers[year] : date.numbers[year]
    var text = "\(digits(full, 4))-\(digits(date.numbers[month]))-\(digits(date.numbers[day]))"
    text += "T\(digits(moment.hour)):\(digits(moment.minute))"
    if let second = moment.second { text += ":\(digits(second))" }
    guard let local = Timestamp(text + "Z") else { return .unreadable }
    return answers.moved(local)
  }

  private func digits(_ value: Int, _ width: Int = 2) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}

extension LogMoment.Date {
  var hasYearFirst: Bool { widths[0] == 4 || numbers[0] > 31 }

  /// The order that this date allows when it allows only one of day-month and month-day.
  fileprivate var shownOrder: ImportAnswers.DateOrder? {
    if hasYearFirst { return nil }
    if numbers[0] > 12, numbers[1] <= 12 { return .dayFirst }
    if numbers[1] > 12, numbers[0] <= 12 { return .monthFirst }
    return nil
  }
}

extension ImportAnswers.DateOrder {
  fileprivate var words: String {
    switch self {
    case .dayFirst: "day-month"
    case .monthFirst: "month-day"
    case .yearFirst: "year first"
    }
  }
}
