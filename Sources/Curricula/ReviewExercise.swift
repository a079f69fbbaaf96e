public import Rubrics

/// A sample interaction that the trainee scores with a rubric.
///
/// Graded by agreement with the expert's key, criterion by criterion.
public struct ReviewExercise: Sendable, Hashable, Codable {
  /// What the expert gave for a criterion, and why.
  public struct Key: Sendable, Hashable, Codable {
    public enum Verdict: Sendable, Hashable, Codable {
      /// The best level, and the worst.
      case met, notMet
      case level(LevelID)
      case notApplicable
    }

    public var criterion: CriterionID
    public var verdict: Verdict
    public var points: Double
    public var reason: RichText

    public init(
      criterion: CriterionID, verdict: Verdict, points: Double = 1, reason: RichText
    ) {
      self.criterion = criterion
      self.verdict = verdict
      self.points = points
      self.reason = reason
    }
  }

  public var id: PartID
  public var title: String
  public var builds: [CompetencyID]
  public var moveOn: MoveOn
  public var summary: String
  /// The file of the interaction, from the curriculum's folder.
  public var interaction: String
  public var rubric: RubricID
  /// The share of the points, 0 to 1, that the unrounded score must reach.
  public var masteryScore: Double
  /// Whether a level beside the expert's earns a part, by its distance on the scale.
  public var nearCounts: Bool
  public var keys: [Key]

  public init(
    id: PartID, title: String, builds: [CompetencyID] = [], moveOn: MoveOn = .passed,
    summary: String = "", interaction: String, rubric: RubricID, masteryScore: Double,
    nearCounts: Bool = true, keys: [Key]
  ) {
    self.id = id
    self.title = title
    self.builds = builds
    self.moveOn = moveOn
    self.summary = summary
    self.interaction = interaction
    self.rubric = rubric
    self.masteryScore = masteryScore
    self.nearCounts = nearCounts
    self.keys = keys
  }
}

extension ReviewExercise {
  /// How "not applicable" is called in a response.
  public static let notApplicable: OptionID = "notApplicable"

  /// The exercise as a quiz: one single choice among the levels for every criterion of the key.
  ///
  /// - Returns: nothing when the rubric lacks one of the criteria or levels.
  public func quiz(with rubric: Rubric) -> Quiz? {
    let criteria = Dictionary(
      rubric.sections.flatMap(\.criteria).map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    var items: [Item] = []
    for key in keys {
      guard let criterion = criteria[key.criterion], let item = item(for: key, criterion) else {
        return nil
      }
      items.append(item)
    }
    return Quiz(
      id: id, title: title, builds: builds, moveOn: moveOn, masteryScore: masteryScore,
      items: items)
  }

  private func item(for key: Key, _ criterion: Criterion) -> Item? {
    let levels = criterion.levels
    guard let low = levels.first, let high = levels.last, high.value > low.value else { return nil }
    let right: Level? =
      switch key.verdict {
      // An author may have called a level so; then that one is meant.
      case .met: levels.first { $0.id == "met" } ?? high
      case .notMet: levels.first { $0.id == "notMet" } ?? low
      case .level(let id): levels.first { $0.id == id }
      case .notApplicable: nil
      }
    if right == nil, key.verdict != .notApplicable { return nil }
    var options = levels.reversed().map { level in
      ChoiceInteraction.Option(
        id: OptionID(level.id.rawValue),
        text: RichText(level.descriptor.isEmpty ? level.id.rawValue : level.descriptor),
        isCorrect: level == right,
        score: right.map { share(level, besides: $0, of: criterion) })
    }
    options.append(
      ChoiceInteraction.Option(
        id: Self.notApplicable, text: RichText("Not applicable"), isCorrect: right == nil,
        score: right == nil ? 1 : 0))
    return Item(
      id: ItemID(key.criterion.rawValue), points: key.points,
      prompt: RichText("\(criterion.title): \(criterion.guidance)"),
      interaction: .choice(ChoiceInteraction(options: options, upperBound: 1, isShuffled: false)),
      rationale: key.reason)
  }

  /// What a level earns where another is right.
  private func share(_ given: Level, besides right: Level, of criterion: Criterion) -> Double {
    if given.id == right.id { return 1 }
    guard nearCounts, criterion.levels.count > 2 else { return 0 }
    if criterion.levels.contains(where: { $0.score != nil }),
      let one = criterion.share(of: given.id), let other = criterion.share(of: right.id)
    {
      return max(0, 1 - abs(one - other))
    }
    guard let low = criterion.levels.first, let high = criterion.levels.last else { return 0 }
    return max(0, 1 - abs(given.value - right.value) / (high.value - low.value))
  }
}
