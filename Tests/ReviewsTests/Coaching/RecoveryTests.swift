import Reviews
import Statistics
import Testing

@Test func `A skill came back when nearly all is met and the difference is more than chance`() {
  let clear = seen(met: 2, of: 5, then: 5, of: 5)
  #expect(clear.verdict == .recovered)
  // Wilson's bounds are 0.1176 and 0.7693 before and 0.5655 and 1 afterwards.
  #expect(abs((clear.differenceInterval?.lower ?? 9) - 0.02979) < 0.00001)
  #expect(abs((clear.difference ?? 9) - 0.6) < 1e-12)
  #expect(clear.sentence == "The skill came back: met in 5 of 5 reviews since, 2 of 5 before.")
  let unclear = seen(met: 3, of: 5, then: 5, of: 5)
  #expect(unclear.verdict == .tooFewToSay)
  #expect(
    unclear.sentence
      == "Too few to say: met in 5 of 5 reviews since, 3 of 5 before; so much may be chance.")
}

@Test func `Better is not recovered while a good part still fails`() {
  let better = seen(met: 0, of: 30, then: 20, of: 30)
  #expect((better.differenceInterval?.lower ?? 0) > 0)
  #expect(better.verdict == .notYet)
  #expect(seen(met: 0, of: 30, then: 24, of: 30).verdict == .recovered)
}

@Test func `Not yet is said as soon as too many have failed`() {
  #expect(seen(met: 1, of: 5, then: 0, of: 1).verdict == .tooFewToSay)
  #expect(seen(met: 1, of: 5, then: 0, of: 2).verdict == .notYet)
  #expect(seen(met: 1, of: 5, then: 3, of: 4).verdict == .tooFewToSay)
}

@Test func `Fewer reviews than wanted never show a recovery`() {
  let early = seen(met: 0, of: 20, then: 4, of: 4)
  #expect((early.differenceInterval?.lower ?? 0) > 0)
  #expect(early.verdict == .tooFewToSay)
  #expect(
    early.sentence
      == "Too few to say: met in 4 of 4 reviews since, 0 of 20 before; 1 more review is wanted.")
  let nothing = recovery(before: [], after: [], wanted: 0)
  #expect(nothing.verdict == .tooFewToSay)
  #expect(nothing.difference == nil && nothing.before.interval == nil)
  #expect(seen(met: 0, of: 0, then: 5, of: 5).sentence.hasSuffix("nothing to compare with."))
}

private func seen(met: Int, of before: Int, then: Int, of after: Int) -> Recovery {
  recovery(
    before: (0..<before).map { $0 >= met }, after: (0..<after).map { $0 >= then }, wanted: 5)
}
