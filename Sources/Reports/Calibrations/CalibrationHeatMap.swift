public import Reviews
internal import Rubrics

/// Criteria by reviewers: how often each reviewer gave the answer of the baseline.
///
/// Every cell says its number, so that colour is not all that tells them apart.
struct CalibrationHeatMap {
  private struct Cell {
    var agreed: Int
    var compared: Int
    var share: Double? { compared > 0 ? Double(agreed) / Double(compared) : nil }
  }

  private let report: CalibrationReport
  private let people: [ReviewerCalibration]
  private let names: [[String]]
  private let titles: [[String]]

  private static let (titleWidth, cellWidth, rowHeight, margin) = (230.0, 84.0, 40.0, 20.0)
  private static let letters = Lettering(size: 13)
  private static let heads = Lettering(size: 12, isBold: true)

  init(_ report: CalibrationReport) {
    self.report = report
    people = report.comparisons.filter { !$0.isBaseline }
    names = people.map {
      Self.heads.lines(of: report.name(of: $0.reviewer), width: Self.cellWidth - 8, most: 2)
    }
    titles = report.criteria.map {
      Self.letters.lines(of: $0.title, width: Self.titleWidth - 16, most: 2)
    }
  }

  var svg: String {
    let top = Self.margin + 64
    let gridTop = top + 36
    let rows = Double(report.criteria.count) + (report.criteria.count > 1 ? 1.4 : 0)
    let width = max(
      530, 2 * Self.margin + Self.titleWidth + Double(people.count) * Self.cellWidth)
    let legendTop = gridTop + rows * Self.rowHeight + 18
    let height = legendTop + 16 + Self.margin
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="h-all" role="img" width="\(px(width))" \
      height="\(px(height))" viewBox="0 0 \(px(width)) \(px(height))">
      <title>Agreement with the baseline, by criterion and reviewer</title>
      <desc>\(html(account))</desc>
      <style>
      \(calibrationHeatStyle)
      </style>
      <rect class="h-paper" width="100%" height="100%"/>
      \(textLine("Same answer as the baseline", "h-heading", x: Self.margin, y: Self.margin + 17))
      \(textLine(
        "Percentage, and how many of how many answers", "h-quiet", x: Self.margin,
        y: Self.margin + 37))
      \(columnHeads(gridTop))\(cells(gridTop))\(legend(legendTop))</svg>

      """
  }

  private func columnHeads(_ bottom: Double) -> String {
    names.enumerated().map { place, lines in
      lines.enumerated().map { line, text in
        textLine(
          text, "h-name", x: middle(place),
          y: bottom - 10 - Double(lines.count - 1 - line) * 15)
      }.joined() + "\n"
    }.joined()
  }

  private func cells(_ top: Double) -> String {
    var svg = ""
    for (row, criterion) in report.criteria.enumerated() {
      let y = top + Double(row) * Self.rowHeight
      svg += label(titles[row], y, "h-title")
      for (column, person) in people.enumerated() {
        let found = criterion.reviewers.first { $0.reviewer == person.reviewer }
        svg += self.svg(
          Cell(agreed: found?.agreed ?? 0, compared: found?.compared ?? 0), column, y,
          account: "\(report.name(of: person.reviewer)), \(criterion.title)")
      }
    }
    guard report.criteria.count > 1 else { return svg }
    let y = top + (Double(report.criteria.count) + 0.4) * Self.rowHeight
    svg += label(["all criteria"], y, "h-title h-sum")
    for (column, person) in people.enumerated() {
      svg += self.svg(
        Cell(agreed: person.agreed, compared: person.compared), column, y,
        account: "\(report.name(of: person.reviewer)), all criteria")
    }
    return svg
  }

  private func label(_ lines: [String], _ y: Double, _ name: String) -> String {
    let first = y + Self.rowHeight / 2 + 4 - Double(lines.count - 1) * 8
    return lines.enumerated().map { line, text in
      textLine(text, name, x: Self.margin, y: first + Double(line) * 16)
    }.joined() + "\n"
  }

  private func svg(_ cell: Cell, _ column: Int, _ y: Double, account: String) -> String {
    let x = Self.margin + Self.titleWidth + Double(column) * Self.cellWidth
    let shade = cell.share.map { "h-\(HeatShade($0).rawValue)" } ?? "h-none"
    let count = "\(cell.agreed) of \(cell.compared)"
    let words = cell.share.map { "\(percentWords($0)), \(count)" } ?? "nothing to compare"
    let lines =
      cell.share.map {
        textLine(percentWords($0), "h-share", x: middle(column), y: y + 18)
          + textLine(count, "h-count", x: middle(column), y: y + 31)
      } ?? textLine("–", "h-share", x: middle(column), y: y + 23)
    return "<g class=\"h-cell \(shade)\"><title>\(html(oneLine(account))): \(words)</title>"
      + box(x + 1, y + 1, Self.cellWidth - 2, Self.rowHeight - 2, radius: 3, "h-box")
      + lines + "</g>\n"
  }

  private func legend(_ top: Double) -> String {
    HeatShade.allCases.enumerated().map { place, shade in
      let x = Self.margin + Double(place) * 98
      return "<g class=\"h-key h-\(shade.rawValue)\">"
        + box(x, top, 22, 16, radius: 3, "h-box")
        + textLine(shade.words, "h-quiet", x: x + 28, y: top + 13) + "</g>\n"
    }.joined()
  }

  private func middle(_ column: Int) -> Double {
    Self.margin + Self.titleWidth + (Double(column) + 0.5) * Self.cellWidth
  }

  /// The picture in words, for those who do not see it.
  private var account: String {
    let lines = people.map { person -> String in
      let cells = report.criteria.compactMap { criterion -> String? in
        guard let found = criterion.reviewers.first(where: { $0.reviewer == person.reviewer }),
          found.compared > 0
        else { return nil }
        return "\(oneLine(criterion.title)) \(found.agreed) of \(found.compared)"
      }
      return "\(oneLine(report.name(of: person.reviewer))): "
        + (cells.isEmpty ? "nothing to compare" : cells.joined(separator: "; ")) + "."
    }
    return (["How many answers were the same as the baseline."] + lines).joined(separator: "\n")
  }
}

/// A step of the colour scale.
private enum HeatShade: String, CaseIterable {
  case least, low, middling, high, most

  init(_ share: Double) {
    self =
      switch share {
      case ..<0.6: .least
      case ..<0.7: .low
      case ..<0.8: .middling
      case ..<0.9: .high
      default: .most
      }
  }

  var words: String {
    switch self {
    case .least: "under 60 %"
    case .low: "60–69 %"
    case .middling: "70–79 %"
    case .high: "80–89 %"
    case .most: "90 % up"
    }
  }
}

/// The style of the heat map; colours written out for programs that know no custom properties, and
/// names begin with “h-” so that a page around the picture keeps its own.
private let calibrationHeatStyle = """
  .h-all { font-family: "Liberation Sans", Arial, Helvetica, sans-serif; }
  .h-all text { fill: #1c1c1a; unicode-bidi: plaintext; }
  .h-paper { fill: #fff; }
  .h-heading { font-size: 18px; font-weight: 600; }
  .h-all .h-quiet { font-size: 12px; fill: #5c5b57; }
  .h-title { font-size: 13px; }
  .h-sum { font-weight: 600; }
  .h-name { font-size: 12px; font-weight: 600; text-anchor: middle; }
  .h-share { font-size: 14px; font-weight: 600; text-anchor: middle; }
  .h-count { font-size: 11px; text-anchor: middle; }
  .h-box { stroke: #d6d4cd; stroke-width: 1; }
  .h-least .h-box { fill: #f2b8ae; }
  .h-low .h-box { fill: #fbdcd6; }
  .h-middling .h-box { fill: #fbebc4; }
  .h-high .h-box { fill: #dcf0e1; }
  .h-most .h-box { fill: #a9d9b7; }
  .h-none .h-box { fill: #fff; stroke-dasharray: 4 3; }
  @media screen and (prefers-color-scheme: dark) {
    .h-all text { fill: #e8e6e1; }
    .h-paper, .h-none .h-box { fill: #161716; }
    .h-all .h-quiet { fill: #a5a39c; }
    .h-box { stroke: #3b3c3a; }
    .h-least .h-box { fill: #7a2f26; }
    .h-low .h-box { fill: #4a2420; }
    .h-middling .h-box { fill: #4c3a10; }
    .h-high .h-box { fill: #1d4029; }
    .h-most .h-box { fill: #246138; }
  }
  @media print { .h-all { print-color-adjust: exact; max-width: 100%; } }
  """

extension CalibrationReport {
  /// A picture of how often each reviewer gave the answer of the baseline, criterion by criterion,
  /// as one SVG that needs nothing else.
  ///
  /// It has a title and a description for those who do not see it, follows a dark or light screen,
  /// and may be a file or a part of a page.
  public var heatMapSVG: String { CalibrationHeatMap(self).svg }
}
