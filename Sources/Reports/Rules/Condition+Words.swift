internal import Rubrics
internal import Scoring

/// What a rubric calls its cues, as objects of sentences.
struct CueTitles: Sendable {
  private let titles: [CueID: String]

  init(_ rubric: Rubric) {
    titles = Dictionary(
      rubric.cues.compactMap { cue in cue.title.map { (cue.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  subscript(cue: CueID) -> String { titles[cue] ?? "“\(cue)”" }
}

extension Condition {
  /// What must be so for the condition to hold, in plain words.
  func clause(_ titles: CueTitles) -> Clause {
    func clauses(_ parts: [Condition]) -> [Clause] { parts.map { $0.clause(titles) } }
    switch self {
    case .all(let parts): return .group(clauses(parts), "all of these hold")
    case .any(let parts): return .group(clauses(parts), "at least one of these holds")
    case .none(let parts): return Self.noneClause(parts, titles)
    case .says(let cue, let speaker, let count):
      return Clause(text: speaker.says(titles[cue]) + inTurns(count))
    case .answers(let cue, let with, let speaker, let within):
      let turns = within == 1 ? "their next turn" : "one of their next \(within) turns"
      return Clause(
        text: "after \(speaker.other.says(titles[cue])), \(speaker.says(titles[with])) in \(turns)",
        isPlaced: true)
    case .every(let cue, let speaker, let within, let parts):
      let reach =
        switch within {
        case ...0: "in that turn"
        case 1: "in that turn and the next of \(speaker.subject)"
        default: "in that turn and the next \(within) of \(speaker.subject)"
        }
      return .placed("whenever \(speaker.says(titles[cue])), \(reach)", clauses(parts))
    case .happens(let event, let details, let count):
      return Clause(text: recorded(event, details, count))
    case .channel(let channels): return Clause(text: "the channel is \(list(channels, "or"))")
    case .before(let anchor, let parts):
      return .placed("before \(anchor.words(titles)), which must happen", clauses(parts))
    case .after(let anchor, let parts):
      return .placed("after \(anchor.words(titles)), which must happen", clauses(parts))
    case .first(let turns, let speaker, let parts):
      return .placed("in \(speaker.turns("first", turns))", clauses(parts))
    case .last(let turns, let speaker, let parts):
      return .placed("in \(speaker.turns("last", turns))", clauses(parts))
    case .inOrder(let parts):
      return Clause(
        text: "these happen one after the other",
        parts: clauses(parts).enumerated().map { number, part in
          Clause(
            text: "\(number == 0 ? "first" : "then"), \(part.text)", parts: part.parts,
            isPlaced: true)
        })
    case .together(let speaker, let parts):
      return .placed("in one and the same turn of \(speaker.subject)", clauses(parts))
    case .repliesWithin(let seconds, let share):
      return Clause(
        text: share >= 1
          ? "every reply of the agent comes within \(decimal(seconds)) s"
          : "at least \(plainPercent(share)) of the agent's replies come within \(decimal(seconds)) s"
      )
    case .measure(let measure, let speaker, let atLeast, let atMost):
      return Clause(text: measure.words(speaker, atLeast: atLeast, atMost: atMost))
    case .balance(let speaker, let atLeast, let weights):
      return Clause(
        text: "what \(speaker.subject) says adds up to at least \(decimal(atLeast)), "
          + "each of these counted once a turn",
        parts: weights.map { Clause(text: "\(titles[$0.cue]): \(decimal($0.weight))") })
    case .follows(let procedure): return procedure.clause(titles)
    case .reveals(let kinds, let speaker):
      return Clause(
        text: "what \(speaker.subject) says shows personal data (\(list(kinds, "or"))), "
          + "or a mark that redaction left in its place")
    }
  }

  private static func noneClause(_ parts: [Condition], _ titles: CueTitles) -> Clause {
    if parts.count == 1, case .says(let cue, let speaker, 1) = parts[0] {
      return Clause(text: "nothing \(speaker.subject) says counts as \(titles[cue])")
    }
    if parts.count == 1, case .any(let inner) = parts[0] { return noneClause(inner, titles) }
    let clauses = parts.map { $0.clause(titles) }
    if clauses.count == 1, clauses[0].parts.isEmpty, !clauses[0].isPlaced {
      return Clause(text: "it is not so that \(clauses[0].text)")
    }
    return Clause(
      text: clauses.count == 1 ? "this does not hold" : "none of these holds", parts: clauses)
  }
}

extension Clause {
  /// One clause alone, or several below a heading.
  fileprivate static func group(_ clauses: [Clause], _ heading: String) -> Clause {
    if clauses.count == 1, let only = clauses.first { return only }
    return clauses.isEmpty
      ? Clause(text: heading == "all of these hold" ? "nothing is asked for" : "it never holds")
      : Clause(text: heading, parts: clauses)
  }
}

private func inTurns(_ count: Int) -> String { count > 1 ? " in at least \(count) turns" : "" }

extension Anchor {
  fileprivate func words(_ titles: CueTitles) -> String {
    switch self {
    case .cue(let cue, let speaker): "\(speaker.subject) first says what counts as \(titles[cue])"
    case .event(let type): "the first “\(type)” is recorded"
    }
  }
}

/// An event, with its details and how often it must be there.
func recorded(_ event: String, _ details: [String: String], _ count: Int = 1) -> String {
  let with =
    details.isEmpty
    ? ""
    : " with "
      + details.sorted { $0.key < $1.key }.map { "\($0) “\($1)”" }
      .joined(separator: ", ")
  return count > 1
    ? "“\(event)”\(with) is recorded at least \(count) times" : "“\(event)”\(with) is recorded"
}

/// Words with commas between them and a last word such as "or".
func list(_ words: [String], _ last: String) -> String {
  guard let end = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(last) \(end)"
}
