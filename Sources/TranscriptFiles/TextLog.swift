internal import Findings
internal import Transcripts

/// A plain-text chat log: a header of `# Key: value` lines, then `[time] Name: words`, where the
/// time may be missing and lines without a speaker go on with the one before.
///
/// Where the header names people, a line without a time begins a turn only with one of their names.
func readTextLog(_ text: String, file: String, name: String) -> TranscriptReading {
  var log = TextLog(file: file, name: name)
  return log.read(text)
}

private struct TextLog {
  let file: String
  let name: String
  var header = TranscriptHeader()
  var findings: [Finding] = []
  var turns: [Turn] = []
  var ignoredTimes: [Int] = []

  init(file: String, name: String) {
    self.file = file
    self.name = name
  }

  mutating func read(_ text: String) -> TranscriptReading {
    // A line end may be LF, CRLF or CR; Swift sees CRLF as one Character.
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let repeated = repeatedSpeakers(lines)
    var isHeader = true
    for (index, line) in lines.enumerated() {
      if isHeader, line.hasPrefix("#") {
        header.take(line.dropFirst())
        continue
      }
      if line.allSatisfy(\.isWhitespace) { continue }
      isHeader = false
      take(line, number: index + 1, repeated)
    }
    if turns.isEmpty {
      findings.append(
        Finding(
          .error, .shape, at: SourceLocation(file: file),
          "No line reads “Name: words” or “[time] Name: words”, so there are no turns."))
    }
    if let first = ignoredTimes.first {
      findings.append(
        Finding(
          .warning, .meaning, at: SourceLocation(file: file, line: first),
          "\(ignoredTimes.count) times have no date or no zone and are left out; a zone is never "
            + "guessed. Write 2026-03-02T10:15:04Z."))
    }
    findings += header.findings(file: file, namesKeys: true)
    let isTimed = turns.contains { $0.at != nil }
    return TranscriptReading(
      header.interaction(
        name: name, system: "text", channel: .chat, timeBasis: isTimed ? .absolute : .none,
        turns: turns), findings)
  }

  private mutating func take(_ line: Substring, number: Int, _ repeated: Set<String>) {
    var rest = line.drop(while: \.isWhitespace)
    let isIndented = rest.startIndex != line.startIndex
    var time: Timestamp?
    var hasTime = false
    if rest.hasPrefix("["), let close = rest.firstIndex(of: "]") {
      let inside = rest[rest.index(after: rest.startIndex)..<close]
      if looksLikeTime(inside) {
        hasTime = true
        time = Timestamp(inside)
        if time == nil { ignoredTimes.append(number) }
        rest = rest[rest.index(after: close)...].drop(while: \.isWhitespace)
      }
    }
    if !isIndented || hasTime, let (name, words) = split(rest),
      hasTime || header.knows(name) || (!header.namesPeople && repeated.contains(name))
    {
      turns.append(Turn(by: header.index(of: name), at: time, text: words))
    } else if hasTime {
      // A dated line without a speaker is something the system said.
      turns.append(Turn(by: nil, kind: .note, visibility: .unknown, at: time, text: String(rest)))
    } else if turns.isEmpty {
      findings.append(
        Finding(
          .warning, .shape, at: SourceLocation(file: file, line: number),
          "This line comes before the first speaker and is left out."))
    } else {
      turns[turns.count - 1].text += "\n" + rest
    }
  }

  /// A digit, a colon, a digit: `[note 1]` is no time.
  private func looksLikeTime(_ text: Substring) -> Bool {
    guard text.count <= 40, text.allSatisfy(\.isASCII) else { return false }
    let bytes = Array(text.utf8)
    let isDigit = { (48...57).contains($0 as UInt8) }
    return bytes.indices.dropFirst().dropLast().contains {
      bytes[$0] == UInt8(ascii: ":") && isDigit(bytes[$0 - 1]) && isDigit(bytes[$0 + 1])
    }
  }

  private func split(_ line: Substring) -> (name: String, words: String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let name = line[..<colon].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty, name.count <= 60, !name.contains("/"),
      !line[colon...].dropFirst().hasPrefix("//")
    else { return nil }
    return (name, String(line[line.index(after: colon)...].drop(while: \.isWhitespace)))
  }

  /// Names before a colon that occur at least twice: a colon inside a sentence is no speaker.
  private func repeatedSpeakers(_ lines: [Substring]) -> Set<String> {
    var counts: [String: Int] = [:]
    for line in lines where !line.hasPrefix("#") {
      if let name = split(line)?.name { counts[name, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value >= 2 }.keys)
  }
}
