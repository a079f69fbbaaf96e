internal import Foundation
internal import Storage

/// Somebody of the team, as they are shown.
public struct TeamEntry: Sendable, Hashable, Codable {
  public var name: String
  /// The identifiers under which sources know their work.
  public var agentNames: [String]
  public var team: String?
  public var mentor: String?
}

extension House {
  /// Takes somebody in, or changes what is known of them.
  ///
  /// - Parameters:
  ///   - agentNames: identifiers under which sources know them, beside their name.
  ///   - team: nothing to leave it as it is.
  ///   - mentor: somebody who is here already; nothing to leave it as it is.
  public func enrol(
    _ name: String, agentNames: [String] = [], team: String? = nil, mentor: String? = nil
  ) throws -> TeamEntry {
    // Everything is looked at before anything is written.
    let roster = try roster()
    let known = try store.findPerson(named: name)
    for name in [name] + agentNames {
      try requireVisible(name)
      if let owner = roster.person(ofAgent: name), owner.id != known?.id {
        throw ReviewingFault.takenName(name, by: owner.name)
      }
    }
    let guide = try mentor.map { try self.person($0) }
    if let guide, guide.id == known?.id { throw ReviewingFault.ownMentor }
    if let guide, let known, let circle = roster.mentors(from: known.id, to: guide.id) {
      throw ReviewingFault.mentorsInCircle(([guide.id] + circle).map(roster.name))
    }
    let act = act(by: "roster")
    if let guide { try requireRoom(guide, for: known?.id, at: act.at) }
    let person = try store.person(named: name, isLearner: false, act)
    for name in agentNames { try store.name(person.id, asAgent: name, act) }
    if let team { try store.place(person.id, inTeam: team, act) }
    if let guide { try store.setMentor(guide.id, of: person.id, act) }
    guard let entry = try teamList().first(where: { $0.name == person.name }) else {
      throw ReviewingFault.unknownPerson(name, known: [])
    }
    return entry
  }

  /// Takes back an identifier that was given to the wrong person; their reviews stay as they are.
  ///
  /// Refused to themselves, who could review the work then, and where they have acknowledged or
  /// disputed a review of it.
  public func forget(
    _ identifier: String, of name: String, because reason: String, by other: String
  ) throws -> TeamEntry {
    try requireReason(reason)
    let person = try self.person(name)
    let (actor, act) = try decider(other)
    let roster = try roster()
    if roster.isSame(identifier, person.name) { throw ReviewingFault.ownName(identifier) }
    let known = roster.agents(of: person.id)
    guard let stored = known.first(where: { roster.isSame($0, identifier) }) else {
      throw ReviewingFault.notTheirs(identifier, of: person.name, known: known)
    }
    if actor.id == person.id { throw ReviewingFault.ownIdentifier }
    if let review = try store.answeredReview(ofAgent: stored, by: person.id) {
      throw ReviewingFault.answeredAs(stored, by: person.name, review: review)
    }
    try store.takeBack(stored, from: person.id, reason: reason, by: actor.id, act)
    guard let entry = try teamList().first(where: { $0.name == person.name }) else {
      throw ReviewingFault.unknownPerson(name, known: [])
    }
    return entry
  }

  /// Everybody with their team, mentor and identifiers.
  public func teamList() throws -> [TeamEntry] {
    let members = try store.team()
    let names = Dictionary(
      members.map { ($0.person.id, $0.person.name) }, uniquingKeysWith: { one, _ in one })
    return members.map { member in
      TeamEntry(
        name: member.person.name, agentNames: member.agentNames, team: member.team,
        mentor: member.mentor.flatMap { names[$0] })
    }
  }

  /// Somebody who is here already, by their name or by an identifier of theirs.
  func person(_ name: String) throws -> Person {
    if let person = try store.findPerson(named: name) { return person }
    let roster = try roster()
    guard let person = roster.person(ofAgent: name) else {
      throw ReviewingFault.unknownPerson(name, known: roster.people.map(\.name))
    }
    return person
  }

  /// The identifiers of somebody's work, by their name or by one under which work is stored.
  ///
  /// - Throws: `nobodysWork` where it is neither.
  func agents(_ name: String, _ roster: WhoIsWho) throws -> [String] {
    // A handle is one person's alone, where a name may be several people's.
    if let known = try store.findPerson(named: name), known.handle == name {
      return roster.agents(of: known.id)
    }
    if let person = roster.person(ofAgent: name) { return roster.agents(of: person.id) }
    if try store.hasWork(ofAgent: name) { return [name] }
    let stored = try store.agentsOfWork()
    let same = stored.filter { roster.isSame($0, name) }
    guard same.isEmpty else { return same }
    throw nobodysWork(name, stored, roster)
  }

  func nobodysWork(_ name: String, _ stored: [String], _ roster: WhoIsWho) -> ReviewingFault {
    .nobodysWork(
      name,
      known: roster.people.map(\.name) + stored.filter { roster.person(ofAgent: $0) == nil })
  }

  /// Who acts, with the moment; a name that nobody here has is a mistake and no new person.
  func actor(_ name: String) throws -> (person: Person, act: Act) {
    let person = try person(name)
    return (person, Act(by: "person/\(person.id)", at: clock()))
  }

  /// Everybody by the identifiers under which sources know them.
  func roster() throws -> WhoIsWho {
    try rosters.roster(after: store.changes) { WhoIsWho(try store.team()) }
  }

  /// A team that nobody is in is a mistake and no empty list.
  func requireTeam(_ team: String?, in staff: [StaffMember]) throws {
    guard let team, !staff.contains(where: { $0.team == team }) else { return }
    throw ReviewingFault.unknownTeam(team, known: Set(staff.compactMap(\.team)).sorted())
  }

  func requireWords(_ text: String) throws {
    guard text.contains(where: { !$0.isWhitespace }) else { throw ReviewingFault.emptyTitle }
  }

  func requireReason(_ reason: String) throws {
    guard reason.contains(where: { !$0.isWhitespace }) else { throw ReviewingFault.emptyReason }
  }
}

/// Who is who: persons and the identifiers under which their work stands.
struct WhoIsWho {
  private let members: [TeamMember]
  private var owners: [String: Int64] = [:]
  private var places: [Int64: Int] = [:]

  init(_ members: [TeamMember]) {
    self.members = members
    for (place, member) in members.enumerated() {
      places[member.person.id] = place
      for name in member.agentNames { owners[foldedIdentifier(name)] = member.person.id }
    }
  }

  var people: [Person] { members.map(\.person) }

  /// The person whose work stands under an identifier.
  func person(ofAgent agent: String?) -> Person? {
    agent.flatMap { owners[foldedIdentifier($0)] }.flatMap { places[$0] }.map { members[$0].person }
  }

  /// The identifiers of a person's work.
  func agents(of person: Int64) -> [String] {
    places[person].map { members[$0].agentNames } ?? []
  }

  /// Whether an identifier is that of a person's work.
  func isWork(_ agent: String?, of person: Int64) -> Bool {
    self.person(ofAgent: agent)?.id == person
  }

  func team(ofAgent agent: String?) -> String? {
    person(ofAgent: agent).flatMap { places[$0.id] }.flatMap { members[$0].team }
  }

  var teams: [String] { Set(members.compactMap(\.team)).sorted() }

  /// Whether two identifiers are one, however they are written.
  func isSame(_ one: String, _ other: String) -> Bool {
    foldedIdentifier(one) == foldedIdentifier(other)
  }

  /// The identifiers of everybody in a team.
  func agents(ofTeam team: String) -> [String] {
    members.filter { $0.team == team }.flatMap(\.agentNames)
  }

  func mentor(of person: Int64) -> Int64? { places[person].flatMap { members[$0].mentor } }

  /// Those from a mentor down to somebody whom they mentor, directly or through others.
  ///
  /// - Returns: nothing where the first does not mentor the last.
  func mentors(from first: Int64, to last: Int64) -> [Int64]? {
    var chain = [last]
    while let next = mentor(of: chain[0]), !chain.contains(next) {
      chain.insert(next, at: 0)
      if next == first { return chain }
    }
    return nil
  }

  func name(_ person: Int64) -> String { places[person].map { members[$0].person.name } ?? "" }

  /// The name to show for an identifier: the person's where they are known.
  func shown(_ agent: String?) -> String {
    person(ofAgent: agent)?.name ?? agent ?? "nobody"
  }
}
