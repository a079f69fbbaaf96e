import Statistics
import Testing

@testable import Certifications

/// How often chance alone lifts somebody over a mark, where the truth is known because it was drawn.
///
/// The true mean is a thousandth below the mark; at 95 % for both ends, 2.5 % should reach it.
struct QualityErrorTests {
  /// How many of 2000 reach the mark with 4, 10, 20 and 40 reviews; docs/decisions/programmes.md
  /// shows them.
  static let rows: [(spread: Spread, mean: Double, reached: [Int])] = [
    (.hump, 0.7, [53, 74, 74, 64]), (.hump, 0.75, [88, 97, 79, 65]),
    (.hump, 0.8, [57, 87, 71, 67]), (.hump, 0.9, [137, 128, 105, 89]),
    (.hump, 0.95, [177, 149, 115, 87]), (.twoLevels, 0.7, [59, 23, 49, 41]),
    (.twoLevels, 0.75, [145, 12, 48, 36]), (.twoLevels, 0.8, [279, 89, 110, 72]),
    (.twoLevels, 0.9, [832, 220, 127, 142]), (.twoLevels, 0.95, [1328, 713, 252, 162]),
    (.mostlyPerfect, 0.7, [117, 64, 64, 63]), (.mostlyPerfect, 0.75, [167, 100, 85, 79]),
    (.mostlyPerfect, 0.8, [267, 151, 98, 77]), (.mostlyPerfect, 0.9, [725, 324, 181, 126]),
    (.mostlyPerfect, 0.95, [1205, 666, 342, 202]),
  ]
  static let counts = [4, 10, 20, 40]

  @Test(arguments: rows)
  func `somebody just below the mark reaches it by chance so often`(
    row: (spread: Spread, mean: Double, reached: [Int])
  ) throws {
    let reached = try Self.counts.map { count in
      let look = try #require(Look(count, mark: row.mean + 0.001))
      var dice = Dice(7)
      return (0..<2000).count { _ in
        look.isReached(by: row.spread.draw(count, row.mean, &dice))
      }
    }
    #expect(reached == row.reached, "\(row.spread) \(row.mean): \(reached)")
  }

  @Test func `the verdict that is counted here is the one that counts`() throws {
    for seed in 1...500 {
      var dice = Dice(seed)
      let mark = 0.7 + 0.01 * Double(dice.number(0...29))
      let shares = Spread.mostlyPerfect.draw(dice.number(1...12), 0.9, &dice)
      let look = try #require(Look(shares.count, mark: mark))
      let isReached = SharesAtMark(of: shares, mark: mark).reaches(mark)
      #expect(look.isReached(by: shares) == isReached, "seed \(seed)")
    }
  }

  @Test func `up to 75 % with ten reviews, and at 80 % with forty, it is 5 % at most`() {
    for row in Self.rows {
      if row.mean <= 0.75 { #expect(row.reached.dropFirst().allSatisfy { $0 <= 100 }, "\(row)") }
      if row.mean <= 0.8 { #expect(row.reached[3] <= 100, "\(row)") }
    }
  }

  @Test func `near the top of the scale it is far more, and with four reviews anywhere`() {
    // So the bound above is one that these would fail.
    #expect(Self.rows.contains { $0.mean == 0.9 && $0.reached[1] > 300 })
    #expect(Self.rows.contains { $0.mean == 0.95 && $0.reached[2] > 300 })
    #expect(Self.rows.contains { $0.mean == 0.8 && $0.reached[0] > 250 })
  }

  /// How many of 1000 reach 75 % with the first so many reviews, and with the last so many after any
  /// of 50 further ones.
  static let looks: [(truth: Double, count: Int, first: Int, ever: Int)] = [
    (0.75, 10, 41, 532), (0.75, 20, 29, 341), (0.75, 40, 30, 204), (0.7, 10, 7, 72),
    (0.7, 20, 0, 10), (0.7, 40, 0, 0),
  ]

  @Test(arguments: looks)
  func `whoever is looked at after each review has more chances`(
    row: (truth: Double, count: Int, first: Int, ever: Int)
  ) throws {
    let look = try #require(Look(row.count, mark: 0.751))
    var dice = Dice(7)
    var first = 0
    var ever = 0
    for _ in 0..<1000 {
      let shares = Spread.hump.draw(row.count + 50, row.truth, &dice)
      let reached = (0...50).first { start in
        look.isReached(by: shares[start..<start + row.count])
      }
      first += reached == 0 ? 1 : 0
      ever += reached == nil ? 0 : 1
    }
    #expect(first == row.first && ever == row.ever, "\(row.truth) \(row.count): \(first) \(ever)")
  }

  /// How many of 1000 who do good work reach a mark at the first look: Beta(6, 1), with a mean of
  /// 86 % and a standard deviation of 0.12.
  static let good: [(mark: Double, count: Int, reached: Int)] = [
    (0.6, 10, 997), (0.7, 10, 880), (0.75, 10, 669), (0.75, 20, 917), (0.8, 20, 521),
    (0.8, 40, 779), (0.85, 40, 94),
  ]

  @Test(arguments: good)
  func `good work reaches a mark at the first look so often`(
    row: (mark: Double, count: Int, reached: Int)
  ) throws {
    let look = try #require(Look(row.count, mark: row.mark))
    var dice = Dice(7)
    let reached = (0..<1000).count { _ in
      look.isReached(
        by: (0..<row.count).map { _ in (0..<6).reduce(0) { most, _ in max(most, dice.fraction()) } }
      )
    }
    #expect(reached == row.reached, "\(row.mark) \(row.count): \(reached)")
  }
}
