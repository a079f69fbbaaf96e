internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

extension BodyNotes {
  /// The words of an element, in which facts may be named in braces.
  func words(of element: MarkupElement) -> String {
    let text = element.foldedText
    if text.isEmpty { error(element.location, "<\(element.name)> is empty.") }
    noteFacts(in: text, at: element.location)
    return text
  }

  func words(of name: String, in element: MarkupElement) -> String {
    element.first(name).map(words) ?? ""
  }

  /// Notes the facts that a text names in braces, and braces without a partner.
  func noteFacts(in text: String, at location: SourceLocation) {
    let bytes = text.utf8
    var rest = bytes[...]
    while let open = rest.firstIndex(where: { $0 == brace.open || $0 == brace.close }) {
      let inside = bytes[bytes.index(after: open)...]
      guard bytes[open] == brace.open else {
        error(location, "A } stands here without its {; braces are for the names of facts.")
        return
      }
      guard let close = inside.firstIndex(where: { $0 == brace.open || $0 == brace.close }),
        bytes[close] == brace.close
      else {
        error(location, "A { is not closed here; braces are for the names of facts.")
        return
      }
      let name = String(text[inside.startIndex..<close])
      if name.isEmpty || name.utf8.count > longestName {
        error(location, "“{\(name.prefix(60))}” names no fact; braces are for the names of facts.")
      } else {
        claim(.name(kind: "fact", name), at: location)
      }
      rest = bytes[bytes.index(after: close)...]
    }
  }
}

/// True when a text names facts, so that nobody knows it before a play.
func holdsBraces(_ text: String) -> Bool { text.utf8.contains(brace.open) }

/// As the schema has it.
private let longestName = 64

private let brace = (open: UInt8(ascii: "{"), close: UInt8(ascii: "}"))
