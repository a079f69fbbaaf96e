public import Curricula
public import Rubrics
internal import Scoring

/// A criterion's rule in words: everything that decides its verdict and what it counts.
public struct RuleText: Sendable, Hashable, Codable {
  public var criterion: CriterionID
  public var title: String
  /// What reviewers read; empty where the author wrote nothing.
  public var guidance: String
  /// How the verdict comes about, in the order in which it is judged.
  public var rule: [RuleLine]
  /// What the verdict does to the score, and what follows when it fails again, in sentences.
  public var effects: [String]
  /// The cues that its conditions name, each once.
  public var cues: [CueText]
}

extension Rubric {
  /// The rules of all criteria in words, in the order of the card.
  ///
  /// - Parameters:
  ///   - channel: a channel by its name in transcripts, whose weights are told.
  ///   - modules: those that its remedies lead to, for their titles.
  public func rules(on channel: String? = nil, modules: [Module] = []) -> [RuleText] {
    let cueTitles = CueTitles(self)
    let titles = Dictionary(
      criteria.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let cues = Dictionary(self.cues.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return sections.flatMap { section in
      section.criteria.map { criterion in
        var seen: Set<CueID> = []
        return RuleText(
          criterion: criterion.id, title: criterion.title, guidance: criterion.guidance,
          rule: criterion.lines(of: self, cueTitles, titles),
          effects: criterion.effects(in: section, of: self, on: channel)
            + remedies.filter { $0.criterion == criterion.id }.map { $0.words(in: modules) },
          cues: criterion.cues.filter { seen.insert($0).inserted }.compactMap {
            cues[$0].map(CueText.init)
          })
      }
    }
  }
}

extension Criterion {
  fileprivate func lines(
    of rubric: Rubric, _ cues: CueTitles, _ titles: [CriterionID: String]
  ) -> [RuleLine] {
    var lines: [RuleLine] = []
    if let shownWhen {
      lines.append(shownWhen.clause(titles).after("it is on the card only when"))
    }
    if let personWhen {
      lines.append(personWhen.clause(cues).after("it is left to a person when"))
    }
    if let appliesWhen {
      lines.append(appliesWhen.clause(cues).after("it applies when"))
      lines.append(RuleLine(otherwise(notApplicable ?? rubric.notApplicable)))
    }
    if let check {
      lines.append(check.clause(cues).after("it is met when"))
      lines.append(RuleLine("Otherwise it is not met."))
    } else if levels.contains(where: { $0.when != nil }) {
      lines.append(
        RuleLine("The best of these levels whose condition holds is given:", scale(cues)))
    } else {
      lines.append(RuleLine("A person judges it."))
    }
    return lines
  }

  private func otherwise(_ policy: NotApplicablePolicy) -> String {
    switch policy {
    case .drop: "Otherwise it is not applicable and is left out of the total."
    case .pass: "Otherwise it is not applicable and counts as the best answer."
    case .zero: "Otherwise it is not applicable and counts as nothing."
    case .forbidden: "Otherwise a person judges, because “not applicable” may not be given."
    }
  }

  /// The levels from best to worst.
  private func scale(_ cues: CueTitles) -> [RuleLine] {
    levels.enumerated().reversed().map { place, level in
      let words = level.descriptor.isEmpty ? "" : " (\(level.descriptor))"
      let name = "“\(level.id)”\(words)"
      let score = share(of: level.id).map { ", scored \(plainPercent($0))" } ?? ""
      if let when = level.when { return when.clause(cues).after("\(name)\(score), when") }
      return RuleLine(
        place == 0
          ? "\(name)\(score), when no other level is given."
          : "\(name)\(score), given only by a person.")
    }
  }
}
