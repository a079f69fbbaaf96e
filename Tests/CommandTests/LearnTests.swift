import Foundation
import Testing

/// Every kind of item, every behaviour and what other people decide, at the keyboard.
struct LearnTests {
  @Test func `every kind is answered at the keyboard, left in the middle and gone on with`() throws
  {
    let place = try school(
      "<quiz id=\"quiz\" title=\"All\" masteryScore=\"1\">\(Self.items.joined())</quiz>")
    // Wrong input is refused with what would be right; then seven answers, then away.
    let first = try learn(
      place,
      [
        "z", "a", "maybe", "t", "1a 2b", "a b", "abc", "1a 2b", "9a", "1a 2b", "a",
      ])
    #expect(first.status == 0, "\(first.errors)")
    for words in [
      "That is not an answer here. Type one letter, a to b (q leaves).",
      "That is not an answer here. Type t for true or f for false (q leaves).",
      "That is not an answer here. Type all letters, a to c, in the right order (q leaves).",
      "saved (7 of 12)", "Everything you answered is saved",
    ] { #expect(first.output.contains(words), "\(words)\n\(first.output)") }
    let second = try learn(
      place,
      ["refund", "twelve", "12", "11", "2,5", "1a 2b", "I am sorry.", "It comes soon.", ".", "y"])
    #expect(second.status == 0, "\(second.errors)")
    for words in [
      "You have answered 7 of them; here are the rest.", "saved (12 of 12)",
      "waits for a person; the points are a suggestion", "for now: a person has still to read",
      "That value is not on the scale.",
      "That is not an answer here. Type a number (q leaves).",
      "You have done your part. A person has still to read “All”.",
    ] { #expect(second.output.contains(words), "\(words)\n\(second.output)") }
    let waiting = try Program.run(["confirm", "--data", place.data])
    #expect(waiting.output.contains("┃ I am sorry."))
    #expect(waiting.output.contains("Apology: met, “sorry”."))
    _ = try Program.run(["team", "add", "Sabine", "--data", place.data])
    let confirmed = try Program.run([
      "confirm", "1", "extended", "--points", "0.5", "--by", "Sabine", "--reason", "Short",
      "--data", place.data,
    ])
    #expect(confirmed.output.hasPrefix("Confirmed. Attempt 1 has "), "\(confirmed)")
    #expect(try Program.run(["verify", "--data", place.data]).status == 0)
  }

  @Test func `tries give a hint after a wrong one, and no reasons before the last`() throws {
    let place = try school(
      """
      <quiz id="quiz" title="Tries" masteryScore="0.5" behaviour="tries" tries="2">
      <trueFalse id="one" answer="true"><prompt>Is it?</prompt><hint>It is.</hint>
      <feedback when="wrong">Think again.</feedback><rationale>The secret reason.</rationale>
      </trueFalse></quiz>
      """)
    let wrong = try learn(place, ["f", "q"])
    #expect(wrong.output.contains("Think again."))
    #expect(wrong.output.contains("One try is left."))
    #expect(wrong.output.contains("Hint: It is."))
    #expect(!wrong.output.contains("secret reason"))
    // The try that was used stays used.
    let right = try learn(place, ["t", "y"])
    #expect(right.output.contains("0.5 of 1 point, right after 2 tries"), "\(right.output)")
    #expect(right.output.contains("The secret reason."))
    #expect(right.output.contains("50.00 %, passed"))
  }

  @Test func `an exam shows no hint, no reason and no key, before or after`() throws {
    let place = try school(
      """
      <quiz id="quiz" title="Exam" masteryScore="0.5" mode="exam" timeLimit="5" attempts="1">
      <trueFalse id="one" answer="true"><prompt>Is it?</prompt><hint>The hint.</hint>
      <rationale>The secret reason.</rationale></trueFalse></quiz>
      """)
    let exam = try learn(place, ["?", "f", "y"])
    #expect(
      exam.output.contains(
        "You have 5 minutes from when you begin, also while you are away. It can be sat\nonce."))
    #expect(exam.output.contains("There is no hint here."))
    #expect(exam.output.contains("0 of 1 point, wrong"))
    #expect(!exam.output.contains("The hint.") && !exam.output.contains("secret reason"))
    #expect(!exam.output.contains("The statement is"))
    let again = try learn(place, [])
    #expect(again.output.contains("You have had the one attempt this quiz allows."), "\(again)")
  }

  @Test func `certainty is asked for after each answer`() throws {
    let place = try school(
      """
      <quiz id="quiz" title="Sure" masteryScore="0.5" behaviour="certainty">
      <trueFalse id="one" answer="true"><prompt>Is it?</prompt><rationale>Yes.</rationale></trueFalse>
      </quiz>
      """)
    let sure = try learn(place, ["t", "5", "3", "y"])
    #expect(sure.output.contains("Type 1, 2 or 3."))
    #expect(sure.output.contains("You were certain: what is right earns all of its points."))
    #expect(sure.output.contains("100.00 %, passed"))
  }

  @Test func `a mentor signs, a trainer waives, and the tables say so`() throws {
    let place = try school(
      """
      <quiz id="quiz" title="Q" masteryScore="1">\(Self.items[1])</quiz>
      <checklist id="list" title="On the job"><summary>Watch.</summary>
      <point id="one">Greets.</point><point id="two">Listens.</point></checklist>
      """)
    let learned = try learn(place, ["f", "y"])
    #expect(learned.output.contains("□ Greets."))
    #expect(learned.output.contains("guildhall sign-off m list --for \"Ada\" --by NAME"))
    func sign(_ more: [String]) throws -> Program.Result {
      try Program.run(
        ["sign-off", "m", "list", "--for", "Ada", "--data", place.data] + more)
    }
    let stranger = try sign(["--by", "Sabina"])
    #expect(stranger.status == 1 && stranger.errors.contains("Nobody here is called"))
    _ = try Program.run(["team", "add", "Sabine", "--data", place.data])
    #expect(try sign(["--by", "Ada"]).errors.contains("Nobody decides about their own work."))
    #expect(
      try sign(["--by", "Sabine", "--points", "one"]).output == "Signed: one.\nStill open: two.\n")
    #expect(try sign(["--by", "Sabine"]).output == "Signed: two.\nThe checklist is complete.\n")
    let waived = try Program.run([
      "waive", "m", "--part", "quiz", "--for", "Ada", "--by", "Sabine", "--reason", "Knows it",
      "--data", place.data,
    ])
    #expect(waived.output == "Waived for Ada.\n")
    let progress = try Program.run(["progress", "--modules", "--data", place.data])
    #expect(progress.output.contains("2 of 2, 1 waived"), "\(progress.output)")
    #expect(try Program.run(["verify", "--data", place.data]).status == 0)
  }

  @Test func `a regrade is looked at first and applied with a name and a reason`() throws {
    let place = try school(
      "<quiz id=\"quiz\" title=\"Q\" masteryScore=\"1\">\(Self.items[1])</quiz>")
    _ = try learn(place, ["f", "y"])
    let corrected = Self.items[1].replacing("answer=\"true\"", with: "answer=\"false\"")
    try publish(place, "<quiz id=\"quiz\" title=\"Q\" masteryScore=\"1\">\(corrected)</quiz>")
    let look = try Program.run(["regrade", "m", "quiz", "--data", place.data])
    #expect(look.output.contains("attempt 1, Ada: 0.00 % → 100.00 %, now passed"), "\(look)")
    #expect(look.output.contains("Nothing was changed."))
    #expect(
      try Program.run(["regrade", "m", "quiz", "--apply", "--data", place.data]).status == 64)
    _ = try Program.run(["team", "add", "Sabine", "--data", place.data])
    let apply = [
      "regrade", "m", "quiz", "--apply", "--by", "Sabine", "--reason", "It was false", "--data",
      place.data,
    ]
    #expect(try Program.run(apply).output.contains("; 1 changed."))
    #expect(try Program.run(apply).output.contains("; none changed."))
    let table = try Program.run([
      "progress", "--modules", "--format", "csv", "--data", place.data,
    ])
    #expect(table.output.contains("Ada,m,passed,1,1,1.0,"), "\(table.output)")
    #expect(try Program.run(["verify", "--data", place.data]).status == 0)
  }

  @Test func `a module can be seen before it is published, with its keys or without`() throws {
    let place = try school(
      "<quiz id=\"quiz\" title=\"Q\" masteryScore=\"1\">\(Self.items.joined())</quiz>")
    let plain = try Program.run(["preview", place.path + "/curriculum"])
    #expect(plain.status == 0, "\(plain.errors)")
    #expect(!plain.output.contains("Key (") && !plain.output.contains("Because."))
    let keys = try Program.run(["preview", place.path + "/curriculum", "--keys"])
    #expect(keys.output.components(separatedBy: "Key (").count == 13)
    #expect(try Program.run(["preview", place.path + "/none"]).status == 1)
  }

  // MARK: -

  private func learn(_ place: Workplace, _ lines: [String]) throws -> Program.Result {
    try Program.run(
      ["learn", "m", "--as", "Ada", "--data", place.data],
      input: lines.map { $0 + "\n" }.joined())
  }

  /// A published curriculum with one module "m" of these parts.
  private func school(_ parts: String) throws -> Workplace {
    let place = try Workplace()
    try publish(place, parts)
    return place
  }

  private func publish(_ place: Workplace, _ parts: String) throws {
    let open = "xmlns=\"urn:guildhall:curriculum:1\""
    _ = try place.write(
      """
      <curriculum \(open) id="c" title="C"><summary>For tests.</summary>
      <competency id="skill" title="Skill" group="technical">A skill.</competency></curriculum>
      """, to: "curriculum/curriculum.xml")
    _ = try place.write(
      """
      <module \(open) id="m" title="M" kind="tool"><summary>For tests.</summary>
      <builds competency="skill"/>\(parts)</module>
      """, to: "curriculum/module.xml")
    let published = try Program.run(
      ["publish", place.path + "/curriculum", "--data", place.data])
    #expect(published.status == 0, "\(published.errors)")
  }

  private static let items = [
    """
    <choice id="choice"><prompt>Which?</prompt>
    <option id="o1" correct="true"><text>One</text></option><option id="o2"><text>Two</text></option>
    <rationale>Because.</rationale></choice>
    """,
    """
    <trueFalse id="statement" answer="true"><prompt>Water is wet.</prompt>
    <rationale>Because.</rationale></trueFalse>
    """,
    """
    <inlineChoice id="inline"><prompt>Fill.</prompt><text>Say <gap id="g">
    <option id="x" correct="true">sorry</option><option id="y">bother</option></gap> and
    <gap id="h"><option id="x">wait</option><option id="y" correct="true">help</option></gap>.</text>
    <rationale>Because.</rationale></inlineChoice>
    """,
    """
    <order id="order"><prompt>Order.</prompt><step id="s1">Greet</step><step id="s2">Listen</step>
    <step id="s3">Help</step><rationale>Because.</rationale></order>
    """,
    """
    <match id="match"><prompt>Join.</prompt><source id="s">Cat</source><source id="t">Dog</source>
    <target id="u">Mews</target><target id="v">Barks</target><pair source="s" target="u"/>
    <pair source="t" target="v"/><rationale>Because.</rationale></match>
    """,
    """
    <gapMatch id="gaps"><prompt>Put.</prompt><gapText id="w1">day</gapText>
    <gapText id="w2">night</gapText><text>Good <gap id="g" correct="w1"/> and
    <gap id="h" correct="w2"/>.</text><rationale>Because.</rationale></gapMatch>
    """,
    """
    <hottext id="hot"><prompt>Choose.</prompt><text>The <hot id="h1" correct="true">red</hot> and
    the <hot id="h2">green</hot> one.</text><rationale>Because.</rationale></hottext>
    """,
    """
    <textEntry id="entry"><prompt>Money back?</prompt><accept>refund</accept>
    <rationale>Because.</rationale></textEntry>
    """,
    """
    <numeric id="number"><prompt>How many?</prompt><accept value="12"/>
    <rationale>Because.</rationale></numeric>
    """,
    """
    <slider id="slider" lower="0" upper="10" step="0.5"><prompt>Where?</prompt>
    <accept value="2.5"/><rationale>Because.</rationale></slider>
    """,
    """
    <matrix id="matrix"><prompt>Which?</prompt><column id="x">Yes</column><column id="y">No</column>
    <row id="r1" correct="x">Kind</row><row id="r2" correct="y">Rude</row>
    <rationale>Because.</rationale></matrix>
    """,
    """
    <extendedText id="extended"><prompt>Write.</prompt><cue id="sorry"><phrase>sorry</phrase></cue>
    <criterion id="apology" title="Apology"><guidance>Says it.</guidance>
    <check><says cue="sorry"/></check></criterion><rationale>Because.</rationale></extendedText>
    """,
  ]
}
