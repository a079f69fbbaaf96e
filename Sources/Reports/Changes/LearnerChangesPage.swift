/// What changed, as one page without scripts, which loads nothing.
struct LearnerChangesPage {
  let changes: LearnerChanges

  var document: String {
    let title = "What changed since \(html(changes.since))"
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title)</title>
      <style>
      \(pageStyle)
      body { max-width: 50rem; }
      section { border-top: 2px solid var(--rule); margin-top: 2rem; padding-top: 1.5rem; }
      dl.edit { border-left: 3px solid var(--rule); margin: .75rem 0; padding-left: .75rem; }
      dl.edit dt { font-size: .8125rem; color: var(--quiet); margin-top: .25rem; }
      dl.edit dd { margin: 0; }
      dl.edit del { color: var(--quiet); text-decoration-thickness: 1px; }
      dl.edit ins { text-decoration: underline solid 2px var(--good); text-underline-offset: .2em; }
      .todo { list-style: "→ "; }
      </style>
      </head>
      <body>
      <a class="skip" href="#first">To the changes</a>
      <header>
      <h1>\(title)</h1>
      <p>\(html(changes.opening))</p>
      </header>
      <main id="first">
      \(([todo] + changes.groups.enumerated().map(section) + [corrections])
        .filter { !$0.isEmpty }.joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  private var todo: String {
    guard !changes.again.isEmpty else { return "" }
    let entries = changes.again.map { "<li>\(html($0))</li>" }.joined(separator: "\n")
    return """
      <section aria-labelledby="todo">
      <h2 id="todo">What to do now</h2>
      <ul class="todo">
      \(entries)
      </ul>
      </section>
      """
  }

  private func section(_ number: Int, _ group: LearnerChanges.Group) -> String {
    """
    <section aria-labelledby="m-\(number + 1)">
    <h2 id="m-\(number + 1)">\(html(group.title ?? LearnerChanges.general))</h2>
    \(group.entries.map(entry).joined(separator: "\n"))
    </section>
    """
  }

  private func entry(_ entry: LearnerChanges.Entry) -> String {
    var parts: [String] = []
    if let heading = entry.heading { parts.append("<h3>\(html(heading))</h3>") }
    parts += entry.sentences.map { "<p>\(html($0))</p>" }
    parts += entry.edits.map(edit)
    if let further = entry.further { parts.append("<p>\(html(further))</p>") }
    return parts.joined(separator: "\n")
  }

  private func edit(_ edit: LearnerChanges.Edit) -> String {
    let section = edit.section.map { "<p class=\"small\">Under “\(html($0))”</p>\n" } ?? ""
    let before = edit.before.map { "<dt>Was</dt><dd><del>\(html($0))</del></dd>\n" } ?? ""
    let after = edit.after.map { "<ins>\(html($0))</ins>" } ?? "nothing in its place"
    let mark = edit.before == nil ? "New" : "Now"
    return "\(section)<dl class=\"edit\">\n\(before)<dt>\(mark)</dt><dd>\(after)</dd>\n</dl>"
  }

  private var corrections: String {
    changes.corrected.isEmpty
      ? "" : "<section aria-label=\"Wording\">\n<p>\(html(changes.correction))</p>\n</section>"
  }
}

extension LearnerChanges {
  /// The changes as one page that needs nothing else.
  public var page: String { LearnerChangesPage(changes: self).document }
}
