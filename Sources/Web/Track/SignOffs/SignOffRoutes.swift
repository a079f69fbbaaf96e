internal import Curricula
internal import GuildhallKit
internal import Rubrics

let signOffRoutes: [Route] = [
  .get(At.signOffs, for: .mentors) { call in
    let reach = try call.reach()
    let me = try call.me()
    let isEverybody = reach.isEverybody && call.query["all"] == "1"
    let people = Set(
      reach.people.filter { $0.leftAt == nil && (isEverybody || $0.mentor == me.id) }.map(\.id))
    return call.page(
      SignOffsPage(
        try call.house.openChecklists(of: people), title: "Sign-offs", back: At.signOffs,
        reach: reach, isEverybody: isEverybody, refusal: try call.refusalToSign(),
        token: call.token, page: call.listPage,
        emptyWords: people.isEmpty
          ? "Nobody was given to you to mentor. A trainer says who is."
          : "Every checklist is signed. New ones come with new modules."))
  },
  .get("/track/people/{person}/sign-offs", for: .mentors) { call in
    let (reach, person) = try call.tracked()
    return call.page(
      SignOffsPage(
        try call.house.openChecklists(of: [person.id]), title: "Sign off: \(person.name)",
        back: At.signing(of: person.id), reach: reach, isEverybody: false,
        refusal: try call.refusalToSign(), token: call.token, page: 1,
        emptyWords: "Every checklist of \(person.name) is signed."))
  },
  .post("/track/people/{person}/sign-offs", for: .mentors) { call in
    let (_, person) = try call.tracked()
    let module = ModuleID(rawValue: try call.needed("module", "a module"))
    let part = PartID(rawValue: try call.needed("part", "a checklist"))
    let points = call.form.all("point").map { OptionID(rawValue: $0) }
    guard !points.isEmpty else {
      throw WebFault.refused("Tick at least one point that you have seen. Nothing was signed.")
    }
    let (signed, open) = try call.house.signOff(
      points, of: part, in: module, for: person.handle, by: try call.me().handle,
      note: call.form.words("note") ?? "")
    let left = open.isEmpty ? "the checklist is complete" : "\(open.count) still open"
    call.desk.tell(
      try call.me(),
      signed.isEmpty
        ? "These were signed before; \(left)."
        : "Signed for \(person.name): \(TrackWords.counted(signed.count, "point")), \(left).")
    let back = call.form["back"] == At.signOffs ? At.signOffs : At.signing(of: person.id)
    return .see(back)
  },
]

extension Call {
  /// Why the caller cannot sign now, as the page says it before they try.
  fileprivate func refusalToSign() throws -> String? {
    try house.refusalToSign(try me().handle).map { forPages($0.sentence) }
  }
}
