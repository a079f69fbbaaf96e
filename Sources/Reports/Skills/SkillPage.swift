public import Certifications
public import Curricula
internal import Reviews
internal import Statistics

/// A skill map as one page without scripts, which loads nothing.
struct SkillPage {
  let map: SkillMap
  let person: String
  let required: Set<CompetencyID>
  private let places: [CompetencyID: Int]

  init(_ map: SkillMap, of person: String, required: Set<CompetencyID>) {
    self.map = map
    self.person = person
    self.required = required
    places = Dictionary(
      map.competencies.enumerated().map { ($1.competency.id, $0 + 1) },
      uniquingKeysWith: { first, _ in first })
  }

  /// How many sources are listed below a competency.
  private static let most = 20

  var document: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>Skill map of \(html(person))</title>
    <style>
    \(pageStyle)
    body { max-width: 60rem; }
    .wide svg { max-width: none; }
    td, th { padding-right: .875rem; }
    td.t { white-space: nowrap; }
    section { border-top: 2px solid var(--rule); margin-top: 2rem; padding-top: 1.5rem; }
    section article { border-top-width: 1px; margin-top: 1.25rem; padding-top: 1rem; }
    section article h4 { display: block; }
    .strong, .adequate { color: var(--good); }
    .weak { color: var(--bad); }
    .too-little { color: var(--open); }
    .no-evidence { color: var(--quiet); }
    .todo { list-style: "→ "; }
    </style>
    </head>
    <body>
    <a class="skip" href="#first">To the results</a>
    <header>
    <h1>Skill map of <bdi>\(html(person))</bdi></h1>
    <p>\(html(subtitle))</p>
    \(map.leftOutSentence.map { "<p>\(html($0))</p>\n" } ?? "")\
    <nav aria-label="Page"><a href="#first">Work on first</a> · <a href="#skills">All skills</a> · \
    <a href="#sources">What they rest on</a> · <a href="#meaning">What the words mean</a></nav>
    </header>
    <main>
    \(section("first", "Work on first", first))
    \(section("skills", "All skills", skills))
    \(section("sources", "What they rest on", sources))
    \(section("meaning", "What the words mean", meaning))
    </main>
    </body>
    </html>

    """
  }

  private func section(_ id: String, _ title: String, _ content: String) -> String {
    "<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(title)</h2>\n\(content)\n</section>"
  }

  private var subtitle: String {
    let known = map.competencies.count { $0.estimate != nil }
    let count = map.competencies.count
    return "On \(dayWords(map.at)) there is evidence for \(known) of \(count) "
      + "\(count == 1 ? "skill" : "skills")."
  }

  private var first: String {
    let needs = map.weakest(required: required)
    guard !needs.isEmpty else {
      let open = required.isEmpty ? "" : ", and nothing that is required is open"
      return "<p>No skill is shown to be below strong\(open).</p>"
    }
    let items = needs.map { need in
      "<li>\(link(need.competency)): \(html(need.sentence(by: map.rules))).</li>"
    }
    return "<ol>\(items.joined(separator: "\n"))</ol>"
  }

  private var skills: String {
    guard !map.competencies.isEmpty else { return "<p>The curriculum names none.</p>" }
    return "<div class=\"wide\">\(map.svg(of: person))</div>"
  }

  private var sources: String {
    map.groups.map { group in
      "<h3>\(group.group.words)</h3>\n"
        + map.competencies.filter { $0.competency.group == group.group }.map(article)
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func article(_ row: CompetencySkill) -> String {
    let description = row.competency.description
    return """
      <article aria-labelledby="\(id(of: row.competency))">
      <h4 id="\(id(of: row.competency))">\(html(row.competency.title))</h4>
      \(description.isEmpty ? "" : "<p class=\"small\">\(html(description))</p>\n")\
      \(row.estimate.map { findings($0, row) } ?? "<p>\(badge(row)) Nothing is known about it.</p>")
      </article>
      """
  }

  private func findings(_ estimate: SkillEstimate, _ row: CompetencySkill) -> String {
    let machine =
      estimate.machineOnly > 0
      ? " \(estimate.machineOnly) of them judged by the machine alone." : ""
    let rest = estimate.sources.count - Self.most
    return """
      <p class="headline">\(badge(row)) <strong>\(percentWords(estimate.value))</strong>
      <span>\(map.confidenceWords) interval \(estimate.interval.range) · \
      n \(html(estimate.numberWords)) · \(estimate.restsOn)</span></p>
      <p>\(html(estimate.trendSentence(by: map.rules))) Evidence from \(dayWords(estimate.oldest)) to \
      \(dayWords(estimate.newest)).\(machine)</p>
      \(table(estimate.sources.prefix(Self.most)))\
      \(rest > 0 ? "\n<p>and \(rest) more</p>" : "")
      """
  }

  private func table(_ sources: ArraySlice<SkillSource>) -> String {
    PageTable(
      [
        .head("source"), .head("kind"), .head("day"), .head("judged by"), .number("share"),
        .number("answers"), .number("weighs now"),
      ],
      sources.map { source in
        [
          .head(
            "<bdi>\(html(source.title))</bdi> <span class=\"small\">"
              + "<bdi>\(html(source.reference))</bdi></span>"),
          .text(source.kind.words(1)),
          .text("<span class=\"n\">\(dayWords(source.at))</span>"),
          .text(source.judges.map(\.words).joined(separator: " and ")),
          .number(percentWords(source.share)), .number(String(source.observations)),
          .number(html(weightWords(source.weight))),
        ]
      }
    ).html
  }

  private func badge(_ row: CompetencySkill) -> String {
    "<span class=\"badge \(row.estimate?.standing.rawValue ?? "no-evidence")\">"
      + "<span aria-hidden=\"true\">\(row.standingSign)</span> \(row.standingWords)</span>"
  }

  private func link(_ competency: Competency) -> String {
    "<a href=\"#\(id(of: competency))\">\(html(competency.title))</a>"
  }

  /// By place and not by name, because any text may be a competency's id.
  private func id(of competency: Competency) -> String {
    "skill-\(places[competency.id] ?? 0)"
  }

  private var meaning: String {
    let entries = map.meanings.filter { $0.term != "q/p/r/s" }.map {
      "<dt>\(html($0))</dt><dd>\(html($1))</dd>"
    }
    return "<dl>\n\(entries.joined(separator: "\n"))\n</dl>"
  }
}

extension SkillMap {
  /// The map as one page that needs nothing else: what to work on first, a picture of all skills,
  /// below each the sources that it rests on, and what the words mean.
  ///
  /// - Parameter required: what the person must be able to do.
  public func page(of person: String, required: Set<CompetencyID> = []) -> String {
    SkillPage(self, of: person, required: required).document
  }
}
