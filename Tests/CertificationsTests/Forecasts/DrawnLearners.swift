import Certifications
import Foundation
import Statistics

/// So many runs, or as many times more as `GUILDHALL_RUNS` says, for figures that are written down.
func manifold(_ runs: Int) -> Int {
  let times = ProcessInfo.processInfo.environment["GUILDHALL_RUNS"].flatMap { Int($0) } ?? 1
  return runs * max(1, min(times, 1000))
}

/// Seeded, so that a test says the same every time.
struct StudyDice {
  var state: UInt64

  /// Above 0 and below 1.
  mutating func share() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var bits = state
    bits ^= bits >> 33
    bits = bits &* 0xFF51_AFD7_ED55_8CCD
    bits ^= bits >> 29
    return (Double(bits >> 11) + 0.5) / 9_007_199_254_740_992
  }

  mutating func wait() -> Double { -naturalLogarithm(of: share()) }
}

/// How drawn people study.
enum StudyHabit: String, CaseIterable {
  /// As the forecast supposes: steps at random times.
  case asModelled
  /// Nothing at weekends.
  case noWeekends
  /// Days on and days off in turn, and nothing at weekends.
  case bursts
  /// The same minutes every day: more even than any chance.
  case steady
}

/// One drawn person: when each step of theirs was finished, in days from 0, until nothing is open.
struct DrawnLearner {
  let startedAt: Double
  var steps: [(day: Double, minutes: Double, outcome: FinishedStep.Outcome)] = []
  var readyAt: Double { steps.last?.day ?? startedAt }

  static let programme = 60
  static let lengths = [20.0, 5, 45, 10, 30, 15]

  init(_ habit: StudyHabit, dice: inout StudyDice) {
    startedAt = 7 * dice.share()
    // A gamma of shape 4: paces of some 10 to 90 minutes a day with a mean of 40.
    let pace = (0..<4).reduce(0) { sum, _ in sum + dice.wait() } * 10
    var now = startedAt
    var spell = (isOn: true, ends: startedAt + 6 * dice.wait())
    for step in 0..<Self.programme {
      let minutes = Self.lengths[step % Self.lengths.count]
      let isSitting = step % 5 == 4
      var isOpen = true
      while isOpen {
        var work = habit == .steady ? minutes / pace : minutes / pace * dice.wait()
        if habit == .asModelled {
          // The time to a step does not depend on its length where steps come at random.
          work = 20.8 / pace * dice.wait()
        }
        advance(&now, work, habit, &spell, &dice)
        let isFailed = isSitting && dice.share() < 0.25
        steps.append((now, minutes, isSitting ? (isFailed ? .failed : .passed) : .done))
        isOpen = isFailed
      }
    }
  }

  private func advance(
    _ now: inout Double, _ work: Double, _ habit: StudyHabit,
    _ spell: inout (isOn: Bool, ends: Double), _ dice: inout StudyDice
  ) {
    guard habit == .noWeekends || habit == .bursts else { return now += work }
    var rest = work
    while rest > 0 {
      let hour = 1.0 / 24
      if habit == .bursts, now > spell.ends {
        spell = (!spell.isOn, now + (spell.isOn ? 3 : 6) * dice.wait())
      }
      // 1970-01-01, day 0, was a Thursday: days 2 and 3 are a weekend.
      let isWeekend = [2, 3].contains(Int(now) % 7)
      let speed = isWeekend ? 0 : habit == .bursts ? (spell.isOn ? 2.1 : 0) : 1.4
      if speed * hour >= rest {
        now += rest / speed
        rest = 0
      } else {
        rest -= speed * hour
        now += hour
      }
    }
  }

  func pace(named person: String, asOf: Double) -> StudyPace {
    let done = steps.filter { $0.day <= asOf }
    let passed = done.count { $0.outcome != .failed }
    return StudyPace(
      person: person, startedAt: Int64(startedAt * 86_400),
      finished: done.map {
        FinishedStep(
          finishedAt: Int64($0.day * 86_400), minutes: $0.minutes, outcome: $0.outcome)
      },
      open: (passed..<Self.programme).map {
        OpenStep(minutes: Self.lengths[$0 % Self.lengths.count], isSitting: $0 % 5 == 4)
      })
  }
}
