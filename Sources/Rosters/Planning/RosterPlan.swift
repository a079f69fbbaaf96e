internal import Findings

/// What a staff list would change, and which of its rows are refused.
///
/// Nothing is changed by making it. A caller refuses everything while `isClean` is false, or applies
/// the changes, which come from good rows alone.
public struct RosterPlan: Sendable, Hashable, Codable {
  /// One for each good row, in the order of the file.
  public var changes: [RosterChange]
  /// One for each row that is refused, in the order of the file.
  public var refusals: [RosterRefusal]
  /// Errors that concern the file as a whole.
  public var fileFaults: [RosterFinding]
  public var warnings: [RosterFinding]
  /// Who is there and not in the file, by name; nobody leaves by not being named.
  public var notInFile: [RosterPerson]
  public var counts: RosterCounts

  /// True when nothing is refused.
  public var isClean: Bool { refusals.isEmpty && fileFaults.isEmpty }

  /// All faults: of the file, then of its rows, then what is only a warning.
  public var findings: [RosterFinding] { fileFaults + refusals.flatMap(\.findings) + warnings }

  init(
    changes: [RosterChange] = [], refusals: [RosterRefusal] = [],
    findings: [RosterFinding] = [], notInFile: [RosterPerson] = []
  ) {
    self.changes = changes
    self.refusals = refusals
    self.notInFile = notInFile
    warnings = findings.filter { $0.severity == .warning }
    let rows = Set(refusals.map(\.place.row))
    fileFaults = findings.filter { finding in
      finding.severity == .error && finding.place.map { !rows.contains($0.row) } != false
    }
    counts = RosterCounts(changes, refused: refusals.count, notInFile: notInFile.count)
  }
}

/// A row that is never applied.
public struct RosterRefusal: Sendable, Hashable, Codable {
  public var place: RosterPlace
  /// As the row has it; empty when it has none.
  public var name: String
  /// Why; at least one.
  public var findings: [RosterFinding]
}

/// How many rows would do what.
public struct RosterCounts: Sendable, Hashable, Codable {
  public var rows = 0
  public var create = 0
  public var update = 0
  public var leave = 0
  public var returned = 0
  public var same = 0
  public var refused: Int
  public var notInFile: Int

  init(_ changes: [RosterChange], refused: Int, notInFile: Int) {
    rows = changes.count + refused
    self.refused = refused
    self.notInFile = notInFile
    for change in changes {
      switch change.kind {
      case .create: create += 1
      case .update: update += 1
      case .leave: leave += 1
      case .returned: returned += 1
      case .same: same += 1
      }
    }
  }
}
