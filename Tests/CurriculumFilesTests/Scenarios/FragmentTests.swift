import Curricula
import CurriculumFiles
import Findings
import Rubrics
import Testing

/// What scenarios take from fragments and lexicons, and what their authors are told about it.
struct FragmentTests {
  /// The small curriculum with a fragment more, which the scenario includes first.
  private func folder(_ content: String, _ attributes: String = "") -> Folder {
    Folder.withScenario
      .replacing(
        "includes=\"manners\"", with: "includes=\"more manners\"", in: "scenarios/late.xml"
      )
      .adding("scenarios/more.xml", Self.fragment("more", content, attributes))
  }

  private static func fragment(_ id: String, _ content: String, _ attributes: String = "") -> String
  {
    """
    <fragment xmlns="urn:guildhall:curriculum:1" id="\(id)" \(attributes)>
    \(content)
    </fragment>
    """
  }

  private func scenario(_ folder: Folder) throws -> Scenario {
    let reading = folder.read()
    #expect(reading.findings.filter { $0.severity == .error } == [])
    return try #require(reading.curriculum?.scenario("late"))
  }

  @Test func `a scenario takes the fragments of its fragments`() throws {
    let folder = folder("<fact id=\"one\"><value>1</value></fact>", "includes=\"deeper\"")
      .adding(
        "scenarios/deeper.xml",
        Self.fragment("deeper", "<fact id=\"two\"><value>2</value></fact>", "includes=\"manners\""))
    let scenario = try scenario(folder)
    #expect(scenario.facts.map(\.id) == ["name", "order", "street", "one", "two"])
    #expect(scenario.ends.map(\.id) == ["solved", "gave-up"])
  }

  @Test func `what a scenario defines itself replaces the fragment's`() throws {
    let scenario = try scenario(
      folder(
        """
        <manner kind="silence"><line>{gone}</line></manner>
        <fact id="name"><value>Nobody</value></fact>
        <variable id="traced" max="9"/>
        <cue id="asks-order"><phrase>never</phrase></cue>
        <tool id="lookup" title="Other"/>
        <state id="solved" title="No end"><line>{gone}</line><otherwise/></state>
        <end id="opening" title="No state" outcome="breach"/>
        """))
    let alone = try self.scenario(.withScenario)
    #expect(scenario == alone)
  }

  @Test func `of two fragments the first that is included counts, with a warning`() throws {
    let folder = folder(
      "<end id=\"gave-up\" title=\"Gone\" outcome=\"unresolved\"/>\n<manner kind=\"empty\"/>")
    #expect(
      folder.told == [
        "manners.xml:3 warning: The fragment more has the manner “empty” too, and is included before; "
          + "this one is left out.",
        "manners.xml:6 warning: The fragment more has the state “gave-up” too, and is included before; "
          + "this one is left out.",
      ])
    let scenario = try scenario(folder)
    #expect(scenario.end("gave-up")?.outcome == .unresolved)
    #expect(scenario.manners.last == Manner(.empty))
  }

  @Test func `a fragment may replace what it includes`() throws {
    let folder = Folder.withScenario
      .replacing("includes=\"manners\"", with: "includes=\"more\"", in: "scenarios/late.xml")
      .adding(
        "scenarios/more.xml",
        Self.fragment("more", "<manner kind=\"empty\" costs=\"3\"/>", "includes=\"manners\""))
    #expect(folder.told == [])
    #expect(try scenario(folder).manners.map(\.costs) == [2, 3])
  }

  @Test func `what counts anywhere comes after the scenario's own`() throws {
    let scenario = try scenario(
      folder("<anywhere><reaction/><go to=\"solved\"><when><leaves/></when></go></anywhere>"))
    #expect(
      scenario.anywhere.reactions.map(\.when) == [
        .any([.says("sorry"), .said("asks-order")]), nil,
      ])
    #expect(scenario.anywhere.transitions.map(\.to) == ["solved", "gave-up"])
  }

  @Test func `a circle of fragments is told once`() {
    let folder = folder("", "includes=\"other\"")
      .adding("scenarios/other.xml", Self.fragment("other", "", "includes=\"more\""))
    #expect(
      folder.told == [
        "more.xml:1 error: The fragment “more” includes itself by way of “more” → “other” → “more”."
      ])
  }

  @Test func `a name of a fragment may be the scenario's, and is told once where nobody has it`() {
    let sound = folder("<manner kind=\"again\"><line>{order}, {street}!</line></manner>")
    #expect(sound.told == [])
    let faulty = folder(
      """
      <manner kind="again"><line>{ordr}</line></manner>
      <state id="more" title="More">
        <go to="nowhere"><when><says cue="insultt"/><does tool="lockup"/></when></go>
        <go to="solved"><change of="traced" to="7"/></go>
        <otherwise/>
      </state>
      """
    ).adding(
      "scenarios/other.xml",
      Folder.scenario.replacing("id=\"late\"", with: "id=\"other\"")
        .replacing("includes=\"manners\"", with: "includes=\"more manners\""))
    #expect(
      faulty.told == [
        "more.xml:2 error: There is no fact “ordr”. Did you mean “order”?",
        "more.xml:4 error: There is no cue “insultt”. Did you mean “insult”?",
        "more.xml:4 error: There is no state “nowhere”.",
        "more.xml:4 error: There is no tool “lockup”. Did you mean “lookup”?",
        "more.xml:5 error: “traced” cannot become 7: it stays between 0 and 1.",
      ])
  }

  @Test func `a fragment that nobody includes is told`() {
    let folder = Folder.withScenario.adding("scenarios/more.xml", Self.fragment("more", ""))
    #expect(folder.told == ["more.xml:1 warning: No scenario includes the fragment “more”."])
  }

  @Test func `a scenario whose fragments are unknown is not asked for names`() {
    let folder = Folder.withScenario.replacing(
      "includes=\"manners\"", with: "includes=\"gone\"", in: "scenarios/late.xml")
    #expect(
      folder.told == [
        "late.xml:2 error: There is no fragment “gone”."
      ])
    var broken = Folder.withScenario
    broken.files["scenarios/manners.xml"] = "<fragment"
    #expect(broken.told.allSatisfy { $0.hasPrefix("manners.xml") })
  }

  @Test func `cues come from the lexicons of a scenario and of its fragments`() throws {
    let folder = folder(
      """
      <cue id="bye" extends="farewells"><phrase>so long</phrase></cue>
      <anywhere><reaction><when><says cue="thanks"/><said cue="bye"/></when></reaction></anywhere>
      """, "lexicons=\"farewells\""
    ).adding(
      "scenarios/farewells.xml",
      """
      <lexicon xmlns="urn:guildhall:curriculum:1" id="farewells" title="Farewells">
      <summary>S.</summary>
      <cue id="bye"><phrase>goodbye</phrase></cue>
      <cue id="thanks"><phrase>thanks</phrase></cue>
      </lexicon>
      """)
    #expect(folder.told == [])
    let cues = try scenario(folder).cues
    #expect(cues.map(\.id) == ["asks-order", "bye", "insult", "sorry", "thanks", "lost"])
    #expect(cues[1].phrases == ["goodbye", "so long"])
  }

  @Test func `a cue that two lexicons have is told`() {
    let folder = Folder.withScenario
      .replacing("lexicons=\"words\"", with: "lexicons=\"words others\"", in: "scenarios/late.xml")
      .adding("scenarios/others.xml", Folder.words.replacing("id=\"words\"", with: "id=\"others\""))
    #expect(
      folder.told == [
        "late.xml:2 error: The cue “lost” stands in the lexicons “words” and “others”; leave out one "
          + "of them, or give one of the cues another name.",
        "late.xml:2 error: The cue “sorry” stands in the lexicons “words” and “others”; leave out one "
          + "of them, or give one of the cues another name.",
      ])
  }

  @Test func `another language is told`() {
    let folder = folder("", "language=\"de\" lexicons=\"words\"")
    #expect(
      folder.told == [
        "late.xml:2 warning: The scenario “late” is in “en” and the fragment more in “de”.",
        "more.xml:1 warning: The fragment “more” reads “de” and the lexicon “words” is in “en”.",
      ])
  }

  @Test func `too many states of fragments are one finding`() {
    let states = (0..<2000).map { "<state id=\"s\($0)\" title=\"S\"><otherwise/></state>" }.joined()
    #expect(
      folder(states).told.filter { $0.contains("late.xml") } == [
        "late.xml:2 error: With its fragments the scenario “late” has 2001 states and 2 transitions; "
          + "at most 2000 and 50000 are read. Make several of it."
      ])
  }

  @Test func `places of what comes from a fragment are the fragment's`() {
    let places = folder(
      """
      <fact id="more"><value>1</value></fact>
      <tool id="hold" title="Hold" kind="hold"/>
      <state id="waiting" title="Waiting">
        <reaction/>
        <go to="opening"/>
        <otherwise/>
      </state>
      """
    ).read().locations
    func line(_ place: CurriculumPlace) -> String {
      places[place].map { "\($0.file.dropFirst(12)):\($0.line ?? 0)" } ?? "none"
    }
    #expect(line(.scenario("late")) == "late.xml:2")
    #expect(line(.fact("late", "more")) == "more.xml:2")
    #expect(line(.cue(scope: Scenario.scope("late"), "insult")) == "manners.xml:5")
    #expect(line(.scenarioTool("late", "hold")) == "more.xml:3")
    #expect(line(.scenarioState("late", "waiting")) == "more.xml:4")
    #expect(line(.scenarioReaction("late", "waiting", 0)) == "more.xml:5")
    #expect(line(.scenarioTransition("late", "waiting", 0)) == "more.xml:6")
    #expect(line(.scenarioState("late", "gave-up")) == "manners.xml:6")
    #expect(line(.scenarioAnywhere("late", 0)) == "manners.xml:4")
    #expect(line(.scenarioReaction("late", nil, 0)) == "late.xml:23")
    #expect(line(.scenarioTransition("late", "opening", 0)) == "late.xml:36")
    #expect(line(.walkthrough("late", "bad")) == "late.walkthroughs.xml:11")
  }
}
