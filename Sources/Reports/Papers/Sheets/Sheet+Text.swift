extension Sheet {
  /// The paper in lines of at most 92 characters, words that are longer apart.
  ///
  /// Everything that stands in a section is set in by two spaces.
  var text: String {
    var blocks = [
      underlined(title.plain, "═")
        + lead.map { wrapped($0.plain, width: 92) }
        .joined(separator: "\n\n")
    ]
    for section in sections {
      let content = section.blocks.map(\.text).filter { !$0.isEmpty }
      blocks.append(
        underlined(section.title.plain, "─") + content.joined(separator: "\n\n"))
    }
    if !foot.isEmpty {
      blocks.append(
        "  " + foot.map { wrapped($0.plain, indent: "  ", width: 92) }.joined(separator: "\n  "))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func underlined(_ title: String, _ sign: Character) -> String {
    let lines = wrapped(title, width: 92)
    let width = lines.split(separator: "\n").map(\.count).max() ?? 0
    return lines + "\n" + String(repeating: sign, count: width) + "\n\n"
  }
}

extension SheetBlock {
  fileprivate var text: String {
    switch self {
    case .words(let words), .note(let words): "  " + wrapped(words.plain, indent: "  ", width: 92)
    case .heading(let words): "  " + wrapped(words.plain, indent: "  ", width: 92)
    case .facts(let facts): factLines(facts.filled)
    case .table(let columns, let rows): tableLines(columns, rows)
    case .list(let items):
      items.map { "  • " + wrapped($0.plain, indent: "    ", width: 92) }.joined(separator: "\n")
    case .tree(let lines): lines.map(\.plain).joined(separator: "\n")
    }
  }
}

extension TreeLine {
  /// Indented by its depth, as far as the line has room.
  var plain: String {
    let indent = String(repeating: "  ", count: 1 + min(depth, 16))
    let rest = "\n" + indent + "    "
    return indent + sign.rawValue + " " + wrapped(text.plain, indent: indent + "  ", width: 92)
      + details.map { rest + wrapped($0.plain, indent: indent + "    ", width: 92) }.joined()
  }
}

private func factLines(_ facts: [SheetBlock.Fact]) -> String {
  let width = facts.map(\.name.plain.count).max() ?? 0
  let indent = String(repeating: " ", count: width + 4)
  return facts.map { fact in
    let name = fact.name.plain
    return "  " + name + String(repeating: " ", count: width - name.count + 2)
      + wrapped(fact.value.plain, indent: indent, width: 92)
  }.joined(separator: "\n")
}

/// Rows side by side where they have room; otherwise one below the other, nothing left out.
private func tableLines(_ columns: [SheetColumn], _ rows: [[Words]]) -> String {
  let cells = rows.map { $0.map(\.plain) }
  let widths = columns.indices.map { column in
    (cells.map { column < $0.count ? $0[column].count : 0 } + [columns[column].title.count]).max()
      ?? 0
  }
  guard sum(widths) + 2 * widths.count > 92 else {
    var table = TextTable(columns.map { ($0.title, $0.isNumber ? .right : .left) })
    for row in cells { table.add(row) }
    return table.text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
  }
  return cells.map { row in
    let rest = zip(columns, row).dropFirst().filter { !$1.isEmpty }
      .map { "\($0.title): \($1)" }.joined(separator: "; ")
    return "  • " + wrapped(row.first ?? "", indent: "    ", width: 92)
      + (rest.isEmpty ? "" : "\n    " + wrapped(rest, indent: "    ", width: 92))
  }.joined(separator: "\n")
}
