import Curricula
import CurriculumFiles
import Findings
import Rubrics
import Testing

/// Criteria that show a competency.
struct SkillEvidenceTests {
  /// The small curriculum with these lines at the end of its manifest, the first on line 4.
  private func folder(_ content: String) -> Folder {
    Folder().replacing("</curriculum>", with: content + "\n</curriculum>", in: "curriculum.xml")
  }

  @Test func `the manifest says which criteria show a competency`() throws {
    let reading = folder(
      "<shownBy competency=\"empathy\" rubric=\"card\" criteria=\"greets\"/>"
    ).read()
    #expect(reading.findings == [])
    #expect(
      try #require(reading.curriculum).skillEvidence == [
        CriterionEvidence(competency: "empathy", rubric: "card", criteria: ["greets"])
      ])
    #expect(try #require(Folder().read().curriculum).skillEvidence == [])
  }

  @Test(arguments: [
    (
      "competency=\"empaty\" rubric=\"card\" criteria=\"greets\"",
      "error: There is no competency “empaty”. Did you mean “empathy”?"
    ),
    (
      "competency=\"empathy\" rubric=\"cart\" criteria=\"greets other\"",
      "error: There is no rubric “cart”. Did you mean “card”?"
    ),
    (
      "competency=\"empathy\" rubric=\"card\" criteria=\"greets greet\"",
      "error: There is no criterion “greet”. Did you mean “greets”?"
    ),
    (
      "competency=\"empathy\" rubric=\"card\" criteria=\"greets greets\"",
      "warning: “empathy” is shown by “greets” already; see line 4."
    ),
  ])
  func `a fault is told on its line`(attributes: String, finding: String) {
    #expect(folder("<shownBy \(attributes)/>").told == ["curriculum.xml:4 \(finding)"])
  }

  @Test func `the same criterion in a second line is a warning there`() {
    let line = "<shownBy competency=\"empathy\" rubric=\"card\" criteria=\"greets\"/>"
    #expect(
      folder("\(line)\n\(line)").told == [
        "curriculum.xml:5 warning: “empathy” is shown by “greets” already; see line 4."
      ])
  }

  @Test(arguments: [
    "<shownBy rubric=\"card\" criteria=\"greets\"/>",
    "<shownBy competency=\"empathy\" criteria=\"greets\"/>",
    "<shownBy competency=\"empathy\" rubric=\"card\"/>",
    "<shownBy competency=\"empathy\" rubric=\"card\" criteria=\"\"/>",
  ])
  func `the schema refuses what names nothing`(content: String) {
    #expect(folder(content).places == ["curriculum.xml:4 shape"])
  }

  @Test func `a competency that a criterion shows need not be built by a part`() {
    let haste =
      "<competency id=\"haste\" title=\"Haste\" group=\"technical\">Being quick.</competency>"
    #expect(
      folder(haste).told == [
        "curriculum.xml:4 warning: No part of a module builds “haste”."
      ])
    #expect(
      folder("\(haste)<shownBy competency=\"haste\" rubric=\"card\" criteria=\"greets\"/>")
        .told
        == [])
  }
}
