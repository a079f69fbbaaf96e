internal import Findings
internal import Transcripts

/// A recording's captions after the WebVTT specification: each cue is a turn, with times relative
/// to the recording's start.
///
/// Notes of the form `NOTE Agent: Name` say who is who.
func readWebVTT(_ text: String, file: String, name: String) -> TranscriptReading {
  var reading = WebVTTReading(file: file, name: name)
  return reading.read(text)
}

private struct WebVTTReading {
  let file: String
  let name: String
  var header = TranscriptHeader()
  var findings: [Finding] = []
  var cues: [Cue] = []
  /// Cues whose times could not be read; the first hundred are reported one by one.
  var leftOut = 0

  struct Cue {
    var start: Int
    var end: Int
    /// From a voice tag.
    var voice: String?
    var text: String
  }

  init(file: String, name: String) {
    self.file = file
    self.name = name
  }

  mutating func read(_ text: String) -> TranscriptReading {
    let lines = text.replacing("\0", with: "\u{FFFD}")
      .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
    guard let first = lines.first,
      first == "WEBVTT" || first.hasPrefix("WEBVTT ")
        || first.hasPrefix("WEBVTT\t")
    else {
      return TranscriptReading(
        nil,
        [
          Finding(
            .error, .shape, at: SourceLocation(file: file, line: 1),
            "A WebVTT file begins with the line WEBVTT.")
        ])
    }
    // Everything up to the first blank line belongs to the header.
    var index = lines.firstIndex(where: \.isEmpty) ?? lines.count
    while index < lines.count {
      guard !lines[index].isEmpty else {
        index += 1
        continue
      }
      let end = lines[index...].firstIndex(where: \.isEmpty) ?? lines.count
      take(lines[index..<end])
      index = end
    }
    if leftOut > 100 {
      findings.append(
        Finding(
          .warning, .shape, at: SourceLocation(file: file),
          "\(leftOut) cues in all are left out because their times cannot be read."))
    }
    if cues.isEmpty {
      findings.append(
        Finding(.error, .shape, at: SourceLocation(file: file), "The file holds no cue."))
    }
    findings += header.findings(file: file, namesKeys: false)
    let repeated = repeatedPrefixes()
    let turns = cues.map { turn($0, repeated) }
    return TranscriptReading(
      header.interaction(
        name: name, system: "webvtt", channel: .phone, timeBasis: .relative, turns: turns),
      findings)
  }

  private mutating func take(_ block: ArraySlice<Substring>) {
    guard let first = block.first else { return }
    if first == "NOTE" || first.hasPrefix("NOTE ") || first.hasPrefix("NOTE\t") {
      header.take(first.dropFirst(4))
      for line in block.dropFirst() { header.take(line) }
      return
    }
    if first.hasPrefix("STYLE") || first.hasPrefix("REGION"), !first.contains("-->") { return }
    // An identifier may stand above the times.
    let hasID = !first.contains("-->")
    guard let times = hasID ? block.dropFirst().first : first, times.contains("-->") else { return }
    guard let (start, end) = parse(times) else {
      leftOut += 1
      if leftOut > 100 { return }
      findings.append(
        Finding(
          .warning, .shape,
          at: SourceLocation(file: file, line: block.startIndex + (hasID ? 2 : 1)),
          "This line's times are not HH:MM:SS.mmm --> HH:MM:SS.mmm; the cue is left out."))
      return
    }
    if end < start {
      findings.append(
        Finding(
          .warning, .meaning,
          at: SourceLocation(file: file, line: block.startIndex + (hasID ? 2 : 1)),
          "The cue ends before it starts; kept as it is."))
    }
    let payload = block.dropFirst(hasID ? 2 : 1).joined(separator: "\n")
    for (voice, words) in voices(in: payload) {
      cues.append(Cue(start: start, end: end, voice: voice, text: words))
    }
  }

  private func parse(_ line: Substring) -> (Int, Int)? {
    guard let arrow = line.firstRange(of: "-->") else { return nil }
    let before = line[..<arrow.lowerBound].split(whereSeparator: \.isWhitespace)
    let after = line[arrow.upperBound...].split(whereSeparator: \.isWhitespace)
    guard before.count == 1, let start = milliseconds(before[0]), let last = after.first,
      let end = milliseconds(last)
    else { return nil }
    return (start, end)
  }

  /// `MM:SS.mmm` or `HH:MM:SS.mmm`: two digits and below 60, hours two or more.
  private func milliseconds(_ text: Substring) -> Int? {
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count == 2, halves[1].count == 3, let fraction = number(halves[1]) else {
      return nil
    }
    let parts = halves[0].split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts.suffix(2).allSatisfy({ $0.count == 2 }),
      let minutes = number(parts[parts.count - 2]), let seconds = number(parts[parts.count - 1]),
      minutes < 60, seconds < 60
    else { return nil }
    var hours = 0
    if parts.count == 3 {
      guard (2...6).contains(parts[0].count), let value = number(parts[0]) else { return nil }
      hours = value
    }
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction
  }

  private func number(_ text: Substring) -> Int? {
    text.allSatisfy({ $0.isASCII && $0.isNumber }) ? Int(text) : nil
  }

  /// The cue's words by voice, tags taken out and entities decoded.
  private func voices(in payload: String) -> [(String?, String)] {
    var parts: [(String?, String)] = []
    var voice: String?
    var words = ""
    var rest = payload[...]
    func close() {
      let text = decoded(words).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !text.isEmpty { parts.append((voice, text)) }
      words = ""
    }
    while let open = rest.firstIndex(of: "<") {
      words += rest[..<open]
      guard let end = rest[open...].firstIndex(of: ">") else {
        rest = ""
        break
      }
      let tag = rest[rest.index(after: open)..<end]
      if tag == "v" || tag.hasPrefix("v ") || tag.hasPrefix("v.") {
        close()
        let name = tag.split(separator: " ", maxSplits: 1).dropFirst().first ?? ""
        voice = name.isEmpty ? nil : decoded(String(name))
      } else if tag == "/v" {
        close()
        voice = nil
      }
      rest = rest[rest.index(after: end)...]
    }
    words += rest
    close()
    return parts
  }

  private func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&nbsp;", with: " ").replacing("&lrm;", with: "\u{200E}")
      .replacing("&rlm;", with: "\u{200F}").replacing("&amp;", with: "&")
  }

  private mutating func turn(_ cue: Cue, _ repeated: Set<String>) -> Turn {
    var speaker = cue.voice
    var words = cue.text
    if speaker == nil, let (name, rest) = prefix(of: cue.text), repeated.contains(name) {
      speaker = name
      words = rest
    }
    // Without a name it is somebody, and nobody knows who.
    let by = header.index(of: speaker ?? "Unknown speaker")
    return Turn(
      by: by, kind: .utterance, startMs: cue.start, endMs: cue.end, text: words)
  }

  /// `[LABEL]: words` or `Name: words`.
  private func prefix(of text: String) -> (String, String)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    var name = text[..<colon]
    if name.hasPrefix("["), name.hasSuffix("]") { name = name.dropFirst().dropLast() }
    guard !name.isEmpty, name.count <= 60 else { return nil }
    return (String(name), String(text[text.index(after: colon)...].drop(while: \.isWhitespace)))
  }

  private func repeatedPrefixes() -> Set<String> {
    var counts: [String: Int] = [:]
    for cue in cues where cue.voice == nil {
      if let name = prefix(of: cue.text)?.0 { counts[name, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value >= 2 || header.knows($0.key) }.keys)
  }
}
