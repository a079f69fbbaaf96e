internal import Findings
internal import Transcripts

/// Reads SRT and SBV, which differ in their times and in SRT's counters.
///
/// Neither has a specification; what is not a time, a counter or a blank line is somebody's words.
struct SubtitleReading {
  private let lines: [Substring]
  private let style: CueClock.Style
  private(set) var captions: Captions
  private var open: (line: Int, times: (start: Int, end: Int), words: [Substring])?
  /// Below a cue that is left out, up to the next blank line.
  private var isSkipping = false
  /// The line above is blank, or there is none.
  private var isBlockStart = true

  init(_ text: String, _ style: CueClock.Style, _ captions: Captions) {
    lines = TranscriptFiles.lines(of: text)
    self.style = style
    self.captions = captions
  }

  /// True when a file begins with a counter and times, or with times.
  ///
  /// Without a counter the fraction of SRT must have its comma: a WebVTT file without its first line
  /// is no SRT.
  static func recognises(_ text: String, _ style: CueClock.Style) -> Bool {
    var first: Substring?
    for line in text.prefix(4096).split(whereSeparator: \.isNewline) where !line.isBlank {
      if CueClock.times(line, style) != nil {
        return style == .subViewer || first != nil || line.contains(",")
      }
      guard style == .subRip, first == nil, isCounter(line) else { return false }
      first = line
    }
    return false
  }

  mutating func read() {
    for index in lines.indices {
      let line = lines[index]
      if line.isBlank {
        isBlockStart = true
        isSkipping = false
        continue
      }
      take(line, index)
      isBlockStart = false
    }
    close()
  }

  private mutating func take(_ line: Substring, _ index: Int) {
    if looksLikeTimes(line) {
      if let last = open?.words.last, style == .subRip, Self.isCounter(last) {
        open?.words.removeLast()
      }
      close()
      isSkipping = false
      if let times = CueClock.times(line, style) {
        open = (index + 1, times, [])
      } else {
        captions.leaveOut(line: index + 1, form: form)
        isSkipping = true
      }
    } else if isBlockStart, style == .subRip, Self.isCounter(line) {
      // Some files have a blank line behind every line.
      guard lines[(index + 1)...].first(where: { !$0.isBlank }).map(looksLikeTimes) == true else {
        close()
        captions.leaveOut(counterWithoutTimes: index + 1)
        isSkipping = true
        return
      }
    } else if open != nil {
      // Words behind a blank line go on with the cue.
      open?.words.append(line)
    } else if !isSkipping {
      captions.leaveOut(strayLine: index + 1)
    }
  }

  private mutating func close() {
    guard let cue = open else { return }
    let words = cue.words.joined(separator: "\n")
    captions.add(line: cue.line, times: cue.times, payload: withoutPlacement(words))
    open = nil
  }

  private func looksLikeTimes(_ line: Substring) -> Bool {
    guard line.first(where: { !$0.isWhitespace })?.isNumber == true else { return false }
    if style == .subRip { return line.prefix(80).contains("-->") }
    return line.count < 40 && line.contains(",") && line.count(where: { $0 == ":" }) >= 2
      && !line.contains(where: \.isWhitespace)
  }

  private var form: String {
    style == .subRip ? "HH:MM:SS,mmm --> HH:MM:SS,mmm" : "H:MM:SS.mmm,H:MM:SS.mmm"
  }

  /// `{\an8}` says where on the screen the words stand, and `[br]` ends a line of SBV.
  private func withoutPlacement(_ words: String) -> String {
    var words = style == .subViewer ? words.replacing("[br]", with: "\n") : words
    var place = words.startIndex
    while let start = words[place...].firstRange(of: "{\\"),
      let end = words[start.upperBound...].firstIndex(of: "}")
    {
      let offset = words.utf8.distance(from: words.startIndex, to: start.lowerBound)
      words.removeSubrange(start.lowerBound...end)
      place = words.utf8.index(words.startIndex, offsetBy: offset)
    }
    return words
  }

  private static func isCounter(_ line: Substring) -> Bool {
    let digits = line.filter { !$0.isWhitespace }
    return !digits.isEmpty && digits.count < 10 && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }
}
