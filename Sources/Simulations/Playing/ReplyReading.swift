internal import Curricula
internal import Rubrics
internal import Scoring

/// What stands in a reply, whoever it is said to: all that no play changes.
struct ReplyReading: Sendable {
  /// A capitalised word behind a form of address, folded.
  struct Addressed: Sendable {
    var name: String
    /// Behind “Mr” or “Dear”, where any name is meant for a person.
    var isFormal: Bool
    /// Behind “Mr” or “Hello”, where a name that another customer could have is.
    var isOpening: Bool
  }

  /// The reply, folded.
  var words: String
  var wordCount: Int
  var isForeign = false
  /// Cues by their numbers, each once, in the order in which they were found.
  var found: [(cue: Int, quote: String)] = []
  var cues: Set<Int> = []
  var addressed: [Addressed] = []
  /// What looks like a number of the form that one of the facts has, squeezed.
  var numbers: [String] = []
}

extension ScenarioEngine {
  func read(_ text: String) -> ReplyReading {
    var reading = ReplyReading(words: folded(text), wordCount: Simulations.wordCount(text))
    if reading.words.count < 2 { return reading }
    reading.isForeign = isInAnotherLanguage(text, than: scenario.language)
    if reading.isForeign { return reading }
    for match in cues.matches(in: text) where !match.isDoubtful {
      guard let number = cueNumbers[match.cue], reading.cues.insert(number).inserted else {
        continue
      }
      reading.found.append((number, match.quote))
    }
    if manners[.stranger] != nil {
      reading.addressed = addressedNames(in: text)
      reading.numbers = numbers(in: text, like: patterns)
    }
    return reading
  }
}
