internal import Transcripts

extension Turn {
  /// Marks what a mail repeats of earlier mail, and its signature; nothing is deleted.
  ///
  /// Repeated are lines that begin with `>`, and everything behind a line that announces an earlier
  /// message. A signature begins with a line `--`. Quotations that the HTML showed are kept.
  mutating func markMail() {
    let lines = Self.lines(of: text)
    var marks = Array(repeating: false, count: lines.count)
    if quoted.isEmpty {
      var rest = false
      for (place, line) in lines.enumerated() {
        let isAnnounced = Self.announces(line.text, before: lines.dropFirst(place + 1))
        marks[place] = rest || line.text.hasPrefix(">") || isAnnounced
        // Behind an announcement lines without `>` repeat too, unless the repeating is marked.
        if isAnnounced {
          rest = !lines.dropFirst(place + 1).prefix(3).contains { $0.text.hasPrefix(">") }
        }
      }
      quoted = Self.ranges(of: lines, where: marks)
    } else {
      marks = lines.map { line in quoted.contains { $0.overlaps(line.range) } }
    }
    guard signature == nil,
      let start = lines.indices.first(where: {
        !marks[$0] && (lines[$0].text == "-- " || lines[$0].text == "--")
      })
    else { return }
    let end = marks[start...].firstIndex(of: true) ?? lines.count
    let range = lines[start].range.lowerBound..<lines[end - 1].range.upperBound
    if !range.isEmpty { signature = range }
  }

  private struct Line {
    var text: Substring
    /// Scalars of the whole text.
    var range: Range<Int>
  }

  private static func lines(of text: String) -> [Line] {
    var lines: [Line] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let end = start + line.unicodeScalars.count
      lines.append(Line(text: line, range: start..<end))
      start = end + 1
    }
    return lines
  }

  /// True for `-----Original Message-----`, and for `On ... wrote:` with a date in it.
  ///
  /// A sentence that begins with “On” announces nothing.
  private static func announces(_ line: Substring, before next: ArraySlice<Line>) -> Bool {
    if line.hasPrefix("-----"), line.hasSuffix("-----"), line.count > 12 { return true }
    guard line.hasPrefix("On "), line.contains(where: \.isNumber) else { return false }
    if line.hasSuffix("wrote:") { return true }
    return line.count > 20 && next.first?.text.hasSuffix("wrote:") == true
  }

  private static func ranges(of lines: [Line], where marks: [Bool]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for (line, isMarked) in zip(lines, marks) where isMarked && !line.range.isEmpty {
      if let last = ranges.last, last.upperBound + 1 >= line.range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<line.range.upperBound
      } else {
        ranges.append(line.range)
      }
    }
    return ranges
  }
}
