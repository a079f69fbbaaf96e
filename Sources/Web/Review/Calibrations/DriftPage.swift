internal import GuildhallKit
internal import Reports
internal import Reviews
internal import Rubrics

/// How lenient reviewers are over all closed calibrations, and how that moves.
struct DriftPage: Page {
  static let area: Area? = .review
  let title = "How reviewers move"

  struct Row: Sendable {
    var name: String
    var conversations: Int
    var lenient: String
    var moves: String
    var verdict: String?
  }

  var lead: String
  var rows: [Row]
  var isEmpty: Bool
  var plot: String?
  var movement: String?
  var notes: [String]

  init(_ call: Call) throws {
    guard let asked = call.query.words("rubric") else { throw WebFault.missing("a rubric") }
    let drift = try call.house.reviewerDrift(rubric: RubricID(asked))
    lead =
      "Over \(reviewCount(drift.sessions, "closed calibration")) by “\(asked)”, "
      + "\(reviewCount(drift.segments, "conversation")), in windows of \(drift.windowDays) days. "
      + "A drift that all share cannot be seen."
    rows = drift.reviewers.map {
      Row(
        name: $0.name, conversations: $0.segments, lenient: pointsWords($0.leniency),
        moves: pointsWords($0.slope), verdict: $0.verdictWords.isEmpty ? nil : $0.verdictWords)
    }
    isEmpty = rows.isEmpty
    plot =
      ForestPlot(
        title: "How lenient each reviewer is, in percentage points",
        rows: drift.reviewers.map { ($0.name, $0.leniency) }
      ).svg
    movement =
      ForestPlot(
        title: "By how many percentage points a window that moves",
        rows: drift.reviewers.map { ($0.name, $0.slope) }
      ).svg
    var notes: [String] = []
    if drift.unusedSegments > 0 {
      notes.append(
        "\(reviewCount(drift.unusedSegments, "conversation")) that no two reviewers answered on the "
          + "same criteria \(drift.unusedSegments == 1 ? "is" : "are") left out.")
    }
    if drift.groups.count > 1 {
      notes.append(
        "No common conversation connects these groups, so nobody can be compared across them: "
          + drift.groups.map { group in
            reviewList(drift.reviewers.filter { group.contains($0.reviewer) }.map(\.name))
          }.joined(separator: " | ") + ".")
    }
    self.notes = notes
  }

  static let template = """
    <nav class="trail" aria-label="You are here"><ol><li><a href="/review/calibrations">Calibrations</a></li><li aria-current="page">{{title}}</li></ol></nav>
    <div class="page-head"><div><h1>{{title}}</h1><p>{{lead}}</p></div></div>
    {{#isEmpty}}<div class="empty"><h2>Nobody can be compared yet</h2><p>It takes a closed calibration in which two people answered the same conversations.</p><a class="button" href="/review/calibrations">To the calibrations</a></div>{{/isEmpty}}
    {{^isEmpty}}<div class="columns even">{{#plot}}<figure class="card"><figcaption><h2>Lenient or strict</h2></figcaption>{{{plot}}}</figure>{{/plot}}
    {{#movement}}<figure class="card"><figcaption><h2>How that moves from window to window</h2></figcaption>{{{movement}}}</figure>{{/movement}}</div>
    <div class="table-scroll" tabindex="0" role="region" aria-label="Reviewers"><table><caption>In percentage points above what the others would give, with 95 % intervals; below 0 is strict</caption>
    <thead><tr><th scope="col">Reviewer</th><th scope="col" class="number">Conversations</th><th scope="col">Lenient</th><th scope="col">Moves by, a window</th><th scope="col">Borne out</th></tr></thead>
    <tbody>{{#rows}}<tr><th scope="row"><bdi>{{name}}</bdi></th><td class="number">{{conversations}}</td><td>{{lenient}}</td><td>{{moves}}</td><td>{{verdict}}{{^verdict}}<span class="soft">too few to tell</span>{{/verdict}}</td></tr>
    {{/rows}}</tbody></table></div>{{/isEmpty}}
    {{#notes}}<p class="hint">{{.}}</p>{{/notes}}

    """
}
