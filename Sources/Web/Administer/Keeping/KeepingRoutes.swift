internal import GuildhallKit
internal import HTTPTypes

let keepingRoutes: [Route] = [
  .get("/administer/retention", for: .administrators) { call in
    call.page(try RetentionPage(call))
  },
  .post("/administer/retention/{subject}", for: .administrators) { call in
    let me = try call.me()
    guard let subject = RetentionRule.Subject(rawValue: call["subject"]) else {
      throw WebFault.notFound
    }
    guard let days = Int(try call.needed("days", "a number of days")) else {
      throw WebFault.refused("The days are a whole number. Nothing was changed.")
    }
    try call.house.setRetention(
      subject, days: days, because: try call.needed("reason", "a reason"), by: me.handle)
    call.desk.tell(me, "The rule is saved. Nothing was taken away by it yet.")
    return .see(At.retention)
  },
  .get("/administer/retention/due", for: .administrators) { call in
    call.page(try RetentionDuePage(call))
  },
  .post("/administer/retention/due", for: .administrators) { call in try applyRules(call) },
  .post("/administer/people/{person}/hold", for: .administrators) { call in
    let (me, person) = (try call.me(), try call.person())
    try call.house.hold(
      person.handle, because: try call.needed("reason", "a reason"), by: me.handle)
    call.desk.tell(me, "\(person.name) is on hold. Nothing of theirs is erased or emptied.")
    return .see(At.person(person.id))
  },
  .post("/administer/people/{person}/release", for: .administrators) { call in
    let (me, person) = (try call.me(), try call.person())
    try call.house.release(
      person.handle, because: try call.needed("reason", "a reason"), by: me.handle)
    call.desk.tell(me, "The hold on \(person.name) has ended.")
    return .see(At.person(person.id))
  },
  .get("/administer/people/{person}/export", for: .administrators) { call in
    let (me, person) = (try call.me(), try call.person())
    try call.house.noteExport(of: person.id, by: me)
    return .file(
      try Reply.json(try call.house.exportPerson(person.handle)).body,
      type: "application/json; charset=utf-8", named: "\(person.handle).json")
  },
  .get("/administer/people/{person}/erasure", for: .administrators) { call in
    call.page(try ErasurePage(call))
  },
  .post("/administer/people/{person}/erasure", for: .administrators) { call in
    try erasePerson(call)
  },
]

private func applyRules(_ call: Call) throws -> Reply {
  let me = try call.me()
  guard call.form["sure"] == "yes" else {
    throw WebFault.missing("a tick at “I have looked at what goes”")
  }
  let plan = try call.house.retentionDue()
  guard call.form["mark"] == retentionMark(plan) else {
    throw WebFault.refused(
      "What is due has changed since you looked. Nothing was changed. Load the page again.")
  }
  let report = try call.house.applyRetention(by: me.handle)
  call.desk.sessions.forget()
  return call.page(ErasedPage(report.erased, emptied: report.emptied))
}

private func erasePerson(_ call: Call) throws -> Reply {
  let (me, person) = (try call.me(), try call.person())
  let reason = try call.needed("reason", "a reason")
  guard call.form.words("name") == person.name else {
    return call.page(
      try ErasurePage(call, refusal: "What you typed is not the name. Nothing was changed."),
      status: .unprocessableContent)
  }
  let report = try call.house.erase(person.handle, because: reason, by: me.handle)
  call.desk.sessions.forget()
  return call.page(ErasedPage([report]))
}
