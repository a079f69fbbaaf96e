/// One row of a staff list, read but not yet held against the people of the house.
///
/// A cell that could not be read has a finding and counts as kept; a row with a finding that is an
/// error is never applied.
public struct RosterRow: Sendable, Hashable {
  public var place: RosterPlace
  /// What the file calls its columns.
  public var headings: [RosterField: String]
  /// Empty when there is none, which is a finding.
  public var name = ""
  public var id = RosterCell<String>.kept
  public var email = RosterCell<String>.kept
  public var team = RosterCell<String>.kept
  public var roles = RosterCell<[RosterRole]>.kept
  /// The mentor's id, e-mail address or name.
  public var mentor = RosterCell<String>.kept
  public var joined = RosterCell<RosterDay>.kept
  public var left = RosterCell<RosterDay>.kept
  public var identifiers = RosterCell<[String]>.kept
  /// Whether they are there; nothing when the file does not say.
  public var isThere: Bool?

  public init(place: RosterPlace, headings: [RosterField: String] = [:]) {
    self.place = place
    self.headings = headings
  }
}

/// Where a row stands in its file.
public struct RosterPlace: Sendable, Hashable, Codable, Comparable {
  /// As a spreadsheet counts, from 1, the header and blank rows included.
  public var row: Int
  /// The line of the text, from 1; later than the row where cells above it span several lines.
  public var line: Int

  public init(row: Int, line: Int) {
    self.row = row
    self.line = line
  }

  public static func < (one: Self, other: Self) -> Bool {
    (one.row, one.line) < (other.row, other.line)
  }
}

extension RosterPlace: CustomStringConvertible {
  public var description: String { row == line ? "row \(row)" : "row \(row) (line \(line))" }
}

/// What a cell asks for.
public enum RosterCell<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The file has no such column or the cell is empty: what is known stays.
  case kept
  /// The cell is a dash: what is known is taken away.
  case taken
  case given(Value)

  public var value: Value? {
    if case .given(let value) = self { value } else { nil }
  }

  /// What holds once the cell was applied.
  func applied(to known: Value?) -> Value? {
    switch self {
    case .kept: known
    case .taken: nil
    case .given(let value): value
    }
  }
}
