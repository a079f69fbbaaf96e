internal import Curricula
internal import GuildhallKit
internal import Rubrics

/// How questions did.
let itemsRoutes: [Route] = [
  .get(At.items, for: .trainers) { call in
    call.page(
      ItemsPage(try call.house.quizAnalyses(), modules: try call.moduleTitles()))
  },
  .get(At.items + "/{module}/{part}", for: .trainers) { call in
    let module = ModuleID(call["module"])
    let (analysis, quiz) = try call.house.quizAnalysis(of: PartID(call["part"]), in: module)
    return call.page(
      QuizItemsPage(
        analysis, quiz, module: try call.moduleTitles()[module] ?? module.rawValue))
  },
]

extension Call {
  /// What the modules of the present versions are called.
  func moduleTitles() throws -> [ModuleID: String] {
    Dictionary(
      try house.current().flatMap { $0.curriculum.modules.map { ($0.id, $0.title) } },
      uniquingKeysWith: { one, _ in one })
  }
}
