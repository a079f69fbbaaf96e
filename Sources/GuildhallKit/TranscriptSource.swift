public import Findings
internal import Foundation
public import TranscriptFiles

/// A transcript that was found and not yet read: a file, or a line of one.
public struct RawTranscript: Sendable {
  public var bytes: [UInt8]
  public var format: TranscriptFormat
  public var file: String
  /// The path below the folder that was named, without its ending: two files of one name in
  /// different folders are two interactions.
  public var name: String
  public var line: Int?

  /// Reads it; safe to call from any thread.
  public func read() -> TranscriptReading {
    readTranscript(bytes, format: format, file: file, name: name, line: line)
  }
}

/// The transcripts at some paths: files, and folders with all that is in them.
///
/// They are handed on in batches in the order of the paths, so that memory does not grow with the
/// length of an NDJSON file.
public struct TranscriptSource: Sendable {
  public var paths: [String]
  /// At most so many in a batch.
  public var batchSize: Int
  /// At most so many bytes in a batch, one large transcript apart.
  private let batchBytes = 8 << 20

  public init(paths: [String], batchSize: Int = 256) {
    self.paths = paths
    self.batchSize = batchSize
  }

  /// Hands every transcript on.
  ///
  /// - Returns: what could not even be opened.
  public func forEachBatch(_ take: ([RawTranscript]) throws -> Void) throws -> [Finding] {
    var findings: [Finding] = []
    var batch: [RawTranscript] = []
    var bytes = 0
    func add(_ transcript: RawTranscript) throws {
      if !batch.isEmpty, batch.count >= batchSize || bytes + transcript.bytes.count > batchBytes {
        try take(batch)
        batch = []
        bytes = 0
      }
      batch.append(transcript)
      bytes += transcript.bytes.count
    }
    for (file, name, format) in files(&findings) {
      if format == .ndjson {
        if let fault = try forEachLine(of: file, add) { findings.append(fault) }
      } else if let size = fileSize(of: file), size > transcriptByteLimit {
        findings.append(
          fault(file, "It has \(size) bytes; at most \(transcriptByteLimit) are read."))
      } else if let data = try? Data(contentsOf: URL(fileURLWithPath: file)) {
        try add(RawTranscript(bytes: Array(data), format: format, file: file, name: name))
      } else {
        findings.append(fault(file, "The file cannot be read; check that you may read it."))
      }
    }
    if !batch.isEmpty { try take(batch) }
    return findings
  }

  /// The files at the paths.
  ///
  /// A folder's files of other kinds are passed over; a file that was named is not.
  private func files(_ findings: inout [Finding]) -> [(String, String, TranscriptFormat)] {
    var files: [(String, String, TranscriptFormat)] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        findings.append(fault(path, "There is no such file or folder."))
        continue
      }
      if isFolder.boolValue {
        let below = filesBelow(path)
        findings += below.findings
        let known = below.paths.compactMap { name in
          TranscriptFormat(fileName: name).map { (path + "/" + name, withoutEnding(name), $0) }
        }
        if known.isEmpty {
          findings.append(
            fault(path, "The folder holds no .json, .ndjson, .txt or .vtt file."))
        }
        files += known
      } else if let format = TranscriptFormat(fileName: path) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        files.append((path, withoutEnding(name), format))
      } else {
        findings.append(
          fault(
            path, "The name does not end in .json, .ndjson, .txt or .vtt, so its form is unknown.")
        )
      }
    }
    return files
  }

  private func forEachLine(
    of file: String, _ add: (RawTranscript) throws -> Void
  ) throws -> Finding? {
    guard let handle = FileHandle(forReadingAtPath: file) else {
      return fault(file, "The file cannot be read; check that you may read it.")
    }
    defer { try? handle.close() }
    var line: [UInt8] = []
    var number = 1
    func finish() throws {
      if line.last == 0x0D { line.removeLast() }
      if !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        try add(RawTranscript(bytes: line, format: .ndjson, file: file, name: file, line: number))
      }
      line.removeAll(keepingCapacity: true)
      number += 1
    }
    while true {
      let data: Data?
      do {
        data = try handle.read(upToCount: 1 << 20)
      } catch {
        return fault(file, "The file cannot be read to its end.")
      }
      guard let data, !data.isEmpty else { break }
      let chunk = Array(data)
      var start = 0
      while start < chunk.count {
        let end = chunk[start...].firstIndex(of: 0x0A) ?? chunk.count
        // One byte above the limit is kept, so that reading the line says it is too long.
        let room = max(0, transcriptByteLimit + 1 - line.count)
        line.append(contentsOf: chunk[start..<min(end, start + room)])
        if end < chunk.count { try finish() }
        start = end + 1
      }
    }
    try finish()
    return nil
  }

  private func withoutEnding(_ name: String) -> String {
    let ending = name.lastIndex(of: ".") ?? name.endIndex
    return ending == name.startIndex ? name : String(name[..<ending])
  }

  private func fault(_ file: String, _ message: String) -> Finding {
    Finding(.error, .file, at: SourceLocation(file: file), message)
  }
}

/// The same work on every element, on all cores; the results keep their order.
func inParallel<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], _ work: @Sendable (Input) -> Output
) -> [Output] {
  let results = ParallelResults<Output>(count: inputs.count)
  DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
    results.set(index, work(inputs[index]))
  }
  return results.all
}

/// Slots that are each written once, by one thread, before anybody reads.
private final class ParallelResults<Value: Sendable>: @unchecked Sendable {
  private let slots: UnsafeMutableBufferPointer<Value?>

  init(count: Int) {
    slots = .allocate(capacity: count)
    slots.initialize(repeating: nil)
  }

  deinit {
    slots.deinitialize()
    slots.deallocate()
  }

  func set(_ index: Int, _ value: Value) { slots[index] = value }
  var all: [Value] { slots.compactMap { $0 } }
}
