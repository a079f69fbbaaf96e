/// Scenarios, refreshers, certificates, one's own reviews and data.
let playRoutes: [Route] =
  playerRoutes + replayRoutes + refresherRoutes + certificateRoutes + ownReviewRoutes
  + ownDataRoutes
  + changesRoutes + accountRoutes

let playPages: [any Page.Type] = [
  ScenarioIntroductionPage.self, PlayerPage.self, FoundArticlesPage.self, ReplayPage.self,
  RefreshersPage.self, RefreshedPage.self, CertificatesPage.self, OwnReviewsPage.self,
  OwnReviewPage.self, OwnDataPage.self,
  ChangesPage.self, AccountPage.self,
]

/// Pieces that several of its pages show.
let playComponents: [String: String] = PlayerPage.components.merging(
  [
    "playFound": FoundArticlesPage.component, "replay": ReplayView.component,
    "certificateLine": CertificatesPage.component, "ownNotes": OwnReviewsPage.notesComponent,
  ], uniquingKeysWith: { one, _ in one })
