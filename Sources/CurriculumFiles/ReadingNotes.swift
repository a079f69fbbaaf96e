internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

/// What is noted while the files of one curriculum are read.
final class ReadingNotes {
  var findings: [Finding] = []
  var places: [CurriculumPlace: SourceLocation] = [:]
  private var definitions = Definitions()
  /// Names that something must define; looked up when all files are read.
  var uses: [Use] = []
  /// A file that could not be read may define what others name.
  var hasUnreadFile = false
  /// Elements that could not be turned into a value.
  var dropped: [SourceLocation] = []
  /// The files of the folder that are no curriculum files: pictures and interactions.
  var assets: Set<String> = []
  /// The pictures that are shown, and where.
  var figures: [(source: String, location: SourceLocation)] = []
  /// Quizzes whose banks and blueprints are looked at when all files are read.
  var quizzes: [QuizSource] = []
  /// Marks of review exercises, held against their rubrics when all files are read.
  var marks: [Mark] = []
  /// Where the remedies of rubrics lead, looked at when all files are read.
  var remedies: [RemedyPlace] = []
  /// What programmes ask for, held against the modules when all files are read.
  var requirements: [RequirementPlace] = []

  /// Where the cues of each rubric come from.
  var cueSources: [RubricID: CueSource] = [:]
  /// Scopes in which a name may stand besides its own.
  var otherScopes: [String: [String]] = [:]

  struct QuizSource {
    var module: String
    var quiz: PartID
    var location: SourceLocation
    var draws: [SourceLocation]
    var cutScore: SourceLocation?
    var enemies: [SourceLocation]

    var scope: String { "\(module)/\(quiz)" }
  }

  struct Mark {
    var rubric: String
    var criterion: String
    var verdict: String
    var location: SourceLocation
  }

  struct RemedyPlace {
    var module: String
    var part: String?
    var location: SourceLocation
  }

  struct RequirementPlace {
    /// One without others in it.
    var leaf: Requirement
    var location: SourceLocation
  }

  struct Use {
    var kind: String
    var name: String
    var location: SourceLocation
    var scope = ""
  }

  func error(_ category: Finding.Category, _ location: SourceLocation, _ message: String) {
    findings.append(Finding(.error, category, at: location, message))
  }

  func warning(_ category: Finding.Category, _ location: SourceLocation, _ message: String) {
    findings.append(Finding(.warning, category, at: location, message))
  }

  /// Notes the definition of something, and a finding when its name is taken.
  ///
  /// - Returns: whether this is the first definition.
  @discardableResult
  func define(
    _ kind: String, _ name: String, at location: SourceLocation, in scope: String = ""
  ) -> Bool {
    guard let first = definitions.add(name, at: location, .init(kind: kind, scope: scope)) else {
      return true
    }
    let place = first.line.map { "line \($0)" } ?? "the file"
    let where_ = first.file == location.file ? place : "\(first.file), \(place)"
    error(.meaning, location, "The \(kind) “\(name)” is defined a second time; see \(where_).")
    return false
  }

  /// Notes that something is known by a name in a scope, unless there it is already.
  func know(_ kind: String, _ name: String, at location: SourceLocation, in scope: String) {
    _ = definitions.add(name, at: location, .init(kind: kind, scope: scope))
  }

  /// Where something was defined.
  func definition(_ kind: String, _ name: String, in scope: String = "") -> SourceLocation? {
    definitions.location(of: name, .init(kind: kind, scope: scope))
  }
}

/// Where things were defined, by kind and scope and then by name.
///
/// Most names stand in small scopes that are filled at one go, such as the options of an item: a
/// few comparisons find them sooner than a hash, and need no table each.
private struct Definitions {
  struct Space: Hashable {
    var kind: String
    var scope: String

    /// A scope holds few kinds: their names need not be hashed each time.
    func hash(into hasher: inout Hasher) {
      hasher.combine(scope)
      hasher.combine(kind.utf8.count)
    }
  }

  private struct Names {
    var names: [String] = []
    var locations: [SourceLocation] = []
    /// Filled when there are more names than are quickly looked through.
    var positions: [String: Int] = [:]

    func position(of name: String) -> Int? {
      positions.isEmpty ? names.firstIndex(of: name) : positions[name]
    }

    mutating func add(_ name: String, at location: SourceLocation) {
      if !positions.isEmpty {
        positions[name] = names.count
      } else if names.count == 16 {
        for (position, name) in (names + [name]).enumerated() { positions[name] = position }
      }
      names.append(name)
      locations.append(location)
    }
  }

  private var spaces: [Names] = []
  private var numbers: [Space: Int] = [:]
  /// The two found last: the items of a quiz and the options of an item take turns.
  private var last: (space: Space, number: Int)?
  private var lastButOne: (space: Space, number: Int)?

  /// Adds a definition, unless there is one: then that one's place is given.
  mutating func add(
    _ name: String, at location: SourceLocation, _ space: Space
  ) -> SourceLocation? {
    let number = number(of: space)
    if let position = spaces[number].position(of: name) {
      return spaces[number].locations[position]
    }
    spaces[number].add(name, at: location)
    return nil
  }

  func location(of name: String, _ space: Space) -> SourceLocation? {
    guard let number = numbers[space], let position = spaces[number].position(of: name) else {
      return nil
    }
    return spaces[number].locations[position]
  }

  func names(in space: Space) -> [String] { numbers[space].map { spaces[$0].names } ?? [] }

  private mutating func number(of space: Space) -> Int {
    if let last, last.space == space { return last.number }
    if let found = lastButOne, found.space == space {
      swap(&last, &lastButOne)
      return found.number
    }
    let number = numbers[space] ?? spaces.count
    if number == spaces.count {
      spaces.append(Names())
      numbers[space] = number
    }
    lastButOne = last
    last = (space, number)
    return number
  }
}

extension ReadingNotes {
  /// Reports every use of a name that nothing defines, with the nearest name that exists.
  func reportDangling() {
    let acrossFiles: Set = [
      "module", "programme", "competency", "lesson", "article", "bank", "rubric", "lexicon",
      "scenario", "fragment",
    ]
    var dangling: [Use] = []
    var known: Use?
    for use in uses {
      // Items that name one competency follow one another.
      if let known, known.name == use.name, known.kind == use.kind, known.scope == use.scope {
        continue
      }
      let scopes = [use.scope] + (otherScopes[use.scope] ?? [])
      if scopes.contains(where: { definition(use.kind, use.name, in: $0) != nil }) {
        known = use
      } else if !(hasUnreadFile && acrossFiles.contains(use.kind)) {
        dangling.append(use)
      }
    }
    // Looking for the nearest name takes time; after a hundred nobody reads it.
    for (number, use) in dangling.prefix(1000).enumerated() {
      let hint = number < 100 ? nearest(to: use).map { " Did you mean “\($0)”?" } ?? "" : ""
      error(.reference, use.location, "There is no \(use.kind) “\(use.name)”.\(hint)")
    }
  }

  private func nearest(to use: Use) -> String? {
    let scopes = [use.scope] + (otherScopes[use.scope] ?? [])
    return CurriculumFiles.nearest(
      to: use.name,
      among: scopes.flatMap { definitions.names(in: .init(kind: use.kind, scope: $0)) })
  }
}

extension MarkupElement {
  func number(_ name: String) -> Double? { attribute(name).flatMap { Double($0) } }
  func count(_ name: String) -> Int? { attribute(name).flatMap { Int($0) } }
  func flag(_ name: String, default value: Bool = false) -> Bool {
    attribute(name).map { $0 == "true" || $0 == "1" } ?? value
  }
  func words(_ name: String) -> [String]? {
    attribute(name).map { $0.split(separator: " ").map(String.init) }
  }

  /// An attribute that the schema requires; noted as dropped where it is missing all the same.
  func required(_ name: String, _ notes: ReadingNotes) -> String? {
    if let value = attribute(name), !value.isEmpty { return value }
    notes.dropped.append(location)
    return nil
  }

  func choice<Value: RawRepresentable<String>>(
    _ name: String, default value: Value, _ notes: ReadingNotes
  ) -> Value {
    guard let text = attribute(name) else { return value }
    if let known = Value(rawValue: text) { return known }
    notes.dropped.append(location)
    return value
  }
}
