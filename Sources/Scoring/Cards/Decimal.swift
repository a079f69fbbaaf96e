/// A number as people read it in an explanation: up to four decimals, half away from zero, no
/// trailing zeros, a point.
///
/// The same text on every machine.
public func decimal(_ value: Double) -> String {
  guard value.isFinite else { return "–" }
  guard abs(value) < 1e14 else { return String(value) }
  let scaled = Int64((abs(value) * 10_000).rounded())
  var fraction = String(scaled % 10_000)
  fraction = String(repeating: "0", count: 4 - fraction.count) + fraction
  while fraction.hasSuffix("0") { fraction.removeLast() }
  let sign = value < 0 && scaled != 0 ? "−" : ""
  return sign + String(scaled / 10_000) + (fraction.isEmpty ? "" : "." + fraction)
}

/// A share as a percentage with two decimals, for show only: comparisons use the share itself.
public func percent(_ share: Double) -> String {
  guard share.isFinite else { return "–" }
  let scaled = Int64((abs(share) * 10_000).rounded())
  let fraction = scaled % 100
  let sign = share < 0 && scaled != 0 ? "−" : ""
  return "\(sign)\(scaled / 100).\(fraction < 10 ? "0" : "")\(fraction) %"
}
