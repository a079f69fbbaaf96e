internal import Curricula
internal import Foundation
internal import GuildhallKit

/// Where curricula are sent, and which versions are published.
struct PublishPage: Page {
  struct Line: Sendable {
    var version: String
    var address: String
    var title: String
    var id: String
    var when: String
    var by: String
    var hash: String
    var isCurrent: Bool
  }

  static let area: Area? = .track
  static let most = 200
  let title = "Publishing"
  var token: String
  var open: [ImportsPage.Open]
  var hasOpen: Bool
  /// The folder that the server was started with, by its last part.
  var folder: String?
  var versions: [Line]
  var hasVersions: Bool
  let limit = Route.upload >> 20

  init(_ call: Call) throws {
    let me = try call.me()
    token = call.token
    open = call.desk.jobs.jobs(.publishing, of: me.id).map {
      .init(address: At.publishJob($0.id), names: list($0.names), state: $0.stage.words)
    }
    hasOpen = !open.isEmpty
    folder = call.desk.settings.curriculaFolder.map { URL(fileURLWithPath: $0).lastPathComponent }
    let current = Set(try call.house.current().map(\.version))
    versions = try call.house.publicationList(limit: Self.most).map { line in
      Line(
        version: "\(line.version)", address: At.version(line.version), title: line.title,
        id: line.curriculum.rawValue, when: line.at.shownTime, by: line.by,
        hash: String(line.contentHash.prefix(12)), isCurrent: current.contains(line.version))
    }
    hasVersions = !versions.isEmpty
  }

  static let template = """
    <div class="page-head"><div><h1>Publishing</h1>
    <p>A published version never changes. You see every finding, and what would be different, before it is one.</p></div></div>
    <div class="grid">
    <form method="post" action="/track/publish" enctype="multipart/form-data" class="card">
    {{> token}}
    <h2>From a file</h2>
    <div class="field"><label for="files">A ZIP of a curriculum’s folder</label>
    <input id="files" name="files" type="file" accept=".zip,.tar,.gz,.tgz" required aria-describedby="zip-hint">
    <p class="hint" id="zip-hint">With its curriculum.xml, or a folder of such folders. Up to {{limit}} MB.</p></div>
    <div><button class="button primary" type="submit">Check it</button></div></form>
    {{#folder}}<form method="post" action="/track/publish/folder" class="card">{{> token}}<h2>From the server</h2>
    <p>The server was started with the folder <code>{{folder}}</code>.</p>
    <div><button class="button" type="submit">Check that folder</button></div></form>{{/folder}}
    </div>
    {{#hasOpen}}<section class="stack" aria-labelledby="open"><h2 id="open">Your checks</h2><ul class="rows card">
    {{#open}}<li class="split"><a href="{{address}}">{{names}}</a><span class="badge">{{state}}</span></li>{{/open}}</ul></section>{{/hasOpen}}
    {{^hasVersions}}<div class="empty"><h2>Nothing is published yet</h2><p>Send the ZIP of a curriculum above to begin.</p></div>{{/hasVersions}}
    {{#hasVersions}}<div class="table-scroll" tabindex="0" role="region" aria-label="Published versions"><table><caption>Published versions, the newest first</caption>
    <thead><tr><th scope="col">Version</th><th scope="col">Curriculum</th><th scope="col">Published</th><th scope="col">By</th><th scope="col">Content</th><th scope="col">State</th></tr></thead>
    <tbody>{{#versions}}<tr><th scope="row"><a href="{{address}}">{{version}}<span class="visually-hidden">: what it changed</span></a></th><td>{{title}} <span class="soft">({{id}})</span></td><td>{{when}}</td><td>{{by}}</td><td><code>{{hash}}</code></td><td>{{#isCurrent}}<span class="badge" data-tone="good">in use</span>{{/isCurrent}}{{^isCurrent}}replaced{{/isCurrent}}</td></tr>
    {{/versions}}</tbody></table></div>{{/hasVersions}}

    """
}
