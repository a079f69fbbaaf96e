import Statistics
import Testing

/// Expected values were computed to 40 digits.
struct FunctionTests {
  @Test(arguments: [
    (1e-300, -690.775_527_898_213_7), (0.7071, -0.346_583_180_371_942_04),
    (0.99999, -1.000_005_000_028_782_7e-5), (1, 0), (1.00001, 9.999_950_000_398_843e-6),
    (3.7, 1.308_332_819_650_178_9), (1e300, 690.775_527_898_213_7),
  ])
  func `logarithms are right to the last digits`(x: Double, expected: Double) {
    #expect(isNear(naturalLogarithm(of: x), expected, 4e-16))
  }

  @Test(arguments: [
    (-700.5, 5.980_196_118_639_791e-305),
    (-10.3, 3.363_309_518_571_897e-5), (0, 1), (0.3, 1.349_858_807_576_003_1),
    (1, 2.718_281_828_459_045), (709.7, 1.654_984_027_680_264_3e308), (-800, 0),
    (800, .infinity),
  ])
  func `powers of e are right to the last digits`(x: Double, expected: Double) {
    #expect(isNear(exponential(of: x), expected, 4e-16))
  }

  @Test(arguments: [
    (-0.9, -1.472_219_489_583_220_2), (1e-8, 1e-8), (0.5, 0.549_306_144_334_054_8),
    (0.999, 3.800_201_167_250_199_4),
  ])
  func `Fisher's z and its inverse are right to the last digits`(x: Double, z: Double) {
    #expect(isNear(inverseHyperbolicTangent(of: x), z, 4e-16))
    #expect(isNear(hyperbolicTangent(of: z), x, 4e-16))
  }

  @Test(arguments: [
    (1e-10, 23.025_850_929_882_735), (0.5, 0.572_364_942_924_700_1), (1, 0),
    (1.5, -0.120_782_237_635_245_22), (10, 12.801_827_480_081_469),
    (100.5, 361.435_540_467_777_5), (1e6, 12_815_504.569_147_611),
  ])
  func `the logarithm of the gamma function is right to 14 digits`(x: Double, expected: Double) {
    #expect(abs(logGamma(of: x) - expected) < 1e-14 * max(1, abs(expected)))
  }

  @Test(arguments: [
    (0.5, 0.5, 0.5, 0.5), (0.1, 2, 3, 0.0523), (0.001, 5, 0.5, 2.461_963_550_285_71e-16),
    (0.3, 100, 200, 0.108_843_065_644_909_97), (1e-10, 0.5, 3, 1.874_999_999_875e-5),
    (0, 2, 3, 0), (1, 2, 3, 1),
  ])
  func `the incomplete beta function is right in its tails`(
    x: Double, a: Double, b: Double, expected: Double
  ) {
    let beta = regularisedBeta(x, complement: 1 - x, a: a, b: b)
    #expect(isNear(beta.lower, expected, 1e-13))
    #expect(abs(beta.lower + beta.upper - 1) < 1e-15)
    #expect(isNear(regularisedBeta(1 - x, complement: x, a: b, b: a).upper, expected, 1e-13))
  }

  @Test(arguments: [
    (0.975, 5, 12, 3.891_133_933_902_387), (0.975, 12, 5, 6.524_549_218_563_587),
    (0.975, 1, 1, 647.789_011_477_844_2), (0.025, 3, 4, 0.066_220_872_467_935_85),
    (0.5, 1, 1, 1), (0.975, 5, 3.3, 12.553_549_787_381_683),
    (0.975, 999, 18_981, 1.092_173_489_287_931_3),
  ])
  func `quantiles of F are right to 13 digits`(
    probability: Double, numerator: Double, denominator: Double, expected: Double
  ) throws {
    #expect(isNear(try #require(quantileF(probability, numerator, denominator)), expected, 1e-13))
  }

  @Test(arguments: [
    (0.975, 1, 12.706_204_736_174_694), (0.975, 2, 4.302_652_729_749_462),
    (0.975, 10, 2.228_138_851_986_273_5), (0.025, 29, -2.045_229_642_132_703),
    (0.995, 3.5, 5.085_702_223_091_256), (0.5, 4, 0),
  ])
  func `quantiles of Student's t are right to 13 digits`(
    probability: Double, freedom: Double, expected: Double
  ) throws {
    #expect(isNear(try #require(quantileT(probability, freedom: freedom)), expected, 1e-13))
  }

  @Test func `with ever more degrees of freedom t becomes the normal distribution`() throws {
    #expect(abs(try #require(quantileT(0.975, freedom: 1e9)) - z95) < 1e-8)
  }

  /// A machine that adds in another order or rounds otherwise differs here in the last digits.
  @Test func `quantiles and functions have the same bytes on every machine`() throws {
    #expect(try #require(quantileT(0.975, freedom: 9)).bitPattern == 0x4002_18E5_DAC5_0B24)
    #expect(try #require(quantileF(0.975, 5, 12)).bitPattern == 0x400F_210A_D3F3_BB8E)
    #expect(naturalLogarithm(of: 3.7).bitPattern == 0x3FF4_EEEE_650A_E550)
    #expect(exponential(of: -10.3).bitPattern == 0x3F01_A228_59E0_DC35)
    #expect(logGamma(of: 100.5).bitPattern == 0x4076_96F7_F948_1307)
    #expect(hyperbolicTangent(of: 0.7).bitPattern == 0x3FE3_56FB_17AF_2E91)
  }

  @Test func `outside their ranges functions have no value and do not stop the program`() {
    #expect(naturalLogarithm(of: -1).isNaN)
    #expect(naturalLogarithm(of: 0) == -.infinity)
    #expect(exponential(of: .nan).isNaN)
    #expect(logGamma(of: 0).isNaN)
    for probability in [0, 1, -1, Double.nan] {
      #expect(quantileF(probability, 1, 1) == nil)
      #expect(quantileT(probability, freedom: 1) == nil)
    }
    #expect(quantileF(0.975, 0, 1) == nil)
    #expect(quantileF(0.975, 1, .infinity) == nil)
    #expect(quantileT(0.5, freedom: -1) == nil)
    #expect(regularisedBeta(0.5, complement: 0.5, a: -1, b: 1).lower.isNaN)
  }

  private func isNear(_ value: Double, _ expected: Double, _ relative: Double) -> Bool {
    value == expected || abs(value - expected) <= relative * abs(expected)
  }
}
