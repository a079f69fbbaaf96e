public import Curricula
internal import Rubrics

extension Walkthrough {
  /// Plays the script and holds its expectations against what happens.
  public func play(with engine: ScenarioEngine) -> WalkthroughResult {
    var play = Play(engine, PlaySetup(seed: seed, level: level))
    var failures: [WalkthroughResult.Failure] = []
    for (number, step) in steps.enumerated() {
      guard var input = step.input else {
        if case .expect(let expected) = step {
          failures += expected.faults(play).map { .init(step: number, sentence: $0) }
        }
        continue
      }
      input.act = play.filled(input.act)
      do throws(PlayFault) {
        try play.take(input)
      } catch {
        failures.append(.init(step: number, sentence: error.sentence))
        break
      }
    }
    return WalkthroughResult(play: play, score: play.score(), failures: failures)
  }
}

extension Walkthrough {
  /// What the script does, step by step, with the facts of a play in the place of braces.
  public func inputs(in play: Play) -> [PlayInput] {
    steps.compactMap { step in
      step.input.map { PlayInput(play.filled($0.act), elapsed: $0.elapsed) }
    }
  }
}

extension Walkthrough.Expectation {
  fileprivate func faults(_ play: Play) -> [String] {
    var faults: [String] = []
    let here =
      switch play.place {
      case .state(let id), .end(let id): id
      }
    if let state, state != here {
      faults.append("The play is in “\(here)” and should be in “\(state)”\(lastWords(play)).")
    }
    if let outcome, play.end?.outcome != outcome {
      faults.append(
        play.end.map {
          "The outcome is “\($0.outcome.rawValue)” and should be “\(outcome.rawValue)”."
        }
          ?? "The play has not ended, and its outcome should be “\(outcome.rawValue)”.")
    }
    let said = play.steps.last { !$0.said.isEmpty }?.said.joined(separator: " ") ?? ""
    if let hears, !folded(said).contains(folded(play.filled(hears))) {
      faults.append("The customer should have said “\(hears)” and said “\(said)”.")
    }
    if atLeast != nil || atMost != nil {
      guard let share = play.score()?.share else {
        return faults + ["The play has not ended, so it has no score."]
      }
      let low = atLeast ?? 0
      let high = atMost ?? 1
      if share < low - 1e-9 || share > high + 1e-9 {
        faults.append(
          "The score is \(thousandths(share)) and should be \(thousandths(low)) to "
            + "\(thousandths(high)).")
      }
    }
    return faults
  }

  /// What the author needs to see to mend it.
  private func lastWords(_ play: Play) -> String {
    guard let step = play.steps.last, step.reply != nil else { return "" }
    let heard = step.understood.map(\.title).joined(separator: ", ")
    return "; the last reply was taken for \(heard.isEmpty ? "nothing" : heard)"
  }
}

/// A share with three digits, as authors read it.
func thousandths(_ share: Double) -> String {
  let count = Int((share * 1000).rounded())
  let digits = String(count % 1000)
  return "\(count / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
}
