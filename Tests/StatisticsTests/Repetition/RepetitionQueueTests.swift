import Statistics
import Testing

struct RepetitionQueueTests {
  private let standard = RepetitionScheduler.standard

  private func card(stability: Double, due: Int64, lastReview: Int64 = 0) throws -> RepetitionCard {
    try RepetitionCard(
      phase: .review, step: 0, memory: MemoryState(stability: stability, difficulty: 5), due: due,
      lastReview: lastReview)
  }

  @Test func `what is least likely to be remembered comes first`() throws {
    let cards = [
      ("firm", try card(stability: 300, due: 10)), ("weak", try card(stability: 2, due: 90)),
      ("middling", try card(stability: 40, due: 50)),
    ]
    #expect(due(cards, limit: 9, at: 864_000) == ["weak", "middling", "firm"])
    #expect(due(cards, limit: 2, at: 864_000) == ["weak", "middling"])
  }

  @Test func `only what is due comes, and at just the moment it is due`() throws {
    let cards = [("a", try card(stability: 1, due: 100)), ("b", try card(stability: 1, due: 101))]
    #expect(due(cards, limit: 9, at: 99) == [])
    #expect(due(cards, limit: 9, at: 100) == ["a"])
    #expect(due(cards, limit: 9, at: 101) == ["a", "b"])
  }

  @Test func `equals come in the order of their ids, whatever the order given`() throws {
    let same = try card(stability: 3, due: 0)
    let cards = ["c", "a", "d", "b"].map { ($0, same) }
    #expect(due(cards, limit: 9, at: 864_000) == ["a", "b", "c", "d"])
    #expect(due(cards.reversed(), limit: 2, at: 864_000) == ["a", "b"])
  }

  @Test func `what was never reviewed comes last`() throws {
    let cards = [
      ("new", RepetitionCard(due: 0)), ("known", try card(stability: 36_500, due: 0)),
    ]
    #expect(due(cards, limit: 9, at: 1) == ["known", "new"])
    #expect(standard.retrievability(of: RepetitionCard(due: 0), at: 5) == nil)
  }

  @Test func `a limit of none or less gives none`() throws {
    let cards = [("a", try card(stability: 3, due: 0))]
    for limit in [0, -1, .min] { #expect(due(cards, limit: limit, at: 1) == []) }
    #expect(due(cards, limit: .max, at: 1) == ["a"])
    #expect(due([], limit: 5, at: 1) == [])
  }

  private func due(_ cards: [(String, RepetitionCard)], limit: Int, at moment: Int64) -> [String] {
    standard.due(cards.map { (id: $0.0, card: $0.1) }, limit: limit, at: moment)
  }
}
