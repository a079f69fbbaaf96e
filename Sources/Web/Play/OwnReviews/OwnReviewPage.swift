/// A review of one's own work: the scorecard beside the conversation.
struct OwnReviewPage: Page {
  static let area: Area? = .learn
  static let scripts: [Asset] = [.review]
  static let width = PageWidth.wide

  struct Section: Sendable {
    var sectionID: String
    var heading: String
    var criteria: [Criterion]
  }

  struct Criterion: Sendable {
    var cid: String
    var criterionName: String
    var legend: String
    var given: String
    var tone: String?
    var causes: String?
    var comment: String?
    var quotes: [ReplayView.Quote]
    /// What may be proposed in the place of what was given; nothing where no dispute can be made.
    var choices: [Choice]
    var mayDispute: Bool
    var isDisputed: Bool
  }

  struct Choice: Sendable {
    var value: String
    var label: String
  }

  struct Dispute: Sendable {
    var about: String
    var change: String
    var reason: String
    var asked: String
    var decision: String?
  }

  var title: String
  var token: String
  var number: Int64
  var facts: String
  var state: String
  var stateTone: String?
  var total: String
  var earlierTotal: String?
  var critical: String?
  /// HTML.
  var transcript: String
  var sections: [Section]
  var disputes: [Dispute]
  var hasDisputes: Bool
  var disputeUntil: String?
  var mayAcknowledge: Bool
  var acknowledgement: String?
  var notes: [OwnNote]
  var hasNotes: Bool
  var back: String
  var refusal: String?

  static let template = """
    <nav class="trail" aria-label="Where you are"><ol><li><a href="/learn/reviews">My reviews</a></li></ol></nav>
    <div class="page-head"><div><h1>Review {{number}} <span class="badge"{{#stateTone}} data-tone="{{stateTone}}"{{/stateTone}}>{{state}}</span></h1><p>{{facts}}</p></div><div class="score"><strong>{{total}}</strong>{{#earlierTotal}}<small>{{earlierTotal}} as submitted</small>{{/earlierTotal}}</div></div>
    {{#refusal}}<p class="flash" data-tone="bad" role="alert" id="refusal">{{refusal}}</p>{{/refusal}}
    {{#critical}}<p class="flash" data-tone="bad">Critical and not met: {{critical}}.</p>{{/critical}}
    <div class="review" data-review>
    <section class="transcript" aria-label="Transcript" tabindex="0" data-transcript>{{{transcript}}}</section>
    <div class="scorecard" data-scorecard>
    {{#sections}}<section class="stack tight" aria-labelledby="s-{{sectionID}}"><h2 id="s-{{sectionID}}">{{heading}}</h2>
    {{#criteria}}<section class="criterion" id="{{cid}}" data-criterion="{{cid}}" tabindex="-1" aria-labelledby="l-{{cid}}"><div class="split"><h3 id="l-{{cid}}" dir="auto">{{legend}}</h3><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}><bdi>{{given}}</bdi></span></div>
    {{#causes}}<p class="small">Why: {{causes}}</p>{{/causes}}{{#comment}}<p dir="auto" class="turn-text">{{comment}}</p>{{/comment}}
    <ul class="evidence" aria-label="Evidence for: {{legend}}">{{#quotes}}<li><a href="#{{anchor}}" data-evidence="{{anchor}}"><q dir="auto">{{words}}</q> <span class="soft">{{place}}</span></a></li>{{/quotes}}</ul>
    {{#isDisputed}}<p class="hint">You have disputed this; somebody else decides.</p>{{/isDisputed}}
    {{#mayDispute}}<details class="more"><summary>I see it otherwise<span class="visually-hidden">: {{legend}}</span></summary><form method="post" action="/learn/reviews/{{number}}/disputes" class="stack tight">{{> token}}<input type="hidden" name="criterion" value="{{criterionName}}"><div class="field"><label for="p-{{cid}}">What would be right</label><select id="p-{{cid}}" name="proposal" required><option value="">Choose</option>{{#choices}}<option value="{{value}}">{{label}}</option>{{/choices}}</select></div><div class="field"><label for="r-{{cid}}">Why, with the words that show it</label><textarea id="r-{{cid}}" name="reason" rows="3" required maxlength="4000"></textarea></div><button class="button small">Send the dispute</button></form></details>{{/mayDispute}}
    </section>{{/criteria}}</section>
    {{/sections}}
    {{#disputeUntil}}<p class="hint">{{disputeUntil}}</p>{{/disputeUntil}}
    {{#hasDisputes}}<section class="card"><h2>Disputes</h2><ul class="rows">{{#disputes}}<li><div class="grow"><strong>{{about}}</strong>: <bdi>{{change}}</bdi><p dir="auto">{{reason}}</p><p>{{asked}}</p>{{#decision}}<p dir="auto"><strong>{{decision}}</strong></p>{{/decision}}</div></li>{{/disputes}}</ul></section>{{/hasDisputes}}
    {{#hasNotes}}<section class="card"><h2>From your coach</h2><ul class="rows">{{> ownNotes}}</ul></section>{{/hasNotes}}
    {{#mayAcknowledge}}<section class="card"><h2>Read it?</h2><form method="post" action="/learn/reviews/{{number}}/acknowledgement" class="stack tight">{{> token}}<div class="field"><label for="words">A word to the reviewer, if you like</label><textarea id="words" name="words" rows="2" maxlength="2000"></textarea></div><button class="button primary">I have read it</button></form></section>{{/mayAcknowledge}}
    {{#acknowledgement}}<p class="hint">{{acknowledgement}}</p>{{/acknowledgement}}
    </div>
    </div>

    """
}
