/// A length or coordinate as SVG writes it, to a tenth of a pixel.
func px(_ value: Double) -> String {
  guard value.isFinite, abs(value) < 1e12 else { return "0" }
  let tenths = Int(value * 10 + (value < 0 ? -0.5 : 0.5))
  let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
  return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : "." + String(rest))
}

/// A rectangle with round corners.
func box(
  _ x: Double, _ y: Double, _ width: Double, _ height: Double, radius: Double, _ name: String
) -> String {
  "<rect class=\"\(name)\" x=\"\(px(x))\" y=\"\(px(y))\" width=\"\(px(width))\" "
    + "height=\"\(px(height))\" rx=\"\(px(radius))\"/>"
}

/// A line of text with its middle at x and its base line at y.
func textLine(_ line: String, _ name: String, x: Double, y: Double) -> String {
  "<text class=\"\(name)\" x=\"\(px(x))\" y=\"\(px(y))\">\(html(line))</text>"
}
