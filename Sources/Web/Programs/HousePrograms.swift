internal import Findings
internal import Foundation
internal import GuildhallKit
internal import Rosters

/// People in, people and the audit log out.
let housePrograms: [Route] = [
  .get("/api/v1/people", for: .administrators) { call in
    let everybody = try call.house.accounts().filter { !$0.isErased }
    return try .json(ToldPeople(people: everybody.map(ToldPeople.Line.init)))
  },
  .post("/api/v1/people", for: .administrators, largestBody: 8 << 20) { call in
    try takePeople(call)
  },
  .get("/api/v1/audit", for: .administrators) { call in
    let (after, limit) = try call.cursor()
    guard let after = Int(exactly: after) else { throw WebFault.unreadable }
    let events = try call.house.auditEvents(after: after, limit: limit)
    return try .json(
      ToldAudit(events: events, next: events.count == limit ? events.last?.sequence : nil))
  },
]

/// Takes a staff list as CSV, or people as JSON.
private func takePeople(_ call: Call) throws -> Reply {
  let me = try call.me()
  let (isDryRun, goodOnly) = (try call.says("dryRun"), try call.says("goodRows"))
  let bytes: [UInt8]
  switch call.bodyType {
  case "text/csv": bytes = call.body
  case "application/json":
    guard let list = try? JSONDecoder().decode(ForeignPeople.self, from: Data(call.body)) else {
      throw WebFault.refused(
        "The body is no list of people as the description at /api/openapi.json has it.")
    }
    bytes = list.csv
  default: throw WebFault.refused("The body is a list as text/csv or application/json.")
  }
  guard !bytes.isEmpty else { throw WebFault.missing("a list in the body") }
  let trial = try call.house.importStaff(bytes, isDryRun: true, by: me.handle)
  try requireAdministratorsStay(trial.plan, call.house)
  if isDryRun { return try .json(ToldStaff(trial)) }
  let done = try call.house.importStaff(bytes, goodRowsOnly: goodOnly, by: me.handle)
  guard done.isApplied else {
    let why = done.plan.findings.first { $0.severity == .error }?.description ?? ""
    throw WebFault.refused(
      "Nothing was changed: \(done.plan.counts.refused) rows cannot be taken. \(why)")
  }
  call.desk.sessions.forget()
  return try .json(ToldStaff(done))
}

/// People as programs send them; read as rows of a staff list, by the same rules.
private struct ForeignPeople: Decodable {
  struct Line: Decodable {
    var name: String
    var id: String?
    var email: String?
    var team: String?
    var roles: [String]?
    var mentor: String?
    var joined: String?
    var left: String?
    var identifiers: [String]?
  }

  var people: [Line]

  var csv: [UInt8] {
    var text = ""
    func add(_ cells: [String]) {
      text +=
        cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\r\n"
    }
    add(["name", "id", "email", "team", "roles", "mentor", "joined", "left", "identifiers"])
    for one in people {
      add([
        one.name, one.id ?? "", one.email ?? "", one.team ?? "",
        (one.roles ?? []).joined(separator: ";"), one.mentor ?? "", one.joined ?? "",
        one.left ?? "", (one.identifiers ?? []).joined(separator: ";"),
      ])
    }
    return Array(text.utf8)
  }
}

private struct ToldPeople: Encodable {
  struct Line: Encodable {
    var id: Int64
    var name: String
    var handle: String
    var staffID: String?
    var email: String?
    var team: String?
    var roles: [Office]
    var leftAt: Date?

    init(_ person: AccountLine) {
      id = person.id
      name = person.name
      handle = person.handle
      staffID = person.staffID
      email = person.email
      team = person.team
      roles = Office.shown.filter(person.offices.contains)
      leftAt = person.leftAt
    }
  }

  var people: [Line]
}

private struct ToldStaff: Encodable {
  struct Fault: Encodable {
    var severity: String
    var row: Int?
    var column: String?
    var message: String
  }

  var isApplied: Bool
  var counts: RosterCounts
  /// At most a hundred.
  var findings: [Fault]

  init(_ done: StaffImport) {
    isApplied = done.isApplied
    counts = done.plan.counts
    findings = done.plan.findings.prefix(100).map {
      Fault(
        severity: $0.severity.rawValue, row: $0.place?.row, column: $0.column, message: $0.message)
    }
  }
}

private struct ToldAudit: Encodable {
  var events: [AuditEvent]
  var next: Int?
}
