/// What trainers see of questions, criteria and reviewers; imports and publishing.
let insightsRoutes: [Route] = itemsRoutes

let insightsPages: [any Page.Type] = [ItemsPage.self, QuizItemsPage.self]

/// Pieces that several of its pages show.
let insightsComponents: [String: String] = [
  "insightsTabs": InsightsTab.component, "questionFigures": QuizItemsPage.question,
]
