public import Certifications
internal import Reviews
internal import Statistics

extension MentorOutcomes.Standing {
  public var words: String {
    switch self {
    case .noSign: "no sign of a difference"
    case .better: "better"
    case .struggling: "struggling"
    case .tooFew: "too few to tell"
    }
  }
}

extension MentorMeasure {
  public var words: String {
    switch self {
    case .certified: "certified"
    case .firstSittings: "passed at first"
    case .quality: "QA"
    }
  }
}

extension Estimate {
  /// As in 72 % (51–86).
  var shareWords: String {
    guard let interval else { return percentWords(value) }
    return "\(percentWords(value)) (\(bare(interval.lower))–\(bare(interval.upper)))"
  }

  /// As in −12.0 (−20.1 to −3.9), in percentage points.
  var differenceWords: String {
    guard let interval else { return percentagePoints(value) }
    return "\(percentagePoints(value)) (\(percentagePoints(interval.lower)) to "
      + "\(percentagePoints(interval.upper)))"
  }
}

private func bare(_ share: Double) -> String {
  let words = percentWords(share)
  return words.hasSuffix(" %") && !words.hasPrefix("under") ? String(words.dropLast(2)) : words
}
