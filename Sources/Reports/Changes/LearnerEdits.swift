internal import Curricula
internal import Rubrics

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
