/// A table as a CRM or a copy of its data base writes it: CSV with a header.
struct CRMTable: Sendable {
  let columns: [String]
  let rows: [[String]]
  private let positions: [String: Int]

  /// Names of columns are compared in lower case: data loaders write them in upper case.
  init?(_ text: String) {
    var reader = CSVReader(text)
    guard let header = reader.next()?.cells, header.count > 1 else { return nil }
    columns = header.map { $0.lowercased() }
    positions = Dictionary(zip(columns, columns.indices), uniquingKeysWith: { first, _ in first })
    rows = reader.map(\.cells)
  }

  /// A table that stood somewhere else.
  init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
    positions = Dictionary(zip(columns, columns.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The names of the columns alone, which is cheap.
  static func header(of text: String) -> Set<String> {
    var reader = CSVReader(String(decoding: text.utf8.prefix(20_000), as: UTF8.self))
    return Set((reader.next()?.cells ?? []).map { $0.lowercased() })
  }

  func has(_ names: String...) -> Bool { names.allSatisfy { positions[$0] != nil } }

  /// The cell of the first of those columns that has something in it.
  func cell(_ row: [String], _ names: String...) -> String? {
    for name in names {
      guard let position = positions[name], position < row.count, !row[position].isEmpty else {
        continue
      }
      return row[position]
    }
    return nil
  }
}

extension CRMTable {
  /// The row as a JSON object whose members have the names given for the columns.
  func object(_ row: [String], named names: [String: String]) -> JSONValue {
    var members: [String: JSONValue] = [:]
    for (position, column) in columns.enumerated() where position < row.count {
      guard !row[position].isEmpty else { continue }
      members[names[column] ?? column] = .text(row[position])
    }
    return .object(members)
  }
}
