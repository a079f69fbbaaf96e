import Rubrics
import Scoring
import Transcripts

/// A chat of a customer and an agent, turn by turn.
func chat(_ lines: (by: Int, text: String)...) -> Interaction {
  Interaction(
    id: "chat-1", source: Source(system: "test", externalID: "chat-1"), channel: .chat,
    language: "en",
    participants: [Participant(role: .customer), Participant(role: .agent, agent: "a.one")],
    turns: lines.map { Turn(by: $0.by, text: $0.text) })
}

/// A card with one section.
func card(_ criteria: Criterion..., cues: [Cue] = []) -> Rubric {
  Rubric(
    id: "card", title: "Card", passMark: 0.6, cues: cues,
    sections: [RubricSection(id: "s", title: "All", criteria: criteria)])
}

func says(_ cue: CueID, by speaker: Speaker = .agent, atLeast: Int = 1) -> Condition {
  .says(cue, by: speaker, atLeast: atLeast)
}

extension Rubric {
  func evaluate(_ interaction: Interaction) -> Scorecard {
    RubricEngine(self).evaluate(interaction)[0]
  }
}
