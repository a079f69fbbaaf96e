import Rubrics
import Scoring
import Transcripts

/// The entry of a criterion that asks for one figure.
func measured(
  _ measure: Measure, by speaker: Speaker = .agent, atLeast: Double? = nil, atMost: Double? = nil,
  _ interaction: Interaction
) -> Scorecard.Entry {
  rubric([], check: .measure(measure, by: speaker, atLeast: atLeast, atMost: atMost))
    .entry(interaction)
}

/// True when the figure is this one and no other.
func isExactly(
  _ value: Double, _ measure: Measure, by speaker: Speaker = .agent, _ interaction: Interaction
) -> Bool {
  measured(measure, by: speaker, atLeast: value, atMost: value, interaction).verdict == .met
}
