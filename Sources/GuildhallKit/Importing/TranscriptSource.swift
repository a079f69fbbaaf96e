internal import Archives
public import Findings
internal import Foundation
public import TranscriptFiles

/// The transcripts at some paths: files, archives, and folders with all that is in them.
///
/// Our own forms come first, in the order of the paths; then the exports of other systems, folder
/// by folder. They are handed on in batches, so that memory does not grow with the length of an
/// NDJSON file of ours.
public struct TranscriptSource: Sendable {
  public var paths: [String]
  /// At most so many in a batch.
  public var batchSize: Int
  /// What a person said about the files.
  public var answers: ImportAnswers
  /// At most so many bytes in a folder's files that are read together: 512 MiB.
  public var groupBytes = 512 << 20

  public init(paths: [String], batchSize: Int = 256, answers: ImportAnswers = ImportAnswers()) {
    self.paths = paths
    self.batchSize = batchSize
    self.answers = answers
  }

  /// Hands every transcript on.
  ///
  /// - Parameters:
  ///   - files: gets the files of another system's export once all their conversations were taken.
  ///   - take: gets each batch.
  /// - Returns: what could not even be opened, and what is wrong with whole files.
  public func forEachBatch(
    files: ([SortedExport.Known]) throws -> Void = { _ in },
    _ take: ([RawTranscript]) throws -> Void
  ) throws -> [Finding] {
    try withoutActuallyEscaping(files) { files in
      try withoutActuallyEscaping(take) { take in
        var walk = SourceWalk(source: self, takeFiles: files, takeBatch: take)
        try walk.run()
        return walk.findings
      }
    }
  }
}

/// One pass over the paths.
struct SourceWalk {
  let source: TranscriptSource
  let takeFiles: ([SortedExport.Known]) throws -> Void
  let takeBatch: ([RawTranscript]) throws -> Void
  var findings: [Finding] = []
  var groups = FolderGroups()
  private var unknown = UnknownFiles()
  private var batch: [RawTranscript] = []
  private var bytes = 0
  /// At most so many bytes in a batch, one large transcript apart.
  private let batchBytes = 8 << 20

  init(
    source: TranscriptSource, takeFiles: @escaping ([SortedExport.Known]) throws -> Void,
    takeBatch: @escaping ([RawTranscript]) throws -> Void
  ) {
    self.source = source
    self.takeFiles = takeFiles
    self.takeBatch = takeBatch
  }

  mutating func run() throws {
    for file in filesAtPaths() { try sort(file) }
    for group in groups.joined { try read(group) }
    for file in groups.archives { try open(file) }
    try flush()
    findings += unknown.rest
  }

  /// Hands a file of ours on, and lays others aside until their folder is whole.
  private mutating func sort(_ file: FoundFile) throws {
    let head = FileHead(file, source.answers)
    switch head.kind {
    case .unreadable:
      findings.append(
        fault(file.file, "The file cannot be read; check that you may read it."))
    case .archive: groups.archives.append(file)
    case .ownLines: try readLines(of: file)
    case .own(let format):
      guard let size = fileSize(of: file.file), size > transcriptByteLimit else {
        return try add(file, format, contents(of: file.file))
      }
      findings.append(
        fault(file.file, "It has \(size) bytes; at most \(transcriptByteLimit) are read."))
    case .other: groups.add(file)
    case .binary: note(file)
    }
  }

  private mutating func add(
    _ file: FoundFile, _ format: TranscriptFormat, _ bytes: [UInt8]?
  ) throws {
    guard let bytes else {
      findings.append(
        fault(file.file, "The file cannot be read; check that you may read it."))
      return
    }
    try add(RawTranscript(.bytes(bytes, format), file: file.file, name: file.name))
  }

  private mutating func readLines(of file: FoundFile) throws {
    var lines = LineReading(file: file.file, name: file.name)
    if let fault = try lines.read({ try add($0) }) { findings.append(fault) }
  }

  mutating func add(_ transcript: RawTranscript) throws {
    if !batch.isEmpty, batch.count >= source.batchSize || bytes + transcript.size > batchBytes {
      try flush()
    }
    batch.append(transcript)
    bytes += transcript.size
  }

  mutating func flush() throws {
    if !batch.isEmpty { try takeBatch(batch) }
    batch = []
    bytes = 0
  }

  mutating func note(_ file: FoundFile, _ finding: Finding? = nil) {
    unknown.note(file, finding, &findings)
  }

  func fault(_ file: String, _ message: String) -> Finding {
    Finding(.error, .file, at: SourceLocation(file: file), message)
  }
}

func contents(of path: String) -> [UInt8]? {
  (try? Data(contentsOf: URL(fileURLWithPath: path))).map { Array($0) }
}
