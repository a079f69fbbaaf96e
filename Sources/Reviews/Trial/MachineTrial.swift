public import Rubrics
public import Statistics

/// The machine's verdicts on one criterion beside the answers of reviewers who had not seen them.
///
/// Answers that were given after the machine's verdict had been shown are only counted: whoever has
/// seen it tends to it, so they are no evidence.
public struct MachineTrial: Sendable, Hashable, Codable {
  public var criterion: CriterionID
  /// From worst to best.
  public var levels: [LevelID]
  /// How often a reviewer and the machine gave what; a row for each of `answers`, a column for each
  /// of `verdicts`.
  public var table: [[Int]]
  /// Answers given after the verdict had been shown.
  public var anchored: Int
  /// Answers or verdicts with a level that the criterion does not have, as after a change of it.
  public var unknown: Int

  /// How often a reviewer and the machine gave what.
  public struct Cell: Sendable, Hashable, Codable {
    /// A level's id or one of the words of `MarkRow`.
    public var mark: String
    public var machine: String
    public var sawMachine: Bool
    public var count: Int

    public init(mark: String, machine: String, sawMachine: Bool = false, count: Int) {
      self.mark = mark
      self.machine = machine
      self.sawMachine = sawMachine
      self.count = count
    }
  }

  public init(criterion: CriterionID, levels: [LevelID], cells: [Cell]) {
    self.criterion = criterion
    self.levels = levels
    table = []
    anchored = 0
    unknown = 0
    let rows = places(answers)
    let columns = places(verdicts)
    table = Array(repeating: Array(repeating: 0, count: verdicts.count), count: answers.count)
    for cell in cells where cell.count > 0 {
      if cell.sawMachine {
        anchored += cell.count
      } else if let row = rows[cell.mark], let column = columns[cell.machine] {
        table[row][column] += cell.count
      } else {
        unknown += cell.count
      }
    }
  }
}

extension MachineTrial {
  /// What reviewers give: the levels, not applicable, skipped.
  public var answers: [String] {
    levels.map(\.rawValue) + [MarkRow.notApplicable, MarkRow.skipped]
  }

  /// What the machine gives: the levels, not applicable, undetermined.
  public var verdicts: [String] {
    levels.map(\.rawValue) + [MarkRow.notApplicable, MarkRow.open]
  }

  /// Answers that say something: a level or not applicable.
  public var reviewed: Int { said.reduce(0) { $0 + $1.reduce(0, +) } }

  /// Of these, those on which the machine decided too.
  public var decided: Int { both.reduce(0) { $0 + $1.reduce(0, +) } }

  /// Of these, those on which both gave the same.
  public var agreed: Int { both.indices.reduce(0) { $0 + both[$1][$1] } }

  /// How often the machine could not tell, of `reviewed`, with Wilson's interval.
  public var abstention: Estimate? { proportion(reviewed - decided, of: reviewed) }

  /// How often both gave the same, of `decided`, with Wilson's interval.
  public var agreement: Estimate? { proportion(agreed, of: decided) }

  /// Cohen's kappa over `decided`; every two different categories are as far apart as any.
  public var kappa: Coefficient {
    guard decided > 0 else { return .undefined(.noUnitRatedTwice) }
    let ratings = both.enumerated().flatMap { row, counts in
      counts.enumerated().flatMap { column, count in
        Array(repeating: [row, column] as [Int?], count: count)
      }
    }
    return Ratings(categories: ratings, categoryCount: both.count)?.cohenKappa
      ?? .undefined(.noUnitRatedTwice)
  }

  /// For each level, then for not applicable, how many of `reviewed` reviewers gave it.
  ///
  /// Agreement on what nearly always is the same says little of the machine.
  public var prevalence: [(answer: String, count: Int, share: Double?)] {
    let whole = reviewed
    return zip(answers, said).map { answer, counts in
      let count = counts.reduce(0, +)
      return (answer, count, whole > 0 ? Double(count) / Double(whole) : nil)
    }
  }

  /// The table without skipped answers.
  private var said: ArraySlice<[Int]> { table.prefix(levels.count + 1) }

  /// The table without skipped answers and undetermined verdicts.
  private var both: [[Int]] { said.map { Array($0.prefix(levels.count + 1)) } }
}

// A stored trial is read back only with a table that fits its levels.
extension MachineTrial {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    criterion = try container.decode(CriterionID.self, forKey: .criterion)
    levels = try container.decode([LevelID].self, forKey: .levels)
    table = try container.decode([[Int]].self, forKey: .table)
    anchored = try container.decode(Int.self, forKey: .anchored)
    unknown = try container.decode(Int.self, forKey: .unknown)
    let size = levels.count + 2
    guard table.count == size, table.allSatisfy({ $0.count == size && $0.allSatisfy { $0 >= 0 } })
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .table, in: container, debugDescription: "no table of counts for these levels")
    }
  }
}

private func places(_ names: [String]) -> [String: Int] {
  Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
}
