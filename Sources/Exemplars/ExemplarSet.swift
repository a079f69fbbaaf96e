/// One of several cues, the one that suits a text best; for example which step a reply takes.
///
/// Either learnt from examples (each label against all the others, over one feature space) or,
/// where nothing but a template of each reply is at hand, by likeness to the nearest template.
public struct ExemplarSet: Equatable, Sendable {
  public static let version = 1

  public let seed: UInt64
  /// In rising order of their UTF-8 bytes.
  public let labels: [String]
  /// Whether labels were learnt, rather than compared with templates.
  public let isLearnt: Bool

  let space: FeatureSpace
  /// For each row that gives a score (a learnt label or a template), the place of its label.
  let rowLabels: [Int]
  let biases: [Double]
  let scores: ScoreTable
  let calibration: Calibration

  /// The labels as they suit a text, and whether the best one can be relied on.
  ///
  /// - Parameters:
  ///   - allowed: the labels to choose from; all of them if nil.
  ///   - least: below this confidence no label is chosen.
  public func choose(
    for text: String, among allowed: [String]? = nil, least: Double = 0.5
  ) -> ExemplarChoice {
    choose(for: ExemplarText(text), among: allowed, least: least)
  }

  public func choose(
    for text: ExemplarText, among allowed: [String]? = nil, least: Double = 0.5
  ) -> ExemplarChoice {
    let (words, letters, known) = space.entries(of: text)
    var sums = biases
    for entry in words { scores.add(entry, to: &sums) }
    for entry in letters { scores.add(entry, to: &sums) }
    let rows = bestRows(sums, among: allowed)
    let ranked = rows.map { ExemplarChoice.Rank(label: labels[rowLabels[$0]], score: sums[$0]) }
    guard let best = rows.first, known > 0 else {
      return ExemplarChoice(ranked: ranked, confidence: nil, label: nil, deciding: [])
    }
    let next = rows.dropFirst().first
    let confidence =
      isLearnt
      ? calibration.probability(of: next.map { sums[best] - sums[$0] } ?? .infinity) : nil
    func weighed(_ entries: [FeatureSpace.Entry], _ count: Int) -> [Double] {
      var contributions = Array(repeating: 0.0, count: count)
      for entry in entries {
        contributions[entry.gram] =
          entry.value
          * (scores.weight(entry.column, best) - (next.map { scores.weight(entry.column, $0) } ?? 0))
      }
      return contributions
    }
    return ExemplarChoice(
      ranked: ranked, confidence: confidence,
      label: (confidence ?? 1) < least ? nil : labels[rowLabels[best]],
      deciding: text.deciding(
        words: weighed(words, text.wordGrams.count),
        letters: weighed(letters, text.letterGrams.count)))
  }

  /// Each allowed label's best row, the best label first; ties by the order of the labels.
  private func bestRows(_ sums: [Double], among allowed: [String]?) -> [Int] {
    let allowed = allowed.map { Set($0) }
    var best: [Int?] = Array(repeating: nil, count: labels.count)
    for (row, label) in rowLabels.enumerated() where allowed?.contains(labels[label]) ?? true {
      if let held = best[label], sums[held] >= sums[row] { continue }
      best[label] = row
    }
    return best.compactMap(\.self).sorted { one, other in
      sums[one] != sums[other] ? sums[one] > sums[other] : rowLabels[one] < rowLabels[other]
    }
  }

  public static func == (one: ExemplarSet, other: ExemplarSet) -> Bool { one.bytes == other.bytes }
}

/// Which label suits a text.
public struct ExemplarChoice: Equatable, Sendable {
  public struct Rank: Equatable, Sendable {
    public let label: String
    /// How far on its side of its plane, or how like its nearest template (0 to 1).
    public let score: Double
  }

  /// All labels allowed, the best first.
  public let ranked: [Rank]
  /// How likely the best label is the right one; nil where nothing was learnt.
  public let confidence: Double?
  /// The best label, unless the confidence is too low or the text has nothing in common with any.
  public let label: String?
  /// What spoke for the best label rather than the next one, or the other way.
  public let deciding: [DecidingGram]
}

/// The weights of all rows, by column, without the noughts.
struct ScoreTable: Sendable {
  let starts: [Int32]
  let rows: [Int32]
  let weights: [Float]

  func add(_ entry: FeatureSpace.Entry, to sums: inout [Double]) {
    for index in Int(starts[entry.column])..<Int(starts[entry.column + 1]) {
      sums[Int(rows[index])] += Double(weights[index]) * entry.value
    }
  }

  func weight(_ column: Int, _ row: Int) -> Double {
    for index in Int(starts[column])..<Int(starts[column + 1]) where rows[index] == row {
      return Double(weights[index])
    }
    return 0
  }

  /// - Parameter dense: for each row, its weight in each column.
  init(_ dense: [[Float]], width: Int) {
    var starts: [Int32] = [0]
    var rows: [Int32] = []
    var weights: [Float] = []
    starts.reserveCapacity(width + 1)
    for column in 0..<width {
      for row in dense.indices where dense[row][column] != 0 {
        rows.append(Int32(truncatingIfNeeded: row))
        weights.append(dense[row][column])
      }
      starts.append(Int32(truncatingIfNeeded: rows.count))
    }
    self.init(starts: starts, rows: rows, weights: weights)
  }

  init(starts: [Int32], rows: [Int32], weights: [Float]) {
    (self.starts, self.rows, self.weights) = (starts, rows, weights)
  }
}
