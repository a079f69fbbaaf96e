/// What trainers see of questions, criteria and reviewers; imports and publishing.
let insightsRoutes: [Route] = []

let insightsPages: [any Page.Type] = []

/// Pieces that several of its pages show.
let insightsComponents: [String: String] = [:]
