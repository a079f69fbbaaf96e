internal import Curricula
public import Foundation
public import Reviews
public import Rubrics
internal import Scoring
internal import Storage
internal import Transcripts

/// What figures are asked for.
public struct FigureQuestion: Sendable {
  public var rubric: RubricID
  public var grouping: FigureGrouping
  public var from: Date
  public var to: Date
  public var figure: QualityFigure
  public var criterionFigure: CriterionFigure
  public var agent: String?
  public var team: String?
  public var reviewer: String?
  public var channel: String?
  /// Only work that was drawn at random: the only sample that speaks for the rest.
  public var isRandomOnly: Bool

  public init(
    rubric: RubricID, grouping: FigureGrouping, from: Date, to: Date,
    figure: QualityFigure = .meanOfReviews, criterionFigure: CriterionFigure = .meanOfAnswers,
    agent: String? = nil, team: String? = nil, reviewer: String? = nil, channel: String? = nil,
    isRandomOnly: Bool = false
  ) {
    self.rubric = rubric
    self.grouping = grouping
    self.from = from
    self.to = to
    self.figure = figure
    self.criterionFigure = criterionFigure
    self.agent = agent
    self.team = team
    self.reviewer = reviewer
    self.channel = channel
    self.isRandomOnly = isRandomOnly
  }
}

/// How much a reviewer has done and has to do.
public struct WorkloadReport: Sendable, Hashable, Codable {
  public var reviewer: String
  public var submitted: Int
  public var drafts: Int
  public var waiting: Int
  public var replaced: Int
  public var removed: Int
  public var disputed: Int
  public var decided: Int
  public var overturned: Int
  /// Minutes for each submitted review, breaks left out; nothing without any.
  public var meanMinutes: Double?
}

/// What the machine gave for a criterion where no person has judged.
public struct MachineCount: Sendable, Hashable, Codable {
  public var criterion: CriterionID
  public var standing: MachineStanding
  public var met: Int
  public var partlyMet: Int
  public var notMet: Int
  public var notApplicable: Int
  public var undetermined: Int
}

extension House {
  /// One figure of every group, with its interval and the places it may have.
  public func figures(_ question: FigureQuestion) throws -> FigureTable {
    let rubric = try self.rubric(question.rubric).rubric
    let roster = try roster()
    let filter = try filter(question, roster)
    let title =
      "\(rubric.title), \(question.from.dayText) to \(question.to.dayText)"
      + (question.isRandomOnly ? ", drawn at random" : "")
    if question.grouping == .criterion {
      let sums = try store.criterionSums(filter)
      let known = Dictionary(
        sums.map { ($0.criterion, $0.sums) }, uniquingKeysWith: { one, _ in one })
      return FigureTable(
        title: title, grouping: question.grouping.rawValue, figure: question.criterionFigure,
        groups: rubric.criteria.compactMap { criterion in
          known[criterion.id].map { (criterion.id.rawValue, $0) }
        })
    }
    let sums = try store.figureSums(by: question.grouping, filter)
    return FigureTable(
      title: title, grouping: question.grouping.rawValue, figure: question.figure,
      groups: named(sums, question.grouping, roster), isRanking: question.grouping != .week,
      most: rubric.bonusCap)
  }

  /// Throws where a question names a rubric, agent, team, reviewer or channel that is not there.
  public func requireKnown(_ question: FigureQuestion) throws {
    _ = try rubric(question.rubric)
    _ = try filter(question, try roster())
  }

  /// Every reviewer's work between two days.
  public func workloads(from: Date, to: Date) throws -> [WorkloadReport] {
    let roster = try roster()
    return try store.workloads(days: from.dayNumber...max(from.dayNumber, to.dayNumber)).map {
      load in
      WorkloadReport(
        reviewer: roster.name(load.reviewer), submitted: load.submitted, drafts: load.drafts,
        waiting: load.waiting, replaced: load.replaced, removed: load.removed,
        disputed: load.disputed, decided: load.decided, overturned: load.overturned,
        meanMinutes: load.submitted > 0 ? load.seconds / Double(load.submitted) / 60 : nil)
    }
  }

  /// What the machine gave where no person has judged; never mixed with what people gave.
  public func machineCounts(
    rubric id: RubricID, from: Date, to: Date
  ) throws -> [MachineCount] {
    let (published, rubric) = try self.rubric(id)
    let standings = try store.standings(rubric: id)
    let counts = try store.machineVerdicts(
      publication: published.version, rubric: id, engine: engineVersion,
      days: from.dayNumber...max(from.dayNumber, to.dayNumber),
      criteria: rubric.criteria.map(\.id))
    return zip(rubric.criteria, counts).filter { $0.0.isJudgedByMachine }.map { criterion, count in
      MachineCount(
        criterion: criterion.id, standing: standings[criterion.id] ?? .suggested,
        met: count["m"] ?? 0, partlyMet: count["p"] ?? 0, notMet: count["n"] ?? 0,
        notApplicable: count["a"] ?? 0, undetermined: count["o"] ?? 0)
    }
  }

  func filter(_ question: FigureQuestion, _ roster: WhoIsWho) throws -> FigureFilter {
    var agents: [String]?
    if let name = question.agent {
      agents = try self.agents(name, roster)
    } else if let team = question.team {
      agents = roster.agents(ofTeam: team)
    }
    if let team = question.team, !roster.teams.contains(team) {
      throw ReviewingFault.unknownTeam(team, known: roster.teams)
    }
    if let channel = question.channel, Channel(rawValue: channel) == nil {
      throw ReviewingFault.unknownChannel(channel, known: Channel.allCases.map(\.rawValue))
    }
    let first = question.from.dayNumber
    return FigureFilter(
      rubric: question.rubric, days: first...max(first, question.to.dayNumber), agents: agents,
      reviewer: try question.reviewer.map { try person($0).id }, channel: question.channel,
      isRandomOnly: question.isRandomOnly)
  }

  /// Groups under the names that people know them by; what belongs together is added up.
  private func named(
    _ sums: [(key: String, sums: FigureSums)], _ grouping: FigureGrouping, _ roster: WhoIsWho
  ) -> [(key: String, sums: FigureSums)] {
    var order: [String] = []
    var byName: [String: FigureSums] = [:]
    for (key, sums) in sums {
      let name =
        switch grouping {
        case .agent: roster.shown(key.isEmpty ? nil : key)
        case .team: roster.team(ofAgent: key) ?? "no team"
        case .reviewer: Int64(key).map(roster.name) ?? key
        case .week:
          Int(key).map { Date(timeIntervalSince1970: Double($0) * 86_400).dayText } ?? key
        case .channel, .criterion: key
        }
      if byName[name] == nil { order.append(name) }
      byName[name] = byName[name].map { $0 + sums } ?? sums
    }
    return order.map { ($0, byName[$0] ?? FigureSums()) }
  }
}

extension Date {
  /// The day in UTC, such as 2026-11-22.
  var dayText: String { formatted(.iso8601.year().month().day()) }
}
