/// A line of a WhatsApp export that begins a message, or that a person could take for one.
struct WhatsAppLine {
  var moment: LogMoment
  var style: Style
  /// What stands behind the time.
  var rest: Substring

  /// How one export writes its dates; a line in another style is somebody's words.
  struct Style: Hashable {
    enum Frame: Hashable {
      /// `[04.01.18, 11:53:57] Name: words`
      case brackets
      /// `2/11/19, 14:18 - Name: words`
      case dash
      /// `2/11/19, 14:18:01: Name: words`
      case colon
    }

    var frame: Frame
    var hasSeconds: Bool
    var separator: Unicode.Scalar
    /// Two digits or four; the others may have one or two in one file.
    var yearWidth: Int
  }

  init?(_ line: Substring) {
    var scanner = LogMomentScanner(line)
    scanner.skipSpace()
    let isBracketed = scanner.skip("[")
    guard let moment = scanner.moment(), let date = moment.date else { return nil }
    let frame: Style.Frame
    if isBracketed {
      guard scanner.skip("]") else { return nil }
      frame = .brackets
    } else if scanner.skip(":") {
      frame = .colon
    } else {
      guard scanner.skipSpace(), scanner.skipAny(["-", "–", "—"]) else { return nil }
      frame = .dash
    }
    guard scanner.skipSpace() || scanner.isAtEnd else { return nil }
    self.moment = moment
    style = Style(
      frame: frame, hasSeconds: moment.second != nil, separator: date.separator,
      yearWidth: max(date.widths[0], date.widths[2]))
    rest = scanner.rest(of: line)
  }
}

extension WhatsAppLine {
  /// The writer's name and the words; nothing for a line of the system.
  ///
  /// A name may hold anything, so the first colon before a space or the line's end ends it; a
  /// quotation mark before it shows that the system speaks of a changed subject.
  var message: (name: String, words: Substring)? {
    var place = rest.startIndex
    let window = rest.prefix(120)
    while let colon = window[place...].firstIndex(of: ":") {
      let words = rest[rest.index(after: colon)...]
      if words.first.map({ $0.isWhitespace || $0.unicodeScalars.allSatisfy(isDirectionMark) })
        ?? true
      {
        let name = withoutMarks(rest[..<colon])
        guard !name.isEmpty, !name.contains(where: { "\"“”„«»".contains($0) }) else { return nil }
        return (name, words.drop { $0 == " " })
      }
      place = window.index(after: colon)
    }
    return nil
  }

  /// The name without direction marks and without the tilde before somebody who is no contact.
  private func withoutMarks(_ text: Substring) -> String {
    var name = ""
    name.unicodeScalars.append(
      contentsOf: text.unicodeScalars.lazy.filter { !isDirectionMark($0) })
    let folded = name.folded
    return folded.hasPrefix("~") ? folded.dropFirst().folded : folded
  }
}
