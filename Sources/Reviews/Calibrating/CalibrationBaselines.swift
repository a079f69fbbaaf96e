internal import Rubrics

/// What reviewers are compared with.
public enum CalibrationBaseline: Sendable, Hashable, Codable {
  /// The answers of one reviewer, who is compared with nobody.
  case expert(Int64)
  /// What the group agreed on; where it agreed on nothing, the majority of the other reviewers.
  case group
}

/// Where the baseline of one question comes from.
public enum BaselineSource: String, Sendable, Hashable, Codable, CaseIterable {
  case expert, consensus, majority
}

/// The baseline of every question of a session, as a category.
struct CalibrationBaselines {
  let table: CalibrationTable

  /// The baseline for one reviewer.
  ///
  /// A majority is taken of the others alone: a reviewer whose own answer is among those that the
  /// majority is made from agrees with it in part because they agree with themselves, the more so
  /// the fewer they are.
  ///
  /// - Parameter reviewer: nothing for the baseline that a discussion shows, of all reviewers.
  /// - Returns: nothing where there is none: the expert gave no answer, or no answer has more than
  ///   half of the votes.
  func baseline(_ criterion: Int, _ segment: Int, for reviewer: Int? = nil)
    -> (category: Int, source: BaselineSource)?
  {
    if let expert = table.expert {
      guard reviewer != expert else { return nil }
      return table.cells[criterion][segment][expert].category.map { ($0, .expert) }
    }
    if let agreed = table.consensus[criterion][segment] { return (agreed, .consensus) }
    return majority(criterion, segment, without: reviewer).map { ($0, .majority) }
  }

  /// The category that more than half of the answers have.
  private func majority(_ criterion: Int, _ segment: Int, without reviewer: Int?) -> Int? {
    var votes = [Int](repeating: 0, count: table.criteria[criterion].levels.count + 1)
    for (place, cell) in table.cells[criterion][segment].enumerated() where place != reviewer {
      if let category = cell.category { votes[category] += 1 }
    }
    let all = votes.reduce(0, +)
    return votes.firstIndex { 2 * $0 > all }
  }
}
