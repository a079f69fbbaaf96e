internal import Transcripts

/// The words of a document in Atlassian's document format, with the files that stand in it.
struct ADFText {
  private(set) var text = ""
  private(set) var attachments: [Attachment] = []
  /// Nodes of kinds that are not known; their words are kept.
  private(set) var unknown: Set<String> = []

  init(_ document: JSONValue) {
    var lines: [String] = []
    blocks(document["content"]?.list ?? [], into: &lines, prefix: "", depth: 0)
    while lines.last?.isEmpty == true { lines.removeLast() }
    text = tidied(lines.joined(separator: "\n"))
  }

  static func isOne(_ value: JSONValue?) -> Bool {
    value?.said("type") == "doc" && value?["content"] != nil
  }

  private mutating func blocks(
    _ nodes: [JSONValue], into lines: inout [String], prefix: String, depth: Int
  ) {
    guard depth < 210 else { return }
    var inline = ""
    func add(_ text: String, to lines: inout [String]) {
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        lines.append(prefix + line)
      }
    }
    for node in nodes {
      let type = node.said("type") ?? ""
      let content = node["content"]?.list ?? []
      if let words = words(of: node, type: type) {
        inline += words
        continue
      }
      if !inline.isEmpty {
        add(inline, to: &lines)
        inline = ""
      }
      switch type {
      case "paragraph", "heading", "codeBlock", "caption", "taskItem", "decisionItem":
        add(content.map { self.words(ofInline: $0) }.joined(), to: &lines)
      case "bulletList", "orderedList", "taskList", "decisionList":
        list(content, isNumbered: type == "orderedList", into: &lines, prefix: prefix, depth: depth)
      case "blockquote":
        blocks(content, into: &lines, prefix: prefix + "> ", depth: depth + 1)
      case "table":
        for row in content { add(self.row(row, depth: depth), to: &lines) }
      case "rule": lines.append(prefix + "---")
      case "media":
        take(media: node)
      default:
        if !Self.containers.contains(type) { unknown.insert(type) }
        if let title = node["attrs"]?.said("title") { add(title, to: &lines) }
        blocks(content, into: &lines, prefix: prefix, depth: depth + 1)
      }
    }
    if !inline.isEmpty { add(inline, to: &lines) }
  }

  private static let containers: Set<String> = [
    "doc", "panel", "expand", "nestedExpand", "mediaSingle", "mediaGroup", "listItem",
    "layoutSection", "layoutColumn", "bodiedExtension", "tableRow", "tableCell", "tableHeader",
    "blockTaskItem", "extension",
  ]

  private mutating func list(
    _ items: [JSONValue], isNumbered: Bool, into lines: inout [String], prefix: String, depth: Int
  ) {
    for (number, item) in items.enumerated() {
      let mark = isNumbered ? "\(number + 1). " : "- "
      var own: [String] = []
      blocks([item], into: &own, prefix: "", depth: depth + 1)
      for (place, line) in own.enumerated() {
        lines.append(prefix + (place == 0 ? mark : "  ") + line)
      }
    }
  }

  private mutating func row(_ row: JSONValue, depth: Int) -> String {
    var cells: [String] = []
    for cell in row["content"]?.list ?? [] {
      var own: [String] = []
      blocks(cell["content"]?.list ?? [], into: &own, prefix: "", depth: depth + 1)
      cells.append(own.joined(separator: " "))
    }
    return cells.joined(separator: "\t")
  }

  private mutating func words(ofInline node: JSONValue) -> String {
    let type = node.said("type") ?? ""
    if let words = words(of: node, type: type) { return words }
    if type == "mediaInline" || type == "media" {
      take(media: node)
      return ""
    }
    unknown.insert(type)
    return node["attrs"]?.said("text", "title", "url") ?? ""
  }

  /// The words of a node within a line; nothing for a block.
  private mutating func words(of node: JSONValue, type: String) -> String? {
    let attributes = node["attrs"]
    switch type {
    case "text": return linked(node)
    case "hardBreak": return "\n"
    case "mention":
      let name = attributes?.said("text") ?? attributes?.said("id") ?? ""
      return name.hasPrefix("@") ? name : "@" + name
    case "emoji": return attributes?.said("text", "shortName") ?? ""
    case "inlineCard", "blockCard", "embedCard": return withoutQuery(attributes?.said("url") ?? "")
    case "status": return attributes?.said("text") ?? ""
    case "date":
      let time = attributes?["timestamp"].flatMap { ImportAnswers().time($0) }
      return time?.timestamp.map { String($0.text.prefix(10)) } ?? ""
    case "placeholder": return ""
    case "inlineExtension": return attributes?.said("text") ?? ""
    default: return nil
    }
  }

  /// A link whose address is not its text is followed by it.
  private func linked(_ node: JSONValue) -> String {
    let text = node["text"]?.text ?? ""
    let link = (node["marks"]?.list ?? []).first { $0.said("type") == "link" }
    guard let address = link?["attrs"]?.said("href"), !text.contains("://"),
      !address.hasSuffix(text)
    else { return text }
    return "\(text) (\(withoutQuery(address)))"
  }

  private mutating func take(media node: JSONValue) {
    let attributes = node["attrs"]
    attachments.append(
      Attachment(name: attributes?.said("alt", "fileName", "id") ?? "file"))
  }
}
