import Curricula
import CurriculumFiles
import Findings
import Testing

/// What authors are told about their scenarios: each fault with its line.
struct ScenarioCheckTests {
  @Test(arguments: [
    (
      "Good.", "Good, {name.",
      "44 error: A { is not closed here; braces are for the names of facts."
    ),
    (
      "Good.", "Good, {{name}}.",
      "44 error: A { is not closed here; braces are for the names of facts."
    ),
    (
      "Good.", "Good, name}.",
      "44 error: A } stands here without its {; braces are for the names of facts."
    ),
    ("Good.", "Good, {}.", "44 error: “{}” names no fact; braces are for the names of facts."),
    ("<line>Good.</line>", "<line/>", "44 error: <line> is empty."),
    ("<because>You looked.</because>", "<because> </because>", "43 error: <because> is empty."),
    (
      "moodAtLeast=\"0\" moodAtMost=\"2\"", "moodAtLeast=\"2\" moodAtMost=\"0\"",
      "27 error: No mood is at least 2 and at most 0."
    ),
    (
      "<value>9 Quay</value>", "",
      "8 error: The fact “street” has 1 values and “name”, with which it is drawn, 2; there must be "
        + "as many."
    ),
    (
      "<value>9 Quay</value>", "<value>{name}</value>",
      "8 error: A value is said as it stands; it cannot name facts in braces."
    ),
    ("<value>9 Quay</value>", "<value/>", "8 error: <value> is empty."),
    (
      "with=\"name\"", "with=\"order\"",
      "8 error: The fact “street” is drawn with “order”, which has a pattern and no values."
    ),
    (
      "pattern=\"HP-####\"", "pattern=\"HP-####\" with=\"name\"",
      "7 error: The fact “order” has a pattern, so it cannot be drawn with “name”."
    ),
    (
      "title=\"the name\"", "with=\"street\"",
      "6 error: The fact “name” is drawn with itself by way of “name” → “street” → “name”."
    ),
    (
      "HP-####", "HP-1",
      "7 error: The pattern “HP-1” has no # for a digit and no @ for a letter; write it as a value."
    ),
    (
      "pattern=\"HP-####\"", "",
      "7 error: The fact “order” has no value; write some, or a pattern for them."
    ),
    (
      "pattern=\"HP-####\"/>", "pattern=\"##\"><value>1</value></fact>",
      "7 error: The fact “order” has a pattern and values; write one of them."
    ),
    (
      "max=\"1\"", "max=\"1\" start=\"2\"",
      "9 error: The variable “traced” starts at 2, outside its bounds 0 and 1."
    ),
    (
      "max=\"1\"", "min=\"2\"  max=\"1\"",
      "9 error: The variable “traced” never changes: its min is 2, its max 1."
    ),
    (
      "<cue id=\"asks-order\">", "<variable id=\"turns\"/><cue id=\"asks-order\">",
      "10 error: Every scenario has the number “turns”; call this one something else."
    ),
    (
      "of=\"traced\" to=\"1\"", "of=\"traced\" to=\"2\"",
      "16 error: “traced” cannot become 2: it stays between 0 and 1."
    ),
    (
      "of=\"mood\" by=\"1\"", "of=\"mood\" to=\"4\"",
      "25 error: “mood” cannot become 4: it stays between -3 and 3."
    ),
    (
      "of=\"mood\" by=\"1\"", "of=\"turns\" by=\"1\"",
      "25 error: “turns” counts by itself; mood and patience can be changed, and variables of your own."
    ),
    (
      "of=\"mood\" by=\"1\"", "of=\"mood\"",
      "25 error: <change> says by how much, or to what: by or to, one of them."
    ),
    (
      "of=\"mood\" by=\"1\"", "of=\"mood\" by=\"1\" to=\"1\"",
      "25 error: <change> says by how much, or to what: by or to, one of them."
    ),
    ("of=\"mood\" by=\"1\"", "of=\"mood\" by=\"0\"", "25 warning: A change by 0 changes nothing."),
    (
      "of=\"traced\" atLeast=\"1\"", "of=\"traced\"",
      "39 error: <value> needs a bound: atLeast, atMost or both."
    ),
    (
      "of=\"traced\" atLeast=\"1\"", "of=\"mood\" atLeast=\"1\" atMost=\"0\"",
      "39 error: <value> asks for at least more than at most."
    ),
    (
      "<leaves/>", "<all/>",
      "40 error: <all> is empty; say in it what must hold, or leave it out."
    ),
    (
      "<result><text>No", "<result><when/><text>No",
      "19 error: <when> is empty; say in it what must hold, or leave it out."
    ),
    (
      "<leaves/>", "<with argument=\"order\" value=\"1\"/>",
      "40 error: <with> stands alone only in the result of a tool; elsewhere it goes into <does> or "
        + "<did>."
    ),
    (
      "argument=\"order\"", "argument=\"ordr\"",
      "15 error: The tool “lookup” has no argument “ordr”. Did you mean “order”?"
    ),
    (
      "value=\"lost\"", "value=\"stolen\"",
      "38 error: The argument “reason” of “lookup” has no option “stolen”; there are “lost”, “broken”."
    ),
    (
      "value=\"lost\"/>", "value=\"lost\"/><with argument=\"reason\" value=\"broken\"/>",
      "38 error: The argument “reason” is named twice here."
    ),
    (
      "id=\"reason\" title=\"Reason\"><option>lost</option>",
      "id=\"order\" title=\"Reason\"/><argument id=\"reason\" title=\"Reason\"><option>lost</option>",
      "13 error: The argument “order” is defined a second time; see line 12."
    ),
    (
      "<option>broken</option>", "<option>broken</option><option>lost</option>",
      "13 error: The option “lost” stands here a second time."
    ),
    (
      "<result><text>No", "<result><text>Gone.</text></result><result><text>No",
      "19 error: This <result> has no <when>, so those behind it are never shown; give it one, or let "
        + "it be the last."
    ),
    (
      "</tool>", "</tool><tool id=\"search\" title=\"Search\" kind=\"search\"/>",
      "20 error: The search “search” has no argument; its first one is what is looked for."
    ),
    (
      "<manner kind=\"silence\"", "<manner kind=\"silence\"/><manner kind=\"silence\"",
      "21 error: The manner “silence” is defined a second time; see line 21."
    ),
    (
      "<anywhere>", "<manner kind=\"foreign\" limit=\"3\"/><anywhere>",
      "22 warning: limit says nothing here; a silence has one, and a monologue."
    ),
    (
      "</anywhere>", "<go to=\"solved\"/></anywhere>",
      "29 error: This <go> has no <when>, so no state would ever be stayed in; give it one."
    ),
    (
      "<go to=\"solved\">", "<go to=\"gave-up\"/><go to=\"solved\">",
      "36 error: This <go> has no <when>, so those behind it are never taken; give it one, or let it "
        + "be the last."
    ),
    (
      "<hint>Ask", "<hint>Help.</hint><hint>Ask",
      "33 error: A second <hint> stands here; there is one at most."
    ),
    (
      "<lesson>", "<lesson>Learn.</lesson><lesson>",
      "54 error: A second <lesson> stands here; there is one at most."
    ),
    (
      "<par turns", "<par turns=\"1\"/><par turns",
      "64 error: A second <par> stands here; there is one at most."
    ),
    (
      "<end id=\"solved\"",
      "<end id=\"opening\" title=\"O\" outcome=\"breach\"/><end id=\"solved\"",
      "52 error: The state “opening” is defined a second time; see line 30."
    ),
    (
      "<option id=\"billing\"", "<option id=\"delivery\"",
      "59 error: The option “delivery” is defined a second time; see line 58."
    ),
    (
      "<notes id=\"notes\"", "<notes id=\"category\"",
      "62 error: The field “category” is defined a second time; see line 57."
    ),
    (
      "right=\"always\"", "right=\"always\" rightAfter=\"solved\"",
      "58 error: An option that is right always is right after every end; leave out right or "
        + "rightAfter."
    ),
    (
      "<needs cue=\"lost\" title=\"that it is lost\"/>", "",
      "62 warning: The notes “notes” need nothing, so they are right whatever is written."
    ),
    (
      "title=\"that it is lost\"/>", "title=\"A\"/><needs cue=\"lost\" title=\"B\"/>",
      "62 error: The notes “notes” ask for the cue “lost” a second time."
    ),
    (
      "outcome=\"40\" par=\"0\"", "outcome=\"0\" rubric=\"0\"",
      "65 error: Neither the outcome nor the rubric weighs anything, so how the customer is served "
        + "would not count."
    ),
    (
      "leavesTo=\"gave-up\"", "leavesTo=\"solved\"",
      "5 error: Who leaves without patience has not been served, and the end “solved” is resolved; "
        + "let leavesTo be one that is abandoned or unresolved."
    ),
    (
      "masteryScore=\"0.6\"", "masteryScore=\"0\"",
      "2 warning: With a masteryScore of 0 every play is passed, whatever was said."
    ),
    (
      "<cue id=\"asks-order\">",
      "<cue id=\"spare\"><phrase>x</phrase></cue><cue id=\"asks-order\">",
      "10 warning: Nothing in the scenario “late” listens for the cue “spare”."
    ),
    (
      "<cue id=\"asks-order\">", "<cue id=\"asks-order\" extends=\"words\">",
      "10 error: The lexicon “words” has no cue “asks-order” to extend."
    ),
    (
      "channel=\"chat\"", "channel=\"chat\" language=\"de\"",
      "2 warning: The scenario is in “de” and the rubric “card” reads “en”."
    ),
  ])
  func `a fault is told on its line`(old: String, new: String, finding: String) {
    let told = Folder.told(old, new)
    #expect(told.contains("late.xml:\(finding)"), "\(told)")
  }

  @Test func `the form needs two options, and a right one after each end that is worked towards`() {
    let one = "<option id=\"billing\" title=\"Billing\"/>"
    let told = Folder.withScenario
      .replacing(one, with: "", in: "scenarios/late.xml")
      .replacing("right=\"always\"", with: "", in: "scenarios/late.xml")
      .replacing(
        "<option id=\"lost\" title=\"Lost\" rightAfter=\"solved gave-up\"/>", with: "",
        in: "scenarios/late.xml"
      ).told
    #expect(
      told.filter { $0.hasPrefix("late.xml") } == [
        "late.xml:57 warning: After “gave-up” no option of the choice “category” is right; name the "
          + "end in the rightAfter of one.",
        "late.xml:57 error: After “solved” no option of the choice “category” is right; name the end "
          + "in the rightAfter of one.",
        "late.xml:57 error: The choice “category” has fewer than two options, so nothing is chosen.",
      ])
  }

  @Test func `a rubric must judge the channel`() {
    let told = Folder.withScenario
      .replacing("passMark=\"0.8\"", with: "passMark=\"0.8\" channels=\"email\"", in: "rubric.xml")
      .told
    #expect(
      told == [
        "late.xml:2 error: The rubric “card” does not judge the channel “chat”; it judges email."
      ])
  }

  @Test func `a scenario without a state or an end is told`() {
    let empty = """
      <scenario xmlns="urn:guildhall:curriculum:1" id="late" title="T" channel="chat" rubric="card">
      <summary>S.</summary><brief>B.</brief><customer name="N" mood="0" patience="1" leavesTo="x"/>
      </scenario>
      """
    var folder = Folder.withScenario.adding("scenarios/late.xml", empty)
    folder.files["scenarios/late.walkthroughs.xml"] = nil
    folder.files["scenarios/manners.xml"] = nil
    #expect(
      folder.told == [
        "late.xml:1 error: The scenario “late” has no end, so it is never over.",
        "late.xml:1 error: The scenario “late” has no state, so nothing is ever said.",
        "late.xml:2 error: There is no end “x”.",
      ])
  }

  @Test func `a second scenario of one name is told`() {
    let folder = Folder.withScenario.adding("scenarios/twin.xml", Folder.scenario)
    #expect(
      folder.told == [
        "twin.xml:2 error: The scenario “late” is defined a second time; see "
          + "f/scenarios/late.xml, line 2."
      ])
  }

  @Test func `guards are nested ten deep at most`() {
    func told(_ depth: Int) -> [String] {
      let deep = String(repeating: "<any>", count: depth) + "<leaves/>"
      return Folder.told("<leaves/>", deep + String(repeating: "</any>", count: depth))
    }
    #expect(told(8) == [])
    #expect(
      told(9) == [
        "late.xml:40 error: Guards are nested more than 10 deep here; nobody could follow them."
      ])
  }

  @Test func `a scenario of too many states or transitions is one finding`() {
    let state = "<state id=\"s\" title=\"S\"><otherwise/></state>"
    #expect(
      Folder.told("</anywhere>", "</anywhere>" + String(repeating: state, count: 2000)) == [
        "late.xml:2 error: The scenario “late” has 2001 states and 1 transitions; at most 2000 and "
          + "50000 are read. Make several of it."
      ])
    #expect(
      Folder.told(
        "</anywhere>", String(repeating: "<go to=\"nowhere\"/>", count: 50_000) + "</anywhere>")
        == [
          "late.xml:2 error: The scenario “late” has 1 states and 50001 transitions; at most 2000 and "
            + "50000 are read. Make several of it."
        ])
  }

  @Test func `the pieces of a scenario and of a state may stand in another order`() {
    let whole = Folder.withScenario.read().curriculum?.scenarios
    let moved = Folder.scenario.replacing("  <par turns=\"6\" seconds=\"300\"/>\n", with: "")
      .replacing("<fact id=\"name\"", with: "<par turns=\"6\" seconds=\"300\"/>\n<fact id=\"name\"")
      .replacing("<hint>Ask for the order number.</hint>", with: "")
      .replacing("<otherwise>", with: "<hint>Ask for the order number.</hint>\n<otherwise>")
    let reading = Folder.withScenario.adding("scenarios/late.xml", moved).read()
    #expect(reading.findings == [])
    #expect(reading.curriculum?.scenarios == whole)
  }

  @Test(arguments: [
    ("scenarios=\"late\"", "scenarios=\"lat\"", "There is no scenario “lat”. Did you mean “late”?"),
    (
      "scenarios=\"late\"", "scenarios=\"late late\"",
      "The scenario “late” stands twice in the part “practice”."
    ),
    (
      "scenarios=\"late\"", "scenarios=\"late a b c d\"",
      "The part “practice” plays 5 scenarios at once; at most 4 can be kept up with."
    ),
  ])
  func `a fault in a part is told`(old: String, new: String, finding: String) {
    let told = Folder.withScenario.replacing(old, with: new, in: "module.xml").told
    #expect(told.contains("module.xml:4 error: \(finding)"), "\(told)")
  }

  @Test func `a scenario that no part plays is sound`() {
    let part = "<scenario id=\"practice\" title=\"Practice\" scenarios=\"late\" level=\"timed\""
    let folder = Folder.withScenario
      .replacing(part, with: "<checklist id=\"practice\" title=\"P\"", in: "module.xml")
      .replacing(" masteryScore=\"0.8\">\n", with: ">\n", in: "module.xml")
      .replacing("</scenario>", with: "<point id=\"p\">P</point></checklist>", in: "module.xml")
    #expect(folder.told == [])
  }
}
