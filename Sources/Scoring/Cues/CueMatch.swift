internal import Rubrics

/// A place where a cue's words stand.
struct CueMatch: Sendable, Hashable {
  var cue: CueID
  /// Position of the turn in the interaction.
  var turn: Int
  /// Unicode-scalar offsets into the turn's text.
  var scalars: Range<Int>
}
