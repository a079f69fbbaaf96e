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
      "<path d=\"M4 6h120v12H4z\" stroke-opacity=\".35\"/>",
      "<path d=\"M4 6h\(length)v12H4z\" fill=\"currentColor\" fill-opacity=\""
        + (isFilled ? ".75" : ".2") + "\"/>",
    ]
    if let interval {
      parts.append(
        "<path d=\"M\(x(interval.lower)) 2v4M\(x(interval.lower)) 4H\(x(interval.upper))M"
          + "\(x(interval.upper)) 2v4\" stroke-width=\"1.5\"/>"
      )
    }
    return "<svg viewBox=\"0 0 128 20\" width=\"128\" height=\"20\" fill=\"none\" "
      + "stroke=\"currentColor\" aria-hidden=\"true\">" + parts.joined() + "</svg>"
  }
}
