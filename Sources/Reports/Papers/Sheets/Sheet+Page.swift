extension Sheet {
  /// The paper as one page without scripts, which loads nothing; made to be printed too.
  var page: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(html(title.plain))</title>
    <style>
    \(pageStyle)
    \(sheetStyle)
    </style>
    </head>
    <body>
    <header>
    <h1>\(title.markup)</h1>
    \(lead.map { "<p class=\"lead\">\($0.markup)</p>" }.joined(separator: "\n"))
    </header>
    <main>
    \(sections.enumerated().map { section($1, "s-\($0 + 1)") }.joined(separator: "\n"))
    </main>
    \(footer)</body>
    </html>

    """
  }

  private func section(_ section: Section, _ id: String) -> String {
    """
    <section aria-labelledby="\(id)">
    <h2 id="\(id)">\(section.title.markup)</h2>
    \(section.blocks.map(\.markup).joined(separator: "\n"))
    </section>
    """
  }

  private var footer: String {
    guard !foot.isEmpty else { return "" }
    return "<footer>\n\(foot.map { "<p class=\"small\">\($0.markup)</p>" }.joined(separator: "\n"))"
      + "\n</footer>\n"
  }
}

extension SheetBlock {
  fileprivate var markup: String {
    switch self {
    case .words(let words): "<p>\(words.markup)</p>"
    case .note(let words): "<p class=\"small\">\(words.markup)</p>"
    case .heading(let words): "<h3>\(words.markup)</h3>"
    case .facts(let facts):
      "<dl class=\"facts\">\n"
        + facts.filled.map { "<div><dt>\($0.name.markup)</dt><dd>\($0.value.markup)</dd></div>\n" }
        .joined() + "</dl>"
    case .table(let columns, let rows): table(columns, rows).html
    case .list(let items):
      "<ul>\n\(items.map { "<li>\($0.markup)</li>" }.joined(separator: "\n"))\n</ul>"
    case .tree(let lines): nestedLists(lines)
    }
  }

  private func table(_ columns: [SheetColumn], _ rows: [[Words]]) -> PageTable {
    PageTable(
      columns.map { $0.isNumber ? .number(html($0.title)) : .head(html($0.title)) },
      rows.map { row in
        zip(columns, row).enumerated().map { place, cell in
          if place == 0 { return .head(cell.1.markup) }
          return cell.0.isNumber ? .number(cell.1.markup) : .text(cell.1.markup)
        }
      })
  }
}

/// Lists within lists, without recursion: a file may nest as deep as it likes.
private func nestedLists(_ lines: [TreeLine]) -> String {
  var page = ""
  var open = 0
  for line in lines {
    // Browsers flatten what nests deeper than some hundreds of elements.
    let depth = min(line.depth, 64, open) + 1
    if depth > open {
      page += "<ul\(open == 0 ? " class=\"tree\"" : "")>\n"
      open += 1
    } else {
      page += "</li>\n"
      while open > depth {
        page += "</ul>\n</li>\n"
        open -= 1
      }
    }
    page += item(line)
  }
  while open > 0 {
    page += "</li>\n</ul>\n"
    open -= 1
  }
  return page
}

private func item(_ line: TreeLine) -> String {
  let details = line.details.map { "<li>\($0.markup)</li>" }.joined(separator: "\n")
  return
    "<li class=\"\(line.sign.tone)\"><span class=\"sign \(line.sign.tone)\" role=\"img\" "
    + "aria-label=\"\(line.sign.words)\">\(line.sign.rawValue)</span>\(line.text.markup)"
    + (details.isEmpty ? "" : "\n<ul class=\"shown\">\n\(details)\n</ul>\n")
}

extension TreeLine.Sign {
  fileprivate var tone: String {
    switch self {
    case .met: "met"
    case .missing: "not"
    case .next: "open"
    case .spare: "none"
    }
  }
}
