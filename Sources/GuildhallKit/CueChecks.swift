internal import Curricula
internal import CurriculumFiles
internal import Findings
internal import Rubrics
internal import Scoring

/// What only playing the cues of a curriculum shows: phrases that never match, and cues that always
/// match together.
func cueFindings(
  _ cues: [Cue], in scope: String, _ places: [CurriculumPlace: SourceLocation]
) -> [Finding] {
  let own = cues.filter { places[.cue(scope: scope, $0.id)] != nil }
  return own.flatMap { cue -> [Finding] in
    guard let place = places[.cue(scope: scope, cue.id)] else { return [] }
    return cue.deadPhrases.map { phrase in
      Finding(
        .error, .meaning, at: place,
        "The phrase “\(phrase.prefix(60))” of the cue “\(cue.id)” can never match: an exception of "
          + "the cue takes every match away.")
    }
  }
    + twins(among: own).compactMap { one, other in
      places[.cue(scope: scope, other.id)].map {
        Finding(
          .warning, .meaning, at: $0,
          "The cues “\(one.id)” and “\(other.id)” always match together; one of them would do.")
      }
    }
}

/// Cues of phrases alone, each of which matches whatever the other is written for.
private func twins(among cues: [Cue]) -> [(Cue, Cue)] {
  let plain = cues.filter { $0.expressions.isEmpty && $0.exemplars == nil && !$0.phrases.isEmpty }
  var samples: [CueID: [String]] = [:]
  var matched: [CueID: Set<CueID>] = [:]
  let finder = CueFinder(plain)
  for cue in plain {
    let own = cue.phraseSamples
    samples[cue.id] = own
    // What matches the first sample and no other is no twin, so most are done after one text.
    var common: Set<CueID>?
    for sample in own {
      let found = Set(finder.matches(in: sample).map(\.cue))
      common = common?.intersection(found) ?? found
      if common?.subtracting([cue.id]).isEmpty ?? true { break }
    }
    matched[cue.id] = common ?? []
  }
  var pairs: [(Cue, Cue)] = []
  for (index, one) in plain.enumerated() {
    for other in plain[(index + 1)...]
    where matched[one.id]?.contains(other.id) == true && matched[other.id]?.contains(one.id) == true
      && one.negation == other.negation && one.reported == other.reported
      && Set(one.exceptions) == Set(other.exceptions)
    {
      pairs.append((one, other))
    }
  }
  return pairs
}
