/// What trainers and mentors see of people.
let trackRoutes: [Route] = []

let trackPages: [any Page.Type] = []

/// Pieces that several of its pages show.
let trackComponents: [String: String] = [:]
