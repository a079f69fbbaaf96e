/// The formulas of FSRS-6; S is the stability in days, D the difficulty, R the retrievability.
///
/// Source: https://github.com/open-spaced-repetition/fsrs-rs and
/// https://github.com/open-spaced-repetition/py-fsrs (6.3.2). Of older releases the latter lets "hard"
/// lower the stability on the same day; here, as in both today, no pass lowers it.
extension RepetitionParameters {
  /// The chance that it is still remembered, 0...1: (1 + factor·t/S)^(−w20).
  ///
  /// - Parameter days: since the last review; below 0 it counts as 0.
  func retrievability(afterDays days: Double, stability: Double) -> Double {
    let grown = 1 + curveFactor * max(0, days) / stability
    return power(of: grown, to: -weights[20])
  }

  /// The days until the chance of remembering has fallen to a retention, neither rounded nor
  /// bounded: S/factor·(retention^(−1/w20) − 1).
  func days(toRetention retention: Double, stability: Double) -> Double {
    stability / curveFactor * (power(of: retention, to: -1 / weights[20]) - 1)
  }

  /// The memory after a rating.
  ///
  /// - Parameters:
  ///   - memory: what there was before; nothing at the first review.
  ///   - days: whole days since the last review; 0 is the same day.
  func memory(after rating: Rating, of memory: MemoryState?, days: Int64) -> MemoryState {
    guard let memory else {
      return MemoryState(
        clampedStability: weights[rating.rawValue - 1], difficulty: firstDifficulty(rating))
    }
    let stability =
      if days < 1 {
        stabilitySameDay(rating, memory.stability)
      } else if rating == .again {
        stabilityAfterLapse(memory, days: Double(days))
      } else {
        stabilityAfterPass(rating, memory, days: Double(days))
      }
    let moved = movedDifficulty(rating, memory.difficulty)
    let pulled = moved + weights[7] * (firstDifficulty(.easy) - moved)
    return MemoryState(clampedStability: stability, difficulty: pulled)
  }

  /// w4 − e^(w5·(r − 1)) + 1, not bounded.
  func firstDifficulty(_ rating: Rating) -> Double {
    weights[4] - exponential(of: weights[5] * Double(rating.rawValue - 1)) + 1
  }

  /// D − w6·(r − 3)·(10 − D)/9, before it is pulled towards the first difficulty of "easy".
  func movedDifficulty(_ rating: Rating, _ difficulty: Double) -> Double {
    difficulty - weights[6] * rating.fromGood * (10 - difficulty) / 9
  }

  /// S·e^(w17·(r − 3 + w18))·S^(−w19), where a pass lowers nothing.
  private func stabilitySameDay(_ rating: Rating, _ stability: Double) -> Double {
    let factor =
      exponential(of: weights[17] * (rating.fromGood + weights[18]))
      * power(of: stability, to: -weights[19])
    return stability * (rating == .again ? factor : max(1, factor))
  }

  /// S·(1 + e^w8·(11 − D)·S^(−w9)·(e^((1 − R)·w10) − 1)·(w15 if hard)·(w16 if easy)).
  private func stabilityAfterPass(_ rating: Rating, _ memory: MemoryState, days: Double) -> Double {
    let forgotten = 1 - retrievability(afterDays: days, stability: memory.stability)
    let effort = rating == .hard ? weights[15] : rating == .easy ? weights[16] : 1
    let growth =
      exponential(of: weights[8]) * (11 - memory.difficulty)
      * power(of: memory.stability, to: -weights[9])
      * exponentialMinusOne(of: forgotten * weights[10]) * effort
    return memory.stability * (1 + growth)
  }

  /// The smaller of w11·D^(−w12)·((S + 1)^w13 − 1)·e^((1 − R)·w14) and S/e^(w17·w18).
  private func stabilityAfterLapse(_ memory: MemoryState, days: Double) -> Double {
    let forgotten = 1 - retrievability(afterDays: days, stability: memory.stability)
    let left =
      weights[11] * power(of: memory.difficulty, to: -weights[12])
      * (power(of: memory.stability + 1, to: weights[13]) - 1)
      * exponential(of: forgotten * weights[14])
    return min(left, memory.stability / exponential(of: weights[17] * weights[18]))
  }
}
