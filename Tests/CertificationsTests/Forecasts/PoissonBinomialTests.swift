import Testing

@testable import Certifications

struct PoissonBinomialTests {
  @Test func `every way in which five things can happen is counted`() {
    let shares = [0.1, 0.35, 0.5, 0.9, 1]
    var expected = Array(repeating: 0.0, count: 6)
    for ways in 0..<32 {
      var chance = 1.0
      for (place, share) in shares.enumerated() {
        chance *= ways >> place & 1 == 1 ? share : 1 - share
      }
      expected[ways.nonzeroBitCount] += chance
    }
    let number = PoissonBinomial(shares)
    for count in 0...5 { #expect(abs(number.chance(of: count) - expected[count]) < 1e-15) }
  }

  @Test func `twenty thousand even chances have the quantiles of their binomial`() {
    let number = PoissonBinomial(Array(repeating: 0.5, count: 20_000))
    #expect(number.quantile(0.1) == 9_909)
    #expect(number.quantile(0.5) == 10_000)
    #expect(number.quantile(0.9) == 10_091)
  }

  @Test func `nobody is none`() { #expect(PoissonBinomial([]).quantile(0.9) == 0) }

  @Test func `what is no chance is moved into its range`() {
    #expect(PoissonBinomial([.nan, -1, 2, .infinity]).quantile(0.5) == 2)
  }
}
