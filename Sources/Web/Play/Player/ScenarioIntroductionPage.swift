internal import Certifications
internal import Curricula
internal import GuildhallKit
internal import Rubrics
internal import Scoring

/// What a scenario is about, and the button that begins it.
struct ScenarioIntroductionPage: Page {
  static let area: Area? = .learn
  static let width = PageWidth.narrow

  struct Customer: Sendable {
    var scenario: String
    var channelName: String
    var brief: String
  }

  struct Earlier: Sendable {
    var address: String
    var day: String
    var share: String
    var verdict: String
    var tone: String?
  }

  var title: String
  var token: String
  var address: String
  var module: String
  var moduleTitle: String
  var summary: String
  var level: String
  var levelSentence: String
  var customers: [Customer]
  var several: String?
  var waitsFor: String?
  /// The one that was left open.
  var open: String?
  var openSince: String?
  var earlier: [Earlier]
  var hasEarlier: Bool

  init(_ call: Call) throws {
    let (published, module, part) = try call.scenarioPart()
    let me = try call.me().learner
    let plays = try call.house.plays(of: part.id, in: module.id, by: me)
    title = part.title
    token = call.token
    address = At.scenarioIntroduction(module.id, part.id)
    self.module = At.moduleOfPlays(module.id)
    moduleTitle = module.title
    summary = part.summary
    level = part.level.badge
    levelSentence = part.level.sentence
    customers = part.scenarios.compactMap { published.curriculum.scenario($0) }.map {
      // Facts are drawn when it begins.
      Customer(
        scenario: $0.title, channelName: channelWords($0.channel), brief: $0.brief)
    }
    several =
      part.scenarios.count > 1
      ? "\(part.scenarios.count) customers come to you, one after the other; turn from one to the "
        + "other as you like." : nil
    let missing = try call.house.progress(of: me, with: module, in: published.curriculum).waitsFor
    waitsFor =
      missing.isEmpty
      ? nil
      : ownList(missing.map { "“\(published.curriculum.module($0)?.title ?? $0.rawValue)”" })
    let open = plays.first(where: \.isOpen)
    self.open = open.map { At.play($0.number) }
    openSince = open?.startedAt.ownMoment
    earlier = plays.reversed().compactMap(Earlier.init)
    hasEarlier = !earlier.isEmpty
  }

  static let template = """
    <nav class="trail" aria-label="Where you are"><ol><li><a href="/learn/modules">Modules</a></li><li><a href="{{module}}">{{moduleTitle}}</a></li></ol></nav>
    <div class="page-head"><div><h1>{{title}}</h1>{{#summary}}<p>{{summary}}</p>{{/summary}}</div></div>
    <section class="card stack" aria-label="What awaits you">
    {{#customers}}<div class="stack tight"><h2>{{scenario}} <span class="badge">{{channelName}}</span></h2><p class="turn-text">{{brief}}</p></div>
    {{/customers}}
    {{#several}}<p>{{several}}</p>{{/several}}
    <p><span class="badge">{{level}}</span> {{levelSentence}}</p>
    {{#waitsFor}}<p class="callout" data-kind="warning">First pass {{waitsFor}}.</p>{{/waitsFor}}
    {{^waitsFor}}
    {{#open}}<p>You left it open on {{openSince}}; it goes on where you were.</p><p><a class="button primary large" href="{{open}}">Go on</a></p>{{/open}}
    {{^open}}<form method="post" action="{{address}}">{{> token}}<button class="button primary large">{{#hasEarlier}}Play again{{/hasEarlier}}{{^hasEarlier}}Begin{{/hasEarlier}}</button></form>{{/open}}
    {{/waitsFor}}
    </section>
    {{#hasEarlier}}<section class="card flush"><header><h2>Your plays of it</h2></header><ul class="rows">
    {{#earlier}}<li><div class="grow"><a href="{{address}}">{{day}}</a></div><span class="number">{{share}}</span><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{verdict}}</span></li>
    {{/earlier}}</ul></section>{{/hasEarlier}}

    """
}

extension ScenarioIntroductionPage.Earlier {
  init?(_ play: OwnPlay) {
    guard let share = play.share, let finishedAt = play.finishedAt else { return nil }
    address = At.replay(play.number)
    day = finishedAt.ownMoment
    self.share = percent(share)
    (verdict, tone) =
      play.isProvisional
      ? ("A person has to look", "warn")
      : play.isPassed ? ("Passed", "good") : ("Not passed", "bad")
  }
}

extension Call {
  /// The scenario part that the path names.
  func scenarioPart() throws -> (PublishedCurriculum, Module, ScenarioPart) {
    guard let (published, module) = try house.module(ModuleID(self["module"])),
      let part = module.scenario(PartID(self["part"]))
    else { throw WebFault.notFound }
    return (published, module, part)
  }
}
