/// Slack's own mark-up as plain text.
///
/// Mentions become names, links their words and address; stars and underscores stay as typed.
enum SlackText {
  static func plain(_ text: String, _ directory: SlackDirectory) -> String {
    guard text.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 }) else { return tidied(text) }
    var plain = ""
    var rest = Substring(text)
    while let open = rest.utf8.firstIndex(of: 0x3C) {
      plain += withoutEntities(rest[..<open])
      rest = rest[rest.utf8.index(after: open)...]
      guard let close = rest.utf8.firstIndex(of: 0x3E) else {
        plain += "<"
        break
      }
      plain += reference(rest[..<close], directory)
      rest = rest[rest.utf8.index(after: close)...]
    }
    plain += withoutEntities(rest)
    return tidied(plain)
  }

  private static func reference(_ reference: Substring, _ directory: SlackDirectory) -> String {
    let parts = reference.split(
      separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let target = String(parts.first ?? "")
    let label = parts.count > 1 ? withoutEntities(parts[1]) : ""
    switch target.utf8.first {
    case UInt8(ascii: "@"):
      let id = String(target.dropFirst())
      return "@" + (directory.name(of: id) ?? (label.isEmpty ? id : label))
    case UInt8(ascii: "#"):
      let id = String(target.dropFirst())
      return "#" + (label.isEmpty ? directory.channels[id] ?? id : label)
    case UInt8(ascii: "!"):
      if !label.isEmpty { return label }
      return "@" + (target.dropFirst().split(separator: "^").first ?? "")
    default: return link(withoutEntities(target[...]), label)
    }
  }

  private static func link(_ address: String, _ label: String) -> String {
    let isMail = address.hasPrefix("mailto:") || address.hasPrefix("tel:")
    if isMail {
      return label.isEmpty ? String(address.drop { $0 != ":" }.dropFirst()) : label
    }
    // Addresses of files carry a key to them behind the question mark.
    let host = address.split(separator: "/").dropFirst().first ?? ""
    let clean = host.contains("slack") ? withoutQuery(address) : address
    return label.isEmpty || label == address || address.hasSuffix("://" + label)
      ? clean : "\(label) (\(clean))"
  }

  /// The three characters that Slack escapes.
  private static func withoutEntities(_ text: Substring) -> String {
    guard text.utf8.contains(0x26) else { return String(text) }
    return String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
  }
}
