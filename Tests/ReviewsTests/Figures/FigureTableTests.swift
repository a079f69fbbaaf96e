import Foundation
import Reviews
import Statistics
import Testing

@Test func `A group is ranked only where no interval reaches into its own`() {
  let table = passRates([("ben", 45, 50), ("ida", 95, 100), ("rosa", 30, 100), ("tom", 4, 4)])
  #expect(table.rows.map(\.key) == ["tom", "ida", "ben", "rosa"])
  #expect(
    table.rows.map(\.places) == [
      nil, RankRange(best: 1, worst: 2), RankRange(best: 1, worst: 2), RankRange(best: 3, worst: 3),
    ])
  // Four of four is the best share of all, and says next to nothing.
  #expect(table.rows.map(\.isRanked) == [false, false, false, true])
  #expect(table.rows.map(\.n) == [4, 100, 50, 100])
}

@Test func `Two groups of perfect reviews cannot be told from one that is nearly so`() {
  let table = passRates([("ben", 6, 6), ("ida", 6, 6), ("rosa", 5, 6)])
  #expect(table.rows.allSatisfy { $0.places == RankRange(best: 1, worst: 3) })
}

@Test func `Weeks keep their order and are not ranked`() {
  let table = passRates([("10", 1, 50), ("17", 49, 50), ("24", 0, 0)], isRanking: false)
  #expect(table.rows.map(\.key) == ["10", "17", "24"])
  #expect(table.rows.allSatisfy { $0.places == nil })
  #expect(table.rows.last?.value == nil && table.rows.last?.n == 0)
}

@Test func `A table says which score it shows, and comes back from JSON`() throws {
  let groups = [(key: "ben", sums: FigureSums())]
  let mean = FigureTable(
    title: "Agents", grouping: "agent", figure: .meanOfReviews, groups: groups)
  let ratio = FigureTable(title: "Agents", grouping: "agent", figure: .ratioOfSums, groups: groups)
  #expect(mean.label == "Internal quality score (mean of reviews)")
  #expect(mean.label != ratio.label && mean.figure != ratio.figure)
  let table = passRates([("ben", 45, 50), ("rosa", 3, 100)])
  #expect(
    try JSONDecoder().decode(FigureTable.self, from: JSONEncoder().encode(table)) == table)
}

private func passRates(
  _ groups: [(String, Int, Int)], isRanking: Bool = true
) -> FigureTable {
  FigureTable(
    title: "Agents", grouping: "agent", figure: .passRate,
    groups: groups.map { key, passed, decided in
      var sums = FigureSums()
      sums.passed = passed
      sums.decided = decided
      return (key, sums)
    }, isRanking: isRanking)
}
