internal import Foundation
internal import GuildhallKit
internal import Reports
internal import Reviews
internal import Rubrics
internal import Statistics

/// How each criterion of a rubric did over weeks.
struct CriteriaPage: Page {
  struct Choice: Sendable {
    var value: String
    var title: String
    var isChosen: Bool
  }

  struct Week: Sendable {
    var week: String
    var n: String
    var value: String
    var range: String
  }

  struct Trend: Sendable {
    var anchor: String
    var title: String
    var value: String
    var range: String
    var n: String
    var change: String
    var plot: String
    var weeks: [Week]
  }

  static let area: Area? = .track
  let title = "Criteria"
  var rubrics: [Choice]
  var teams: [Choice]
  var figures: [Choice]
  var spans: [Choice]
  var isRandom: Bool
  var label: String
  var trends: [Trend]
  /// The criteria that nobody answered in these weeks.
  var silent: String?
  var hasTrends: Bool
  var hasRubrics: Bool
}

/// What the page is asked to show.
struct CriteriaQuestion {
  var rubric: RubricID
  var team: String?
  var figure: CriterionFigure
  var weeks: Int
  var isRandom: Bool
}

extension CriteriaPage {
  static let figures: [(value: String, title: String, figure: CriterionFigure)] = [
    ("score", "Mean of answers", .meanOfAnswers), ("met", "Best level given", .met),
    ("not-met", "Worst level given", .notMet), ("na", "Not applicable", .notApplicableRate),
  ]
  static let spans = [8, 13, 26, 52]

  /// - Throws: `refused` where the query asks for what there is not.
  init(_ call: Call) throws {
    let rubrics = try call.house.reviewRubrics()
    let teams = Set(try call.house.teamList().compactMap(\.team)).sorted()
    let query = call.query
    guard let first = rubrics.first else {
      self.init(nil, [], rubrics: [], teams: teams)
      return
    }
    let rubric = query.words("rubric").map { RubricID($0) } ?? first.rubric.id
    let question = CriteriaQuestion(
      rubric: rubric, team: query.words("team"),
      figure: Self.figures.first { $0.value == query.words("figure") }?.figure ?? .meanOfAnswers,
      weeks: query.integer("weeks").flatMap { Int(exactly: $0) }
        .flatMap { Self.spans.contains($0) ? $0 : nil } ?? 13,
      isRandom: query.words("random") == "yes")
    let trends = try call.house.criterionTrends(
      FigureQuestion(
        rubric: rubric, grouping: .criterion, from: call.now, to: call.now,
        criterionFigure: question.figure, team: question.team, isRandomOnly: question.isRandom),
      weeks: question.weeks)
    self.init(question, trends, rubrics: rubrics.map(\.rubric), teams: teams)
  }

  init(
    _ question: CriteriaQuestion?, _ trends: [CriterionTrend], rubrics: [Rubric], teams: [String]
  ) {
    self.rubrics = rubrics.map {
      Choice(value: $0.id.rawValue, title: $0.title, isChosen: $0.id == question?.rubric)
    }
    self.teams =
      [Choice(value: "", title: "All teams", isChosen: question?.team == nil)]
      + teams.map { Choice(value: $0, title: $0, isChosen: $0 == question?.team) }
    figures = Self.figures.map {
      Choice(value: $0.value, title: $0.title, isChosen: $0.figure == question?.figure)
    }
    spans = Self.spans.map {
      Choice(value: "\($0)", title: "\($0) weeks", isChosen: $0 == question?.weeks)
    }
    isRandom = question?.isRandom ?? false
    label = question?.figure.label ?? ""
    self.trends = trends.filter { $0.whole != nil }.map {
      Trend($0, label: question?.figure.label ?? "")
    }
    let without = trends.filter { $0.whole == nil }.map(\.title)
    silent =
      without.isEmpty || without.count == trends.count ? nil : without.joined(separator: ", ")
    hasTrends = !self.trends.isEmpty
    hasRubrics = !rubrics.isEmpty
  }
}

extension CriteriaPage.Trend {
  init(_ trend: CriterionTrend, label: String) {
    anchor = "criterion-" + At.encoded(trend.criterion.rawValue)
    title = trend.title
    value = wholePercent(trend.whole?.value)
    range = percentRange(trend.whole?.interval)
    n = counted(trend.whole?.units ?? 0, "answer")
    change = trend.change
    let known = trend.weeks.filter { $0.estimate != nil }
    plot =
      TrendPlot(
        title:
          "\(trend.title), \(label.lowercased()), week by week; the table below has its numbers",
        points: trend.weeks.map {
          .init(
            label: $0.start.shownDay, value: $0.estimate?.value, interval: $0.estimate?.interval)
        }
      ).svg
    weeks = known.map { week in
      .init(
        week: week.start.shownDay, n: "\(week.estimate?.units ?? 0)",
        value: wholePercent(week.estimate?.value), range: percentRange(week.estimate?.interval))
    }
  }
}

extension CriterionTrend {
  /// Only what the intervals of both halves bear out.
  fileprivate var change: String {
    guard let one = earlier?.interval, let two = later?.interval else {
      return "too few to tell whether it changes"
    }
    if two.lower > one.upper { return "higher than in the weeks before" }
    if two.upper < one.lower { return "lower than in the weeks before" }
    return "no clear change"
  }
}
