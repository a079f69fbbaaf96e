internal import GuildhallKit
internal import HTTPTypes
internal import Rosters

/// A list of staff that a page can carry through its preview.
private let largestList = 2 << 20

let staffListRoutes: [Route] = [
  .get("/administer/staff-list", for: .administrators) { call in call.page(StaffListPage(call)) },
  .post("/administer/staff-list", for: .administrators, largestBody: largestList * 2) { call in
    let me = try call.me()
    let sent = call.files.first { $0.field == "file" && !$0.bytes.isEmpty }?.bytes
    let bytes = try sent ?? Array(call.needed("list", "a file, or rows").utf8)
    guard bytes.count <= largestList else { throw WebFault.tooLarge(most: largestList) }
    let plan = try call.house.importStaff(bytes, isDryRun: true, by: me.handle).plan
    // What is shown is carried back as text; a file in another encoding is best saved as UTF-8.
    guard let list = String(validating: bytes, as: UTF8.self) else {
      return call.page(
        StaffListPage(
          call, refusal: "The file is not UTF-8. Save it as “CSV UTF-8”, and choose it again."),
        status: .unprocessableContent)
    }
    return call.page(StaffListPage(call, plan, list: list))
  },
  // A form encodes a byte as up to three.
  .post("/administer/staff-list/import", for: .administrators, largestBody: largestList * 3 + 4096)
  { call in
    let me = try call.me()
    let bytes = Array(try call.needed("list", "the staff list").utf8)
    let plan = try call.house.importStaff(bytes, isDryRun: true, by: me.handle).plan
    try requireAdministratorsStay(plan, call.house)
    let done = try call.house.importStaff(
      bytes, goodRowsOnly: call.form["good"] == "yes", by: me.handle)
    guard done.isApplied else {
      return call.page(
        StaffListPage(
          call, done.plan, list: String(decoding: bytes, as: UTF8.self),
          refusal: "Nothing was changed: some rows cannot be taken."),
        status: .unprocessableContent)
    }
    call.desk.sessions.forget()
    let counts = done.plan.counts
    call.desk.tell(
      me,
      "The list is taken over: \(counts.create) new, \(counts.update) changed, \(counts.leave) "
        + "leaving, \(counts.returned) returning.")
    return .see(At.people)
  },
]

/// A list from elsewhere must not leave the house without somebody who lets people in.
func requireAdministratorsStay(_ plan: RosterPlan, _ house: House) throws {
  let administrators = Dictionary(
    uniqueKeysWithValues: try house.accounts().filter { $0.offices.contains(.administrator) }
      .map { ($0.id, $0.name) })
  for change in plan.changes {
    guard case .leave = change.kind, let name = change.key.flatMap({ administrators[$0] }) else {
      continue
    }
    throw WebFault.refused(
      "By this list \(name) leaves, who administers the house. Take that role away first. Nothing "
        + "was changed.")
  }
}
