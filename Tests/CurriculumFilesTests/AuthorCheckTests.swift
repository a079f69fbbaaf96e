import Curricula
import CurriculumFiles
import Findings
import Rubrics
import Testing

/// What `check` tells authors about their items, quizzes and parts: each fault with its line.
struct AuthorCheckTests {
  /// The findings about the small curriculum with this quiz content in place of its own.
  private func findings(_ items: String, _ attributes: String = "masteryScore=\"0.8\"") -> [String]
  {
    Folder.with(quiz: items, attributes).messages
  }

  private let sound = """
    <trueFalse id="sound" answer="true"><prompt>Yes?</prompt><rationale>Yes.</rationale></trueFalse>
    """

  @Test(arguments: [
    (
      "<choice id=\"c\"><prompt>?</prompt><option id=\"a\"><text>A</text></option>"
        + "<option id=\"b\"><text>B</text></option><rationale>!</rationale></choice>",
      "The item “c” has 0 correct options; a single choice has exactly one."
    ),
    (
      "<choice id=\"c\"><prompt>?</prompt><option id=\"a\" correct=\"true\"><text>Same</text></option>"
        + "<option id=\"b\"><text>same</text></option><rationale>!</rationale></choice>",
      "This option has the same words as the one on line 6."
    ),
    (
      "<choice id=\"c\"><prompt>?</prompt><option id=\"a\" correct=\"true\"><text>A</text></option>"
        + "<option id=\"b\"><text>All of the above.</text></option><rationale>!</rationale></choice>",
      "“All of the above.” can be worked out without knowing the subject; write the options so that "
        + "each stands for itself."
    ),
    (
      "<choice id=\"c\" cardinality=\"multiple\" upperBound=\"3\"><prompt>?</prompt>"
        + "<option id=\"a\" correct=\"true\" score=\"1\"><text>A</text></option>"
        + "<option id=\"b\" score=\"-1\"><text>B</text></option><rationale>!</rationale></choice>",
      "The scores of the item “c” reach 1.0 at most, below its upper bound 3.0, so nobody can earn "
        + "all its points."
    ),
    (
      "<choice id=\"c\" cardinality=\"multiple\" maxChoices=\"1\"><prompt>?</prompt>"
        + "<option id=\"a\" correct=\"true\"><text>A</text></option>"
        + "<option id=\"b\" correct=\"true\"><text>B</text></option><rationale>!</rationale></choice>",
      "The item “c” has 2 correct options and lets 1 be chosen, so nobody can answer it."
    ),
    (
      "<match id=\"m\"><prompt>?</prompt><source id=\"s\">S</source><target id=\"t\">T</target>"
        + "<target id=\"u\">U</target><pair source=\"s\" target=\"tt\"/><rationale>!</rationale></match>",
      "There is no target “tt”. Did you mean “t”?"
    ),
    (
      "<match id=\"m\"><prompt>?</prompt><source id=\"s\">S</source><target id=\"t\">T</target>"
        + "<target id=\"u\">U</target><pair source=\"s\" target=\"t\"/><pair source=\"s\" target=\"u\"/>"
        + "<rationale>!</rationale></match>",
      "The key of the item “m” uses “s” 2 times and it may be used 1 time; raise its max."
    ),
    (
      "<match id=\"m\"><prompt>?</prompt><source id=\"s\" max=\"0\">S</source><target id=\"t\">T</target>"
        + "<target id=\"u\">U</target><pair source=\"s\" target=\"t\"/><rationale>!</rationale></match>",
      "Somebody who joins everything in the item “m” earns everything: sources may be used more than "
        + "once and a wrong pair costs nothing. Set a defaultScore below 0."
    ),
    (
      "<matrix id=\"x\"><prompt>?</prompt><column id=\"yes\">Yes</column><column id=\"no\">No</column>"
        + "<row id=\"r\" correct=\"yess\">R</row><rationale>!</rationale></matrix>",
      "There is no column “yess”. Did you mean “yes”?"
    ),
    (
      "<gapMatch id=\"g\"><prompt>?</prompt><gapText id=\"a\">A</gapText><gapText id=\"b\">B</gapText>"
        + "<text>X <strong>y</strong></text><rationale>!</rationale></gapMatch>",
      "The text of the item “g” has no <gap>."
    ),
    (
      "<inlineChoice id=\"i\"><prompt>?</prompt><text>A <gap id=\"g\"><option id=\"a\">A</option>"
        + "<option id=\"b\">B</option></gap></text><rationale>!</rationale></inlineChoice>",
      "The gap “g” has 0 correct options; it has exactly one."
    ),
    (
      "<hottext id=\"h\"><prompt>?</prompt><text>A <hot id=\"a\" correct=\"true\">b</hot></text>"
        + "<rationale>!</rationale></hottext>",
      "The item “h” has 1 choosable places; mark at least two with <hot>."
    ),
    (
      "<numeric id=\"n\"><prompt>?</prompt><accept value=\"1\" tolerance=\"1\" tolerancePercent=\"1\"/>"
        + "<rationale>!</rationale></numeric>",
      "Write either tolerance or tolerancePercent, not both."
    ),
    (
      "<slider id=\"s\" lower=\"0\" upper=\"10\" step=\"2\"><prompt>?</prompt><accept value=\"5\"/>"
        + "<rationale>!</rationale></slider>",
      "The value 5 is not on the scale of the item “s”."
    ),
    (
      "<slider id=\"s\" lower=\"0\" upper=\"10\" step=\"3\"><prompt>?</prompt><accept value=\"3\"/>"
        + "<rationale>!</rationale></slider>",
      "The steps of the item “s” must lead from its lower to its upper end, in at most 10,000 of them."
    ),
    (
      "<extendedText id=\"e\"><prompt>?</prompt><criterion id=\"c\" title=\"C\"><guidance>G</guidance>"
        + "</criterion><rationale>!</rationale></extendedText>",
      "The criterion “c” has no <check>, so nothing can be suggested for it."
    ),
    (
      "<trueFalse id=\"t\" answer=\"true\"><prompt><a href=\"lesson:reed\">Look</a></prompt>"
        + "<rationale>!</rationale></trueFalse>",
      "There is no lesson “calm/reed”. Did you mean “calm/read”?"
    ),
    (
      "<trueFalse id=\"t\" answer=\"true\" lesson=\"gone\"><prompt>?</prompt><rationale>!</rationale>"
        + "</trueFalse>", "There is no lesson “calm/gone”."
    ),
  ])
  func `a fault in an item is said in a sentence`(item: String, message: String) {
    #expect(findings(item + sound).map(Folder.withoutPlace) == [message])
  }

  @Test(arguments: [
    (
      "masteryScore=\"0.8\" passMark=\"0.8\"",
      "passMark is the older name of masteryScore; write one of them."
    ),
    ("", "The quiz “check” does not say what passes it; add masteryScore."),
    (
      "masteryScore=\"1\" mode=\"exam\" behaviour=\"tries\"",
      "An exam gives no feedback before it is handed in, so its behaviour is deferred or certainty."
    ),
    (
      "mode=\"practice\" moveOn=\"Passed\"",
      "A practice quiz never counts, so it cannot be passed: its moveOn is Completed or NotApplicable."
    ),
    ("masteryScore=\"1\" grace=\"10\"", "grace says nothing without a timeLimit."),
    (
      "masteryScore=\"1\" builds=\"empathy haste\"",
      "The part “check” builds “haste”, which its module does not; add it to the module."
    ),
  ])
  func `a fault in a quiz is said in a sentence`(attributes: String, message: String) {
    #expect(findings(sound, attributes).map(Folder.withoutPlace).contains(message))
  }

  @Test func `blueprints are held against their pools`() {
    let pool = (1...3).map { number in
      """
      <trueFalse id="t\(number)" answer="true" difficulty="\(number == 3 ? "hard" : "easy")">
      <prompt>\(number)?</prompt><rationale>Yes.</rationale></trueFalse>
      """
    }.joined()
    #expect(
      findings("<blueprint><draw count=\"3\" difficulty=\"easy\"/></blueprint>" + pool)
        .map(Folder.withoutPlace) == [
          "This draws 3 and the pool has 2 such items.",
          "The blueprint of the quiz “check” never draws “t3”.",
        ])
    #expect(
      findings("<blueprint pilots=\"1\"><draw count=\"1\"/></blueprint>" + pool)
        .map(Folder.withoutPlace) == [
          "The blueprint of the quiz “check” asks for 1 pilot items and there are 0."
        ])
    #expect(
      Set(findings("<enemies items=\"t1 t9\"/>" + pool).map(Folder.withoutPlace)) == [
        "The quiz “check” has no item “t9”.",
        "Enemies say nothing here: without a blueprint every item is on the form.",
      ])
    #expect(
      findings("<blueprint><draw count=\"1\" bank=\"spare\"/></blueprint>").map(Folder.withoutPlace)
        .contains("There is no bank “spare”."))
  }

  @Test func `judges rate every scored item, once, and no other`() {
    func cut(_ ratings: String) -> [String] {
      findings(
        """
        <cutScore><judge name="Ann"><rating item="sound" chance="0.5"/></judge>
        <judge name="Ben">\(ratings)</judge></cutScore>\(sound)
        """, ""
      ).map(Folder.withoutPlace)
    }
    #expect(cut("<rating item=\"sound\" chance=\"0.7\"/>") == [])
    #expect(
      cut("<rating item=\"other\" chance=\"0.7\"/>") == [
        "The judge “Ben” does not rate “sound”.",
        "The judge “Ben” rates “other”, and there is no such item.",
      ])
    #expect(
      cut("<rating item=\"sound\" chance=\"0.7\"/><rating item=\"sound\" chance=\"0.8\"/>") == [
        "“Ben” rates the item “sound” a second time."
      ])
  }

  @Test func `keys that can be guessed from their place, their kind or their length are warned of`()
  {
    func choices(_ right: (Int) -> Int, _ words: (Int, Bool) -> String) -> String {
      (0..<8).map { number in
        let options = (0..<3).map { place in
          """
          <option id="o\(place)" correct="\(place == right(number))">
          <text>\(words(place, place == right(number))) \(number)</text></option>
          """
        }.joined()
        return """
          <choice id="c\(number)" shuffle="false"><prompt>\(number)?</prompt>\(options)
          <rationale>!</rationale></choice>
          """
      }.joined()
    }
    let words = ["Alpha", "Gamma", "Delta"]
    #expect(findings(choices({ $0 % 3 }, { place, _ in words[place] })) == [])
    #expect(
      findings(choices({ _ in 1 }, { place, _ in words[place] })).map(Folder.withoutPlace) == [
        "In 8 of 8 single choices of the quiz “check” that are not shuffled, option 2 is right; spread "
          + "the keys, or let them be shuffled."
      ])
    #expect(
      findings(
        choices(
          { $0 % 3 }, { place, isRight in words[place] + (isRight ? " with a long tail" : "") })
      ).map(Folder.withoutPlace) == [
        "In 8 of 8 single choices of the quiz “check” the right option is clearly the longest; trim it, "
          + "or give the others as much detail."
      ])
    let statements = (0..<8).map { number in
      """
      <trueFalse id="t\(number)" answer="true"><prompt>\(number)</prompt>
      <rationale>!</rationale></trueFalse>
      """
    }.joined()
    #expect(
      findings(statements).map(Folder.withoutPlace) == [
        "8 of 8 statements of the quiz “check” are true; mix them."
      ])
  }

  @Test func `a competency that no part builds is warned of on its line`() {
    let folder = Folder().replacing(
      "</curriculum>",
      with:
        "<competency id=\"haste\" title=\"Haste\" group=\"technical\">Being quick.</competency>\n"
        + "</curriculum>", in: "curriculum.xml")
    #expect(
      folder.messages == [
        "f/curriculum.xml:4: warning: [meaning] No part of a module builds “haste”."
      ])
  }

  @Test(arguments: [
    ("<figure src=\"x.png\" alt=\"X\"/>", "There is no file “x.png” in the curriculum's folder."),
    (
      "<figure src=\"ok.svg\"/>",
      "The figure “ok.svg” has no alt: say in words what it shows to people who do not see it."
    ),
    (
      "<figure src=\"../ok.svg\" alt=\"X\"/>",
      "There is no file “../ok.svg” in the curriculum's folder."
    ),
    ("<figure src=\"no.png\" alt=\"X\"/>", "The file is no png picture."),
    ("<figure src=\"run.svg\" alt=\"X\"/>", "A drawing may not hold <script>; remove it."),
    (
      "<figure src=\"click.svg\" alt=\"X\"/>",
      "A drawing may not run anything or show anything from elsewhere; remove “onclick”."
    ),
    (
      "<figure src=\"far.svg\" alt=\"X\"/>",
      "A drawing may not run anything or show anything from elsewhere; remove “href”."
    ),
    ("<figure src=\"image.svg\" alt=\"X\"/>", "A drawing may not hold <img>; remove it."),
    (
      "<figure src=\"fill.svg\" alt=\"X\"/>",
      "A drawing may not run anything or show anything from elsewhere; remove “fill”."
    ),
    (
      "<figure src=\"sheet.svg\" alt=\"X\"/>", "A drawing may not name a style sheet; remove it."
    ),
    ("<p> </p>", "<p> is empty."),
    ("<p><a href=\"article:none\">Look</a></p>", "There is no article “none”."),
    (
      "<p>See <a href=\"https://example.org\"> </a></p>",
      "This link has no words, so nobody can follow it."
    ),
  ])
  func `a figure or link that cannot be shown is found`(block: String, message: String) {
    let svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
    let folder = Folder()
      .adding("ok.svg", svg + "<path d=\"M0 0\"/></svg>")
      .adding("run.svg", svg + "<script>1</script></svg>")
      .adding("click.svg", svg + "<path onclick=\"x()\"/></svg>")
      .adding("far.svg", svg + "<use xlink:href=\"https://example.org/x\"/></svg>")
      .adding("image.svg", svg + "<h:img xmlns:h=\"http://www.w3.org/1999/xhtml\"/></svg>")
      .adding("fill.svg", svg + "<path fill=\"url(#a) url(https://example.org/x)\"/></svg>")
      .adding("sheet.svg", "<?xml-stylesheet href=\"https://example.org/x\"?>" + svg + "</svg>")
      .adding("no.png", "text")
      .replacing("</lesson>", with: block + "</lesson>", in: "module.xml")
    #expect(folder.messages.map(Folder.withoutPlace) == [message])
  }

  @Test func `what was published stays readable when rules have come since`() {
    let folder = Folder.with(
      quiz: """
        <textEntry id="t"><prompt>?</prompt><accept>same</accept><accept>Same</accept>
        <rationale>!</rationale></textEntry>
        """, "masteryScore=\"1\"")
    #expect(folder.read().curriculum == nil)
    let files = folder.files.map { CurriculumFile(path: $0.key, bytes: Array($0.value.utf8)) }
    let published = readCurriculum(files, folder: "", isPublished: true)
    #expect(published.curriculum?.modules.first?.quizzes.first?.items.count == 1)
    // A file that cannot be parsed holds nothing that could be read.
    let broken = files + [CurriculumFile(path: "broken.xml", bytes: Array("<module".utf8))]
    #expect(readCurriculum(broken, folder: "", isPublished: true).curriculum == nil)
  }

  @Test func `forms that differ in case alone are two where case counts`() {
    func entry(_ attributes: String) -> [String] {
      findings(
        """
        <textEntry id="t" \(attributes)><prompt>?</prompt><accept>SQL</accept>
        <accept score="0.5">sql</accept><rationale>!</rationale></textEntry>
        """)
    }
    #expect(entry("caseSensitive=\"true\"") == [])
    #expect(
      entry("").map(Folder.withoutPlace) == [
        "This form has the same words as the one on line 6."
      ])
  }

  @Test func `marks of a review exercise are held against its rubric`() {
    let folder = Folder()
      .adding("interactions/one.txt", "words")
      .replacing(
        "</module>",
        with: """
          <review id="rev" title="R" interaction="interactions/one.txt" rubric="card" masteryScore="1">
          <summary>Look.</summary><mark criterion="greets" is="nearly">Why.</mark>
          <mark criterion="smiles" is="met">Why.</mark><mark criterion="greets" is="met"> </mark>
          </review></module>
          """, in: "module.xml")
    #expect(
      Set(folder.messages.map(Folder.withoutPlace)) == [
        "The criterion “greets” has no level “nearly”; there are “fail”, “pass”, met, notMet and "
          + "notApplicable.",
        "The rubric “card” has no criterion “smiles”.",
        "The mark for “greets” is defined a second time; see line 25.",
        "Say inside <mark> why the expert gave “met” for “greets”.",
      ])
  }

  @Test func `an expert too may not mark as not applicable what nobody may`() {
    let folder = Folder()
      .adding("interactions/one.txt", "words")
      .replacing(
        "id=\"greets\"", with: "id=\"greets\" notApplicable=\"forbidden\"", in: "rubric.xml"
      )
      .replacing(
        "</module>",
        with: """
          <review id="rev" title="R" interaction="interactions/one.txt" rubric="card" masteryScore="1">
          <summary>Look.</summary><mark criterion="greets" is="notApplicable">Why.</mark>
          </review></module>
          """, in: "module.xml")
    #expect(
      folder.messages.map(Folder.withoutPlace) == [
        "Nobody may give “not applicable” for the criterion “greets”, so neither may the expert."
      ])
  }

  @Test(arguments: [
    ("", "<level id=\"2\"><when><says cue=\"sorry\"/></when></level>", nil),
    ("", "", "The criterion “c” has no <check>, so nothing can be suggested for it."),
    (
      "bonus=\"0.1\"", "<check><says cue=\"sorry\"/></check>",
      "The criterion “c” of a free text has a weight and nothing else: no bonus, no penalty and no "
        + "weights by channel."
    ),
    (
      "",
      "<shownWhen><criterion id=\"c\" is=\"met\"/></shownWhen><check><says cue=\"sorry\"/></check>",
      "The criterion “c” cannot depend on itself."
    ),
  ])
  func `a criterion of a free text is one that a machine can suggest`(
    attributes: String, content: String, message: String?
  ) {
    let found = findings(
      """
      <extendedText id="t"><prompt>Write.</prompt>
      <cue id="sorry"><phrase>sorry</phrase></cue>
      <criterion id="a" title="A"><guidance>G.</guidance><check><says cue="sorry"/></check></criterion>
      <criterion id="c" title="C" scale="3" \(attributes)><guidance>G.</guidance>\(content)</criterion>
      <rationale>R.</rationale></extendedText>
      """)
    let warning = "The best level “3” has no <when>, so no machine ever gives it."
    #expect(found.map(Folder.withoutPlace).filter { $0 != warning } == (message.map { [$0] } ?? []))
  }
}

extension Folder {
  /// The small curriculum with another quiz, and no rehearsal of the old one.
  static func with(quiz items: String, _ attributes: String) -> Folder {
    var folder = Folder()
    folder.files["rehearsal.xml"] = nil
    folder.files["module.xml"] = """
      <module xmlns="urn:guildhall:curriculum:1" id="calm" kind="soft-skill" title="Calm">
        <summary>Staying calm.</summary>
        <builds competency="empathy"/>
        <lesson id="read" title="Read"><p>Breathe <em>slowly</em>.</p></lesson>
        <quiz id="check" title="Check" \(attributes)>
      \(items)
        </quiz>
      </module>
      """
    return folder
  }

  var messages: [String] { read().findings.map(\.description) }

  /// The sentence alone.
  static func withoutPlace(_ message: String) -> String {
    message.split(separator: "] ", maxSplits: 1).last.map(String.init) ?? message
  }
}
