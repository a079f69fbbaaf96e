internal import Rubrics

/// A condition on earlier marks with the criteria as positions on the card.
indirect enum ShownRule: Sendable {
  case all([ShownRule])
  case any([ShownRule])
  case none([ShownRule])
  case marked(Int, Expected)
  /// It names a criterion that is not earlier on the card; `check` reports it.
  case never

  enum Expected: Sendable {
    case met, notMet, partlyMet, notApplicable, notShown, undetermined
    case share(Double)
  }

  /// - Parameters:
  ///   - earlier: the criteria before the one that is shown or not, in the order of the card.
  init(_ condition: CardCondition, earlier: ArraySlice<Criterion>) {
    func rules(_ parts: [CardCondition]) -> [ShownRule] {
      parts.map { ShownRule($0, earlier: earlier) }
    }
    switch condition {
    case .all(let parts): self = .all(rules(parts))
    case .any(let parts): self = .any(rules(parts))
    case .none(let parts): self = .none(rules(parts))
    case .marked(let id, let answer):
      guard let place = earlier.firstIndex(where: { $0.id == id }),
        let expected = Expected(answer, of: earlier[place])
      else {
        self = .never
        return
      }
      self = .marked(place, expected)
    }
  }

  /// Whether it holds, in three values after Kleene; nothing when it cannot be told.
  func holds(_ marks: [Mark], _ lowest: [Double]) -> Bool? {
    switch self {
    case .all(let rules):
      var result: Bool? = true
      for rule in rules {
        switch rule.holds(marks, lowest) {
        case false?: return false
        case nil: result = nil
        case true?: break
        }
      }
      return result
    case .any(let rules): return any(rules, marks, lowest)
    case .none(let rules): return any(rules, marks, lowest).map { !$0 }
    case .marked(let place, let expected): return expected.fits(marks[place], lowest[place])
    case .never: return false
    }
  }

  private func any(_ rules: [ShownRule], _ marks: [Mark], _ lowest: [Double]) -> Bool? {
    var result: Bool? = false
    for rule in rules {
      switch rule.holds(marks, lowest) {
      case true?: return true
      case nil: result = nil
      case false?: break
      }
    }
    return result
  }
}

extension ShownRule.Expected {
  fileprivate init?(_ answer: CardCondition.Answer, of criterion: Criterion) {
    switch answer {
    case .met: self = .met
    case .notMet: self = .notMet
    case .partlyMet: self = .partlyMet
    case .notApplicable: self = .notApplicable
    case .notShown: self = .notShown
    case .undetermined: self = .undetermined
    case .level(let level):
      guard let share = criterion.share(of: level) else { return nil }
      self = .share(share)
    }
  }

  /// - Parameter lowest: the share of the worst level.
  fileprivate func fits(_ mark: Mark, _ lowest: Double) -> Bool? {
    switch (mark, self) {
    case (.undetermined, .undetermined), (.notApplicable, .notApplicable), (.notShown, .notShown):
      true
    case (.undetermined, _): nil
    case (.scored(let share), .met): reaches(share, mark: 1)
    case (.scored(let share), .notMet): reaches(lowest, mark: share)
    case (.scored(let share), .partlyMet):
      !reaches(share, mark: 1) && !reaches(lowest, mark: share)
    case (.scored(let share), .share(let other)):
      reaches(share, mark: other) && reaches(other, mark: share)
    default: false
    }
  }
}

extension CardCondition {
  /// As part of a sentence: “a” is met and “b” is not applicable.
  var words: String {
    switch self {
    case .all(let parts): joined(parts, " and ")
    case .any(let parts): joined(parts, " or ")
    case .none(let parts): "it is not so that \(joined(parts, " or "))"
    case .marked(let criterion, let answer): "“\(criterion)” is \(answer.words)"
    }
  }

  private func joined(_ parts: [CardCondition], _ word: String) -> String {
    parts.map { part in
      switch part {
      case .marked: part.words
      case .all(let inner), .any(let inner), .none(let inner):
        inner.count == 1 && parts.count == 1 ? part.words : "(\(part.words))"
      }
    }.joined(separator: word)
  }
}

extension CardCondition.Answer {
  fileprivate var words: String {
    switch self {
    case .met: "met"
    case .notMet: "not met"
    case .partlyMet: "partly met"
    case .notApplicable: "not applicable"
    case .notShown: "not shown"
    case .undetermined: "undetermined"
    case .level(let level): "at “\(level)”"
    }
  }
}
