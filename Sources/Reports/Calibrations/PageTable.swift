/// A table of a page.
struct PageTable {
  /// A cell's content is markup: texts are escaped by whoever fills it.
  enum Cell {
    case head(String), text(String), number(String)
  }

  var columns: [Cell]
  var rows: [[Cell]]

  /// - Parameters:
  ///   - columns: heads, of numbers where the column holds numbers.
  ///   - rows: each as long as the columns; its first cell heads the row.
  init(_ columns: [Cell], _ rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The table, in a box that scrolls where the screen is too narrow.
  var html: String {
    let heads = columns.map { column in
      switch column {
      case .head(let words), .text(let words): "<th scope=\"col\">\(words)</th>"
      case .number(let words): "<th scope=\"col\" class=\"n\">\(words)</th>"
      }
    }
    let lines = rows.map { row in
      "<tr>"
        + row.map { cell in
          switch cell {
          case .head(let words): "<th scope=\"row\">\(words)</th>"
          case .text(let words): "<td>\(words)</td>"
          case .number(let words): "<td class=\"n\">\(words)</td>"
          }
        }.joined() + "</tr>"
    }
    return """
      <div class="wide"><table>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>\(lines.joined(separator: "\n"))</tbody></table></div>
      """
  }
}
