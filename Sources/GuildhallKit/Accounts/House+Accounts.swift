public import Foundation
internal import Rosters
internal import Storage

/// How long people stay signed in, in seconds.
public enum SessionLimits {
  /// Without doing anything: a shift with its breaks.
  public static let idle: Double = 12 * 3600
  /// From signing in, whatever is done: a week, so that the morning's rush is spread.
  public static let browser: Double = 7 * 86_400
  /// A program's token.
  public static let program: Double = 90 * 86_400
  /// A link by which somebody signs in once.
  public static let link: Double = 24 * 3600
  /// After that, in which who has forgotten the password sets a new one.
  public static let reset: Double = 3600
}

extension House {
  /// The handle under which somebody of that name would be found.
  public static func handle(of name: String) -> String { Store.handle(of: name) }

  /// Somebody who may sign in, by name, address, number or handle.
  ///
  /// - Throws: `unknownPerson`, `gone`.
  public func account(of name: String) throws -> Member {
    guard let person = try store.findPerson(named: name) else {
      throw AccountFault.unknownPerson(name)
    }
    return try member(person, session: 0)
  }

  /// Somebody by their number.
  public func account(_ person: Int64) throws -> Member {
    guard let person = try store.person(person) else { throw AccountFault.unknownPerson("") }
    return try member(person, session: 0)
  }

  func member(_ person: Person, session: Int64) throws -> Member {
    let (roles, isHere) = try store.rolesAndPresence(of: person.id, at: clock())
    guard isHere else { throw AccountFault.gone(person.name) }
    var offices = Set(roles.compactMap(Office.init(rawValue:)))
    if try store.administrators().contains(person.id) { offices.insert(.administrator) }
    return Member(
      id: person.id, name: person.name, handle: person.handle, offices: offices, session: session)
  }

  // MARK: Sessions

  /// Who has the session of a token, while it is open.
  public func member(ofToken tokenHash: String) throws -> (member: Member, isProgram: Bool)? {
    guard let session = try store.session(tokenHash: tokenHash), session.endedAt == nil else {
      return nil
    }
    let now = clock()
    let isIdle =
      session.kind == .browser && now.timeIntervalSince(session.seenAt) > SessionLimits.idle
    guard session.endsAt > now, !isIdle, let person = try store.person(session.person) else {
      return nil
    }
    do {
      return (try member(person, session: session.id), session.kind == .program)
    } catch is AccountFault {
      return nil
    }
  }

  /// Lets somebody in.
  public func startSession(
    of member: Member, tokenHash: String, label: String, isProgram: Bool = false,
    isByLink: Bool = false
  ) throws -> Member {
    let act = act(by: "person/\(member.id)")
    let limit = isProgram ? SessionLimits.program : SessionLimits.browser
    let session = try store.startSession(
      of: member.id, isProgram ? .program : .browser, tokenHash: tokenHash, label: label,
      isByLink: isByLink, until: act.at.addingTimeInterval(limit), act)
    var member = member
    member.session = session.id
    return member
  }

  /// Whether somebody was let in under a token before, however long ago it ended.
  public func hasSignedIn(_ person: Int64, with tokenHash: String) throws -> Bool {
    try store.session(tokenHash: tokenHash)?.person == person
  }

  public func noteSeen(_ sessions: [Int64: Date]) throws {
    if !sessions.isEmpty { try store.noteSeen(sessions) }
  }

  /// Open sessions, the newest first; everybody's, when nobody is named.
  public func sessions(of person: Int64? = nil) throws -> [SessionLine] {
    let names = try names()
    return try store.openSessions(of: person, at: clock()).map {
      SessionLine(
        number: $0.id, name: names[$0.person] ?? "person \($0.person)", person: $0.person,
        isProgram: $0.kind == .program, label: $0.label, startedAt: $0.startedAt,
        seenAt: $0.seenAt, endsAt: $0.endsAt)
    }
  }

  /// Ends one session of somebody.
  public func endSession(_ number: Int64, of person: Int64, by member: Member) throws {
    guard try store.endSession(number, of: person, act(by: "person/\(member.id)")) else {
      throw AccountFault.unknownSession
    }
  }

  /// Signs somebody out everywhere.
  @discardableResult
  public func endSessions(of person: Int64, by member: Member) throws -> Int {
    try store.endSessions(of: person, act(by: "person/\(member.id)"))
  }

  // MARK: Passwords and links

  public func passwordHash(of person: Int64) throws -> String? {
    try store.passwordHash(of: person)
  }

  /// Whether somebody's session is their proof that they may set a password without the old one:
  /// it began a moment ago, with a one-time link.
  public func mayResetPassword(_ member: Member) throws -> Bool {
    guard
      let session = try store.openSessions(of: member.id, at: clock()).first(where: {
        $0.id == member.session
      })
    else { return false }
    return session.isByLink
      && clock().timeIntervalSince(session.startedAt) <= SessionLimits.reset
  }

  /// Sets a password; other browsers are signed out, and tokens and links are good for nothing.
  ///
  /// - Parameter isRenewed: the same password, hashed by newer rules.
  public func setPassword(_ hash: String, of member: Member, isRenewed: Bool = false) throws {
    try store.setPassword(
      hash, of: member.id, keeping: member.session, isRenewed: isRenewed,
      act(by: "person/\(member.id)"))
  }

  /// Makes a link by which somebody signs in once.
  ///
  /// - Parameter maker: nothing for the program's own console.
  /// - Throws: `unknownPerson`, `gone`.
  public func makeSignInLink(
    for person: Int64, tokenHash: String, by maker: Member?
  ) throws {
    _ = try account(person)
    let act = act(by: maker.map { "person/\($0.id)" } ?? "console")
    try store.makeSignInLink(
      for: person, tokenHash: tokenHash, until: act.at.addingTimeInterval(SessionLimits.link),
      by: maker?.id, act)
  }

  /// Whose link it is, without using it up: programs that look at links first must not break them.
  public func member(ofLink tokenHash: String) throws -> Member {
    guard let person = try store.person(ofLink: tokenHash, at: clock()) else {
      throw AccountFault.linkIsOver
    }
    return try account(person)
  }

  /// Uses a link up.
  public func useSignInLink(_ tokenHash: String) throws -> Member {
    let holder = try member(ofLink: tokenHash)
    guard let person = try store.useSignInLink(tokenHash, act(by: "person/\(holder.id)")) else {
      throw AccountFault.linkIsOver
    }
    return try account(person)
  }

  // MARK: Offices

  /// Gives somebody an office, or ends it.
  ///
  /// - Parameter maker: nothing for the program's own console.
  /// - Throws: `unknownPerson`, `gone`, `lastAdministrator`.
  public func setOffice(
    _ office: Office, of person: Int64, _ hasIt: Bool, by maker: Member?
  ) throws {
    _ = try account(person)
    let act = act(by: maker.map { "person/\($0.id)" } ?? "console")
    if let role = office.role {
      try store.setRole(role.rawValue, of: person, hasIt, by: maker?.id, act)
      return
    }
    guard try store.setAdministrator(person, hasIt, by: maker?.id, act) else {
      throw AccountFault.lastAdministrator
    }
  }

  /// Whether anybody administers the house; where nobody does, the first link makes one.
  public func hasAdministrator() throws -> Bool { try !store.administrators().isEmpty }

  /// Somebody of that name, made when there is none yet, who does not learn by that alone.
  public func accountMade(for name: String) throws -> Member {
    try requireVisible(name)
    return try member(
      try store.person(named: name, isLearner: false, act(by: "console")), session: 0)
  }
}
