import Reviews
import Testing

private let population = (0..<12).map {
  SampleCandidate(
    segment: $0, agent: "rosa", channel: $0 < 4 ? "email" : "chat", turns: Int($0 % 5),
    isFlagged: $0 == 2 || $0 == 7 || $0 == 9)
}
private let plan = SamplePlan(
  perAgent: 3, byChannel: true, targeted: [SampleTarget(.flagged)],
  reviewers: [SampleReviewer(person: 1)])

@Test func `A replacement is the next of its stratum in the order of the draw`() throws {
  let drawn = drawSample(from: population, by: plan, seed: 3)
  let pick = try #require(drawn.picks.first { $0.stratum == "email" })
  // One more of the stratum is what a larger quota would have drawn.
  var larger = plan
  larger.perAgent = 6
  larger.targeted = []
  let order = drawSample(from: population, by: larger, seed: 3).picks
    .filter { $0.stratum == "email" }.map(\.segment)
  let next = try #require(
    replacement(
      of: pick, from: population, by: plan, seed: 3, taken: Set(drawn.picks.map(\.segment))))
  #expect(order.count == 2 && order.first == pick.segment)
  #expect(
    drawn.picks.contains { $0.segment == order[1] } || next.segment == order[1])
  #expect(next.stratum == "email" && next.reviewer == 1)
  #expect(next.inclusionProbability == 0.25)
}

@Test
func `A replacement comes from another stratum when its own is used up, and at last not at all`()
  throws
{
  var pick = try #require(
    drawSample(from: population, by: plan, seed: 3).picks.first { $0.stratum == "email" })
  var taken: Set<Int64> = []
  var strata: [String] = []
  while let next = replacement(of: pick, from: population, by: plan, seed: 3, taken: taken) {
    taken.insert(pick.segment)
    pick = next
    strata.append(next.stratum)
    #expect((next.inclusionProbability == nil) == (next.stratum == "chat"))
  }
  #expect(strata == Array(repeating: "email", count: 3) + Array(repeating: "chat", count: 8))
}

@Test func `A targeted pick is replaced by another that fits its target, or by none`() throws {
  let drawn = drawSample(from: population, by: plan, seed: 3)
  let pick = try #require(drawn.picks.first { $0.reason == .targeted(.flagged) })
  var taken = Set(drawn.picks.map(\.segment))
  var count = 0
  while let next = replacement(of: pick, from: population, by: plan, seed: 3, taken: taken) {
    #expect([2, 7, 9].contains(next.segment) && next.reason == .targeted(.flagged))
    taken.insert(next.segment)
    count += 1
  }
  #expect(count == 3 - drawn.picks.count { [2, 7, 9].contains($0.segment) })
}

@Test func `A replacement keeps its reviewer only where they may review it`() throws {
  let drawn = drawSample(from: population, by: plan, seed: 3)
  let pick = try #require(drawn.picks.first)
  var strict = plan
  strict.reviewers = [SampleReviewer(person: 1, mentees: ["rosa"])]
  let taken = Set(drawn.picks.map(\.segment))
  let usual = replacement(of: pick, from: population, by: strict, seed: 3, taken: taken)
  #expect(usual?.reviewer == 1)
  strict.isForCertification = true
  let certifying = replacement(of: pick, from: population, by: strict, seed: 3, taken: taken)
  #expect(certifying?.segment == usual?.segment)
  #expect(certifying?.reviewer == nil)
}
