import Testing

@testable import Reports

struct EvidenceRunsTests {
  private func place(_ criterion: Int, _ scalars: Range<Int>, quote: Int = 1) -> Place {
    Place(criterion: criterion, quote: quote, scalars: scalars)
  }

  /// Each run as its bounds and the criteria that cover it, begin and end there.
  private func shown(_ places: [Place], count: Int) -> [String] {
    runs(places, count: count).map { run in
      func numbers(_ places: [Place]) -> String {
        places.map { String($0.criterion) }.joined()
      }
      return "\(run.scalars.lowerBound)-\(run.scalars.upperBound) \(numbers(run.places))"
        + " +\(numbers(run.begins)) -\(numbers(run.ends))"
    }
  }

  @Test func `a text without quotations is one run, an empty one none`() {
    #expect(shown([], count: 5) == ["0-5  + -"])
    #expect(shown([], count: 0) == [])
  }

  @Test func `quotations that overlap are split at every border`() {
    #expect(
      shown([place(2, 4..<9), place(1, 2..<6)], count: 10) == [
        "0-2  + -", "2-4 1 +1 -", "4-6 12 +2 -1", "6-9 2 + -2", "9-10  + -",
      ])
  }

  @Test func `one quotation within another, and two at the same place`() {
    #expect(
      shown([place(1, 0..<8), place(2, 2..<4), place(3, 2..<4)], count: 8) == [
        "0-2 1 +1 -", "2-4 123 +23 -23", "4-8 1 + -1",
      ])
  }

  @Test func `neighbours touch without overlapping`() {
    #expect(shown([place(1, 0..<3), place(2, 3..<5)], count: 5) == ["0-3 1 +1 -1", "3-5 2 +2 -2"])
  }

  @Test func `what lies outside the text or is empty marks nothing`() {
    #expect(
      shown([place(1, 3..<3), place(2, 7..<9), place(3, 4..<9)], count: 5) == [
        "0-4  + -", "4-5 3 +3 -3",
      ])
  }

  @Test func `every scalar is in exactly one run, whatever the quotations`() {
    for seed in 0..<200 {
      var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
      func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
      }
      let places = (0..<next(8)).map { number -> Place in
        let start = next(30)
        return place(number + 1, start..<start + next(12))
      }
      let runs = runs(places, count: 30)
      #expect(runs.flatMap { Array($0.scalars) } == Array(0..<30))
      for run in runs {
        let covering = places.filter {
          $0.scalars.clamped(to: 0..<30).overlaps(run.scalars)
        }
        #expect(Set(run.places.map(\.criterion)) == Set(covering.map(\.criterion)))
      }
    }
  }
}
