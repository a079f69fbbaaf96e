public import Certifications
public import Curricula
internal import Foundation
internal import Rubrics
internal import Storage

extension House {
  /// Who of those on their way to a programme will be ready by when.
  ///
  /// A module's minutes are shared out evenly over its parts, because authors give no finer ones.
  ///
  /// - Parameter team: only these people; everybody who is here and on the way without it.
  public func forecast(of id: ProgrammeID, team: String? = nil) throws -> CohortForecast {
    let facts = try facts()
    let (version, programme) = try self.programme(id, facts)
    let now = clock()
    var people: [StudyPace] = []
    let staff = try store.staff()
    try requireTeam(team, in: staff)
    for member in staff
    where member.leftAt == nil && (team == nil || member.team == team) {
      let index = RecordIndex(
        try record(of: member.person.id, facts), in: version.catalogue)
      let standing = programme.standing(index, at: now)
      switch standing.state {
      case .applied, .inProgress, .ready:
        people.append(StudyPace(member.person.name, programme, standing, index))
      default: continue
      }
    }
    return CohortForecast(of: people, asOf: Int64(now.timeIntervalSince1970))
  }
}

extension StudyPace {
  fileprivate init(
    _ name: String, _ programme: Programme, _ standing: Standing, _ index: RecordIndex
  ) {
    let catalogue = index.catalogue
    func minutes(_ module: ModuleID) -> Double {
      guard let module = catalogue.module(module) else { return 10 }
      return Double(module.minutes ?? 60) / Double(max(1, module.parts.count))
    }
    let record = index.record
    let finished =
      record.readings.map {
        FinishedStep(
          finishedAt: Int64($0.readAt.timeIntervalSince1970), minutes: minutes($0.module))
      }
      + record.sittings.filter { $0.isPractice != true }.map {
        FinishedStep(
          finishedAt: Int64($0.submittedAt.timeIntervalSince1970), minutes: minutes($0.module),
          outcome: $0.isPassed ? .passed : .failed)
      }
    var open: [OpenStep] = []
    var waits: [Wait] = []
    for gap in standing.missing.shortestWay(in: catalogue).steps {
      switch gap {
      case .module(let id, let parts):
        open += parts.map { part in
          let isSitting =
            catalogue.module(id)?.part(part).map {
              if case .lesson = $0 { false } else { true }
            } ?? false
          return OpenStep(minutes: minutes(id), isSitting: isSitting)
        }
      case .exam(let exam, _): open.append(OpenStep(minutes: minutes(exam.module), isSitting: true))
      case .plays(let played, let have):
        open += (have..<max(have, played.times)).map { _ in
          OpenStep(minutes: minutes(played.module), isSitting: true)
        }
      case .changedPart(let id, _): open.append(OpenStep(minutes: minutes(id)))
      case .service(let served, let left):
        waits.append(
          Wait(days: left ?? served.days, start: .now, reason: "\(served.days) days served"))
      case .quality(let quality, let gap):
        let missing = gap.critical.isEmpty ? quality.reviews - gap.reviews : quality.reviews
        // Two a week is what most teams review of one person.
        if let wait = Wait.reviews(missing: max(1, missing), aWeek: 2) { waits.append(wait) }
      case .signOff, .attestation, .calibration, .programme, .more: break
      }
    }
    let due = standing.application?.dueAt.map {
      // Due at the end of a day, which is the beginning of the next.
      CalendarDay(at: Int64($0.timeIntervalSince1970) - 1)
    }
    let times =
      finished.map(\.finishedAt)
      + [standing.application?.at].compactMap { $0 }.map {
        Int64($0.timeIntervalSince1970)
      }
    self.init(
      person: name, startedAt: times.min(),
      finished: finished.sorted { $0.finishedAt < $1.finishedAt },
      open: open, waits: waits, due: due)
  }
}
