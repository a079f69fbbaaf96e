public import Findings

/// A fault in a staff list, with the place that a person looks for in their spreadsheet.
public struct RosterFinding: Sendable, Hashable {
  public var fault: RosterFault
  /// Nothing when the file as a whole is meant.
  public var place: RosterPlace?
  /// What the file calls the column.
  public var column: String?

  public init(_ fault: RosterFault, at place: RosterPlace? = nil, column: String? = nil) {
    self.fault = fault
    self.place = place
    self.column = column
  }

  public var severity: Finding.Severity { fault.severity }

  /// What is wrong and what to do.
  public var message: String { fault.sentence }

  /// As the house's other readers say it, for `file:line: error: [category] sentence`.
  public func finding(in file: String) -> Finding {
    Finding(
      severity, fault.category, at: SourceLocation(file: file, line: place?.line),
      (place.map { "row \($0.row): " } ?? "") + columnText + message)
  }

  private var columnText: String { column.map { "column “\(brief($0))”: " } ?? "" }
}

extension RosterFinding: CustomStringConvertible {
  public var description: String {
    (place.map { "\($0): " } ?? "") + (severity == .warning ? "warning: " : "") + columnText
      + message
  }
}

extension RosterFinding: Codable {
  private enum CodingKeys: String, CodingKey { case severity, fault, place, column, message }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    fault = try container.decode(RosterFault.self, forKey: .fault)
    place = try container.decodeIfPresent(RosterPlace.self, forKey: .place)
    column = try container.decodeIfPresent(String.self, forKey: .column)
  }

  /// The severity and the sentence are written too, for readers that are not this program.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(severity, forKey: .severity)
    try container.encode(fault, forKey: .fault)
    try container.encodeIfPresent(place, forKey: .place)
    try container.encodeIfPresent(column, forKey: .column)
    try container.encode(message, forKey: .message)
  }
}

extension Sequence<RosterFinding> {
  /// True when at least one forbids the use of its row or file.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// By place; what concerns the whole file first, and else in the order in which it was found.
  func inReadingOrder() -> [RosterFinding] {
    enumerated().sorted { one, other in
      (one.element.place?.row ?? 0, one.offset) < (other.element.place?.row ?? 0, other.offset)
    }.map(\.element)
  }
}
