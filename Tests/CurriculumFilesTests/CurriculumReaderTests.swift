import Curricula
import CurriculumFiles
import Findings
import Rubrics
import Testing

struct CurriculumReaderTests {
  @Test func `a sound folder becomes a curriculum`() throws {
    let reading = Folder().read()
    #expect(reading.findings == [])
    let curriculum = try #require(reading.curriculum)
    #expect(curriculum.id == "small")
    #expect(curriculum.modules.map(\.id) == ["calm"])
    let module = curriculum.modules[0]
    #expect(module.builds == ["empathy"])
    #expect(
      module.lessons[0].blocks == [
        .paragraph(RichText([.init("Breathe "), .init("slowly", styles: [.em]), .init(".")]))
      ])
    #expect(module.quizzes[0].items.map(\.id) == ["one", "two", "three"])
    #expect(curriculum.programmes[0].requires == .passed("calm"))
    #expect(
      curriculum.rubrics[0].criteria[0].check
        == .first(turns: 2, by: .agent, [.says("hello", by: .agent, atLeast: 1)]))
    #expect(curriculum.rehearsals[0].sittings[0].answers[1].response == .ordered(["x", "y"]))
  }

  @Test func `a quotation with emphasis inside is quoted once`() {
    let text = RichText([
      .init("Say "), .init("two ", styles: [.q]), .init("words", styles: [.q, .em]), .init("."),
    ])
    #expect(text.plain == "Say “two words”.")
  }

  @Test func `the order of the files changes nothing`() {
    let folder = Folder()
    let files = folder.files.map { CurriculumFile(path: $0.key, bytes: Array($0.value.utf8)) }
    let sorted = readCurriculum(files.sorted { $0.path < $1.path }, folder: "f")
    let reversed = readCurriculum(files.sorted { $0.path > $1.path }, folder: "f")
    #expect(sorted.curriculum == reversed.curriculum)
  }

  @Test func `ten faults are ten findings in one run, each on its line`() {
    let folder = Folder()
      .replacing("group=\"foundational\"", with: "group=\"soft\"", in: "curriculum.xml")
      .replacing(
        "<builds competency=\"empathy\"/>", with: "<builds competency=\"empaty\"/>",
        in: "module.xml"
      )
      .replacing("passMark=\"0.8\"", with: "passMark=\"80\"", in: "module.xml")
      .replacing("<option id=\"b\">", with: "<option id=\"a\" correct=\"true\">", in: "module.xml")
      .replacing("<step id=\"y\">Second", with: "<step id=\"y\">First", in: "module.xml")
      .replacing("<phrase>hello</phrase>", with: "<phrase>... hello</phrase>", in: "rubric.xml")
      .replacing("weight=\"2\"", with: "weight=\"heavy\"", in: "rubric.xml")
      .replacing("<says cue=\"hello\"/>", with: "<says cue=\"hallo\"/>", in: "rubric.xml")
      .replacing(
        "<passed module=\"calm\"/>", with: "<certified programme=\"start\"/>", in: "programme.xml")
    #expect(
      folder.places == [
        "curriculum.xml:3 shape",  // the group
        "module.xml:3 reference",  // the competency
        "module.xml:5 shape",  // the pass mark
        "module.xml:6 meaning",  // two correct options
        "module.xml:9 meaning",  // the option's id a second time
        "module.xml:15 meaning",  // the step's words a second time
        "programme.xml:1 meaning",  // a programme that needs itself
        "rubric.xml:3 meaning",  // a gap at the edge
        "rubric.xml:3 meaning",  // a cue that nothing looks for any more (a warning)
        "rubric.xml:4 shape",  // the weight
        "rubric.xml:7 reference",  // the unknown cue
      ])
    #expect(folder.read().curriculum == nil)
  }

  @Test func `a name that is nearly right gets a suggestion`() throws {
    let reading = Folder()
      .replacing("<says cue=\"hello\"/>", with: "<says cue=\"helo\"/>", in: "rubric.xml").read()
    let finding = try #require(reading.findings.first { $0.category == .reference })
    #expect(finding.message == "There is no cue “helo”. Did you mean “hello”?")
    #expect(
      finding.description
        == "f/rubric.xml:7: error: [reference] There is no cue “helo”. Did you mean “hello”?")
  }

  @Test func `a missing or second curriculum file is a finding`() {
    var folder = Folder()
    folder.files["curriculum.xml"] = nil
    #expect(folder.read().findings.map(\.message).contains { $0.contains("curriculum.xml") })
    let twice = Folder().adding("zz.xml", Folder().files["curriculum.xml"] ?? "")
    #expect(twice.places == ["zz.xml:1 meaning"])
  }

  @Test func `one broken file does not hide the faults of the others`() {
    let folder = Folder()
      .adding("module.xml", "<module")
      .replacing("<phrase>hello</phrase>", with: "<phrase>_</phrase>", in: "rubric.xml")
    let places = folder.places
    #expect(places.contains { $0.hasPrefix("module.xml:1 syntax") })
    #expect(places.contains("rubric.xml:3 meaning"))
  }

  @Test(arguments: [
    ("<builds competency=\"empathy\"/>", "", "module.xml:1 meaning"),
    ("correct=\"true\"", "", "module.xml:6 meaning"),
    ("<accept>refund", "<accept score=\"0.5\">refund", "module.xml:18 meaning"),
    ("<option id=\"b\"><text>Wrong", "<option id=\"b\"><text>right", "module.xml:9 meaning"),
    ("<order id=\"two\">", "<order id=\"one\">", "module.xml:12 meaning"),
    ("<quiz id=\"check\"", "<quiz id=\"read\"", "module.xml:5 meaning"),
    ("id=\"one\"", "id=\"One\"", "module.xml:6 shape"),
    ("<summary>Staying calm.</summary>", "<summary> </summary>", "module.xml:2 shape"),
  ])
  func `a module's faults are found`(old: String, new: String, place: String) {
    let folder = Folder().replacing(old, with: new, in: "module.xml")
    #expect(folder.places.contains(place), "\(folder.read().findings)")
  }

  @Test func `conditions nested out of sight, and titles of nothing but space, are found`() {
    let deep =
      String(repeating: "<all>", count: 20) + "<says cue=\"hello\"/>"
      + String(repeating: "</all>", count: 20)
    #expect(
      Folder().replacing("<says cue=\"hello\"/>", with: deep, in: "rubric.xml").read().findings
        .hasErrors)
    #expect(
      Folder().replacing("title=\"Card\"", with: "title=\"&#160;\"", in: "rubric.xml").read()
        .findings.hasErrors)
    #expect(
      Folder().replacing("learner=\"Noor\"", with: "learner=\"&#160;\"", in: "rehearsal.xml")
        .read().findings.hasErrors)
  }

  @Test func `words that are asked for and empty are found`() {
    let folder = Folder()
      .replacing("<prompt>Which?</prompt>", with: "<prompt> </prompt>", in: "module.xml")
      .replacing("<text>Wrong</text>", with: "<text/>", in: "module.xml")
      .replacing("<step id=\"y\">Second</step>", with: "<step id=\"y\"> </step>", in: "module.xml")
    #expect(
      folder.places == ["module.xml:7 meaning", "module.xml:9 meaning", "module.xml:15 meaning"])
  }

  @Test func `an event may have any type that exports use`() {
    let folder = Folder().replacing(
      "<says cue=\"hello\"/>", with: "<says cue=\"hello\"/><happens event=\"refundIssued\"/>",
      in: "rubric.xml")
    #expect(folder.places == [])
  }

  @Test func `a mapping that cannot reach its bound, or contradicts the key, is found`() {
    let mapped = Folder()
      .replacing(
        "<choice id=\"one\">",
        with: "<choice id=\"one\" cardinality=\"multiple\" upperBound=\"5\">",
        in: "module.xml"
      )
      .replacing("correct=\"true\"", with: "correct=\"true\" score=\"1\"", in: "module.xml")
    #expect(mapped.places == ["module.xml:6 meaning"])
    let wrong = Folder().replacing(
      "correct=\"true\"", with: "correct=\"true\" score=\"-1\"", in: "module.xml")
    #expect(wrong.places.contains("module.xml:8 meaning"))
  }

  @Test(arguments: [
    (
      "<section id=\"opening\" title=\"Opening\" weight=\"2\">",
      "<section id=\"opening\" title=\"Opening\" weight=\"0\">", "rubric.xml:1 meaning"
    ),
    (
      "<criterion id=\"greets\" title=\"Greets\">",
      "<criterion id=\"greets\" title=\"Greets\" weight=\"0\">", "rubric.xml:4 meaning"
    ),
    (
      "<guidance>Says hello.</guidance>", "<guidance>x</guidance><critical effect=\"cap\"/>",
      "rubric.xml:6 meaning"
    ),
    (
      "<guidance>Says hello.</guidance>", "<guidance>x</guidance><level id=\"a\" value=\"1\"/>",
      "rubric.xml:5 meaning"
    ),
    ("<first turns=\"2\">", "<first turns=\"0\">", "rubric.xml:7 shape"),
    ("<says cue=\"hello\"/>", "<before><says cue=\"hello\"/></before>", "rubric.xml:7 meaning"),
    ("<phrase>hello</phrase>", "<phrase>{planet}</phrase>", "rubric.xml:3 meaning"),
    (
      "<guidance>Says hello.</guidance>", "<guidance>x</guidance><critical cap=\"0.5\"/>",
      "rubric.xml:6 meaning"
    ),
    (
      "<cue id=\"hello\">", "<cue id=\"bye\"><phrase>bye</phrase></cue><cue id=\"hello\">",
      "rubric.xml:3 meaning"
    ),
  ])
  func `a rubric's faults are found`(old: String, new: String, place: String) {
    let folder = Folder().replacing(old, with: new, in: "rubric.xml")
    #expect(folder.places.contains(place), "\(folder.read().findings)")
  }

  @Test func `circles among modules and programmes are found once`() {
    let other = Folder.module.replacing("id=\"calm\"", with: "id=\"other\"")
      .replacing(
        "<builds competency=\"empathy\"/>",
        with: "<builds competency=\"empathy\"/><requires module=\"calm\"/>")
    let folder = Folder()
      .replacing(
        "<builds competency=\"empathy\"/>",
        with: "<builds competency=\"empathy\"/><requires module=\"other\"/>", in: "module.xml"
      )
      .adding("other.xml", other)
    let messages = folder.read().findings.map(\.message)
    #expect(messages == ["The module “calm” requires itself by way of “calm” → “other” → “calm”."])
  }

  @Test func `a requirement that can never be met is found`() {
    let folder = Folder().replacing(
      "<passed module=\"calm\"/>", with: "<atLeast count=\"2\"><passed module=\"calm\"/></atLeast>",
      in: "programme.xml")
    #expect(folder.places == ["programme.xml:3 meaning"])
  }

  @Test func `a rubric can be read by itself`() {
    let (rubric, findings) = readRubric(Array(Folder.rubric.utf8), file: "r.xml")
    #expect(findings == [])
    #expect(rubric?.id == "card")
    let (none, faults) = readRubric(Array(Folder.module.utf8), file: "r.xml")
    #expect(none == nil)
    #expect(
      faults.map(\.message) == [
        "The root is <module>; a rubric file has <rubric> and a lexicon <lexicon>."
      ])
  }
}
