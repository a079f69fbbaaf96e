/// Rows of one table that an act is writing, hashed from what is written: reading them back would
/// take time from an import.
struct WrittenRows {
  private let kind: HeldKind
  private var numbers = RowNumbers([])
  private var hash = RowsHash()
  private(set) var count = 0

  init(_ kind: HeldKind) { self.kind = kind }

  /// - Parameter values: adds what stands in the columns of the kind, in their order.
  mutating func add(_ number: Int64, _ values: (inout RowBytes) -> Void) {
    numbers.append(number)
    count += 1
    hash.add(kind.rawValue) { row in
      row.add(number)
      values(&row)
    }
  }

  /// What an event says of them.
  var changes: [HeldChange] {
    count == 0
      ? [] : [HeldChange(rows: HeldRows(kind, numbers), was: nil, now: hash.text())]
  }
}

/// Interactions that an act is writing, with their segments.
struct WrittenInteractions {
  var interactions = WrittenRows(.interaction)
  var segments = WrittenRows(.segment)

  var changes: [HeldChange] { interactions.changes + segments.changes }
}
