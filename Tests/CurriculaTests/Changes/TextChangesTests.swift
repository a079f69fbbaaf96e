import Rubrics
import Testing

@testable import Curricula

struct TextChangesTests {
  private func edits(_ edit: (inout Lesson) -> Void) throws -> [TextEdit] {
    let found = changes { $0.editingLesson("rules", edit) }
    #expect(found.found == [Found(rules, .text)])
    let change = try #require(found.changes.first)
    guard case .edited(let edits) = change.detail else { return [] }
    #expect(change.weight == edits.map(\.weight).max())
    return edits
  }

  @Test func `one sentence of a lesson, with the heading above it`() throws {
    let found = try edits {
      $0.blocks[1] = .paragraph(
        RichText("A refund takes nine days. Count from the return. Tell the customer so."))
    }
    #expect(
      found == [
        TextEdit(
          section: "Time", before: ["A refund takes five days."],
          after: ["A refund takes nine days."], weight: .policy)
      ])
  }

  @Test func `a paragraph that came, and an entry that went`() throws {
    let came = try edits { $0.blocks.append(.paragraph(RichText("Ask Femi. He knows."))) }
    #expect(
      came == [TextEdit(section: "Money", after: ["Ask Femi.", "He knows."], weight: .policy)])
    let went = try edits {
      $0.blocks[3] = .list([RichText("Up to 50 euros you decide.")], isOrdered: false)
    }
    #expect(
      went == [TextEdit(section: "Money", before: ["Above that, ask first."], weight: .policy)])
  }

  @Test func `a paragraph cut in two is the same words`() throws {
    let found = try edits {
      $0.blocks[1] = .paragraph(RichText("A refund takes five days."))
      $0.blocks.insert(
        .paragraph(RichText("Count from the return. Tell the customer so.")), at: 2)
    }
    #expect(found == [TextEdit(kind: .form, section: "Time", weight: .wording)])
  }

  @Test func `emphasis is wording, another place to go is not`() throws {
    let strong = try edits { lesson in
      lesson.blocks[3] = .list(
        [
          RichText([RichText.Span("Up to 50 euros you decide.", styles: [.strong])]),
          RichText("Above that, ask first."),
        ], isOrdered: false)
    }
    #expect(strong.map(\.weight) == [.wording])
    let link = try edits { lesson in
      lesson.blocks[4] = .paragraph(
        RichText([
          RichText.Span("More is in the "), RichText.Span("rules", link: .article("holidays")),
          RichText.Span("."),
        ]))
    }
    #expect(link.map(\.weight) == [.structure])
  }

  @Test(arguments: [
    ("Count from the return.", "count from the return"), ("Do not.", "Do, not!"),
    ("You cannot wait", "You can not wait"), ("e-mail", "email"), ("10 % off", "10% off"),
    ("It’s here", "It's here"), ("pages 3–4", "pages 3-4"), ("the  desk ", "the desk"),
  ])
  func `only written differently`(_ before: String, _ after: String) {
    #expect(Wording().isSame(before, after))
    #expect(Wording().isSame(after, before))
  }

  @Test(arguments: [
    ("1.5 litres", "15 litres"), ("10.00", "1,000"), ("by -5", "by 5"), ("€5", "$5"),
    ("14 days", "15 days"), ("1 5", "15"), ("now", "not"), ("eight", "eighty"),
    ("5 %", "5"), ("", "Never."), ("?", "!"), ("at 14:30", "at 1430"), ("C++", "C"),
  ])
  func `means something else`(_ before: String, _ after: String) {
    let words = Set(tokens(of: before + " " + after))
    #expect(!Wording(old: words, new: words).isSame(before, after))
    // However few words a curriculum knows.
    #expect(!Wording(old: Set(tokens(of: after)), new: []).isSame(before, after))
    #expect(!Wording(old: [], new: Set(tokens(of: before))).isSame(after, before))
  }

  @Test func `a slip of the pen is a word that is nowhere else`() {
    let words = Wording(
      old: ["receive", "recieve", "charge", "change"], new: ["receive", "charge", "change"])
    #expect(words.isSame("You recieve it", "You receive it"))
    #expect(!words.isSame("You charge it", "You change it"))
    let reverse = Wording(old: ["receive", "charge", "change"], new: ["receive", "recieve"])
    #expect(reverse.isSame("You receive it", "You recieve it"))
    #expect(!words.isSame("recieve recieve recieve", "receive receive receive"))
  }

  @Test func `sentences end where one begins`() {
    #expect(
      sentences(of: "Ask first. Really? “Yes.” Take 3.5 kg, e.g. of rice… and go!  Now")
        == ["Ask first.", "Really?", "“Yes.”", "Take 3.5 kg, e.g. of rice… and go!", "Now"])
    #expect(sentences(of: "") == [])
    #expect(sentences(of: " \n") == [])
  }

  @Test func `a longest common subsequence is cut out at both ends and within`() {
    #expect(hunks([1, 2, 3, 4], [1, 2, 3, 4]) == [])
    #expect(hunks([1, 2, 3, 4], [1, 9, 3, 4]) == [Hunk(old: 1..<2, new: 1..<2)])
    #expect(hunks([], [1]) == [Hunk(old: 0..<0, new: 0..<1)])
    #expect(
      hunks([0, 1, 2, 3, 5], [9, 1, 7, 3, 6])
        == [
          Hunk(old: 0..<1, new: 0..<1), Hunk(old: 2..<3, new: 2..<3), Hunk(old: 4..<5, new: 4..<5),
        ])
  }

  @Test func `what is too long to compare is called rewritten, and costs one look`() throws {
    let old = (0..<100_000).map { Passage("Old sentence \($0).") }
    let new = (0..<100_000).map { Passage("New sentence \($0).") }
    #expect(hunks(old.map(\.mark), new.map(\.mark)).map(\.isTooLong) == [true])
    #expect(Wording().edits(from: old, to: new).map(\.kind) == [.rewritten])
    // One sentence of as many is still found.
    var one = old
    one[50_000] = Passage("Another one.")
    #expect(Wording().edits(from: old, to: one).map(\.after) == [["Another one."]])
  }

  @Test func `one paragraph of very many sentences is bounded as well`() {
    let old = Passage((0..<2_000).map { "Old \($0)." }.joined(separator: " "))
    let new = Passage((0..<2_000).map { "New \($0)." }.joined(separator: " "))
    #expect(Wording().edits(from: [old], to: [new]).map(\.kind) == [.rewritten])
  }
}
