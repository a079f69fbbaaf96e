import Foundation

/// Lines from standard input, with a time limit where one is wanted.
struct LineReader {
  private var buffer: [UInt8] = []
  private var hasEnded = false

  /// The next line; nothing at the end of the input.
  mutating func line() -> String? {
    while true {
      if let line = line(within: -1) { return line }
    }
  }

  /// The next line, nothing in it at the end of the input; nothing when the time was too short.
  ///
  /// - Parameter milliseconds: below 0 for as long as it takes.
  mutating func line(within milliseconds: Int32) -> String?? {
    if let line = takeLine() { return line }
    if hasEnded { return .some(nil) }
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 {
      buffer += bytes[..<count]
    } else {
      hasEnded = true
    }
    if let line = takeLine() { return line }
    return hasEnded ? .some(nil) : nil
  }

  private mutating func takeLine() -> String? {
    if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
      let line = String(decoding: buffer[..<end], as: UTF8.self)
      buffer.removeSubrange(...end)
      return line
    }
    // A last line without its end is one all the same.
    guard hasEnded, !buffer.isEmpty else { return nil }
    defer { buffer = [] }
    return String(decoding: buffer, as: UTF8.self)
  }
}
