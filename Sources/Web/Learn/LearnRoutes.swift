/// What learners see: today, modules, lessons, quizzes.
let learnRoutes: [Route] = [
  .get("/learn", for: .members) { call in call.page(try TodayPage(call)) }
]

let learnPages: [any Page.Type] = [TodayPage.self]

/// Pieces that several of its pages show.
let learnComponents: [String: String] = [:]
