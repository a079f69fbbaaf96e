internal import GuildhallKit
internal import HTTPTypes

/// Who draws what is reviewed.
private let leads = Audience.offices([.lead])

/// Samples: drawn, shown, changed with a reason, withdrawn.
let sampleRoutes: [Route] = [
  .get("/review/samples", for: leads) { call in call.page(try SampleListPage(call)) },
  .post("/review/samples", for: leads) { call in
    let me = try call.me()
    do {
      let sample = try call.house.drawSample(try SampleListPage.order(call), by: me.handle)
      call.desk.tell(
        me, "Drawn: \(reviewCount(sample.picks.count, "conversation")), in the queues now.")
      return .see(At.sample(sample.number))
    } catch {
      let shown = ShownFault(error)
      guard shown.status == .unprocessableContent else { throw error }
      return call.page(
        try SampleListPage(call, refusal: shown.sentence), status: .unprocessableContent)
    }
  },
  .get("/review/samples/{sample}", for: leads) { call in call.page(try SamplePage(call)) },
  .post("/review/samples/{sample}/withdrawal", for: leads) { call in
    let me = try call.me()
    let number = try call.number("sample")
    let reason = String(try call.needed("reason", "a reason").prefix(400))
    let count = try call.house.withdrawSample(number, because: reason, by: me.handle)
    call.desk.tell(me, "Withdrawn: \(reviewCount(count, "pick")) taken out.")
    return .see(At.sample(number))
  },
  .post("/review/picks/{pick}/changes", for: leads) { call in
    let me = try call.me()
    let pick = try call.number("pick")
    let reason = String(try call.needed("reason", "a reason").prefix(400))
    switch call.form["change"] {
    case "replace":
      let next = try call.house.replacePick(pick, because: reason, by: me.handle)
      call.desk.tell(me, "Replaced by \(next.interaction).")
    case "remove":
      try call.house.removePick(pick, because: reason, by: me.handle)
      call.desk.tell(me, "Taken out.")
    case "give":
      try call.house.reassignPick(
        pick, to: try call.needed("to", "to whom it goes"), from: call.form.words("of"),
        because: reason, by: me.handle)
      call.desk.tell(me, "Handed on.")
    default: throw WebFault.missing("what is to be done")
    }
    let sample = call.form.integer("sample")
    return .see(sample.map { $0 > 0 ? At.sample($0) : At.samples } ?? At.samples)
  },
]
