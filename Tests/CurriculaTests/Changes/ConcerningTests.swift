import Curricula
import Rubrics
import Testing

struct ConcerningTests {
  private var all: CurriculumChanges {
    CurriculumChanges(
      from: school,
      to: school.editing {
        $0.scenarios[0].customer.patience = 1
        $0.articles[0].blocks = []
        $0.articles[1].blocks = []
        $0.rubrics[0].passMark = 0.9
        $0.programmes[0].validMonths = 6
        $0.title = "Other school"
      }.editingLesson("extras") { $0.blocks = [.paragraph(RichText("Be quick."))] }
        .editingItem(.match) { $0 = Question.match.withOtherKey })
  }

  @Test
  func `a scenario and a rubric bear on the modules that use them, an article on those that link`()
  {
    #expect(
      Set(all.concerning(modules: ["tone"]).found) == [
        Found(.scenario("mugs"), .course), Found(.rubric("card"), .passMark),
        Found(.programme("associate"), .validity), Found(.article("holidays"), .text),
      ])
    #expect(
      Set(all.concerning(modules: ["refunds"]).found) == [
        Found(.part("refunds", "extras"), .text), Found(itemPlace(.match), .key),
        Found(.article("refund-rules"), .text), Found(.article("holidays"), .text),
        Found(.programme("associate"), .validity),
      ])
  }

  @Test(arguments: [
    Requirement.completed("refunds"), .passed("refunds"),
    .exam(.init(module: "refunds", part: "check")),
    .played(.init(module: "refunds", part: "play")), .signedOff("refunds", checklist: "desk"),
    .any([.certified("other"), .atLeast(1, of: [.completed("refunds")])]),
  ])
  func `a programme bears on every module that it asks for something of`(_ asked: Requirement) {
    for isRenewal in [false, true] {
      let programme = Programme(
        id: "associate", title: "Associate", requires: isRenewal ? .passed("tone") : asked,
        renewals: isRenewal ? [Renewal(id: "work", title: "Work", requires: asked)] : [])
      let old = school.editing { $0.programmes = [programme] }
      let found = CurriculumChanges(
        from: old, to: old.editing { $0.programmes[0].validMonths = 6 })
      let place = Found(.programme("associate"), .validity)
      #expect(found.concerning(modules: ["refunds"]).found == [place])
      #expect(found.concerning(modules: ["tone"]).found == (isRenewal ? [place] : []))
    }
  }

  @Test func `a programme that asks nothing of a module bears on none`() {
    let asked: [Requirement] = [
      .quality(.init(rubric: "card", mark: 0.7, reviews: 10)),
      .calibrated(.init(rubric: "card", kappa: 0.6, interactions: 20)), .certified("other"),
      .served(.init(days: 30)), .attested(.init(id: "seen", text: "Seen.")), .changesTaken,
    ]
    let old = school.editing { $0.programmes[0].requires = .all(asked) }
    let found = CurriculumChanges(from: old, to: old.editing { $0.programmes[0].validMonths = 6 })
    #expect(found.changes.map(\.modules) == [[]])
  }

  @Test func `an article that no module names bears on everybody`() {
    #expect(all.concerning(modules: []).found == [Found(.article("holidays"), .text)])
  }

  @Test func `what is to be taken again is that of the modules`() {
    let refunds = all.concerning(modules: ["refunds"]).partsToTakeAgain
    #expect(refunds.lessons.map(\.part) == ["extras", "rules"])
    #expect(refunds.lessons.map(\.reason) == [.changed, .teaches])
    #expect(refunds.items.map(\.item) == ["match"])
    #expect(refunds.practices == [])
    #expect(refunds.articles == ["refund-rules", "holidays"])
    let tone = all.concerning(modules: ["tone"]).partsToTakeAgain
    #expect(tone.lessons == [])
    #expect(tone.practices.map(\.part) == ["play"])
  }

  @Test func `identifiers that stand twice are no fault`() {
    let twice = school.editing { $0.modules += $0.modules }
    #expect(CurriculumChanges(from: twice, to: twice).isEmpty)
    #expect(CurriculumChanges(from: school, to: twice).isEmpty)
  }
}
