internal import Curricula
internal import Foundation
public import Reviews
public import Rubrics
internal import Scoring
internal import Storage

/// The machine's record on one criterion, and how far it is trusted with it.
public struct TrialReport: Sendable, Hashable, Codable {
  public var criterion: CriterionID
  public var title: String
  public var standing: MachineStanding
  public var trial: MachineTrial
  /// What would have to be shown for the next standing; nothing at the highest.
  public var next: GateDecision?
}

extension House {
  /// How the machine compares with reviewers on every criterion of a rubric that it judges.
  ///
  /// Evidence by earlier versions counts where neither the criterion nor a cue that it names has
  /// changed since.
  public func trials(of id: RubricID) throws -> [TrialReport] {
    let (published, rubric) = try self.rubric(id)
    let cells = try store.trialCells(rubric: id)
    let standings = try store.standings(rubric: id)
    var comparable: [Int64: Set<CriterionID>] = [
      published.version: Set(rubric.criteria.map(\.id))
    ]
    for version in Set(cells.map(\.publication)) where comparable[version] == nil {
      let earlier = try self.published(version).curriculum.rubrics.first { $0.id == id }
      comparable[version] = earlier.map { rubric.unchangedCriteria(since: $0) } ?? []
    }
    return rubric.criteria.filter(\.isJudgedByMachine).map { criterion in
      let trial = MachineTrial(
        criterion: criterion.id, levels: criterion.levels.map(\.id),
        cells: cells.filter {
          $0.criterion == criterion.id
            && comparable[$0.publication]?.contains(criterion.id) == true
        }.map {
          MachineTrial.Cell(
            mark: $0.mark, machine: $0.machine, sawMachine: $0.sawMachine, count: $0.count)
        })
      let standing = standings[criterion.id] ?? .suggested
      let next: MachineStanding? =
        switch standing {
        case .suggested: .shownFirst
        case .shownFirst: .counted
        case .counted: nil
        }
      return TrialReport(
        criterion: criterion.id, title: criterion.title, standing: standing, trial: trial,
        next: next.map { mayRise(from: standing, to: $0, trial: trial) })
    }
  }

  /// A person trusts the machine with a criterion further, or less far.
  ///
  /// - Throws: `mayNotRise` with what is missing; falling is always allowed.
  public func trust(
    _ criterion: CriterionID, of id: RubricID, as standing: MachineStanding,
    because reason: String, by name: String
  ) throws -> TrialReport {
    try requireReason(reason)
    let reports = try trials(of: id)
    guard let report = reports.first(where: { $0.criterion == criterion }) else {
      throw ReviewingFault.unknownCriterion(criterion, known: reports.map(\.criterion))
    }
    let decision = mayRise(from: report.standing, to: standing, trial: report.trial)
    guard decision.isAllowed else { throw ReviewingFault.mayNotRise(decision.sentence) }
    let (person, act) = try decider(name)
    let evidence = String(decoding: try storedJSON(report.trial), as: UTF8.self)
    try store.setStanding(
      standing, of: criterion, rubric: id, evidence: evidence, reason: reason, by: person.id, act)
    return try trials(of: id).first { $0.criterion == criterion } ?? report
  }
}

extension Rubric {
  /// The criteria that the machine judges now as it did by an earlier version.
  fileprivate func unchangedCriteria(since earlier: Rubric) -> Set<CriterionID> {
    let cues = Dictionary(self.cues.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    let before = Dictionary(earlier.cues.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    return Set(
      criteria.filter { criterion in
        guard let old = earlier.criteria.first(where: { $0.id == criterion.id }),
          old.check == criterion.check, old.appliesWhen == criterion.appliesWhen,
          old.levels == criterion.levels, old.personWhen == criterion.personWhen
        else { return false }
        return criterion.cues.allSatisfy { cues[$0] == before[$0] }
      }.map(\.id))
  }
}
