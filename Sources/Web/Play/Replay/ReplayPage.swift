internal import Curricula
internal import GuildhallKit
internal import Rubrics
internal import Simulations

/// How a play went, for whoever played it.
struct ReplayPage: Page {
  static let area: Area? = .learn
  static let scripts: [Asset] = [.review]
  static let width = PageWidth.wide

  var title: String
  var token: String
  var view: ReplayView
  var module: String
  var moduleTitle: String
  /// Where another one is begun; nothing for a part that is not taught any more.
  var again: String?

  init(_ call: Call) throws {
    let number = try call.number("play")
    let (module, part) = try call.house.place(ofPlay: number)
    let replayed = try call.house.replay(number, of: try call.me().learner)
    let known = try call.house.module(module)
    let scenario = known?.1.scenario(part)
    title = scenario?.title ?? replayed.plays.first?.scenario.title ?? "A play"
    token = call.token
    view = ReplayView(replayed, module: known?.1)
    self.module = At.moduleOfPlays(module)
    moduleTitle = known?.1.title ?? module.rawValue
    again = scenario.map { At.scenarioIntroduction(module, $0.id) }
  }

  static let template = """
    <nav class="trail" aria-label="Where you are"><ol><li><a href="/learn/modules">Modules</a></li><li><a href="{{module}}">{{moduleTitle}}</a></li></ol></nav>
    <div class="page-head"><h1>How it went: {{title}}</h1><div class="cluster">{{#again}}<form method="post" action="{{again}}">{{> token}}<button class="button primary">Play again</button></form>{{/again}}<a class="button" href="{{module}}">Back to the module</a></div></div>
    {{#view}}{{> replay}}{{/view}}

    """
}

let replayRoutes: [Route] = [
  .get("/learn/plays/{play}/replay", for: .members) { call in
    let sitting = try call.sitting()
    if sitting.isOpen {
      return sitting.queue.isOver ? try call.finished(sitting) : .see(At.play(sitting.number))
    }
    return call.page(try ReplayPage(call))
  }
]
