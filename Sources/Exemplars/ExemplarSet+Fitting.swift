/// A sentence and the label it stands for.
public struct LabelledExample: Hashable, Sendable {
  public let label: String
  public let text: String

  public init(label: String, text: String) {
    self.label = label
    self.text = text
  }
}

extension ExemplarSet {
  /// Learns to tell labels apart; each label's examples are the others' counterexamples.
  ///
  /// The confidence is calibrated on the lead of the best label over the next in examples that
  /// were held out: every fifth in turn, or a single fifth where there are more than 2,000.
  public init(
    learning examples: [LabelledExample], seed: UInt64 = ExemplarModel.standardSeed
  ) {
    let ordered = examples.sorted { one, other in
      one.label == other.label
        ? one.text.utf8.lexicographicallyPrecedes(other.text.utf8)
        : one.label.utf8.lexicographicallyPrecedes(other.label.utf8)
    }
    let texts = ordered.map { ExemplarText($0.text) }
    let (labels, rowLabels) = Self.numbered(ordered)
    let space = FeatureSpace(of: texts)
    let rows = Rows(texts, in: space)
    let planes = Self.planes(
      rows, used: Array(texts.indices), labels: rowLabels, labelCount: labels.count, seed: seed)
    self.init(
      seed: seed, labels: labels, isLearnt: true, space: space,
      rowLabels: Array(labels.indices), biases: planes.map(\.bias),
      scores: ScoreTable(planes.map { $0.weights.map { Float($0) } }, width: rows.width),
      calibration: Self.calibration(
        rows, labels: rowLabels, labelCount: labels.count, groups: texts.map(\.fingerprint),
        seed: seed))
  }

  /// Compares with templates, one or more for each label, without learning anything.
  ///
  /// A slot in a template is a name in braces, such as `{order}`, and matches nothing.
  public init(templates: [LabelledExample]) {
    let ordered = templates.sorted { one, other in
      one.label == other.label
        ? one.text.utf8.lexicographicallyPrecedes(other.text.utf8)
        : one.label.utf8.lexicographicallyPrecedes(other.label.utf8)
    }
    let texts = ordered.map { ExemplarText($0.text) }
    let (labels, rowLabels) = Self.numbered(ordered)
    let space = FeatureSpace(of: texts)
    let rows = Rows(texts, in: space)
    let dense = texts.indices.map { row in
      var weights = Array(repeating: 0.0, count: rows.width)
      rows.add(row, times: 1, to: &weights)
      return weights.map { Float($0) }
    }
    self.init(
      seed: 0, labels: labels, isLearnt: false, space: space, rowLabels: rowLabels,
      biases: Array(repeating: 0, count: texts.count),
      scores: ScoreTable(dense, width: rows.width), calibration: .silent)
  }

  /// What an example within the margin costs: with many labels the differences are small.
  static let cost = 1.0

  private static func numbered(_ ordered: [LabelledExample]) -> ([String], [Int]) {
    var labels: [String] = []
    var numbers: [Int] = []
    for example in ordered {
      if labels.last != example.label { labels.append(example.label) }
      numbers.append(labels.count - 1)
    }
    return (labels, numbers)
  }

  private static func planes(
    _ rows: Rows, used: [Int], labels: [Int], labelCount: Int, seed: UInt64
  ) -> [LinearFit] {
    (0..<labelCount).map { label in
      LinearFit(
        rows, used: used, isLike: labels.map { $0 == label }, cost: cost, isBalanced: false,
        seed: seed)
    }
  }

  private static func calibration(
    _ rows: Rows, labels: [Int], labelCount: Int, groups: [UInt64], seed: UInt64
  ) -> Calibration {
    guard labelCount > 1 else { return .silent }
    let folds = Folds(sides: labels, groups: groups, wanted: 5, seed: seed)
    guard folds.count > 1 else { return .silent }
    var leads: [Double] = []
    var isRight: [Bool] = []
    for part in 0..<(labels.count > 2_000 ? 1 : folds.count) {
      let planes = planes(
        rows, used: folds.others(than: part), labels: labels, labelCount: labelCount, seed: seed)
      for row in folds.members(of: part) {
        let values = planes.map { rows.product(of: row, with: $0.weights) + $0.bias }
        let best = values.indices.max { values[$0] < values[$1] } ?? 0
        let next = values.indices.filter { $0 != best }.map { values[$0] }.max() ?? 0
        leads.append(values[best] - next)
        isRight.append(best == labels[row])
      }
    }
    return Calibration(values: leads, isLike: isRight)
  }
}
