internal import Curricula
public import Foundation
public import Reviews
public import Rubrics
internal import Scoring
internal import Storage
internal import Transcripts

/// What is asked for when a sample is drawn.
public struct SampleOrder: Sendable {
  public var title: String
  public var rubric: RubricID
  /// Days, both included.
  public var from: Date
  public var to: Date
  public var perAgent: Int
  public var byChannel: Bool
  public var tags: [String]
  public var targeted: [SampleTarget]
  public var reviewers: [String]
  public var isForCertification: Bool
  /// Nothing for one drawn now.
  public var seed: UInt64?

  public init(
    title: String, rubric: RubricID, from: Date, to: Date, perAgent: Int, byChannel: Bool = false,
    tags: [String] = [], targeted: [SampleTarget] = [], reviewers: [String],
    isForCertification: Bool = false, seed: UInt64? = nil
  ) {
    self.title = title
    self.rubric = rubric
    self.from = from
    self.to = to
    self.perAgent = perAgent
    self.byChannel = byChannel
    self.tags = tags
    self.targeted = targeted
    self.reviewers = reviewers
    self.isForCertification = isForCertification
    self.seed = seed
  }
}

/// A drawing in a list, or as a whole.
public struct SampleReport: Sendable, Hashable, Codable {
  public var number: Int64
  public var title: String
  public var rubric: RubricID
  public var from: Date
  public var to: Date
  public var seed: UInt64
  /// How many segments it was drawn from.
  public var population: Int
  public var drawnBy: String
  public var drawnAt: Date
  public var picks: [PickReport]
  public var shortfalls: [DrawnSample.Shortfall]
  /// True when population, plan and seed give these very picks again.
  public var isReproduced: Bool?
}

/// A pick as it is shown.
public struct PickReport: Sendable, Hashable, Codable {
  public var number: Int64
  public var interaction: String
  public var agent: String
  public var channel: String
  public var rubric: RubricID
  /// The day of the conversation.
  public var day: Date?
  public var reason: String
  public var stratum: String?
  public var inclusionProbability: Double?
  public var reviewer: String?
  /// Who reviews it besides, where the rubric asks for two.
  public var second: String?
  /// What was done to it since it was drawn, why and by whom.
  public var change: String?
  /// `open`, `draft`, `submitted` and so on, `replaced` or `removed`.
  public var state: String
  public var replaces: Int64?
  public var review: Int64?
}

extension House {
  /// Draws a sample from the work of some days and stores it with its population, seed and picks.
  public func drawSample(_ order: SampleOrder, by name: String) throws -> SampleReport {
    let (published, rubric) = try self.rubric(order.rubric)
    guard !order.reviewers.isEmpty else { throw ReviewingFault.noReviewers }
    guard order.title.contains(where: { !$0.isWhitespace }) else {
      throw ReviewingFault.emptyTitle
    }
    guard Set(order.reviewers).count >= rubric.reviewing.reviewers else {
      throw ReviewingFault.tooFewReviewers(rubric.reviewing.reviewers)
    }
    for target in order.targeted {
      if case .criterion(let id) = target.kind, !rubric.criteria.contains(where: { $0.id == id }) {
        throw ReviewingFault.unknownCriterion(id, known: rubric.criteria.map(\.id))
      }
    }
    let (person, act) = try decider(name)
    try completeSegments(act)
    let roster = try roster()
    let scope = SampleScope(
      publication: published.version, rubric: rubric.id, engine: engineVersion,
      days: order.from.dayNumber...max(order.from.dayNumber, order.to.dayNumber),
      channels: rubric.channels, tags: rubric.tags, criteria: rubric.criteria.map(\.id))
    let population = try store.population(scope)
    guard !population.isEmpty else { throw ReviewingFault.emptyPopulation }
    // As the sources write them: “Noor@…” and “noor@…” are one person.
    let agents = Set(population.map(\.agent)).sorted()
    let reviewers = try order.reviewers.map { name in
      let reviewer = try self.person(name)
      return SampleReviewer(
        person: reviewer.id, agents: agents.filter { roster.isWork($0, of: reviewer.id) },
        mentees: agents.filter { agent in
          roster.person(ofAgent: agent).flatMap { roster.mentor(of: $0.id) } == reviewer.id
        })
    }
    let plan = SamplePlan(
      perAgent: order.perAgent, byChannel: order.byChannel, tags: order.tags,
      targeted: order.targeted, reviewers: reviewers,
      isForCertification: order.isForCertification)
    let seed = order.seed ?? random()
    let sample = Reviews.drawSample(from: population, by: plan, seed: seed)
    let second =
      rubric.reviewing.reviewers > 1 ? secondReviewers(of: sample.picks, by: plan) : []
    let id = try store.saveCycle(
      sample, second: second, title: order.title, scope: scope, plan: plan, seed: seed,
      population: population.map(\.segment), by: person.id, act)
    var report = try drawnSample(id, isProven: false)
    report.shortfalls = sample.shortfalls
    return report
  }

  /// Every drawing, the oldest first, without its picks.
  public func samples() throws -> [SampleReport] {
    let roster = try roster()
    return try store.cycles().map { report($0, roster) }
  }

  /// A drawing with its picks.
  ///
  /// - Parameter isProven: draws it again from what is stored and compares.
  public func drawnSample(_ number: Int64, isProven: Bool = true) throws -> SampleReport {
    guard let cycle = try store.cycle(number) else { throw ReviewingFault.unknownCycle(number) }
    let roster = try roster()
    let picks = try store.picks(ofCycle: number)
    var report = report(cycle, roster)
    let changes = try store.pickChanges(ofCycle: number)
    let segments = try store.segments(of: picks)
    report.picks = picks.map { pick in
      var line = self.report(pick, segments[pick.segment], roster)
      line.change = changes[pick.id].map {
        "\($0.kind) by \(roster.name($0.by)): \($0.reason)"
      }
      return line
    }
    if isProven {
      let population = try population(of: cycle)
      let again = Reviews.drawSample(from: population, by: cycle.plan, seed: cycle.seed)
      report.shortfalls = again.shortfalls
      // A pick may have been given to another reviewer since; what was drawn stands in its row.
      let drawn = picks.filter { $0.replaces == nil }.compactMap(\.drawn)
      report.isReproduced = try isReproduced(cycle, drawn, by: again, from: population)
    }
    return report
  }

  /// Puts the next of the same kind in the place of a pick, with the reason.
  public func replacePick(_ number: Int64, because reason: String, by name: String) throws
    -> PickReport
  {
    try requireReason(reason)
    let pick = try openPick(number)
    let (person, act) = try decider(name)
    guard let drawn = pick.drawn, let id = pick.cycle, let cycle = try store.cycle(id) else {
      throw ReviewingFault.nothingLeft
    }
    let taken = Set(try store.picks(ofCycle: id).map(\.segment))
    let population = try population(of: cycle)
    guard
      let next = replacement(
        of: drawn, from: population, by: cycle.plan, seed: cycle.seed, taken: taken)
    else { throw ReviewingFault.nothingLeft }
    guard let new = try store.change(pick, to: next, reason: reason, by: person.id, act) else {
      throw ReviewingFault.nothingLeft
    }
    let put = try openPick(new)
    return report(put, try store.segment(put.segment), try roster())
  }

  /// Takes a pick out, with the reason.
  public func removePick(_ number: Int64, because reason: String, by name: String) throws {
    try requireReason(reason)
    let pick = try openPick(number)
    let (person, act) = try decider(name)
    _ = try store.change(pick, to: nil, reason: reason, by: person.id, act)
  }

  /// Takes every open pick of a sample out, with the reason; what somebody has submitted stays.
  ///
  /// - Returns: how many were taken out.
  public func withdrawSample(
    _ number: Int64, because reason: String, by name: String
  ) throws -> Int {
    try requireReason(reason)
    guard try store.cycle(number) != nil else { throw ReviewingFault.unknownCycle(number) }
    let (person, act) = try decider(name)
    let count = try store.withdraw(cycle: number, reason: reason, by: person.id, act)
    guard count > 0 else { throw ReviewingFault.nothingOpen(number) }
    return count
  }

  /// Gives a pick to another reviewer, with the reason.
  ///
  /// - Parameter giver: whose place it is; only needed where two people review it.
  public func reassignPick(
    _ number: Int64, to reviewer: String, from giver: String? = nil, because reason: String,
    by name: String
  ) throws {
    try requireReason(reason)
    let pick = try openPick(number)
    let (person, act) = try decider(name)
    let receiver = try self.person(reviewer)
    let roster = try roster()
    let places = [pick.reviewer, pick.second]
    let holders = places.compactMap { $0 }
    if holders.contains(receiver.id) { throw ReviewingFault.reviewsAlready(receiver.name) }
    let names = holders.map(roster.name)
    let replaced = try giver.map { try self.person($0).id }
    if let replaced, !holders.contains(replaced) {
      throw ReviewingFault.notTheirPick(number, holders: names)
    }
    if replaced == nil, holders.count > 1 {
      throw ReviewingFault.whosePlace(number, holders: names)
    }
    let isSecond = replaced != nil && replaced == pick.second
    let agent = try store.segment(pick.segment)?.agent
    if roster.isWork(agent, of: receiver.id) { throw ReviewingFault.ownWork }
    if let id = pick.cycle, try store.cycle(id)?.plan.isForCertification == true,
      roster.person(ofAgent: agent).flatMap({ roster.mentor(of: $0.id) }) == receiver.id
    {
      throw ReviewingFault.ownWork
    }
    try store.reassign(
      number, to: receiver.id, isSecond: isSecond, reason: reason, by: person.id, act)
  }

  /// What waits for a reviewer, in the order it was drawn.
  ///
  /// - Parameters:
  ///   - rubric: nothing for all.
  ///   - from: the first day of the conversations, and `to` the last; nothing for all.
  public func queue(
    of name: String, rubric: RubricID? = nil, from: Date? = nil, to: Date? = nil
  ) throws -> [PickReport] {
    let roster = try roster()
    let person = try person(name)
    let waiting = try store.queue(of: person.id).filter { rubric == nil || $0.rubric == rubric }
    // One that is published no more may wait still.
    if let rubric, waiting.isEmpty { _ = try self.rubric(rubric) }
    let segments = try store.segments(of: waiting)
    let days = (from?.dayNumber ?? .min)...max(from?.dayNumber ?? .min, to?.dayNumber ?? .max)
    let picks = waiting.filter { days.contains(segments[$0.segment]?.day ?? 0) }
    return try picks.map { pick in
      var line = report(pick, segments[pick.segment], roster)
      // What the machine found is part of its verdict.
      let rubric = try published(pick.publication).curriculum.rubrics.first {
        $0.id == pick.rubric
      }
      if rubric?.reviewing.isBlind == true, pick.remedy == nil { line.reason = "drawn" }
      return line
    }
  }

  /// Rows of segments of interactions from before there were any.
  func completeSegments(_ act: Act) throws {
    _ = try store.completeSegments(
      { (try? JSONDecoder().decode(Interaction.self, from: $0)).map(InteractionFacts.init) }, act)
  }

  /// A rubric of the versions in use.
  func rubric(_ id: RubricID) throws -> (published: PublishedCurriculum, rubric: Rubric) {
    let current = try current()
    for published in current {
      if let rubric = published.curriculum.rubrics.first(where: { $0.id == id }) {
        return (published, rubric)
      }
    }
    throw ReviewingFault.unknownRubric(
      id.rawValue, known: current.flatMap { $0.curriculum.rubrics.map(\.id) })
  }

  /// For each pick somebody else with the least to do who may review it; of equals the first named.
  private func secondReviewers(of picks: [SamplePick], by plan: SamplePlan) -> [Int64?] {
    var loads: [Int64: Int] = [:]
    return picks.map { pick in
      let able = plan.reviewers.filter {
        $0.person != pick.reviewer && plan.lets($0, review: pick.agent)
      }
      let next = able.min { loads[$0.person] ?? 0 < loads[$1.person] ?? 0 }?.person
      if let next { loads[next, default: 0] += 1 }
      return next
    }
  }

  /// The population of a drawing as it was.
  private func population(of cycle: StoredCycle) throws -> [SampleCandidate] {
    let rubric = try published(cycle.publication).curriculum.rubrics.first {
      $0.id == cycle.rubric
    }
    return try store.population(of: cycle, criteria: rubric?.criteria.map(\.id) ?? [])
  }

  private func openPick(_ number: Int64) throws -> StoredPick {
    guard let pick = try store.pick(number) else { throw ReviewingFault.unknownPick(number) }
    guard pick.state == "open", pick.reviewState == nil || pick.reviewState == "draft" else {
      throw ReviewingFault.pickDone(number)
    }
    return pick
  }

  private func report(_ cycle: StoredCycle, _ roster: WhoIsWho) -> SampleReport {
    SampleReport(
      number: cycle.id, title: cycle.title, rubric: cycle.rubric,
      from: Date(timeIntervalSince1970: Double(cycle.days.lowerBound) * 86_400),
      to: Date(timeIntervalSince1970: Double(cycle.days.upperBound) * 86_400), seed: cycle.seed,
      population: cycle.population.count, drawnBy: roster.name(cycle.drawnBy),
      drawnAt: cycle.drawnAt, picks: [], shortfalls: [], isReproduced: nil)
  }

  func report(
    _ pick: StoredPick, _ segment: StoredSegment?, _ roster: WhoIsWho
  ) -> PickReport {
    PickReport(
      number: pick.id, interaction: segment?.name ?? "", agent: roster.shown(segment?.agent),
      channel: segment?.channel ?? "", rubric: pick.rubric,
      day: segment.map { Date(timeIntervalSince1970: Double($0.day) * 86_400) },
      reason: pick.drawn?.reason.rawValue ?? "followUp",
      stratum: pick.drawn?.stratum, inclusionProbability: pick.drawn?.inclusionProbability,
      reviewer: pick.reviewer.map(roster.name), second: pick.second.map(roster.name),
      change: nil,
      state: pick.state == "open" ? pick.reviewState ?? "open" : pick.state,
      replaces: pick.replaces, review: pick.review)
  }
}
