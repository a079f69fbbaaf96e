public import Findings
internal import Foundation
internal import Logging
internal import Storage
internal import TranscriptFiles
public import Transcripts

/// What an import did.
public struct ImportReport: Sendable, Hashable, Codable {
  public var new = 0
  public var same = 0
  public var changed = 0
  /// Transcripts that could not be read.
  public var skipped = 0
  public var findings: [Finding] = []
  /// How many values of each kind were taken out of what was read.
  public var redacted: [PersonalDataKind: Int] = [:]

  public var stored: Int { new + changed }
}

extension House {
  /// Imports transcripts in batches; after each batch, what it stored is on disk.
  ///
  /// - Parameter progress: called after every batch with the report so far.
  /// - Returns: what was new, the same, changed and skipped, and why.
  public func importTranscripts(
    at paths: [String], by actor: String, batchSize: Int = 200,
    progress: (ImportReport) -> Void = { _ in }
  ) throws -> ImportReport {
    var report = ImportReport()
    let faults = try TranscriptSource(paths: paths, batchSize: batchSize).forEachBatch { batch in
      let readings = inParallel(batch) { raw in
        let reading = raw.read()
        return (
          interaction: reading.interaction, findings: reading.findings,
          redactions: reading.redactions,
          json: reading.interaction.flatMap { try? interactionJSON($0) }
        )
      }
      var values: [(value: Interaction, json: Data)] = []
      for (raw, reading) in zip(batch, readings) {
        report.findings += reading.findings
        for redaction in reading.redactions { report.redacted[redaction.kind, default: 0] += 1 }
        if reading.interaction != nil, reading.json == nil {
          report.findings.append(
            Finding(
              .error, .shape, at: SourceLocation(file: raw.file, line: raw.line),
              "A number in it cannot be kept, so it is skipped."))
        }
        if let value = reading.interaction, let json = reading.json {
          values.append((value, Data(json)))
        } else {
          report.skipped += 1
        }
      }
      for outcome in try store.importInteractions(values, act(by: actor)) {
        switch outcome {
        case .new: report.new += 1
        case .same: report.same += 1
        case .changed: report.changed += 1
        }
      }
      progress(report)
    }
    report.findings += faults
    logger.info("imported", metadata: ["new": "\(report.new)", "changed": "\(report.changed)"])
    return report
  }
}
