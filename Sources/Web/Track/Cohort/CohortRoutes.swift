internal import GuildhallKit
internal import Reports

let cohortRoutes: [Route] = [
  .get(At.cohort, for: .mentors, isKept: true) { call in
    let (reach, cohort) = try call.cohort()
    return call.page(CohortPage(cohort, CohortFilter(call.query), reach, page: call.listPage))
  },
  .get("/track/cohort.csv", for: .mentors) { call in
    .file(
      try call.progressTable().csvText.utf8, type: "text/csv; charset=utf-8", named: "people.csv")
  },
  .get("/track/cohort.json", for: .mentors) { call in
    let reply = try Reply.json(try call.progressTable())
    return .file(reply.body, type: reply.type, named: "people.json")
  },
  .get(At.heatMap, for: .mentors, isKept: true) { call in
    let (reach, cohort) = try call.cohort()
    return call.page(HeatMapPage(cohort, CohortFilter(call.query), reach, page: call.listPage))
  },
]

extension Call {
  fileprivate func cohort() throws -> (TrackReach, Cohort) {
    let reach = try reach()
    return (reach, try house.cohort(of: reach.limit))
  }

  /// The people of the filter as they stand in the list, without the words for typed commands.
  fileprivate func progressTable() throws -> ProgressTable {
    let (_, cohort) = try cohort()
    func plain(_ items: [ProgressTable.Item]) -> [ProgressTable.Item] {
      items.map { .init(TrackWords.plain($0.what), why: TrackWords.plain($0.why), day: $0.day) }
    }
    return ProgressTable(
      at: cohort.at,
      rows: CohortFilter(query).members(of: cohort).map { member in
        var row = member.row
        row.next = plain(row.next)
        row.overdue = plain(row.overdue)
        row.blocked = plain(row.blocked)
        return row
      })
  }
}
