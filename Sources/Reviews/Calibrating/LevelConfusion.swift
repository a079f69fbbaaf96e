/// Two answers that reviewers gave to the same question.
public struct LevelConfusion: Sendable, Hashable, Codable {
  /// A level's id; the worse level first.
  public var first: String
  /// A level's id, or `!na`.
  public var second: String
  /// How many pairs of answers to the same question are these two.
  public var count: Int
}

/// Which answers stand against each other, and whose.
struct Disagreements {
  /// Most frequent first.
  private(set) var confusions: [LevelConfusion] = []
  /// How many pairs of different answers there are.
  private(set) var count = 0
  /// In how many of them one answer is "not applicable".
  private(set) var applicability = 0
  /// How many segments have different answers.
  private(set) var contested = 0
  /// In how many of these each reviewer, by place, differs from a majority of the others.
  private(set) var apart: [Int]

  init(_ table: CalibrationTable, _ criterion: Int, _ scale: CriterionScale) {
    let size = scale.categories.count
    var pairs = [Int](repeating: 0, count: size * size)
    apart = Array(repeating: 0, count: table.reviewers.count)
    for row in table.cells[criterion] {
      var votes = [Int](repeating: 0, count: size)
      for cell in row {
        if let category = cell.category { votes[category] += 1 }
      }
      let given = votes.indices.filter { votes[$0] > 0 }
      guard given.count > 1 else { continue }
      contested += 1
      let others = votes.reduce(0, +) - 1
      for (reviewer, cell) in row.enumerated() {
        if let own = cell.category, given.contains(where: { $0 != own && 2 * votes[$0] > others }) {
          apart[reviewer] += 1
        }
      }
      for (place, one) in given.enumerated() {
        for other in given[(place + 1)...] {
          pairs[one * size + other] += votes[one] * votes[other]
        }
      }
    }
    for one in 0..<size {
      for other in 0..<size where pairs[one * size + other] > 0 {
        let found = pairs[one * size + other]
        count += found
        if other == scale.notApplicable { applicability += found }
        confusions.append(
          LevelConfusion(
            first: scale.categories[one].mark, second: scale.categories[other].mark, count: found))
      }
    }
    // Of equals the lower levels come first: Swift's sort keeps their order.
    confusions.sort { $0.count > $1.count }
  }
}
