import Curricula
import Reports
import Rubrics
import Testing

struct AuthorChangesTests {
  private func text(_ edit: (inout Curriculum) -> Void) -> String {
    var new = lamps("two")
    edit(&new)
    return CurriculumChanges(from: lamps("two"), to: new).forAuthors.text
  }

  @Test func `a sentence of an article, with its old wording`() {
    #expect(
      text { $0.articles[0].blocks = [.paragraph(RichText("Bulbs last a year."))] } == """
        1 change: 1 of policy, 0 of structure, 0 of wording. To take again: 0 lessons, 0 items, 0
        practices, 1 article.

        article bulbs  “Bulbs”
          [policy] the text
            policy:
            − Bulbs two a year.
            + Bulbs last a year.

        """)
  }

  @Test func `a rubric is told in the words in which it is tried on old interactions`() {
    let whole = text { $0.rubrics[0].arithmetic = .flat }
    #expect(whole.contains("[structure] arithmetic: sections → flat"))
    let criterion = text { $0.rubrics[0].sections[0].criteria[0].critical = CriticalRule() }
    #expect(criterion.contains("[policy] the critical rule"))
  }

  @Test func `values stand beside each other, things that came are counted`() {
    #expect(text { $0.rubrics[0].passMark = 0.9 }.contains("the pass mark: 70 % → 90 %"))
    #expect(text { $0.modules = [] }.contains("is gone, with 18 things in it"))
  }

  @Test func `a programme is told with its grace, what it allows and how it is renewed`() {
    func lead(_ edit: (inout Programme) -> Void) -> Curriculum {
      var lead = Programme(
        id: "lead", title: "Lead", level: .senior, graceDays: 14,
        allows: [Clearance(task: "chats", title: "Chats")], requires: .passed("repair"),
        renewals: [Renewal(id: "work", title: "Work", requires: .passed("repair"))])
      edit(&lead)
      var lamps = lamps("two")
      lamps.programmes = [lead]
      return lamps
    }
    let new = lead {
      $0.level = .teamLead
      $0.graceDays = 0
      $0.allows.append(Clearance(task: "mentoring", title: "Mentoring", most: 3))
      $0.renewals[0].opensDays = 30
      $0.renewals.append(Renewal(id: "short", title: "Short", requires: .changesTaken))
    }
    let changes = CurriculumChanges(from: lead { _ in }, to: new)
    #expect(
      changes.forAuthors.text == """
        5 changes: 0 of policy, 5 of structure, 0 of wording. To take again: 0 lessons, 0 items, 0
        practices, 0 articles.

        programme lead  “Lead”
          [structure] the level: senior → team-lead
          [structure] the days of grace after the end: 14 → none
          [structure] what its holders may do: Chats → Chats, Mentoring (at most 3)

        programme lead, renewal short  “Short”
          [structure] is new

        programme lead, renewal work  “Work”
          [structure] the days before the end from which it is open: 60 → 30

        """)
    let told = changes.forLearners(since: "May").groups.flatMap(\.entries)
    #expect(told.map(\.heading) == ["Certification “Lead”"])
    #expect(
      told.flatMap(\.sentences) == [
        "After its end it has to be earned anew.", "What its holders may do changed.",
        "It can be renewed by “Short”.",
        "Renewing it by “Work” is open for the last 30 days; it was 60.",
      ])
  }

  @Test func `learners hear of a rubric's arithmetic, and not of its remedies`() {
    func told(_ edit: (inout Rubric) -> Void) -> String {
      var new = lamps("two")
      edit(&new.rubrics[0])
      return CurriculumChanges(from: lamps("two"), to: new).forLearners(since: "May").text
    }
    #expect(told { $0.arithmetic = .flat }.contains("How the parts make up the whole changed."))
    #expect(!told { $0.remedies = [Remedy(criterion: "calm", module: "repair")] }.contains("Card"))
  }
}
