/// The natural logarithm of a positive, finite number, the same to the bit on every machine.
///
/// The C library's differs between platforms in the last place, and a fitted model is compared
/// byte by byte. Uses only the four operations: with x = m·2ᵉ and m in [√½, √2),
/// ln x = e·ln 2 + 2·artanh((m − 1)/(m + 1)), whose series is cut where it no longer counts.
/// Error below 1e-15 relative to 1. Zero and negative numbers give the logarithm of the smallest
/// normal number.
func naturalLogarithm(_ x: Double) -> Double {
  let x = x.isFinite ? max(x, .leastNormalMagnitude) : .greatestFiniteMagnitude
  var exponent = Double(x.exponent)
  var significand = x.significand
  if significand > 1.4142135623730951 {
    significand /= 2
    exponent += 1
  }
  let ratio = (significand - 1) / (significand + 1)
  let square = ratio * ratio
  var series = 0.0
  for term in (0...13).reversed() { series = series * square + 1 / Double(2 * term + 1) }
  return exponent * naturalLogarithmOfTwo + 2 * ratio * series
}

/// e to the given power, the same to the bit on every machine; powers outside ±700 are cut off.
///
/// x = k·ln 2 + r with |r| ≤ ½·ln 2, then the Taylor series of eʳ to the 17th power.
func exponential(_ x: Double) -> Double {
  if x.isNaN { return 1 }
  let x = min(max(x, -700), 700)
  let steps = Int(x / naturalLogarithmOfTwo + (x < 0 ? -0.5 : 0.5))
  let rest = x - Double(steps) * naturalLogarithmOfTwo
  var series = 1.0
  for power in (1...17).reversed() { series = 1 + series * rest / Double(power) }
  return series * Double(sign: .plus, exponent: steps, significand: 1)
}

/// 1 / (1 + e⁻ˣ), from 0 to 1.
func logistic(_ x: Double) -> Double {
  if x >= 0 { return 1 / (1 + exponential(-x)) }
  let small = exponential(x)
  return small / (1 + small)
}

private let naturalLogarithmOfTwo = 0.6931471805599453
