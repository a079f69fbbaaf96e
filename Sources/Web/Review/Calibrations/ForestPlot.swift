internal import Foundation
internal import Reports
internal import Statistics

/// Figures with their intervals as dots and lines beside their names; the line at 0 is strong.
struct ForestPlot {
  var title: String
  var rows: [(name: String, figure: Coefficient)]

  private static let (left, width, rowHeight) = (190.0, 640.0, 34.0)

  /// - Returns: nothing where no figure exists.
  var svg: String? {
    let known = rows.compactMap { row in row.figure.estimate.map { (row.name, $0) } }
    guard !known.isEmpty else { return nil }
    let reach =
      known.flatMap { [$0.1.value, $0.1.interval?.lower, $0.1.interval?.upper] }
      .compactMap { $0 }.map { min(1, abs($0)) }.max() ?? 0
    let most = max(0.05, (reach * 20).rounded(.up) / 20)
    let height = Double(known.count) * Self.rowHeight + 40
    let lines = known.enumerated().map { place, row in
      line(row.0, row.1, y: 24 + Double(place) * Self.rowHeight, most)
    }
    let zero = x(0, most)
    return """
      <svg class="plot" role="img" viewBox="0 0 \(text(Self.width)) \(text(height))" \
      aria-label="\(html(title)): \(html(account(known)))">
      <line class="axis" x1="\(text(zero))" x2="\(text(zero))" y1="6" y2="\(text(height - 22))"/>
      \(lines.joined(separator: "\n"))
      \(label(-most, most, height))\(label(0, most, height))\(label(most, most, height))
      </svg>
      """
  }

  private func line(_ name: String, _ estimate: Estimate, y: Double, _ most: Double) -> String {
    let whisker = estimate.interval.map {
      "<line class=\"whisker\" x1=\"\(text(x($0.lower, most)))\" x2=\"\(text(x($0.upper, most)))\" "
        + "y1=\"\(text(y))\" y2=\"\(text(y))\"/>"
    }
    return
      "<text class=\"strong\" x=\"0\" y=\"\(text(y + 4))\">\(html(reviewBeginning(name, most: 26)))</text>"
      + (whisker ?? "")
      + "<circle class=\"dot\" cx=\"\(text(x(estimate.value, most)))\" cy=\"\(text(y))\" r=\"5\"/>"
  }

  private func label(_ share: Double, _ most: Double, _ height: Double) -> String {
    let points = Int((share * 100).rounded())
    let words = points > 0 ? "+\(points)" : points < 0 ? "−\(-points)" : "0"
    return
      "<text x=\"\(text(x(share, most)))\" y=\"\(text(height - 4))\" text-anchor=\"middle\">\(words)</text>"
  }

  private func account(_ known: [(String, Estimate)]) -> String {
    known.map { "\($0.0) \(pointsWords(.estimated($0.1)))" }.joined(separator: "; ")
  }

  private func x(_ share: Double, _ most: Double) -> Double {
    let right = Self.width - 24
    let place = (min(most, max(-most, share)) / most + 1) / 2
    return Self.left + place * (right - Self.left)
  }

  private func text(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }
}
