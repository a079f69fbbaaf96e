internal import Certifications
public import Curricula
internal import Foundation
internal import Rubrics
public import Scoring
internal import Storage

/// What a corrected key changes for one submission.
public struct RegradeChange: Sendable {
  public var attempt: Int64
  public var person: String
  public var before: QuizScore
  public var after: QuizScore
  /// Certifications that rest on the sitting, by their numbers and programmes.
  public var certifications: [(id: Int64, programme: ProgrammeID)]
  /// Items that are scored as they were: the corrected version has them no more, or would not take
  /// the answer that was given.
  public var kept: [ItemID]
}

/// What a regrade would change, or has changed.
public struct RegradeReport: Sendable {
  public var quiz: Quiz
  /// The corrected version.
  public var version: Int64
  /// How many submissions were looked at.
  public var submissions: Int
  /// Those whose score changes.
  public var changes: [RegradeChange]
}

/// A free text that waits for a person.
public struct AwaitedConfirmation: Sendable {
  public var attempt: Int64
  public var person: String
  public var module: ModuleID
  public var quiz: String
  public var item: Item
  public var text: String
  public var suggestion: ItemScore
}

extension House {
  /// Scores all submissions of a quiz with the items of a corrected version.
  ///
  /// Only the items are the corrected ones: mark, behaviour, form and answers stay those of the
  /// attempt. What people confirmed stays. New scores stand beside the old ones, and certifications
  /// that rest on a changed score are named, not touched.
  ///
  /// - Parameters:
  ///   - version: the corrected version; the newest without it.
  ///   - decision: who decides and why; nothing only to look.
  public func regrade(
    _ part: PartID, of module: ModuleID, with version: Int64? = nil,
    decision: (by: String, reason: String)? = nil
  ) throws -> RegradeReport {
    let now = clock()
    if let decision, !decision.reason.contains(where: { !$0.isWhitespace }) {
      throw LearningFault.emptyReason
    }
    let (corrected, quiz) = try corrected(part, module, version)
    let people = try names()
    let certifications = try store.certifications()
    var report = RegradeReport(
      quiz: quiz, version: corrected.version, submissions: 0, changes: [])
    var rescores: [NewRescore] = []
    var concerned: Set<Int64> = []
    for stored in try store.submissions(at: part, of: module) {
      report.submissions += 1
      let before = try storedScore(stored.currentScore)
      // On top of what earlier corrections have put right.
      let present = try self.quiz(of: stored, through: stored.rescores.last?.id)
      let after = stored.score(present.taking(quiz.items, for: stored.answers))
      guard before.isUnlike(after) else { continue }
      report.changes.append(
        RegradeChange(
          attempt: stored.attempt.id, person: people[stored.attempt.person] ?? "somebody",
          before: before, after: after,
          certifications: certifications.filter { $0.rests(on: stored.attempt.id) }
            .map { ($0.id, $0.programme) },
          kept: present.items(of: stored.attempt.form).filter { item in
            !quiz.items.contains { $0.id == item.id && $0.takes(stored.answers, as: item) }
          }.map(\.id)))
      concerned.insert(stored.attempt.person)
      rescores.append(
        NewRescore(
          attempt: stored.attempt.id, keys: corrected.version,
          confirmation: stored.confirmations.last?.id, score: after, engine: quizEngineVersion,
          reason: decision?.reason ?? "", after: stored.rescores.last?.id))
    }
    if let decision, !rescores.isEmpty {
      try requireVisible(decision.by)
      if let known = try store.findPerson(named: decision.by), concerned.contains(known.id) {
        throw LearningFault.ownWork
      }
      let decider = try decider(decision.by).person
      try store.rescore(rescores, Act(by: "person/\(decider.id)", at: now))
    }
    return report
  }

  private func corrected(
    _ part: PartID, _ module: ModuleID, _ version: Int64?
  ) throws -> (PublishedCurriculum, Quiz) {
    let newest = try self.module(module)
    guard let newest else { throw LearningFault.unknownModule(module, known: try moduleIDs()) }
    var corrected = newest.0
    if let version {
      let known = try store.publications().contains {
        $0.id == version && $0.curriculum == newest.0.curriculum.id
      }
      guard known else { throw LearningFault.unknownVersion(version) }
      corrected = try published(version)
    }
    guard let quiz = corrected.curriculum.quiz(part, of: module) else {
      throw LearningFault.unknownPart(
        part, of: module, known: newest.1.quizzes.map(\.id) + newest.1.reviews.map(\.id))
    }
    return (corrected, quiz)
  }

  /// The free texts that wait for a person, the oldest first.
  public func awaitedConfirmations() throws -> [AwaitedConfirmation] {
    let people = try names()
    return try store.provisionalSubmissions().flatMap { stored -> [AwaitedConfirmation] in
      let attempt = stored.attempt
      let score = try storedScore(stored.currentScore)
      guard score.isProvisional == true,
        let quiz = try published(attempt.publication).curriculum
          .quiz(attempt.quiz, of: attempt.module), quiz.mode != .practice
      else { return [] }
      return score.items.filter { $0.status == .awaitsPerson }.compactMap { suggestion in
        guard let item = quiz.item(suggestion.item),
          case .text(let text)? = stored.answers[item.id]?.last?.response
        else { return nil }
        return AwaitedConfirmation(
          attempt: attempt.id, person: people[attempt.person] ?? "somebody",
          module: attempt.module, quiz: quiz.title, item: item, text: text,
          suggestion: suggestion)
      }
    }
  }

  /// Gives a free text its points; nobody confirms their own.
  ///
  /// - Parameter points: nothing to take the machine's suggestion.
  /// - Returns: the score that counts now.
  public func confirm(
    _ item: ItemID, in attempt: Int64, points: Double?, by grader: String, reason: String
  ) throws -> QuizScore {
    let now = clock()
    guard reason.contains(where: { !$0.isWhitespace }) else { throw LearningFault.emptyReason }
    guard let stored = try store.submission(of: attempt) else {
      throw LearningFault.notSubmitted(attempt)
    }
    let quiz = try quiz(of: stored, through: stored.rescores.last?.id)
    guard let definition = quiz.items(of: stored.attempt.form).first(where: { $0.id == item }),
      case .extendedText = definition.interaction,
      stored.answers[item]?.last?.response.isEmpty == false
    else { throw LearningFault.notConfirmable(item) }
    let given =
      points ?? quiz.behaviour.score(stored.answers[item] ?? [], of: definition).earned
    guard given >= 0, given <= definition.points else {
      throw LearningFault.pointsOutOfRange(least: 0, most: definition.points)
    }
    try requireVisible(grader)
    if try store.findPerson(named: grader)?.id == stored.attempt.person {
      throw LearningFault.ownWork
    }
    let person = try decider(grader).person
    let last = stored.rescores.last?.id
    return try store.confirm(
      Confirmation(item: item, points: given), in: attempt, reason: reason,
      Act(by: "person/\(person.id)", at: now)
    ) { stored in
      NewRescore(
        attempt: attempt, keys: stored.rescores.last?.keys,
        confirmation: stored.confirmations.last?.id, score: stored.score(quiz),
        engine: quizEngineVersion, reason: reason, after: last)
    }
  }

  /// The quiz of a submission with every correction up to one of its later scores.
  ///
  /// - Parameter rescore: nothing for the quiz as the attempt is frozen to it.
  func quiz(of stored: StoredSubmission, through rescore: Int64?) throws -> Quiz {
    let attempt = stored.attempt
    guard
      var quiz = try published(attempt.publication).curriculum
        .quiz(attempt.quiz, of: attempt.module)
    else { throw LearningFault.lostVersion(attempt.publication) }
    guard let rescore else { return quiz }
    var last: Int64?
    for keys in stored.rescores.filter({ $0.id <= rescore }).compactMap(\.keys) where keys != last {
      guard let corrected = try published(keys).curriculum.quiz(attempt.quiz, of: attempt.module)
      else { throw LearningFault.lostVersion(keys) }
      quiz = quiz.taking(corrected.items, for: stored.answers)
      last = keys
    }
    return quiz
  }
}

func storedScore(_ text: String) throws -> QuizScore {
  try JSONDecoder().decode(QuizScore.self, from: Data(text.utf8))
}

extension Quiz {
  /// The same quiz with the corrected items in place of its own.
  ///
  /// Items that are gone stay, and so do those whose corrected form would not take an answer that was
  /// given: nobody loses an answer to another name of an option.
  func taking(_ corrected: [Item], for answers: [ItemID: [Answer]]) -> Quiz {
    let known = Dictionary(corrected.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    var quiz = self
    quiz.items = items.map { item in
      guard var taken = known[item.id], taken.takes(answers, as: item) else { return item }
      // Whether an item is on trial is a rule of the form; what it is worth may be what was wrong.
      taken.isPilot = item.isPilot
      return taken
    }
    return quiz
  }
}

extension Item {
  /// True when it takes every answer that the other form of it took.
  fileprivate func takes(_ answers: [ItemID: [Answer]], as other: Item) -> Bool {
    (answers[id] ?? []).allSatisfy { answer in
      (try? other.validate(answer.response)) == nil || (try? validate(answer.response)) != nil
    }
  }
}

extension StoredSubmission {
  /// The score of its answers by a quiz, with what people confirmed up to a row.
  func score(_ quiz: Quiz, upTo confirmation: Int64? = .max) -> QuizScore {
    quiz.score(
      answers, form: attempt.form,
      confirmations: confirmations.filter { $0.id <= confirmation ?? 0 }.map(\.confirmation))
  }
}

extension QuizScore {
  /// True when points or the result differ; other words for the same points change nothing.
  fileprivate func isUnlike(_ other: QuizScore) -> Bool {
    abs(earned - other.earned) > 1e-9 || abs(possible - other.possible) > 1e-9
      || isPassed != other.isPassed || isProvisional != other.isProvisional
      || zip(items, other.items).contains { abs($0.earned - $1.earned) > 1e-9 }
  }
}

extension StoredCertification {
  fileprivate func rests(on attempt: Int64) -> Bool {
    evidence.contains {
      guard case .sitting(let sitting) = $0 else { return false }
      return sitting.attempt == attempt
    }
  }
}
