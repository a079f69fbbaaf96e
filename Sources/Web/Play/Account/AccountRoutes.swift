internal import Accounts
internal import GuildhallKit
internal import HTTPTypes

/// One's own account.
let accountRoutes: [Route] = [
  .get("/account", for: .members) { call in call.page(try AccountPage(call)) },
  .post("/account/sessions/{session}/end", for: .members, largestBody: 8 << 10) { call in
    let me = try call.me()
    // Another person's session is none of theirs: the verb finds nothing.
    try call.house.endSession(try call.number("session"), of: me.id, by: me)
    call.desk.sessions.forget()
    call.desk.tell(me, "The session has ended.")
    return .see(At.account)
  },
  .post("/account/sessions/end", for: .members, largestBody: 8 << 10) { call in
    let me = try call.me()
    try call.house.endSessions(of: me.id, by: me)
    call.desk.sessions.forget()
    return .see("/sign-in")
  },
  .post("/account/tokens", for: .offices(Set(Office.allCases)), largestBody: 8 << 10, hashes: true)
  { call in
    let me = try call.me()
    guard let name = call.form.words("name"), name.count <= 100 else {
      return call.page(
        try AccountPage(
          call, refusal: "Say in up to 100 characters what it is for. Nothing was made."),
        status: .unprocessableContent)
    }
    guard try call.house.sessions(of: me.id).count(where: \.isProgram) < mostTokens else {
      return call.page(
        try AccountPage(
          call, refusal: "You have \(mostTokens) tokens. End one before you make another."),
        status: .unprocessableContent)
    }
    // A token outlives the browser that it was made in, so whoever only found that open gets none.
    guard try call.house.passwordHash(of: me.id) == nil || call.isOwnPassword("current") else {
      return call.page(
        try AccountPage(call, refusal: "That is not your password. Nothing was made."),
        status: .unprocessableContent)
    }
    let secret = SecretToken.make(call.desk.randomBytes)
    _ = try call.house.startSession(
      of: me, tokenHash: secret.hash.stored, label: name, isProgram: true)
    return call.page(try AccountPage(call, secret: (name, secret.text)))
  },
]

/// Nobody loses sight of more.
private let mostTokens = 20
