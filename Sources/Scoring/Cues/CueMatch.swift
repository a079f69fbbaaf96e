/// A place where a cue's words stand.
struct CueMatch: Sendable, Hashable {
  /// The cue's number among those compiled together.
  var cue: Int
  /// Position of the turn in the interaction.
  var turn: Int
  /// Unicode-scalar offsets into the turn's text.
  var scalars: Range<Int>
  /// How sure a fitted model is, 0 to 1; nothing where the wording itself decides.
  var confidence: Double?
  /// True when the model can tell neither way.
  var isDoubtful = false
}
