internal import Foundation
internal import Scoring
internal import Simulations
internal import Storage

extension House {
  /// Plays every finished play again: the same steps, the same score.
  func verifyPlays(
    _ acts: [AuditedAct], _ redacted: RedactedHashes, _ report: inout VerificationReport
  ) throws {
    let handedIn = Dictionary(
      acts.filter { $0.verb == "finishPlay" }.map { ($0.subject, $0.details["score"] ?? "") },
      uniquingKeysWith: { one, _ in one })
    for stored in try store.playResults() {
      report.plays += 1
      let play = stored.play
      let said = redacted.now(handedIn["play/\(play.id)"], of: "playResult/\(play.id)")
      if said != contentHash([Data(stored.score.utf8)]) {
        report.faults.append("The score of play \(play.id) is not the one that was decided.")
      }
      if play.isOpen { report.faults.append("Play \(play.id) is open and has a score.") }
      if redacted.frozen.contains("playResult/\(play.id)") { continue }
      guard stored.simulation == simulationVersion, stored.engine == engineVersion else {
        report.ofOtherEngine += 1
        continue
      }
      guard let kept = try? storedPlayResult(stored.score), let sitting = try? sitting(play),
        let again = try? finished(sitting, agent: "person/\(play.person)")
      else {
        report.faults.append("Play \(play.id) cannot be played again.")
        continue
      }
      if !sitting.differences.isEmpty {
        report.faults.append("Play \(play.id) does not go again as it went.")
      }
      if again.result != kept || kept.share != stored.share || kept.isPassed != stored.isPassed
        || kept.isProvisional != stored.isProvisional
      {
        report.faults.append("The score of play \(play.id) does not come out as stored.")
      }
    }
  }
}
