import Statistics
import Testing

struct ItemStatisticsTests {
  private func sheet(_ rows: [[Double?]], worth: [Double]? = nil) throws -> ItemSheet {
    let count = rows.first?.count ?? 0
    return try #require(
      ItemSheet(
        (worth ?? Array(repeating: 1, count: count)).map { .init(possible: $0) }, marks: rows))
  }

  @Test func `items that earn all or nothing have KR-20`() throws {
    // By hand: p = .75 .5 .25, Σpq = .625; totals 3 2 1 0, variance over n 1.25; 1.5·(1 − .5) = .75.
    let quiz = try #require(try sheet([[1, 1, 1], [1, 1, 0], [1, 0, 0], [0, 0, 0]]).quiz)
    #expect(quiz.isKR20)
    #expect(abs((quiz.alpha?.value ?? 0) - 0.75) < 1e-12)
    #expect(quiz.mean == 1.5 && quiz.median == 1.5)
    // √(5/3)·√(1/4)
    #expect(abs((quiz.standardError ?? 0) - 0.645497224) < 1e-9)
    let interval = try #require(quiz.alpha?.interval)
    #expect(interval.lower < 0.75 && interval.upper > 0.75 && interval.upper < 1)
  }

  @Test func `Feldt's interval lies about alpha`() throws {
    let rows = (0..<41).map { person in
      (0..<26).map { item -> Double? in (person * 7 + item * 3) % 11 < (person % 7) + 2 ? 1 : 0 }
    }
    let alpha = try #require(try sheet(rows).quiz?.alpha)
    let high = try #require(quantileF(0.975, 40, 1000))
    let interval = try #require(alpha.interval)
    #expect(abs(interval.lower - (1 - (1 - alpha.value) * high)) < 1e-12)
    #expect(interval.lower < alpha.value && alpha.value < interval.upper)
  }

  @Test func `an item that all got right has no discrimination`() throws {
    let items = try sheet([[1, 1], [1, 0], [1, 1]]).items
    #expect(items[0].facility?.value == 1)
    #expect(items[0].discrimination == nil)
    #expect(items[0].efficiency == nil)
  }

  @Test func `the item itself is not in what it is compared with`() throws {
    // Item 1 against items 2 and 3 alone: those who have it have less of the rest.
    let items = try sheet([[1, 0, 0], [1, 0, 0], [0, 1, 1], [0, 1, 1]]).items
    #expect(items[0].discrimination?.value == -1)
    // What item 2 is compared with, items 1 and 3, is the same for all.
    #expect(items[1].discrimination == nil)
  }

  @Test func `drawn forms are compared by shares and have no alpha`() throws {
    let sheet = try sheet(
      [[1, 1, nil], [0, nil, 4], [1, nil, 4], [0, 0, nil]], worth: [1, 1, 4])
    #expect(sheet.quiz == nil)
    #expect(sheet.rest(of: 2, without: 0) == 1)
    #expect(sheet.items[2].sittings == 2)
    #expect(sheet.items[2].facility?.value == 1)
    #expect(sheet.items.allSatisfy { $0.effectiveWeight == nil })
  }

  @Test func `items on trial are in no total`() throws {
    let sheet = try #require(
      ItemSheet(
        [.init(possible: 1), .init(possible: 1), .init(possible: 1, isCounted: false)],
        marks: [[1, 1, 0], [0, 0, 1], [1, 0, 0]]))
    #expect(sheet.quiz?.possible == 2)
    #expect(sheet.quiz?.items == 2)
    #expect(sheet.rest(of: 0, without: 0) == 1)
    #expect(sheet.items[2].discrimination.map { $0.value < 0 } == true)
  }

  @Test func `nothing is made of nothing`() throws {
    #expect(ItemSheet([.init(possible: 0)], marks: []) == nil)
    #expect(ItemSheet([.init(possible: 1)], marks: [[.nan]]) == nil)
    #expect(ItemSheet([.init(possible: 1)], marks: [[1, 1]]) == nil)
    let empty = try #require(ItemSheet([.init(possible: 1)], marks: []))
    #expect(empty.quiz == nil)
    #expect(empty.items[0].facility == nil)
    let one = try sheet([[1, 0]])
    #expect(one.quiz?.alpha == nil && one.quiz?.deviation == nil)
    let alike = try sheet([[1, 0], [1, 0], [1, 0], [1, 0]])
    #expect(alike.quiz?.alpha == nil && alike.quiz?.skewness == nil)
  }
}
