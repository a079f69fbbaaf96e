public import Certifications
public import Curricula
public import Scoring
internal import Foundation
internal import Rubrics
internal import Storage

/// Somebody on the roster.
public struct Learner: Sendable, Hashable {
  var id: Int64
  public var name: String
}

extension House {
  /// The person of that name, added to the roster when there is none yet.
  public func learner(named name: String) throws -> Learner {
    try requireVisible(name)
    let person = try store.person(named: name, act(by: "roster"))
    return Learner(id: person.id, name: person.name)
  }

  /// The person of that name, who must be on the roster.
  public func learner(knownAs name: String) throws -> Learner {
    guard let person = try store.findPerson(named: name) else {
      throw CertifyingFault.unknownPerson(name)
    }
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
  ///
  /// A new one is drawn from a seed that is stored with it, and its time begins to run.
  ///
  /// - Throws: `blocked`, `noAttemptsLeft`, `coolingOff`, `noForm`.
  public func sit(
    _ part: PartID, of module: ModuleID, in published: PublishedCurriculum, by person: Learner
  ) throws -> Sitting {
    let act = act(by: "person/\(person.id)")
    try closeOverdueAttempts(at: act.at)
    guard let quiz = published.curriculum.quiz(part, of: module) else {
      throw LearningFault.unknownPart(
        part, of: module, known: published.curriculum.module(module)?.parts.map(\.id) ?? [])
    }
    let waitsFor = try waitsFor(module, in: published.curriculum, person)
    let (attempt, _) = try store.startAttempt(
      part, of: module, in: published.version, by: person.id, act
    ) { submissions in
      // An attempt that is open is gone on with, whatever has changed since.
      if !waitsFor.isEmpty { throw LearningFault.blocked(module, waitsFor: waitsFor) }
      return try newAttempt(at: quiz, after: submissions, at: act.at)
    }
    return try sitting(attempt)
  }

  /// The prerequisites of a module that somebody has still to pass.
  func waitsFor(
    _ id: ModuleID, in curriculum: Curriculum, _ person: Learner
  ) throws -> [ModuleID] {
    guard let module = curriculum.module(id), !module.prerequisites.isEmpty else { return [] }
    return module.progress(of: try store.record(of: person.id), in: curriculum).waitsFor
  }

  /// Whether the person has an attempt at the part that is open; its time has begun then.
  public func hasOpenAttempt(at part: PartID, of module: ModuleID, by person: Learner) throws
    -> Bool
  {
    try store.hasOpenAttempt(at: part, of: module, by: person.id)
  }

  /// Throws what beginning a sitting now would throw, and begins none.
  public func requireMayBegin(
    _ part: PartID, of module: ModuleID, in published: PublishedCurriculum, by person: Learner
  ) throws {
    guard let quiz = published.curriculum.quiz(part, of: module) else { return }
    let now = clock()
    let waitsFor = try waitsFor(module, in: published.curriculum, person)
    if !waitsFor.isEmpty { throw LearningFault.blocked(module, waitsFor: waitsFor) }
    let submissions = try store.submissionMoments(at: part, of: module, by: person.id)
    try quiz.requireAnother(after: submissions, at: now)
  }

  /// The names of people by their rows.
  func names() throws -> [Int64: String] {
    Dictionary(try store.people().map { ($0.id, $0.name) }, uniquingKeysWith: { one, _ in one })
  }

  /// Whether anybody on the roster has that name.
  public func knows(_ name: String) throws -> Bool { try store.findPerson(named: name) != nil }

  private func newAttempt(
    at quiz: Quiz, after submissions: [Date], at now: Date
  ) throws -> NewAttempt {
    try quiz.requireAnother(after: submissions, at: now)
    let seed = random()
    guard let form = try? quiz.drawForm(seed: seed) else { throw LearningFault.noForm(quiz.id) }
    let due = quiz.limits.seconds.map { now.addingTimeInterval($0) }
    let isDrawn = quiz.blueprint != nil || quiz.shufflesItems
    return NewAttempt(
      seed: seed, form: isDrawn ? form : nil, dueAt: due,
      closesAt: due?.addingTimeInterval(quiz.limits.grace))
  }

  /// The sitting of an attempt, with the version of the quiz that it was begun with.
  func sitting(_ attempt: Attempt) throws -> Sitting {
    let curriculum = try published(attempt.publication).curriculum
    guard let quiz = curriculum.quiz(attempt.quiz, of: attempt.module) else {
      throw LearningFault.lostVersion(attempt.publication)
    }
    let log = try store.answers(of: attempt.id)
    return Sitting(
      attempt: attempt, quiz: quiz, answers: log.answers, lastOf: log.lastOf,
      sequence: log.last,
      review: curriculum.module(attempt.module)?.review(attempt.quiz))
  }

  /// Saves an answer; when this returns, it is on disk.
  ///
  /// A text that is too long is cut off, and the result says so.
  ///
  /// - Throws: `unknownItem`, `notDrawn`, `response`, what the behaviour refuses, and the faults of
  ///   the attempt: closed, overdue, another person's, out of sequence, saved before. Nothing is
  ///   changed then.
  @discardableResult
  public func answer(
    _ response: Response, certainty: Certainty? = nil, to item: ItemID,
    in sitting: inout Sitting, by person: Learner
  ) throws -> SavedAnswer {
    let saved = try answer(
      Answer(response, certainty: certainty), to: item, in: sitting,
      sequence: sitting.sequence + 1, by: person)
    sitting.answers[item, default: []].append(saved.answer)
    sitting.lastOf[item] = saved.result.sequence
    sitting.sequence = saved.result.sequence
    return saved.result
  }

  /// Saves an answer under the number that its sender takes to be the next.
  func answer(
    _ answer: Answer, to item: ItemID, in sitting: Sitting, sequence: Int, by person: Learner
  ) throws -> (answer: Answer, result: SavedAnswer) {
    let act = act(by: "person/\(person.id)")
    guard let known = sitting.quiz.item(item) else { throw LearningFault.unknownItem(item) }
    if let form = sitting.attempt.form, !form.contains(item) { throw LearningFault.notDrawn(item) }
    let (whole, kept) = try accepted(answer, to: known)
    let behaviour = sitting.quiz.behaviour
    try store.saveAnswer(
      whole, to: item, in: sitting.attempt.id, by: person.id, sequence: sequence, act
    ) { try behaviour.admit(whole, to: known, after: $0) }
    return (whole, SavedAnswer(sequence: sequence, keptCharacters: kept))
  }

  /// The answer as it is kept, cut where it is too long.
  func accepted(_ answer: Answer, to item: Item) throws -> (Answer, kept: Int?) {
    var (whole, kept) = cut(answer, to: item.longestResponse)
    // Equal values count once, so they are kept once.
    whole.response = whole.response.distinct
    do throws(ResponseFault) {
      try item.validate(whole.response)
    } catch {
      throw LearningFault.response(error)
    }
    // A slip of the pen is no answer, and must not cost a try.
    if case .numeric(let numeric) = item.interaction, case .text(let text) = whole.response,
      !numeric.canRead(text)
    {
      throw LearningFault.noNumber(units: numeric.units.map(\.name))
    }
    return (whole, kept)
  }

  /// Keeps as much of a text as an answer may hold.
  private func cut(_ answer: Answer, to limit: Int) -> (Answer, kept: Int?) {
    guard case .text(let text) = answer.response, text.utf8.count > limit else {
      return (answer, nil)
    }
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return (answer, nil) }
    return (Answer(.text(String(text[..<end])), certainty: answer.certainty), limit)
  }

  /// Hands the sitting in; twice gives the same score.
  public func submit(_ sitting: Sitting, by person: Learner) throws -> QuizScore {
    let act = act(by: "person/\(person.id)")
    // Who hands in late hands in what was there when the time was up.
    let moment = sitting.attempt.isOverdue(at: act.at) ? sitting.attempt.dueAt : nil
    return try store.submit(
      sitting.attempt.id, of: person.id, engine: quizEngineVersion, act, at: moment
    ) { sitting.quiz.score($0, form: sitting.attempt.form) }
  }

  /// How many answers of a person are on disk, over all attempts that were handed in.
  public func answersGiven(by person: Learner) throws -> Int {
    try store.submissions().filter { $0.attempt.person == person.id }
      .reduce(0) { $0 + $1.answers.values.reduce(0) { $0 + $1.count } }
  }

  /// Hands in every attempt whose time and grace are over, as it is.
  ///
  /// It counts from the moment its time was up.
  ///
  /// - Returns: how many.
  @discardableResult
  public func closeOverdueAttempts() throws -> Int { try closeOverdueAttempts(at: clock()) }

  @discardableResult
  private func closeOverdueAttempts(at now: Date) throws -> Int {
    var closed = 0
    for attempt in try store.overdueAttempts(at: now) {
      // One whose version cannot be read must not keep everybody else from learning; `verify` says it.
      guard let sitting = try? sitting(attempt) else { continue }
      closed += 1
      _ = try store.submit(
        attempt.id, of: nil, engine: quizEngineVersion, Act(by: "rule", at: now),
        at: attempt.dueAt
      ) { sitting.quiz.score($0, form: attempt.form) }
    }
    return closed
  }
}

extension Quiz {
  /// Refuses an attempt beyond those that are allowed, or too soon after the last; practice is for as
  /// often as one likes.
  fileprivate func requireAnother(after submissions: [Date], at now: Date) throws {
    if mode == .practice { return }
    if let allowed = limits.attempts, submissions.count >= allowed {
      throw LearningFault.noAttemptsLeft(allowed: allowed)
    }
    if let wait = limits.coolingOff, let last = submissions.last,
      now < last.addingTimeInterval(wait)
    {
      throw LearningFault.coolingOff(until: last.addingTimeInterval(wait))
    }
  }
}

/// Refuses names that people could not see or tell apart.
func requireVisible(_ name: String) throws {
  let hidden = name.unicodeScalars.contains { scalar in
    // Joiners belong to words of several scripts.
    if scalar == "\u{200C}" || scalar == "\u{200D}" { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return true
    default: return false
    }
  }
  guard !hidden, name.contains(where: { $0.isLetter || $0.isNumber }) else {
    throw LearningFault.badName
  }
}
