public import Foundation
public import Rosters
internal import Storage

/// Somebody of the house in a list.
public struct StaffEntry: Sendable, Hashable, Codable {
  public var name: String
  /// What commands may call them by, where two have one name.
  public var handle: String
  public var id: String?
  public var email: String?
  public var team: String?
  public var roles: [RosterRole]
  public var mentor: String?
  public var joined: RosterDay?
  /// The day they left; nothing while they are here.
  public var left: RosterDay?
  public var identifiers: [String]
}

/// What became of a staff list.
public struct StaffImport: Sendable, Hashable, Codable {
  public var plan: RosterPlan
  /// False where rows were refused and nothing was asked to be done about the others.
  public var isApplied: Bool
}

/// Why somebody was not taken in, or did not leave.
public enum StaffFault: Error, Sendable, Hashable {
  case unknownPerson(String)
  case leftAlready(String, on: Date)
  case isHere(String)
  case inTheFuture(Date)
  case beforeJoining(Date)
  case emptyReason
}

extension StaffFault {
  /// What is wrong, and what to do.
  public var sentence: String {
    func day(_ date: Date) -> String { date.formatted(.iso8601.year().month().day()) }
    return switch self {
    case .unknownPerson(let name):
      "Nobody here is called “\(name)”. `guildhall people list` shows everybody."
    case .leftAlready(let name, let date): "\(name) left on \(day(date)) already."
    case .isHere(let name): "\(name) is here; only who has left can return."
    case .inTheFuture(let date):
      "\(day(date)) is still to come. Say it when it has happened, so that nobody is gone too soon."
    case .beforeJoining(let date): "That is before the day they joined, \(day(date))."
    case .emptyReason: "Say why, in a few words."
    }
  }
}

extension House {
  /// Everybody with what the staff list says of them.
  public func staffList() throws -> [StaffEntry] {
    let members = try store.staff()
    let names = Dictionary(
      members.map { ($0.person.id, $0.person.name) }, uniquingKeysWith: { one, _ in one })
    return members.map { member in
      StaffEntry(
        name: member.person.name, handle: member.person.handle, id: member.staffID,
        email: member.email, team: member.team,
        roles: member.roles.compactMap(RosterRole.init(rawValue:)),
        mentor: member.mentor.flatMap { names[$0] },
        joined: member.joinedAt.flatMap { RosterDay($0) },
        left: member.leftAt.flatMap { RosterDay($0) }, identifiers: member.agentNames)
    }
  }

  /// Reads a staff list and takes it over, all of it or, where asked, its good rows.
  ///
  /// - Parameters:
  ///   - isDryRun: says what would change, and changes nothing.
  ///   - goodRowsOnly: also where rows are refused.
  public func importStaff(
    _ bytes: [UInt8], isDryRun: Bool = false, goodRowsOnly: Bool = false, by decider: String
  ) throws -> StaffImport {
    let now = clock()
    guard let today = RosterDay(now) else { throw StaffFault.inTheFuture(now) }
    let members = try store.staff()
    let (rows, findings) = RosterFile.read(bytes, today: today)
    let plan = Roster.plan(
      current: members.map(RosterPerson.init), rows: rows, findings: findings, today: today,
      mentors: try mentorLimits(at: now))
    let hasGoodRows = plan.fileFaults.isEmpty && !plan.changes.isEmpty
    guard !isDryRun, plan.isClean || (goodRowsOnly && hasGoodRows) else {
      return StaffImport(plan: plan, isApplied: false)
    }
    if members.isEmpty, try store.personRows() == nil {
      // Somebody has to be the first, and it is whoever brings the first list.
      _ = try enrol(decider)
      return try importStaff(bytes, goodRowsOnly: goodRowsOnly, by: decider)
    }
    let (person, act) = try self.decider(decider)
    let changed = plan.changes.enumerated().filter { $0.element.kind != .same }
    // A mentor is named by the row of the file, which is not the place among the changes.
    let places = Dictionary(
      changed.enumerated().map { ($0.element.element.place.row, $0.offset) },
      uniquingKeysWith: { one, _ in one })
    _ = try store.apply(
      changed.map { StaffChange($0.element, places: places) }, by: person.id, act)
    return StaffImport(plan: plan, isApplied: true)
  }

  /// Somebody leaves; what they learnt and earned stays on record.
  public func leave(
    _ name: String, on day: Date?, because reason: String, by decider: String
  ) throws {
    let (member, doer, act) = try presence(of: name, reason, by: decider)
    if let left = member.leftAt { throw StaffFault.leftAlready(member.person.name, on: left) }
    let from = day ?? act.at
    if from > act.at { throw StaffFault.inTheFuture(from) }
    if let joined = member.joinedAt, from < joined { throw StaffFault.beforeJoining(joined) }
    try store.setPresence(
      member.person.id, isHere: false, from: from, because: reason, by: doer, act)
  }

  /// Somebody who left is back, with everything that they had learnt and earned.
  public func comeBack(
    _ name: String, on day: Date?, because reason: String, by decider: String
  ) throws {
    let (member, doer, act) = try presence(of: name, reason, by: decider)
    guard let left = member.leftAt else { throw StaffFault.isHere(member.person.name) }
    let from = day ?? act.at
    if from > act.at { throw StaffFault.inTheFuture(from) }
    if from < left { throw StaffFault.leftAlready(member.person.name, on: left) }
    try store.setPresence(
      member.person.id, isHere: true, from: from, because: reason, by: doer, act)
  }

  private func presence(
    of name: String, _ reason: String, by decider: String
  ) throws -> (StaffMember, Int64, Act) {
    guard reason.contains(where: { !$0.isWhitespace }) else { throw StaffFault.emptyReason }
    let (doer, act) = try self.decider(decider)
    guard let person = try store.findPerson(named: name),
      let member = try store.staff().first(where: { $0.person.id == person.id })
    else { throw StaffFault.unknownPerson(name) }
    return (member, doer.id, act)
  }
}

extension RosterPerson {
  fileprivate init(_ member: StaffMember) {
    self.init(
      key: member.person.id, id: member.staffID, name: member.person.name, email: member.email,
      team: member.team, roles: member.roles.compactMap(RosterRole.init(rawValue:)),
      mentorKey: member.mentor, joined: member.joinedAt.flatMap { RosterDay($0) },
      left: member.leftAt.flatMap { RosterDay($0) }, identifiers: member.agentNames,
      formerNames: member.formerNames)
  }
}

extension StaffChange {
  fileprivate init(_ change: RosterChange, places: [Int: Int]) {
    let after = change.after
    let mentor: Mentor? =
      switch after.mentor {
      case .person(let key): .person(key)
      case .row(let row): places[row].map { .change($0) }
      case nil: nil
      }
    self.init(
      of: change.key, name: after.name, staffID: after.id, email: after.email, team: after.team,
      roles: after.roles.map(\.rawValue), mentor: mentor, agentNames: after.identifiers,
      joinedAt: after.joined?.date,
      isLearner: after.roles.contains(.trainee) || after.roles.contains(.agent))
    switch change.kind {
    case .leave(let day): leftAt = day.date
    case .returned(let day): returnedAt = day.date
    case .create: leftAt = after.left?.date
    case .update:
      if change.fields.contains(where: { $0.field == .left }) { leftAt = after.left?.date }
    case .same: break
    }
  }
}

extension RosterDay {
  /// The day of a moment, in UTC; nothing beyond the years that have four digits.
  init?(_ date: Date) { self.init(date.formatted(.iso8601.year().month().day())) }

  /// The moment at which the day begins, in UTC.
  var date: Date? { try? Date(description, strategy: .iso8601.year().month().day()) }
}
