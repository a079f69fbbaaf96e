internal import Foundation
internal import GuildhallKit
internal import Reviews
internal import Rubrics
internal import Transcripts

/// Coaching: notes to agents, what they are to do, and the remedies that rubrics ask for.
struct CoachingRoomPage: Page {
  static let area: Area? = .review
  let title = "Coaching"

  struct Note: Sendable {
    var agentName: String
    var text: String
    var about: String?
    var aboutAddress: String?
    var by: String
    var read: String?
  }

  struct Action: Sendable {
    var actionNumber: Int64
    var agentName: String
    var text: String
    var due: String
    var by: String
    var stateWords: String
    var stateTone: String?
    var mayFinish: Bool
  }

  struct RemedyRow: Sendable {
    var agentName: String
    var criterion: String
    var what: String
    var because: String
    var decided: String
    var due: String?
    var stateWords: String
    var stateTone: String?
    var recovery: String?
  }

  /// The review that a note is about.
  struct About: Sendable {
    var reviewNumber: Int64
    var workName: String
    var criteria: [ReviewChoice]
    var turns: Int
  }

  var token: String
  var agent: String
  var isFiltered: Bool
  var about: About?
  var noteAgent: String
  var noteText: String
  var noteTurn: String
  var actionAgent: String
  var actionText: String
  var actionDue: String
  var notes: [Note]
  var noNotes: Bool
  var actions: [Action]
  var noActions: Bool
  var remedies: [RemedyRow]
  var noRemedies: Bool
  var remedyRubrics: [ReviewChoice]
  var hasRemedyRubrics: Bool
  var reviewers: [ReviewChoice]
  var limitWords: String?
  var refusal: String?

  private static let most = 50

  init(_ call: Call, refusal: String? = nil) throws {
    let me = try call.me()
    let house = call.house
    let form = call.form
    let agent = call.query.words("agent")
    about = try Self.about(call, me)
    let known = try house.deskRubrics()
    let titles = Dictionary(
      known.flatMap { rubric in rubric.criteria.map { ($0.id, $0.title) } },
      uniquingKeysWith: { one, _ in one })
    let allNotes = try house.coachingNotes(for: agent)
    let allActions = try house.coachingActions(for: agent)
    let allRemedies = try house.remedies(for: agent)
    token = call.token
    self.agent = agent ?? ""
    isFiltered = agent != nil
    noteAgent = form["agent"] ?? agent ?? ""
    noteText = form["note"] ?? ""
    noteTurn = form["turn"] ?? ""
    actionAgent = form["agent"] ?? agent ?? ""
    actionText = form["action"] ?? ""
    actionDue =
      form["due"]
      ?? call.now.addingTimeInterval(14 * 86_400).formatted(.iso8601.year().month().day())
    notes = allNotes.suffix(Self.most).reversed().map { Note($0, titles) }
    noNotes = notes.isEmpty
    actions = allActions.suffix(Self.most).reversed().map { Action($0, me) }
    noActions = actions.isEmpty
    remedies = allRemedies.suffix(Self.most).reversed().map { RemedyRow($0, titles) }
    noRemedies = remedies.isEmpty
    let asking = known.filter { !$0.remedies.isEmpty }
    remedyRubrics = asking.map { ReviewChoice($0.id.rawValue, $0.title, chosen: nil) }
    hasRemedyRubrics = !asking.isEmpty
    reviewers = try house.deskReviewers().map {
      ReviewChoice($0.handle, $0.name, chosen: me.handle)
    }
    let longest = max(allNotes.count, allActions.count, allRemedies.count)
    limitWords =
      longest > Self.most
      ? "The newest \(Self.most) of each are shown; the field above finds one agent’s." : nil
    self.refusal = refusal
  }

  /// The review that the address or the form names; what is not to be seen yet is not there.
  private static func about(_ call: Call, _ me: Member) throws -> About? {
    guard let number = call.form.integer("review") ?? call.query.integer("review") else {
      return nil
    }
    let facts = try call.house.reviewFacts(number, for: me.handle)
    guard facts.isOpen, !facts.isOwnWork else { throw WebFault.notFound }
    let desk = try call.house.review(number, for: me.handle)
    let chosen = call.form.words("criterion") ?? call.query.words("criterion")
    return About(
      reviewNumber: number, workName: "\(desk.interaction.id.rawValue), work of \(desk.agent)",
      criteria: desk.rubric.criteria.filter { desk.asked.contains($0.id) }.map {
        ReviewChoice($0.id.rawValue, $0.title, chosen: chosen)
      }, turns: desk.interaction.turns.count)
  }
}

extension CoachingRoomPage.Note {
  fileprivate init(_ note: CoachingNote, _ titles: [CriterionID: String]) {
    agentName = note.agent
    text = note.text
    let parts = [
      note.criterion.map { titles[$0] ?? $0.rawValue }, note.turn.map { "turn \($0)" },
    ].compactMap { $0 }
    about =
      note.review.map { "Review \($0)" + (parts.isEmpty ? "" : ": " + reviewList(parts)) }
    aboutAddress = note.review.map { review in
      At.desk(review)
        + (note.criterion.map { "#c-\($0.rawValue)" } ?? note.turn.map { "#t\($0)" } ?? "")
    }
    by = "\(note.by), \(note.at.reviewDay)"
    read = note.acknowledgedAt.map { "Read on \($0.reviewDay)" }
  }
}

extension CoachingRoomPage.Action {
  fileprivate init(_ action: CoachingAction, _ me: Member) {
    actionNumber = action.number
    agentName = action.agent
    text = action.text
    due = action.dueAt.reviewDay
    by = action.by
    if let done = action.doneAt {
      stateWords = "Done on \(done.reviewDay)" + (action.isLate ? ", late" : "")
      stateTone = action.isLate ? nil : "good"
    } else {
      stateWords = action.isLate ? "Overdue" : "Open"
      stateTone = action.isLate ? "bad" : nil
    }
    mayFinish = action.doneAt == nil && action.by == me.name
  }
}

extension CoachingRoomPage.RemedyRow {
  fileprivate init(_ remedy: RemedyReport, _ titles: [CriterionID: String]) {
    agentName = remedy.agent
    criterion = titles[remedy.criterion] ?? remedy.criterion.rawValue
    what = remedy.module + (remedy.part.map { " / \($0)" } ?? "")
    because = remedy.because
    decided = remedy.decidedAt.reviewDay
    due = remedy.dueAt?.reviewDay
    if let done = remedy.doneAt {
      stateWords = "Done on \(done.reviewDay)"
      stateTone = "good"
    } else {
      stateWords = remedy.isAssigned ? "Assigned" : "Not assigned"
      stateTone = remedy.isAssigned ? "info" : nil
    }
    let followUps =
      remedy.followUps > 0
      ? "\(reviewCount(remedy.followUps, "follow-up")) queued or reviewed. " : ""
    let words = followUps + (remedy.recovery?.sentence ?? "")
    recovery = words.isEmpty ? nil : words
  }
}

extension CoachingRoomPage {
  static let template = """
    <div class="page-head"><div><h1>{{title}}</h1><p>What agents are told, what they are to do, and whether it helped.</p></div></div>
    {{#refusal}}<p class="flash" data-tone="bad" role="alert" id="refusal">{{refusal}}</p>{{/refusal}}
    <form class="toolbar" method="get" action="/review/coaching" role="search" aria-label="One agent’s coaching"><div class="field grow"><label for="agent">Agent</label><input id="agent" name="agent" value="{{agent}}"></div><button class="button">Show</button>{{#isFiltered}}<a class="button quiet" href="/review/coaching">Everybody’s</a>{{/isFiltered}}</form>
    <div class="columns even">
    <section class="card"><h2>Write a note</h2>
    <form method="post" action="/review/coaching/notes" class="stack tight">{{> token}}
    {{#about}}<input type="hidden" name="review" value="{{reviewNumber}}"><p class="hint">About <a href="/review/{{reviewNumber}}">review {{reviewNumber}}</a> of <bdi>{{workName}}</bdi>.</p>
    <div class="field"><label for="criterion">Criterion</label><select id="criterion" name="criterion"><option value="">The whole review</option>{{#criteria}}{{> reviewChoice}}{{/criteria}}</select></div>
    <div class="field"><label for="turn">Turn, if it is about one</label><input id="turn" type="number" name="turn" min="1" max="{{turns}}" value="{{noteTurn}}"></div>{{/about}}
    {{^about}}<div class="field"><label for="note-agent">To whom</label><input id="note-agent" name="agent" value="{{noteAgent}}" required><p class="hint">A name. To write about a review, open it and choose “Coach on this”.</p></div>{{/about}}
    <div class="field"><label for="note">What you tell them</label><textarea id="note" name="note" rows="4" required maxlength="4000" dir="auto">{{noteText}}</textarea></div>
    <p><button class="button primary">Send the note</button></p></form></section>
    <section class="card"><h2>Give something to do</h2>
    <form method="post" action="/review/coaching/actions" class="stack tight">{{> token}}
    <div class="field"><label for="action-agent">To whom</label><input id="action-agent" name="agent" value="{{actionAgent}}" required></div>
    <div class="field"><label for="action">What they do</label><textarea id="action" name="action" rows="2" required maxlength="4000" dir="auto">{{actionText}}</textarea></div>
    <div class="field"><label for="due">Until</label><input id="due" type="date" name="due" value="{{actionDue}}" required></div>
    <p><button class="button primary">Give it</button></p></form></section>
    </div>
    <section class="card"><h2>Notes</h2>{{#noNotes}}<p class="soft">No note yet. The first one is best about one criterion of one review.</p>{{/noNotes}}<ul class="rows">
    {{#notes}}<li><div class="grow"><strong><bdi>{{agentName}}</bdi></strong>{{#about}} · <a href="{{aboutAddress}}">{{about}}</a>{{/about}}<p class="turn-text" dir="auto">{{text}}</p><p><bdi>{{by}}</bdi></p></div>{{#read}}<span class="badge" data-tone="good">{{read}}</span>{{/read}}{{^read}}<span class="badge">Not read yet</span>{{/read}}</li>
    {{/notes}}</ul></section>
    <section class="card"><h2>What they are to do</h2>{{#noActions}}<p class="soft">Nothing is open.</p>{{/noActions}}<ul class="rows">
    {{#actions}}<li><div class="grow"><strong><bdi>{{agentName}}</bdi></strong><p class="turn-text" dir="auto">{{text}}</p><p>Until {{due}}, from <bdi>{{by}}</bdi></p></div><span class="badge"{{#stateTone}} data-tone="{{stateTone}}"{{/stateTone}}>{{stateWords}}</span>{{#mayFinish}}<form method="post" action="/review/coaching/actions/{{actionNumber}}/completion">{{> token}}<button class="button small">Done<span class="visually-hidden">: {{agentName}}, {{text}}</span></button></form>{{/mayFinish}}</li>
    {{/actions}}</ul></section>
    <section class="card" id="remedies"><h2>Remedies</h2><p class="hint">A rubric can say that whoever fails a criterion again and again reads a lesson or plays a scenario; then their next conversations are looked at on that same criterion.</p>
    {{#hasRemedyRubrics}}<form method="post" action="/review/coaching/remedies" class="stack tight">{{> token}}<div class="cluster"><div class="field"><label for="remedy-rubric">By the rubric</label><select id="remedy-rubric" name="rubric">{{#remedyRubrics}}{{> reviewChoice}}{{/remedyRubrics}}</select></div>
    <fieldset><legend class="label">Who reviews the follow-ups</legend><div class="cluster">{{#reviewers}}<label class="check"><input type="checkbox" name="reviewer" value="{{choiceValue}}"{{#isSelected}} checked{{/isSelected}}> <bdi>{{choiceLabel}}</bdi></label>{{/reviewers}}</div></fieldset></div><p><button class="button">Look now, and apply them</button></p></form>{{/hasRemedyRubrics}}
    {{^hasRemedyRubrics}}<p class="soft">No published rubric names a remedy.</p>{{/hasRemedyRubrics}}
    <ul class="rows">{{#remedies}}<li><div class="grow"><strong><bdi>{{agentName}}</bdi></strong>: {{criterion}} → {{what}}<p dir="auto">{{because}}</p><p>Decided {{decided}}{{#due}}, until {{due}}{{/due}}</p>{{#recovery}}<p>{{recovery}}</p>{{/recovery}}</div><span class="badge"{{#stateTone}} data-tone="{{stateTone}}"{{/stateTone}}>{{stateWords}}</span></li>
    {{/remedies}}</ul>{{#noRemedies}}<p class="soft">Nothing was assigned yet.</p>{{/noRemedies}}</section>
    {{#limitWords}}<p class="hint">{{limitWords}}</p>{{/limitWords}}

    """
}
