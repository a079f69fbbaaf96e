/// What administrators see.
let administerRoutes: [Route] = []

let administerPages: [any Page.Type] = []

/// Pieces that several of its pages show.
let administerComponents: [String: String] = [:]
