internal import Certifications
internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import Reports
internal import Rubrics

let registerRoutes: [Route] = [
  .get(At.expiring, for: .trainers, isKept: true) { call in
    let filter = try call.expiringFilter()
    return call.page(
      ExpiringPage(
        try call.house.expiring(withinDays: filter.days), filter, try call.reach(),
        page: call.listPage))
  },
  .get("/track/expiring.csv", for: .trainers) { call in
    let filter = try call.expiringFilter()
    var list = try call.house.expiring(withinDays: filter.days)
    if let programme = filter.programme { list.lines.removeAll { $0.programme != programme } }
    return .csv(list.csvText, named: "expiring.csv")
  },
  .get(At.cleared, for: .trainers, isKept: true) { call in
    let programmes = try call.programmes()
    let (list, tasks, day) = try call.cleared(programmes)
    return call.page(
      ClearedPage(
        list, tasks: tasks, day: day,
        titles: Dictionary(
          programmes.map { ($0.id.rawValue, $0.title) }, uniquingKeysWith: { one, _ in one }),
        try call.reach()))
  },
  .get("/track/cleared.csv", for: .trainers) { call in
    guard let list = try call.cleared(try call.programmes()).list else { throw WebFault.notFound }
    return .csv(list.csvText, named: "cleared.csv")
  },
  .get(At.forecast, for: .trainers, isKept: true) { call in
    let programmes = try call.programmes().map { (id: $0.id.rawValue, title: $0.title) }
    let chosen = call.query.words("programme") ?? programmes.first?.id
    let team = call.query.words("team")
    let forecast = try chosen.map {
      try call.house.forecast(of: ProgrammeID(rawValue: $0), team: team)
    }
    return call.page(
      ForecastPage(
        forecast, programme: chosen, team: team, programmes: programmes, try call.reach()))
  },
  .get("/track/forecast.csv", for: .trainers) { call in
    let chosen = try call.query.words("programme") ?? call.programmes().first?.id.rawValue
    guard let chosen else { throw WebFault.notFound }
    return .csv(
      try call.house.forecast(
        of: ProgrammeID(rawValue: chosen), team: call.query.words("team")
      ).peopleCSV, named: "forecast.csv")
  },
  .get(At.mentors, for: .trainers, isKept: true) { call in
    call.page(MentorsPage(try call.house.mentors(), try call.reach()))
  },
  .get(At.teamSkills, for: .trainers, isKept: true) { call in
    let team = call.query.words("team")
    return call.page(
      TeamSkillsPage(try call.house.teamSkills(of: team), team: team, try call.reach()))
  },
  .get("/track/skills.csv", for: .trainers) { call in
    .csv(try call.house.teamSkills(of: call.query.words("team")).csvText, named: "skills.csv")
  },
]

extension Reply {
  fileprivate static func csv(_ text: String, named name: String) -> Reply {
    .file(text.utf8, type: "text/csv; charset=utf-8", named: name)
  }
}

extension Call {
  /// The programmes that count now, in the order of the curricula.
  func programmes() throws -> [Programme] { try house.current().flatMap(\.curriculum.programmes) }

  fileprivate func expiringFilter() throws -> ExpiringFilter {
    let days = query.integer("days").map { Int(clamping: $0) } ?? 90
    guard (1...3650).contains(days) else {
      throw WebFault.refused("The time must be between 1 day and ten years.")
    }
    return ExpiringFilter(
      days: days, programme: query.words("programme"),
      titles: try programmes().map { ($0.id.rawValue, $0.title) })
  }

  /// Who may do the task that is asked for, or the first there is.
  fileprivate func cleared(
    _ programmes: [Programme]
  ) throws -> (list: ClearanceList?, tasks: [(id: String, title: String)], day: Date) {
    let today = try Date(TrackWords.iso(now), strategy: .iso8601.year().month().day())
    let day = try TrackWords.readDay(query["day"], "The day") ?? today
    var seen: Set<String> = []
    let tasks = programmes.flatMap(\.allows).map { (id: $0.task.rawValue, title: $0.title) }
      .filter { seen.insert($0.id).inserted }
    let task = query.words("task") ?? tasks.first?.id
    // Of today as it is now: who was certified this morning may.
    let moment = day == today ? now : day
    return (
      try task.map { try house.cleared(for: TaskID(rawValue: $0), on: moment) }, tasks, day
    )
  }
}
