/// How wide texts of a size will be, as far as that can be told without the font.
///
/// Average advances of a sans serif in thousandths of the size, with some room for wider fonts.
struct Lettering: Sendable, Hashable {
  /// In CSS pixels.
  var size: Double
  var isBold = false

  func width(of text: some StringProtocol) -> Double {
    let thousandths = text.unicodeScalars.reduce(0) { $0 + Self.advance($1) }
    return Double(thousandths) / 1000 * size * (isBold ? 1.12 : 1.06)
  }

  private static func advance(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "i", "j", "l", "'", "|": 230
    case " ", "I", "f", "t", "r", ".", ",", ":", ";", "!", "/", "\\", "[", "]", "(", ")", "-", "`":
      300
    case "c", "k", "s", "v", "x", "y", "z", "J", "*", "^", "\"", "“", "”": 500
    case "m", "M", "%", "w": 830
    case "W", "@", "…", "—": 1000
    case "G", "O", "Q": 780
    case "A"..."Z", "&": 700
    case "\u{300}"..."\u{36F}", "\u{200C}", "\u{200D}", "\u{FE00}"..."\u{FE0F}": 0
    case "\u{1100}"..."\u{11FF}", "\u{2E80}"..."\u{D7FF}", "\u{F900}"..."\u{FAFF}",
      "\u{FF00}"..."\u{FF60}":
      1000
    case "\u{2190}"..."\u{2BFF}", "\u{1F000}"...: 1250
    default: 570
    }
  }

  /// The text in at most `most` lines of at most `width`; what has no room gives way to an ellipsis.
  ///
  /// Lines break between words, and within a word only where a line has no room for all of it; they
  /// are as narrow as their number allows.
  func lines(of text: String, width: Double, most: Int) -> [String] {
    var lines = broken(text, width: width, most: most)
    guard lines.count > 1, lines.count <= most else { return cut(lines, width: width, most: most) }
    for share in 1...7 {
      let narrower = broken(text, width: width * (1 - Double(share) / 16), most: most)
      // The same words, none of them broken.
      guard narrower.count == lines.count, narrower.joined(separator: " ") == oneLine(text) else {
        break
      }
      lines = narrower
    }
    return lines
  }

  /// The text in lines, of which only the first `most` are whole.
  private func broken(_ text: String, width: Double, most: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in oneLine(text).split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if self.width(of: longer) <= width {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var rest = word
      while self.width(of: rest) > width, lines.count <= most {
        let head = fitting(rest, width)
        lines.append(String(head))
        rest = rest.dropFirst(head.count)
      }
      line = String(rest)
      if lines.count > most { break }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// The longest beginning that fits, of one character at least.
  private func fitting(_ text: Substring, _ width: Double) -> Substring {
    var used = 0.0
    var end = text.startIndex
    while end < text.endIndex {
      used += self.width(of: String(text[end]))
      if used > width, end > text.startIndex { break }
      end = text.index(after: end)
    }
    return text[..<end]
  }

  private func cut(_ lines: [String], width: Double, most: Int) -> [String] {
    guard lines.count > most, most > 0 else { return lines }
    var last = lines[most - 1]
    while last.count > 1, self.width(of: last + "…") > width { last.removeLast() }
    while last.last == " " { last.removeLast() }
    return lines[..<(most - 1)] + [last + "…"]
  }
}
