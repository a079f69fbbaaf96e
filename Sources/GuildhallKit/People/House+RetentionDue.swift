internal import Foundation
internal import Storage

extension House {
  /// What the rules would take away today, and why the rest stays.
  public func retentionDue() throws -> RetentionPlan {
    let presences = try presences()
    let held = try heldAgents()
    let lines = try store.people().compactMap { person -> RetentionPlan.Line? in
      let standing = presences[person.id] ?? PersonPresence()
      return standing.isErased ? nil : try retentionLine(person, standing, held)
    }
    guard let before = try interactionsBefore() else {
      return RetentionPlan(people: lines, interactions: 0, heldInteractions: 0)
    }
    let found = try store.interactionsDue(before: before) { held.isHeld($0) }
    return RetentionPlan(
      people: lines, interactions: found.due.count, heldInteractions: found.held.count,
      interactionsBefore: Date(timeIntervalSince1970: Double(before) * 86_400))
  }

  /// Erases everybody whose time is over and empties the conversations that are too old.
  public func applyRetention(by name: String) throws -> RetentionReport {
    let (actor, act) = try decider(name)
    var erased: [ErasedPerson] = []
    // Nobody signs the erasure of their own data; the next one who applies the rules does.
    let due = try retentionDue().people.filter { $0.reason == .due }.map(\.handle)
    // Read once: no erasure changes who is on hold, or what they are called.
    let held = try heldAgents()
    for person in due where person != actor.handle {
      erased.append(
        try eraseRows(
          of: try self.person(person), because: "The time for which it is kept is over.", by: name,
          held: held))
    }
    var emptied = EmptiedInteractions()
    if let before = try interactionsBefore() {
      let found = try store.interactionsDue(before: before) { held.isHeld($0) }
      emptied = try store.empty(found.due, besides: found.held, before: before, act)
    }
    // Once for all, because it takes as long as the database is large.
    let isChanged = !erased.isEmpty || emptied.interactions > 0
    return RetentionReport(
      erased: isChanged ? proven(erased) : [],
      emptied: .init(
        interactions: emptied.interactions, sources: emptied.sources, reviews: emptied.reviews))
  }

  /// The first day that conversations are kept of, since 1970; nothing where they are kept for good.
  private func interactionsBefore() throws -> Int? {
    try retentionDays(.interactions).map { clock().dayNumber - $0 }
  }

  func retentionLine(
    _ person: Person, _ standing: PersonPresence, _ held: HeldAgents
  ) throws -> RetentionPlan.Line {
    var line = RetentionPlan.Line(name: person.name, handle: person.handle, reason: .due)
    guard let leftAt = standing.leftAt else {
      line.reason = standing.heldSince == nil ? .stillHere : .onHold
      return line
    }
    let days = try retentionDays(.training) ?? Self.trainingDays
    let from = leftAt.addingTimeInterval(Double(days) * 86_400)
    line.from = from
    if standing.heldSince != nil {
      line.reason = .onHold
    } else if clock() < from {
      line.reason = .notOver
    } else if try !heldPartners(of: person.id, held).isEmpty {
      line.reason = .sharedWithHeld
    }
    return line
  }
}

/// What people on hold are called as agents.
struct HeldAgents {
  var roster: WhoIsWho
  var people: Set<Int64>
  /// Under which identifiers work of each person is stored; empty while nobody is on hold.
  var stored: [Int64: [String]]

  func isHeld(_ agent: String) -> Bool {
    roster.person(ofAgent: agent).map { people.contains($0.id) } ?? false
  }
}

extension House {
  func heldAgents() throws -> HeldAgents {
    let roster = try roster()
    let people = Set(try presences().filter { $0.value.heldSince != nil }.keys)
    var stored: [Int64: [String]] = [:]
    for agent in people.isEmpty ? [] : try store.agentsOfSegments() {
      if let person = roster.person(ofAgent: agent) { stored[person.id, default: []].append(agent) }
    }
    return HeldAgents(roster: roster, people: people, stored: stored)
  }

  /// People on hold who took part in conversations of a person, by name.
  func heldPartners(of person: Int64, _ held: HeldAgents) throws -> [String] {
    guard !held.people.isEmpty else { return [] }
    let own = held.roster.agents(of: person) + (held.stored[person] ?? [])
    let partners = try store.partners(ofAgents: own) {
      held.roster.person(ofAgent: $0)?.id == person
    }
    return Set(partners.filter(held.isHeld).compactMap { held.roster.person(ofAgent: $0)?.name })
      .sorted()
  }
}
