internal import Foundation
internal import GuildhallKit

/// What was done in the house, by whom and when.
struct AuditLogPage: Page {
  struct Line: Sendable {
    var number: Int
    var at: String
    var actor: String
    var verb: String
    var subject: String
    var details: String?
    var hash: String
  }

  static let area: Area? = .administer
  static let scripts: [Asset] = [.tables]
  let title = "Audit log"
  var person: String
  var verbs: [Choice]
  var from: String
  var until: String
  var lines: [Line]
  var isEmpty: Bool
  var older: String?
  var newest: String?
  var events: Int
  var head: String
  var brokenAt: Int?
  var isSound: Bool
  /// What of the filter nobody understood.
  var refusal: String?

  init(_ call: Call) throws {
    person = call.query.words("person") ?? ""
    from = call.query.words("from") ?? ""
    until = call.query.words("until") ?? ""
    let verb = call.query.words("verb")
    verbs =
      [Choice(value: "", title: "Everything", isChosen: verb == nil)]
      + (try call.house.auditVerbs().map {
        Choice(value: $0, title: $0, isChosen: $0 == verb)
      })
    var question = AuditQuestion(verb: verb)
    var page: AuditPage?
    do {
      question.from = try moment(from)
      question.until = try moment(until)?.addingTimeInterval(86_400)
      if !person.isEmpty { question.actor = try actor(person, call.house) }
      page = try call.house.auditPage(
        question, before: call.query.integer("before").flatMap { Int(exactly: $0) })
    } catch let fault as WebFault {
      refusal = fault.sentence
    }
    lines = (page?.entries ?? []).map(Line.init)
    isEmpty = lines.isEmpty
    let filter: KeyValuePairs<String, String?> = [
      "person": person, "verb": verb, "from": from, "until": until,
      "before": page?.next.map(String.init),
    ]
    older = page?.next == nil ? nil : At.audit + query(filter)
    newest =
      call.query["before"] == nil
      ? nil : At.audit + query(["person": person, "verb": verb, "from": from, "until": until])
    let chain = try call.house.auditChain()
    (events, head, brokenAt) = (chain.events, chain.head, chain.firstBroken)
    isSound = chain.firstBroken == nil
  }

  static let template = """
    <div class="page-head"><div><h1>Audit log</h1><p>What was done in the house, by whom and when. Nothing in it is ever changed.</p></div><a class="button" href="/administer/audit/log.ndjson" download>Download all of it</a></div>
    <section class="card" aria-labelledby="chain"{{^isSound}} data-tone="bad"{{/isSound}}><header><h2 id="chain">The chain</h2>{{#isSound}}<span class="badge" data-tone="good">Unbroken</span>{{/isSound}}{{^isSound}}<span class="badge" data-tone="bad">Broken from event {{brokenAt}} on</span>{{/isSound}}</header>
    <p>{{events}} events; each holds the hash of the one before it, and all were computed again for this page. {{^isSound}}Event {{brokenAt}} does not follow from the one before it: somebody wrote to the database past this program. Keep the file, and look into it.{{/isSound}}</p>
    <p class="hint">Head: <code class="secret">{{head}}</code> Write it down elsewhere from time to time: it tells whether the log was rewritten as a whole.</p></section>
    <form class="toolbar" method="get" action="/administer/audit" role="search" aria-label="Filter the audit log">
    <div class="field grow"><label for="person">Who did it</label><input id="person" type="search" name="person" value="{{person}}" data-search></div>
    <div class="field"><label for="verb">What</label><select id="verb" name="verb">{{#verbs}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{title}}</option>{{/verbs}}</select></div>
    <div class="field"><label for="from">From</label><input id="from" type="date" name="from" value="{{from}}"></div>
    <div class="field"><label for="until">To</label><input id="until" type="date" name="until" value="{{until}}"></div>
    <button class="button">Filter</button></form>
    {{#refusal}}<p class="callout" data-kind="warning" role="alert">{{refusal}}</p>{{/refusal}}
    {{#isEmpty}}<div class="empty"><h2>No such event</h2><p>Nothing of that kind was done by them in that time.</p><a class="button" href="/administer/audit">Show all</a></div>{{/isEmpty}}
    {{^isEmpty}}<section class="card flush"><div class="table-scroll" tabindex="0" role="region" aria-label="Events"><table>
    <caption class="visually-hidden">Events, the newest first</caption>
    <thead><tr><th scope="col" class="number">Event</th><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">About</th><th scope="col">More</th></tr></thead>
    <tbody>{{#lines}}<tr><td class="number">{{number}}</td><td>{{at}}</td><td>{{actor}}</td><td>{{verb}}</td><td>{{subject}}</td><td>{{#details}}<code>{{details}}</code>{{/details}}</td></tr>
    {{/lines}}</tbody></table></div></section>
    <p class="cluster">{{#newest}}<a class="button small" href="{{newest}}">The newest</a>{{/newest}}{{#older}}<a class="button small" href="{{older}}" rel="next">Older ones</a>{{/older}}</p>{{/isEmpty}}

    """
}

extension AuditLogPage.Line {
  fileprivate init(_ entry: AuditEntry) {
    let event = entry.event
    number = event.sequence
    at = (try? Date(event.at, strategy: .iso8601WithFraction)).map { shown($0) } ?? event.at
    actor = entry.actor
    verb = event.verb
    subject = entry.subject
    details = event.details == "{}" ? nil : String(event.details.prefix(300))
    hash = event.hash
  }
}

extension ParseStrategy where Self == Date.ISO8601FormatStyle {
  /// As times are stored.
  fileprivate static var iso8601WithFraction: Self { .init(includingFractionalSeconds: true) }
}

/// The beginning of a day; nothing where none is given.
private func moment(_ words: String) throws -> Date? {
  if words.isEmpty { return nil }
  guard let day = try? Date(words, strategy: .iso8601.year().month().day()) else {
    throw WebFault.refused("“\(words.prefix(40))” is no day. A day is such as 2026-11-20.")
  }
  return day
}

private func actor(_ words: String, _ house: House) throws -> Int64 {
  let known = try house.accounts()
  let found = known.filter {
    [$0.name, $0.handle, $0.email, $0.staffID].compactMap { $0?.lowercased() }
      .contains(words.lowercased())
  }
  if let one = found.first { return one.id }
  let near = known.filter { $0.name.localizedCaseInsensitiveContains(words) }
  guard near.count == 1, let one = near.first else {
    throw WebFault.refused(
      near.isEmpty
        ? "Nobody here is called “\(words.prefix(60))”."
        : "\(near.count) people have “\(words.prefix(60))” in their name. Give the whole name.")
  }
  return one.id
}
