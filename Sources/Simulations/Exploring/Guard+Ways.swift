internal import Curricula
internal import Rubrics

/// One way in which a guard may come to hold: what has to be in the reply.
struct GuardWay {
  var cues: [CueID] = []
  var facts: [FactID] = []

  /// A reply with all of it; nothing when there is nothing to say, or no words for it are known.
  func text(_ samples: [String], _ numbers: [CueID: Int]) -> String? {
    if cues.isEmpty, facts.isEmpty { return nil }
    var sentences: [String] = []
    for cue in cues {
      guard let number = numbers[cue], !samples[number].isEmpty else { return nil }
      sentences.append(samples[number])
    }
    sentences += facts.map { "{\($0)}" }
    return sentences.joined(separator: ". ")
  }

  fileprivate func with(_ other: GuardWay) -> GuardWay {
    GuardWay(cues: cues + other.cues, facts: facts + other.facts)
  }
}

/// More ways than these are not tried of one guard.
private let mostWays = 8

extension Guard {
  /// Ways in which it may hold, as far as a reply decides it.
  var ways: [GuardWay] {
    switch self {
    case .says(let cue), .said(let cue): [GuardWay(cues: [cue])]
    case .mentions(let fact): [GuardWay(facts: [fact])]
    case .any(let parts): Array(parts.lazy.flatMap(\.ways).prefix(mostWays))
    case .all(let parts):
      parts.reduce([GuardWay()]) { ways, part in
        let next = part.ways
        return Array(ways.flatMap { way in next.map { way.with($0) } }.prefix(mostWays))
      }
    default: [GuardWay()]
    }
  }
}
