/// What programs call: JSON under /api/.
let programsRoutes: [Route] = []

let programsPages: [any Page.Type] = []

/// Pieces that several of its pages show.
let programsComponents: [String: String] = [:]
