/// A number as people read it in an explanation: up to four decimals, half away from zero, no
/// trailing zeros, a point.
///
/// The same text on every machine.
public func decimal(_ value: Double) -> String {
  var text = TraceText()
  text.add(value)
  return text.take()
}

/// A share as a percentage with two decimals, for show only: comparisons use the share itself.
public func percent(_ share: Double) -> String {
  guard share.isFinite, abs(share) < 1e14 else { return "–" }
  let scaled = Int64((abs(share) * 10_000).rounded())
  let fraction = scaled % 100
  let sign = share < 0 && scaled != 0 ? "−" : ""
  return "\(sign)\(scaled / 100).\(fraction < 10 ? "0" : "")\(fraction) %"
}
