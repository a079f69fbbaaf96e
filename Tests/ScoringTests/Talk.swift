import Rubrics
@testable import Scoring
import Transcripts

/// A conversation written as lines.
///
/// `A:` is the agent, `C:` the customer, `B:` a bot, `?:` somebody unknown, `*type` an event.
/// A number in front is the second it was said at.
func talk(_ lines: String, language: String? = "en", channel: Channel = .chat) -> Interaction {
  let roles: [Character: Int] = ["C": 0, "A": 1, "B": 2, "?": 3]
  let turns = lines.split(separator: "\n").map { line -> Turn in
    var line = line.drop { $0 == " " }
    let digits = line.prefix { $0.isNumber }
    line = line.dropFirst(digits.count).drop { $0 == " " }
    let at = Int64(digits).map { Timestamp(microseconds: $0 * 1_000_000, precision: .second) }
    if line.hasPrefix("*") {
      return Turn(by: 1, kind: .event, at: at, event: Event(type: String(line.dropFirst())))
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

/// A rubric with one criterion.
func rubric(
  _ cues: [Cue], check: Condition?, appliesWhen: Condition? = nil
) -> RubricEngine {
  RubricEngine(
    Rubric(
      id: "r", title: "R", passMark: 1, cues: cues,
      sections: [
        RubricSection(
          id: "s", title: "S",
          criteria: [Criterion(id: "c", title: "C", appliesWhen: appliesWhen, check: check)])
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
  return CompiledCues([cue]).matches(in: WordText(text), turn: 0, of: text).map {
    String(String.UnicodeScalarView(scalars[$0.scalars]))
  }
}
