internal import GuildhallKit
internal import Reviews
internal import Rubrics
internal import Scoring
internal import Transcripts

/// A draft on its reviewer's desk: the transcript beside the scorecard.
struct DeskPage: Page {
  static let area: Area? = .review
  static let scripts: [Asset] = [.desk]
  static let width = PageWidth.wide
  static let hasSections = false

  struct Section: Sendable {
    var sectionID: String
    var heading: String
    var sectionWeight: String
    var criteria: [DeskCriterion]
  }

  /// A criterion that keeps the review from being submitted.
  struct Open: Sendable {
    var openID: String
    var openTitle: String
  }

  var title: String
  var token: String
  var number: Int64
  var name: String
  var channel: String
  var facts: String
  var purpose: String?
  var savedWords: String
  var revision: Int
  /// HTML that `TranscriptText` made.
  var transcript: String
  var isInParts: Bool
  /// The turn about which it is shown, where one was asked for.
  var at: String?
  var sections: [Section]
  var answered: String
  var total: String
  /// What was refused, in words; nothing where all was saved.
  var notice: String?
  var missing: [Open]
  var hasMissing: Bool

  /// What became of a form that was sent without scripts.
  struct Outcome {
    var sent: [CriterionID: SentAnswer] = [:]
    var refusals: [CriterionID: String] = [:]
    /// They wanted to submit.
    var isSubmitting = false
    /// The turn that they were looking at.
    var turn: String?
  }

  init(_ desk: ReviewDesk, revision: Int, _ call: Call, _ outcome: Outcome = Outcome()) {
    let passages = Passage.all(of: desk)
    title = "Review: \(desk.heading)"
    token = call.token
    number = desk.number
    name = desk.heading
    channel = reviewChannel(desk.interaction.channel.rawValue)
    facts = Self.facts(desk)
    switch desk.purpose {
    case "followUp":
      purpose = "A follow-up of coaching: it asks for some criteria alone, and is in no figure."
    case "calibration":
      purpose =
        "A calibration: nobody sees what others answer, nor what the machine found, before it is "
        + "closed."
    default: purpose = nil
    }
    self.revision = revision
    savedWords = revision == 0 ? "Nothing to save yet" : "Saved"
    let asked = outcome.turn ?? call.query["turn"]
    transcript = TranscriptText(desk, passages, asked: asked).text
    isInParts = !TranscriptPart(of: desk.interaction, asked: asked).isWhole
    at = asked
    sections = desk.rubric.sections.compactMap { section in
      let criteria = section.criteria.filter { desk.asked.contains($0.id) }
      guard !criteria.isEmpty else { return nil }
      let weight = section.weight(on: desk.interaction.channel.rawValue)
      return Section(
        sectionID: section.id.rawValue, heading: section.title,
        sectionWeight: "weight \(decimal(weight))",
        criteria: criteria.map {
          DeskCriterion(
            $0, desk, passages, sent: outcome.sent[$0.id], refusal: outcome.refusals[$0.id])
        })
    }
    answered = desk.answeredWords
    total = desk.totalWords
    let open = desk.missing.map { id in
      Open(
        openID: id.rawValue,
        openTitle: desk.rubric.criteria.first { $0.id == id }?.title ?? id.rawValue)
    }
    missing = outcome.isSubmitting ? open : []
    hasMissing = !missing.isEmpty
    if !outcome.refusals.isEmpty {
      notice =
        "\(outcome.refusals.count == 1 ? "One answer was" : "\(outcome.refusals.count) answers were") "
        + "not saved; each says why. What you typed stands there still."
    } else {
      notice =
        hasMissing ? "Not submitted yet: every criterion needs an answer. Still open:" : nil
    }
  }

  private static func facts(_ desk: ReviewDesk) -> String {
    var parts: [String] = []
    if desk.heading != desk.interaction.id.rawValue { parts.append(desk.interaction.id.rawValue) }
    if let at = desk.interaction.startedAt {
      parts.append("Recorded \(at.reviewDay)")
    }
    parts.append("work of \(desk.agent)")
    parts.append("by “\(desk.rubric.title)”")
    parts.append("pass mark \(reviewPercent(desk.rubric.passMark))")
    return parts.joined(separator: " · ")
  }
}

extension ReviewDesk {
  /// What it is called at the top of the page: its subject, or its name where it has none.
  var heading: String {
    let subject = interaction.subject ?? ""
    return subject.allSatisfy(\.isWhitespace)
      ? interaction.id.rawValue : reviewBeginning(subject, most: 120)
  }

  /// How far the reviewer is.
  var answeredWords: String {
    let open = missing.count
    let answered = asked.count { answers[$0] != nil }
    let hidden = asked.count - open - answered
    return "\(answered) of \(asked.count - max(0, hidden)) answered"
  }

  /// What the answers come to so far.
  var totalWords: String {
    guard let total = tally.total else { return "No total yet" }
    let words = missing.isEmpty ? tally.outcome.reviewWords : "so far"
    let critical = tally.criticalFailures.isEmpty ? "" : ", critical failure"
    return "\(reviewPercent(total)), \(words)\(critical)"
  }
}

extension Timestamp {
  /// The day as people write it, in the zone of the source.
  var reviewDay: String {
    let day = String(text.prefix(10))
    return (try? Web.reviewDay(day, "")).flatMap { $0?.reviewDay } ?? day
  }
}

extension DeskPage {
  static let template = """
    <div class="split" data-desk="{{number}}"><div><h1><bdi>{{name}}</bdi> <span class="badge">{{channel}}</span></h1><p class="soft small">{{facts}}</p>{{#purpose}}<p class="small">{{purpose}}</p>{{/purpose}}</div>
    <div class="cluster"><button type="button" class="button small" data-keys-open>Keys <kbd class="at-hand" aria-hidden="true">?</kbd></button>
    <form method="post" action="/review/next">{{> token}}<input type="hidden" name="after" value="{{number}}"><button class="button small" data-next-review>Next <kbd class="at-hand" aria-hidden="true">n</kbd></button></form></div></div>
    {{#notice}}<div class="flash" data-tone="bad" role="alert" id="refused"><p>{{notice}}</p>{{#hasMissing}}<ul>{{#missing}}<li><a href="#c-{{openID}}">{{openTitle}}</a></li>{{/missing}}</ul>{{/hasMissing}}</div>{{/notice}}
    <div class="review" data-review>
    <section class="transcript" aria-label="Transcript" tabindex="0" data-transcript>
    {{#isInParts}}<noscript><p class="small"><button class="button small" form="scorecard">Save</button> This conversation is shown in parts. What you have answered is saved when you go on to another.</p></noscript>{{/isInParts}}
    {{{transcript}}}
    </section>
    <form class="scorecard" id="scorecard" aria-label="Scorecard" method="post" action="/review/{{number}}/answers" data-answers="/review/{{number}}/answers" data-scorecard data-advance>
    {{> token}}<input type="hidden" name="revision" value="{{revision}}">{{#at}}<input type="hidden" name="at" value="{{at}}">{{/at}}
    {{#sections}}<section class="stack tight" aria-labelledby="s-{{sectionID}}"><div class="split"><h2 id="s-{{sectionID}}">{{heading}}</h2><span class="hint">{{sectionWeight}}</span></div>
    {{#criteria}}{{> deskCriterion}}
    {{/criteria}}</section>
    {{/sections}}
    <div class="bar"><span class="grow small"><strong data-answered>{{answered}}</strong> · <span data-total>{{total}}</span> <span class="save-state" data-save-state="scorecard" data-state="saved" role="status">{{savedWords}}</span></span><button type="button" class="button" data-attach hidden>Attach to <bdi></bdi> <kbd class="at-hand" aria-hidden="true">q</kbd></button><button type="button" class="button" data-turn-over hidden></button><button class="button" data-save>Save</button><button class="button primary" name="submit" value="1" data-submit>Submit</button></div>
    </form>
    </div>

    """
}
