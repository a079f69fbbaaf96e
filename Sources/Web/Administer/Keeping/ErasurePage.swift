internal import GuildhallKit

/// Erasing somebody, to be confirmed by typing their name.
struct ErasurePage: Page {
  static let area: Area? = .administer
  static let width = PageWidth.narrow
  var title: String
  var name: String
  var address: String
  var token: String
  var reason: String
  var refusal: String?

  init(_ call: Call, refusal: String? = nil) throws {
    let person = try call.person()
    title = "Erase \(person.name)?"
    name = person.name
    address = At.person(person.id)
    token = call.token
    reason = call.form.words("reason") ?? ""
    self.refusal = refusal
  }

  static let template = """
    <nav class="trail" aria-label="You are here"><ol><li><a href="/administer">People</a></li><li><a href="{{address}}">{{name}}</a></li><li aria-current="page">Erase</li></ol></nav>
    <section class="card" data-tone="bad"><h1>Erase {{name}}?</h1>
    {{#refusal}}<p class="callout" data-kind="warning" role="alert" id="refusal">{{refusal}}</p>{{/refusal}}
    <p>Everything that tells who they were is taken out of the database: name, address, number, and their words. Counts, results and times stay, under a number.</p>
    <p>It is done for people who have left and whose time is over, and for nobody on hold. Nobody erases themselves: somebody else has to sign it.</p>
    <p>Backups that were made before still hold {{name}}: remove those, too.</p>
    <p><strong>This cannot be undone.</strong></p>
    <form class="stack" method="post" action="{{address}}/erasure">{{> token}}
    <div class="field"><label for="reason">Why; it is kept</label><input id="reason" name="reason" value="{{reason}}" required maxlength="500"></div>
    <div class="field"><label for="name">Type the name, {{name}}</label><input id="name" name="name" required autocomplete="off"{{#refusal}} aria-describedby="refusal"{{/refusal}}></div>
    <div class="cluster"><button class="button danger">Erase {{name}}</button><a class="button" href="{{address}}">Keep them</a></div></form></section>

    """
}

/// What an erasure did.
struct ErasedPage: Page {
  static let area: Area? = .administer
  static let width = PageWidth.narrow
  let title = "Erased"
  var people: [Line]
  var emptied: String?

  struct Line: Sendable {
    var person: String
    var facts: [String]
  }

  init(_ reports: [ErasureReport], emptied: RetentionReport.Emptied? = nil) {
    people = reports.map(Line.init)
    if let emptied {
      self.emptied =
        "\(emptied.interactions) conversations lost their words, and \(emptied.sources) kept files "
        + "went."
    }
  }

  static let template = """
    <h1>Done</h1>
    {{#people}}<section class="card"><h2>{{person}}</h2><ul>{{#facts}}<li>{{.}}</li>{{/facts}}</ul></section>
    {{/people}}{{#emptied}}<p>{{emptied}}</p>{{/emptied}}
    <p>Backups that were made before still hold what was taken out. <a href="/administer/backups">Look at the backups.</a></p>
    <p><a class="button primary" href="/administer">To the people</a></p>

    """
}

extension ErasedPage.Line {
  fileprivate init(_ report: ErasureReport) {
    person = report.person
    let rows = report.rows.values.reduce(0, +)
    facts = [
      "\(rows) rows were changed or taken out.",
      "Words were masked in \(report.interactions) conversations.",
    ]
    if let search = report.search {
      let left = search.places - search.insideOthers - search.published
      facts.append(
        left <= 0 && search.rows == 0
          ? "The database's files were searched for the names: they are gone."
          : "The names stand in \(max(0, left)) places and \(search.rows) rows still.")
    } else {
      facts.append(
        "Another program was reading, so old pages of the file may hold names still. Erase the "
          + "same person again when it is done.")
    }
    if !report.publishedFiles.isEmpty {
      facts.append(
        "Published files never change, and these hold a name: "
          + report.publishedFiles.joined(separator: ", ") + ".")
    }
  }
}
