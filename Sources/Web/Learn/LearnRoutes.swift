internal import Certifications
internal import Curricula
internal import GuildhallKit
internal import HTTPTypes
internal import Rubrics
internal import Scoring

/// What learners see: today, modules, lessons, quizzes.
let learnRoutes: [Route] =
  [
    .get(At.learn, for: .members, isKept: true) { call in call.page(try TodayPage(call)) },
    .get(At.modules, for: .members, isKept: true) { call in call.page(try ModulesPage(call)) },
    .get("/learn/modules/{module}", for: .members, isKept: true) { call in
      call.page(try ModulePage(call))
    },
    .get("/learn/modules/{module}/lessons/{part}", for: .members, isKept: true) { call in
      let (version, module, lesson) = try call.lessonOfPath()
      return call.page(LessonPage(call, version, module, lesson))
    },
    .post("/learn/modules/{module}/lessons/{part}", for: .members) { call in
      let (version, module, lesson) = try call.lessonOfPath()
      let me = try call.me().learner
      try call.house.read(lesson, of: module, in: version.version, by: me)
      try call.awardWhatWasEarned()
      let progress = try call.house.progress(of: me, with: module, in: version.curriculum)
      guard let next = progress.next, next.awaits == nil, let part = module.part(next.part) else {
        return .see(At.module(module.id))
      }
      return .see(At.part(part, module.id))
    },
    .get("/learn/modules/{module}/checklists/{part}", for: .members) { call in
      let (version, module) = try call.moduleOfPath()
      guard let checklist = module.checklist(PartID(rawValue: call["part"])) else {
        throw WebFault.notFound
      }
      let progress = try call.house.progress(
        of: try call.me().learner, with: module, in: version.curriculum)
      return call.page(
        ChecklistPage(
          title: checklist.title, module: module.title, moduleAddress: At.module(module.id),
          summary: checklist.summary, points: checklist.points.map { .init(text: $0.text.plain) },
          isDone: progress.parts.first { $0.part == checklist.id }?.isDone ?? false))
    },
    .get("/learn/figures/{version}/{path}", for: .members) { call in
      guard let figure = try call.house.figure(call["path"], of: try call.number("version")) else {
        throw WebFault.notFound
      }
      var reply = Reply(figure.bytes, type: figure.type)
      // A version never changes.
      reply.isForever = true
      reply.isPrivate = true
      return reply
    },
    .get("/learn/articles", for: .members, isKept: true) { call in call.page(try ArticlesPage(call))
    },
    .get("/learn/articles/{article}", for: .members, isKept: true) { call in
      for version in try call.house.current() {
        if let article = version.curriculum.articles.first(where: {
          $0.id.rawValue == call["article"]
        }) {
          return call.page(ArticlePage(article, of: version.version))
        }
      }
      throw WebFault.notFound
    },
    .get("/learn/modules/{module}/quizzes/{part}", for: .members) { call in
      let (version, module, part, quiz) = try call.quizOfPath()
      return call.page(try QuizPage(call, version, module, part, quiz))
    },
    .post("/learn/modules/{module}/quizzes/{part}", for: .members) { call in
      let (version, module, part, _) = try call.quizOfPath()
      let sitting = try call.house.sit(
        part.id, of: module.id, in: version, by: try call.me().learner)
      return .see(At.attempt(sitting.number))
    },
  ] + attemptRoutes

let learnPages: [any Page.Type] = [
  TodayPage.self, ModulesPage.self, ModulePage.self, LessonPage.self, ArticlesPage.self,
  ArticlePage.self, ChecklistPage.self, QuizPage.self, AttemptPage.self, HandInPage.self,
  ResultPage.self,
]

/// Pieces that several of its pages show.
let learnComponents: [String: String] = ["meter": Meter.component, "item": ItemField.component]

extension Call {
  fileprivate func lessonOfPath() throws -> (PublishedCurriculum, Module, Lesson) {
    let (version, module) = try moduleOfPath()
    let part = PartID(rawValue: self["part"])
    guard let lesson = module.lessons.first(where: { $0.id == part }) else {
      throw WebFault.notFound
    }
    return (version, module, lesson)
  }

  fileprivate func quizOfPath() throws -> (PublishedCurriculum, Module, Part, Quiz) {
    let (version, module) = try moduleOfPath()
    guard let part = module.part(PartID(rawValue: self["part"])),
      let quiz = module.sat(part.id, rubrics: version.curriculum.rubrics)
    else { throw WebFault.notFound }
    return (version, module, part, quiz)
  }

  /// Awards by rule what the last step has earned, and says so on the next page.
  func awardWhatWasEarned() throws {
    let me = try me()
    let awards = try house.awardByRule(to: [me.handle])
    if !awards.isEmpty {
      let titles = awards.map { "“\($0.programme.title)”" }.joined(separator: " and ")
      desk.tell(me, "You are now certified: \(titles).")
    }
  }
}
