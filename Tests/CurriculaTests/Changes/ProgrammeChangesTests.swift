import Curricula
import Rubrics
import Testing

struct ProgrammeChangesTests {
  private let place = ChangePlace.programme("associate")
  private let work = ChangePlace.renewal("associate", "work")

  @Test func `requirements, validity and award of a programme`() {
    let found = changes {
      $0.editing {
        $0.programmes[0].requires = .passed("refunds")
        $0.programmes[0].validMonths = nil
        $0.programmes[0].awardedBy = .rule
      }
    }
    #expect(found.found.map(\.aspect) == [.validity, .award, .requirements])
    #expect(found.changes.allSatisfy { $0.modules == ["refunds", "tone"] })
  }

  @Test func `its level, its warning, its grace and what it allows are told beside its title`() {
    let found = edited {
      $0.title = "Colleague"
      $0.level = .senior
      $0.warningDays = 45
      $0.graceDays = 0
      $0.allows.append(Clearance(task: "mentoring", title: "Mentoring", most: 3))
    }
    #expect(
      found.found
        == [.title, .level, .warning, .graceDays, .allows].map { Found(place, $0) })
    #expect(
      found.changes.map(\.detail) == [
        .replaced(.text("Associate"), by: .text("Colleague")),
        .replaced(nil, by: .text("senior")), .replaced(.number(30), by: .number(45)),
        .replaced(.number(14), by: nil),
        .replaced(.names(["Chats"]), by: .names(["Chats", "Mentoring (at most 3)"])),
      ])
    #expect(found.changes.allSatisfy { $0.weight == .structure && !$0.modules.isEmpty })
  }

  @Test func `a task of the same name that is another one is told without its name`() {
    let found = edited { $0.allows[0].task = "live-chats" }
    #expect(found.found == [Found(place, .allows)])
    #expect(found.changes.map(\.detail) == [.changed])
  }

  @Test func `a way to renew it that came, went or stands elsewhere`() {
    let short = Renewal(id: "short", title: "Short", requires: .changesTaken)
    let came = edited { $0.renewals.append(short) }
    #expect(came.found == [Found(.renewal("associate", "short"), .presence)])
    #expect(came.title(of: .renewal("associate", "short")) == "Short")
    #expect(edited { $0.renewals = [] }.found == [Found(work, .presence)])
    let both = base.editing { $0.programmes[0].renewals.append(short) }
    let moved = CurriculumChanges(
      from: both, to: both.editing { $0.programmes[0].renewals.swapAt(0, 1) })
    #expect(moved.found.map(\.aspect) == [.order])
  }

  @Test func `what a way of renewal is called, takes, and from when on it is open`() {
    let found = edited {
      $0.renewals[0] = Renewal(
        id: "work", title: "Good work", opensDays: 0, requires: .completed("tone"))
    }
    #expect(found.found == [.title, .opens, .requirements].map { Found(work, $0) })
    #expect(found.changes[1].detail == .replaced(.number(60), by: nil))
    #expect(found.changes.allSatisfy { $0.modules == ["refunds", "tone"] })
  }

  @Test func `a programme comes and goes with its ways of renewal`() {
    let gone = CurriculumChanges(from: base, to: base.editing { $0.programmes = [] })
    #expect(gone.changes.map(\.detail) == [.removed([work])])
    let back = CurriculumChanges(from: base.editing { $0.programmes = [] }, to: base)
    #expect(back.changes == gone.changes.map(\.mirrored))
  }

  @Test func `which criteria show a competency is told of that competency`() {
    let card = CriterionEvidence(competency: "listening", rubric: "card", criteria: ["greeting"])
    let old = school.editing { $0.skillEvidence = [card] }
    let more = CurriculumChanges(
      from: old, to: old.editing { $0.skillEvidence[0].criteria.append("closing") })
    #expect(more.found == [Found(.competency("listening"), .shownBy)])
    #expect(
      more.changes.map(\.detail)
        == [.replaced(.names(["card: greeting"]), by: .names(["card: greeting, closing"]))])
    let none = CurriculumChanges(from: old, to: school)
    #expect(none.changes.map(\.detail) == [.replaced(.names(["card: greeting"]), by: .names([]))])
    let other = CurriculumChanges(
      from: old, to: old.editing { $0.skillEvidence[0].competency = "refunding" })
    #expect(
      other.found == ["listening", "refunding"].map { Found(.competency($0), .shownBy) })
  }

  @Test func `what shows a competency comes and goes with it`() {
    let old = school.editing {
      $0.skillEvidence = [
        CriterionEvidence(competency: "listening", rubric: "card", criteria: ["greeting"])
      ]
    }
    let new = old.editing {
      $0.competencies.removeFirst()
      $0.skillEvidence = []
    }
    let presence = [Found(.competency("listening"), .presence)]
    #expect(CurriculumChanges(from: old, to: new).found == presence)
    #expect(CurriculumChanges(from: new, to: old).found == presence)
  }

  private var base: Curriculum {
    school.editing {
      $0.programmes[0].graceDays = 14
      $0.programmes[0].allows = [Clearance(task: "chats", title: "Chats")]
      $0.programmes[0].renewals = [
        Renewal(id: "work", title: "Work", requires: .passed("tone"))
      ]
    }
  }

  private func edited(_ edit: (inout Programme) -> Void) -> CurriculumChanges {
    CurriculumChanges(from: base, to: base.editing { edit(&$0.programmes[0]) })
  }
}
