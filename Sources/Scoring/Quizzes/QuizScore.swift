public import Curricula
internal import Rubrics

/// The version of the rules by which quizzes are scored; raised when a change can alter any byte of
/// a quiz score.
public let quizEngineVersion = 2

/// What a sitting of a quiz earned.
public struct QuizScore: Sendable, Hashable, Codable {
  public var items: [ItemScore]
  public var earned: Double
  public var possible: Double
  /// Earned over possible, unrounded, at least 0; nothing when no points are possible.
  public var share: Double?
  /// False in practice, and while a person has still to look at an answer, whatever the share.
  public var isPassed: Bool
  /// The share that had to be reached: the mastery score, or the cut of this very form.
  public var mark: Double?
  /// One standard error of the judges' cut; present where a cut score decides.
  public var cutError: Double?
  /// Present and true for practice, which counts neither for nor against anybody.
  public var isPractice: Bool?
  /// Present and true when some of it is a suggestion until a person confirms it.
  public var isProvisional: Bool?

  public init(
    items: [ItemScore], earned: Double, possible: Double, share: Double?, isPassed: Bool,
    mark: Double? = nil, cutError: Double? = nil, isPractice: Bool? = nil,
    isProvisional: Bool? = nil
  ) {
    self.isPractice = isPractice
    self.items = items
    self.earned = earned
    self.possible = possible
    self.share = share
    self.isPassed = isPassed
    self.mark = mark
    self.cutError = cutError
    self.isProvisional = isProvisional
  }

  /// True within one standard error of the cut, on either side: the judges could as well have put
  /// the cut elsewhere.
  public var isBorderline: Bool {
    guard let share, let mark, let cutError, cutError > 0 else { return false }
    return abs(share - mark) <= cutError + 1e-9
  }
}

/// Points that a person gave for an answer, in place of the machine's.
public struct Confirmation: Sendable, Hashable, Codable {
  public var item: ItemID
  public var points: Double

  public init(item: ItemID, points: Double) {
    self.item = item
    self.points = points
  }
}

extension Quiz {
  /// Scores the items of a form; those without an answer count as not answered.
  ///
  /// - Parameters:
  ///   - answers: of each item every answer in the order it came; which of them count is the
  ///     behaviour's to say.
  ///   - form: the drawn items in their order; nothing for all items.
  ///   - confirmations: what people gave; of two for one item the later counts.
  public func score(
    _ answers: [ItemID: [Answer]], form: [ItemID]? = nil, confirmations: [Confirmation] = []
  ) -> QuizScore {
    let drawn = items(of: form)
    let confirmed = Dictionary(
      confirmations.map { ($0.item, $0.points) }, uniquingKeysWith: { $1 })
    let scores = drawn.map { item in
      let score = behaviour.score(answers[item.id] ?? [], of: item)
      return confirmed[item.id].map { score.confirmed($0) } ?? score
    }
    let scored = scores.filter { $0.isPilot != true }
    let earned = scored.reduce(0) { $0 + $1.earned }
    let possible = scored.reduce(0) { $0 + $1.possible }
    // Negative marks may take what other items earned, and no more than that.
    let share = possible > 0 ? max(0, earned / possible) : nil
    let cut = cutScore?.cut(on: drawn)
    let mark = cut?.share ?? masteryScore
    let isProvisional = scored.contains { $0.status == .awaitsPerson }
    return QuizScore(
      items: scores, earned: earned, possible: possible, share: share,
      isPassed: mode != .practice && !isProvisional
        && share.map { reaches($0, mark: mark) } ?? false, mark: mark,
      cutError: cut?.standardError, isPractice: mode == .practice ? true : nil,
      isProvisional: isProvisional ? true : nil)
  }

  /// The items of a form in its order; all of them when there is no form.
  public func items(of form: [ItemID]?) -> [Item] {
    guard let form else { return items }
    let known = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    return form.compactMap { known[$0] }
  }
}

extension ItemScore {
  /// With the points that a person gave.
  ///
  /// A corrected version may have made the item worth less; nobody keeps more than it is worth.
  fileprivate func confirmed(_ given: Double) -> ItemScore {
    let points = min(given, possible)
    var score = self
    score.reasons.append(
      Reason(
        points == earned
          ? "A person has confirmed it." : "A person has looked and gave \(decimal(points)).",
        points: points == earned ? nil : points - earned))
    score.earned = points
    score.status = Status(share: possible > 0 ? points / possible : 0)
    return score
  }
}
