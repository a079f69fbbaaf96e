import Statistics
import Testing

struct MeanTests {
  @Test(
    arguments: [
      ([], nil), ([3], 3), ([1, 2], 1.5), ([2.6, 2.7, 2.7], 2.666_666_666_667),
      ([-1, 1], 0), ([2, 4, 4, 4, 5, 5, 7, 9], 5),
    ] as [([Double], Double?)])
  func `the mean is the sum over the number`(values: [Double], expected: Double?) {
    #expect(isNear(mean(of: values), expected))
  }

  /// Of 2, 4, 4, 4, 5, 5, 7, 9 the squares add up to 32; over 7 and not over 8.
  @Test(
    arguments: [
      ([], nil), ([3], nil), ([5, 5, 5], 0), ([1, 2], 0.707_106_781_187),
      ([2.6, 2.7, 2.7], 0.057_735_026_919), ([2, 4, 4, 4, 5, 5, 7, 9], 2.138_089_935_299),
      ([1, 2, 3, 4, 5], 1.581_138_830_084),
    ] as [([Double], Double?)])
  func `the standard deviation is that of a sample`(values: [Double], expected: Double?) {
    #expect(isNear(standardDeviation(of: values), expected))
  }

  @Test(
    arguments: [
      ([], nil), ([3], nil), ([5, 5], 0), ([1, 2], 0.5), ([2.6, 2.7, 2.7], 0.033_333_333_333),
      ([1, 2, 3, 4, 5], 0.707_106_781_187),
    ] as [([Double], Double?)])
  func `the standard error of a mean is the deviation over the root of the number`(
    values: [Double], expected: Double?
  ) {
    #expect(isNear(standardErrorOfMean(of: values), expected))
  }

  private func isNear(_ value: Double?, _ expected: Double?) -> Bool {
    guard let value, let expected else { return value == nil && expected == nil }
    return abs(value - expected) < 1e-11
  }
}
