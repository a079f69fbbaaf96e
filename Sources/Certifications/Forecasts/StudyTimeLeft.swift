internal import Statistics

/// How many working days the open steps will still take one person.
///
/// Study comes in lumps of `lump` minutes, at random times; the number of lumps a day is what a
/// gamma distribution says of this person. The days until k lumps have come, over those of
/// experience b, then have a beta prime distribution with k and a: gamma over gamma.
struct StudyTimeLeft {
  /// Minutes that the open steps will take, with those of sittings that fail.
  let minutes: Double
  /// The lumps seen and the days they took, both with what the cohort lends.
  private let shape: Double
  private let days: Double
  private let lump: Double
  private let steps: Double
  private let scale: Double

  /// - Parameter seen: the minutes done and the working days watched, of this person alone.
  /// - Returns: nothing where nothing is known of the pace.
  init?(_ pace: StudyPace, _ study: Study, days seen: Double, cohort: CohortPace) {
    lump = cohort.lump
    let lendsShape = cohort.isCohort ? 1 / (cohort.spread * cohort.spread) : 0.5
    shape = lendsShape + study.minutes / lump
    days = seen + (cohort.isCohort ? lendsShape * lump / cohort.minutesPerDay : 0)
    guard days > 0, shape > 0 else { return nil }

    let failed = failedShare(study, cohort: cohort)
    var mean = 0.0
    var variance = 0.0
    for step in pace.open {
      let minutes = reckoned(step.minutes)
      mean += step.isSitting ? minutes / (1 - failed) : minutes
      // The number of sittings that fail before one is passed is geometric.
      if step.isSitting { variance += minutes * minutes * failed / ((1 - failed) * (1 - failed)) }
    }
    minutes = mean
    let lumps = max(mean / lump, 0.01)
    scale = 1 + variance / (lump * lump) / lumps
    steps = lumps / scale
  }

  /// The working days that are enough with a probability.
  func days(enoughFor probability: Double) -> Double? {
    quantileF(probability, 2 * steps, 2 * shape).map { $0 * steps / shape * days * scale }
  }

  /// The probability that so many working days are enough.
  func chance(within given: Double) -> Double {
    guard given > 0 else { return 0 }
    let whole = given + days * scale
    return regularisedBeta(given / whole, complement: days * scale / whole, a: steps, b: shape)
      .lower
  }

  /// Minutes a day with an interval of 80 %: the gamma's quantiles after Wilson and Hilferty.
  var pace: (value: Double, interval: Interval) {
    func quantile(_ z: Double) -> Double {
      let root = max(0, 1 - 1 / (9 * shape) + z / (3 * shape.squareRoot()))
      return shape * root * root * root * lump / days
    }
    return (shape * lump / days, Interval(lower: quantile(-z80), upper: quantile(z80)))
  }
}

/// Two-sided 80 % of the standard normal distribution.
private let z80 = 1.2815515655446004

/// The share of sittings that fail, drawn towards the cohort's as by ten sittings of it.
///
/// At most nine of ten: whoever has failed every sitting has not shown that they never will pass.
private func failedShare(_ study: Study, cohort: CohortPace) -> Double {
  guard cohort.sittings > 0 else { return 0 }
  let common = Double(cohort.failedSittings) / Double(cohort.sittings)
  return min(0.9, (Double(study.failed) + 10 * common) / (Double(study.sittings) + 10))
}
