import Testing

@testable import Reports

struct StandingTextTests {
  private let choice = RequirementTree(
    isMet: false,
    parts: [
      RequirementTree(title: "be certified as “Chats”", isMet: true),
      open("pass “Refunds”", steps: 3),
      RequirementTree(
        title: "Shown at work", isMet: false, needed: 1,
        parts: [open("10 reviews", steps: 6), open("the checklist", steps: 2)]),
    ])

  private func text(_ requirement: RequirementTree, next: [String] = []) -> String {
    StandingText(
      person: "Tomas Lindqvist", day: "2027-03-01",
      programmes: [.init(title: "Associate", state: .missing, requirement: requirement, next: next)]
    ).text
  }

  @Test func `what is missing is a tree with the shortest way marked`() {
    #expect(
      text(choice, next: ["take the quiz"]) == """
        Tomas Lindqvist on 2027-03-01
        ═════════════════════════════

        Certified for 0 of 1 programme.

        Associate
        ─────────

          Not yet certified.

          → all 3 of these, 1 met
            ✓ be certified as “Chats”
            → pass “Refunds”
            → Shown at work: any one of these 2, 0 met
              · 10 reviews
              → the checklist

          Shortest way, 5 steps: pass “Refunds” (3); the checklist (2).

          Next: take the quiz

          ✓ met; → on the shortest way; · not needed on it

        """)
  }

  @Test func `the way takes the cheapest of what is asked for, and of equal ones the first`() {
    let way = ShortestWay(
      through: RequirementTree(
        isMet: false, needed: 2,
        parts: [open("a", steps: 2), open("b", steps: 1), open("c", steps: 2), open("d", steps: 9)])
    )
    #expect(way.steps == 3)
    #expect(way.leaves.map(\.title) == ["a", "b"])
  }

  @Test func `what is met costs nothing, and a dear group is gone around`() {
    let way = ShortestWay(
      through: RequirementTree(
        isMet: false, needed: 1,
        parts: [
          RequirementTree(isMet: false, parts: [passed("x"), open("a"), open("b")]),
          RequirementTree(isMet: false, parts: [passed("x"), passed("y"), open("c")]),
        ]))
    #expect(way.steps == 1)
    #expect(way.leaves.map(\.title) == ["c"])
  }

  @Test func `where more is needed than there is, no way leads there`() {
    let tree = RequirementTree(
      isMet: false,
      parts: [RequirementTree(isMet: false, needed: 3, parts: [open("a")]), open("b")])
    #expect(ShortestWay(through: tree).steps == nil)
    #expect(ShortestWay(through: tree).leaves.isEmpty)
    #expect(text(tree).contains("No way leads there"))
  }

  @Test func `a group that nothing is missing of is to be asked again`() {
    let tree = RequirementTree(isMet: false, parts: [passed("a")])
    #expect(text(tree).contains("No step is left; the rule has to be asked again."))
  }

  @Test func `costs without measure do not stop the reckoning`() {
    let tree = RequirementTree(
      isMet: false, needed: .max - 1, parts: [open("a", steps: .max), open("b", steps: .min)])
    #expect(ShortestWay(through: tree).steps == nil)
    let all = RequirementTree(
      isMet: false, parts: [open("a", steps: .max), open("b", steps: .max)])
    #expect(ShortestWay(through: all).steps == .max)
  }

  @Test func `each state has its sentence`() {
    let sentences = [
      StandingText.State.certified: "Certified since 2026-08-02, until 2027-08-02.",
      .suspended: "Suspended since 2026-08-02; would hold until 2027-08-02.",
      .revoked: "Revoked since 2026-08-02.", .expired: "Expired on 2027-08-02.",
      .missing: "Not yet certified.",
      .awaitsDecision: "Everything is shown; a person has to decide.",
    ]
    for state in StandingText.State.allCases {
      let text = StandingText(
        person: "Bo", day: "2027-03-01",
        programmes: [.init(title: "Chat", state: state, since: "2026-08-02", until: "2027-08-02")]
      ).text
      #expect(text.contains("\n  \(sentences[state] ?? "?")\n"))
    }
    #expect(StandingText(person: "", day: "", programmes: []).text.contains("no programme yet"))
  }
}
