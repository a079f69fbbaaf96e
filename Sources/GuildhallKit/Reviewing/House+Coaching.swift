internal import Certifications
internal import Curricula
public import Foundation
public import Reviews
public import Rubrics
internal import Scoring
internal import Storage
internal import Transcripts

/// A coach's note as it is shown.
public struct CoachingNote: Sendable, Hashable, Codable {
  public var number: Int64
  public var agent: String
  public var text: String
  public var review: Int64?
  public var criterion: CriterionID?
  /// The turn it is about, counted from 1.
  public var turn: Int?
  public var by: String
  public var at: Date
  public var acknowledgedAt: Date?
}

/// Something that an agent is to do.
public struct CoachingAction: Sendable, Hashable, Codable {
  public var number: Int64
  public var agent: String
  public var text: String
  public var dueAt: Date
  public var by: String
  public var doneAt: Date?
  public var isLate: Bool
}

/// A lesson or scenario that followed repeated failures, and what became of the skill.
public struct RemedyReport: Sendable, Hashable, Codable {
  public var number: Int64
  public var agent: String
  public var rubric: RubricID
  public var criterion: CriterionID
  public var isAssigned: Bool
  /// What was decided and why.
  public var because: String
  public var module: String
  public var part: String?
  public var decidedAt: Date
  public var dueAt: Date?
  /// When the agent finished what was assigned.
  public var doneAt: Date?
  /// Of the interactions that are looked at afterwards: how many are in a queue or reviewed.
  public var followUps: Int
  /// Whether the skill came back; nothing before a follow-up is reviewed.
  public var recovery: Recovery?
}

extension House {
  /// Notes what a coach tells an agent, about a review, a criterion and a turn where it has one.
  ///
  /// - Parameters:
  ///   - agent: a name or an identifier; nothing for the agent of the review.
  ///   - turn: counted from 1.
  public func coach(
    _ text: String, agent: String? = nil, review: Int64? = nil, criterion: CriterionID? = nil,
    turn: Int? = nil, by name: String
  ) throws -> CoachingNote {
    try requireWords(text)
    let (coach, act) = try decider(name)
    let roster = try roster()
    var identifier = agent
    if let review {
      let desk = try desk(try shown(review))
      let reviewed = try stored(review).agent
      if let identifier, roster.person(ofAgent: identifier) != roster.person(ofAgent: reviewed) {
        throw ReviewingFault.otherAgent(roster.shown(reviewed))
      }
      identifier = reviewed
      if let criterion, !desk.asked.contains(criterion) {
        throw ReviewingFault.unknownCriterion(criterion, known: desk.asked)
      }
      if let turn, !desk.interaction.turns.indices.contains(turn - 1) {
        throw ReviewFault.quoteOutside(turn: turn - 1, turns: desk.interaction.turns.count)
      }
    }
    let person = try agentPerson(identifier, roster)
    if person.id == coach.id { throw ReviewingFault.ownWork }
    let id = try store.addCoachingNote(
      String(text.prefix(4000)), for: person.id, review: review, criterion: criterion, turn: turn,
      by: coach.id, act)
    guard let note = try coachingNotes(for: person.name).first(where: { $0.number == id }) else {
      throw ReviewingFault.unknownNote(id)
    }
    return note
  }

  /// Gives an agent something to do by a date.
  public func setAction(
    _ text: String, agent: String, dueAt: Date, note: Int64? = nil, by name: String
  ) throws -> CoachingAction {
    try requireWords(text)
    let (coach, act) = try decider(name)
    let person = try agentPerson(agent, try roster())
    if person.id == coach.id { throw ReviewingFault.ownWork }
    guard dueAt >= act.at else {
      throw ReviewingFault.dueInThePast(dueAt.dayText, today: act.at.dayText)
    }
    if let note, !(try store.coachingNotes(for: person.id).contains { $0.id == note }) {
      throw ReviewingFault.unknownNote(note)
    }
    let id = try store.addCoachingAction(
      String(text.prefix(4000)), for: person.id, note: note, dueAt: dueAt, by: coach.id, act)
    guard let action = try coachingActions(for: person.name).first(where: { $0.number == id })
    else { throw ReviewingFault.unknownNote(id) }
    return action
  }

  /// The agent has read a note.
  ///
  /// - Returns: whether that is new.
  @discardableResult
  public func acknowledgeNote(_ number: Int64, by name: String) throws -> Bool {
    let (person, act) = try actor(name)
    guard try store.coachingNotes(for: person.id).contains(where: { $0.id == number }) else {
      throw ReviewingFault.unknownNote(number)
    }
    return try store.finishCoaching(note: number, by: person.id, act)
  }

  /// The agent, or whoever set it, says that an action is done.
  ///
  /// - Returns: whether that is new.
  @discardableResult
  public func finishAction(_ number: Int64, by name: String) throws -> Bool {
    let (person, act) = try actor(name)
    guard
      try store.coachingActions().contains(where: {
        $0.id == number && ($0.person == person.id || $0.setBy == person.id)
      })
    else { throw ReviewingFault.unknownNote(number) }
    return try store.finishCoaching(action: number, by: person.id, act)
  }

  /// Notes, the oldest first; of one agent, or of all.
  public func coachingNotes(for name: String? = nil) throws -> [CoachingNote] {
    let roster = try roster()
    let person = try name.map { try agentPerson($0, roster).id }
    return try store.coachingNotes(for: person).map {
      CoachingNote(
        number: $0.id, agent: roster.name($0.person), text: $0.text, review: $0.review,
        criterion: $0.criterion, turn: $0.turn, by: roster.name($0.notedBy), at: $0.notedAt,
        acknowledgedAt: $0.acknowledgedAt)
    }
  }

  /// Actions, the oldest first; of one agent, or of all.
  public func coachingActions(for name: String? = nil) throws -> [CoachingAction] {
    let roster = try roster()
    let now = clock()
    let person = try name.map { try agentPerson($0, roster).id }
    return try store.coachingActions(for: person).map {
      CoachingAction(
        number: $0.id, agent: roster.name($0.person), text: $0.text, dueAt: $0.dueAt,
        by: roster.name($0.setBy), doneAt: $0.doneAt,
        isLate: ($0.doneAt ?? now) > $0.dueAt)
    }
  }

  /// Looks at every agent's reviews by a rubric: assigns what its remedies say, logs what they
  /// withhold, and puts the next interactions of those who are done into a queue.
  ///
  /// - Parameter reviewers: whose queue follow-ups go to: the first who is not the agent. Where
  ///   that is not the first named, or nobody, it is logged once.
  /// - Returns: what was decided now.
  public func applyRemedies(
    of id: RubricID, reviewers: [String], by name: String,
    queued: (_ agent: String, _ reviewer: String, _ count: Int) -> Void = { _, _, _ in }
  ) throws -> [RemedyReport] {
    guard !reviewers.isEmpty else { throw ReviewingFault.noReviewers }
    let (published, rubric) = try self.rubric(id)
    let (_, act) = try decider(name)
    let receivers = try reviewers.map { try person($0) }
    let roster = try roster()
    try completeSegments(act)
    var decided: Set<Int64> = []
    for member in roster.people {
      let remedies = try store.remedies(for: member.id).filter { $0.rubric == id }
      let open = try completed(remedies, of: member.id)
      let history = try store.history(ofAgents: roster.agents(of: member.id), rubric: id)
      let hindrances = try history.isEmpty ? [:] : hindrances(to: rubric.remedies, for: member)
      let decisions = remediesDue(
        rubric.remedies,
        history: history.map {
          CriterionReview(
            criterion: $0.criterion, review: $0.review, share: $0.share, isFailure: $0.isFailure,
            at: $0.submittedAt.milliseconds)
        },
        assignments: open.filter(\.remedy.isAssigned).map { one in
          RemedyAssignment(
            module: one.remedy.remedy.module, part: one.remedy.remedy.part,
            at: one.remedy.decidedAt.milliseconds,
            dueAt: (one.remedy.dueAt ?? one.remedy.decidedAt).milliseconds,
            closedAt: one.doneAt?.milliseconds)
        }, now: act.at.milliseconds, hindrance: { hindrances[$0] })
      for decision in decisions {
        let because = decision.sentence { Date(milliseconds: $0).dayText }
        // The same reason is logged once.
        let last = remedies.last { $0.remedy.criterion == decision.remedy.criterion }
        guard decision.isAssigned || (decision.isWithheld && last?.because != because) else {
          continue
        }
        var due: Date?
        if case .assign(let milliseconds) = decision.verdict {
          due = Date(milliseconds: milliseconds)
        }
        decided.insert(
          try store.saveRemedy(
            decision.remedy, for: member.id, publication: published.version, rubric: id,
            isAssigned: decision.isAssigned, because: because, dueAt: due, act))
      }
      for one in open where one.remedy.isAssigned {
        guard let doneAt = one.doneAt else { continue }
        let receiver = receivers.first { $0.id != member.id }
        let count = try fillFollowUps(
          one.remedy, doneAt: doneAt, member.id, receiver?.id, roster, act)
        if count > 0, let receiver { queued(member.name, receiver.name, count) }
        guard count > 0, receivers[0].id == member.id else { continue }
        let because = withheldFollowUps(of: one.remedy, from: member, to: receiver)
        guard !remedies.contains(where: { $0.because == because }) else { continue }
        decided.insert(
          try store.saveRemedy(
            one.remedy.remedy, for: member.id, publication: one.remedy.publication, rubric: id,
            isAssigned: false, because: because, dueAt: nil, act))
      }
    }
    return try remedies().filter { decided.contains($0.number) }
  }

  /// What was assigned or withheld, and what became of the skill; of one agent, or of all.
  public func remedies(for name: String? = nil) throws -> [RemedyReport] {
    let roster = try roster()
    let person = try name.map { try agentPerson($0, roster).id }
    let stored = try store.remedies(for: person)
    return try Dictionary(grouping: stored, by: \.person).sorted { $0.key < $1.key }
      .flatMap { person, remedies in
        try completed(remedies, of: person).map { one in
          let picks = try store.picks(ofRemedy: one.remedy.id)
          return RemedyReport(
            number: one.remedy.id, agent: roster.name(person), rubric: one.remedy.rubric,
            criterion: one.remedy.remedy.criterion, isAssigned: one.remedy.isAssigned,
            because: one.remedy.because, module: one.remedy.remedy.module,
            part: one.remedy.remedy.part, decidedAt: one.remedy.decidedAt,
            dueAt: one.remedy.dueAt, doneAt: one.doneAt,
            followUps: picks.count { $0.state == "open" },
            recovery: try recovery(after: one.remedy, picks, roster))
        }
      }.sorted { $0.number < $1.number }
  }

  /// Assignments with the moment their lesson or scenario was done.
  func completed(
    _ remedies: [StoredRemedy], of person: Int64
  ) throws -> [(remedy: StoredRemedy, doneAt: Date?)] {
    guard remedies.contains(where: \.isAssigned) else { return remedies.map { ($0, nil) } }
    let record = try store.record(of: person)
    let again = try store.lessonsReadAgain(by: person)
    return try remedies.map { stored in
      guard stored.isAssigned else { return (stored, nil) }
      let module = ModuleID(stored.remedy.module)
      func moment(of part: PartID) -> Date? {
        let moments =
          record.sittings.filter { $0.module == module && $0.quiz == part && $0.isPassed }
          .map(\.submittedAt)
          + record.readings.filter { $0.module == module && $0.lesson == part }.map(\.readAt)
          + again.filter { $0.module == module.rawValue && $0.lesson == part.rawValue }
          .map(\.readAt)
        return moments.filter { $0 >= stored.decidedAt }.min()
      }
      if let part = stored.remedy.part { return (stored, moment(of: PartID(part))) }
      // A whole module is done when everything in it that can be passed has been, since then; where
      // nothing can, when it has been read. A checklist waits for somebody else.
      let parts = (try self.module(module)?.1.parts ?? []).filter(\.isDoneAlone)
      let tested = parts.filter(\.isTested)
      let moments = (tested.isEmpty ? parts : tested).map { moment(of: $0.id) }
      return (stored, moments.contains(nil) ? nil : moments.compactMap { $0 }.max())
    }
  }

  /// Why somebody could not do what remedies assign; nothing of those that they can do.
  private func hindrances(
    to remedies: [Remedy], for person: Person
  ) throws -> [Remedy: RemedyDecision.Verdict] {
    let record = try store.record(of: person.id)
    var hindrances: [Remedy: RemedyDecision.Verdict] = [:]
    for remedy in remedies { hindrances[remedy] = try hindrance(to: remedy, record) }
    return hindrances
  }

  private func hindrance(
    to remedy: Remedy, _ record: LearningRecord
  ) throws -> RemedyDecision.Verdict? {
    guard let (published, module) = try module(ModuleID(remedy.module)) else {
      return .nothingToDo
    }
    let progress = module.progress(of: record, in: published.curriculum)
    if progress.state == .blocked { return .notOpen(first: progress.waitsFor.map(\.rawValue)) }
    let parts = module.parts.filter { part in
      part.isDoneAlone && remedy.part.map { part.id == PartID($0) } ?? true
    }
    return parts.isEmpty ? .nothingToDo : nil
  }

  private func withheldFollowUps(
    of remedy: StoredRemedy, from agent: Person, to receiver: Person?
  ) -> String {
    "The follow-ups of “\(remedy.remedy.criterion)”, assigned on \(remedy.decidedAt.dayText), "
      + (receiver.map {
        "go to \($0.name), because \(agent.name) does not review their own work."
      } ?? "go to nobody: \(agent.name) does not review their own work. Name one more reviewer.")
  }

  /// - Parameter receiver: nothing to put none into a queue.
  /// - Returns: how many there are to be looked at now.
  private func fillFollowUps(
    _ remedy: StoredRemedy, doneAt: Date, _ person: Int64, _ receiver: Int64?, _ roster: WhoIsWho,
    _ act: Act
  ) throws -> Int {
    // One that was taken out is stood in for by the next.
    let known = try store.picks(ofRemedy: remedy.id).count { $0.state == "open" }
    guard known < remedy.remedy.followUp else { return 0 }
    let next = try store.nextSegments(
      ofAgents: roster.agents(of: person), after: doneAt.dayNumber + 1,
      rubric: remedy.rubric.rawValue,
      limit: remedy.remedy.followUp - known)
    if receiver != nil {
      try store.addFollowUps(next.map(\.id), of: remedy, reviewer: receiver, act)
    }
    return next.count
  }

  /// Whether the skill came back: the reviews before the assignment against the follow-ups.
  private func recovery(
    after remedy: StoredRemedy, _ picks: [StoredPick], _ roster: WhoIsWho
  ) throws -> Recovery? {
    guard remedy.isAssigned else { return nil }
    let after = try picks.compactMap { pick -> Bool? in
      guard let review = pick.review, let stored = try store.review(review),
        stored.submittedAt != nil, stored.state != "void"
      else { return nil }
      let rubric = try subject(of: stored).form.rubric
      guard case .level(let level)? = try currentAnswers(stored)[remedy.remedy.criterion]?.choice,
        let criterion = rubric.criteria.first(where: { $0.id == remedy.remedy.criterion }),
        let share = criterion.share(of: level)
      else { return nil }
      return criterion.isFailure(share)
    }
    guard !after.isEmpty else { return nil }
    let before = try store.history(
      ofAgents: roster.agents(of: remedy.person), rubric: remedy.rubric
    )
    .filter { $0.criterion == remedy.remedy.criterion && $0.submittedAt <= remedy.decidedAt }
    .map(\.isFailure)
    return Reviews.recovery(before: before, after: after, wanted: remedy.remedy.followUp)
  }

  /// The person whose work stands under a name or an identifier.
  private func agentPerson(_ name: String?, _ roster: WhoIsWho) throws -> Person {
    // A handle is one person's alone, where a name may be several people's.
    if let name, let known = try store.findPerson(named: name), known.handle == name {
      return known
    }
    if let person = roster.person(ofAgent: name) { return person }
    guard let name else { throw ReviewingFault.unknownAgent("nobody") }
    let stored = try store.agentsOfWork()
    if stored.contains(where: { roster.isSame($0, name) }) {
      throw ReviewingFault.unknownAgent(name)
    }
    throw nobodysWork(name, stored, roster)
  }
}

extension Part {
  /// True for what is passed or failed, rather than read or signed.
  fileprivate var isTested: Bool {
    switch self {
    case .quiz, .review, .scenario: true
    case .lesson, .checklist: false
    }
  }

  /// False for what somebody else signs.
  fileprivate var isDoneAlone: Bool {
    if case .checklist = self { false } else { true }
  }
}
