import Curricula
import Rubrics
import Testing

struct ModuleChangesTests {
  @Test func `identical curricula give no changes`() {
    let none = changes { $0 }
    #expect(none.isEmpty)
    #expect(none.partsToTakeAgain.isEmpty)
  }

  @Test func `a module came with its parts, and went with them`() throws {
    let without = school.editing { $0.modules.removeLast() }
    let added = CurriculumChanges(from: without, to: school)
    #expect(added.found.first == Found(.module("tone"), .presence))
    let change = try #require(added.changes.first)
    #expect(
      change.detail
        == .added([
          .part("tone", "play"), .part("tone", "judge"), .verdict("tone", "judge", "greeting"),
          .verdict("tone", "judge", "closing"),
        ]))
    let removed = CurriculumChanges(from: school, to: without)
    #expect(removed.changes.first == change.mirrored)
  }

  @Test func `a module's title, prerequisites and time are told apart`() {
    let found = changes {
      $0.editing("tone") {
        $0.title = "Voice"
        $0.prerequisites = []
        $0.minutes = 20
      }
    }.found
    let tone = ChangePlace.module("tone")
    #expect(found == [Found(tone, .title), Found(tone, .minutes), Found(tone, .prerequisites)])
  }

  @Test func `a part that is new, gone, moved and renamed`() {
    let new = Part.lesson(Lesson(id: "new", title: "New", blocks: []))
    #expect(
      changes { $0.editing("refunds") { $0.parts.append(new) } }.found
        == [Found(.part("refunds", "new"), .presence)])
    #expect(
      changes { $0.editing("refunds") { $0.parts.remove(at: 1) } }.found
        == [Found(.part("refunds", "extras"), .presence)])
    let moved = changes { $0.editing("refunds") { $0.parts.append($0.parts.removeFirst()) } }
    #expect(moved.found == [Found(rules, .order)])
    #expect(moved.changes.first?.detail == .moved(from: 1, to: 4))
    let renamed = changes { $0.editingLesson("rules") { $0.title = "What holds" } }
    #expect(renamed.found == [Found(rules, .title)])
    #expect(renamed.changes.first?.weight == .structure)
  }

  @Test func `a lesson that became a quiz of the same name went and came`() {
    let found = changes {
      $0.editing("refunds") {
        $0.parts[1] = .quiz(Quiz(id: "extras", title: "Extras", masteryScore: 1, items: []))
      }
    }
    #expect(found.found.map(\.aspect) == [.presence, .presence])
    #expect(Set(found.found.map(\.place)) == [.part("refunds", "extras")])
  }

  @Test func `points of a checklist`() {
    func edited(_ edit: (inout Checklist) -> Void) -> CurriculumChanges {
      changes {
        $0.editingParts { part in
          if case .checklist(var checklist) = part {
            edit(&checklist)
            part = .checklist(checklist)
          }
        }
      }
    }
    let notes = ChangePlace.point("refunds", "desk", "notes")
    #expect(edited { $0.points.removeLast() }.found == [Found(notes, .presence)])
    #expect(edited { $0.points.swapAt(0, 1) }.found.map(\.aspect) == [.order])
    let reworded = edited { $0.points[1].text = RichText("Writes no note at all.") }
    #expect(reworded.found == [Found(notes, .text)])
    #expect(reworded.changes.first?.weight == .policy)
    #expect(reworded.partsToTakeAgain.practices.map(\.part) == ["desk"])
    let comma = edited { $0.points[1].text = RichText("Writes a note, after each call") }
    #expect(comma.changes.first?.weight == .wording)
    #expect(comma.partsToTakeAgain.isEmpty)
  }

  @Test func `an article came, went, or says something else`() {
    let place = ChangePlace.article("refund-rules")
    #expect(changes { $0.editing { $0.articles.removeFirst() } }.found == [Found(place, .presence)])
    let text = changes {
      $0.editing { $0.articles[0].blocks = [.paragraph(RichText("A refund takes nine days."))] }
    }
    #expect(text.found == [Found(place, .text)])
    #expect(text.changes.first?.weight == .policy)
    #expect(text.changes.first?.modules == ["refunds"])
    #expect(text.partsToTakeAgain.articles == ["refund-rules"])
    let checked = changes { $0.editing { $0.articles[0].checked = "2026-03-12" } }
    #expect(checked.found == [Found(place, .checked)])
    #expect(checked.partsToTakeAgain.isEmpty)
  }

  @Test func `a scenario: its brief, its course, and a comma of a line`() {
    let brief = changes { $0.editing { $0.scenarios[0].brief = "You are on the phone." } }
    #expect(brief.found == [Found(.scenario("mugs"), .brief)])
    let course = changes { $0.editing { $0.scenarios[0].customer.patience = 1 } }
    #expect(course.found == [Found(.scenario("mugs"), .course)])
    #expect(course.changes.first?.weight == .policy)
    #expect(course.changes.first?.modules == ["tone"])
    #expect(course.partsToTakeAgain.practices.map(\.part) == ["play"])
    let heard = changes { $0.editing { $0.scenarios[0].cues = [Cue(id: "no", phrases: ["no"])] } }
    #expect(heard.changes.map(\.weight) == [.structure])
    #expect(heard.partsToTakeAgain.isEmpty)
    let comma = changes {
      $0.editing { $0.scenarios[0].states[0].lines = [Line("My mugs came, broken!")] }
    }
    #expect(comma.changes.map(\.weight) == [.wording])
    #expect(comma.partsToTakeAgain.isEmpty)
  }

  @Test func `which scenario a part plays`() {
    let found = changes {
      $0.editingParts { part in
        if case .scenario(var scenario) = part {
          scenario.scenarios = ["vases"]
          scenario.masteryScore = 0.9
          part = .scenario(scenario)
        }
      }
    }
    #expect(found.found.map(\.aspect) == [.scenarios, .masteryScore])
    #expect(found.partsToTakeAgain.practices.map(\.part) == ["play"])
  }

  @Test func `a review exercise whose expert thinks better of it`() throws {
    let found = changes {
      $0.editingParts { part in
        if case .review(var review) = part {
          review.keys[1].verdict = .notApplicable
          part = .review(review)
        }
      }
    }
    #expect(found.found == [Found(.verdict("tone", "judge", "closing"), .key)])
    #expect(
      found.changes.first?.detail == .answers(before: ["not met"], after: ["not applicable"]))
    #expect(found.title(of: .verdict("tone", "judge", "closing")) == "Closes")
    #expect(found.partsToTakeAgain.practices.map(\.part) == ["judge"])
  }

  @Test func `what is scripted for tests concerns nobody's module`() {
    let found = changes {
      $0.editing {
        $0.rehearsals[0].learner = "Amara"
        $0.walkthroughs[0].seed = 2
      }
    }
    #expect(
      Set(found.found) == [
        Found(.walkthrough("mugs", "good"), .course), Found(.rehearsal("walk"), .course),
      ])
    #expect(found.concerning(modules: ["refunds", "tone"]).isEmpty)
  }
}
