import CurriculumFiles
import Findings
import Testing

/// Which programmes somebody can come to, beginning with nothing.
struct EarningTests {
  /// Programmes by their id with what they require, each in a file of its own.
  private func told(
    _ programmes: [String: String], allowing: [String: String] = [:], mentor: String = ""
  ) -> [String] {
    var folder = Folder.withParts
    folder.files["programme.xml"] = nil
    folder.files["other.xml"] = nil
    for (id, content) in programmes {
      folder.files["\(id).xml"] = """
        <programme xmlns="urn:guildhall:curriculum:1" id="\(id)" title="T">
        <summary>S.</summary>
        \(mentor == id ? "<allows task=\"mentoring\" title=\"Mentoring\"/>" : "")
        <requires>\(content)</requires>
        </programme>
        """
    }
    return folder.told
  }

  private func certified(_ ids: String...) -> String {
    ids.map { "<certified programme=\"\($0)\"/>" }.joined()
  }

  @Test func `a programme that needs itself can never be earned`() {
    #expect(
      told(["a": certified("a")]) == [
        "a.xml:1 error: The programme “a” can never be earned: it needs itself by way of “a” → “a”."
      ])
  }

  @Test func `time served in a programme needs it as much as its certificate`() {
    #expect(
      told(["b": "<served days=\"9\" programme=\"a\"/>", "a": certified("b")]) == [
        "a.xml:1 error: The programme “a” can never be earned: it needs itself by way of “a” → “b” "
          + "→ “a”."
      ])
  }

  @Test func `a circle that a branch avoids is none`() {
    #expect(
      told(["a": "<any>\(certified("b"))<passed module=\"calm\"/></any>", "b": certified("a")])
        == [])
    #expect(
      told([
        "a": "<atLeast count=\"2\">\(certified("b"))<passed module=\"calm\"/><served days=\"9\"/>"
          + "</atLeast>", "b": certified("a"),
      ]) == [])
  }

  @Test func `a branch that leads back in another way does not avoid it`() {
    #expect(
      told([
        "a": "<any>\(certified("b", "c"))</any>", "b": certified("a"), "c": certified("b"),
      ]) == [
        "a.xml:1 error: The programme “a” can never be earned: it needs itself by way of “a” → “b” "
          + "→ “a”.",
        "c.xml:1 error: The programme “c” can never be earned: it needs “b”, which needs itself by "
          + "way of “a” → “b” → “a”.",
      ])
  }

  @Test func `as many as are asked for must be outside the circle`() {
    #expect(
      told([
        "a": "<atLeast count=\"2\">\(certified("b", "c"))<passed module=\"calm\"/></atLeast>",
        "b": certified("a"), "c": certified("a"),
      ]).count == 2)
  }

  @Test func `those behind a circle are told, each once`() {
    #expect(
      told([
        "z": certified("y", "y2"), "y": certified("x"), "y2": "<passed module=\"calm\"/>",
        "x": certified("w"), "w": certified("x"),
      ]) == [
        "w.xml:1 error: The programme “w” can never be earned: it needs itself by way of “w” → “x” "
          + "→ “w”.",
        "y.xml:1 error: The programme “y” can never be earned: it needs “x”, which needs itself by "
          + "way of “w” → “x” → “w”.",
        "z.xml:1 error: The programme “z” can never be earned: it needs “y”, which cannot be earned "
          + "either.",
      ])
  }

  @Test func `a chain of many programmes is earned from its beginning`() {
    var chain = ["p0": "<passed module=\"calm\"/>"]
    for number in 1...500 { chain["p\(number)"] = certified("p\(number - 1)") }
    #expect(told(chain) == [])
    chain["p0"] = certified("p500")
    #expect(told(chain).count == 1)
  }

  @Test func `what is not there makes no circle of those that need it`() {
    #expect(
      told(["a": certified("lost")]) == ["a.xml:4 error: There is no programme “lost”."])
  }

  private let nobody = { (id: String) in
    "\(id).xml:3 warning: Nobody could be the first to earn “\(id)”: it asks for a sign-off, and only "
      + "those who hold it may sign. Award the first one by a waiver, or let a trainer attest “recognised”."
  }

  @Test(arguments: [
    "<signedOff module=\"calm\" checklist=\"signed\"/>", "<passed module=\"calm\"/>",
    "<completed module=\"calm\"/>", "<certified programme=\"desk\"/>",
    "<any><certified programme=\"desk\"/><passed module=\"calm\"/></any>",
  ])
  func `a mentor whose first would need a mentor is warned of`(content: String) {
    #expect(
      told(["mentor": content, "desk": "<passed module=\"calm\"/>"], mentor: "mentor") == [
        nobody("mentor")
      ])
  }

  @Test(arguments: [
    "<served days=\"9\"/>", "<exam module=\"calm\" part=\"check\"/>",
    "<any><passed module=\"calm\"/><attested id=\"a\">A.</attested></any>",
  ])
  func `a mentor without a signature can be the first`(content: String) {
    #expect(
      told(["mentor": content, "desk": "<passed module=\"calm\"/>"], mentor: "mentor") == [])
  }

  @Test func `without mentors nothing is said of signatures`() {
    #expect(told(["desk": "<passed module=\"calm\"/>"]) == [])
  }

  @Test func `a module behind one with a checklist needs the signature too`() {
    let folder = Folder.withParts.adding(
      "after.xml",
      """
      <module xmlns="urn:guildhall:curriculum:1" id="after" kind="tool" title="After">
      <summary>S.</summary><builds competency="empathy"/><requires module="calm"/>
      <lesson id="read" title="Read"><p>Breathe.</p></lesson>
      </module>
      """
    ).adding(
      "mentor.xml",
      """
      <programme xmlns="urn:guildhall:curriculum:1" id="mentor" title="T">
      <summary>S.</summary>
      <allows task="mentoring" title="Mentoring"/>
      <requires><passed module="after"/></requires>
      </programme>
      """)
    #expect(folder.told == [nobody("mentor")])
    // A checklist that nobody has to sign holds nobody up.
    #expect(
      folder.replacing(
        "<checklist id=\"signed\"", with: "<checklist moveOn=\"NotApplicable\" id=\"signed\"",
        in: "module.xml"
      ).told == [])
  }
}
