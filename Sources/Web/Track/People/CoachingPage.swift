internal import Foundation
internal import GuildhallKit

/// What coaches have told somebody, and what these are to do.
struct TrackedCoachingPage: Page {
  struct Note: Sendable {
    var text: String
    var about: String
    var read: String
  }

  struct Action: Sendable {
    var text: String
    var by: String
    var state: String
    var tone: String?
    /// Whoever set it may say that it is done.
    var finish: String?
  }

  var title: String
  var token: String
  var head: PersonHead
  var name: String
  var notes: [Note]
  var hasNotes: Bool
  var actions: [Action]
  var hasActions: Bool
  var isMe: Bool
  var noteAddress: String
  var actionAddress: String
  var today: String

  static let area: Area? = .track

  init(
    _ person: TrackedPerson, _ reach: TrackReach, _ notes: [CoachingNote],
    _ actions: [CoachingAction], for member: Member, token: String, now: Date
  ) {
    title = "Coaching of \(person.name)"
    self.token = token
    head = PersonHead(person, reach, .coaching)
    name = person.name
    self.notes = notes.reversed().map { Note($0) }
    hasNotes = !notes.isEmpty
    self.actions = actions.reversed().map { Action($0, of: person.id, for: member) }
    hasActions = !actions.isEmpty
    isMe = person.id == member.id
    noteAddress = "/track/people/\(person.id)/coaching-notes"
    actionAddress = "/track/people/\(person.id)/coaching-actions"
    today = TrackWords.iso(now)
  }

  static let template = """
    {{#head}}{{> trackHead}}{{/head}}
    <div class="columns even">
    <section class="stack"><h2>Notes</h2>
    {{^hasNotes}}<p class="soft">Nobody has written to {{name}} yet.</p>{{/hasNotes}}
    {{#notes}}<article class="card"><p>{{text}}</p><p class="hint">{{about}} · {{read}}</p></article>{{/notes}}
    {{^isMe}}<form method="post" action="{{noteAddress}}" class="card">
    {{> token}}
    <div class="field"><label for="text">A note for {{name}}</label><textarea id="text" name="text" required maxlength="4000" aria-describedby="text-hint"></textarea><p class="hint" id="text-hint">Say what you saw and what to try next. They see it on their page.</p></div>
    <div><button class="button primary" type="submit">Send it</button></div></form>{{/isMe}}
    </section>
    <section class="stack"><h2>To do</h2>
    {{^hasActions}}<p class="soft">{{name}} has nothing to do from coaching.</p>{{/hasActions}}
    {{#actions}}<article class="card"><header><p>{{text}}</p><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{state}}</span></header><p class="hint">{{by}}</p>
    {{#finish}}<form method="post" action="{{finish}}">{{> token}}<button class="button small" type="submit">It is done<span class="visually-hidden">: {{text}}</span></button></form>{{/finish}}</article>{{/actions}}
    {{^isMe}}<form method="post" action="{{actionAddress}}" class="card">
    {{> token}}
    <div class="field"><label for="task">What {{name}} is to do</label><textarea id="task" name="text" required maxlength="4000"></textarea></div>
    <div class="field"><label for="due">By which day</label><input id="due" name="due" type="date" min="{{today}}" required></div>
    <div><button class="button primary" type="submit">Set it</button></div></form>{{/isMe}}
    </section>
    </div>

    """
}

extension TrackedCoachingPage.Note {
  fileprivate init(_ note: CoachingNote) {
    text = note.text
    about =
      "\(note.by), \(TrackWords.day(note.at))" + (note.review.map { ", about review \($0)" } ?? "")
    read = note.acknowledgedAt.map { "read on \(TrackWords.day($0))" } ?? "not read yet"
  }
}

extension TrackedCoachingPage.Action {
  fileprivate init(_ action: CoachingAction, of person: Int64, for member: Member) {
    text = action.text
    by = "set by \(action.by)"
    let due = TrackWords.lastDay(action.dueAt)
    if let done = action.doneAt {
      state = "done on \(TrackWords.day(done))"
      tone = "good"
    } else {
      state = action.isLate ? "was due \(due)" : "due \(due)"
      tone = action.isLate ? "bad" : nil
    }
    finish =
      action.doneAt == nil && action.by == member.name
      ? "/track/people/\(person)/coaching-actions/\(action.number)/end" : nil
  }
}

let trackedCoachingRoutes: [Route] = [
  .get("/track/people/{person}/coaching", for: .mentors) { call in
    let (reach, person) = try call.tracked()
    return call.page(
      TrackedCoachingPage(
        person, reach, try call.house.coachingNotes(for: try call.workName(of: person)),
        try call.house.coachingActions(for: try call.workName(of: person)), for: try call.me(),
        token: call.token, now: call.now))
  },
  .post("/track/people/{person}/coaching-notes", for: .mentors) { call in
    let (_, person) = try call.tracked()
    _ = try call.house.coach(
      try call.needed("text", "a note"), agent: try call.workName(of: person),
      by: try call.me().handle)
    call.desk.tell(try call.me(), "Your note is on the page of \(person.name).")
    return .see(At.tracked(person.id, .coaching))
  },
  .post("/track/people/{person}/coaching-actions", for: .mentors) { call in
    let (_, person) = try call.tracked()
    guard let day = try TrackWords.readDay(call.form["due"], "The day") else {
      throw WebFault.missing("a day by which it is to be done")
    }
    _ = try call.house.setAction(
      try call.needed("text", "what is to be done"), agent: try call.workName(of: person),
      dueAt: day.addingTimeInterval(86_399), by: try call.me().handle)
    call.desk.tell(try call.me(), "It is on the page of \(person.name), with its day.")
    return .see(At.tracked(person.id, .coaching))
  },
  .post("/track/people/{person}/coaching-actions/{action}/end", for: .mentors) { call in
    let (_, person) = try call.tracked()
    let number = try call.number("action")
    guard
      try call.house.coachingActions(for: try call.workName(of: person)).contains(where: {
        $0.number == number
      })
    else { throw WebFault.notFound }
    try call.house.finishAction(number, by: try call.me().handle)
    call.desk.tell(try call.me(), "It is done.")
    return .see(At.tracked(person.id, .coaching))
  },
]

extension Call {
  /// What coaching calls somebody by.
  ///
  /// - Throws: `refused`, where somebody else bears their name.
  func workName(of person: TrackedPerson) throws -> String {
    guard let name = try house.workName(of: person.id) else {
      throw WebFault.refused(
        "Somebody else is called \(person.name), too, so their work cannot be told apart. Give "
          + "\(person.name) an identifier of their own in the staff list.")
    }
    return name
  }
}
