internal import Findings

/// One object of an export, and where it lies.
struct DeskRecord: Sendable {
  var value: JSONValue
  /// The file, and the line where the file has one object a line.
  var place: SourceLocation
  /// What an interaction is called that has no identifier.
  var fileName: String
}

extension SniffedFile {
  /// The objects of the file, whether it is one, a list of them or one a line.
  var deskRecords: [DeskRecord] {
    if let lines {
      return lines.map { line in
        DeskRecord(
          value: line.value, place: SourceLocation(file: source.file, line: line.number),
          fileName: source.name)
      }
    }
    return values.map { DeskRecord(value: $0, place: source.place, fileName: source.name) }
  }

  /// The first objects, by which a form tells its files.
  var firstRecords: [JSONValue] {
    if let lines { return lines.prefix(3).map(\.value) }
    guard let json else { return [] }
    if case .list(let values) = json { return Array(values.prefix(3)) }
    return [json]
  }
}

extension DeskRecord {
  /// Another value at the same place.
  func with(_ value: JSONValue) -> DeskRecord {
    DeskRecord(value: value, place: place, fileName: fileName)
  }

  subscript(_ name: String) -> JSONValue? { value[name] }

  /// The text of a member, unless it is empty.
  func text(_ name: String) -> String? { value.text(of: name) }
}

extension JSONValue {
  /// The text of a member, unless it is empty.
  func text(of name: String) -> String? {
    guard let text = self[name]?.text, !text.isEmpty else { return nil }
    return text
  }
}

/// Counts what a reader could not take from its files, for one finding of each kind and file.
struct DeskFaults: Sendable {
  private struct Key: Hashable {
    var file: String
    var sentence: String
  }

  private var first: [Key: SourceLocation] = [:]
  private var counts: [Key: Int] = [:]
  private var order: [Key] = []

  /// - Parameter sentence: what is counted, such as “tickets that are no objects, left out”.
  mutating func count(_ sentence: String, at place: SourceLocation) {
    let key = Key(file: place.file, sentence: sentence)
    if counts[key] == nil {
      order.append(key)
      first[key] = place
    }
    counts[key, default: 0] += 1
  }

  var findings: [Finding] {
    order.map { key in
      Finding(
        .warning, .shape, at: first[key] ?? SourceLocation(file: key.file),
        "\(key.sentence.prefix(1).uppercased())\(key.sentence.dropFirst()): \(counts[key] ?? 0).")
    }
  }
}
