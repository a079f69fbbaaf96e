internal import Rubrics
internal import Scoring
internal import Transcripts

extension ScorecardPage {
  /// The sections' weights and scores, with bars.
  func sections(of card: Scorecard) -> String {
    let channel = card.channel.rawValue
    let rows = zip(rubric.sections, card.tally.sections).map { section, sums in
      let score = sums.score.map(percent) ?? "–"
      let width = decimal(100 * min(1, max(0, sums.score ?? 0)))
      // The bar says nothing that the number beside it does not.
      return """
        <tr><th scope="row">\(html(section.title))</th>\
        <td class="n">\(decimal(section.weight(on: channel)))</td><td class="n">\(score)</td>\
        <td><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">\
        <rect class="rail" width="100" height="8"/><rect class="fill" width="\(width)" height="8"/>\
        </svg></td></tr>
        """
    }
    return """
      <h3>Sections</h3>
      <div class="wide"><table class="sections">
      <thead><tr><th scope="col">section</th><th scope="col" class="n">weight</th>\
      <th scope="col" class="n">score</th><td></td></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></div>

      """
  }

  /// The table of criteria, and below it what led to each.
  func criteria(of card: Scorecard, _ id: String) -> String {
    let explanations = rubric.explanations(of: card)
    let items = Dictionary(
      card.tally.items.map { ($0.criterion, $0) }, uniquingKeysWith: { first, _ in first })
    let critical = Set(card.tally.criticalFailures.map(\.criterion))
    let hasConfidence = card.entries.contains { $0.confidence != nil }
    let rows = explanations.map { explanation in
      let entry = explanation.entry
      let weight = items[entry.criterion]?.appliedWeight ?? 0
      let mark = critical.contains(entry.criterion) ? " <strong>critical</strong>" : ""
      let confidence =
        hasConfidence ? "<td class=\"n\">\(entry.confidence.map(percent) ?? "–")</td>" : ""
      return """
        <tr><td class="n">\(explanation.number)</td>\
        <th scope="row"><a href="#\(id)-c\(explanation.number)">\(html(explanation.title))</a></th>\
        <td>\(sign(entry)) \(html(explanation.verdict))\(mark)</td>\(confidence)\
        <td class="n">\(weight > 0 ? percent(weight) : "–")</td></tr>
        """
    }
    return """
      <h3>Criteria</h3>
      <div class="wide"><table>
      <thead><tr><th scope="col" class="n"><abbr title="number">no.</abbr></th>\
      <th scope="col">criterion</th><th scope="col">verdict</th>\
      \(hasConfidence ? "<th scope=\"col\" class=\"n\">sure</th>" : "")\
      <th scope="col" class="n">weight</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></div>
      <p class="small">Weight: the part of this total.\
      \(hasConfidence ? " Sure: how likely the least sure of the models that decided holds it; – where wording, events and times alone decided." : "")</p>
      <h3>What led to each verdict</h3>
      \(explanations.map { details($0, id) }.joined(separator: "\n"))

      """
  }

  private func sign(_ entry: Scorecard.Entry) -> String {
    "<span class=\"sign \(entry.tone)\" aria-hidden=\"true\">\(entry.mark)</span>"
  }

  /// One criterion; open where a reviewer will want to look.
  private func details(_ explanation: Explanation, _ id: String) -> String {
    let entry = explanation.entry
    let own = "\(id)-c\(explanation.number)"
    let isOpen =
      entry.verdict == .notMet || entry.verdict == .partlyMet || entry.verdict == .undetermined
    let sure = entry.confidence.map { ", \(percent($0)) sure" } ?? ""
    return """
      <details id="\(own)" class="criterion \(entry.tone)"\(isOpen ? " open" : "")>
      <summary><h4>\(explanation.number). \(sign(entry)) \(html(explanation.title)):
      \(html(explanation.verdict))\(sure)</h4></summary>
      <h5>Why</h5>
      <p dir="auto">\(html(entry.reason))</p>
      \(quotes(entry, own))<h5>The rule</h5>
      \(list(explanation.rule.rule))
      \(cueLinks(explanation.rule))<h5>Arithmetic</h5>
      <ul>\(explanation.arithmetic.map { "<li>\(html($0))</li>" }.joined())</ul>
      <ul class="small">\(explanation.rule.effects.map { "<li>\(html($0))</li>" }.joined())</ul>
      \(guidance(explanation.rule))</details>
      """
  }

  private func quotes(_ entry: Scorecard.Entry, _ own: String) -> String {
    guard !entry.evidence.isEmpty else { return "<p class=\"small\">No words are quoted.</p>\n" }
    let items = entry.evidence.enumerated().map { number, evidence in
      let cue = evidence.cue.map { ", \(html(titles[$0]))" } ?? ""
      let model = evidence.modelWords.map { "<br><span class=\"small\">\(html($0))</span>" } ?? ""
      return "<li><a href=\"#\(own)-q\(number + 1)\">\(evidence.place)</a>\(cue): "
        + "<q><bdi>\(html(shortened(evidence.quote, to: 160)))</bdi></q>\(model)</li>"
    }
    return "<ul class=\"quotes\">\n\(items.joined(separator: "\n"))\n</ul>\n"
  }

  private func list(_ lines: [RuleLine]) -> String {
    "<ul>"
      + lines.map { line in
        "<li>\(html(line.text))\(line.parts.isEmpty ? "" : list(line.parts))</li>"
      }.joined() + "</ul>"
  }

  private func cueLinks(_ rule: RuleText) -> String {
    guard !rule.cues.isEmpty else { return "" }
    let links = rule.cues.map {
      "<a href=\"#cue-\(cueNumbers[$0.cue] ?? 0)\">\(html($0.title))</a>"
    }
    return "<p class=\"small\">What counts as: \(links.joined(separator: ", ")).</p>\n"
  }

  private func guidance(_ rule: RuleText) -> String {
    rule.guidance.isEmpty
      ? "" : "<h5>Guidance for reviewers</h5>\n<p>\(html(rule.guidance))</p>\n"
  }

  func trace(of card: Scorecard) -> String {
    let lines = card.tally.trace.map { "<li>\(html($0.text))</li>" }
    return """
      <h3>Arithmetic of the whole card</h3>
      <ol class="trace">\(lines.joined(separator: "\n"))</ol>

      """
  }
}

extension Scorecard.Entry {
  /// A class of the page's style.
  var tone: String {
    switch verdict {
    case .met: "met"
    case .notMet: "not"
    case .partlyMet, .undetermined: "open"
    case .notApplicable, .notShown: "none"
    }
  }
}
