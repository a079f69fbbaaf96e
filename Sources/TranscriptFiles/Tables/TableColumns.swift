/// Which column of one table holds which field.
struct TableColumns: Sendable {
  /// The names as the file has them.
  let names: [String]
  private let plain: [String]
  /// True when the rows are messages; otherwise they are conversations.
  let holdsMessages: Bool
  private var places: [TableField: [Int]] = [:]
  private var constants: [TableField: String] = [:]

  /// - Parameter profile: the system's own names, which go before the general ones.
  init(_ header: [String], _ profile: TableProfile, _ answers: ImportAnswers) {
    names = header.map { String($0.drop(while: \.isWhitespace)) }
    plain = names.map(plainName)
    var said: [TableField: Int] = [:]
    for (field, column) in answers.tableColumns {
      if column.hasPrefix("=") {
        constants[field] = String(column.dropFirst())
      } else if let place = names.firstIndex(of: column) ?? plain.firstIndex(of: plainName(column))
      {
        said[field] = place
      }
    }
    let words = profile.names[.text, default: []] + TableField.text.names + TableField.html.names
    holdsMessages =
      said[.text] != nil || said[.html] != nil
      || plain.contains { words.contains($0) }
      || plain.filter { Self.onlyOfMessages.contains($0) }.count > 1
    var free = Set(names.indices).subtracting(said.values)
    for (field, place) in said { places[field] = [place] }
    let order =
      holdsMessages
      ? TableField.ofMessages + TableField.ofConversations : TableField.ofConversations
    // A system's own names first: its `id` may be a ticket's.
    for isOwn in [true, false] {
      for field in order where places[field] == nil {
        let candidates = isOwn ? profile.names[field, default: []] : field.names
        let found = candidates.compactMap { name in
          plain.indices.first { plain[$0] == name && free.contains($0) }
        }
        // A private mark may stand beside a public one, and both are asked.
        let taken = field == .visibility ? found : Array(found.prefix(1))
        guard !taken.isEmpty else { continue }
        places[field] = taken
        free.subtract(taken)
      }
    }
  }

  /// Columns that only messages have; two of them tell a table whose words are called otherwise.
  private static let onlyOfMessages = Set(
    [TableField.seq, .message, .authorRole, .authorID, .authorName, .author, .visibility]
      .flatMap(\.names) + ["sentat", "timesent", "sentdatetime"]
  ).subtracting(["id", "name", "userid", "username", "position", "index", "participant"])

  func has(_ field: TableField) -> Bool { places[field] != nil || constants[field] != nil }

  func place(of field: TableField) -> Int? { places[field]?.first }

  /// The cell of a row without white space around it; nothing when it is empty.
  func value(_ field: TableField, _ row: CSVReader.Row) -> String? {
    if let constant = constants[field] { return constant }
    guard let place = places[field]?.first, place < row.cells.count else { return nil }
    let text = trimmed(row.cells[place])
    return text.isEmpty ? nil : text
  }

  /// Every cell of a field with its column's plain name.
  func values(_ field: TableField, _ row: CSVReader.Row) -> [(column: String, value: String)] {
    if let constant = constants[field] { return [(field.rawValue, constant)] }
    return places[field, default: []].map { place in
      (plain[place], place < row.cells.count ? trimmed(row.cells[place]) : "")
    }
  }
}

/// What one system's tables are called and how its columns are.
struct TableProfile: Sendable {
  var system: String
  var title: String
  /// Plain names of columns that are tried before the general ones.
  var names: [TableField: [String]] = [:]
}

extension ImportAnswers {
  /// What was said of columns, by our fields; a name may be written with other signs and capitals.
  var tableColumns: [(field: TableField, column: String)] {
    columns.sorted { $0.key < $1.key }.compactMap { key, column in
      TableField.allCases.first { plainName($0.rawValue) == plainName(key) }.map { ($0, column) }
    }
  }
}

/// Without white space at both ends.
func trimmed(_ text: some StringProtocol) -> String {
  guard let first = text.firstIndex(where: { !$0.isWhitespace }),
    let last = text.lastIndex(where: { !$0.isWhitespace })
  else { return "" }
  return String(text[first...last])
}
