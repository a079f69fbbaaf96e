internal import Accounts
internal import Foundation
internal import GuildhallKit
internal import HTTPTypes
internal import Synchronization

/// Signing in and out.
let signInRoutes: [Route] = [
  .get("/", for: .members) { call in .see(startPage(of: try call.me())) },
  .get("/sign-in", for: .everybody) { call in
    if let member = call.member { return .see(startPage(of: member)) }
    return call.visited { token in
      call.page(
        SignInPage(
          token: token, then: At.local(call.query["then"] ?? "") ?? "", name: "", refusal: nil))
    }
  },
  .post("/sign-in", for: .everybody, largestBody: 8 << 10, hashes: true) { call in try signIn(call)
  },
  .post("/sign-out", for: .members, largestBody: 8 << 10) { call in
    let me = try call.me()
    try? call.house.endSession(me.session, of: me.id, by: me)
    call.desk.sessions.forget()
    // The cookie stays: it opens nothing any more, and tells that this browser was theirs.
    return .see("/sign-in")
  },
  .get("/link/{secret}", for: .everybody) { call in
    let holder = try call.linkHolder()
    return call.visited { token in
      call.page(LinkPage(token: token, name: holder.name, address: At.link(call["secret"])))
    }
  },
  .post("/link/{secret}", for: .everybody, largestBody: 8 << 10) { call in
    _ = try call.linkHolder()
    guard let secret = SecretToken(call["secret"]) else { throw AccountFault.linkIsOver }
    return try call.letIn(
      try call.house.useSignInLink(secret.hash.stored), then: nil, isByLink: true)
  },
  .get("/account/password", for: .members) { call in
    let me = try call.me()
    return call.page(
      PasswordPage(
        token: call.token, hasOne: try call.house.passwordHash(of: me.id) != nil,
        mayReset: try call.house.mayResetPassword(me), refusal: nil, name: me.handle))
  },
  .post("/account/password", for: .members, largestBody: 16 << 10, hashes: true) { call in
    try setPassword(call)
  },
]

/// Where somebody begins: at the work that their office brings.
func startPage(of member: Member) -> String {
  if member.holds(anyOf: [.trainer, .lead]) { return "/track" }
  if member.offices.contains(.reviewer) { return "/review" }
  if member.offices == [.administrator] { return "/administer" }
  return "/learn"
}

/// Name and password; an unknown name takes as long as a wrong password, and reads the same.
private func signIn(_ call: Call) throws -> Reply {
  let name = call.form.words("name") ?? ""
  let then = At.local(call.form["then"] ?? "")
  let known = try? call.house.account(of: name)
  let attempt = try call.attempt(name, known)
  let now = call.desk.uptime()
  // The failure is counted before the password is looked at, so that many at once do not slip by.
  if case .wait(let seconds) = call.desk.throttle.withLock({ $0.admit(attempt, now: now) }) {
    throw WebFault.wait(seconds: seconds)
  }
  let password = try? Password(typed: call.form["password"] ?? "")
  var isTheirs = false
  do {
    if let password { isTheirs = try call.verify(password, of: known) }
  } catch {
    // Nobody looked at it, so it was no guess.
    call.desk.throttle.withLock { $0.giveBack(attempt, now: now) }
    throw error
  }
  guard isTheirs, let known, let password else {
    var reply = call.visited { token in
      call.page(
        SignInPage(
          token: token, then: then ?? "", name: name, refusal: WebFault.wrongSecret.sentence))
    }
    reply.status = WebFault.wrongSecret.status
    return reply
  }
  call.desk.throttle.withLock { $0.giveBack(attempt, now: now) }
  try call.renewHash(of: known, password)
  return try call.letIn(known, then: then)
}

private func setPassword(_ call: Call) throws -> Reply {
  let me = try call.me()
  let hash = try call.house.passwordHash(of: me.id)
  let mayReset = try call.house.mayResetPassword(me)
  func refuse(_ why: String) -> Reply {
    call.page(
      PasswordPage(
        token: call.token, hasOne: hash != nil, mayReset: mayReset, refusal: why, name: me.handle),
      status: .unprocessableContent)
  }
  guard try hash == nil || mayReset || call.isOwnPassword("current") else {
    return refuse("The password you have is another one. Nothing was changed.")
  }
  let password: Password
  do throws(PasswordFault) {
    password = try Password(
      chosen: call.form["new"] ?? "", ownWords: OwnWords(person: [me.name, me.handle]))
  } catch {
    return refuse(error.sentence)
  }
  try call.house.setPassword(try call.hash(password), of: me)
  call.desk.sessions.forget()
  call.desk.tell(me, "Your password is set.")
  return .see(At.account)
}

extension Call {
  fileprivate func linkHolder() throws -> Member {
    guard let secret = SecretToken(self["secret"]) else { throw AccountFault.linkIsOver }
    return try house.member(ofLink: secret.hash.stored)
  }

  /// Who tries, from where, and whether this browser was theirs before.
  fileprivate func attempt(_ name: String, _ known: Member?) throws -> SignInAttempt {
    var device: TokenHash?
    if let known, let secret = cookie.flatMap({ SecretToken($0) }),
      try house.hasSignedIn(known.id, with: secret.hash.stored)
    {
      device = secret.hash
    }
    return SignInAttempt(
      // Unknown names are counted as known ones are, by their handles, so that neither tells which it is.
      account: AccountKey(known.map { "person/\($0.id)" } ?? "name/" + House.handle(of: name)),
      network: ClientNetwork(client) ?? .unknown, knownDevice: device)
  }

  /// Whether a field of the form holds the password of whoever is signed in.
  ///
  /// Guesses are counted as at the door: a browser that was left open must not try them all.
  func isOwnPassword(_ field: String) throws -> Bool {
    let me = try me()
    let attempt = try attempt(me.handle, me)
    let now = desk.uptime()
    if case .wait(let seconds) = desk.throttle.withLock({ $0.admit(attempt, now: now) }) {
      throw WebFault.wait(seconds: seconds)
    }
    guard let typed = try? Password(typed: form[field] ?? "") else { return false }
    do {
      guard try verify(typed, of: me) else { return false }
    } catch {
      desk.throttle.withLock { $0.giveBack(attempt, now: now) }
      throw error
    }
    desk.throttle.withLock { $0.giveBack(attempt, now: now) }
    return true
  }

  /// Whether it is their password; for nobody's it takes as long.
  fileprivate func verify(_ password: Password, of member: Member?) throws -> Bool {
    let stored = try member.flatMap { try house.passwordHash(of: $0.id) }
    return try desk.guarded { try desk.hashing.verify(password, against: stored) }
  }

  fileprivate func hash(_ password: Password) throws -> String {
    try desk.guarded { try desk.hashing.hash(password) }
  }

  /// Hashes by the rules of today what was hashed by those of yesterday.
  fileprivate func renewHash(of member: Member, _ password: Password) throws {
    guard let stored = try house.passwordHash(of: member.id),
      try desk.hashing.needsRehash(stored)
    else { return }
    try house.setPassword(try hash(password), of: member, isRenewed: true)
  }

  /// A page for a stranger, whose browser gets a secret of its own so that its form is known again.
  func visited(_ page: (_ token: String) -> Reply) -> Reply {
    if !token.isEmpty { return page(token) }
    let secret = SecretToken.make(desk.randomBytes)
    return page(CSRFToken(for: secret, desk.randomBytes).text).setting(
      cookie: cookieName, to: secret.text, lasting: 3_600)
  }

  /// A new session, under a new secret, for somebody who has shown who they are.
  func letIn(_ person: Member, then: String?, isByLink: Bool = false) throws -> Reply {
    let secret = SecretToken.make(desk.randomBytes)
    let member = try house.startSession(
      of: person, tokenHash: secret.hash.stored, label: browserName(userAgent), isByLink: isByLink)
    if isByLink, try house.passwordHash(of: person.id) != nil {
      desk.tell(
        member,
        "You came by a link. Have you forgotten your password? For an hour you can set a new one "
          + "without it: open your menu, then Your account.")
    }
    return Reply.see(then ?? startPage(of: member)).setting(
      cookie: cookieName, to: secret.text, lasting: Int(SessionLimits.browser))
  }
}

/// What people call the browser that they use, as far as it says.
func browserName(_ agent: String) -> String {
  let browsers = [
    ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
  ]
  let systems = [
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
    ("Mac OS", "Mac"), ("Linux", "Linux"),
  ]
  let browser = browsers.first { agent.contains($0.0) }?.1 ?? "A browser"
  return systems.first { agent.contains($0.0) }.map { "\(browser) on \($0.1)" } ?? browser
}
