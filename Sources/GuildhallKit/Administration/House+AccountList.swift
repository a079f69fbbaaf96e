internal import Findings
public import Foundation
internal import Rosters
internal import Storage

/// Somebody of the house as whoever lets people in sees them.
public struct AccountLine: Sendable, Hashable {
  public var id: Int64
  public var name: String
  public var handle: String
  public var staffID: String?
  public var email: String?
  public var team: String?
  public var offices: Set<Office>
  public var hasPassword: Bool
  /// Browsers and programs that are signed in.
  public var openSessions: Int
  /// When one of them was last used.
  public var seenAt: Date?
  /// The day they left; nothing while they are here.
  public var leftAt: Date?
  /// Since when nothing of theirs may be erased.
  public var heldSince: Date?
  public var isErased: Bool

  /// Whether they may sign in.
  public var isHere: Bool { leftAt == nil && !isErased }
}

extension House {
  /// Everybody, by name.
  public func accounts() throws -> [AccountLine] {
    let administrators = try store.administrators()
    let passwords = try store.peopleWithPasswords()
    let sessions = Dictionary(grouping: try store.openSessions(at: clock()), by: \.person)
    let presences = try presences()
    let now = clock()
    return try store.staff().map { member in
      let id = member.person.id
      var offices = Set(member.roles.compactMap(Office.init(rawValue:)))
      if administrators.contains(id) { offices.insert(.administrator) }
      let open = sessions[id] ?? []
      return AccountLine(
        id: id, name: member.person.name, handle: member.person.handle, staffID: member.staffID,
        email: member.email, team: member.team, offices: offices,
        hasPassword: passwords.contains(id), openSessions: open.count,
        seenAt: open.map(\.seenAt).max(), leftAt: member.leftAt.flatMap { $0 > now ? nil : $0 },
        heldSince: presences[id]?.heldSince, isErased: presences[id]?.isErased ?? false)
    }
  }

  /// One of them.
  ///
  /// - Throws: `unknownPerson`.
  public func accountLine(_ person: Int64) throws -> AccountLine {
    guard let line = try accounts().first(where: { $0.id == person }) else {
      throw AccountFault.unknownPerson("")
    }
    return line
  }

  /// Lets somebody in who is not in the house yet.
  ///
  /// The same rules hold as for a row of the staff list, because it is taken over as one.
  ///
  /// - Returns: their number, or what is wrong with the row.
  public func addAccount(_ new: NewAccount, by maker: Member) throws -> Result<
    Int64, NewAccount.Refusal
  > {
    let csv = new.csv
    let trial = try importStaff(csv, isDryRun: true, by: maker.handle).plan
    if let fault = trial.findings.first(where: { $0.severity == .error }) {
      return .failure(.init(sentence: fault.message))
    }
    if trial.changes.contains(where: { $0.kind != .create }) {
      return .failure(.init(sentence: "Somebody of that name or address is in the house already."))
    }
    let before = Set(try store.people().map(\.id))
    _ = try importStaff(csv, by: maker.handle)
    guard let made = try store.people().first(where: { !before.contains($0.id) }) else {
      return .failure(.init(sentence: "Somebody of that name is in the house already."))
    }
    return .success(made.id)
  }
}

/// Somebody to be let in.
public struct NewAccount: Sendable, Hashable {
  public var name: String
  public var email: String?
  public var staffID: String?
  public var team: String?
  /// Words of the staff list's column for roles.
  public var roles: [String]

  /// Why not.
  public struct Refusal: Error, Sendable, Hashable {
    public var sentence: String
  }

  public init(
    name: String, email: String? = nil, staffID: String? = nil, team: String? = nil,
    roles: [String] = []
  ) {
    self.name = name
    self.email = email
    self.staffID = staffID
    self.team = team
    self.roles = roles
  }

  fileprivate var csv: [UInt8] {
    let columns: [(String, String?)] = [
      ("name", name), ("email", email), ("id", staffID), ("team", team),
      ("roles", roles.isEmpty ? nil : roles.joined(separator: ";")),
    ]
    let given = columns.compactMap { name, value in value.map { (name, $0) } }
    func line(_ cells: [String]) -> String {
      cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\r\n"
    }
    return Array((line(given.map(\.0)) + line(given.map(\.1))).utf8)
  }
}
