internal import Curricula
internal import Findings
internal import Foundation
internal import Logging
internal import Scoring
internal import Storage
public import TranscriptFiles
internal import Transcripts

/// How an import is done.
public struct ImportPlan: Sendable {
  /// What a person said about the files.
  public var answers: ImportAnswers
  /// How many interactions are stored at a time.
  public var batchSize: Int
  /// Whether the text of other systems' files is kept, without personal data.
  public var keepsSources: Bool
  /// Whether new interactions are scored as they are stored.
  public var scores: Bool

  public init(
    answers: ImportAnswers = ImportAnswers(), batchSize: Int = 200, keepsSources: Bool = true,
    scores: Bool = false
  ) {
    self.answers = answers
    self.batchSize = batchSize
    self.keepsSources = keepsSources
    self.scores = scores
  }
}

extension House {
  /// Imports transcripts in batches; after each batch, what it stored is on disk.
  ///
  /// - Parameter progress: called after every batch with the report so far.
  /// - Returns: what was new, the same, changed and skipped, and why.
  public func importTranscripts(
    at paths: [String], by actor: String, _ plan: ImportPlan = ImportPlan(),
    progress: (ImportReport) -> Void = { _ in }
  ) throws -> ImportReport {
    var answers = plan.answers
    answers.latest = Timestamp(
      microseconds: clock().addingTimeInterval(86_400).milliseconds * 1000, precision: .millisecond)
    let run = ImportRun(
      store: store, act: act(by: actor), engines: plan.scores ? try scoringEngines() : [],
      log: ImportLog(
        files: paths.map { withoutCardNumbers(lastPart($0)) },
        answers: withoutCardNumbers(answersJSON(plan.answers))), keepsSources: plan.keepsSources)
    let source = TranscriptSource(paths: paths, batchSize: plan.batchSize, answers: answers)
    let faults = try source.forEachBatch(
      files: { try run.keep($0, progress) },
      { try run.take($0, progress) })
    try run.settle(progress)
    run.report.findings += faults
    run.report.share = nil
    try run.end()
    logger.info(
      "imported", metadata: ["new": "\(run.report.new)", "changed": "\(run.report.changed)"])
    return run.report
  }

  /// The engines of the current versions that have rubrics.
  private func scoringEngines() throws -> [(version: Int64, engine: RubricEngine)] {
    try current().filter { !$0.curriculum.rubrics.isEmpty }.map {
      ($0.version, RubricEngine($0.curriculum.rubrics, fitted: $0.models))
    }
  }
}

/// One import on its way: while one batch is written, the next is read, redacted and scored.
private final class ImportRun {
  let store: Store
  let act: Act
  let engines: [(version: Int64, engine: RubricEngine)]
  let log: ImportLog
  let keepsSources: Bool
  var report = ImportReport()
  private let writing = BesideWork<(outcomes: [ImportOutcome], scorecards: Int)>()
  /// What was taken out of conversations whose files are still to be kept.
  private var values = KnownValues()
  /// What the batch that is being written adds to the report.
  private var waiting: ImportReport?

  init(
    store: Store, act: Act, engines: [(version: Int64, engine: RubricEngine)], log: ImportLog,
    keepsSources: Bool
  ) {
    self.keepsSources = keepsSources
    self.store = store
    self.act = act
    self.engines = engines
    self.log = log
  }

  func take(_ batch: [RawTranscript], _ progress: (ImportReport) -> Void) throws {
    var next = waiting ?? report
    next.share = batch.last?.share
    let readings = inParallel(batch) { PreparedTranscript($0) }
    var new: [(interaction: Interaction, new: NewInteraction)] = []
    for (raw, reading) in zip(batch, readings) {
      if keepsSources { for (kind, value) in reading.values { values.add(value, kind) } }
      next.take(raw.form, reading.interaction, reading.findings, reading.redactions)
      if let interaction = reading.interaction, let row = reading.new {
        new.append((interaction, row))
      }
    }
    let scored = engines.isEmpty ? new.map(\.new) : try score(new)
    try settle(progress, next)
    let (store, log, act) = (store, log, act)
    writing.begin { try store.importInteractions(scored, of: log, act) }
  }

  /// Scores what is not there yet.
  private func score(
    _ new: [(interaction: Interaction, new: NewInteraction)]
  ) throws -> [NewInteraction] {
    let isStored = try store.areStored(new.map(\.new))
    let engines = engines
    return try inParallel(Array(zip(new, isStored))) { pair, isStored in
      Result {
        var row = pair.new
        if isStored { return row }
        for (version, engine) in engines {
          row.cards += try cards(of: pair.interaction, engine).map {
            try NewScorecard($0.card, segment: $0.segment, of: version)
          }
        }
        return row
      }
    }.map { try $0.get() }
  }

  /// Waits until the batch before is on disk, and tells of it.
  ///
  /// - Parameter next: the report that the batch after it begins with.
  func settle(_ progress: (ImportReport) -> Void, _ next: ImportReport? = nil) throws {
    if let written = try writing.take(), let done = waiting {
      report = done
      count(written, &report)
      progress(report)
    }
    guard var next else {
      waiting = nil
      return
    }
    // What was written meanwhile is known now, and was not when the next batch was read.
    next.new = report.new
    next.same = report.same
    next.changed = report.changed
    next.scorecards = report.scorecards
    next.keptFiles = report.keptFiles
    waiting = next
  }

  private func count(
    _ written: (outcomes: [ImportOutcome], scorecards: Int), _ report: inout ImportReport
  ) {
    for outcome in written.outcomes {
      switch outcome {
      case .new: report.new += 1
      case .same: report.same += 1
      case .changed: report.changed += 1
      }
    }
    report.scorecards += written.scorecards
  }

  /// Keeps the text of another system's files, without personal data.
  ///
  /// What cannot be read as text is not kept.
  func keep(_ files: [SortedExport.Known], _ progress: (ImportReport) -> Void) throws {
    guard keepsSources else { return }
    try settle(progress)
    let hashes = inParallel(files) { fileHash($0.file.bytes) }
    let kept = try store.keptSources(among: hashes)
    var chunk: [(file: SortedExport.Known, hash: String)] = []
    var bytes = 0
    for (file, hash) in zip(files, hashes) where file.text != nil && !kept.contains(hash) {
      chunk.append((file, hash))
      bytes += file.file.bytes.count
      if bytes > 8 << 20 {
        try keep(chunk)
        chunk = []
        bytes = 0
      }
    }
    try keep(chunk)
    values = KnownValues()
  }

  private func keep(_ chunk: [(file: SortedExport.Known, hash: String)]) throws {
    guard !chunk.isEmpty else { return }
    let values = values
    let pieces = inParallel(chunk) { redactionPieces(of: $0.file.text ?? "", without: values) }
    // One long file must not leave the other cores idle.
    let clean = inParallel(pieces.flatMap { $0 }) { redacted($0) }
    var first = 0
    let sources = zip(chunk, pieces).map { entry, pieces in
      defer { first += pieces.count }
      return NewImportSource(
        file: withoutCardNumbers(entry.file.file.file), form: entry.file.form,
        originalHash: entry.hash, text: clean[first..<first + pieces.count].joined())
    }
    report.keptFiles += try store.keepSources(sources, of: log, act)
  }

  func end() throws {
    try store.endImport(
      log,
      ImportCounts(
        new: report.new, changed: report.changed, same: report.same, skipped: report.skipped,
        turns: report.turns, redactions: report.redacted.values.reduce(0, +),
        findings: report.findings.count), act)
  }
}

/// A transcript that was read, redacted and made ready to be stored.
private struct PreparedTranscript: Sendable {
  var interaction: Interaction?
  var new: NewInteraction?
  var findings: [Finding]
  var redactions: [Redaction]
  var values: [(kind: PersonalDataKind, value: String)]

  init(_ raw: RawTranscript) {
    let reading = raw.read()
    findings = reading.findings
    redactions = reading.redactions
    values = raw.values(of: redactions)
    guard let value = reading.interaction else { return }
    let place = SourceLocation(file: raw.file, line: raw.line)
    guard let json = try? interactionJSON(value) else {
      findings.append(
        Finding(.error, .shape, at: place, "A number in it cannot be kept, so it is skipped."))
      return
    }
    // SQLite holds no row of a gigabyte, and nobody reads such a conversation.
    guard json.count <= 512 << 20 else {
      findings.append(
        Finding(
          .error, .file, at: place, "It has \(json.count) bytes; that is too much for one."))
      return
    }
    interaction = value
    new = NewInteraction(value, json: Data(json))
  }
}

/// What a person said, as it is kept with an import and in a profile.
func answersJSON(_ answers: ImportAnswers) -> String {
  var answers = answers
  // The importing program's own clock.
  answers.latest = nil
  return (try? storedJSON(answers)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
}
