import Statistics
import Testing

struct ItemFlagTests {
  private let limits = ItemLimits()

  /// Forty people; the first on an item are right on it, and the rest of their quiz is given.
  private func item(right: (Int) -> Bool, rest: (Int) -> Double) throws -> ItemStatistics {
    let sheet = try #require(
      ItemSheet(
        [.init(possible: 1), .init(possible: 1)],
        marks: (0..<40).map { [right($0) ? 1 : 0, rest($0)] }))
    return sheet.items[0]
  }

  private func option(_ picks: (Int) -> Bool, rest: (Int) -> Double) -> OptionStatistics {
    OptionStatistics((0..<40).map { (picks($0), rest($0)) })
  }

  private func skill(_ person: Int) -> Double { Double(person) / 39 }

  @Test func `a sound item has no flag`() throws {
    let item = try item(right: { $0 >= 15 }, rest: skill)
    let parts = [
      [
        (true, option({ $0 >= 15 }, rest: skill)), (false, option({ $0 < 8 }, rest: skill)),
        (false, option({ (8..<15).contains($0) }, rest: skill)),
      ]
    ]
    #expect(limits.flags(item, options: parts) == [])
  }

  @Test func `a wrong key is found`() throws {
    let item = try item(right: { $0 < 15 }, rest: skill)
    let parts = [
      [(true, option({ $0 < 15 }, rest: skill)), (false, option({ $0 >= 15 }, rest: skill))]
    ]
    #expect(
      limits.flags(item, options: parts) == [.negativeDiscrimination, .distractorBeatsKey])
  }

  @Test func `too easy, too hard and telling nothing`() throws {
    #expect(limits.flags(try item(right: { _ in true }, rest: skill)) == [.tooEasy])
    #expect(limits.flags(try item(right: { $0 > 33 }, rest: skill)) == [.tooHard])
    #expect(
      limits.flags(try item(right: { !$0.isMultiple(of: 2) }, rest: skill))
        == [.lowDiscrimination])
  }

  @Test func `an option that nobody takes is no choice`() throws {
    let item = try item(right: { $0 >= 15 }, rest: skill)
    let parts = [
      [
        (true, option({ $0 >= 15 }, rest: skill)), (false, option({ $0 < 14 }, rest: skill)),
        (false, option({ $0 == 14 }, rest: skill)),
      ]
    ]
    #expect(limits.flags(item, options: parts) == [.deadDistractor])
  }

  @Test func `of few sittings nothing is said`() throws {
    let sheet = try #require(
      ItemSheet(
        [.init(possible: 1), .init(possible: 1)],
        marks: (0..<29).map { [$0 < 15 ? 1 : 0, Double($0) / 28] }))
    #expect(limits.flags(sheet.items[0]) == [])
  }

  @Test func `the share of an option has an interval`() {
    let option = OptionStatistics((0..<20).map { ($0 < 5, nil) })
    #expect(option.share?.value == 0.25)
    #expect(option.share?.interval == wilsonInterval(successes: 5, trials: 20))
    #expect(option.discrimination == nil)
    #expect(OptionStatistics([]).share == nil)
  }
}
