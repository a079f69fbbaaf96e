internal import Findings
internal import Transcripts

/// Our own plain-text log, and logs that somebody pasted.
enum TextLogForm: ExportForm {
  static let system = "text"
  static let title = "plain-text chat logs"

  /// A header of ours, or lines that begin with a time and a name or with the same names again.
  ///
  /// Mail, tables, markup and JSON also have colons, so they are refused by their first line.
  static func recognises(_ file: SniffedFile) -> Bool {
    guard let text = file.text, file.json == nil, file.lines == nil else { return false }
    let start = text.prefix(20_000).split(whereSeparator: \.isNewline).filter { !$0.isBlank }
    guard let first = start.first, first.first != "<", first.first != "{", first.first != ">" else {
      return false
    }
    let comments = start.prefix { $0.hasPrefix("#") }
    if comments.contains(where: { isHeaderLine($0.dropFirst()) }) { return true }
    guard !isMail(first), !isTable(first), !isSheet(start) else { return false }
    return TextLogSpeakers(start).tellLog(Array(start.dropFirst(comments.count)))
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    ForeignReading(
      interactions: files.map {
        readTextLog($0.text ?? "", file: $0.source.file, name: $0.source.name, answers)
      })
  }

  private static func isHeaderLine(_ line: Substring) -> Bool {
    let key = line.prefix { $0 != ":" }.folded.lowercased()
    return line.contains(":")
      && [
        "agent", "customer", "bot", "supervisor", "system", "third party", "id", "channel",
        "direction", "subject", "language", "started", "tags",
      ].contains(key)
  }

  private static func isMail(_ line: Substring) -> Bool {
    let key = line.prefix { $0 != ":" }
    if line.hasPrefix("From ") { return true }
    return [
      "from", "to", "cc", "date", "subject", "received", "return-path", "delivered-to",
      "message-id", "mime-version", "content-type", "content-transfer-encoding", "reply-to",
    ].contains(key.lowercased()) || key.lowercased().hasPrefix("x-")
  }

  /// Several columns and no “Name: words”.
  private static func isTable(_ line: Substring) -> Bool {
    [",", ";", "\t", "|"].contains { separator in
      line.count(where: { $0 == separator }) >= 2
        && !line.prefix { $0 != separator }.contains(":")
    }
  }

  /// Settings files have one `key: value` a line, or sections in brackets.
  private static func isSheet(_ lines: [Substring]) -> Bool {
    lines.contains { $0 == "---" || $0.hasPrefix("BEGIN:") }
  }
}
