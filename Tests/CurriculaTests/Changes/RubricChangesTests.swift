import Curricula
import Rubrics
import Testing

struct RubricChangesTests {
  private let greeting = ChangePlace.criterion("card", "greeting")

  private func edited(_ edit: (inout Rubric) -> Void) -> CurriculumChanges {
    changes { $0.editing { edit(&$0.rubrics[0]) } }
  }

  private func editedCriterion(_ edit: (inout Criterion) -> Void) -> CurriculumChanges {
    edited { edit(&$0.sections[0].criteria[0]) }
  }

  @Test func `criteria that came and went`() {
    let gone = edited { $0.sections[0].criteria.removeFirst() }
    #expect(gone.found.first == Found(greeting, .presence))
    #expect(gone.changes.first?.weight == .policy)
    #expect(gone.changes.first?.modules == ["tone"])
  }

  @Test func `a criterion's guidance, weight, title and check`() {
    let guidance = editedCriterion { $0.guidance = "Names the customer twice." }
    #expect(guidance.found == [Found(greeting, .text)])
    #expect(guidance.changes.first?.weight == .policy)
    #expect(editedCriterion { $0.guidance = "names the customer" }.changes[0].weight == .wording)
    #expect(editedCriterion { $0.weight = 2 }.found == [Found(greeting, .weight)])
    #expect(editedCriterion { $0.title = "Says hello" }.found == [Found(greeting, .title)])
    let check = editedCriterion { $0.check = nil }
    #expect(check.found.first == Found(greeting, .rules))
    #expect(check.changes.first?.weight == .policy)
  }

  @Test func `another phrase of a cue is told at each criterion that names it, and is no policy`() {
    let found = edited { $0.cues[0].phrases.append("good morning") }
    #expect(found.found == [Found(greeting, .rules)])
    #expect(found.changes.map(\.weight) == [.structure])
  }

  @Test func `the pass mark is told apart from the other rules of the whole`() {
    #expect(edited { $0.passMark = 0.9 }.found == [Found(.rubric("card"), .passMark)])
    #expect(edited { $0.sections[0].weight = 3 }.found == [Found(.rubric("card"), .rules)])
    #expect(edited { $0.bonusCap = nil }.found == [Found(.rubric("card"), .rules)])
  }

  @Test func `a cue that no criterion names is not lost`() {
    let found = edited { $0.cues.append(Cue(id: "spare", phrases: ["spare"])) }
    #expect(found.found == [Found(.rubric("card"), .other)])
  }
}
