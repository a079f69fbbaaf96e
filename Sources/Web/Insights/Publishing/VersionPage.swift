internal import GuildhallKit
internal import Reports

/// What one published version changed.
struct VersionPage: Page {
  static let area: Area? = .track
  var title: String
  var facts: String
  /// Nothing for the first version.
  var changes: ChangeLines?

  init(_ line: PublicationLine, before: Int64?, _ changes: AuthorChanges?) {
    title = "Version \(line.version) of \(line.title)"
    facts =
      "Published \(line.at.shownTime) by \(line.by)"
      + (before.map { ", after version \($0)." } ?? "; it is the first of this curriculum.")
    self.changes = changes.map(ChangeLines.init)
  }

  static let template = """
    <div class="page-head"><div><nav class="trail" aria-label="Where you are"><ol><li><a href="/track/publish">Publishing</a></li></ol></nav>
    <h1>{{title}}</h1><p>{{facts}}</p></div></div>
    {{#changes}}{{> changeLines}}{{/changes}}
    {{^changes}}<p class="callout">There is no earlier version to compare it with.</p>{{/changes}}

    """
}
