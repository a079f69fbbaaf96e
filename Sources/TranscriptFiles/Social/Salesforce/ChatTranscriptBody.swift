internal import Foundation
internal import Markup
internal import Transcripts

/// The words of a LiveChatTranscript: HTML with centred paragraphs for what happened, and
/// `( 1m 13s ) Speaker: words<br>` for what was said.
struct ChatTranscriptBody: Sendable, Hashable {
  enum Line: Sendable, Hashable {
    /// A centred paragraph.
    case notice(String)
    case said(offset: Int, words: String)
    /// Words without an offset, before anything was said.
    case stray(String)
  }

  var lines: [Line] = []

  static func isOne(_ text: String) -> Bool {
    let start = String(decoding: text.utf8.prefix(400), as: UTF8.self).lowercased()
    let beginning = start.trimmingCharacters(in: .whitespacesAndNewlines)
    return ["\"center\"", "'center'", "center"].contains { beginning.hasPrefix("<p align=\($0)>") }
      || (beginning.hasPrefix("( ") && Self.offset(of: Substring(beginning)) != nil)
  }

  init(_ html: String) {
    for piece in Self.pieces(of: html) {
      let text = tidied(HTMLText(piece.html).text)
      guard !text.isEmpty else { continue }
      if piece.isNotice {
        lines.append(.notice(text))
      } else if let (offset, words) = Self.offset(of: Substring(text)) {
        lines.append(.said(offset: offset, words: words))
      } else if case .said(let offset, let words)? = lines.last {
        // A line break within what was said.
        lines[lines.count - 1] = .said(offset: offset, words: words + "\n" + text)
      } else {
        lines.append(.stray(text))
      }
    }
  }

  /// The HTML between line breaks and paragraphs, which are the only tags that matter here.
  private static func pieces(of html: String) -> [(html: String, isNotice: Bool)] {
    var pieces: [(html: String, isNotice: Bool)] = []
    let bytes = Array(html.utf8)
    var start = 0
    var position = 0
    var isNotice = false
    func close(_ end: Int) {
      guard start < end else { return }
      pieces.append((String(decoding: bytes[start..<end], as: UTF8.self), isNotice))
    }
    // The end of a tag is looked for once: behind the last `>` there is none.
    let lastEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<"), position < lastEnd,
        let end = bytes[position...].prefix(400).firstIndex(of: UInt8(ascii: ">"))
      else {
        position += 1
        continue
      }
      let tag = String(decoding: bytes[position + 1..<end], as: UTF8.self).lowercased()
      let name = tag.prefix { $0 != " " && $0 != "\n" }
      if name == "p" || name == "/p" || name.hasPrefix("br") {
        close(position)
        start = end + 1
        if name == "p" { isNotice = tag.contains("center") }
        if name == "/p" { isNotice = false }
      }
      position = end + 1
    }
    close(bytes.count)
    return pieces
  }

  /// The milliseconds of `( 1h 2m 3s )` and what stands behind.
  private static func offset(of text: Substring) -> (Int, String)? {
    guard text.hasPrefix("( "), let end = text.prefix(40).firstIndex(of: ")") else { return nil }
    var seconds = 0
    let parts = text[text.index(after: text.startIndex)..<end].split(separator: " ")
    guard !parts.isEmpty else { return nil }
    for part in parts {
      guard let unit = part.last, let number = Int(part.dropLast()),
        (0...1_000_000).contains(number)
      else { return nil }
      switch unit {
      case "d": seconds += number * 86_400
      case "h": seconds += number * 3600
      case "m": seconds += number * 60
      case "s": seconds += number
      default: return nil
      }
    }
    return (seconds * 1000, tidied(String(text[text.index(after: end)...])))
  }
}

extension ChatTranscriptBody {
  /// The names behind “Agent” in the notices, in the order of their coming.
  var agents: [String] {
    lines.compactMap { if case .notice(let text) = $0 { Self.agent(in: text) } else { nil } }
  }

  static func agent(in notice: String) -> String? {
    guard notice.hasPrefix("Agent ") else { return nil }
    let name = notice.dropFirst(6).trimmingCharacters(in: .whitespaces)
    return name.isEmpty ? nil : name
  }

  /// `Monday, December 17, 2018, 23:27:57 (-0500)` behind the first colon of a notice.
  ///
  /// Only English months are read; an organisation may use other words.
  static func start(in notice: String) -> String? {
    guard let colon = notice.firstIndex(of: ":") else { return nil }
    let words = notice[notice.index(after: colon)...].split { $0 == " " || $0 == "," }
    let month = words.lazy.compactMap { word in
      months.firstIndex { word.lowercased() == $0 || word.lowercased() == $0.prefix(3) }
    }.first
    let numbers = words.compactMap { Int($0) }
    guard let month, let day = numbers.first(where: { (1...31).contains($0) }),
      let year = numbers.first(where: { (1990...9999).contains($0) }),
      let clock = words.first(where: { $0.contains(":") }),
      let zone = words.last(where: { $0.hasPrefix("(") })
    else { return nil }
    var parts = clock.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let half = words.first { ["am", "pm"].contains($0.lowercased()) }?.lowercased()
    if half == "pm", parts[0] < 12 { parts[0] += 12 }
    if half == "am", parts[0] == 12 { parts[0] = 0 }
    let offset = zone.dropFirst().prefix { $0 != ")" }
    let two = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)-\(two(month + 1))-\(two(day))T\(parts.map(two).joined(separator: ":"))"
      + (offset == "GMT" || offset == "UTC" ? "Z" : offset.filter { $0 != " " })
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
