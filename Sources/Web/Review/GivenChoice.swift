internal import Reviews
internal import Rubrics

extension ReviewChoice {
  /// Every answer that a criterion takes, for a `<select>`.
  static func answers(of criterion: Criterion, in rubric: Rubric, chosen: String? = nil)
    -> [ReviewChoice]
  {
    let levels = criterion.levels.reversed().map {
      ReviewChoice($0.id.rawValue, criterion.words(of: $0.id), chosen: chosen)
    }
    let isOffered = (criterion.notApplicable ?? rubric.notApplicable) != .forbidden
    return levels
      + (isOffered
        ? [ReviewChoice(SentAnswer.notApplicable, "Not applicable", chosen: chosen)] : [])
  }
}

extension ReviewAnswer.Choice {
  /// - Parameters:
  ///   - mark: as forms carry it: a level's id, or what stands for none.
  ///   - reason: why it is not applicable, where it is not.
  init(mark: String, reason: String) {
    switch mark {
    case SentAnswer.notApplicable: self = .notApplicable(reason: reason)
    case SentAnswer.skipped: self = .skipped
    default: self = .level(LevelID(mark))
    }
  }
}
