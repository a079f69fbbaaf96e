internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

/// What a scenario or a fragment holds, as it stands in its own file.
struct ScenarioBody {
  /// In which its names are unique: `scenario late-parcel`.
  var scope: String
  var location: SourceLocation
  /// The fragments that it takes from, as far as it says.
  var includes: [String]
  var cueSource: CueSource
  var facts: [Piece<Fact>] = []
  var variables: [Piece<Variable>] = []
  var cues: [Piece<Cue>] = []
  var tools: [Piece<Tool>] = []
  var manners: [Piece<Manner>] = []
  var reactions: [Piece<Reaction>] = []
  var transitions: [Piece<Transition>] = []
  var states: [Piece<PlacedState>] = []
  var ends: [Piece<End>] = []
}

/// A value with its place, and what it takes for granted about the scenario that it ends up in.
struct Piece<Value> {
  var value: Value
  var location: SourceLocation
  var claims: [Claim]
}

/// A state, and where the steps in it stand.
struct PlacedState {
  var state: State
  var reactions: [SourceLocation]
  var transitions: [SourceLocation]
}

/// Something that must be so in a scenario, and that shows only when its fragments are known.
struct Claim {
  enum Content {
    /// There is a fact, a cue, a state … of that name.
    case name(kind: String, String)
    /// There is an end of that name.
    case end(StateID)
    /// The tool has the argument, and takes the value.
    case argument(ToolID, name: String, value: String)
    /// The number may be changed, and to that value.
    case change(VariableID, to: Int?)
  }

  var content: Content
  var location: SourceLocation
}

/// What is noted while one scenario, one fragment or one file of walkthroughs is read.
final class BodyNotes {
  let notes: ReadingNotes
  let scope: String
  private var claims: [Claim] = []

  init(_ notes: ReadingNotes, scope: String) {
    self.notes = notes
    self.scope = scope
  }

  /// Reads a piece; what was claimed since the last one is claimed by it.
  func piece<Value>(at element: MarkupElement, _ value: Value?) -> Piece<Value>? {
    let claims = takeClaims()
    return value.map { Piece(value: $0, location: element.location, claims: claims) }
  }

  func takeClaims() -> [Claim] {
    defer { claims = [] }
    return claims
  }

  func claim(_ content: Claim.Content, at location: SourceLocation) {
    claims.append(Claim(content: content, location: location))
  }

  /// The value of an attribute that names something of the scenario.
  func named(_ kind: String, _ attribute: String, _ element: MarkupElement) -> String? {
    guard let name = element.required(attribute, notes) else { return nil }
    claim(.name(kind: kind, name), at: element.location)
    return name
  }

  func error(_ location: SourceLocation, _ message: String) {
    notes.error(.meaning, location, message)
  }

  func warning(_ location: SourceLocation, _ message: String) {
    notes.warning(.meaning, location, message)
  }
}
