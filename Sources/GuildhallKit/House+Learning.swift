public import Certifications
public import Curricula
public import Scoring
internal import Foundation
internal import Storage

/// Why an answer was not taken.
public enum LearningFault: Error, Sendable, Hashable {
  /// With the modules that there are.
  case unknownModule(ModuleID, known: [ModuleID])
  case unknownItem(ItemID)
  case response(ResponseFault)
  /// The version that the attempt was begun with cannot be read any more.
  case lostVersion(Int64)
}

/// A quiz that is being sat: the attempt with the very version of the quiz that it is frozen to.
public struct Sitting: Sendable {
  var attempt: Attempt
  public var quiz: Quiz
  public var answers: [ItemID: Response]

  /// The items without an answer, in the order of the quiz.
  public var open: [Item] { quiz.items.filter { answers[$0.id] == nil } }
}

/// Somebody on the roster.
public struct Learner: Sendable, Hashable {
  var id: Int64
  public var name: String
}

extension House {
  /// The person of that name, added to the roster when there is none yet.
  public func learner(named name: String) throws -> Learner {
    let person = try store.person(named: name, act(by: "roster"))
    return Learner(id: person.id, name: person.name)
  }

  /// How far the person is with the module, as of now.
  public func progress(
    of learner: Learner, with module: Module, in curriculum: Curriculum
  ) throws -> ModuleProgress {
    module.progress(of: try store.record(of: learner.id), in: curriculum)
  }

  public func read(
    _ lesson: Lesson, of module: Module, in publication: Int64, by person: Learner
  ) throws {
    try store.readLesson(
      lesson.id, of: module.id, in: publication, by: person.id, act(by: "person/\(person.id)"))
  }

  /// Begins a sitting, or goes on with the one that was left open, with its own version of the quiz.
  public func sit(
    _ quiz: Quiz, of module: Module, in publication: Int64, by person: Learner
  ) throws -> Sitting {
    let attempt = try store.startAttempt(
      quiz.id, of: module.id, in: publication, by: person.id, act(by: "person/\(person.id)"))
    var own = quiz
    if attempt.publication != publication {
      guard
        let frozen = curriculum(from: try store.files(of: attempt.publication))?
          .module(module.id)?.quiz(quiz.id)
      else { throw LearningFault.lostVersion(attempt.publication) }
      own = frozen
    }
    return Sitting(attempt: attempt, quiz: own, answers: try store.answers(of: attempt.id))
  }

  /// Saves an answer; when this returns, it is on disk.
  public func answer(
    _ response: Response, to item: ItemID, in sitting: inout Sitting, by person: Learner
  ) throws {
    guard let known = sitting.quiz.item(item) else { throw LearningFault.unknownItem(item) }
    do throws(ResponseFault) {
      try known.validate(response)
    } catch {
      throw LearningFault.response(error)
    }
    try store.saveAnswer(
      response, to: item, in: sitting.attempt.id, act(by: "person/\(person.id)"))
    sitting.answers[item] = response
  }

  /// Hands the sitting in; twice gives the same score.
  public func submit(_ sitting: Sitting, by person: Learner) throws -> QuizScore {
    let quiz = sitting.quiz
    return try store.submit(
      sitting.attempt.id, engine: engineVersion, act(by: "person/\(person.id)")
    ) { quiz.score($0) }
  }
}
