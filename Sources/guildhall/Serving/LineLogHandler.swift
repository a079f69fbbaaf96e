import Foundation
import Logging
import Synchronization

/// Writes each event as one line of JSON to standard error, for programs that collect logs.
///
/// Values are escaped, so that nothing that is logged can pass for a line of its own.
struct LineLogHandler: LogHandler {
  let label: String
  var metadata: Logger.Metadata = [:]
  var logLevel = Self.level

  private static let level =
    ProcessInfo.processInfo.environment["GUILDHALL_LOG"].flatMap { Logger.Level(rawValue: $0) }
    ?? .notice

  init(label: String) { self.label = label }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var fields = ["at": Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))]
    fields["level"] = event.level.rawValue
    fields["label"] = label
    fields["event"] = event.message.description
    for (name, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }) {
      fields[name] = value.description
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard var line = try? encoder.encode(fields) else { return }
    line.append(UInt8(ascii: "\n"))
    Self.gate.withLock { _ in try? FileHandle.standardError.write(contentsOf: line) }
  }

  /// One line at a time.
  private static let gate = Mutex(())
}
