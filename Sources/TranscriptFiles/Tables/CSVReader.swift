/// Reads rows of cells after RFC 4180, one at a time, and goes on behind what is broken.
///
/// Lines end in CRLF, CR or LF. A cell in quotation marks may hold separators, line ends and doubled
/// marks; a single mark inside one that does not end it is a mark, and a cell whose last mark is
/// missing ends with its line. Linear in the bytes.
public struct CSVReader: Sequence, IteratorProtocol {
  public struct Row: Sendable, Hashable {
    /// Counted from 1, where the row begins.
    public var line: Int
    public var cells: [String]
  }

  public enum Fault: Sendable, Hashable {
    case unclosedQuote, strayQuote, nul
  }

  public let separator: UInt8
  /// What was met so far, with the line of each.
  public private(set) var faults: [(fault: Fault, line: Int)] = []

  private let bytes: [UInt8]
  private var position: Int
  private var line = 1
  /// Opening marks before this place have no closing one.
  private var openBefore = 0
  private var nulLine: Int?

  /// - Parameter separator: the one that the first row is written with when it is not given.
  public init(_ text: String, separator: UInt8? = nil) {
    bytes = Array(text.utf8)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let hint = Self.separatorHint(bytes[start...])
    position = hint?.end ?? start
    if hint != nil { line = 2 }
    self.separator = separator ?? hint?.separator ?? Self.separator(of: bytes[start...])
  }

  public mutating func next() -> Row? {
    while position < bytes.count {
      let begin = line
      let cells = row()
      // A blank line is no row.
      if cells.count > 1 || cells.first?.isEmpty == false { return Row(line: begin, cells: cells) }
    }
    return nil
  }

  private mutating func row() -> [String] {
    var cells: [String] = []
    while true {
      cells.append(cell())
      guard position < bytes.count else { return cells }
      let end = bytes[position]
      position += 1
      if end == separator {
        // The last cell may be empty and the file end here.
        if position == bytes.count { return cells + [""] }
        continue
      }
      if end == cr, position < bytes.count, bytes[position] == lf { position += 1 }
      line += 1
      return cells
    }
  }

  /// The cell that begins here; the place moves to what ends it.
  private mutating func cell() -> String {
    if bytes[position] == quote, let text = quotedCell() { return text }
    let start = position
    while position < bytes.count, !endsCell(bytes[position]) { position += 1 }
    return text(bytes[start..<position])
  }

  /// Nothing when the mark that opens the cell is never closed; then it is a mark like any other.
  private mutating func quotedCell() -> String? {
    let start = position + 1
    var place = start
    var lines = 0
    var strayLine: Int?
    var parts: [UInt8] = []
    var copied = start
    while place < bytes.count {
      let byte = bytes[place]
      if byte == lf || (byte == cr && (place + 1 == bytes.count || bytes[place + 1] != lf)) {
        lines += 1
      }
      guard byte == quote else {
        // Known from an earlier cell: no mark that closes one lies in between.
        if place > start, place < openBefore { break }
        place += 1
        continue
      }
      let after = place + 1
      if after < bytes.count, bytes[after] == quote {
        parts += bytes[copied..<after]
        copied = after + 1
        place = after + 1
        continue
      }
      if after == bytes.count || endsCell(bytes[after]) {
        if let strayLine { faults.append((.strayQuote, strayLine)) }
        parts += bytes[copied..<place]
        position = after
        line += lines
        return text(parts[...])
      }
      // After a line end and a separator another cell begins, so this one was never closed.
      if lines > 0, endsCell(bytes[place - 1]) { break }
      if strayLine == nil { strayLine = line + lines }
      place = after
    }
    faults.append((.unclosedQuote, line))
    openBefore = Swift.max(openBefore, place)
    return nil
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == lf || byte == cr
  }

  private mutating func text(_ part: ArraySlice<UInt8>) -> String {
    guard part.contains(0) else { return String(decoding: part, as: UTF8.self) }
    if nulLine != line { faults.append((.nul, line)) }
    nulLine = line
    return String(decoding: part.filter { $0 != 0 }, as: UTF8.self)
  }
}

private let lf: UInt8 = 0x0A
private let cr: UInt8 = 0x0D
private let quote: UInt8 = 0x22
/// Comma, semicolon, tab and bar.
private let known: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

extension CSVReader {
  /// The separator that stands most often in the first line outside quotation marks; a comma when
  /// there is none.
  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts = known.map { _ in 0 }
    var isQuoted = false
    // A header is short; a file of one long line need not be counted whole.
    for byte in bytes.prefix(65536) {
      if byte == quote { isQuoted.toggle() }
      if !isQuoted, byte == lf || byte == cr { break }
      if !isQuoted, let place = known.firstIndex(of: byte) { counts[place] += 1 }
    }
    var best = 0
    for place in known.indices where counts[place] > counts[best] { best = place }
    return known[best]
  }

  /// Excel's first line `sep=;`.
  private static func separatorHint(
    _ bytes: ArraySlice<UInt8>
  ) -> (separator: UInt8, end: Int)? {
    let line = bytes.prefix(7)
    guard line.count >= 6, line.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8) else {
      return nil
    }
    let place = line.startIndex + 4
    guard bytes[place + 1] == lf || bytes[place + 1] == cr else { return nil }
    let isLong = bytes[place + 1] == cr && line.count == 7 && bytes[place + 2] == lf
    return (bytes[place], place + (isLong ? 3 : 2))
  }
}
