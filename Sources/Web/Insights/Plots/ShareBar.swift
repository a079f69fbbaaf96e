internal import Reports
internal import Statistics

/// A share as a bar with the range that it may really have; the same in black and white.
struct ShareBar {
  var share: Double
  var interval: Interval?
  /// Full for what is right, in outline for what is not.
  var isFilled = true

  /// An SVG that says nothing by itself: its numbers stand beside it.
  var svg: String {
    let (width, left) = (120.0, 4.0)
    func x(_ share: Double) -> String { place(left + max(0, min(1, share)) * width) }
    let length = place(max(0, min(1, share)) * width)
    var parts = [
      "<rect x=\"4.0\" y=\"6\" width=\"120\" height=\"12\" fill=\"none\" stroke=\"currentColor\" "
        + "stroke-opacity=\"0.35\"/>",
      "<rect x=\"4.0\" y=\"6\" width=\"\(length)\" height=\"12\" fill=\"currentColor\" fill-opacity=\""
        + (isFilled ? "0.75" : "0.2") + "\" stroke=\"currentColor\"/>",
    ]
    if let interval {
      parts.append(
        "<path d=\"M\(x(interval.lower)) 2v4M\(x(interval.lower)) 4H\(x(interval.upper))M"
          + "\(x(interval.upper)) 2v4\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>"
      )
    }
    return "<svg viewBox=\"0 0 128 20\" width=\"128\" height=\"20\" aria-hidden=\"true\" "
      + "focusable=\"false\">" + parts.joined() + "</svg>"
  }
}
