import Rubrics
@testable import Scoring
import Transcripts

/// A conversation written as lines.
///
/// `A:` is the agent, `C:` the customer, `B:` a bot, `?:` somebody unknown, `*type` an event.
/// A number in front is the second it was said at; an event may have details: `*refund to=card`.
func talk(_ lines: String, language: String? = "en", channel: Channel = .chat) -> Interaction {
  let roles: [Character: Int] = ["C": 0, "A": 1, "B": 2, "?": 3]
  let turns = lines.split(separator: "\n").map { line -> Turn in
    var line = line.drop { $0 == " " }
    let digits = line.prefix { $0.isNumber }
    line = line.dropFirst(digits.count).drop { $0 == " " }
    let at = Int64(digits).map { Timestamp(microseconds: $0 * 1_000_000, precision: .second) }
    if line.hasPrefix("*") {
      return Turn(by: 1, kind: .event, at: at, event: event(line.dropFirst()))
    }
    return Turn(
      by: line.first.flatMap { roles[$0] }, at: at,
      text: String(line.dropFirst(2).drop { $0 == " " }))
  }
  return Interaction(
    id: "talk", source: Source(system: "test", externalID: "talk"), channel: channel,
    language: language,
    participants: [
      Participant(role: .customer), Participant(role: .agent, agent: "agent.one"),
      Participant(role: .bot), Participant(role: .unknown),
    ], turns: turns)
}

private func event(_ words: Substring) -> Event {
  let words = words.split(separator: " ")
  let details = words.dropFirst().map { $0.split(separator: "=").map(String.init) }
  return Event(
    type: String(words.first ?? ""),
    details: Dictionary(details.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first }))
}

/// A recorded conversation: lines as `talk` has them, each with its milliseconds in front.
///
/// `1000-2500 A: hello` is said from second 1 to second 2.5; a line without them has no times.
func recording(_ lines: String) -> Interaction {
  let lines = lines.split(separator: "\n").map { line in
    let line = line.drop { $0 == " " }
    let span = line.prefix { $0.isNumber || $0 == "-" }
    return (span: span.split(separator: "-").map { Int($0) }, rest: line.dropFirst(span.count))
  }
  var interaction = talk(lines.map(\.rest).joined(separator: "\n"), channel: .phone)
  for (turn, line) in lines.enumerated() where line.span.count == 2 {
    interaction.turns[turn].startMs = line.span[0]
    interaction.turns[turn].endMs = line.span[1]
  }
  return interaction
}

/// A rubric with one criterion.
func rubric(
  _ cues: [Cue], check: Condition?, appliesWhen: Condition? = nil, personWhen: Condition? = nil
) -> RubricEngine {
  RubricEngine(
    Rubric(
      id: "r", title: "R", passMark: 1, cues: cues,
      sections: [
        RubricSection(
          id: "s", title: "S",
          criteria: [
            Criterion(
              id: "c", title: "C", personWhen: personWhen, appliesWhen: appliesWhen, check: check)
          ])
      ]))
}

extension RubricEngine {
  /// The entry of the only criterion in the first segment.
  func entry(_ interaction: Interaction) -> Scorecard.Entry {
    evaluate(interaction)[0].entries[0]
  }

  func verdict(_ interaction: Interaction) -> Verdict { entry(interaction).verdict }
}

/// The quotations of a cue in a text.
func quotes(_ text: String, _ cue: Cue) -> [String] {
  let scalars = Array(text.unicodeScalars)
  return matches(text, [cue]).map { String(String.UnicodeScalarView(scalars[$0.scalars])) }
}

/// The matches of cues in a text.
func matches(_ text: String, _ cues: [Cue], turn: Int = 0) -> [CueMatch] {
  let rubric = Rubric(id: "r", title: "R", passMark: 1, cues: cues, sections: [])
  var scan = TurnScan(CompiledCues([rubric]))
  return scan.matches(in: text, turn: turn)
}
