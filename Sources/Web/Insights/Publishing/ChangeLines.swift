internal import Curricula
internal import Reports

/// What is different between two versions, for authors, place by place.
struct ChangeLines: Sendable {
  struct Line: Sendable {
    var place: String
    var title: String?
    var weight: String
    /// Something that people have to know anew.
    var matters: Bool
    var what: String
    var before: [String]
    var after: [String]
    var hasSides: Bool
  }

  static let most = 300
  var summary: String
  var lines: [Line]
  var hasLines: Bool
  var more: String?

  init(_ changes: AuthorChanges) {
    let again = changes.partsToTakeAgain
    summary =
      changes.lines.isEmpty
      ? "Nothing is different."
      : "\(counted(changes.lines.count, "change")): \(changes.count(of: .policy)) of what is right, "
        + "\(changes.count(of: .structure)) of structure, \(changes.count(of: .wording)) of wording. "
        + "To be taken again by those who know the old version: "
        + "\(counted(again.lessons.count, "lesson")), \(counted(again.items.count, "question")), "
        + "\(counted(again.practices.count, "practice", "practices")), "
        + "\(counted(again.articles.count, "article"))."
    lines = changes.lines.prefix(Self.most).map(Line.init)
    hasLines = !lines.isEmpty
    more =
      changes.lines.count > Self.most
      ? "The first \(Self.most) of \(changes.lines.count) are shown." : nil
  }

  static let component = """
    <p>{{summary}}</p>
    {{#hasLines}}<div class="table-scroll" tabindex="0" role="region" aria-label="What is different"><table><caption>What is different, with keys</caption>
    <thead><tr><th scope="col">Where</th><th scope="col">Kind</th><th scope="col">What</th></tr></thead>
    <tbody>{{#lines}}<tr><th scope="row">{{place}}{{#title}}<br><span class="soft">{{title}}</span>{{/title}}</th><td>{{#matters}}<span class="badge" data-tone="info">{{weight}}</span>{{/matters}}{{^matters}}{{weight}}{{/matters}}</td><td>{{what}}{{#hasSides}}<dl class="facts"><dt>Before</dt><dd>{{#before}}<del>{{.}}</del><br>{{/before}}</dd><dt>After</dt><dd>{{#after}}<ins>{{.}}</ins><br>{{/after}}</dd></dl>{{/hasSides}}</td></tr>
    {{/lines}}</tbody></table></div>{{#more}}<p class="hint">{{more}}</p>{{/more}}{{/hasLines}}

    """
}

extension ChangeLines.Line {
  init(_ line: AuthorChanges.Line) {
    place = line.place
    title = line.title.map { shortened($0, to: 100) }
    matters = line.weight == .policy
    weight =
      switch line.weight {
      case .policy: "what is right"
      case .structure: "structure"
      case .wording: "wording"
      }
    what = line.what
    let edits = line.edits.prefix(10)
    before = (line.before + edits.flatMap(\.before)).prefix(20).map { shortened($0, to: 400) }
    after = (line.after + edits.flatMap(\.after)).prefix(20).map { shortened($0, to: 400) }
    hasSides = !before.isEmpty || !after.isEmpty
  }
}
