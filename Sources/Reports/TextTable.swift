/// A table for a terminal: a head, a rule, and rows aligned by column.
public struct TextTable: Sendable {
  public enum Alignment: Sendable {
    case left, right
  }

  private let head: [String]
  private let alignments: [Alignment]
  private var rows: [[String]] = []

  public init(_ columns: [(String, Alignment)]) {
    head = columns.map(\.0)
    alignments = columns.map(\.1)
  }

  public mutating func add(_ cells: [String]) {
    rows.append((0..<head.count).map { $0 < cells.count ? printable(cells[$0]) : "" })
  }

  public var text: String {
    let widths = head.indices.map { column in
      ([head] + rows).map { $0[column].count }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      let padded = cells.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - cells[column].count)
        return alignments[column] == .left ? cells[column] + space : space + cells[column]
      }
      var text = padded.joined(separator: "  ")
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
    return ([line(head), line(rule)] + rows.map(line)).joined(separator: "\n") + "\n"
  }
}

/// The text with control characters shown as a mark, so that no transcript can write to the
/// terminal what the terminal would obey.
public func printable(_ text: String) -> String {
  var result = ""
  result.unicodeScalars.reserveCapacity(text.unicodeScalars.count)
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: result.unicodeScalars.append(" ")
    case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      result.unicodeScalars.append("\u{FFFD}")
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// The text in lines of at most `width` characters, each after the first with the indent.
///
/// The first line is kept as short as the others: what stands before it is as long as the indent.
public func wrapped(_ text: String, indent: String = "", width: Int = 96) -> String {
  var lines: [String] = []
  var line = ""
  for word in printable(text).split(separator: " ") {
    let room = width - indent.count
    if !line.isEmpty, line.count + 1 + word.count > room {
      lines.append(line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  lines.append(line)
  return lines.joined(separator: "\n" + indent)
}

/// The text cut to at most `count` characters, with a mark where something is left out.
public func shortened(_ text: String, to count: Int) -> String {
  let text = printable(text)
  return text.count <= count ? text : text.prefix(max(0, count - 1)) + "…"
}
