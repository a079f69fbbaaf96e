/// Gives picks to reviewers so that loads are in proportion to their shares.
///
/// First each pick goes to whoever has the least to do of those who may take it, the picks with the
/// fewest takers first. Then, as long as that evens the loads out, one pick moves from somebody with
/// much to somebody with little, through the hands of others where it cannot go directly. Where
/// no such chain is left Σ load²/share cannot become smaller, so full loads differ by at most one
/// unless somebody's own work stands in the way.
struct ReviewerBalance {
  /// One for each person, by number, without those who carry no load.
  private var reviewers: [SampleReviewer]
  private let picks: [SamplePick]
  private let seed: UInt64
  /// For each agent with work on the list who may not review it, as places in `reviewers`.
  private var barred: [String: Set<Int>] = [:]
  private var loads: [Int]
  /// For each reviewer the picks in their hands, by agent.
  private var hands: [[String: [Int]]]
  private var takers: [Int?]

  init(_ plan: SamplePlan, seed: UInt64, picks: [SamplePick]) {
    self.picks = picks
    self.seed = seed
    reviewers = onePerPerson(plan.reviewers)
    for (place, reviewer) in reviewers.enumerated() {
      let agents = reviewer.agents + (plan.isForCertification ? reviewer.mentees : [])
      for agent in agents { barred[agent, default: []].insert(place) }
    }
    loads = Array(repeating: 0, count: reviewers.count)
    hands = Array(repeating: [:], count: reviewers.count)
    takers = Array(repeating: nil, count: picks.count)
  }

  /// For each pick the person who reviews it, if anybody may.
  mutating func balanced() -> [Int64?] {
    giveOut()
    // A chain lowers what is minimised; the bound only keeps rounding from going round in circles.
    for _ in picks {
      guard let chain = findChain() else { break }
      move(along: chain)
    }
    return takers.map { $0.map { reviewers[$0].person } }
  }

  private mutating func giveOut() {
    let order = picks.indices.sorted { one, other in
      (-bars(one), one) < (-bars(other), other)
    }
    for pick in order {
      let barred = barred[picks[pick].agent] ?? []
      // Which of several with the same load is left to the seed, so that nobody always has the
      // same agents.
      let lots = Lots(seed: seed, agent: picks[pick].agent, purpose: "reviewers")
      let lot = Lots(seed: lots[picks[pick].segment], agent: "")
      var best: Int?
      for place in reviewers.indices where !barred.contains(place) {
        guard let known = best else {
          best = place
          continue
        }
        let new = Double(2 * loads[place] + 1) * reviewers[known].share
        let old = Double(2 * loads[known] + 1) * reviewers[place].share
        if new < old
          || new == old && lot[reviewers[place].person] < lot[reviewers[known].person]
        {
          best = place
        }
      }
      if let best { put(pick, into: best) }
    }
  }

  private func bars(_ pick: Int) -> Int { barred[picks[pick].agent]?.count ?? 0 }

  /// Reviewers from one with too much to one with too little, each holding a pick that the next
  /// may take.
  private func findChain() -> [Int]? {
    guard let least = reviewers.indices.min(by: { isLess(gaining: $0, than: $1) }) else {
      return nil
    }
    let full = reviewers.indices.filter { gains(moving: $0, to: least) }
      .sorted { one, other in
        let mine = Double(loads[one]) * reviewers[other].share
        let theirs = Double(loads[other]) * reviewers[one].share
        return mine == theirs ? one < other : mine > theirs
      }
    for start in full {
      if let chain = chain(from: start) { return chain }
    }
    return nil
  }

  private func chain(from start: Int) -> [Int]? {
    var origin: [Int: Int] = [:]
    var unseen = reviewers.indices.filter { $0 != start }
    var queue = [start]
    var next = 0
    while next < queue.count {
      let holder = queue[next]
      next += 1
      for agent in hands[holder].keys.sorted() where !unseen.isEmpty {
        let barred = barred[agent] ?? []
        for place in unseen where !barred.contains(place) {
          origin[place] = holder
          queue.append(place)
        }
        unseen.removeAll { !barred.contains($0) }
      }
    }
    let end = queue.dropFirst().min { isLess(gaining: $0, than: $1) }
    guard let end, gains(moving: start, to: end) else { return nil }
    var chain = [end]
    var place = end
    while let before = origin[place] {
      chain.append(before)
      place = before
    }
    return chain.reversed()
  }

  private mutating func move(along chain: [Int]) {
    // From the end, so that nobody passes on what they have just been given.
    for (giver, taker) in zip(chain, chain.dropFirst()).reversed() {
      let agent = hands[giver].keys.sorted()
        .first { barred[$0]?.contains(taker) != true }
      guard let agent, let pick = hands[giver][agent]?.last else { return }
      hands[giver][agent]?.removeLast()
      if hands[giver][agent]?.isEmpty == true { hands[giver][agent] = nil }
      loads[giver] -= 1
      put(pick, into: taker)
    }
  }

  private mutating func put(_ pick: Int, into place: Int) {
    takers[pick] = place
    hands[place][picks[pick].agent, default: []].append(pick)
    loads[place] += 1
  }

  /// Σ load²/share becomes smaller when one pick goes from here to there.
  private func gains(moving giver: Int, to taker: Int) -> Bool {
    loads[giver] > 0
      && Double(2 * loads[giver] - 1) * reviewers[taker].share
        > Double(2 * loads[taker] + 1) * reviewers[giver].share
  }

  private func isLess(gaining one: Int, than other: Int) -> Bool {
    Double(2 * loads[one] + 1) * reviewers[other].share
      < Double(2 * loads[other] + 1) * reviewers[one].share
  }
}

/// Reviewers by number; who is listed twice has the identifiers of both and the first share.
private func onePerPerson(_ reviewers: [SampleReviewer]) -> [SampleReviewer] {
  var byPerson: [Int64: SampleReviewer] = [:]
  for reviewer in reviewers where reviewer.share > 0 && reviewer.share.isFinite {
    if byPerson[reviewer.person] == nil {
      byPerson[reviewer.person] = reviewer
    } else {
      byPerson[reviewer.person]?.agents += reviewer.agents
      byPerson[reviewer.person]?.mentees += reviewer.mentees
    }
  }
  return byPerson.values.sorted { $0.person < $1.person }
}
