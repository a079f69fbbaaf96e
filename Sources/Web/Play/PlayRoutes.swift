/// Scenarios, refreshers, certificates, one's own reviews and data.
let playRoutes: [Route] = []

let playPages: [any Page.Type] = []

/// Pieces that several of its pages show.
let playComponents: [String: String] = [:]
