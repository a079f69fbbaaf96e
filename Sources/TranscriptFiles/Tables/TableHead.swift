/// The first row of a file that may be a table.
struct TableHead: Sendable {
  let cells: [String]
  /// Without spaces, signs and capitals.
  let plain: Set<String>

  /// - Returns: nothing for a file whose first row does not look like names of columns.
  init?(_ file: SniffedFile) {
    guard file.json == nil, file.lines == nil, let text = file.text else { return nil }
    let isTable = ["csv", "tsv", "tab", "psv"].contains(file.source.ending)
    // A header is short, whatever the file is; the end may fall into a character.
    var reader = CSVReader(String(decoding: text.utf8.prefix(65536), as: UTF8.self))
    guard let row = reader.next(), row.cells.count > 1,
      row.cells.allSatisfy({ $0.utf8.count <= 200 }),
      isTable || (!text.hasPrefix("{") && !text.hasPrefix("[") && !text.hasPrefix("<"))
    else { return nil }
    cells = row.cells
    plain = Set(row.cells.map(plainName))
    self.isTable = isTable
  }

  /// True when the file's name says that it is a table.
  let isTable: Bool

  func has(_ names: String...) -> Bool { names.allSatisfy(plain.contains) }

  func has(anyOf names: [String]) -> Bool { names.contains(where: plain.contains) }
}
