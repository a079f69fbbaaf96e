internal import Markup

/// The words of a cue by voice, with tags taken out and entities decoded; lines stay lines.
struct CueText: Sendable, Hashable {
  struct Part: Sendable, Hashable {
    /// From a voice tag.
    var voice: String?
    var text: String
  }

  private(set) var parts: [Part] = []
  private var voice: String?
  private var words = ""

  init(_ payload: String) {
    var rest = payload[...]
    while let open = rest.firstIndex(of: "<") {
      words += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      // A tag ends before the next one begins, so each character is looked at once.
      let end = inside.firstIndex { $0 == ">" || $0 == "<" }
      let close = end.flatMap { inside[$0] == ">" ? $0 : nil }
      guard isTag(inside[..<(end ?? inside.endIndex)], isClosed: close != nil) else {
        words += "<"
        rest = inside
        continue
      }
      guard let close else {
        rest = end.map { inside[$0...] } ?? ""
        continue
      }
      take(tag: inside[..<close])
      rest = rest[rest.index(after: close)...]
    }
    words += rest
    endPart()
  }

  private mutating func take(tag: Substring) {
    // <v Name>, <v.loud Name> and, with a line end inside, <v⏎Name>.
    let name = tag.prefix { !$0.isWhitespace && $0 != "." }
    if name == "v" {
      endPart()
      let annotation = tag.firstIndex(where: \.isWhitespace).map { tag[$0...] } ?? ""
      let speaker = decoded(annotation.folded)
      voice = speaker.isEmpty ? nil : speaker
    } else if name == "/v" {
      endPart()
      voice = nil
    }
  }

  private mutating func endPart() {
    let text = decoded(words)
    if !text.isBlank { parts.append(Part(voice: voice, text: text)) }
    words = ""
  }

  /// “I <3 this” and “a < b” hold no tag.
  ///
  /// The specification would swallow the words behind such a sign, and words must not be lost.
  private func isTag(_ inside: Substring, isClosed: Bool) -> Bool {
    guard let first = inside.first else { return true }
    if !isClosed { return inside.allSatisfy { $0.isLetter || $0 == "." || $0 == "/" } }
    if first.isNumber { return inside.allSatisfy { $0.isNumber || $0 == ":" || $0 == "." } }
    return !first.isWhitespace
  }

  private func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "&") {
      result += rest[..<open]
      var end = rest.index(after: open)
      while end < rest.endIndex, rest[end].isASCII,
        rest[end].isLetter || rest[end].isNumber || rest[end] == "#"
      {
        end = rest.index(after: end)
      }
      if end < rest.endIndex, rest[end] == ";" { end = rest.index(after: end) }
      result += character(rest[open..<end])
      rest = rest[end...]
    }
    return result + rest
  }

  /// The entities of WebVTT here, because two of them are marks without ink; all the other names of
  /// HTML are for its reader.
  private func character(_ entity: Substring) -> String {
    switch entity {
    case "&": "&"
    case "&amp;", "&amp": "&"
    case "&lt;", "&lt": "<"
    case "&gt;", "&gt": ">"
    case "&nbsp;", "&nbsp": " "
    case "&quot;", "&quot": "\""
    case "&lrm;": "\u{200E}"
    case "&rlm;": "\u{200F}"
    case "&#32;", "&#x20;": " "
    default: HTMLText(String(entity)).text
    }
  }
}
