extension CertificatePage {
  /// What stands on the pages after the certificate; often nothing.
  func continuation(withEvidence hasEvidence: Bool) -> String {
    let isLong = CertificateFit.summary(summary).isCut
    guard isLong || hasEvidence else { return "" }
    let whatFor = """
      <section>
      <h3>What it certifies</h3>
      <p dir="auto">\(html(summary))</p>
      </section>

      """
    return """
      <article class="rest">
      <header>
      <h2>\(isolated(programme)): \(isolated(person))</h2>
      <p>Certificate \(isolated(number)) of \(isolated(issuer)), awarded on \(isolated(longDay(awardedOn))).\
      \(state.stamp.map { " <strong>\($0)</strong>\(stateSince.map { " on \(isolated(longDay($0)))" } ?? "")." } ?? "")</p>
      </header>
      \(isLong ? whatFor : "")\(hasEvidence ? evidenceSection : "")</article>

      """
  }

  private var evidenceSection: String {
    guard !evidence.isEmpty else {
      return "<section>\n<h3>Evidence</h3>\n<p>None is listed here.</p>\n</section>\n"
    }
    // A column that nobody filled is no column.
    let columns: [(title: String, value: (PaperEntry) -> String)] = [
      ("what was shown", { titled($0) }), ("score", { html($0.scoreWords ?? "") }),
      ("when", { isolated($0.when) }), ("seen by", { isolated($0.by) }),
      ("kept as", { isolated($0.reference) }),
    ].filter { column in evidence.contains { !column.1($0).isEmpty } }
    let rows = evidence.map { entry in
      "<tr>"
        + columns.enumerated().map { place, column in
          place == 0
            ? "<th scope=\"row\">\(column.value(entry))</th>" : "<td>\(column.value(entry))</td>"
        }.joined() + "</tr>"
    }
    return """
      <section>
      <h3>Evidence</h3>
      <p>The award rests on \(counted(evidence.count, "piece", "pieces")) of evidence.</p>
      <table>
      <thead><tr>\(columns.map { "<th scope=\"col\">\($0.title)</th>" }.joined())</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table>
      </section>

      """
  }
}

private func titled(_ entry: PaperEntry) -> String {
  isolated(entry.title)
    + (entry.detail.isEmpty ? "" : "<br><span class=\"quiet\">\(isolated(entry.detail))</span>")
}
