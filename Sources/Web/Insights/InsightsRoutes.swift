/// What trainers see of questions, criteria and reviewers; imports and publishing.
let insightsRoutes: [Route] =
  itemsRoutes + criteriaRoutes + importRoutes + publishRoutes + exportRoutes

let insightsPages: [any Page.Type] = [
  ItemsPage.self, QuizItemsPage.self, CriteriaPage.self, AgreementPage.self, ImportsPage.self,
  ImportJobPage.self, PublishPage.self, PublishJobPage.self, VersionPage.self, ExportsPage.self,
]

/// Pieces that several of its pages show.
let insightsComponents: [String: String] = [
  "questionFigures": QuizItemsPage.question,
  "importAnswers": ImportJobPage.answersForm, "fileFindings": ImportJobPage.findings,
  "changeLines": ChangeLines.component,
]
