internal import Certifications
internal import Curricula
internal import GuildhallKit
internal import Rubrics

/// One module: its parts, and which comes next.
struct ModulePage: Page {
  struct Row: Sendable {
    var title: String
    var address: String
    var state: String
    var what: String
    var badge: String?
    var tone: String?
  }

  static let area: Area? = .learn
  var title: String
  var summary: String
  var next: Row?
  var rows: [Row]
  var waits: String?
  var kind: String
  var minutes: Int?
  var meter: Meter
  var skills: String?

  init(_ call: Call) throws {
    let (version, module) = try call.moduleOfPath()
    let me = try call.me()
    let progress = try call.house.progress(
      of: me.learner, with: module, in: version.curriculum)
    title = module.title
    summary = module.summary
    kind = module.kind.words
    minutes = module.minutes
    meter = Meter(done: progress.done, of: progress.parts.count)
    let isBlocked = progress.state == .blocked
    let titles = progress.waitsFor.map { version.curriculum.module($0)?.title ?? $0.rawValue }
    waits =
      isBlocked
      ? "First pass " + titles.map { "“\($0)”" }.joined(separator: " and ") + "." : nil
    let nextPart = isBlocked ? nil : progress.next?.part
    rows = zip(module.parts, progress.parts).map { part, state in
      Row(part, state, in: module, isNext: part.id == nextPart)
    }
    next = rows.first { $0.state == "next" }
    let names = module.builds.compactMap { id in
      version.curriculum.competencies.first { $0.id == id }?.title
    }
    skills = names.isEmpty ? nil : names.joined(separator: ", ")
  }

  static let template = """
    <nav class="trail" aria-label="You are here"><ol><li><a href="/learn/modules">Modules</a></li><li aria-current="page">{{title}}</li></ol></nav>
    <div class="page-head"><div><h1>{{title}}</h1><p>{{summary}}</p></div>{{#next}}<a class="button primary" href="{{address}}">Go on: {{title}}</a>{{/next}}</div>
    {{#waits}}<p class="callout" data-kind="warning"><strong>Locked for now.</strong> {{waits}}</p>{{/waits}}
    <div class="columns"><section class="card" aria-label="Parts"><ol class="parts">
    {{#rows}}<li data-state="{{state}}"><div><strong><a href="{{address}}">{{title}}</a></strong><p>{{what}}</p></div>{{#badge}}<span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{badge}}</span>{{/badge}}</li>
    {{/rows}}</ol></section>
    <aside class="stack" aria-label="About this module"><section class="card"><h2>About</h2>
    {{#meter}}{{> meter}}{{/meter}}
    <dl class="facts"><dt>Kind</dt><dd>{{kind}}</dd>{{#minutes}}<dt>Time</dt><dd>{{minutes}} minutes</dd>{{/minutes}}{{#skills}}<dt>Builds</dt><dd>{{skills}}</dd>{{/skills}}</dl></section></aside></div>

    """
}

extension ModulePage.Row {
  init(
    _ part: Part, _ progress: ModuleProgress.PartState, in module: Module, isNext: Bool
  ) {
    var words = [part.kindWords]
    if case .quiz(let quiz) = part, quiz.mode != .practice {
      if quiz.cutScore == nil { words.append("\(percent(quiz.masteryScore)) to pass") }
      if let most = quiz.limits.attempts { words.append(counted(most, "attempt")) }
    }
    if progress.isWaived == true {
      words.append("waived by a trainer")
    } else if let share = progress.bestShare, progress.sittings > 0 {
      words.append("best \(percent(share)) of \(counted(progress.sittings, "sitting"))")
    }
    switch progress.awaits {
    case .confirmation: words.append("a person has still to read it")
    case .signOff: words.append("a mentor signs it off")
    case nil: break
    }
    let state = progress.isDone ? "done" : isNext ? "next" : "open"
    let (badge, tone): (String?, String?) =
      progress.isDone ? ("Done", "good") : isNext ? ("Next", "info") : (nil, nil)
    self.init(
      title: part.title, address: At.part(part, module.id), state: state,
      what: words.joined(separator: ", "), badge: badge, tone: tone)
  }
}
