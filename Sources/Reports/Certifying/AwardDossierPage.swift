internal import Foundation

extension AwardDossier {
  /// The dossier as one page without scripts, which loads nothing and prints well.
  public var page: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(html(person)), \(html(title))</title>
    <style>
    \(pageStyle)
    .tree, .tree ul { list-style: none; padding-left: 1.25rem; }
    .tree > li { padding-left: 0; }
    .tree .met::before { content: "✓ "; }
    .tree .unmet::before { content: "✗ "; }
    .answer { font-size: 1.125rem; }
    code { overflow-wrap: anywhere; }
    section { border-top: 1px solid var(--rule); margin-top: 1.5rem; padding-top: 1rem; }
    </style>
    </head>
    <body>
    <header>
    <h1>\(html(person)): \(html(title))</h1>
    \(answer.map { "<p class=\"answer\">\(html($0))</p>" }.joined(separator: "\n"))
    </header>
    <main>
    <section aria-labelledby="tree">
    <h2 id="tree">What the programme asks, and what met it</h2>
    <ul class="tree">
    \(tree.items)
    </ul>
    <p>Programme “\(html(title))” (<code>\(html(programme))</code>), published version \(version), \
    SHA-256 <code>\(html(versionHash))</code>.</p>
    \(trainedBy.isEmpty ? "" : "<p>Trained by \(html(trainedBy.joined(separator: ", "))).</p>")
    </section>
    \(historySection)
    \(logSection)
    </main>
    </body>
    </html>

    """
  }

  private var historySection: String {
    guard !history.isEmpty else { return "" }
    let rows = history.map { entry in
      "<tr><td>\(day(entry.at))</td><td>\(html(entry.what))</td><td>\(html(entry.by))</td>"
        + "<td>\(html(entry.reason))</td></tr>"
    }
    return """
      <section aria-labelledby="history">
      <h2 id="history">History</h2>
      <div class="wide"><table>
      <thead><tr><th scope="col">Day</th><th scope="col">What happened</th><th scope="col">By</th>\
      <th scope="col">Why</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></div>
      </section>
      """
  }

  private var logSection: String {
    guard !log.isEmpty else { return "" }
    let rows = log.map { line in
      "<tr><td>\(line.sequence)</td><td>\(html(line.at))</td><td>\(html(line.verb))</td>"
        + "<td>\(html(line.actor))</td><td><code>\(html(line.hash))</code></td></tr>"
    }
    return """
      <section aria-labelledby="log">
      <h2 id="log">Where it stands in the audit log</h2>
      <p>Each event's hash covers the one before it; <code>guildhall verify</code> computes the \
      chain again.</p>
      <div class="wide"><table>
      <thead><tr><th scope="col">Event</th><th scope="col">Time</th><th scope="col">What</th>\
      <th scope="col">By</th><th scope="col">Hash</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></div>
      </section>
      """
  }
}

extension AwardDossier.Node {
  fileprivate var items: String {
    let inner =
      parts.isEmpty
      ? (evidence + missing.map { "still: \($0)" }).map { "<li>\(html($0))</li>" }
      : parts.map(\.items)
    let list = inner.isEmpty ? "" : "<ul>\n\(inner.joined(separator: "\n"))\n</ul>"
    let word = isMet ? "met" : "not met"
    return
      "<li><span class=\"\(isMet ? "met" : "unmet")\">\(html(asked)) (\(word))</span>\(list)</li>"
  }
}
