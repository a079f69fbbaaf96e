internal import Foundation
internal import GuildhallKit

/// What is kept about whoever looks.
struct DataPage: Page {
  struct Row: Sendable {
    var what: String
    var count: Int
  }

  static let area: Area? = .learn
  static let width = PageWidth.narrow
  let title = "My data"
  var rows: [Row]

  init(_ call: Call) throws {
    let counts = try call.house.exportedCounts(of: try call.me().handle)
    // By the words that people use; what has none here is in the file all the same.
    rows = Self.words.compactMap { words in
      let count = words.tables.reduce(0) { $0 + (counts[$1] ?? 0) }
      return count == 0 ? nil : Row(what: words.what, count: count)
    }
  }

  private static let words: [(what: String, tables: [String])] = [
    ("Lessons read", ["lessonReading"]), ("Sittings of quizzes", ["attempt"]),
    ("Answers", ["answer"]), ("Practice conversations", ["play"]),
    ("Sign-offs by mentors", ["signOff"]), ("Refresher answers", ["refresherAnswer"]),
    ("Conversations of yours", ["interaction"]), ("Reviews of your work", ["review"]),
    ("Coaching notes and actions", ["coachingNote", "coachingAction"]),
    ("Certifications", ["certification"]),
    ("What happened to certifications", ["certificationEvent"]),
    ("Times you signed in that are still kept", ["session"]),
    ("Lines of the audit log that name you", ["auditEvent"]),
  ]

  static let template = """
    <div class="page-head"><div><h1>My data</h1><p>Everything that this house keeps about you. Other people appear by their role alone.</p></div></div>
    <section class="card flush"><div class="table-scroll"><table>
    <caption>What is kept</caption>
    <thead><tr><th scope="col">What</th><th scope="col" class="number">How many</th></tr></thead>
    <tbody>{{#rows}}<tr><th scope="row">{{what}}</th><td class="number">{{count}}</td></tr>
    {{/rows}}</tbody></table></div></section>
    <section class="card" aria-labelledby="take"><h2 id="take">Take it with you</h2>
    <p>The file holds every row as it is stored, as JSON. The portfolio shows what you have learnt and earned, and names nobody else.</p>
    <div class="cluster"><a class="button" href="/learn/data/everything.json" download>Everything, as JSON</a>
    <a class="button" href="/learn/data/portfolio.html" download>Your portfolio</a></div></section>

    """
}
