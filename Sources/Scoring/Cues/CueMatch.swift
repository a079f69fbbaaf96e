/// A place where a cue's words stand.
struct CueMatch: Sendable, Hashable {
  enum Certainty: Sendable, Hashable {
    case sure
    /// A model can tell neither way.
    case doubtful
    /// A model says no; kept to tell how sure it is.
    case absent
  }

  /// The cue's number among those compiled together.
  var cue: Int
  /// Position of the turn in the interaction.
  var turn: Int
  /// Unicode-scalar offsets into the turn's text.
  var scalars: Range<Int>
  var certainty = Certainty.sure
  /// How probable a model holds it, 0 to 1; nothing where the wording itself decides.
  var confidence: Double?
}
