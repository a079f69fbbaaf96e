import Reviews
import Rubrics
import Testing

private let plan = SamplePlan(
  perAgent: 5, byChannel: true, tags: ["refund"], targeted: [SampleTarget(.longest, perAgent: 2)])

@Test func `A draw does not change with the order of the population`() {
  let drawn = drawSample(from: population, by: plan, seed: 7)
  #expect(drawn.picks.count == 21)
  #expect(drawSample(from: population.reversed(), by: plan, seed: 7) == drawn)
  #expect(drawSample(from: population, by: plan, seed: 8) != drawn)
}

@Test func `What is drawn of an agent depends on that agent's work alone`() {
  let whole = drawSample(from: population, by: plan, seed: 7).picks.filter { $0.agent == "rosa" }
  let alone = drawSample(
    from: population.filter { $0.agent == "rosa" }, by: plan, seed: 7)
  #expect(alone.picks == whole)
}

@Test func `A draw never changes, so that it can be shown years later`() {
  let drawn = drawSample(from: population, by: plan, seed: 7)
  #expect(
    drawn.picks.filter { $0.agent == "rosa" }.map(\.segment) == [80, 107, 89, 109, 117, 87, 98])
}

@Test func `Every segment of a stratum is as likely as any other`() {
  let population = (0..<20).map {
    SampleCandidate(segment: $0 * 3 - 7, agent: "rosa", channel: "chat", turns: 4)
  }
  var counts: [Int64: Int] = [:]
  var pairs: [[Int64]: Int] = [:]
  let draws = 20_000
  for seed in 0..<UInt64(draws) {
    let picks = drawSample(from: population, by: SamplePlan(perAgent: 2), seed: seed).picks
    for pick in picks { counts[pick.segment, default: 0] += 1 }
    pairs[picks.map(\.segment), default: 0] += 1
  }
  // Pearson's statistic of the 380 ordered pairs, which are all as likely: its mean is 379, its
  // standard deviation 27.5.
  let expected = Double(draws) / 380
  let statistic = pairs.values.reduce(0) {
    $0 + (Double($1) - expected) * (Double($1) - expected) / expected
  }
  #expect(pairs.count == 380)
  #expect((269...489).contains(statistic), "\(statistic)")
  let most = counts.values.map { abs(Double($0) - Double(draws) / 10) }.max() ?? .infinity
  // The standard deviation of one count is 42.
  #expect(counts.count == 20 && most < 170, "\(most)")
}

@Test func `The quota is shared out by the largest remainders`() {
  // 5 of 10 : 6 : 4 is 2.5 : 1.5 : 1; the lots decide who has the half.
  let population = strata(["chat": 10, "email": 6, "phone": 4])
  let plan = SamplePlan(perAgent: 5, byChannel: true)
  var seen: Set<[Int]> = []
  for seed in 0..<50 as Range<UInt64> {
    let picks = drawSample(from: population, by: plan, seed: seed).picks
    seen.insert(["chat", "email", "phone"].map { name in picks.count { $0.stratum == name } })
  }
  #expect(seen == [[3, 1, 1], [2, 2, 1]])
  // 4 of 10 : 6 : 3 is 2.1 : 1.3 : 0.6.
  let three = drawSample(
    from: strata(["chat": 10, "email": 6, "phone": 3]),
    by: SamplePlan(perAgent: 4, byChannel: true), seed: 1)
  #expect(three.picks.count { $0.stratum == "phone" } == 1)
  #expect(three.picks.first { $0.stratum == "phone" }?.inclusionProbability == 1.0 / 3)
  #expect(three.picks.first { $0.stratum == "chat" }?.inclusionProbability == 0.2)
}

@Test func `A segment counts for the first of the plan's tags that it has`() {
  let plan = SamplePlan(perAgent: 1, byChannel: true, tags: ["refund", "late"])
  var candidate = SampleCandidate(
    segment: 1, agent: "rosa", channel: "chat", tags: ["late", "refund"], turns: 1)
  #expect(plan.stratum(of: candidate) == "chat, refund")
  candidate.tags = ["parcel"]
  #expect(plan.stratum(of: candidate) == "chat, other")
  #expect(SamplePlan(perAgent: 1).stratum(of: candidate) == "all")
}

@Test func `Targeted picks come on top and repeat none`() {
  let population = (1...9).map {
    SampleCandidate(
      segment: $0, agent: "rosa", channel: "chat", turns: Int($0), csat: $0 < 4 ? 0.25 : nil,
      isFlagged: $0 == 9, failed: $0 == 9 ? ["greets"] : [])
  }
  let plan = SamplePlan(
    perAgent: 2,
    targeted: [
      SampleTarget(.longest, perAgent: 2), SampleTarget(.worstSurvey, perAgent: 1),
      SampleTarget(.criterion("greets"), perAgent: 1), SampleTarget(.reopened, perAgent: 1),
    ])
  var worst: Set<Int64> = []
  for seed in 0..<60 as Range<UInt64> {
    let drawn = drawSample(from: population, by: plan, seed: seed)
    let segments = drawn.picks.map(\.segment)
    #expect(Set(segments).count == segments.count)
    let random = drawn.picks.filter { $0.reason == .random }.map(\.segment)
    let longest = drawn.picks.filter { $0.reason == .targeted(.longest) }.map(\.segment)
    #expect(longest == (1...9).reversed().filter { !random.contains($0) }.prefix(2) + [])
    #expect(drawn.picks.allSatisfy { ($0.inclusionProbability == nil) == ($0.reason != .random) })
    worst.formUnion(
      drawn.picks.filter { $0.reason == .targeted(.worstSurvey) }.map(\.segment))
    // 9 is the longest, so it is taken before anybody asks for the criterion.
    #expect(
      drawn.shortfalls == [
        DrawnSample.Shortfall(
          agent: "rosa", reason: .targeted(.criterion("greets")), wanted: 1, had: 0),
        DrawnSample.Shortfall(agent: "rosa", reason: .targeted(.reopened), wanted: 1, had: 0),
      ])
  }
  // All three have the same answer; the seed decides.
  #expect(worst == [1, 2, 3])
}

@Test func `Too little work is drawn whole and noted`() {
  let drawn = drawSample(from: strata(["chat": 3]), by: SamplePlan(perAgent: 5), seed: 1)
  #expect(drawn.picks.map(\.inclusionProbability) == [1, 1, 1])
  #expect(
    drawn.shortfalls == [
      DrawnSample.Shortfall(agent: "rosa", reason: .random, wanted: 5, had: 3)
    ])
  #expect(drawn.unassigned == 3)
  #expect(
    drawSample(from: strata(["chat": 3]), by: SamplePlan(perAgent: -1), seed: 1).picks.isEmpty)
  #expect(drawSample(from: [], by: plan, seed: 1) == DrawnSample(picks: []))
}

@Test func `A name written with other scalars is the same agent in any order`() {
  let population = [
    SampleCandidate(segment: 1, agent: "Zo\u{00EB}", channel: "chat", turns: 1),
    SampleCandidate(segment: 2, agent: "Zoe\u{0308}", channel: "chat", turns: 1),
    SampleCandidate(segment: 3, agent: "Zoe\u{0308}", channel: "chat", turns: 1),
  ]
  let drawn = drawSample(from: population, by: SamplePlan(perAgent: 2), seed: 4)
  let other = drawSample(from: population.reversed(), by: SamplePlan(perAgent: 2), seed: 4)
  #expect(drawn.picks.count == 2)
  #expect(drawn.picks.map(\.segment) == other.picks.map(\.segment))
  #expect(drawn.picks.map { Array($0.agent.utf8) } == other.picks.map { Array($0.agent.utf8) })
}

/// Segments of one agent, so many on each channel.
private func strata(_ sizes: KeyValuePairs<String, Int>) -> [SampleCandidate] {
  sizes.flatMap { Array(repeating: $0.key, count: $0.value) }.enumerated().map {
    SampleCandidate(segment: Int64($0), agent: "rosa", channel: $1, turns: 1)
  }
}

/// Three agents with forty segments each.
private let population = (0..<120).map { number in
  SampleCandidate(
    segment: Int64(number), agent: ["ben", "ida", "rosa"][number / 40],
    channel: number % 3 == 0 ? "email" : "chat", tags: number % 4 == 0 ? ["refund"] : [],
    turns: number % 11)
}
