internal import Foundation
internal import GuildhallKit

let auditRoutes: [Route] = [
  .get("/administer/audit", for: .administrators) { call in call.page(try AuditLogPage(call)) },
  .get("/administer/audit/log.ndjson", for: .administrators) { call in
    var lines: [UInt8] = []
    var last = 0
    while true {
      let events = try call.house.auditEvents(after: last, limit: 2_000)
      for event in events { lines += try Reply.json(event).body + [UInt8(ascii: "\n")] }
      guard let sequence = events.last?.sequence else { break }
      last = sequence
    }
    return .file(lines, type: "application/x-ndjson; charset=utf-8", named: "audit-log.ndjson")
  },
]
