import Curricula
import Foundation
import Reports
import Rubrics
import Testing

struct LearnerChangesTests {
  private let changes = CurriculumChanges(from: lamps("two"), to: lamps("three"))
  private var learner: LearnerChanges { changes.forLearners(since: "12 March 2026") }

  @Test func `nothing that a learner sees holds a question, an option, a key or its reason`() throws
  {
    let forth = CurriculumChanges(from: lamps("two"), to: lamps("three"))
    let back = CurriculumChanges(from: lamps("three"), to: lamps("two"))
    var bare = lamps("two")
    bare.modules[0].parts.removeSubrange(1...)
    let grown = CurriculumChanges(from: bare, to: lamps("two"))
    for changes in [forth, back, grown] {
      for some in [changes, changes.concerning(modules: ["repair"])] {
        let learner = some.forLearners(since: "12 March 2026")
        let json = String(decoding: try JSONEncoder().encode(learner), as: UTF8.self)
        for shown in [learner.text, learner.page, json] {
          #expect(!shown.contains(secret))
          #expect(!shown.contains("7700"))
          #expect(!shown.contains("True") && !shown.contains("False"))
        }
        #expect(!learner.isEmpty)
      }
    }
  }

  @Test func `an author sees the keys, in text and as a value`() throws {
    let author = changes.forAuthors
    #expect(author.text.contains("\(secret) two"))
    #expect(author.text.contains("the key: what counts as right: True → False"))
    #expect(author.text.contains("770022 \(secret) unit → 770033 \(secret) unit"))
    let keys = author.lines.filter { $0.aspect == .key }
    #expect(keys.count == 13)
    let encoded = try JSONEncoder().encode(author)
    #expect(try JSONDecoder().decode(AuthorChanges.self, from: encoded) == author)
  }

  @Test func `the learner's text is grouped by module and says what to do`() {
    #expect(
      learner.text == """
        What changed since 12 March 2026

        Here is what is different, module by module. What is not named here is as you learnt it.

        Repairing lamps
          Lesson “How to repair”
            Under “Safety”:
              was: Wait two minutes.
              now: Wait three minutes.
          Quiz “Lamp quiz”
            80 % is needed to pass; it was 70 %.
            You have 90 seconds; it was 20 minutes.
            The rule behind 12 questions changed.
            1 question is new.
            1 question is gone.
          Review exercise “Judge a call”
            The rule behind 1 criterion changed.
          Customer “Dark”
            The customer behaves differently, or expects something else.
          How work is judged: “Card”
            Under “Stays calm”:
              was: Speaks two words at a time.
              now: Speaks three words at a time.

        In general
          Article “Bulbs”
              was: Bulbs two a year.
              now: Bulbs three a year.

        What to do now
          • Read the lesson “How to repair” (Repairing lamps) again.
          • Read the article “Bulbs”.
          • Answer 13 questions that are new or changed.
          • Do the review exercise “Judge a call” (Repairing lamps) once more.
          • Play “A dark lamp” (Repairing lamps) once more.

        """)
  }

  @Test func `nothing changed, and only wording changed`() {
    let same = lamps("two")
    #expect(
      CurriculumChanges(from: same, to: same).forLearners(since: "May").text == """
        What changed since May

        Nothing changed. You are up to date.

        """)
    #expect(CurriculumChanges(from: same, to: same).forAuthors.text == "Nothing changed.\n")
    var comma = same
    comma.articles[0].blocks = [.paragraph(RichText("bulbs two, a year"))]
    #expect(
      CurriculumChanges(from: same, to: comma).forLearners(since: "May").text == """
        What changed since May

        Only the wording was corrected; what you learnt still holds.

        Small corrections of the wording, with the same meaning: Article “Bulbs”.

        """)
  }

  @Test func `a text with very many edits is shown in part`() throws {
    func long(_ word: String) -> Curriculum {
      var curriculum = lamps("two")
      curriculum.articles[0].blocks = (0..<100).flatMap { number in
        [
          .paragraph(RichText("Same \(number).")),
          .paragraph(RichText("\(word) \(number) " + String(repeating: "x ", count: 500))),
        ] as [Block]
      }
      return curriculum
    }
    let learner = CurriculumChanges(from: long("Old"), to: long("New")).forLearners(since: "May")
    let entry = try #require(learner.groups.first?.entries.first)
    #expect(entry.edits.count == 8)
    #expect(entry.furtherEdits == 92)
    #expect(entry.edits.allSatisfy { ($0.after ?? "").count <= 400 })
    #expect(learner.text.contains("And 92 more places: please read the whole of it."))
  }

  @Test func `the page is one document without scripts in which texts are no markup`() {
    var evil = lamps("three")
    evil.modules[0].title = "<script>alert(1)</script>"
    evil.articles[0].blocks = [.paragraph(RichText("<img src=x> & more"))]
    let page = CurriculumChanges(from: lamps("two"), to: evil)
      .forLearners(since: "<b>May</b>").page
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("<b>"))
    #expect(page.contains("&lt;img src=x&gt; &amp; more"))
    #expect(page.contains("<h2 id=\"todo\">What to do now</h2>"))
    #expect(page.contains("<del>Wait two minutes.</del>"))
    #expect(page.contains("<ins>Wait three minutes.</ins>"))
    for tag in ["section", "dl", "ul", "p", "h2", "h3", "dd", "dt"] {
      let opened =
        page.components(separatedBy: "<\(tag)>").count
        + page.components(separatedBy: "<\(tag) ").count - 2
      #expect(opened == page.components(separatedBy: "</\(tag)>").count - 1, "\(tag)")
    }
  }
}
