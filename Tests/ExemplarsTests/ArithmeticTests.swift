import Foundation
import Testing

@testable import Exemplars

@Test(arguments: [1e-300, 0.001, 0.5, 0.999999, 1, 1.0000001, 1.5, 2, 3, 10, 1e9, 1e300])
func `the own logarithm is within a hair of the library's`(_ number: Double) {
  #expect(abs(naturalLogarithm(number) - log(number)) <= 1e-14 * max(1, abs(log(number))))
}

@Test(arguments: [-600, -30, -1, -0.3, -1e-9, 0, 1e-9, 0.34, 0.35, 1, 2.5, 30, 600])
func `the own exponential is within a hair of the library's`(_ power: Double) {
  #expect(abs(exponential(power) / exp(power) - 1) <= 1e-13)
}

@Test func `the bits of both are what they were when version 1 was made`() {
  #expect(naturalLogarithm(3).bitPattern == 0x3FF1_93EA_7AAD_030A)
  #expect(exponential(1).bitPattern == 0x4005_BF0A_8B14_576A)
}

@Test func `no number is too odd`() {
  for number in [0, -1, .nan, .infinity, -.infinity, Double.leastNonzeroMagnitude] {
    #expect(naturalLogarithm(number).isFinite)
    #expect(exponential(number).isFinite)
    #expect((0...1).contains(logistic(number)))
  }
}
