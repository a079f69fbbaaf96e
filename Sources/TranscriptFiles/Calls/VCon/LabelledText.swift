internal import Transcripts

/// A transcript as plain text: `Agent: …` a line, or paragraphs without a speaker.
enum LabelledText {
  static func read(_ text: String) -> [SpokenWords] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let labels = labels(in: lines)
    let isCaptions = lines.contains { $0.contains(" --> ") }
    return labels.isEmpty || isCaptions ? paragraphs(lines) : labelled(lines, labels)
  }

  /// Labels are known words, or stand before a colon at least twice; one colon proves nothing.
  private static func labels(in lines: [Substring]) -> Set<String> {
    var counts: [String: Int] = [:]
    for line in lines {
      if let (label, _) = split(line) { counts[label, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value > 1 || isRole($0.key) }.keys)
  }

  private static func isRole(_ label: String) -> Bool {
    let word = label.lowercased()
    return VConReader.role(word) != .unknown || word.hasPrefix("speaker ")
      || word.hasPrefix("speaker_")
  }

  /// A label of at most 60 characters and what follows its colon; addresses of pages are none.
  private static func split(_ line: Substring) -> (String, Substring)? {
    guard let colon = line.prefix(64).firstIndex(of: ":") else { return nil }
    let rest = line[line.index(after: colon)...]
    guard !rest.hasPrefix("//"), rest.isEmpty || rest.first?.isWhitespace == true else {
      return nil
    }
    let label = line[..<colon].filter { $0 != "*" && $0 != "[" && $0 != "]" }
    let words = label.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty, words.count <= 60 else { return nil }
    return (words, rest)
  }

  private static func labelled(_ lines: [Substring], _ labels: Set<String>) -> [SpokenWords] {
    var all: [SpokenWords] = []
    var texts: [[Substring]] = []
    for line in lines {
      if let (label, rest) = split(line), labels.contains(label) {
        all.append(SpokenWords(speaker: .label(label), text: ""))
        texts.append([rest])
      } else if let last = texts.indices.last {
        texts[last].append(line)
      } else if line.contains(where: { !$0.isWhitespace }) {
        all.append(SpokenWords(text: ""))
        texts.append([line])
      }
    }
    for place in all.indices { all[place].text = trimmed(texts[place]) }
    return all.filter { !$0.text.isEmpty || $0.speaker != nil }
  }

  private static func paragraphs(_ lines: [Substring]) -> [SpokenWords] {
    lines.split { !$0.contains { !$0.isWhitespace } }
      .map { cue(Array($0)) ?? SpokenWords(text: trimmed(Array($0))) }
      .filter { !$0.text.isEmpty }
  }

  /// A paragraph with a line `00:00:01,000 --> 00:00:02,500` is a cue of captions.
  private static func cue(_ lines: [Substring]) -> SpokenWords? {
    guard let line = lines.prefix(2).firstIndex(where: { $0.contains(" --> ") }) else { return nil }
    let ends = lines[line].split(separator: " ").filter { $0 != "-->" }
    guard ends.count >= 2, let start = seconds(ends[0]), let end = seconds(ends[1]) else {
      return nil
    }
    return SpokenWords(text: trimmed(Array(lines[(line + 1)...])), start: start, end: end)
  }

  private static func seconds(_ text: Substring) -> Double? {
    let parts = text.split(separator: ":").map { Double($0.replacing(",", with: ".")) }
    guard (2...3).contains(parts.count) else { return nil }
    return parts.reduce(0) { sum, part in sum.flatMap { sum in part.map { sum * 60 + $0 } } }
  }

  private static func trimmed(_ lines: [Substring]) -> String {
    let text = lines.joined(separator: "\n")
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}
