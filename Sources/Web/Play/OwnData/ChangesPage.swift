internal import Curricula
internal import GuildhallKit
internal import Reports
internal import Rubrics

/// What changed since whoever asks was certified.
struct ChangesPage: Page {
  static let area: Area? = .learn
  static let width = PageWidth.narrow

  struct Certified: Sendable {
    var certifiedID: String
    var programme: String
    var since: String
    var opening: String
    var again: [String]
    var hasAgain: Bool
    var groups: [Group]
    var corrected: String?
  }

  struct Group: Sendable {
    var heading: String
    var entries: [Entry]
  }

  struct Entry: Sendable {
    var entryHeading: String?
    var sentences: [String]
    var edits: [Edit]
    var further: String?
  }

  struct Edit: Sendable {
    var under: String?
    var before: String?
    var after: String?
    var mark: String
  }

  let title = "What changed"
  var certified: [Certified]
  var isEmpty: Bool

  init(_ call: Call) throws {
    let changes = try call.house.whatChanged(for: try call.me().handle)
    certified = changes.certified.enumerated().map { Certified($0.element, $0.offset + 1) }
    isEmpty = certified.isEmpty
  }

  static let template = """
    <div class="page-head"><div><h1>What changed</h1><p>Since you were certified, in what each of your certifications asks for.</p></div></div>
    {{#certified}}<section class="card" aria-labelledby="{{certifiedID}}"><header><h2 id="{{certifiedID}}">{{programme}}</h2><span class="hint">since {{since}}</span></header>
    <p>{{opening}}</p>
    {{#hasAgain}}<div class="callout" data-kind="tip"><strong>What to do now</strong><ul>{{#again}}<li>{{.}}</li>{{/again}}</ul></div>{{/hasAgain}}
    {{#groups}}<h3>{{heading}}</h3>
    {{#entries}}<div class="stack tight">{{#entryHeading}}<h4>{{entryHeading}}</h4>{{/entryHeading}}
    {{#sentences}}<p>{{.}}</p>{{/sentences}}
    {{#edits}}{{#under}}<p class="hint">Under “{{under}}”</p>{{/under}}<dl class="facts">{{#before}}<dt>Was</dt><dd><del>{{before}}</del></dd>{{/before}}<dt>{{mark}}</dt><dd>{{#after}}<ins>{{after}}</ins>{{/after}}{{^after}}nothing in its place{{/after}}</dd></dl>{{/edits}}
    {{#further}}<p class="hint">{{further}}</p>{{/further}}</div>{{/entries}}
    {{/groups}}
    {{#corrected}}<p class="hint">{{corrected}}</p>{{/corrected}}
    </section>{{/certified}}
    {{#isEmpty}}<div class="empty"><h2>Nothing to compare yet</h2><p>Once you are certified, what changes afterwards is told here, so that you read only what is new.</p><a class="button" href="/learn/certificates">Your certificates</a></div>{{/isEmpty}}

    """
}

extension ChangesPage.Certified {
  fileprivate init(_ certified: PersonChanges.Certified, _ number: Int) {
    let changes = certified.changes
    certifiedID = "certified-\(number)"
    programme = certified.title
    since = changes.since
    opening =
      changes.isEmpty
      ? "Nothing changed. You are up to date."
      : changes.groups.isEmpty
        ? "Only the wording was corrected; what you learnt still holds."
        : changes.again.isEmpty
          ? "Here is what is different. There is nothing that you have to learn again."
          : "What is not named here is as you learnt it."
    again = changes.again
    hasAgain = !again.isEmpty
    groups = changes.groups.map { group in
      ChangesPage.Group(
        heading: group.title ?? "In general", entries: group.entries.map(ChangesPage.Entry.init))
    }
    corrected =
      changes.corrected.isEmpty
      ? nil
      : "Small corrections of the wording, with the same meaning: "
        + changes.corrected.joined(separator: ", ") + "."
  }
}

extension ChangesPage.Entry {
  fileprivate init(_ entry: LearnerChanges.Entry) {
    entryHeading = entry.heading
    sentences = entry.sentences
    edits = entry.edits.map { edit in
      ChangesPage.Edit(
        under: edit.section, before: edit.before, after: edit.after,
        mark: edit.before == nil ? "New" : "Now")
    }
    further =
      entry.furtherEdits > 0
      ? "And \(ownCount(entry.furtherEdits, "more place")): please read the whole of it." : nil
  }
}

let changesRoutes: [Route] = [
  .get("/learn/changes", for: .members) { call in call.page(try ChangesPage(call)) }
]
