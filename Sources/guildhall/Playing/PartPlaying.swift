import Certifications
import Curricula
import GuildhallKit
import Reports
import Rubrics
import Scoring
import Simulations

/// One play of a module's scenario part, kept step by step.
struct PartPlaying {
  let session: LearnSession

  func play(_ part: ScenarioPart) throws {
    var sitting = try house().play(
      part.id, of: session.module.id, in: session.version, by: session.learner)
    say("── \(part.title) ──\n")
    if !part.summary.isEmpty { say(wrapped(part.summary, width: 80) + "\n") }
    introduce(sitting.queue)
    if sitting.isResumed { remind(of: sitting) }
    for difference in sitting.differences { note(difference.sentence) }
    if sitting.queue.isOver {
      try finish(sitting)
      return
    }
    var box = sitting
    var playing = PlaySession(
      queue: sitting.queue, current: sitting.lastCustomer,
      isExplained: part.level == .guided || part.level == .hinted, pace: session.pace
    ) { input, customer in
      let outcome = try house().take(input, with: customer, in: &box, by: session.learner)
      return (outcome, box.queue)
    }
    try playing.run(isResumed: sitting.isResumed)
    sitting = box
    try finish(sitting)
  }

  private func house() throws -> House { try session.data.house(for: .changing) }

  /// What was said so far, to somebody who comes back.
  private func remind(of sitting: PlaySitting) {
    say("You left this conversation open; it goes on where you were.\n")
    for (number, play) in sitting.queue.plays.enumerated() where sitting.queue.hasCome(number) {
      if play.isOver { continue }
      say(text(of: play, explained: false))
    }
  }

  private func finish(_ sitting: PlaySitting) throws {
    let result = try house().finish(sitting, by: session.learner)
    for (play, score) in zip(sitting.queue.plays, result.scores) {
      say("── \(printable(play.scenario.title)): \(printable(play.customerName)) ──\n")
      say(text(of: score, for: play.scenario, by: play.engine.rubric))
    }
    if result.scores.count > 1 {
      say("Together: \(percent(result.share)), \(result.isPassed ? "passed" : "not passed")\n")
    }
    say("saved: play \(sitting.number). See it step by step, with what was understood:")
    say("  guildhall plays --show \(sitting.number)\n")
  }
}
