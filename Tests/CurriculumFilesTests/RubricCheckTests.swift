import CurriculumFiles
import Findings
import Rubrics
import Testing

/// What authors are told about their rubrics: each fault with its line.
struct RubricCheckTests {
  /// A rubric whose content begins on line 3.
  private func read(
    _ content: String, _ attributes: String = "passMark=\"0.8\""
  ) -> (rubric: Rubric?, findings: [String]) {
    let text = """
      <rubric xmlns="urn:guildhall:curriculum:1" id="card" title="Card" \(attributes)>
      <summary>A card.</summary>
      \(content)
      </rubric>
      """
    let (rubric, findings) = readRubric(Array(text.utf8), file: "r.xml")
    return (rubric, findings.map { "\($0.location.line ?? 0) \($0.severity): \($0.message)" })
  }

  /// The findings about a criterion that begins on line 5, after a sound one on line 4.
  private func findings(_ attributes: String, _ content: String = "") -> [String] {
    read(
      """
      <section id="s" title="S">
      <criterion id="first" title="First"><guidance>G.</guidance></criterion>
      <criterion id="c" title="C" \(attributes)><guidance>G.</guidance>
      \(content)
      </criterion></section>
      """
    ).findings
  }

  @Test func `leaving to a person what a person judges anyway, or what cannot be, is found`() {
    #expect(
      findings("", "<personWhen><channel is=\"chat\"/></personWhen>") == [
        "6 error: The criterion “c” has no check, so a person judges it anyway: leave personWhen "
          + "out."
      ])
    let never = """
      <personWhen><channel is="chat"/><none><channel is="chat"/></none></personWhen>
      <check><channel is="phone"/></check>
      """
    #expect(
      findings("", never) == [
        "6 error: personWhen of the criterion “c” can never hold: its conditions contradict each "
          + "other."
      ])
    #expect(
      findings(
        "", "<personWhen><channel is=\"chat\"/></personWhen><check><channel is=\"phone\"/></check>")
        == [])
  }

  @Test func `everything a card can say is read`() throws {
    let (rubric, findings) = read(
      """
      <cue id="hello"><phrase>hello</phrase></cue>
      <group id="law" title="What the law asks"/>
      <rootCause id="tool" title="The tool was down"/>
      <section id="s" title="S">
        <weight channel="phone email" is="3"/>
        <criterion id="a" title="A" scale="3" group="law" notApplicable="forbidden">
          <guidance>G.</guidance>
          <example kind="good" level="3">Hello, Noor.</example>
          <example kind="bad">What?</example>
          <weight channel="phone" is="0.5"/>
          <level id="2" score="0.25">Half a greeting.
            <when><says cue="hello"/></when></level>
          <level id="3"><when><first turns="1"><says cue="hello"/></first></when></level>
          <rootCause id="rushed" title="Rushed" for="1 2"/>
          <critical scope="group" effect="cap" cap="0.5" below="0.25"/>
        </criterion>
        <criterion id="b" title="B" bonus="0.05" group="law">
          <guidance>G.</guidance>
          <shownWhen><any><criterion id="a" is="partlyMet"/><criterion id="a" level="3"/></any></shownWhen>
        </criterion>
        <criterion id="c" title="C" penalty="0.1">
          <guidance>G.</guidance>
          <shownWhen><none><criterion id="b" is="notShown"/></none><criterion id="a" is="met"/></shownWhen>
        </criterion>
      </section>
      """, "passMark=\"0.8\" notApplicable=\"forbidden\" bonusCap=\"1.2\"")
    #expect(findings == [])
    let card = try #require(rubric)
    #expect(card.notApplicable == .forbidden)
    #expect(card.bonusCap == 1.2)
    #expect(card.groups == [CriterionGroup(id: "law", title: "What the law asks")])
    #expect(card.rootCauses == [RootCause(id: "tool", title: "The tool was down")])
    #expect(
      card.sections[0].channelWeights == [ChannelWeight(channels: ["phone", "email"], weight: 3)])
    let (a, b, c) = (card.criteria[0], card.criteria[1], card.criteria[2])
    #expect(a.levels.map(\.id) == ["1", "2", "3"])
    #expect(a.levels.map(\.descriptor) == ["Not met", "Half a greeting.", "Met"])
    #expect(a.levels.map(\.score) == [nil, 0.25, nil])
    #expect(a.levels.map { $0.when != nil } == [false, true, true])
    #expect(
      a.examples == [
        Example(kind: .good, level: "3", text: "Hello, Noor."), Example(kind: .bad, text: "What?"),
      ])
    #expect(a.channelWeights == [ChannelWeight(channels: ["phone"], weight: 0.5)])
    #expect(a.rootCauses == [RootCause(id: "rushed", title: "Rushed", levels: ["1", "2"])])
    #expect(a.critical == CriticalRule(scope: .group, effect: .cap(0.5), below: 0.25))
    #expect(a.group == "law")
    #expect(a.notApplicable == .forbidden)
    #expect(b.adjustment == .bonus(0.05))
    #expect(b.shownWhen == .any([.marked("a", .partlyMet), .marked("a", .level("3"))]))
    #expect(c.adjustment == .penalty(0.1))
    #expect(c.shownWhen == .all([.none([.marked("b", .notShown)]), .marked("a", .met)]))
  }

  @Test(arguments: [("none", nil), ("1", 1), ("1.5", 1.5)] as [(String, Double?)])
  func `the bonus cap is a share or none`(cap: String, value: Double?) throws {
    let rubric = read(
      """
      <section id="s" title="S">
      <criterion id="a" title="A"><guidance>G.</guidance></criterion>
      <criterion id="b" title="B" bonus="0.1"><guidance>G.</guidance></criterion></section>
      """, "passMark=\"0.8\" bonusCap=\"\(cap)\""
    ).rubric
    #expect(try #require(rubric).bonusCap == value)
  }

  @Test(arguments: [
    (
      "",
      "<level id=\"a\" value=\"1\" score=\"0.5\"/><level id=\"b\" value=\"2\" score=\"0.5\"/>"
        + "<level id=\"c\" value=\"3\"/>",
      "5 error: The level “b” is not worth more than the level “a” below it; scores rise from the "
        + "lowest value to the highest."
    ),
    (
      // By its value b is worth 0.5.
      "",
      "<level id=\"a\" value=\"1\" score=\"0.6\"/><level id=\"b\" value=\"2\"/>"
        + "<level id=\"c\" value=\"3\"/>",
      "5 error: The level “b” is not worth more than the level “a” below it; scores rise from the "
        + "lowest value to the highest."
    ),
    (
      "", "<level id=\"a\" value=\"1\"/><level id=\"b\" value=\"2\" score=\"0.9\"/>",
      "5 error: The best level “b” must have the score 1, or none; everything is measured by it."
    ),
    (
      "", "<level id=\"a\" value=\"1\"/><level id=\"b\" value=\"1\"/>",
      "5 error: The levels of the criterion “c” must be two or more, each with its own id and value."
    ),
    (
      "", "<level id=\"a\" value=\"1\"/><level id=\"b\"/>",
      "6 error: The level “b” needs a value, unless the criterion has a ready scale."
    ),
    (
      "scale=\"3\"", "<level id=\"4\">Better than met.</level>",
      "6 error: The scale “3” has no level “4”; there are “1”, “2”, “3”."
    ),
    (
      "scale=\"3\"", "<level id=\"2\" value=\"2\"/>",
      "6 error: The scale “3” gives its levels their values; leave out value."
    ),
    (
      "scale=\"3\"", "<level id=\"2\"/><level id=\"2\"/>",
      "6 error: The level “2” stands here a second time."
    ),
    (
      "", "<example kind=\"good\" level=\"top\">X.</example>",
      "6 error: The criterion has no level “top”; there are “fail”, “pass”."
    ),
    (
      "", "<rootCause id=\"r\" title=\"R\" for=\"fail low\"/>",
      "6 error: The criterion has no level “low”; there are “fail”, “pass”."
    ),
    (
      "", "<rootCause id=\"r\" title=\"R\"/><rootCause id=\"r\" title=\"S\"/>",
      "6 error: The root cause “r” is defined a second time; see line 6."
    ),
    (
      "bonus=\"0.1\" penalty=\"0.1\"", "",
      "5 error: A criterion has a bonus or a penalty, not both; write two criteria."
    ),
    (
      "bonus=\"0.1\" weight=\"2\"", "",
      "5 error: A criterion with a bonus has no part in the mean; leave out its weight and points."
    ),
    (
      "penalty=\"0.1\"", "<weight channel=\"phone\" is=\"2\"/>",
      "5 error: A criterion with a penalty has no part in the mean; leave out its weight and points."
    ),
    (
      "bonus=\"0.1\"", "<critical/>",
      "5 error: A bonus is for more than is asked, so to miss it is neither critical nor an error; "
        + "leave out <critical> and errorType."
    ),
    ("penalty=\"0\"", "", "5 warning: A penalty of 0 changes nothing."),
    ("group=\"law\"", "", "5 error: There is no group “law”."),
    (
      "", "<critical scope=\"group\"/>",
      "6 error: The scope “group” needs the attribute group on the criterion: what is struck."
    ),
    (
      "", "<critical effect=\"cap\"/>",
      "6 error: The effect “cap” needs the attribute cap: the share of the score that is left at most."
    ),
    (
      "", "<critical below=\"0\"/>",
      "6 warning: No answer is below 0, so this criterion never fails the card."
    ),
    (
      "", "<weight channel=\"phone\" is=\"2\"/><weight channel=\"email phone\" is=\"3\"/>",
      "6 error: The channel “phone” has a second weight here."
    ),
    (
      "", "<shownWhen><criterion id=\"frist\" is=\"met\"/></shownWhen>",
      "6 error: There is no criterion “frist”."
    ),
    (
      "", "<shownWhen><criterion id=\"c\" is=\"met\"/></shownWhen>",
      "6 error: The criterion “c” cannot depend on itself."
    ),
    (
      "", "<shownWhen><criterion id=\"first\"/></shownWhen>",
      "6 error: Say what the criterion “first” must be: with is, or with level."
    ),
    (
      "", "<shownWhen><any><criterion id=\"first\" level=\"met\"/></any></shownWhen>",
      "6 error: The criterion “first” has no level “met”; there are “fail”, “pass”."
    ),
    (
      "", "<shownWhen><criterion id=\"first\" is=\"partlyMet\"/></shownWhen>",
      "6 error: The criterion “first” has two levels, so it is never partly met."
    ),
  ])
  func `a fault in a criterion is told on its line`(
    attributes: String, content: String, finding: String
  ) {
    let findings = findings(attributes, content)
    #expect(findings.contains { $0.hasPrefix(finding) }, "\(findings)")
  }

  @Test func `a circle of conditions cannot be written, as only earlier criteria count`() {
    let findings = read(
      """
      <section id="s" title="S"><criterion id="a" title="A"><guidance>G.</guidance>
      <shownWhen><criterion id="b" is="met"/></shownWhen></criterion></section>
      <section id="t" title="T"><criterion id="b" title="B"><guidance>G.</guidance>
      <shownWhen><criterion id="a" is="met"/></shownWhen></criterion></section>
      """
    ).findings
    #expect(
      findings == [
        "4 error: The criterion “b” stands later on the card; only an earlier one can decide "
          + "whether this one is shown."
      ])
  }

  /// A criterion whose levels have these conditions, with a check or without.
  private func graded(best: Bool, lowest: Bool, check: Bool = false) -> [String] {
    let when = "<when><says cue=\"hello\"/></when>"
    return read(
      """
      <cue id="hello"><phrase>hello</phrase></cue>
      <section id="s" title="S">
      <criterion id="c" title="C" scale="3"><guidance>G.</guidance>
      <level id="1">\(lowest ? when : "")</level><level id="2">\(when)</level>
      <level id="3">\(best ? when : "")</level>
      \(check ? "<check><says cue=\"hello\"/></check>" : "")
      </criterion></section>
      """
    ).findings
  }

  @Test func `conditions of levels leave nothing to chance`() {
    #expect(graded(best: true, lowest: false) == [])
    #expect(
      graded(best: true, lowest: true) == [
        "5 warning: The lowest level “1” has a <when>, so a person judges where no level's conditions "
          + "hold; without it, it is given there."
      ])
    #expect(
      graded(best: false, lowest: false) == [
        "5 warning: The best level “3” has no <when>, so no machine ever gives it."
      ])
    #expect(
      graded(best: true, lowest: false, check: true) == [
        "5 error: The criterion has a <check>, and levels with a <when>; write one of them."
      ])
  }

  @Test(arguments: [
    (
      "<group id=\"g\" title=\"G\"/>", "", "",
      "3 warning: No criterion belongs to the group “g”."
    ),
    (
      "<group id=\"g\" title=\"G\"/>", "", "group=\"g\"",
      "3 warning: Only one criterion belongs to the group “g”, which then is nothing but itself."
    ),
    (
      "<rootCause id=\"r\" title=\"R\"/><rootCause id=\"r\" title=\"R\"/>", "", "",
      "3 error: The root cause “r” is defined a second time; see line 3."
    ),
    (
      "", "<weight channel=\"phone email\" is=\"2\"/>", "",
      "4 error: The rubric does not judge the channel “email”, so a weight for it does nothing."
    ),
    (
      "", "<weight channel=\"phone\" is=\"0\"/>", "",
      "1 error: On the channel “phone” every weight of the rubric “card” is 0, so nothing can be "
        + "scored there."
    ),
    (
      "", "", "weight=\"0\"",
      "4 error: All weights in the section “s” are 0, so it can never be scored."
    ),
    (
      "", "", "bonus=\"0.1\"",
      "1 error: The rubric “card” has only bonuses and penalties, and nothing for them to change."
    ),
  ])
  func `a fault of the whole card is told on its line`(
    head: String, section: String, criterion: String, finding: String
  ) {
    let findings = read(
      """
      \(head)
      <section id="s" title="S">\(section)
      <criterion id="c" title="C" \(criterion)><guidance>G.</guidance></criterion></section>
      """, "passMark=\"0.8\" channels=\"phone chat\""
    ).findings
    #expect(findings == [finding])
  }

  @Test func `a section that weighs something on one channel only is sound`() {
    let (_, findings) = read(
      """
      <section id="s" title="S"><criterion id="a" title="A"><guidance>G.</guidance></criterion>
      </section>
      <section id="t" title="T"><criterion id="b" title="B" weight="0"><guidance>G.</guidance>
      <weight channel="chat" is="2"/></criterion></section>
      """, "passMark=\"0.8\" channels=\"phone chat\"")
    #expect(findings == [])
  }

  @Test func `what a rubric says for nothing is told`() {
    let sound = """
      <section id="s" title="S"><criterion id="a" title="A"><guidance>G.</guidance></criterion>
      </section>
      """
    #expect(
      read(sound, "passMark=\"0\"").findings == [
        "1 warning: With a pass mark of 0 every card passes, unless it fails for a critical reason."
      ])
    #expect(
      read(sound, "passMark=\"0.5\" bonusCap=\"1.1\"").findings == [
        "1 warning: No criterion gives a bonus, so bonusCap is idle."
      ])
  }

  @Test func `a shared cause and a criterion's own have different names`() {
    let findings = read(
      """
      <rootCause id="r" title="R"/>
      <section id="s" title="S"><criterion id="c" title="C"><guidance>G.</guidance>
      <rootCause id="r" title="R"/></criterion></section>
      """
    ).findings
    #expect(
      findings == [
        "5 error: The root cause “r” is one that the whole rubric shares; see line 3."
      ])
  }

  @Test(arguments: [
    "bonus=\"1.5\"", "penalty=\"-1\"", "scale=\"7\"", "notApplicable=\"never\"", "group=\"A B\"",
  ])
  func `the schema refuses what no value could be`(attribute: String) {
    #expect(findings(attribute).contains { $0.hasPrefix("5 error: ") })
  }
}
