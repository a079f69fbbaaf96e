/// e to the power of x, the same bytes on every machine.
///
/// - Returns: 0 below about −745, ∞ above about 709; within 2 units in the last place between.
///
/// Source: x = k·ln 2 + r with |r| ≤ ½ ln 2, and the power series of eʳ.
public func exponential(of x: Double) -> Double {
  guard x == x else { return x }
  guard x < 710 else { return .infinity }
  guard x > -746 else { return 0 }
  let (twos, rest) = splitByLogTwo(x)
  // In two steps: the last powers of two, below the normal numbers, have no single factor.
  let half = twos / 2
  return (1 + exponentialTail(rest)) * powerOfTwo(half) * powerOfTwo(twos - half)
}

/// eˣ − 1, exact also for a small x.
public func exponentialMinusOne(of x: Double) -> Double {
  guard abs(x) < 40 else { return exponential(of: x) - 1 }
  let (twos, rest) = splitByLogTwo(x)
  let scale = powerOfTwo(twos)
  return scale * exponentialTail(rest) + (scale - 1)
}

/// The inverse of the hyperbolic tangent: Fisher's z of a correlation in −1...1.
public func inverseHyperbolicTangent(of x: Double) -> Double {
  x < 0 ? -inverseHyperbolicTangent(of: -x) : logarithm(ofOnePlus: 2 * x / (1 - x)) / 2
}

/// The hyperbolic tangent.
public func hyperbolicTangent(of x: Double) -> Double {
  guard abs(x) < 20 else { return x < 0 ? -1 : (x > 0 ? 1 : x) }
  let grown = exponentialMinusOne(of: 2 * abs(x))
  return x < 0 ? -(grown / (grown + 2)) : grown / (grown + 2)
}

private func splitByLogTwo(_ x: Double) -> (twos: Int, rest: Double) {
  let twos = (x * 1.442_695_040_888_963_4).rounded()
  return (Int(twos), (x - twos * upperLogTwo) - twos * lowerLogTwo)
}

/// The power series of eʳ − 1 up to r¹⁵/15!, for |r| up to 0.35.
private func exponentialTail(_ r: Double) -> Double {
  var sum = 0.0
  for divisor in stride(from: 15.0, through: 2, by: -1) { sum = r / divisor * (1 + sum) }
  return r * (1 + sum)
}

private func powerOfTwo(_ exponent: Int) -> Double {
  Double(sign: .plus, exponent: exponent, significand: 1)
}
