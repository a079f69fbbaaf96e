import Scoring
import Testing

struct NumberTextTests {
  @Test(arguments: [
    (0.0, "0"), (1, "1"), (0.5, "0.5"), (2.0 / 3, "0.6667"), (-0.25, "−0.25"),
    (10.66666, "10.6667"), (-0.00001, "0"),
    (1_000_000, "1000000"), (.infinity, "–"), (.nan, "–"),
  ])
  func `a number reads the same everywhere`(value: Double, text: String) {
    #expect(decimal(value) == text)
  }

  @Test(arguments: [
    (0.684722, "68.47 %"), (1.0, "100.00 %"), (0.0, "0.00 %"), (1.2, "120.00 %"),
    (0.00005, "0.01 %"),
  ])
  func `a share reads as a percentage`(value: Double, text: String) {
    #expect(percent(value) == text)
  }
}
