internal import Foundation
internal import GuildhallKit
internal import Reports

/// Why somebody was certified on a day, or why not, for whoever has to be shown.
struct WhyPage: Page {
  struct Line: Sendable {
    var at: String
    var what: String
    var by: String
    var reason: String?
  }

  struct LogLine: Sendable {
    var sequence: Int
    var at: String
    var actor: String
    var verb: String
    var hash: String
  }

  struct Words: Sendable {
    var words: String
  }

  var title: String
  var head: PersonHead
  var heading: String
  var held: Bool
  var answer: [Words]
  var disagreements: [Words]
  var tree: RequirementView
  var trainedBy: String
  var version: Int64
  var versionHash: String
  var history: [Line]
  var hasHistory: Bool
  var today: String?
  var log: [LogLine]
  var hasLog: Bool

  static let area: Area? = .track

  init(_ person: TrackedPerson, _ reach: TrackReach, _ dossier: AwardDossier) {
    title = "Why: \(person.name)"
    head = PersonHead(person, reach, .history)
    heading = "“\(dossier.title)” on \(TrackWords.day(dossier.at))"
    held = dossier.held
    answer = dossier.answer.map { .init(words: $0) }
    disagreements = dossier.disagreements.map { .init(words: $0) }
    tree = RequirementView(dossier.tree)
    trainedBy =
      dossier.trainedBy.isEmpty
      ? "nobody that is on record" : dossier.trainedBy.joined(separator: ", ")
    version = dossier.version
    versionHash = String(dossier.versionHash.prefix(16))
    history = dossier.history.map {
      Line(
        at: TrackWords.moment($0.at), what: $0.what, by: $0.by,
        reason: $0.reason.isEmpty ? nil : $0.reason)
    }
    hasHistory = !history.isEmpty
    today = dossier.today.map { today in
      today.isMet
        ? "By the programme of today it would be earned by what is on record now."
        : "By the programme of today there would be missing: "
          + today.missing.joined(separator: "; ") + "."
    }
    log = dossier.log.map {
      LogLine(
        sequence: $0.sequence, at: $0.at, actor: $0.actor, verb: $0.verb,
        hash: String($0.hash.prefix(16)))
    }
    hasLog = !log.isEmpty
  }

  static let template = """
    {{#head}}{{> trackHead}}{{/head}}
    <section class="card"><header><h2>{{heading}}</h2>{{#held}}<span class="badge" data-tone="good">it held</span>{{/held}}{{^held}}<span class="badge">it did not hold</span>{{/held}}</header>
    {{#answer}}<p>{{words}}</p>{{/answer}}
    {{#disagreements}}<p class="callout" data-kind="warning">{{words}}</p>{{/disagreements}}
    {{#today}}<p class="soft">{{today}}</p>{{/today}}
    <dl class="facts"><dt>Trained by</dt><dd>{{trainedBy}}</dd><dt>Rules</dt><dd>version {{version}}, <code>{{versionHash}}…</code></dd></dl></section>
    <section class="card"><h2>What was asked for, and what met it</h2><ul class="plain stack tight">{{#tree}}{{> trackRequirement}}{{/tree}}</ul></section>
    {{#hasHistory}}<section class="card"><h2>What happened</h2><ol class="timeline">{{#history}}<li><strong>{{what}}</strong> <span class="hint">{{at}}</span><p class="hint">{{by}}{{#reason}}: “{{reason}}”{{/reason}}</p></li>{{/history}}</ol></section>{{/hasHistory}}
    {{#hasLog}}<section class="stack"><h2>In the audit log</h2><div class="table-scroll" tabindex="0" role="region" aria-label="Audit log"><table><caption class="visually-hidden">Events of the audit log about it</caption>
    <thead><tr><th scope="col" class="number">No.</th><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Hash</th></tr></thead>
    <tbody>{{#log}}<tr><td class="number">{{sequence}}</td><td>{{at}}</td><td>{{actor}}</td><td>{{verb}}</td><td><code>{{hash}}…</code></td></tr>{{/log}}</tbody></table></div></section>{{/hasLog}}

    """
}
