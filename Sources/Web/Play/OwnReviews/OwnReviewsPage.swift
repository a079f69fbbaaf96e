internal import Foundation
internal import GuildhallKit
internal import Scoring

/// Reviews of one's own work, what coaches said, and what they gave to do.
struct OwnReviewsPage: Page {
  static let area: Area? = .learn

  struct Line: Sendable {
    var address: String
    var number: Int64
    var subject: String?
    var day: String
    var rubric: String
    var channelName: String
    var reviewer: String
    var total: String
    var state: String
    var tone: String?
  }

  let title = "My reviews"
  var token: String
  var lines: [Line]
  var isCut: Bool
  var hasLines: Bool
  var notes: [OwnNote]
  var hasNotes: Bool
  var actions: [OwnAction]
  var hasActions: Bool
  var back: String

  init(_ call: Call) throws {
    let me = try call.me().learner
    let reviews = try call.house.ownReviews(of: me, limit: 100)
    token = call.token
    lines = reviews.map(Line.init)
    isCut = reviews.count >= 100
    hasLines = !lines.isEmpty
    notes = try call.house.ownNotes(of: me).reversed().prefix(50).map(OwnNote.init)
    hasNotes = !notes.isEmpty
    actions = try call.house.ownActions(of: me).reversed().prefix(50).map(OwnAction.init)
    hasActions = !actions.isEmpty
    back = At.ownReviews
  }

  static let template = """
    <div class="page-head"><div><h1>My reviews</h1><p>What reviewers found in your recorded work, and what your coach made of it. Only you, your coach and the reviewers see this.</p></div></div>
    {{#hasActions}}<section class="card flush"><header><h2>To do</h2></header><ul class="rows">
    {{#actions}}<li><div class="grow"><strong dir="auto">{{text}}</strong><p>{{facts}}</p></div>{{#isOpen}}{{#isLate}}<span class="badge" data-tone="bad">late</span>{{/isLate}}<form method="post" action="/learn/reviews/actions/{{number}}">{{> token}}<button class="button small">Done<span class="visually-hidden">: {{text}}</span></button></form>{{/isOpen}}{{^isOpen}}<span class="badge" data-tone="good">done</span>{{/isOpen}}</li>
    {{/actions}}</ul></section>{{/hasActions}}
    {{#hasNotes}}<section class="card flush"><header><h2>From your coach</h2></header><ul class="rows">{{> ownNotes}}</ul></section>{{/hasNotes}}
    {{#hasLines}}<div class="table-scroll" tabindex="0" role="group" aria-labelledby="reviews"><table class="stacks"><caption id="reviews">Reviews of your work{{#isCut}}: the last 100{{/isCut}}</caption><thead><tr><th scope="col">Review</th><th scope="col">Submitted</th><th scope="col">Rubric</th><th scope="col">Channel</th><th scope="col">By</th><th scope="col" class="number">Total</th><th scope="col">State</th></tr></thead><tbody>
    {{#lines}}<tr><th scope="row"><a href="{{address}}">Review {{number}}</a>{{#subject}}<span class="hint" dir="auto">{{subject}}</span>{{/subject}}</th><td>{{day}}</td><td>{{rubric}}</td><td>{{channelName}}</td><td data-label="By">{{reviewer}}</td><td class="number" data-label="Total">{{total}}</td><td><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{state}}</span></td></tr>
    {{/lines}}</tbody></table></div>{{/hasLines}}
    {{^hasLines}}<div class="empty"><h2>No review of your work yet</h2><p>Once a reviewer has looked at one of your conversations, the scorecard stands here beside what was said.</p><a class="button" href="/learn">Back to today</a></div>{{/hasLines}}

    """

  static let notesComponent = """
    {{#notes}}<li><div class="grow"><strong>{{by}}</strong> <span class="hint">{{at}}</span>{{#about}} <a href="{{about}}">about review {{review}}</a>{{/about}}<p dir="auto" class="turn-text">{{text}}</p></div>{{#isNew}}<form method="post" action="/learn/reviews/notes/{{number}}">{{> token}}<input type="hidden" name="then" value="{{back}}"><button class="button small">I have read it<span class="visually-hidden">: note of {{at}}</span></button></form>{{/isNew}}{{^isNew}}<span class="badge" data-tone="good">read</span>{{/isNew}}</li>
    {{/notes}}
    """
}

/// A coach's note, as its receiver sees it.
struct OwnNote: Sendable {
  var number: Int64
  var by: String
  var at: String
  var text: String
  var review: Int64?
  var about: String?
  var isNew: Bool

  init(_ note: CoachingNote) {
    number = note.number
    by = note.by
    at = note.at.ownMoment
    text = note.text
    review = note.review
    about = note.review.map { At.ownReview($0) + (note.turn.map { "#t\($0)" } ?? "") }
    isNew = note.acknowledgedAt == nil
  }
}

/// Something that a coach set, as its receiver sees it.
struct OwnAction: Sendable {
  var number: Int64
  var text: String
  var facts: String
  var isOpen: Bool
  var isLate: Bool

  init(_ action: CoachingAction) {
    number = action.number
    text = action.text
    facts =
      "Set by \(action.by), by \(action.dueAt.ownDay)"
      + (action.doneAt.map { "; done on \($0.ownDay)" } ?? "")
    isOpen = action.doneAt == nil
    isLate = action.isLate
  }
}

extension OwnReviewsPage.Line {
  fileprivate init(_ line: OwnReviewLine) {
    address = At.ownReview(line.number)
    number = line.number
    subject = line.subject
    day = line.submittedAt?.ownDay ?? ""
    rubric = line.rubric
    channelName = channelWords(line.channel)
    reviewer = line.reviewer
    total = line.total.map(percent) ?? "–"
    (state, tone) = ownReviewState(line.state)
  }
}

/// The state of a review in words, with the tone of its badge.
func ownReviewState(_ state: String) -> (String, String?) {
  switch state {
  case "submitted": ("New", "info")
  case "acknowledged": ("Read", "good")
  case "disputed": ("Disputed", "warn")
  case "resolved": ("Decided", "good")
  default: (state, nil)
  }
}
