import Curricula
import Rubrics

/// What somebody edited, in a way that reads: `school.editing { $0.title = "Other" }`.
extension Curriculum {
  func editing(_ edit: (inout Curriculum) -> Void) -> Curriculum {
    var copy = self
    edit(&copy)
    return copy
  }

  func editing(_ module: ModuleID, _ edit: (inout Module) -> Void) -> Curriculum {
    editing { $0.modules = $0.modules.map { $0.id == module ? $0.edited(edit) : $0 } }
  }

  func editingLesson(_ id: PartID, _ edit: (inout Lesson) -> Void) -> Curriculum {
    editingParts { part in
      if case .lesson(var lesson) = part, lesson.id == id {
        edit(&lesson)
        part = .lesson(lesson)
      }
    }
  }

  func editingQuiz(_ edit: (inout Quiz) -> Void) -> Curriculum {
    editingParts { part in
      if case .quiz(var quiz) = part {
        edit(&quiz)
        part = .quiz(quiz)
      }
    }
  }

  func editingItem(_ id: Question, _ edit: (inout Item) -> Void) -> Curriculum {
    editingQuiz { quiz in
      for place in quiz.items.indices where quiz.items[place].id == id.id {
        edit(&quiz.items[place])
      }
    }
  }

  func editingParts(_ edit: (inout Part) -> Void) -> Curriculum {
    editing { curriculum in
      for module in curriculum.modules.indices {
        for part in curriculum.modules[module].parts.indices {
          edit(&curriculum.modules[module].parts[part])
        }
      }
    }
  }
}

extension Module {
  fileprivate func edited(_ edit: (inout Module) -> Void) -> Module {
    var copy = self
    edit(&copy)
    return copy
  }
}

/// What changed, without its detail and weight.
struct Found: Hashable {
  var place: ChangePlace
  var aspect: CurriculumChange.Aspect

  init(_ place: ChangePlace, _ aspect: CurriculumChange.Aspect) {
    self.place = place
    self.aspect = aspect
  }
}

extension CurriculumChanges {
  var found: [Found] { changes.map { Found($0.place, $0.aspect) } }
}

func changes(_ edit: (Curriculum) -> Curriculum) -> CurriculumChanges {
  CurriculumChanges(from: school, to: edit(school))
}

let quiz = ChangePlace.part("refunds", "check")
let rules = ChangePlace.part("refunds", "rules")

func itemPlace(_ question: Question) -> ChangePlace {
  .item("refunds", "check", question.id)
}

extension CurriculumChange {
  /// The change as it looks from the new version.
  var mirrored: CurriculumChange {
    var copy = self
    copy.detail =
      switch detail {
      case .added(let inside): .removed(inside)
      case .removed(let inside): .added(inside)
      case .moved(let from, let to): .moved(from: to, to: from)
      case .replaced(let before, let after): .replaced(after, by: before)
      case .answers(let before, let after): .answers(before: after, after: before)
      case .judged(let before, let after): .judged(before: after, after: before)
      case .edited(let edits):
        .edited(
          edits.map { edit in
            var copy = edit
            (copy.before, copy.after) = (edit.after, edit.before)
            return copy
          })
      case .changed: .changed
      }
    return copy
  }
}
