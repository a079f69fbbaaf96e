import CurriculumFiles
import Findings
import Testing

/// What authors are told about the scripts of their scenarios.
struct WalkthroughTests {
  private func told(_ old: String, _ new: String) -> [String] {
    Folder.told(old, new, in: "late.walkthroughs.xml")
  }

  @Test(arguments: [
    (
      "scenario=\"late\"", "scenario=\"lat\"",
      "1 error: There is no scenario “lat”. Did you mean “late”?"
    ),
    ("Sorry, {name}", "Sorry, {nam}", "3 error: There is no fact “nam”. Did you mean “name”?"),
    (
      "<says>Sorry", "<says>{ Sorry",
      "3 error: A { is not closed here; braces are for the names of facts."
    ),
    ("tool=\"lookup\"", "tool=\"look\"", "4 error: There is no tool “look”."),
    (
      "argument=\"order\"", "argument=\"oder\"",
      "5 error: The tool “lookup” has no argument “oder”. Did you mean “order”?"
    ),
    (
      "argument=\"reason\" value=\"lost\"", "argument=\"reason\" value=\"stolen\"",
      "5 error: The argument “reason” of “lookup” has no option “stolen”; there are “lost”, “broken”."
    ),
    (
      "argument=\"reason\" value=\"lost\"", "argument=\"order\" value=\"lost\"",
      "5 error: The argument “order” is named twice here."
    ),
    (
      "state=\"solved\"", "state=\"solve\"",
      "7 error: There is no state “solve”. Did you mean “solved”?"
    ),
    ("hears=\"Thanks\"", "hears=\"{thanks}\"", "7 error: There is no fact “thanks”."),
    (
      "field=\"notes\"", "field=\"note\"",
      "8 error: There is no field “note”. Did you mean “notes”?"
    ),
    (
      "field=\"notes\" value=\"It is lost\"", "field=\"category\" value=\"billing\"",
      "8 error: The field “category” is filled in twice here."
    ),
    (
      "field=\"category\" value=\"lost\"", "field=\"category\" value=\"los\"",
      "8 error: There is no option “los”. Did you mean “lost”?"
    ),
    (
      " atLeast=\"0.9\" atMost=\"1\"", "",
      "9 error: <expect> expects nothing; add state, outcome, hears, atLeast or atMost."
    ),
    ("atMost=\"1\"", "atMost=\"0.5\"", "9 error: <expect> expects at least more than at most."),
    (
      "<expect atLeast", "<says>Bye.</says><expect atLeast",
      "9 error: The play is over when the form is filled in; only <expect> may follow <wrapsUp>."
    ),
    (
      "id=\"bad\"", "id=\"good\"",
      "11 error: The walkthrough “good” is defined a second time; see line 2."
    ),
  ])
  func `a fault is told on its line`(old: String, new: String, finding: String) {
    let told = told(old, new)
    #expect(told == ["late.walkthroughs.xml:\(finding)"])
  }

  @Test(arguments: [
    ("quality=\"good\"", "quality=\"fair\"", 2), ("level=\"hinted\"", "level=\"easy\"", 2),
    ("seed=\"18446744073709551615\"", "seed=\"18446744073709551616\"", 2),
    ("seed=\"18446744073709551615\"", "seed=\"-1\"", 2), ("after=\"3\"", "after=\"-1\"", 4),
    ("after=\"3\"", "after=\"3601\"", 4), ("atMost=\"1\"", "atMost=\"1.5\"", 9),
    ("<waits seconds=\"90\"/>", "<waits seconds=\"0\"/>", 11),
  ])
  func `what no value could be is refused on its line`(old: String, new: String, line: Int) {
    let told = told(old, new)
    #expect(told.contains { $0.hasPrefix("late.walkthroughs.xml:\(line) error") }, "\(told)")
  }

  @Test func `a script cannot fill in a form that is not there`() throws {
    let start = try #require(Folder.scenario.firstRange(of: "<wrapUp>"))
    let end = try #require(Folder.scenario.firstRange(of: "</wrapUp>"))
    let folder = Folder.withScenario.adding(
      "scenarios/late.xml",
      String(Folder.scenario[..<start.lowerBound] + Folder.scenario[end.upperBound...]))
    #expect(
      folder.told == [
        "late.walkthroughs.xml:8 error: The scenario “late” has no form to fill in."
      ])
  }

  @Test func `scripts of one scenario may stand in several files`() {
    let folder = Folder.withScenario
      .adding(
        "scenarios/more.walkthroughs.xml",
        """
        <walkthroughs xmlns="urn:guildhall:curriculum:1" scenario="late">
        <walkthrough id="all" title="A" quality="mediocre"><leaves/></walkthrough>
        <walkthrough id="bad" title="B" quality="bad"><leaves/></walkthrough>
        </walkthroughs>
        """)
    #expect(
      folder.told == [
        "more.walkthroughs.xml:3 error: The walkthrough “bad” is defined a second time; see "
          + "f/scenarios/late.walkthroughs.xml, line 11."
      ])
  }
}
