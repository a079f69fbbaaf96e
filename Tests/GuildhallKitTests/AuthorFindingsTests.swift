import Curricula
import Findings
import Foundation
import GuildhallKit
import Rubrics
import Testing

/// What only playing a curriculum shows its author.
struct AuthorFindingsTests {
  @Test func `a key whose parts do not go together is found`() throws {
    let gaps = (1...3).map { "<gap id=\"g\($0)\" correct=\"a b\"/>" }.joined(separator: " and ")
    #expect(
      try findings(
        """
        <quiz id="quiz" title="Q" masteryScore="1"><gapMatch id="gaps"><prompt>Put.</prompt>
        <gapText id="a">A</gapText><gapText id="b">B</gapText><text>Say \(gaps).</text>
        <rationale>!</rationale></gapMatch></quiz>
        """) == ["No answer to the item “gaps” earns all its points: its key contradicts itself."])
  }

  @Test func `a pool that is large enough by number and not with its enemies is found`() throws {
    let items = (1...4).map { choice("i\($0)") }.joined()
    let message =
      "The pool of the quiz “quiz” is too small: with its enemies and overlapping draws, there is a "
      + "form that could not be drawn."
    func quiz(_ enemies: String) -> String {
      """
      <quiz id="quiz" title="Q" masteryScore="1"><blueprint><draw count="3"/></blueprint>\(enemies)
      \(items)</quiz>
      """
    }
    #expect(try findings(quiz("<enemies items=\"i1 i2\"/>")) == [])
    #expect(try findings(quiz("<enemies items=\"i1 i2 i3\"/>")) == [message])
  }

  @Test func `a lesson that reads harder than the curriculum wants is warned of`() throws {
    let hard = Array(
      repeating: "Representatives conscientiously acknowledge dissatisfaction, communicating "
        + "organisational responsibilities unambiguously notwithstanding considerable provocation.",
      count: 4
    ).joined(separator: " ")
    let easy = Array(
      repeating: "Say what you will do. Then do it. Tell them when it is done.", count: 4
    )
    .joined(separator: " ")
    let found = try findings(
      "<lesson id=\"hard\" title=\"H\"><p>\(hard)</p></lesson><lesson id=\"easy\" title=\"E\"><p>\(easy)</p></lesson>",
      curriculum: "readingGrade=\"8\"")
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("The lesson “hard” reads like school grade "))
  }

  @Test func `a sample that cannot be reviewed is found`() throws {
    let review = """
      <review id="rev" title="R" interaction="interactions/one.txt" rubric="card" masteryScore="1">
      <summary>Look.</summary><mark criterion="greets" is="met">Why.</mark></review>
      """
    let two =
      "[2026-03-02T10:00:00Z] Ann (agent): Hello\n[2026-03-02T10:00:05Z] Ben (agent): Hello\n"
    #expect(
      try findings(review, interaction: two).contains {
        $0.hasPrefix("“interactions/one.txt” does not have exactly one agent")
      })
    #expect(try findings(review, interaction: "\u{0}\u{1}") != [])
  }

  @Test func `a quiz that draws another form for everybody is not rehearsed`() throws {
    let found = try findings(
      """
      <quiz id="quiz" title="Q" masteryScore="1"><blueprint><draw count="1"/></blueprint>
      \(choice("one"))\(choice("two"))</quiz>
      """,
      rehearsal: """
        <sits quiz="quiz" expect="0.5"><answer item="one">secret-b</answer></sits>
        """)
    #expect(
      found == ["The quiz “quiz” draws another form for everybody, so it cannot be rehearsed."])
  }

  // MARK: -

  /// The findings about a small curriculum with these parts in its one module.
  private func findings(
    _ parts: String, curriculum: String = "", interaction: String? = nil, rehearsal: String? = nil
  ) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "guildhall-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let space = "xmlns=\"urn:guildhall:curriculum:1\""
    var files = [
      "curriculum.xml": """
      <curriculum \(space) id="c" title="C" \(curriculum)><summary>For tests.</summary>
      <competency id="skill" title="Skill" group="technical">A skill.</competency></curriculum>
      """,
      "module.xml": """
      <module \(space) id="m" title="M" kind="tool"><summary>For tests.</summary>
      <builds competency="skill"/>\(parts)</module>
      """,
      "rubric.xml": """
      <rubric \(space) id="card" title="Card" passMark="0.8"><summary>A card.</summary>
      <cue id="hello"><phrase>hello</phrase></cue><section id="s" title="S">
      <criterion id="greets" title="Greets"><guidance>Says hello.</guidance>
      <check><says cue="hello"/></check></criterion></section></rubric>
      """,
    ]
    if let interaction { files["interactions/one.txt"] = interaction }
    if let rehearsal {
      files["rehearsal.xml"] = """
        <rehearsal \(space) id="r" module="m" learner="Ada"><summary>For tests.</summary>
        \(rehearsal)</rehearsal>
        """
    }
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return checkCurriculum(in: folder.path).findings.map(\.message)
  }
}
