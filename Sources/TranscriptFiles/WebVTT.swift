internal import Findings
internal import Transcripts

/// A recording's captions after the WebVTT specification: each cue is a turn, with times relative
/// to the recording's start.
///
/// Notes of the form `NOTE Agent: Name` say who is who.
func readWebVTT(
  _ text: String, file: String, name: String, _ answers: ImportAnswers = ImportAnswers()
) -> Result<ForeignReading.Draft, WebVTTFault> {
  let text = text.contains("\0") ? text.replacing("\0", with: "\u{FFFD}") : text
  var reading = WebVTTReading(
    lines: lines(of: text), captions: Captions(file: file, name: name, answers))
  guard reading.isWebVTT else { return .failure(WebVTTFault(file: file)) }
  return .success(reading.read())
}

/// The file does not begin with the line WEBVTT.
struct WebVTTFault: Error {
  var file: String

  var finding: Finding {
    Finding(
      .error, .shape, at: SourceLocation(file: file, line: 1),
      "A WebVTT file begins with the line WEBVTT.")
  }
}

/// True for the line WEBVTT, with or without words behind it.
func isWebVTTSignature(_ line: Substring) -> Bool {
  line == "WEBVTT" || line.hasPrefix("WEBVTT ") || line.hasPrefix("WEBVTT\t")
}

// The blocks are collected as the specification's parser does it: a line with an arrow ends the
// block before it, so that a lost blank line costs no cue.
private struct WebVTTReading {
  let lines: [Substring]
  var captions: Captions
  var index = 1

  var isWebVTT: Bool { lines.first.map(isWebVTTSignature) ?? false }

  mutating func read() -> ForeignReading.Draft {
    readHeader()
    while index < lines.count {
      guard !lines[index].isEmpty else {
        index += 1
        continue
      }
      readBlock()
    }
    return captions.draft(system: "webvtt")
  }

  /// Everything up to the first blank line, or to a cue that follows without one.
  private mutating func readHeader() {
    while index < lines.count, !lines[index].isEmpty, !lines[index].contains("-->") {
      if lines[index].hasPrefix("Language:") { captions.header.take(lines[index]) }
      index += 1
    }
  }

  private mutating func readBlock() {
    let start = index
    var times: (line: Int, value: (start: Int, end: Int)?)?
    while index < lines.count, !lines[index].isEmpty {
      if lines[index].contains("-->") {
        // Only the first line, or the second below an identifier, holds the times of this block.
        guard times == nil, index - start <= 1 else { break }
        times = (index, CueClock.times(lines[index], .webVTT))
      }
      index += 1
    }
    guard let times else { return takeNote(lines[start..<index], number: start + 1) }
    guard let value = times.value else {
      return captions.leaveOut(line: times.line + 1, form: "HH:MM:SS.mmm --> HH:MM:SS.mmm")
    }
    captions.add(
      line: times.line + 1, times: value,
      payload: lines[(times.line + 1)..<index].joined(separator: "\n"))
  }

  /// A block without times: a note, a style, a region, or words that belong to no cue.
  private mutating func takeNote(_ block: ArraySlice<Substring>, number: Int) {
    guard let first = block.first else { return }
    if first == "NOTE" || first.hasPrefix("NOTE ") || first.hasPrefix("NOTE\t") {
      captions.header.take(first.dropFirst(4))
      for line in block.dropFirst() { captions.header.take(line) }
    } else if !["STYLE", "REGION"].contains(where: first.hasPrefix), !block.allSatisfy(\.isBlank) {
      for line in block.indices { captions.leaveOut(strayLine: line + 1) }
    }
  }
}
