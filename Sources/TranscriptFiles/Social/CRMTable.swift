/// A table as a CRM or a copy of its data base writes it: CSV with a header.
struct CRMTable: Sendable {
  let columns: [String]
  let rows: [[String]]
  private let positions: [String: Int]

  /// Names of columns are compared in lower case: data loaders write them in upper case.
  init?(_ text: String) {
    var reader = Reader(Array(text.utf8))
    guard let header = reader.row(), header.count > 1 else { return nil }
    columns = header.map { $0.lowercased() }
    positions = Dictionary(zip(columns, columns.indices), uniquingKeysWith: { first, _ in first })
    var rows: [[String]] = []
    while let row = reader.row() {
      if row.count > 1 || row.first?.isEmpty == false { rows.append(row) }
    }
    self.rows = rows
  }

  /// A table that stood somewhere else.
  init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
    positions = Dictionary(zip(columns, columns.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The names of the columns alone, which is cheap.
  static func header(of text: String) -> Set<String> {
    let first = text.utf8.prefix(20_000).prefix { $0 != 0x0A }
    var reader = Reader(Array(first))
    return Set((reader.row() ?? []).map { $0.lowercased() })
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

extension CRMTable {
  private struct Reader {
    let bytes: [UInt8]
    var position: Int
    let separator: UInt8

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let first = bytes.prefix { $0 != 0x0A }
      let marks = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
      separator =
        marks.max { one, other in first.count { $0 == one } < first.count { $0 == other } } ?? 0x2C
    }

    mutating func row() -> [String]? {
      guard position < bytes.count else { return nil }
      var cells: [String] = []
      while true {
        cells.append(cell())
        guard position < bytes.count else { return cells }
        let end = bytes[position]
        position += 1
        if end == separator { continue }
        if end == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
        return cells
      }
    }

    private mutating func cell() -> String {
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        let start = position
        skipToEnd()
        return String(decoding: bytes[start..<position], as: UTF8.self)
      }
      var text: [UInt8] = []
      position += 1
      while position < bytes.count {
        let byte = bytes[position]
        position += 1
        if byte != UInt8(ascii: "\"") {
          text.append(byte)
        } else if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
          text.append(byte)
          position += 1
        } else {
          break
        }
      }
      // What stands behind the closing mark belongs to the cell, although it should not be there.
      let start = position
      skipToEnd()
      return String(decoding: text + bytes[start..<position], as: UTF8.self)
    }

    private mutating func skipToEnd() {
      while position < bytes.count, bytes[position] != separator, bytes[position] != 0x0A,
        bytes[position] != 0x0D
      { position += 1 }
    }
  }
}
