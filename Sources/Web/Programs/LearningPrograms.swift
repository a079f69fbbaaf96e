internal import Certifications
internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import Reports

/// Modules, progress, certifications and skills.
let learningPrograms: [Route] = [
  .get("/api/v1/me", for: .members) { call in try .json(ToldMember(try call.me())) },
  .get("/api/v1/modules", for: .members) { call in
    try .json(ToldModules(modules: try call.house.current().flatMap(ToldModules.modules)))
  },
  .get("/api/v1/progress", for: .trainers) { call in
    try .json(try call.house.progress(team: call.query.words("team")))
  },
  .get("/api/v1/certifications", for: .trainers) { call in
    try .json(ToldCertifications(try call.house.team()))
  },
  .get("/api/v1/expiring", for: .trainers) { call in
    let days = try call.number("days", within: 0...3_650, else: 60)
    return try .json(try call.house.expiring(withinDays: Int(days)))
  },
  .get("/api/v1/cleared", for: .trainers) { call in
    let task = TaskID(rawValue: try call.asked("task", "the task"))
    var moment = call.now
    if let words = call.query.words("day") {
      guard let day = try? Date(words, strategy: .iso8601.year().month().day()) else {
        throw WebFault.refused("“day” is a day such as 2026-11-20.")
      }
      moment = day
    }
    return try .json(try call.house.cleared(for: task, on: moment))
  },
  .get("/api/v1/people/{person}/standing", for: .members) { call in
    try .json(try call.house.standing(of: try call.visiblePerson().handle))
  },
  .get("/api/v1/people/{person}/skills", for: .members) { call in
    try .json(try call.house.skills(of: try call.visiblePerson().handle).map)
  },
]

extension Call {
  /// Whom the path names, by handle, name, address or number, when whoever asks may see them.
  ///
  /// - Throws: `notFound` for others as for nobody, so that names cannot be tried.
  fileprivate func visiblePerson() throws -> Member {
    let me = try me()
    guard let person = try? house.account(of: self["person"]) else { throw WebFault.notFound }
    if person.id == me.id || me.holds(anyOf: [.trainer, .lead]) { return person }
    if me.offices.contains(.mentor), try house.isGiven(person.id, to: me.id) { return person }
    throw WebFault.notFound
  }
}

/// Who calls.
private struct ToldMember: Encodable {
  var id: Int64
  var name: String
  var handle: String
  var roles: [Office]

  init(_ member: Member) {
    id = member.id
    name = member.name
    handle = member.handle
    roles = member.offices.sorted { $0.rawValue < $1.rawValue }
  }
}

/// What can be learnt now; never the answers to anything.
private struct ToldModules: Encodable {
  struct Module: Encodable {
    var id: String
    var title: String
    var kind: String
    var summary: String
    var minutes: Int?
    var needs: [String]
    var curriculum: String
    var version: Int64
  }

  var modules: [Module]

  static func modules(_ published: PublishedCurriculum) -> [Module] {
    published.curriculum.modules.map { module in
      Module(
        id: module.id.rawValue, title: module.title, kind: module.kind.rawValue,
        summary: module.summary, minutes: module.minutes,
        needs: module.prerequisites.map(\.rawValue),
        curriculum: published.curriculum.id.rawValue, version: published.version)
    }
  }
}

/// Who is certified, and until when.
private struct ToldCertifications: Encodable {
  struct Line: Encodable {
    var person: String
    var programme: String
    var title: String
    var state: Standing.State
    var awardedAt: Date?
    var awardedBy: String?
    var expiresAt: Date?
  }

  var certifications: [Line]

  /// - Parameter table: what nobody has begun is left out.
  init(_ table: TeamTable) {
    certifications = table.rows.flatMap { row in
      row.certifications.filter { $0.awardedAt != nil }.map { one in
        Line(
          person: row.person, programme: one.programme, title: one.title, state: one.state,
          awardedAt: one.awardedAt, awardedBy: one.awardedBy, expiresAt: one.expiresAt)
      }
    }
  }
}
