internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import HTTPTypes
internal import Rubrics
internal import Scoring

/// Sitting a quiz: its questions, its answers as they come, handing it in.
let attemptRoutes: [Route] = [
  .get("/learn/attempts/{attempt}", for: .members) { call in
    let desk = try call.attemptOfPath()
    if desk.score != nil { return .see(At.result(desk.sitting.number)) }
    return call.page(try AttemptPage(call, desk))
  },
  .post("/learn/attempts/{attempt}/answers", for: .members) { call in try saveAnswers(call) },
  .get("/learn/attempts/{attempt}/submission", for: .members) { call in
    let desk = try call.attemptOfPath()
    if desk.score != nil { return .see(At.result(desk.sitting.number)) }
    return call.page(HandInPage(call, desk))
  },
  .post("/learn/attempts/{attempt}/submission", for: .members) { call in
    let desk = try call.attemptOfPath()
    let me = try call.me().learner
    if desk.score == nil {
      _ = try call.house.submit(desk.sitting, by: me)
      try call.awardWhatWasEarned()
    }
    return .see(At.result(desk.sitting.number))
  },
  .get("/learn/attempts/{attempt}/result", for: .members) { call in
    let desk = try call.attemptOfPath()
    guard let score = desk.score else { return .see(At.attempt(desk.sitting.number)) }
    return call.page(try ResultPage(call, desk, score))
  },
]

/// What a script is told that saved an answer.
private struct Saved: Encodable {
  var savedAt: Date
  /// What the next answer is to be sent under.
  var revision: Int
  /// Questions without an answer.
  var open: Int
}

/// What a script is told whose page is stale: the person chooses.
private struct Stale: Encodable {
  var revision: Int
  var message: String
}

/// Saves what a form says to its questions, each answer that is new in a row of its own.
///
/// A page that was loaded before another tab answered is stale in those questions alone.
private func saveAnswers(_ call: Call) throws -> Reply {
  let desk = try call.attemptOfPath()
  let number = desk.sitting.number
  if desk.score != nil {
    if call.wantsData { throw WebFault.refused(timeIsUp) }
    call.desk.tell(try call.me(), timeIsUp)
    return .see(At.result(number))
  }
  guard let revision = call.form.integer("revision").flatMap({ Int(exactly: $0) }), revision > 0
  else { throw WebFault.unreadable }
  var sitting = desk.sitting
  var problem: String?
  var overtaken: [Int] = []
  let check = call.form.integer("check").flatMap { Int(exactly: $0) }
  let shown = Set(call.form.all("shown").compactMap { Int($0) })
  for item in sitting.presented where shown.contains(item.number) {
    // Where feedback follows at once, only the question whose button was pressed is answered.
    if let check, check != item.number { continue }
    do {
      let sent = try SentItem(item, in: call.form)
      if desk.sitting.isAnswered(item.item, since: revision), differs(sent, in: sitting) {
        // A whole form that leaves the question open has nothing to say against the answer.
        if sent.response != nil || call.wantsData { overtaken.append(item.number) }
        continue
      }
      let earlier = sitting.answers[item.item]?.count ?? 0
      try save(sent, &sitting, call)
      if check == item.number, sitting.answers[item.item]?.count ?? 0 == earlier,
        sitting.quiz.item(item.item).map(sitting.admits) ?? false
      {
        problem =
          earlier == 0
          ? "Nothing is answered here yet." : "That is your last answer; change it to try again."
      }
    } catch {
      guard let why = (error as? WebFault)?.sentence ?? sentence(about: error),
        kind(of: error) != .overtaken, kind(of: error) != .unknown
      else { throw error }
      problem = forPages(why)
    }
  }
  if !overtaken.isEmpty {
    let message = overtakenWords(overtaken)
    if call.wantsData {
      return try .json(
        Stale(revision: try call.attemptOfPath().nextSequence, message: message), status: .conflict)
    }
    return call.page(
      try AttemptPage(
        call, try call.attemptOfPath(),
        problem: message + " It stands here now; please check it. Everything else is saved."),
      status: .conflict)
  }
  if let problem {
    if call.wantsData { throw WebFault.refused(problem) }
    return call.page(
      try AttemptPage(call, try call.attemptOfPath(), problem: problem, at: check),
      status: .unprocessableContent)
  }
  if call.wantsData {
    return try .json(
      Saved(
        savedAt: call.now, revision: sitting.nextSequence,
        open: sitting.open.count))
  }
  if call.form["finish"] != nil { return .see(At.attempt(number) + "/submission") }
  if let check { return .see(At.attempt(number) + "#q\(check)") }
  call.desk.tell(try call.me(), "Saved.")
  return .see(At.attempt(number))
}

/// Whether a form says something else than what is saved.
private func differs(_ sent: SentItem, in sitting: Sitting) -> Bool {
  guard let last = sitting.answer(to: sent.item.item), !last.response.isEmptyAnswer else {
    return sent.response != nil
  }
  return last.response != sent.response || last.certainty != sent.certainty
}

/// Saves one answer where it is another than the last one.
private func save(_ sent: SentItem, _ sitting: inout Sitting, _ call: Call) throws {
  let item = sent.item
  let last = sitting.answer(to: item.item)
  guard let response = sent.response ?? last.flatMap({ emptied($0.response) }) else {
    return
  }
  if last?.response == response, last?.certainty == sent.certainty { return }
  // With certainty asked for, an answer is whole when it says how sure its giver is.
  if item.asksCertainty, sent.certainty == nil {
    guard call.wantsData else { return }
    throw WebFault.refused("Question \(item.number) is saved once you say how sure you are.")
  }
  try call.house.answer(
    response, certainty: sent.certainty, to: item.item, in: &sitting, by: try call.me().learner)
}

/// No answer in the place of one that was given; nothing where there was none, or none can be.
private func emptied(_ response: Response) -> Response? {
  switch response {
  case .chosen(let ids): ids.isEmpty ? nil : .chosen([])
  case .pairs(let pairs): pairs.isEmpty ? nil : .pairs([])
  case .text(let text): text.isEmpty ? nil : .text("")
  case .ordered, .number: nil
  }
}

private let timeIsUp =
  "The time was up, so this attempt was handed in with what was saved until then."

private func overtakenWords(_ numbers: [Int]) -> String {
  let questions = ownList(numbers.map(String.init))
  return "\(numbers.count == 1 ? "Question" : "Questions") \(questions) "
    + "\(numbers.count == 1 ? "has" : "have") a newer answer from another tab or device."
}

extension Call {
  fileprivate func attemptOfPath() throws -> AttemptDesk {
    try house.attempt(try number("attempt"), of: try me().learner)
  }
}
