import Reviews
import Testing

@Test func `Nobody is given their own work, nor for a certification their mentee's`() {
  let reviewers = [
    SampleReviewer(person: 1, agents: ["ben", "b.en"], mentees: ["rosa"]),
    SampleReviewer(person: 2, agents: ["ida"], mentees: ["ben"]),
  ]
  for isForCertification in [false, true] {
    let drawn = drawSample(
      from: work(["ben": 6, "b.en": 6, "ida": 6, "rosa": 6]),
      by: SamplePlan(
        perAgent: 6, reviewers: reviewers, isForCertification: isForCertification), seed: 5)
    let pairs = Set(drawn.picks.compactMap { pick in pick.reviewer.map { "\($0) \(pick.agent)" } })
    #expect(pairs.isDisjoint(with: ["1 ben", "1 b.en", "2 ida"]))
    #expect(pairs.isDisjoint(with: ["1 rosa", "2 ben"]) == isForCertification)
    // For a certification nobody is left for ben, whose mentor is the only other reviewer.
    #expect(
      drawn.unassigned == (isForCertification ? 6 : 0)
        && drawn.picks.allSatisfy {
          ($0.reviewer == nil) == (isForCertification && $0.agent == "ben")
        }
    )
  }
}

@Test func `Peers who review each other have loads that differ by one at most`() {
  // Given out one after another and then left, fives end in 4, 5 and 6.
  for size in 1...7 {
    let drawn = drawSample(
      from: work(["ben": size, "ida": size, "rosa": size]),
      by: SamplePlan(
        perAgent: size,
        reviewers: [
          SampleReviewer(person: 1, agents: ["ben"]), SampleReviewer(person: 2, agents: ["ida"]),
          SampleReviewer(person: 3, agents: ["rosa"]),
        ]), seed: 9)
    #expect(loads(drawn) == [1: size, 2: size, 3: size])
  }
}

@Test func `No other way to give picks out has loads that are more even`() {
  let agents = ["ben", "ida", "rosa"]
  for barred in 0..<512 {
    let reviewers = (0..<3).map { place in
      SampleReviewer(
        person: Int64(place),
        agents: agents.indices.filter { barred >> (place * 3 + $0) & 1 == 1 }.map { agents[$0] })
    }
    let drawn = drawSample(
      from: work(["ben": 4, "ida": 2, "rosa": 1]),
      by: SamplePlan(perAgent: 4, reviewers: reviewers),
      seed: UInt64(barred))
    var sums: Set<[Int]> = [[0, 0, 0]]
    for (agent, size) in zip(agents, [4, 2, 1]) {
      let may = (0..<3).filter { !reviewers[$0].agents.contains(agent) }
      for _ in 0..<(may.isEmpty ? 0 : size) {
        sums = Set(
          sums.flatMap { loads in
            may.map { place in loads.enumerated().map { $0 == place ? $1 + 1 : $1 } }
          })
      }
    }
    let best = sums.map(squares).min()
    let loads = loads(drawn)
    #expect(squares((0..<3).map { loads[$0] ?? 0 }) == best, "\(barred)")
  }
}

private func squares(_ loads: [Int]) -> Int { loads.reduce(0) { $0 + $1 * $1 } }

@Test func `Loads are in proportion to shares`() {
  let drawn = drawSample(
    from: work(["ben": 20, "ida": 20, "rosa": 20]),
    by: SamplePlan(
      perAgent: 20,
      reviewers: [
        SampleReviewer(person: 1, share: 1), SampleReviewer(person: 2, share: 0.5),
        SampleReviewer(person: 3, share: 0), SampleReviewer(person: 4, share: .nan),
        SampleReviewer(person: 5, share: 1.5),
      ]), seed: 2)
  #expect(loads(drawn) == [1: 20, 2: 10, 5: 30])
}

@Test func `An agent's work is spread over the reviewers, and their order does not matter`() {
  let reviewers = (1...4).map { SampleReviewer(person: $0) }
  let population = work(["ben": 8, "ida": 8, "rosa": 8])
  let drawn = drawSample(
    from: population, by: SamplePlan(perAgent: 8, reviewers: reviewers), seed: 2)
  let pairs = Set(drawn.picks.map { "\($0.agent) \($0.reviewer ?? 0)" })
  #expect(pairs.count == 12)
  #expect(
    drawSample(
      from: population, by: SamplePlan(perAgent: 8, reviewers: reviewers.reversed()), seed: 2)
      == drawn)
}

/// So many segments of each agent.
private func work(_ sizes: KeyValuePairs<String, Int>) -> [SampleCandidate] {
  sizes.flatMap { Array(repeating: $0.key, count: $0.value) }.enumerated().map {
    SampleCandidate(segment: Int64($0), agent: $1, channel: "chat", turns: 1)
  }
}

private func loads(_ sample: DrawnSample) -> [Int64: Int] {
  sample.picks.reduce(into: [:]) { loads, pick in
    if let reviewer = pick.reviewer { loads[reviewer, default: 0] += 1 }
  }
}
