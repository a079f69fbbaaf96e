internal import Findings

/// Faults in the rows of one table: the first of each kind with its line, the rest counted.
///
/// A table of a million short rows has one fault and not a million.
struct TableFaults: Sendable {
  let file: String
  private(set) var findings: [Finding] = []
  private var counts: [String: (number: Int, last: Int)] = [:]
  private static let shown = 20

  init(file: String) { self.file = file }

  /// - Parameter kind: what the faults beyond the first twenty are called, such as “rows are short”.
  mutating func add(
    _ severity: Finding.Severity, _ category: Finding.Category, line: Int, kind: String,
    _ sentence: @autoclosure () -> String
  ) {
    let known = counts[kind, default: (0, 0)].number
    counts[kind] = (known + 1, line)
    guard known < Self.shown else { return }
    findings.append(
      Finding(severity, category, at: SourceLocation(file: file, line: line), sentence()))
  }

  /// All findings, with one for those that were only counted.
  func all() -> [Finding] {
    let rest = counts.filter { $0.value.number > Self.shown }.sorted { $0.key < $1.key }
    return findings
      + rest.map { kind, count in
        Finding(
          .warning, .shape, at: SourceLocation(file: file, line: count.last),
          "\(count.number - Self.shown) more \(kind); this is the last of them.")
      }
  }
}
