internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

/// What is noted while the files of one curriculum are read.
final class ReadingNotes {
  var findings: [Finding] = []
  var places: [CurriculumPlace: SourceLocation] = [:]
  /// Where things were defined, by a key such as "module calm".
  var definitions: [String: SourceLocation] = [:]
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
    let key = "\(kind) \(scope)/\(name)"
    if let first = definitions[key] {
      let place = first.line.map { "line \($0)" } ?? "the file"
      let where_ = first.file == location.file ? place : "\(first.file), \(place)"
      error(.meaning, location, "The \(kind) “\(name)” is defined a second time; see \(where_).")
      return false
    }
    definitions[key] = location
    return true
  }
}

extension ReadingNotes {
  func location(of kind: String, _ name: String, in scope: String = "") -> SourceLocation? {
    definitions["\(kind) \(scope)/\(name)"]
  }

  /// Reports every use of a name that nothing defines, with the nearest name that exists.
  func reportDangling() {
    let acrossFiles: Set = [
      "module", "programme", "competency", "lesson", "article", "bank", "rubric",
    ]
    let dangling = uses.filter { use in
      !(hasUnreadFile && acrossFiles.contains(use.kind))
        && definitions["\(use.kind) \(use.scope)/\(use.name)"] == nil
    }
    // Looking for the nearest name takes time; after a hundred nobody reads it.
    for (number, use) in dangling.prefix(1000).enumerated() {
      let hint = number < 100 ? nearest(to: use).map { " Did you mean “\($0)”?" } ?? "" : ""
      error(.reference, use.location, "There is no \(use.kind) “\(use.name)”.\(hint)")
    }
  }

  private func nearest(to use: Use) -> String? {
    let prefix = "\(use.kind) \(use.scope)/"
    return definitions.keys.filter { $0.hasPrefix(prefix) }
      .map { $0.dropFirst(prefix.count) }
      .map { (name: String($0), distance: editDistance(String($0), use.name)) }
      .filter { $0.distance <= max(1, use.name.count / 3) }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }
}

/// Letters wrong, missing or extra between two names, to suggest the one that was meant.
private func editDistance(_ one: String, _ other: String) -> Int {
  let other = Array(other.utf8)
  var row = Array(0...other.count)
  for (i, byte) in one.utf8.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for j in other.indices {
      let cost = diagonal + (byte == other[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(cost, row[j] + 1, diagonal + 1)
    }
  }
  return row[other.count]
}

extension MarkupElement {
  func attribute(_ name: String) -> String? {
    attributes[name].map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  func number(_ name: String) -> Double? { attribute(name).flatMap { Double($0) } }
  func count(_ name: String) -> Int? { attribute(name).flatMap { Int($0) } }
  func flag(_ name: String, default value: Bool = false) -> Bool {
    attribute(name).map { $0 == "true" || $0 == "1" } ?? value
  }
  func words(_ name: String) -> [String]? {
    attribute(name).map { $0.split(separator: " ").map(String.init) }
  }

  /// The element's text with white space folded.
  var foldedText: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

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
