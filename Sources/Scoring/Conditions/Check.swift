internal import Rubrics

/// A condition ready to be judged: cues are numbers, and what is always said of it is said once.
indirect enum Check: Sendable {
  case all([Check])
  case any([Check])
  case none([Check])
  case says(Saying)
  case answers(Answering)
  case every(Saying, within: Int, [Check])
  case happens(event: String, details: [String: String], atLeast: Int)
  case channel([String])
  case beforeCue(Saying, [Check])
  case afterCue(Saying, [Check])
  case beforeEvent(String, [Check])
  case afterEvent(String, [Check])
  case edge(Edge, [Check])
  case inOrder([Check])
  case together(by: Speaker, [Check])
  case repliesWithin(seconds: Double, share: Double)
  case measure(Measure, by: Speaker, atLeast: Double?, atMost: Double?)
  case balance(by: Speaker, atLeast: Double, [(saying: Saying, weight: Double)])
  case reveals([String], by: Speaker)
  case follows(Procedure)

  init(_ condition: Condition, _ names: CueNames) {
    func compiled(_ parts: [Condition]) -> [Check] { parts.map { Check($0, names) } }
    switch condition {
    case .all(let parts): self = .all(compiled(parts))
    case .any(let parts): self = .any(compiled(parts))
    case .none(let parts): self = .none(compiled(parts))
    case .says(let cue, let speaker, let count):
      self = .says(Saying(cue, speaker, count, names))
    case .answers(let cue, let with, let speaker, let within):
      self = .answers(Answering(cue, with, speaker, within, names))
    case .every(let cue, let speaker, let within, let parts):
      self = .every(Saying(cue, speaker, 1, names), within: within, compiled(parts))
    case .happens(let event, let details, let count):
      self = .happens(event: event, details: details, atLeast: count)
    case .channel(let channels): self = .channel(channels)
    case .before(.cue(let cue, let speaker), let parts):
      self = .beforeCue(Saying(cue, speaker, 1, names), compiled(parts))
    case .after(.cue(let cue, let speaker), let parts):
      self = .afterCue(Saying(cue, speaker, 1, names), compiled(parts))
    case .before(.event(let event), let parts): self = .beforeEvent(event, compiled(parts))
    case .after(.event(let event), let parts): self = .afterEvent(event, compiled(parts))
    case .first(let turns, let speaker, let parts):
      self = .edge(Edge(turns, speaker, isFirst: true), compiled(parts))
    case .last(let turns, let speaker, let parts):
      self = .edge(Edge(turns, speaker, isFirst: false), compiled(parts))
    case .inOrder(let parts): self = .inOrder(compiled(parts))
    case .together(let speaker, let parts): self = .together(by: speaker, compiled(parts))
    case .repliesWithin(let seconds, let share):
      self = .repliesWithin(seconds: seconds, share: share)
    case .measure(let measure, let speaker, let atLeast, let atMost):
      self = .measure(measure, by: speaker, atLeast: atLeast, atMost: atMost)
    case .balance(let speaker, let atLeast, let weights):
      self = .balance(
        by: speaker, atLeast: atLeast,
        weights.map { (Saying($0.cue, speaker, 1, names), $0.weight) })
    case .follows(let procedure): self = .follows(procedure)
    case .reveals(let kinds, let speaker): self = .reveals(kinds, by: speaker)
    }
  }
}

/// A cue in the mouth of a speaker.
struct Saying: Sendable {
  var cue: Int
  var speaker: Speaker
  var count: Int
  var title: String
  var heldReason: String
  var failedReason: String

  init(_ cue: CueID, _ speaker: Speaker, _ count: Int, _ names: CueNames) {
    self.cue = names.number(cue)
    self.speaker = speaker
    self.count = count
    title = names.title(cue)
    heldReason = "\(speaker.words) says what counts as \(title)"
    failedReason = "nothing \(speaker.words) says counts as \(title)"
  }
}

/// Words of one side that follow words of the other.
struct Answering: Sendable {
  var asked: Saying
  var answer: Saying
  var within: Int
  var heldReason: String
  var failedReason: String

  init(_ cue: CueID, _ with: CueID, _ speaker: Speaker, _ within: Int, _ names: CueNames) {
    asked = Saying(cue, speaker.other, 1, names)
    answer = Saying(with, speaker, 1, names)
    self.within = within
    heldReason = "\(speaker.words) answers \(asked.title) with \(answer.title)"
    failedReason = "\(speaker.words) does not answer \(asked.title) with \(answer.title)"
  }
}

/// A speaker's first or last turns.
struct Edge: Sendable {
  var turns: Int
  var speaker: Speaker
  var isFirst: Bool
  var place: String

  init(_ turns: Int, _ speaker: Speaker, isFirst: Bool) {
    self.turns = turns
    self.speaker = speaker
    self.isFirst = isFirst
    place =
      "in the \(isFirst ? "first" : "last") \(turns == 1 ? "turn" : "\(turns) turns") "
      + "of \(speaker.words)"
  }
}

extension Speaker {
  /// The speaker as a subject of a sentence.
  var words: String {
    switch self {
    case .agent: "the agent"
    case .customer: "the customer"
    case .bot: "the bot"
    case .anyone: "anyone"
    }
  }
}
