import Statistics
import Testing

/// Expected values were computed to 40 digits.
struct PowerTests {
  @Test(arguments: [
    (0.9, -6.485_084_306_095_979, 1.980_346_494_413_479_7),
    (53.62691, -0.1666, 0.515_092_029_793_318_9), (2, 0.5, 1.414_213_562_373_095_1),
    (1e-300, 0.01, 0.001), (36_501, 0.2629, 15.828_141_428_101_059), (10, -300, 1e-300),
  ])
  func `powers are right to the last digits, fewer where the exponent is large`(
    x: Double, y: Double, expected: Double
  ) {
    let exponent = abs(y * naturalLogarithm(of: x))
    #expect(abs(power(of: x, to: y) / expected - 1) <= 4e-16 * (1 + exponent))
  }

  @Test func `powers have the same bytes on every machine`() {
    #expect(power(of: 0.9, to: -1 / 0.1542).bitPattern == 0x3FFF_AF7F_CE44_10F8)
    #expect(power(of: 53.62691, to: -0.1666).bitPattern == 0x3FE0_7BA2_47CC_8FDF)
  }

  @Test func `powers at the ends are those of arithmetic`() {
    #expect(power(of: 0, to: 2) == 0)
    #expect(power(of: 0, to: 0) == 1)
    #expect(power(of: 0, to: -1) == .infinity)
    #expect(power(of: 1, to: .infinity) == 1)
    #expect(power(of: .infinity, to: -1) == 0)
    #expect(power(of: 10, to: 400) == .infinity)
    #expect(power(of: 10, to: -400) == 0)
    #expect(power(of: -2, to: 2).isNaN)
    #expect(power(of: .nan, to: 0).isNaN)
    #expect(power(of: 1, to: .nan).isNaN)
  }
}
