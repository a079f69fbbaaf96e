import Curricula
import CurriculumFiles
import Findings
import Rubrics
import Testing

/// How people review by a rubric, and what follows for those who fail again and again.
struct RemedyTests {
  /// The small curriculum whose rubric has these elements before its section, from line 4.
  private func folder(_ content: String) -> Folder {
    Folder()
      .replacing(
        "<section id=\"opening\"", with: content + "\n<section id=\"opening\"", in: "rubric.xml"
      )
      .replacing(
        "</module>",
        with: """
          <checklist id="signed" title="Signed"><summary>S.</summary><point id="p">P.</point></checklist>
          </module>
          """, in: "module.xml")
  }

  private func findings(_ content: String) -> [String] {
    folder(content).read().findings.map {
      "\($0.location.file.dropFirst(2)):\($0.location.line ?? 0) \($0.severity): \($0.message)"
    }
  }

  @Test func `a rubric says how people review by it, and what follows failures`() throws {
    let reading = folder(
      """
      <reviewing blind="true" reviewers="2" disputeDays="7" disputes="3"/>
      <remedy criterion="greets" failures="3" window="8" module="calm" part="read"
              deadlineDays="10" coolDownDays="0" followUp="4"/>
      """
    ).read()
    #expect(reading.findings == [])
    let rubric = try #require(reading.curriculum?.rubrics.first)
    #expect(
      rubric.reviewing
        == ReviewPolicy(isBlind: true, reviewers: 2, disputeDays: 7, mostDisputes: 3))
    #expect(
      rubric.remedies == [
        Remedy(
          criterion: "greets", failures: 3, window: 8, module: "calm", part: "read",
          deadlineDays: 10, coolDownDays: 0, followUp: 4)
      ])
  }

  @Test func `what is left out has the defaults, and so has a rubric without reviewing`() throws {
    let reading = folder("<reviewing/><remedy criterion=\"greets\" module=\"calm\"/>").read()
    #expect(reading.findings == [])
    let rubric = try #require(reading.curriculum?.rubrics.first)
    #expect(rubric.reviewing == ReviewPolicy())
    #expect(rubric.remedies == [Remedy(criterion: "greets", module: "calm")])
    let plain = try #require(Folder().read().curriculum?.rubrics.first)
    #expect(plain.reviewing == ReviewPolicy())
    #expect(plain.remedies == [])
  }

  @Test func `remedies keep their order, and two reviewers need not be blind`() throws {
    let reading = folder(
      """
      <reviewing blind="0" reviewers="2"/>
      <remedy criterion="greets" module="other"/>
      <remedy criterion="greets" module="calm" part="check"/>
      """
    ).adding(
      "other.xml",
      Folder.module.replacing("id=\"calm\"", with: "id=\"other\"")
    ).read()
    #expect(reading.findings == [])
    #expect(reading.curriculum?.rubrics.first?.remedies.map(\.module) == ["other", "calm"])
  }

  @Test(arguments: [
    (
      "<remedy criterion=\"greet\" module=\"calm\"/>",
      "error: There is no criterion “greet”. Did you mean “greets”?"
    ),
    (
      "<remedy criterion=\"greets\" module=\"clam\" part=\"read\"/>",
      "error: There is no module “clam”."
    ),
    (
      "<remedy criterion=\"greets\" module=\"calm\" part=\"reed\"/>",
      "error: There is no part “reed”. Did you mean “read”?"
    ),
    (
      "<remedy criterion=\"greets\" module=\"calm\" part=\"signed\"/>",
      "error: The part “signed” is a checklist, which somebody else signs; a remedy is a lesson, "
        + "quiz, review or scenario."
    ),
    (
      "<remedy criterion=\"greets\" module=\"calm\" failures=\"0\"/>",
      "error: A remedy follows failures; failures is 1 or more."
    ),
    (
      "<remedy criterion=\"greets\" module=\"calm\" failures=\"6\"/>",
      "error: There cannot be 6 failures in a window of 5; make window 6 or more."
    ),
    (
      "<remedy criterion=\"greets\" module=\"calm\" window=\"0\"/>",
      "error: There cannot be 2 failures in a window of 0; make window 2 or more."
    ),
    (
      "<remedy criterion=\"greets\" module=\"calm\" followUp=\"0\"/>",
      "error: Without a follow-up nobody sees whether the remedy has helped; followUp is 1 or more."
    ),
    (
      "<reviewing reviewers=\"3\"/>",
      "error: An interaction has 1 or 2 reviewers; 3 is neither."
    ),
    (
      "<reviewing reviewers=\"0\"/>",
      "error: An interaction has 1 or 2 reviewers; 0 is neither."
    ),
    (
      "<reviewing disputeDays=\"0\" disputes=\"2\"/>",
      "warning: With disputeDays=\"0\" nobody may dispute, so disputes is idle."
    ),
    (
      "<reviewing disputeDays=\"9\" disputes=\"0\"/>",
      "warning: With disputes=\"0\" nobody may dispute, so disputeDays is idle."
    ),
  ])
  func `a fault is told on its line`(content: String, finding: String) {
    #expect(findings(content) == ["rubric.xml:4 \(finding)"])
  }

  @Test func `all faults of a remedy are told at once`() {
    #expect(
      findings(
        "<remedy criterion=\"x\" module=\"y\" failures=\"3\" window=\"2\" followUp=\"0\"/>"
      ).count == 4)
  }

  @Test func `a bonus cannot be failed`() {
    let folder = folder("<remedy criterion=\"extra\" module=\"calm\"/>").replacing(
      "</section>",
      with: """
        <criterion id="extra" title="Extra" bonus="0.1"><guidance>G.</guidance></criterion>
        </section>
        """, in: "rubric.xml")
    #expect(
      folder.read().findings.map(\.message) == [
        "The criterion “extra” is a bonus, and to miss a bonus is no failure, so this remedy has "
          + "nothing to mend."
      ])
  }

  @Test func `a second remedy in the same module is a warning`() {
    #expect(
      findings(
        """
        <remedy criterion="greets" module="calm" part="read"/>
        <remedy criterion="greets" module="calm" part="check" failures="3"/>
        """) == [
          "rubric.xml:5 warning: The criterion “greets” has a remedy in the module “calm” already; "
            + "see line 4."
        ])
  }

  @Test func `a module of checklists alone is no remedy`() {
    let folder = folder("<remedy criterion=\"greets\" module=\"signing\"/>").adding(
      "signing.xml",
      """
      <module xmlns="urn:guildhall:curriculum:1" id="signing" kind="tool" title="Signing">
      <summary>S.</summary><builds competency="empathy"/>
      <checklist id="c" title="C"><summary>S.</summary><point id="p">P.</point></checklist>
      </module>
      """)
    #expect(
      folder.read().findings.map(\.message) == [
        "The module “signing” has only checklists, which somebody else signs; a remedy is a lesson, "
          + "quiz, review or scenario."
      ])
  }

  @Test func `a rubric by itself is not asked for modules`() throws {
    let text = Folder.rubric.replacing(
      "<section id=\"opening\"",
      with: "<remedy criterion=\"greets\" module=\"far\" part=\"off\"/><section id=\"opening\"")
    let (rubric, findings) = readRubric(Array(text.utf8), file: "r.xml")
    #expect(findings == [])
    #expect(
      try #require(rubric).remedies == [Remedy(criterion: "greets", module: "far", part: "off")])
  }

  @Test func `a module whose file cannot be read is not missed`() {
    let broken = folder("<remedy criterion=\"greets\" module=\"calm\" part=\"read\"/>")
      .replacing("</module>", with: "", in: "module.xml")
    #expect(!broken.read().findings.contains { $0.location.file == "f/rubric.xml" })
  }

  @Test(arguments: [
    "<remedy module=\"calm\"/>", "<remedy criterion=\"greets\"/>",
    "<remedy criterion=\"greets\" module=\"calm\" failures=\"-1\"/>",
    "<remedy criterion=\"greets\" module=\"calm\" window=\"1001\"/>",
    "<remedy criterion=\"greets\" module=\"calm\" window=\"99999999999999999999\"/>",
    "<remedy criterion=\"greets\" module=\"calm\" deadlineDays=\"0\"/>",
    "<remedy criterion=\"greets\" module=\"calm\" deadlineDays=\"3651\"/>",
    "<remedy criterion=\"greets\" module=\"calm\" coolDownDays=\"-1\"/>",
    "<remedy criterion=\"greets\" module=\"calm\" followUp=\"2.5\"/>",
    "<remedy criterion=\"greets\" module=\"calm\" part=\"A part\"/>",
    "<remedy criterion=\"greets\" module=\"calm\">Again.</remedy>",
    "<remedy criterion=\"greets\" module=\"calm\"/><reviewing/>",
    "<reviewing/><reviewing/>", "<reviewing blind=\"yes\"/>", "<reviewing disputeDays=\"-1\"/>",
    "<reviewing disputes=\"1001\"/>", "<reviewing mostDisputes=\"1\"/>",
  ])
  func `the schema refuses what no value could be`(content: String) {
    let reading = folder(content).read()
    #expect(reading.curriculum == nil)
    #expect(
      reading.findings.contains {
        $0.location.file == "f/rubric.xml" && $0.location.line == 4 && $0.severity == .error
      })
  }
}
