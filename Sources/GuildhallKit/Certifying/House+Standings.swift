internal import Certifications
public import Curricula
public import Foundation
public import Reports
internal import Rubrics
internal import Storage

extension House {
  /// Where everybody stands: modules, and each programme with what is missing.
  public func team() throws -> TeamTable {
    let facts = try facts()
    let now = clock()
    let names = Dictionary(
      try store.people().map { ("person/\($0.id)", $0.name) }, uniquingKeysWith: { one, _ in one })
    let deciders = Dictionary(
      try store.certifications().map { ($0.id, names[$0.awardedBy] ?? $0.awardedBy) },
      uniquingKeysWith: { one, _ in one })
    let learners = try store.learners()
    let pages = stride(from: 0, to: learners.count, by: 100).map {
      learners[$0..<min($0 + 100, learners.count)]
    }
    let rows = inParallel(pages) { page in
      Result { try page.map { try row(of: $0, facts, deciders, at: now) } }
    }
    return TeamTable(rows: try rows.flatMap { try $0.get() })
  }

  private func row(
    of person: Person, _ facts: RegisterFacts, _ deciders: [Int64: String], at now: Date
  ) throws -> TeamTable.Row {
    let record = try record(of: person.id, facts)
    let indices = facts.versions.map { ($0, RecordIndex(record, in: $0.catalogue)) }
    return TeamTable.Row(
      person: person.name,
      modules: indices.flatMap { version, index in
        version.curriculum.modules.map(index.progress)
      },
      certifications: indices.flatMap { version, index in
        version.curriculum.programmes.map { programme in
          let standing = programme.standing(index, at: now)
          return TeamTable.Certification(
            programme: programme.id.rawValue, title: programme.title, state: standing.state,
            awardedAt: standing.certificate?.awardedAt,
            awardedBy: standing.certificate.flatMap { deciders[$0.id] },
            expiresAt: standing.certificate?.expiresAt,
            missing: standing.missing.map { $0.words(in: index.catalogue) })
        }
      })
  }
}

extension House {
  /// Where somebody stands with every programme and module now.
  public func standing(of name: String) throws -> PersonStanding {
    guard let person = try store.findPerson(named: name) else {
      throw CertifyingFault.unknownPerson(name)
    }
    let facts = try facts()
    let now = clock()
    let names = Names(asking: store)
    let record = try record(of: person.id, facts)
    let indices = facts.versions.map { ($0, RecordIndex(record, in: $0.catalogue)) }
    return PersonStanding(
      person: person.name, at: now,
      programmes: indices.flatMap { version, index in
        version.curriculum.programmes.map { PersonStanding.Line($0, index, names, at: now) }
      },
      modules: indices.flatMap { version, index in
        version.curriculum.modules.map(index.progress)
      })
  }

  /// Certifications that end within so many days, of people who are here.
  ///
  /// - Parameter todo: of how many at most it is worked out what their holders must do.
  public func expiring(withinDays days: Int, todo: Int = 200) throws -> ExpiryList {
    let now = clock()
    let end = now.addingTimeInterval(86_400 * Double(days))
    let holders = try store.expiring(from: now, until: end)
    let facts = todo > 0 && !holders.isEmpty ? try self.facts() : nil
    return ExpiryList(
      from: now, until: end,
      lines: try holders.enumerated().map { place, holder in
        let end = holder.expiresAt ?? now
        var line = ExpiryList.Line(
          person: holder.name, programme: holder.programme.rawValue, expiresAt: end,
          daysLeft: Int(end.timeIntervalSince(now) / 86_400))
        if place < todo, let facts, let (version, programme) = facts.programme(holder.programme) {
          let index = RecordIndex(try record(of: holder.person, facts), in: version.catalogue)
          (line.way, line.missing) = programme.easiestRenewal(index, at: now)
        }
        return line
      })
  }

  /// Who may do a task on a day, from its beginning in UTC; of today, who may now.
  public func cleared(for task: TaskID, on day: Date) throws -> ClearanceList {
    let facts = try facts()
    let now = clock()
    let moment = day <= now && now < day.addingTimeInterval(86_400) ? now : day
    let allowing = facts.programmes.filter { $0.programme.allows.contains { $0.task == task } }
    guard let first = allowing.first?.programme.allows.first(where: { $0.task == task }) else {
      let known = Set(facts.programmes.flatMap { $0.programme.allows.map(\.task) })
      throw CertifyingFault.unknownTask(task, known: known.sorted())
    }
    let gone = Set(try store.staff().filter { $0.leftAt != nil }.map(\.person.id))
    let holders = try allowing.flatMap { version, programme in
      try store.lastHolders(of: programme.id).filter { !gone.contains($0.person) }
        .map { (holder: $0, version: version, programme: programme) }
    }
    let pages = stride(from: 0, to: holders.count, by: 100).map {
      holders[$0..<min($0 + 100, holders.count)]
    }
    let lines = try inParallel(pages) { page in
      Result {
        try page.compactMap { one in
          try line(of: one.holder, one.programme, in: one.version, task: task, on: moment)
            .map { (person: one.holder.person, line: $0) }
        }
      }
    }.flatMap { try $0.get() }
    // Who may by several programmes stands there once, by the one that lasts the longest.
    var may: [Int64: ClearanceList.Line] = [:]
    for (person, line) in lines where line.isCleared {
      if let known = may[person], known.lasts(atLeastAsLongAs: line) { continue }
      may[person] = line
    }
    return ClearanceList(
      task: task.rawValue, title: first.title, on: day,
      lines: lines.filter { may[$0.person] == $0.line }.map(\.line)
        + lines.filter { may[$0.person] == nil }.map(\.line))
  }

  private func line(
    of holder: StoredHolder, _ programme: Programme, in version: RegisterFacts.Version,
    task: TaskID, on day: Date
  ) throws -> ClearanceList.Line? {
    let record = try store.record(of: holder.person)
    let standing = programme.standing(RecordIndex(record, in: version.catalogue), at: day)
    guard let certificate = standing.certificate else { return nil }
    return ClearanceList.Line(
      person: holder.name, isCleared: standing.holds, programme: programme.id.rawValue,
      state: standing.state, awardedAt: certificate.awardedAt, expiresAt: certificate.expiresAt,
      endedAt: standing.holds ? nil : record.end(of: certificate, by: day),
      most: programme.allows.first { $0.task == task }?.most)
  }
}

extension ClearanceList.Line {
  fileprivate func lasts(atLeastAsLongAs other: Self) -> Bool {
    guard let expiresAt else { return true }
    return other.expiresAt.map { expiresAt >= $0 } ?? false
  }
}

extension Programme {
  /// The way of renewal that takes least, with what is missing on it.
  fileprivate func easiestRenewal(
    _ index: RecordIndex, at now: Date
  ) -> (way: String?, missing: [String]?) {
    switch decideRenewal(index, at: now) {
    case .nothing: return (nil, nil)
    case .opens(let date):
      return (nil, ["nothing yet: renewal opens \(date.formatted(.iso8601.year().month().day()))"])
    case .award(let renewal, _, _): return (renewal.title, [])
    case .missing(let paths):
      let ways = paths.map { ($0, $0.missing.shortestWay(in: index.catalogue)) }
      guard let (path, way) = ways.min(by: { $0.1.effort < $1.1.effort }) else {
        return (nil, nil)
      }
      return (path.renewal.title, way.steps.map { $0.words(in: index.catalogue) })
    }
  }
}

extension PersonStanding.Line {
  fileprivate init(
    _ programme: Programme, _ index: RecordIndex, _ names: Names, at now: Date
  ) {
    let standing = programme.standing(index, at: now)
    let catalogue = index.catalogue
    let way = standing.missing.wayWithEffort(index, at: now)
    let isBegun = !standing.missing.isEmpty && standing.state != .notStarted
    self.init(
      programme: programme.id.rawValue, title: programme.title, state: standing.state,
      holds: standing.holds, awardedAt: standing.certificate?.awardedAt,
      expiresAt: standing.certificate?.expiresAt, graceEndsAt: standing.graceEnd,
      dueAt: standing.application?.dueAt, isOverdue: standing.isOverdue,
      remarks: standing.remarks, missing: standing.missing.map { $0.words(in: catalogue) },
      requirement: isBegun
        ? RequirementTree(
          programme.finding(index, at: now), catalogue, names, steps: Set(way.steps)) : nil,
      shortestWay: way.steps.map { $0.words(in: catalogue) },
      wayDays: standing.missing.isEmpty ? nil : way.effort.days,
      wayMinutes: standing.missing.isEmpty ? nil : way.effort.minutes)
    switch standing.renewal {
    case .nothing: break
    case .opens(let date): renewalOpensAt = date
    case .award(let renewal, _, _): renewals = [.init(title: renewal.title, missing: [])]
    case .missing(let paths):
      renewals = paths.map { path in
        .init(
          title: path.renewal.title, missing: path.missing.map { $0.words(in: catalogue) })
      }
    }
  }
}

extension Standing {
  /// What keeps it from holding, and what waits for a person.
  fileprivate var remarks: [String] {
    func day(_ date: Date) -> String { date.formatted(.iso8601.year().month().day()) }
    var remarks: [String] = []
    if let bar {
      remarks.append(
        "\(bar.kind == .revoked ? "revoked" : "suspended") on \(day(bar.at)): \(bar.reason)")
    }
    if let openReview {
      remarks.append("under review since \(day(openReview.at)): \(openReview.reason)")
    }
    if let openAppeal {
      remarks.append("appealed on \(day(openAppeal.at)): \(openAppeal.reason)")
    }
    return remarks
  }
}
