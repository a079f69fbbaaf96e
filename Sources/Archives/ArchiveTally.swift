internal import Findings

/// Findings of one archive: the first twenty of each kind, the rest as a number.
struct ArchiveTally {
  private let place: SourceLocation
  private var single: [Finding] = []
  private var counts: [String: Int] = [:]
  private static let shown = 20

  init(file: String) { place = SourceLocation(file: file) }

  mutating func add(
    _ severity: Finding.Severity, _ category: Finding.Category, kind: String? = nil,
    _ sentence: String
  ) {
    if let kind {
      counts[kind, default: 0] += 1
      guard counts[kind, default: 0] <= Self.shown else { return }
    }
    single.append(Finding(severity, category, at: place, sentence))
  }

  var findings: [Finding] {
    single
      + counts.filter { $0.value > Self.shown }.sorted { $0.key < $1.key }.map { kind, count in
        Finding(.warning, .unsafe, at: place, "\(count - Self.shown) more \(kind).")
      }
  }
}
