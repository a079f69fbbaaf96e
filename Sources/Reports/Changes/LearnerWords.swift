internal import Curricula
internal import Rubrics

extension CurriculumPlace {
  /// What a learner is told about when something here changes; nothing for what is the author's
  /// business alone.
  var learnersSubject: CurriculumPlace? {
    switch self {
    case .module, .part, .scenario, .rubric, .article, .programme: self
    case .item(let module, let part, _), .point(let module, let part, _),
      .verdict(let module, let part, _):
      .part(module, part)
    case .criterion(let rubric, _): .rubric(rubric)
    case .curriculum, .competency, .bank, .bankItem, .rehearsal, .walkthrough: nil
    }
  }
}

extension CurriculumChanges {
  /// What a subject is called, with what it is; nothing for a module.
  func heading(of subject: CurriculumPlace) -> String? {
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

  func name(of place: CurriculumPlace) -> String { title(of: place) ?? "without a title" }
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
    case .rules: "How the parts make up the whole changed."
    default: nil
    }
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

extension CurriculumChange {
  /// The edits of texts that learners read anyhow.
  func learnersEdits(_ changes: CurriculumChanges) -> [LearnerChanges.Edit] {
    var section: String?
    switch (place, aspect) {
    case (.part, .text), (.article, .text), (.scenario, .brief): break
    case (.criterion, .text): section = changes.name(of: place)
    case (.point, .text): break
    case (.point, .presence): return [pointEdit(changes.name(of: place))]
    default: return []
    }
    guard case .edited(let edits) = detail else { return [] }
    return edits.filter { $0.weight > .wording }.map { edit in
      switch edit.kind {
      case .sentences:
        LearnerChanges.Edit(
          section: section ?? edit.section, before: joined(edit.before), after: joined(edit.after))
      case .form:
        LearnerChanges.Edit(
          section: section ?? edit.section, before: nil,
          after: "(A picture or a link is another one.)")
      case .rewritten:
        LearnerChanges.Edit(
          section: section ?? edit.section, before: nil, after: "(This was written anew.)")
      }
    }
  }

  private func pointEdit(_ text: String) -> LearnerChanges.Edit {
    let shown = shortened(text, to: LearnerChanges.longestEdit)
    if case .removed = detail {
      return LearnerChanges.Edit(section: nil, before: shown, after: nil)
    }
    return LearnerChanges.Edit(section: nil, before: nil, after: shown)
  }

  private func joined(_ sentences: [String]) -> String? {
    sentences.isEmpty
      ? nil : shortened(sentences.joined(separator: " "), to: LearnerChanges.longestEdit)
  }
}

extension PartsToTakeAgain {
  /// One sentence for each thing to do.
  func sentences(_ changes: CurriculumChanges) -> [String] {
    func called(_ module: ModuleID, _ part: PartID) -> String {
      "“\(changes.name(of: .part(module, part)))” (\(changes.name(of: .module(module))))"
    }
    var sentences = lessons.map { lesson in
      let name = called(lesson.module, lesson.part)
      return switch lesson.reason {
      case .new: "Read the new lesson \(name)."
      case .changed: "Read the lesson \(name) again."
      case .teaches: "Look into the lesson \(name): a question that it teaches changed."
      }
    }
    sentences += articles.map { "Read the article “\(changes.name(of: .article($0)))”." }
    if !items.isEmpty {
      let count = counted(items.count, "question")
      sentences.append("Answer \(count) that \(items.count == 1 ? "is" : "are") new or changed.")
    }
    sentences += practices.map { practice in
      let name = called(practice.module, practice.part)
      return switch practice.kind {
      case .scenario: "Play \(name) once more."
      case .review: "Do the review exercise \(name) once more."
      case .checklist: "Go through the checklist \(name) with your mentor."
      case .lesson, .quiz: "Take \(name) once more."
      }
    }
    return sentences
  }
}
