internal import Foundation
internal import GuildhallKit

/// What is kept about whoever asks, and the files in which it is handed to them.
struct OwnDataPage: Page {
  static let area: Area? = .learn
  static let width = PageWidth.narrow

  struct Kind: Sendable {
    var what: String
    var count: String
  }

  let title = "My data"
  var kinds: [Kind]
  var rows: Int

  init(_ call: Call) throws {
    let kept = try call.house.kept(about: try call.me().handle)
    kinds = kept.map { Kind(what: tableWords($0.table), count: "\($0.count)") }
    rows = kept.reduce(0) { $0 + $1.count }
  }

  static let template = """
    <div class="page-head"><div><h1>My data</h1><p>Everything that this house keeps about you, and nothing that it keeps about others: they appear by their role alone.</p></div></div>
    <section class="card"><h2>Take it with you</h2><p>All {{rows}} entries as a file. The JSON file is the complete one for other programs; the CSV file opens in a spreadsheet.</p>
    <p class="cluster"><a class="button primary" href="/learn/data/export.json" download>Download JSON</a><a class="button" href="/learn/data/export.csv" download>Download CSV</a></p></section>
    <div class="table-scroll" tabindex="0" role="group" aria-labelledby="kept"><table><caption id="kept">What is kept</caption><thead><tr><th scope="col">What</th><th scope="col" class="number">Entries</th></tr></thead><tbody>
    {{#kinds}}<tr><th scope="row">{{what}}</th><td class="number">{{count}}</td></tr>
    {{/kinds}}</tbody></table></div>
    <p class="hint">Something is wrong, or you want your name taken out? Whoever administers this house can correct it, and can erase your name when the rules of keeping allow it; counts stay, names go.</p>

    """
}

let ownDataRoutes: [Route] = [
  .get("/learn/data", for: .members) { call in call.page(try OwnDataPage(call)) },
  .get("/learn/data/export.json", for: .members) { call in
    let me = try call.me()
    return .file(
      try call.house.exportJSON(of: me.handle), type: "application/json", named: "my-data.json")
  },
  .get("/learn/data/export.csv", for: .members) { call in
    let me = try call.me()
    return .file(
      try call.house.exportCSV(of: me.handle).utf8, type: "text/csv; charset=utf-8",
      named: "my-data.csv")
  },
]

/// A table as people call what is in it.
private func tableWords(_ table: String) -> String {
  if let known = knownTables[table] { return known }
  // A table that came later: its own name, a word at a time.
  let words = table.reduce(into: "") { text, letter in
    text += letter.isUppercase ? " \(letter.lowercased())" : String(letter)
  }
  return words.ownCapitalised
}

private let knownTables = [
  "person": "You: name, handle and addresses", "attempt": "Quizzes that you began",
  "answer": "Answers that you gave", "auditEvent": "What you did, in the log of the house",
  "session": "Sign-ins", "signInLink": "One-time links made for you",
  "play": "Scenarios that you played", "playStep": "Steps of your scenarios",
  "playResult": "Scores of your scenarios", "playComment": "Comments on scenarios",
  "interaction": "Conversations: your part of them", "segment": "Your parts of conversations",
  "review": "Reviews", "reviewAnswer": "Answers in reviews", "dispute": "Disputes",
  "coachingNote": "Coaching notes", "coachingAction": "Things that a coach set you",
  "certification": "Certifications", "certificationEvent": "What happened to certifications",
  "refresherAnswer": "Questions answered again", "reading": "Lessons read",
  "scorecard": "Machine scorecards of your work", "waiver": "Parts that were waived",
  "signOff": "Points signed off", "staff": "Your entry in the staff list",
  "agentName": "Names under which your conversations come", "membership": "Teams you belong to",
  "personEvent": "Changes of your entry", "reviewEvent": "What happened to reviews",
  "reviewMark": "Words marked in reviews", "reviewScore": "Totals of reviews",
  "submission": "Quizzes that you handed in", "lessonReading": "Lessons read",
]
