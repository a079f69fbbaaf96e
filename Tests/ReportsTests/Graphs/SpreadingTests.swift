import Testing

@testable import Reports

struct SpreadingTests {
  private func spread(_ wishes: [Double], within range: ClosedRange<Double> = 0...100) -> [Double] {
    Reports.spread(wishes.map { ($0, 1) }, distance: 10, within: range)
  }

  @Test func `wishes that are far enough apart are granted`() {
    #expect(spread([5, 20, 90]) == [5, 20, 90])
    #expect(spread([]) == [])
  }

  @Test func `those too close make room to both sides`() {
    #expect(spread([50, 50]) == [45, 55])
    #expect(spread([10, 50, 50, 53, 90]) == [10, 41, 51, 61, 90])
  }

  @Test func `nobody leaves the range`() {
    #expect(spread([-20, 0]) == [0, 10])
    #expect(spread([100, 120, 140]) == [80, 90, 100])
  }

  @Test func `where the range has no room all stand equally close`() {
    #expect(spread([3, 3, 3], within: 0...10) == [0, 5, 10])
    #expect(spread([3, 3], within: 4...4) == [4, 4])
  }

  @Test func `a heavier wish moves less`() {
    let places = Reports.spread([(50, 9), (50, 1)], distance: 10, within: 0...100)
    #expect(places == [49, 59])
  }
}
