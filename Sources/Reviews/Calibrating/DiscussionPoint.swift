public import Rubrics

/// A question that the reviewers answered differently, to be talked about.
public struct DiscussionPoint: Sendable, Hashable, Codable {
  public var segment: Int64
  public var criterion: CriterionID
  /// Some answers set off the criterion's critical rule and others do not.
  public var isCriticalSplit: Bool
  /// The mean over all pairs of answers of the squared difference of their item scores, 0 to 1.
  ///
  /// That is twice the variance. "Not applicable" stands where it counts in the total, at the best
  /// level under policy `pass` and at the worst under `zero`; otherwise it is half of the scale away
  /// from every level.
  public var spread: Double
  /// The criterion's part of the total on the segment's channel.
  public var weight: Double
  /// Who gave what, the worst level first.
  public var votes: [CalibrationVote]
  /// What counts as right here, a level's id or `!na`; nothing where that is open.
  public var baseline: String?
  public var source: BaselineSource?

  /// What the points are ordered by, after critical splits: spread times weight.
  public var urgency: Double { spread * weight }
}

/// An answer and who gave it.
public struct CalibrationVote: Sendable, Hashable, Codable {
  /// A level's id, or `!na`.
  public var mark: String
  public var reviewers: [Int64]
}

extension CalibrationBaselines {
  /// The questions with different answers, what to discuss first coming first.
  ///
  /// Critical splits come before everything else, because there one reviewer fails a contact that
  /// another passes. Then the wider spread on the heavier criterion; among equals those with more
  /// answers apart from the commonest, then the order of segments and criteria.
  func discussion(scales: [CriterionScale], weights: [[Double]]) -> [DiscussionPoint] {
    var points: [(point: DiscussionPoint, apart: Int, segment: Int)] = []
    for (criterion, scale) in scales.enumerated() {
      for segment in table.segments.indices {
        var givers = [[Int64]](repeating: [], count: scale.categories.count)
        for (reviewer, cell) in zip(table.reviewers, table.cells[criterion][segment]) {
          if let category = cell.category { givers[category].append(reviewer.id) }
        }
        let given = givers.indices.filter { !givers[$0].isEmpty }
        guard given.count > 1 else { continue }
        let baseline = baseline(criterion, segment)
        let counts = givers.map(\.count)
        points.append(
          (
            DiscussionPoint(
              segment: table.segments[segment].id, criterion: table.criteria[criterion].id,
              isCriticalSplit: Set(given.map { isFatal($0, criterion, scale) }).count > 1,
              spread: spread(counts, criterion, scale), weight: weights[segment][criterion],
              votes: given.map {
                CalibrationVote(mark: scale.categories[$0].mark, reviewers: givers[$0])
              },
              baseline: baseline.map { scale.categories[$0.category].mark },
              source: baseline?.source), counts.reduce(0, +) - (counts.max() ?? 0), segment
          ))
      }
    }
    return points.enumerated().sorted { one, other in
      let (a, b) = (one.element, other.element)
      if a.point.isCriticalSplit != b.point.isCriticalSplit { return a.point.isCriticalSplit }
      if a.point.urgency != b.point.urgency { return a.point.urgency > b.point.urgency }
      if a.point.spread != b.point.spread { return a.point.spread > b.point.spread }
      if a.apart != b.apart { return a.apart > b.apart }
      return (a.segment, one.offset) < (b.segment, other.offset)
    }.map(\.element.point)
  }

  /// Whether an answer sets off the criterion's critical rule.
  private func isFatal(_ category: Int, _ place: Int, _ scale: CriterionScale) -> Bool {
    let criterion = table.criteria[place]
    guard let rule = criterion.critical else { return false }
    if let share = scale.share(of: category) { return share < rule.below }
    return category == scale.notApplicable
      && (criterion.notApplicable ?? table.rubric.notApplicable) == .zero && rule.below > 0
  }

  /// The mean squared distance of two answers, from how often each category was given.
  private func spread(_ counts: [Int], _ criterion: Int, _ scale: CriterionScale) -> Double {
    let all = counts.reduce(0, +)
    guard all > 1 else { return 0 }
    let shares = counts.indices.map { share(of: $0, criterion, scale) }
    var sum = 0.0
    for one in counts.indices where counts[one] > 0 {
      for other in counts.indices.dropFirst(one + 1) where counts[other] > 0 {
        var apart = 0.5
        if let a = shares[one], let b = shares[other] { apart = a - b }
        sum += Double(counts[one]) * Double(counts[other]) * apart * apart
      }
    }
    return 2 * sum / (Double(all) * Double(all - 1))
  }

  /// What an answer counts in the total; nothing where it leaves the total.
  private func share(of category: Int, _ place: Int, _ scale: CriterionScale) -> Double? {
    guard category == scale.notApplicable else { return scale.share(of: category) }
    return switch table.criteria[place].notApplicable ?? table.rubric.notApplicable {
    case .pass: 1
    case .zero: 0
    case .drop, .forbidden: nil
    }
  }
}
