public import Curricula

/// A lesson for a terminal.
public func text(of lesson: Lesson, width: Int = 80) -> String {
  lesson.blocks.map { text(of: $0, width: width) }.joined(separator: "\n\n") + "\n"
}

/// One block of a lesson for a terminal, without an empty line behind it.
public func text(of block: Block, width: Int = 80) -> String {
  switch block {
  case .heading(let words):
    let plain = printable(words.shown)
    return plain + "\n" + String(repeating: "─", count: min(width, plain.count))
  case .paragraph(let words): return wrapped(words.shown, width: width)
  case .list(let entries, let isOrdered):
    return entries.enumerated().map { number, entry in
      let mark = isOrdered ? "\(number + 1). " : "• "
      let indent = String(repeating: " ", count: mark.count + 2)
      return "  " + mark + wrapped(entry.shown, indent: indent, width: width - 2)
    }.joined(separator: "\n")
  case .callout(let words, let kind):
    return "┃ \(kind.rawValue.uppercased()): " + wrapped(words.shown, indent: "┃ ", width: width)
  case .dialogue(let lines):
    return lines.map {
      "  \(printable($0.speaker)): "
        + wrapped("“\($0.words.shown)”", indent: "    ", width: width - 2)
    }.joined(separator: "\n")
  case .table(let caption, let head, let rows):
    return printable(caption) + "\n"
      + rows.map { row in
        zip(head, row).map { title, cell in
          "  \(printable(title.plain)): " + wrapped(cell.shown, indent: "    ", width: width - 2)
        }.joined(separator: "\n")
      }.joined(separator: "\n\n")
  case .figure(let figure):
    let caption = figure.caption.plain.isEmpty ? "" : figure.caption.plain + " "
    return "▣ "
      + wrapped("\(caption)[Picture: \(figure.alternative)]", indent: "  ", width: width)
  }
}

/// An article of the knowledge base for a terminal.
public func text(of article: Article, width: Int = 80) -> String {
  let title = printable(article.title)
  return title + "\n" + String(repeating: "═", count: min(width, title.count)) + "\n\n"
    + wrapped(article.summary, width: width) + "\n\n"
    + article.blocks.map { text(of: $0, width: width) }.joined(separator: "\n\n") + "\n"
    + (article.checked.map { "\nLast checked: \($0)\n" } ?? "")
}
