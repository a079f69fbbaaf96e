/// What reviewers see.
let reviewRoutes: [Route] = []

let reviewPages: [any Page.Type] = []

/// Pieces that several of its pages show.
let reviewComponents: [String: String] = [:]
