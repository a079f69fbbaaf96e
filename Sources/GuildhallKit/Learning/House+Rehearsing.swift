internal import Certifications
public import Curricula
internal import Foundation
internal import Logging
internal import Rubrics
public import Scoring
internal import Simulations
internal import Storage

/// A rehearsed sitting with its score.
public struct RehearsedResult: Sendable {
  public var learner: String
  public var module: Module
  public var quiz: Quiz
  public var score: QuizScore
}

extension House {
  /// Plays the rehearsals of the current versions: reads the lessons, gives the scripted answers,
  /// hands in.
  ///
  /// A rehearsal whose quiz the learner has handed in before is not played again.
  ///
  /// - Returns: how many were played.
  public func playRehearsals() throws -> Int {
    var played = 0
    for version in try current() {
      for rehearsal in version.curriculum.rehearsalsInOrder {
        guard let module = version.curriculum.module(rehearsal.module) else { continue }
        let learner = try learner(named: rehearsal.learner)
        let sat = Set(
          try store.record(of: learner.id).sittings.filter { $0.module == module.id }.map(\.quiz))
        let open = rehearsal.sittings.filter { !sat.contains($0.quiz) }
        let unplayed = rehearsal.plays.filter { !sat.contains($0.part) }
        if open.isEmpty, unplayed.isEmpty { continue }
        for lesson in module.lessons {
          try read(lesson, of: module, in: version.version, by: learner)
        }
        do {
          for scripted in open { try play(scripted, of: module, in: version, by: learner) }
          for scripted in unplayed { try play(scripted, of: module, in: version, by: learner) }
        } catch let fault as LearningFault {
          // What comes before it cannot be rehearsed, as a checklist cannot; the rest goes on.
          logger.notice("rehearsal not played", metadata: ["why": "\(fault.sentence)"])
          continue
        }
        played += 1
      }
    }
    return played
  }

  private func play(
    _ scripted: Rehearsal.Sitting, of module: Module, in version: PublishedCurriculum,
    by learner: Learner
  ) throws {
    var sitting = try sit(scripted.quiz, of: module.id, in: version, by: learner)
    for given in scripted.answers {
      try answer(
        given.response, certainty: given.certainty, to: given.item, in: &sitting, by: learner)
    }
    _ = try submit(sitting, by: learner)
  }

  private func play(
    _ scripted: Rehearsal.ScriptedPlay, of module: Module, in version: PublishedCurriculum,
    by learner: Learner
  ) throws {
    var sitting = try play(scripted.part, of: module.id, in: version, by: learner)
    let scenario = sitting.part.scenarios.first
    guard
      let walkthrough = version.curriculum.walkthroughs.first(where: {
        $0.scenario == scenario && $0.id == scripted.walkthrough
      })
    else { return }
    for input in walkthrough.inputs(in: sitting.queue.plays[0]) where !sitting.queue.isOver {
      _ = try take(input, with: 0, in: &sitting, by: learner)
    }
    guard sitting.queue.isOver else { return }
    _ = try finish(sitting, by: learner)
  }

  /// What the rehearsed learners earned, as it is stored.
  public func rehearsedResults() throws -> [RehearsedResult] {
    let versions = try current()
    let people = try names()
    return try store.submissions().compactMap { stored in
      guard let name = people[stored.attempt.person],
        let module = versions.lazy.compactMap({ $0.curriculum.module(stored.attempt.module) })
          .first,
        versions.contains(where: { version in
          version.curriculum.rehearsals.contains { $0.learner == name && $0.module == module.id }
        }),
        let quiz = try published(stored.attempt.publication).curriculum
          .quiz(stored.attempt.quiz, of: module.id)
      else { return nil }
      let score = try storedScore(stored.currentScore)
      return RehearsedResult(learner: name, module: module, quiz: quiz, score: score)
    }
  }
}

extension Curriculum {
  /// Rehearsals of modules that others build on first.
  fileprivate var rehearsalsInOrder: [Rehearsal] {
    func before(_ id: ModuleID) -> Set<ModuleID> {
      var found: Set<ModuleID> = []
      var open = [id]
      while let next = open.popLast() {
        for name in module(next)?.prerequisites ?? [] where found.insert(name).inserted {
          open.append(name)
        }
      }
      return found
    }
    return rehearsals.map { ($0, before($0.module).count) }
      .sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }.map(\.0)
  }
}
