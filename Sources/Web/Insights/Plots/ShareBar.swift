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
    let (width, left) = (88.0, 4.0)
    func x(_ share: Double) -> String { place(left + max(0, min(1, share)) * width) }
    let length = place(max(0, min(1, share)) * width)
    var parts = [
      "<path d=\"M4 10h88v9H4z\" stroke-opacity=\".35\"/>",
      "<path d=\"M4 10h\(length)v9H4z\" fill=\"currentColor\" fill-opacity=\""
        + (isFilled ? ".75" : ".2") + "\"/>",
    ]
    if let interval {
      parts.append(
        "<path d=\"M\(x(interval.lower)) 1v6M\(x(interval.lower)) 4H\(x(interval.upper))"
          + "M\(x(interval.upper)) 1v6\" stroke-width=\"1.5\"/>"
      )
    }
    return
      "<svg class=\"share-bar\" viewBox=\"0 0 96 22\" width=\"96\" height=\"22\" fill=\"none\" "
      + "stroke=\"currentColor\" aria-hidden=\"true\">" + parts.joined() + "</svg>"
  }
}
