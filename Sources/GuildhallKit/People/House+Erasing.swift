internal import Foundation
internal import Logging
internal import Storage
internal import TranscriptFiles

extension House {
  /// Takes everything that tells who somebody was out of the database, for good.
  ///
  /// Counts, results and times stay, under `Erased person 17`. Somebody who is erased already is
  /// not changed; the database is written anew.
  ///
  /// - Throws: `here`, `onHold`, `kept` with the day, `sharedWithHeld`, `ownErasure`.
  public func erase(
    _ name: String, because reason: String, by other: String
  ) throws -> ErasureReport {
    try requireHoldReason(reason)
    let person = try self.person(name)
    let done = try eraseRows(of: person, because: reason, by: other)
    return proven([done])[0]
  }

  /// The erasure without its proof.
  ///
  /// - Parameter held: who is on hold, where that is known already.
  func eraseRows(
    of person: Person, because reason: String, by other: String, held: HeldAgents? = nil
  ) throws -> ErasedPerson {
    if try actor(other).person.id == person.id { throw PeopleFault.ownErasure }
    let (actor, act) = try decider(other)
    if try presence(of: person.id).isErased { return ErasedPerson(alreadyErased: person.id) }
    try requireErasable(person, held ?? heldAgents())
    let done = try store.erase(
      person.id, because: reason, by: actor.id, act, encode: interactionJSON
    ) { changed in
      try scoresAgain(changed)
    }
    logger.info("erased", metadata: ["person": "\(person.id)"])
    return done
  }

  /// Why a person may not be erased now, the first reason there is.
  func requireErasable(_ person: Person, _ held: HeldAgents) throws {
    let line = try retentionLine(person, try presence(of: person.id), held)
    switch line.reason {
    case .due: return
    case .onHold:
      throw PeopleFault.onHold(
        person.name, since: try presence(of: person.id).heldSince ?? clock())
    case .stillHere: throw PeopleFault.here(person.name)
    case .notOver:
      throw PeopleFault.kept(
        person.name, until: line.from ?? clock(),
        days: try retentionDays(.training) ?? Self.trainingDays)
    case .sharedWithHeld:
      throw PeopleFault.sharedWithHeld(
        person.name, with: try heldPartners(of: person.id, try heldAgents()))
    }
  }

  /// Writes the database anew and searches its files for the names.
  ///
  /// What is erased stays erased when somebody else reads: then the report has no search.
  func proven(_ erased: [ErasedPerson]) -> [ErasureReport] {
    let isForgotten = (try? store.forgetOldPages()) != nil
    return erased.map { done in
      var report = ErasureReport(
        person: "Erased person \(done.person)", rows: done.rows, interactions: done.interactions,
        differingCards: done.differingCards, frozen: done.frozen,
        publishedFiles: done.publishedFiles)
      if isForgotten { report.search = (try? store.search(for: done.names)).map { .init($0) } }
      return report
    }
  }
}
