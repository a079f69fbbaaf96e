public import Rubrics
public import Scoring
public import Transcripts

/// A page of scorecards that explains itself: for each card its criteria with rule, quotations and
/// arithmetic, and the transcript beside them with every quoted place marked.
///
/// The page is one file without scripts and loads nothing. It is written piece by piece: `head`, an
/// article for each card, `foot`; so its length does not matter.
public struct ScorecardPage: Sendable {
  let rubric: Rubric
  let titles: CueTitles
  /// Where each cue is explained at the end of the page.
  let cueNumbers: [CueID: Int]
  /// A line for each card written so far, for the list at the end.
  private var index: [String] = []

  public init(_ rubric: Rubric) {
    self.rubric = rubric
    titles = CueTitles(rubric)
    cueNumbers = Dictionary(
      rubric.cues.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }

  public var head: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>Scorecards by “\(html(rubric.title))”</title>
    <style>
    \(pageStyle)
    </style>
    </head>
    <body>
    <a class="skip" href="#cards">To the scorecards</a>
    <header>
    <h1>Scorecards by “\(html(rubric.title))”</h1>
    <p>\(html(rubric.summary))</p>
    <p>Each verdict names its rule and the words that led to it. In the transcript those words are
    marked and carry the number of the criterion: <span class="key"><mark class="met">met</mark>
    <sup>✓1</sup>, <mark class="not">not met</mark> <sup>✗2</sup>, <mark class="open">neither</mark>
    <sup>?3</sup></span>. Offsets count Unicode scalars of a turn from 0.</p>
    <nav aria-label="Page"><a href="#list">All scorecards</a>\(cuesLink)</nav>
    </header>
    <main id="cards">

    """
  }

  private var cuesLink: String {
    cueList.isEmpty ? "" : " · <a href=\"#cues\">What the cues look for</a>"
  }

  /// The next card as an article.
  public mutating func article(of card: Scorecard, in interaction: Interaction) -> String {
    let id = "card-\(index.count + 1)"
    let total = card.tally.total.map(percent) ?? "no score"
    let agent = card.agent.map { "<bdi>\(html($0))</bdi>" } ?? "nobody"
    index.append(
      "<tr><th scope=\"row\"><a href=\"#\(id)\"><bdi>\(html(card.interaction.rawValue))</bdi></a></th>"
        + "<td>\(agent)</td><td class=\"n\">\(total)</td><td>\(card.tally.outcome.badge)</td></tr>")
    return """
      <article id="\(id)" aria-labelledby="\(id)-h">
      <h2 id="\(id)-h"><bdi>\(html(card.interaction.rawValue))</bdi></h2>
      <p class="headline">\(card.tally.outcome.badge) <strong>\(total)</strong>
      <span>pass mark \(plainPercent(rubric.passMark)) · \(card.channel.rawValue) · work of \(agent)</span></p>
      \(critical(of: card, id))\
      <div class="columns">
      <div>
      \(sections(of: card))\(criteria(of: card, id))\(trace(of: card))</div>
      \(transcript(of: card, in: interaction, id))</div>
      </article>

      """
  }

  /// The critical criteria that failed, as links to what is said about them.
  private func critical(of card: Scorecard, _ id: String) -> String {
    let failed = card.tally.criticalFailures.compactMap { failure -> String? in
      guard let place = card.entries.firstIndex(where: { $0.criterion == failure.criterion }),
        let criterion = rubric.criteria.first(where: { $0.id == failure.criterion })
      else { return nil }
      return "<a href=\"#\(id)-c\(place + 1)\">\(html(criterion.title))</a>"
    }
    guard !failed.isEmpty else { return "" }
    return "<p>✗ Critical and not met: \(failed.joined(separator: ", ")).</p>\n"
  }

  public var foot: String {
    """
    </main>
    <footer>
    <section aria-labelledby="list">
    <h2 id="list">All scorecards</h2>
    \(index.isEmpty ? "<p>There are none.</p>" : """
      <div class="wide"><table>
      <thead><tr><th scope="col">interaction</th><th scope="col">work of</th>\
      <th scope="col" class="n">total</th><th scope="col">outcome</th></tr></thead>
      <tbody>\(index.joined(separator: "\n"))</tbody></table></div>
      """)
    </section>
    \(cueList)
    </footer>
    </body>
    </html>

    """
  }

  /// What every cue that a criterion names looks for.
  private var cueList: String {
    let named = Set(rubric.criteria.flatMap(\.cues))
    let entries = rubric.cues.filter { named.contains($0.id) }.map { cue -> String in
      let text = CueText(cue)
      var lines = [
        "<dt id=\"cue-\(cueNumbers[cue.id] ?? 0)\">What counts as \(html(text.title))</dt>"
      ]
      let lists = [
        ("Wordings", text.phrases), ("But not", text.exceptions), ("Expressions", text.expressions),
      ]
      for (heading, words) in lists where !words.isEmpty {
        let items = words.map { "<q><bdi>\(html($0))</bdi></q>" }.joined(separator: ", ")
        lines.append("<dd>\(heading): \(items).</dd>")
      }
      lines += text.notes.map { "<dd>\(html($0))</dd>" }
      return lines.joined(separator: "\n")
    }
    guard !entries.isEmpty else { return "" }
    return """
      <section aria-labelledby="cues">
      <h2 id="cues">What the cues look for</h2>
      <p>“a/b” is either word, “a…” is any word with that beginning.</p>
      <dl>
      \(entries.joined(separator: "\n"))
      </dl>
      </section>
      """
  }
}

extension Tally.Outcome {
  /// Sign and words, so that colour is not all that tells them apart.
  var badge: String {
    let sign =
      switch self {
      case .pass: "✓"
      case .fail: "✗"
      case .notScored: "–"
      case .provisional: "?"
      }
    return
      "<span class=\"badge \(rawValue)\"><span aria-hidden=\"true\">\(sign)</span> \(words)</span>"
  }
}
