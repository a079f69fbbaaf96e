internal import Foundation
internal import GuildhallKit
internal import Reports
internal import Reviews
internal import Rubrics
internal import Scoring
internal import Statistics

/// How far reviewers agree with one another and the machine with them, who is lenient, and who has
/// how much to do.
struct AgreementPage: Page {
  struct Criterion: Sendable {
    var title: String
    var contacts: String
    var raw: String
    var figure: String
    var value: String
    var range: String
    var note: String
  }

  struct Machine: Sendable {
    var title: String
    var standing: String
    var reviews: String
    var agreement: String
    var range: String
    var kappa: String
    var kappaRange: String
    var abstains: String
    var next: String
  }

  struct Count: Sendable {
    var title: String
    var met: Int
    var partlyMet: Int
    var notMet: Int
    var notApplicable: Int
    var undetermined: Int
  }

  struct Drift: Sendable {
    var name: String
    var contacts: String
    var lenient: String
    var lenientRange: String
    var moves: String
    var movesRange: String
  }

  struct Load: Sendable {
    var name: String
    var submitted: Int
    var drafts: Int
    var waiting: Int
    var disputed: Int
    var overturned: String
    var minutes: String
  }

  static let area: Area? = .track
  static let days = 90
  let title = "Agreement"
  var rubrics: [CriteriaPage.Choice] = []
  var hasRubrics = false
  var basis = ""
  var criteria: [Criterion] = []
  var hasCriteria = false
  var machine: [Machine] = []
  var hasMachine = false
  var isJudged = false
  var unseen: String?
  var counts: [Count] = []
  var hasCounts = false
  var drift: [Drift] = []
  var hasDrift = false
  var groups: String?
  var loads: [Load] = []
  var hasLoads = false
  let loadDays = Self.days
}

extension AgreementPage {
  init(_ call: Call) throws {
    let house = call.house
    let rubrics = try house.reviewRubrics().map(\.rubric)
    let loads = try house.workloads(
      from: call.now.addingTimeInterval(-Double(Self.days) * 86_400), to: call.now)
    self.loads = loads.map(Load.init)
    hasLoads = !loads.isEmpty
    guard let first = rubrics.first else { return }
    let id = call.query.words("rubric").map { RubricID($0) } ?? first.id
    let agreement = try house.reviewerAgreement(rubric: id)
    hasRubrics = true
    self.rubrics = rubrics.map {
      .init(value: $0.id.rawValue, title: $0.title, isChosen: $0.id == id)
    }
    basis =
      "\(counted(agreement.sessions, "closed calibration")) and "
      + "\(counted(agreement.doubles, "contact")) that two people reviewed."
    criteria = agreement.criteria.filter { $0.nominal.units > 0 }.map(Criterion.init)
    hasCriteria = !criteria.isEmpty
    let titles = Dictionary(
      rubrics.first { $0.id == id }?.criteria.map { ($0.id, $0.title) } ?? [],
      uniquingKeysWith: { one, _ in one })
    let trials = try house.trials(of: id)
    isJudged = !trials.isEmpty
    let known = trials.filter { $0.trial.reviewed > 0 || $0.standing != .suggested }
    machine = known.map(Machine.init)
    hasMachine = !machine.isEmpty
    let unseen = trials.count - known.count
    self.unseen =
      unseen > 0
      ? "\(counted(unseen, "criterion", "criteria")) that the machine judges "
        + "\(unseen == 1 ? "was" : "were") answered by nobody before its verdict was shown; there it "
        + "only suggests." : nil
    counts = try house.machineCounts(
      rubric: id, from: call.now.addingTimeInterval(-Double(Self.days) * 86_400), to: call.now
    ).filter { $0.met + $0.partlyMet + $0.notMet + $0.notApplicable + $0.undetermined > 0 }.map {
      Count(
        title: titles[$0.criterion] ?? $0.criterion.rawValue, met: $0.met,
        partlyMet: $0.partlyMet, notMet: $0.notMet, notApplicable: $0.notApplicable,
        undetermined: $0.undetermined)
    }
    hasCounts = !counts.isEmpty
    let drift = try house.reviewerDrift(rubric: id)
    self.drift = drift.reviewers.map(Drift.init)
    hasDrift = !self.drift.isEmpty
    groups = drift.groupsSentence
  }
}

extension AgreementPage.Criterion {
  init(_ criterion: CriterionCalibration) {
    title = criterion.title
    contacts = "\(criterion.nominal.units)"
    raw = wholePercent(criterion.nominal.rawAgreement.estimate?.value)
    let estimate = criterion.main?.coefficient.estimate
    figure = criterion.main?.figure == .ordinalAlpha ? "alpha, ordinal" : "alpha"
    value = estimate.map { twoDigits($0.value) } ?? "–"
    range =
      estimate == nil
      ? criterion.main?.coefficient.reason?.words ?? "too few to tell"
      : coefficientRange(estimate?.interval)
    note =
      switch estimate?.interval {
      case let interval? where interval.lower >= 0.8: "reliable"
      case let interval? where interval.upper < 0.667: "talk about it"
      case let interval? where interval.lower <= 0: "may be no better than chance"
      case .some: "not settled"
      case nil: "too few to tell"
      }
  }
}

extension AgreementPage.Machine {
  init(_ report: TrialReport) {
    let trial = report.trial
    title = report.title
    standing =
      switch report.standing {
      case .suggested: "suggested only"
      case .shownFirst: "shown first"
      case .counted: "counted"
      }
    reviews = "\(trial.decided) of \(trial.reviewed)"
    agreement = wholePercent(trial.agreement?.value)
    range = trial.agreement == nil ? "" : percentRange(trial.agreement?.interval)
    kappa = trial.kappa.estimate.map { twoDigits($0.value) } ?? "–"
    kappaRange =
      trial.kappa.estimate == nil
      ? trial.kappa.reason?.words ?? "" : coefficientRange(trial.kappa.estimate?.interval)
    abstains = wholePercent(trial.abstention?.value)
    next = report.next.map { forPages($0.sentence) } ?? "It is at the highest standing."
  }
}

extension AgreementPage.Drift {
  init(_ drift: ReviewerDrift) {
    name = drift.name
    contacts = "\(drift.segments)"
    lenient = drift.leniency.estimate.map { points($0.value) } ?? "–"
    lenientRange = pointRange(drift.leniency)
    moves = drift.slope.estimate.map { points($0.value) } ?? "–"
    movesRange = pointRange(drift.slope)
  }
}

extension AgreementPage.Load {
  init(_ load: WorkloadReport) {
    name = load.reviewer
    submitted = load.submitted
    drafts = load.drafts
    waiting = load.waiting
    disputed = load.disputed
    overturned = load.decided > 0 ? "\(load.overturned) of \(load.decided)" : "–"
    minutes = load.meanMinutes.map { decimal(($0 * 10).rounded() / 10) } ?? "–"
  }
}

extension CalibrationDrift {
  /// Said where not everybody can be compared with everybody.
  fileprivate var groupsSentence: String? {
    guard groups.count > 1 else { return nil }
    let lists = groups.map { group in
      reviewers.filter { group.contains($0.reviewer) }.map(\.name).joined(separator: ", ")
    }
    return "Nothing that both judged connects these groups, so nobody can be compared across them: "
      + lists.joined(separator: " | ") + "."
  }
}

extension Undefined {
  /// Why there is no figure, shortly.
  fileprivate var words: String {
    switch self {
    case .noUnitRatedTwice, .sharesNoUnit: "nothing was judged twice"
    case .oneCategoryOnly: "all answers are the same"
    case .oneWindowOnly: "only one month"
    default: "too few to tell"
    }
  }
}

/// A difference of shares in points, with its sign.
private func points(_ share: Double) -> String {
  guard share.isFinite, abs(share) < 1e6 else { return "–" }
  let tenths = Int((abs(share) * 1000).rounded())
  return (tenths == 0 ? "" : share < 0 ? "−" : "+") + "\(tenths / 10).\(tenths % 10)"
}

private func pointRange(_ coefficient: Coefficient) -> String {
  guard let estimate = coefficient.estimate else {
    return coefficient.reason?.words ?? "too few to tell"
  }
  return estimate.interval.map { "\(points($0.lower)) to \(points($0.upper))" } ?? "too few to tell"
}
