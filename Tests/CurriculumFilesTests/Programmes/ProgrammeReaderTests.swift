import Curricula
import CurriculumFiles
import Findings
import Rubrics
import Testing

/// What a programme's file comes to.
struct ProgrammeReaderTests {
  @Test func `a full programme is read into its exact value`() throws {
    let reading = Folder.programme(
      "level=\"team-lead\" validMonths=\"24\" warningDays=\"45\" graceDays=\"20\" awardedBy=\"rule\"",
      """
      <allows task="live-chats" title="Live chats"/>
      <allows task="mentoring" title="Mentoring" most="6"/>
      <requires>
        <exam module="calm" part="check" band="0.05"/>
        <exam module="calm" part="check"/>
        <played module="calm" part="practice" times="3" level="free"/>
        <played module="calm" part="practice"/>
        <any>
          <completed module="calm"/>
          <quality rubric="card" mark="0.85" reviews="30" days="90"/>
          <calibrated rubric="card" kappa="0.6" interactions="20" days="180"/>
        </any>
        <atLeast count="2">
          <certified programme="basics"/>
          <served days="180" programme="basics"/>
          <all><served days="90"/><attested id="seen">Was seen
            at the desk.</attested></all>
        </atLeast>
      </requires>
      <renewal id="short" title="What has changed" opensDays="30"><changesTaken/></renewal>
      <renewal id="work" title="Good work">
        <quality rubric="card" mark="0.8" reviews="20"/>
        <calibrated rubric="card" kappa="0.5" interactions="9"/>
      </renewal>
      """
    ).read()
    #expect(reading.findings == [])
    let curriculum = try #require(reading.curriculum)
    #expect(curriculum.programmes.map(\.id) == ["basics", "start"])
    let quality = Requirement.Quality(rubric: "card", mark: 0.85, reviews: 30, days: 90)
    let calibrated = Requirement.Calibrated(
      rubric: "card", kappa: 0.6, interactions: 20, days: 180)
    #expect(
      curriculum.programmes[1]
        == Programme(
          id: "start", title: "Start", summary: "First.", level: .teamLead, validMonths: 24,
          warningDays: 45, graceDays: 20, awardedBy: .rule,
          allows: [
            Clearance(task: "live-chats", title: "Live chats"),
            Clearance(task: .mentoring, title: "Mentoring", most: 6),
          ],
          requires: .all([
            .exam(.init(module: "calm", part: "check", band: 0.05)),
            .exam(.init(module: "calm", part: "check")),
            .played(.init(module: "calm", part: "practice", times: 3, level: .free)),
            .played(.init(module: "calm", part: "practice")),
            .any([.completed("calm"), .quality(quality), .calibrated(calibrated)]),
            .atLeast(
              2,
              of: [
                .certified("basics"), .served(.init(days: 180, programme: "basics")),
                .all([
                  .served(.init(days: 90)),
                  .attested(.init(id: "seen", text: "Was seen at the desk.")),
                ]),
              ]),
          ]),
          renewals: [
            Renewal(
              id: "short", title: "What has changed", opensDays: 30, requires: .changesTaken),
            Renewal(
              id: "work", title: "Good work", opensDays: 60,
              requires: .all([
                .quality(.init(rubric: "card", mark: 0.8, reviews: 20)),
                .calibrated(.init(rubric: "card", kappa: 0.5, interactions: 9)),
              ])),
          ]))
    #expect(curriculum.programmes[1].mostMentees == 6)
  }

  @Test func `what is left out has the defaults, and a single requirement stands by itself`()
    throws
  {
    let reading = Folder.requiring("<signedOff module=\"calm\" checklist=\"signed\"/>").read()
    #expect(reading.findings == [])
    #expect(
      try #require(reading.curriculum?.programme("start"))
        == Programme(
          id: "start", title: "Start", summary: "First.",
          requires: .signedOff("calm", checklist: "signed")))
  }

  @Test(arguments: Programme.Level.allCases)
  func `every level has its word`(level: Programme.Level) throws {
    let reading = Folder.programme(
      "level=\"\(level.rawValue)\"", "<requires><passed module=\"calm\"/></requires>"
    ).read()
    #expect(reading.curriculum?.programme("start")?.level == level)
  }

  @Test(arguments: [
    "<requires/>", "<requires><all/></requires>", "<requires><any/></requires>",
    "<requires><atLeast count=\"0\"><served days=\"9\"/></atLeast></requires>",
    "<requires><exam module=\"calm\"/></requires>",
    "<requires><exam module=\"calm\" part=\"check\" band=\"-0.1\"/></requires>",
    "<requires><played module=\"calm\" part=\"practice\" times=\"0\"/></requires>",
    "<requires><played module=\"calm\" part=\"practice\" level=\"hard\"/></requires>",
    "<requires><quality rubric=\"card\" mark=\"1.1\" reviews=\"9\"/></requires>",
    "<requires><quality rubric=\"card\" mark=\"0.5\" reviews=\"0\"/></requires>",
    "<requires><quality rubric=\"card\" mark=\"0.5\"/></requires>",
    "<requires><calibrated rubric=\"card\" kappa=\"1.1\" interactions=\"9\"/></requires>",
    "<requires><calibrated rubric=\"card\" kappa=\"-1.1\" interactions=\"9\"/></requires>",
    "<requires><calibrated rubric=\"card\" kappa=\"0.5\" interactions=\"0\"/></requires>",
    "<requires><served days=\"0\"/></requires>",
    "<requires><served programme=\"basics\"/></requires>",
    "<requires><attested id=\"seen\"> </attested></requires>",
    "<requires><attested>Seen.</attested></requires>",
    "<requires><changesTaken of=\"calm\"/></requires>",
    "<allows task=\"x\"/><requires><served days=\"9\"/></requires>",
    "<allows task=\"mentoring\" title=\"X\" most=\"0\"/><requires><served days=\"9\"/></requires>",
    "<requires><served days=\"9\"/></requires><renewal id=\"r\" title=\"R\"/>",
    "<renewal id=\"r\" title=\"R\"><served days=\"9\"/></renewal><requires><served days=\"9\"/></requires>",
  ])
  func `the schema refuses what no value could be`(content: String) {
    let reading = Folder.programme("validMonths=\"12\"", content).read()
    #expect(reading.curriculum == nil)
    #expect(reading.findings.hasErrors)
    #expect(
      reading.findings.allSatisfy {
        $0.location.file == "f/programme.xml" && $0.location.line == 3
      }, "\(reading.findings)")
  }

  @Test(arguments: [
    "validMonths=\"0\"", "validMonths=\"1201\"", "validMonths=\"9223372036854775807\"",
    "validMonths=\"year\"", "warningDays=\"-1\"",
    "graceDays=\"1.5\"", "level=\"junior\"", "awardedBy=\"luck\"",
  ])
  func `an attribute that is no value is refused on its line`(attribute: String) {
    let folder = Folder.programme(attribute, "<requires><passed module=\"calm\"/></requires>")
    #expect(folder.places == ["programme.xml:1 shape"])
  }
}
