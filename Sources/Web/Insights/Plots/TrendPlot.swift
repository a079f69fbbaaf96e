internal import Foundation
internal import Reports
internal import Statistics

/// A share over weeks: a dot a week with its interval, joined by a line.
///
/// No colour is needed to read it.
struct TrendPlot {
  struct Point {
    var label: String
    /// Nothing for a week without an answer.
    var value: Double?
    var interval: Interval?
  }

  /// What it shows, for those who do not see it.
  var title: String
  var points: [Point]

  private static let (width, height) = (640.0, 190.0)
  private static let (left, right, top, bottom) = (44.0, 8.0, 10.0, 26.0)

  var svg: String {
    var parts = grid
    parts += labels
    parts.append(
      "<path class=\"line\" d=\"\(line)\" fill=\"none\" stroke=\"currentColor\" "
        + "stroke-width=\"2\"/>")
    for (place, point) in points.enumerated() {
      guard let value = point.value else { continue }
      if let interval = point.interval {
        let (low, high) = (y(interval.lower), y(interval.upper))
        parts.append(
          "<path class=\"whisker\" d=\"M\(x(place)) \(low)V\(high)m-4 0h8M"
            + "\(self.place(place, -4)) \(low)h8\" fill=\"none\" stroke=\"currentColor\"/>")
      }
      parts.append(
        "<circle class=\"dot\" cx=\"\(x(place))\" cy=\"\(y(value))\" r=\"4\" fill=\"white\" "
          + "stroke=\"currentColor\" stroke-width=\"2\"/>")
    }
    return
      "<svg class=\"plot\" viewBox=\"0 0 \(Int(Self.width)) \(Int(Self.height))\" role=\"img\" "
      + "aria-label=\"\(html(title))\">" + parts.joined() + "</svg>"
  }

  private var grid: [String] {
    [0, 0.25, 0.5, 0.75, 1].map { share in
      "<path class=\"rule\" d=\"M\(Web.place(Self.left)) \(y(share))H"
        + "\(Web.place(Self.width - Self.right))\" stroke=\"currentColor\" stroke-opacity=\"0.25\"/>"
        + "<text x=\"\(Web.place(Self.left - 6))\" y=\"\(y(share))\" dy=\"4\" text-anchor=\"end\" "
        + "font-size=\"12\">\(Int(share * 100)) %</text>"
    }
  }

  /// The first, the last and the middle week.
  private var labels: [String] {
    let last = points.count - 1
    let shown = last > 5 ? [0, last / 2, last] : last > 0 ? [0, last] : [0]
    return shown.filter(points.indices.contains).map { place in
      let anchor = place == 0 ? "start" : place == last ? "end" : "middle"
      return "<text x=\"\(x(place))\" y=\"\(Int(Self.height) - 6)\" text-anchor=\"\(anchor)\" "
        + "font-size=\"12\">\(html(points[place].label))</text>"
    }
  }

  /// Joins weeks that follow each other; a gap stays one.
  private var line: String {
    var path = ""
    var isOpen = false
    for (place, point) in points.enumerated() {
      guard let value = point.value else {
        isOpen = false
        continue
      }
      path += "\(isOpen ? "L" : "M")\(x(place)) \(y(value))"
      isOpen = true
    }
    return path.isEmpty ? "M0 0" : path
  }

  private func x(_ place: Int) -> String { self.place(place, 0) }

  private func place(_ place: Int, _ shift: Double) -> String {
    let room = Self.width - Self.left - Self.right - 16
    let step = points.count > 1 ? room / Double(points.count - 1) : 0
    return Web.place(Self.left + 8 + step * Double(place) + shift)
  }

  private func y(_ share: Double) -> String {
    let room = Self.height - Self.top - Self.bottom
    return Web.place(Self.top + (1 - max(0, min(1, share))) * room)
  }
}
