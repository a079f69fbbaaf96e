internal import Curricula
public import Foundation
internal import Reviews
public import Rubrics
public import Statistics
internal import Storage

/// One criterion over weeks.
public struct CriterionTrend: Sendable {
  public struct Week: Sendable {
    /// Its Monday.
    public var start: Date
    /// Nothing where nobody answered.
    public var estimate: Estimate?
  }

  public var criterion: CriterionID
  public var title: String
  /// Over all the weeks.
  public var whole: Estimate?
  /// Over the weeks before the middle, and from it on.
  public var earlier: Estimate?
  public var later: Estimate?
  public var weeks: [Week]
}

extension House {
  /// How each criterion of a rubric did, week by week up to the week of a day.
  ///
  /// - Parameters:
  ///   - question: its grouping and first day do not count.
  ///   - weeks: at least 2 and at most 104.
  public func criterionTrends(
    _ question: FigureQuestion, weeks: Int
  ) throws -> [CriterionTrend] {
    let rubric = try self.rubric(question.rubric).rubric
    let weeks = min(104, max(2, weeks))
    var filter = try filter(question, try roster())
    let last = monday(of: question.to.dayNumber)
    let starts = (0..<weeks).map { last - 7 * (weeks - 1 - $0) }
    let sums = try starts.map { start in
      filter.days = start...(start + 6)
      return Dictionary(
        try store.criterionSums(filter).map { ($0.criterion, $0.sums) },
        uniquingKeysWith: { one, _ in one })
    }
    return rubric.criteria.map { criterion in
      func sum(_ weeks: Range<Int>) -> Estimate? {
        weeks.compactMap { sums[$0][criterion.id] }.reduce(CriterionSums(), +)
          .estimate(question.criterionFigure)
      }
      return CriterionTrend(
        criterion: criterion.id, title: criterion.title, whole: sum(0..<weeks),
        earlier: sum(0..<weeks / 2), later: sum(weeks / 2..<weeks),
        weeks: starts.indices.map { place in
          CriterionTrend.Week(
            start: Date(timeIntervalSince1970: Double(starts[place]) * 86_400),
            estimate: sums[place][criterion.id]?.estimate(question.criterionFigure))
        })
    }
  }
}

/// The Monday of a day's week, both in days since 1970, which began on a Thursday.
private func monday(of day: Int) -> Int {
  let shifted = day + 3
  return (shifted >= 0 ? shifted / 7 : (shifted - 6) / 7) * 7 - 3
}
