internal import Foundation
internal import GuildhallKit

/// For how long things are kept, and what is due to go.
struct RetentionPage: Page {
  struct Rule: Sendable {
    var subject: String
    var title: String
    var words: String
    var why: String?
    var days: String
    var hint: String
    var token: String
  }

  struct Line: Sendable {
    var name: String
    var what: String
  }

  static let area: Area? = .administer
  static let width = PageWidth.narrow
  let title = "Retention"
  var rules: [Rule]
  var due: [Line]
  var hasDue: Bool
  var held: [Line]
  var hasHeld: Bool
  var leaving: [Line]
  var hasLeaving: Bool
  var conversations: String
  var mayApply: Bool

  init(_ call: Call) throws {
    rules = try call.house.retention().map { Rule($0, token: call.token) }
    let plan = try call.house.retentionDue()
    func lines(_ reasons: [RetentionPlan.Line.Reason]) -> [Line] {
      plan.people.filter { reasons.contains($0.reason) }.map { person in
        Line(name: person.name, what: words(person))
      }
    }
    due = lines([.due])
    held = lines([.onHold, .sharedWithHeld])
    leaving = lines([.notOver])
    (hasDue, hasHeld, hasLeaving) = (!due.isEmpty, !held.isEmpty, !leaving.isEmpty)
    conversations = Self.told(plan)
    mayApply = hasDue || plan.interactions > 0
  }

  static func told(_ plan: RetentionPlan) -> String {
    guard let before = plan.interactionsBefore else {
      return "Conversations are kept for good."
    }
    let held =
      plan.heldInteractions == 0
      ? "" : " \(plan.heldInteractions) older ones stay, because somebody in them is on hold."
    return "\(plan.interactions) conversations from before \(day(before)) would lose their words; "
      + "their numbers stay.\(held)"
  }

  static let template = """
    <div class="page-head"><div><h1>Retention</h1><p>For how long things are kept. A rule alone takes nothing away; applying the rules does.</p></div></div>
    {{#rules}}<section class="card" aria-labelledby="{{subject}}"><h2 id="{{subject}}">{{title}}</h2>
    <p>{{words}}</p>{{#why}}<p class="hint">{{why}}</p>{{/why}}
    <details class="more"><summary>Change it</summary><form method="post" action="/administer/retention/{{subject}}" class="stack">{{> token}}
    <div class="field"><label for="{{subject}}-days">Days</label><input id="{{subject}}-days" name="days" type="number" min="1" max="365250" value="{{days}}" required aria-describedby="{{subject}}-hint"><p class="hint" id="{{subject}}-hint">{{hint}}</p></div>
    <div class="field"><label for="{{subject}}-why">Why; it is kept with the rule</label><input id="{{subject}}-why" name="reason" required maxlength="500"></div>
    <div><button class="button">Save the rule</button></div></form></details></section>
    {{/rules}}
    <section class="card" aria-labelledby="due"><h2 id="due">Due today</h2>
    {{#hasDue}}<ul class="rows">{{#due}}<li><div class="grow"><strong>{{name}}</strong><p>{{what}}</p></div></li>{{/due}}</ul>{{/hasDue}}
    {{^hasDue}}<p>Nobody is due to be erased.</p>{{/hasDue}}
    <p>{{conversations}}</p>
    {{#mayApply}}<p><a class="button" href="/administer/retention/due">Look at it, then apply the rules …</a></p>{{/mayApply}}</section>
    {{#hasHeld}}<section class="card" aria-labelledby="held"><h2 id="held">Kept by a hold</h2><ul class="rows">{{#held}}<li><div class="grow"><strong>{{name}}</strong><p>{{what}}</p></div></li>{{/held}}</ul></section>{{/hasHeld}}
    {{#hasLeaving}}<section class="card" aria-labelledby="later"><h2 id="later">Left, and not due yet</h2><ul class="rows">{{#leaving}}<li><div class="grow"><strong>{{name}}</strong><p>{{what}}</p></div></li>{{/leaving}}</ul></section>{{/hasLeaving}}

    """
}

private func words(_ line: RetentionPlan.Line) -> String {
  switch line.reason {
  case .due: line.from.map { "Due since \(day($0))." } ?? "Due."
  case .onHold: "On hold. Their page ends it."
  case .sharedWithHeld: "Conversations of theirs are somebody's too who is on hold."
  case .notOver: line.from.map { "Kept until \(day($0))." } ?? "Kept."
  case .stillHere: "Here."
  }
}

extension RetentionPage.Rule {
  fileprivate init(_ rule: RetentionRule, token: String) {
    subject = rule.subject.rawValue
    switch rule.subject {
    case .training:
      title = "People who have left"
      words =
        "Everything that tells who they were is kept for \(rule.days ?? 0) days after they left."
      hint = "Six years with their leap days are 2192."
    case .interactions:
      title = "Words of conversations"
      words =
        rule.days.map { "They are kept for \($0) days from the conversation on." }
        ?? "They are kept for good, until a rule says otherwise."
      hint = "Counts and scores stay when the words go."
    }
    days = rule.days.map(String.init) ?? ""
    if let reason = rule.reason, let by = rule.setBy, let at = rule.setAt {
      why = "Set on \(day(at)) by \(by): \(reason)"
    }
    self.token = token
  }
}

/// What applying the rules would do, to be confirmed.
struct RetentionDuePage: Page {
  static let area: Area? = .administer
  static let width = PageWidth.narrow
  let title = "Apply the rules"
  var names: [String]
  var hasNames: Bool
  var count: Int
  var conversations: String
  /// What was looked at; when it is another by then, nothing is applied.
  var mark: String
  var token: String

  init(_ call: Call) throws {
    let plan = try call.house.retentionDue()
    names = plan.due
    count = names.count
    hasNames = !names.isEmpty
    conversations = RetentionPage.told(plan)
    mark = retentionMark(plan)
    token = call.token
  }

  static let template = """
    <nav class="trail" aria-label="You are here"><ol><li><a href="/administer/retention">Retention</a></li><li aria-current="page">Apply the rules</li></ol></nav>
    <section class="card" data-tone="bad"><h1>Apply the rules?</h1>
    {{#hasNames}}<p>These people are erased: their names, addresses and words go; counts stay without them.</p><ul>{{#names}}<li>{{.}}</li>{{/names}}</ul>{{/hasNames}}
    <p>{{conversations}}</p>
    <p>Backups that were made before still hold all of it: remove the old ones, too.</p>
    <p><strong>This cannot be undone.</strong></p>
    <form class="stack" method="post" action="/administer/retention/due">{{> token}}<input type="hidden" name="mark" value="{{mark}}">
    <label class="check"><input type="checkbox" name="sure" value="yes" required> I have looked at what goes</label>
    <div class="cluster"><button class="button danger">Apply the rules</button><a class="button" href="/administer/retention">Back</a></div></form></section>

    """
}

/// Says in few characters what a plan would do.
func retentionMark(_ plan: RetentionPlan) -> String {
  let people = plan.people.filter { $0.reason == .due }.map(\.handle).joined(separator: " ")
  return "\(plan.interactions) conversations; \(people)"
}
