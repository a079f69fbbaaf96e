/// Scenarios, refreshers, certificates, one's own reviews and data.
let playRoutes: [Route] = playerRoutes + replayRoutes

let playPages: [any Page.Type] = [
  ScenarioIntroductionPage.self, PlayerPage.self, FoundArticlesPage.self, ReplayPage.self,
]

/// Pieces that several of its pages show.
let playComponents: [String: String] = PlayerPage.components.merging(
  ["playFound": FoundArticlesPage.component, "replay": ReplayView.component],
  uniquingKeysWith: { one, _ in one })
