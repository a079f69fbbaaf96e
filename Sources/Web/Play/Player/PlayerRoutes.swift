internal import Curricula
internal import GuildhallKit
internal import HTTPTypes
internal import Rubrics
internal import Simulations

/// Playing a scenario, from its introduction to the last form.
let playerRoutes: [Route] = [
  .get("/learn/modules/{module}/scenarios/{part}", for: .members) { call in
    call.page(try ScenarioIntroductionPage(call))
  },
  .post("/learn/modules/{module}/scenarios/{part}", for: .members, largestBody: 8 << 10) { call in
    let (published, module, part) = try call.scenarioPart()
    let me = try call.me().learner
    let sitting = try call.house.play(part.id, of: module.id, in: published, by: me)
    return .see(At.play(sitting.number))
  },
  .get("/learn/plays/{play}", for: .members) { call in
    let sitting = try call.sitting()
    guard sitting.isOpen else { return .see(At.replay(sitting.number)) }
    if sitting.queue.isOver { return try call.finished(sitting) }
    return call.page(
      PlayerPage(
        sitting, customer: try call.customer(in: sitting),
        idle: try call.house.elapsed(in: sitting), call))
  },
  .post("/learn/plays/{play}/steps", for: .members) { call in try call.takeStep() },
  .post("/learn/plays/{play}/clock", for: .members, largestBody: 8 << 10) { call in
    try call.letTimePass()
  },
  .get("/learn/plays/{play}/articles", for: .members) { call in
    let page = FoundArticlesPage(try call.sitting(), call)
    return call.wantsPiece
      ? .html(call.desk.templates.piece(page, of: "playFound")) : call.page(page)
  },
]

extension Call {
  /// The play of the path, which is their own.
  func sitting() throws -> PlaySitting {
    try house.sitting(try number("play"), of: try me().learner)
  }

  /// The customer whom the page or the form names, from 0; otherwise the one of the last step, or
  /// the first who still waits.
  func customer(in sitting: PlaySitting) throws -> Int {
    let queue = sitting.queue
    if let named = form.integer("customer") ?? query.integer("customer") {
      guard named > 0, named <= queue.plays.count, queue.hasCome(Int(named) - 1) else {
        throw WebFault.notFound
      }
      return Int(named) - 1
    }
    if !queue.plays[sitting.lastCustomer].isOver { return sitting.lastCustomer }
    return queue.plays.indices.first { !queue.plays[$0].isOver && queue.hasCome($0) } ?? 0
  }

  /// Scores a play that is over, and shows how it went.
  func finished(_ sitting: PlaySitting) throws -> Reply {
    _ = try house.finish(sitting, by: try me().learner)
    return .see(At.replay(sitting.number))
  }
}
