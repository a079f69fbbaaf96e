import Foundation
import Rubrics
import Scoring
import Testing
import Transcripts

@testable import Reports

struct ScorecardPageTests {
  private let hostile = "</mark><script>alert('1')</script> \"&\""
  private let cues = [
    Cue(id: "blames", title: "blame", phrases: ["your own fault"]),
    Cue(id: "fault", title: "a fault <b>", phrases: ["own fault entirely"]),
  ]

  private func page(_ rubric: Rubric, _ interaction: Interaction) -> String {
    var page = ScorecardPage(rubric)
    let article = page.article(of: rubric.evaluate(interaction), in: interaction)
    return page.head + article + page.foot
  }

  private var twoCriteria: Rubric {
    card(
      Criterion(id: "one", title: "One <i>", guidance: hostile, check: .none([says("blames")])),
      Criterion(id: "two", title: "Two", check: says("fault")), cues: cues)
  }

  @Test(arguments: [
    ("<a href='x'>&\"</a>", "&lt;a href=&#39;x&#39;&gt;&amp;&quot;&lt;/a&gt;"),
    ("a\u{0}b\u{1B}[31m\u{7F}\u{9B}", "a⟨U+0000⟩b⟨U+001B⟩[31m⟨U+007F⟩⟨U+009B⟩"),
    ("x\u{202E}y\u{2066}z", "x⟨U+202E⟩y⟨U+2066⟩z"), ("a\r\nb\rc\td", "a\nb\nc\td"),
    ("שלום 👩‍👩‍👧", "שלום 👩‍👩‍👧"), ("", ""),
  ])
  func `nothing in a text becomes markup or a command`(text: String, written: String) {
    #expect(html(text) == written)
  }

  @Test func `hostile words stand on the page as words`() {
    var interaction = chat((0, hostile), (1, "It is your own fault \(hostile)"))
    interaction.id = InteractionID(rawValue: hostile)
    interaction.subject = hostile
    interaction.language = "en"
    interaction.participants[0].name = hostile
    interaction.participants[1].agent = hostile
    interaction.turns.append(
      Turn(by: 1, kind: .event, event: Event(type: hostile, details: [hostile: hostile])))
    let page = page(twoCriteria, interaction)
    #expect(!page.contains("<script"))
    #expect(!page.contains("<i>") && !page.contains("fault <b>"))
    #expect(page.contains("&lt;/mark&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"))
    #expect(isBalanced(page))
  }

  @Test func `quotations that overlap are marked run by run with the numbers of their criteria`() {
    let page = page(twoCriteria, chat((0, "Hm"), (1, "it is your own fault entirely")))
    #expect(
      page.contains(
        "it is <mark class=\"not\" id=\"card-1-c1-q1\">your </mark>"
          + "<mark class=\"not\" id=\"card-1-c2-q1\">own fault</mark>"
          + "<sup><a href=\"#card-1-c1\" aria-label=\"criterion 1, One &lt;i&gt;: not met\">✗1</a></sup>"
          + "<mark class=\"met\"> entirely</mark>"
          + "<sup><a href=\"#card-1-c2\" aria-label=\"criterion 2, Two: met\">✓2</a></sup>"))
  }

  @Test func `offsets count scalars, not characters or bytes`() {
    let rubric = card(Criterion(id: "c", title: "C", check: says("blames")), cues: cues)
    let page = page(rubric, chat((0, "Hm"), (1, "👩‍👩‍👧 e\u{301}à your own fault, é")))
    #expect(
      page.contains("👩‍👩‍👧 e\u{301}à <mark class=\"met\" id=\"card-1-c1-q1\">your own fault</mark>"))
  }

  @Test func `a quotation's number stands before the white space at its end`() {
    let rubric = card(Criterion(id: "c", title: "C", check: .repliesWithin(seconds: 9, share: 1)))
    var interaction = chat((0, "Hm"), (1, "Hello \n"))
    for position in 0..<2 {
      interaction.turns[position].at = Timestamp(
        microseconds: Int64(position) * 1_000_000, precision: .second)
    }
    let page = page(rubric, interaction)
    #expect(page.contains(">Hello</mark><sup><a href=\"#card-1-c1\""))
    #expect(page.contains("</a></sup> \n</p>"))
  }

  @Test func `every link on the page leads somewhere, and every id is there once`() {
    let page = page(twoCriteria, chat((0, "Hm"), (1, "it is your own fault entirely")))
    let ids = page.matches(of: /\bid="([^"]+)"/).map { String($0.1) }
    let links = page.matches(of: /\bhref="#([^"]+)"/).map { String($0.1) }
    #expect(ids.count == Set(ids).count)
    #expect(!links.isEmpty)
    for link in links { #expect(ids.contains(link), "\(link)") }
    for label in page.matches(of: /aria-labelledby="([^"]+)"/) {
      #expect(ids.contains(String(label.1)))
    }
  }

  @Test func `the page loads nothing and runs nothing`() {
    let page = page(twoCriteria, chat((0, "Hm"), (1, "Hello")))
    for word in ["http://", "https://", "<script", "<link", "<img", "url(", "@import"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.firstMatch(of: /\son[a-z]+="/) == nil)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(isBalanced(page))
  }

  @Test func `notes, events and turns of colleagues are shown as such`() {
    var interaction = chat((0, "Hm"), (1, "Hello"), (2, "Taking over"))
    interaction.participants.append(Participant(role: .agent, agent: "a.two"))
    interaction.turns.insert(
      Turn(by: 1, kind: .note, visibility: .internal, text: "Careful"), at: 2)
    interaction.turns.insert(
      Turn(by: nil, kind: .event, event: Event(type: "held", details: ["why": "look-up"])), at: 1)
    let rubric = card(
      Criterion(id: "c", title: "C", check: .happens(event: "held", details: [:], atLeast: 1)))
    let page = page(rubric, interaction)
    #expect(page.contains("<span class=\"label\">internal note</span>"))
    #expect(page.contains("<span class=\"label\">not part of what is judged here</span>"))
    // An event has no words of its own, so its name is marked.
    #expect(page.contains("<mark class=\"met\" id=\"card-1-c1-q1\"><bdi>“held”</bdi></mark><sup>"))
    #expect(page.contains("why: look-up"))
  }

  @Test func `a page without cards says so`() {
    let page = ScorecardPage(twoCriteria)
    #expect((page.head + page.foot).contains("<p>There are none.</p>"))
    #expect(isBalanced(page.head + page.foot))
  }

  /// Whether every element that is opened is closed in order.
  private func isBalanced(_ page: String) -> Bool {
    let alone: Set<Substring> = ["meta", "br", "rect", "!DOCTYPE"]
    var open: [Substring] = []
    for tag in page.matches(of: /<(\/?)([!A-Za-z0-9]+)[^>]*>/) {
      if alone.contains(tag.2) { continue }
      if tag.1.isEmpty {
        open.append(tag.2)
      } else if open.popLast() != tag.2 {
        return false
      }
    }
    return open.isEmpty
  }
}
