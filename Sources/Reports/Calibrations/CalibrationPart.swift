public import Reviews
public import Statistics

/// A part of a calibration's report as HTML, to stand in a page that has its own style.
public struct CalibrationPart: Sendable, Hashable {
  public var id: String
  public var title: String
  /// Made by this module: texts of people are escaped in it.
  public var html: String
}

extension CalibrationReport {
  /// How many of what, what reviewers are compared with, and what was left out.
  public var summarySentences: [String] {
    [subtitle, baselineSentence, leftOutSentence].compactMap { $0 }
  }

  /// The report in its parts, without the page around them and without its picture.
  public var parts: [CalibrationPart] {
    let page = CalibrationPage(report: self)
    return [
      CalibrationPart(id: "first", title: "Talk about first", html: page.discussion),
      CalibrationPart(
        id: "criteria", title: "Criteria, least agreement first", html: page.criteria),
      CalibrationPart(
        id: "reviewers", title: "Reviewers beside the baseline", html: page.reviewerTable),
      CalibrationPart(id: "totals", title: "Totals", html: page.totals),
      CalibrationPart(id: "meaning", title: "What the words mean", html: page.legend),
    ]
  }
}

extension ReviewerDrift {
  /// How lenient they are and whether that moves, where the intervals bear it out.
  public var verdictWords: String { words }
}

/// A difference of shares in percentage points with its interval, such as `+2.1 (0.4 to 3.8)`.
public func pointsWords(_ coefficient: Coefficient) -> String {
  let value = coefficient.estimate.map { percentagePoints($0.value) } ?? "–"
  let interval = pointsInterval(coefficient)
  return interval == "–" ? value : "\(value) (\(interval))"
}
