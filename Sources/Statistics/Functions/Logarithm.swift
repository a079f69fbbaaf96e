/// The natural logarithm, the same bytes on every machine.
///
/// Only + − × ÷ are used, so unlike the C library's it does not differ from one system to the
/// next. Within 2 units in the last place.
///
/// - Parameter x: any number; nothing has a logarithm below 0 (not a number), that of 0 is −∞.
///
/// Source: x = 2ᵉ·m with m in √½...√2, log m = 2·artanh((m − 1)/(m + 1)).
public func naturalLogarithm(of x: Double) -> Double {
  guard x > 0 else { return x == 0 ? -.infinity : .nan }
  guard x < .infinity else { return x }
  var exponent = Double(x.exponent)
  var significand = x.significand
  if significand > 1.414_213_562_373_095 {
    significand /= 2
    exponent += 1
  }
  let s = (significand - 1) / (significand + 1)
  return exponent * upperLogTwo + (2 * s + 2 * s * artanhTail(s * s) + exponent * lowerLogTwo)
}

/// log(1 + x), exact also where x is so small that 1 + x is 1.
///
/// - Parameter x: above −1.
public func logarithm(ofOnePlus x: Double) -> Double {
  guard x > -0.29, x < 0.41 else { return naturalLogarithm(of: 1 + x) }
  let s = x / (2 + x)
  return 2 * s + 2 * s * artanhTail(s * s)
}

/// x − log(1 + x) for an x near 0, where the difference of the two would lose all its digits.
///
/// - Parameters:
///   - x: above −1.
///   - ratio: 1 + x, which the caller knows more exactly than a sum here would.
func excess(of x: Double, ratio: Double) -> Double {
  guard x > -0.29, x < 0.41 else { return x - naturalLogarithm(of: ratio) }
  let s = x / (2 + x)
  return s * x - 2 * s * artanhTail(s * s)
}

/// ln 2 in two parts; a whole exponent times the first is exact.
let upperLogTwo = 6.931_471_803_691_238_2e-01
let lowerLogTwo = 1.908_214_929_270_587_7e-10

/// The power series of artanh(s)/s − 1, s²/3 and so on, for s² up to 0.03.
private func artanhTail(_ square: Double) -> Double {
  var sum = 0.0
  for divisor in stride(from: 23.0, through: 3, by: -2) { sum = square * (1 / divisor + sum) }
  return sum
}
