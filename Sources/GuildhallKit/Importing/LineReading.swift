internal import Findings
internal import Foundation
internal import TranscriptFiles

/// Reads a file of lines without having the whole of it in memory.
struct LineReading {
  let file: String
  let name: String
  private var line: [UInt8] = []
  private var number = 1
  private var done = 0
  private var size = 0

  init(file: String, name: String) {
    self.file = file
    self.name = name
  }

  /// Hands every line on that is not blank.
  ///
  /// - Returns: why it could not be read to its end.
  mutating func read(_ add: (RawTranscript) throws -> Void) throws -> Finding? {
    guard let handle = FileHandle(forReadingAtPath: file) else {
      return fault("The file cannot be read; check that you may read it.")
    }
    defer { try? handle.close() }
    size = fileSize(of: file) ?? 0
    while true {
      let data: Data?
      do {
        data = try handle.read(upToCount: 1 << 20)
      } catch {
        return fault("The file cannot be read to its end.")
      }
      guard let data, !data.isEmpty else { break }
      try take(Array(data), add)
      done += data.count
    }
    try finish(add)
    return nil
  }

  private mutating func take(
    _ chunk: [UInt8], _ add: (RawTranscript) throws -> Void
  ) throws {
    var start = 0
    while start < chunk.count {
      let end = chunk[start...].firstIndex(of: 0x0A) ?? chunk.count
      // One byte above the limit is kept, so that reading the line says it is too long.
      let room = max(0, transcriptByteLimit + 1 - line.count)
      line.append(contentsOf: chunk[start..<min(end, start + room)])
      if end < chunk.count { try finish(add) }
      start = end + 1
    }
  }

  private mutating func finish(_ add: (RawTranscript) throws -> Void) throws {
    if line.last == 0x0D { line.removeLast() }
    if !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
      try add(
        RawTranscript(
          .bytes(line, .ndjson), file: file, name: file, line: number,
          share: size > 0 ? Double(done) / Double(size) : nil))
    }
    line.removeAll(keepingCapacity: true)
    number += 1
  }

  private func fault(_ message: String) -> Finding {
    Finding(.error, .file, at: SourceLocation(file: file), message)
  }
}
