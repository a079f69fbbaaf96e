internal import Curricula
internal import Rubrics

extension ChangePlace {
  /// What a learner is told about when something here changes; nothing for what is the author's
  /// business alone.
  var learnersSubject: ChangePlace? {
    switch self {
    case .module, .part, .scenario, .rubric, .article, .programme: self
    case .item(let module, let part, _), .point(let module, let part, _),
      .verdict(let module, let part, _):
      .part(module, part)
    case .criterion(let rubric, _): .rubric(rubric)
    case .renewal(let programme, _): .programme(programme)
    case .curriculum, .competency, .bank, .bankItem, .rehearsal, .walkthrough: nil
    }
  }
}

extension CurriculumChanges {
  /// What a subject is called, with what it is; nothing for a module.
  func heading(of subject: ChangePlace) -> String? {
    let kind: String
    switch subject {
    case .part(let module, let part): kind = self.kind(of: module, part)?.heading ?? "Part"
    case .scenario: kind = "Customer"
    case .rubric: kind = "How work is judged:"
    case .article: kind = "Article"
    case .programme: kind = "Certification"
    default: return nil
    }
    return "\(kind) “\(name(of: subject))”"
  }

  func name(of place: ChangePlace) -> String { title(of: place) ?? "without a title" }
}

extension PartKind {
  fileprivate var heading: String {
    switch self {
    case .lesson: "Lesson"
    case .quiz: "Quiz"
    case .review: "Review exercise"
    case .scenario: "Conversation"
    case .checklist: "Checklist"
    }
  }
}

extension CurriculumChange {
  /// The change in a sentence; nothing for what is shown as an edit, or not to learners.
  ///
  /// Every place has a list of its own of what may be said, so that a new aspect is silent until
  /// somebody has thought about it.
  func learnersSentence(_ changes: CurriculumChanges) -> String? {
    switch place {
    case .module: moduleSentence
    case .part: partSentence
    case .scenario: scenarioSentence
    case .rubric: rubricSentence
    case .criterion: criterionSentence("“\(changes.name(of: place))”")
    case .article: presence("It is new.", "It is gone.") ?? formerTitle
    case .programme: programmeSentence
    case .renewal: renewalSentence("“\(changes.name(of: place))”")
    default: nil
    }
  }

  private func presence(_ added: String, _ removed: String) -> String? {
    switch detail {
    case .added: added
    case .removed: removed
    default: nil
    }
  }

  private var formerTitle: String? {
    guard aspect == .title, case .replaced(.text(let old)?, _) = detail else { return nil }
    return "It was called “\(old)”."
  }

  private var moduleSentence: String? {
    switch aspect {
    case .presence: presence("This module is new.", "This module is no longer taught.")
    case .title: formerTitle
    case .prerequisites: "Which modules have to be passed before it changed."
    default: nil
    }
  }

  private var partSentence: String? {
    switch aspect {
    case .presence: presence("It is new.", "It is gone.")
    case .title: formerTitle
    case .order: "It stands elsewhere in the module."
    case .masteryScore: shareSentence("to pass")
    case .cutScore: "How many points are needed was set anew."
    case .seconds: limitSentence("You have", none: "There is no time limit any more.")
    case .attempts:
      limitSentence("You have", "try", "tries", none: "You may try as often as you like.")
    case .coolingOff: "How soon it may be sat again changed."
    case .mode, .behaviour, .reveal, .counting, .moveOn: "How it is sat or counted changed."
    case .drawing: "How its questions are drawn changed."
    case .scenarios: "It is played with another customer."
    case .level: "It is played with more help or less."
    case .rubric: "It is judged by other criteria."
    case .interaction: "It is about another conversation."
    default: nil
    }
  }

  private var scenarioSentence: String? {
    switch aspect {
    case .presence: presence("This customer is new.", "This customer comes no more.")
    case .title: formerTitle
    // A customer who understands more replies expects nothing else.
    case .course where weight < .policy: nil
    case .course: "The customer behaves differently, or expects something else."
    case .masteryScore: shareSentence("to pass")
    case .rubric: "The conversation is judged by other criteria."
    default: nil
    }
  }

  private var rubricSentence: String? {
    switch aspect {
    case .presence: presence("It is new.", "It is gone.")
    case .title: formerTitle
    case .passMark: shareSentence("to pass")
    case .rules: hasOtherArithmetic ? "How the parts make up the whole changed." : nil
    default: nil
    }
  }

  /// Remedies and how reviews are organised are not the agents' business.
  private var hasOtherArithmetic: Bool {
    guard case .judged(let old, let new) = detail else { return false }
    return old.arithmetic != new.arithmetic || old.notApplicable != new.notApplicable
      || old.bonusCap != new.bonusCap || old.sections.map(\.weight) != new.sections.map(\.weight)
  }

  private func criterionSentence(_ name: String) -> String? {
    switch aspect {
    case .presence: presence("\(name) is judged as well.", "\(name) is judged no longer.")
    case .title:
      if case .replaced(.text(let old)?, _) = detail { "\(name) was called “\(old)”." } else { nil }
    case .weight, .points:
      switch detail {
      case .replaced(.number(let old)?, .number(let new)?):
        "\(name) counts for \(new > old ? "more" : "less")."
      default: nil
      }
    case .rules: weight == .policy ? "How \(name) is judged changed." : nil
    default: nil
    }
  }

  private var programmeSentence: String? {
    switch aspect {
    case .presence: presence("It is new.", "It is no longer given.")
    case .title: formerTitle
    case .requirements: "What it takes changed."
    case .award: "Who gives it changed."
    case .validity: limitSentence("It holds for", "month", "months", none: "It holds for good.")
    case .graceDays:
      limitSentence(
        "After its end it can still be renewed for", "day", "days",
        none: "After its end it has to be earned anew.")
    case .allows: "What its holders may do changed."
    default: nil
    }
  }

  private func renewalSentence(_ name: String) -> String? {
    switch aspect {
    case .presence:
      presence("It can be renewed by \(name).", "It can no longer be renewed by \(name).")
    case .title:
      if case .replaced(.text(let old)?, _) = detail {
        "The renewal \(name) was called “\(old)”."
      } else {
        nil
      }
    case .requirements: "What it takes to renew it by \(name) changed."
    case .opens:
      limitSentence(
        "Renewing it by \(name) is open for the last", "day", "days",
        none: "Renewing it by \(name) is open from its end on.")
    default: nil
    }
  }

  private func shareSentence(_ purpose: String) -> String? {
    guard case .replaced(let old, let new) = detail else { return nil }
    guard case .share(let share)? = new else { return "How much is needed \(purpose) changed." }
    return "\(plainPercent(share)) is needed \(purpose)"
      + (old.map { "; it was \($0.words)." } ?? ".")
  }

  private func limitSentence(
    _ begin: String, _ one: String = "", _ many: String = "", none: String
  ) -> String? {
    guard case .replaced(let old, let new) = detail else { return nil }
    guard let new else { return none }
    let noun = one.isEmpty ? "" : new == .number(1) ? " \(one)" : " \(many)"
    return "\(begin) \(new.words)\(noun)" + (old.map { "; it was \($0.words)." } ?? ".")
  }
}
