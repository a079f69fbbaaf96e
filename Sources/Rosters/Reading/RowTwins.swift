/// Faults of rows that say the same as another row: both are refused, as nobody knows which counts.
func twins(among rows: [RosterRow]) -> [RosterFinding] {
  var findings: [RosterFinding] = []
  func compare(
    _ field: RosterField, _ key: (RosterRow) -> String?, _ fault: (Int, Int) -> RosterFault
  ) {
    for (one, other) in pairs(rows, key) {
      findings.append(
        RosterFinding(
          fault(one, other), at: rows[one].place, column: rows[one].headings[field]))
    }
  }
  compare(.id, { $0.id.value }) { .sameID(rows[$0].id.value ?? "", row: rows[$1].place.row) }
  compare(.email, { $0.email.value?.lowercased() }) { one, other in
    let email = rows[one].email.value ?? ""
    let second = rows[other].email.value ?? ""
    return email == second
      ? .sameEmail(email, row: rows[other].place.row)
      : .sameEmailButCase(email, other: second, row: rows[other].place.row)
  }
  for (one, other) in pairs(rows, { $0.name.isEmpty ? nil : $0.name.lowercased() }) {
    let row = rows[one]
    let isTold = row.id.value != nil || row.email.value != nil
    findings.append(
      RosterFinding(
        isTold ? .namesake(row.name) : .sameName(row.name, row: rows[other].place.row),
        at: row.place, column: row.headings[.name]))
  }
  return findings + sharedIdentifiers(rows)
}

/// Each row whose key another has too, with the first such row, or for the first with the second.
private func pairs(
  _ rows: [RosterRow], _ key: (RosterRow) -> String?
) -> [(one: Int, other: Int)] {
  var firsts: [String: Int] = [:]
  var seconds: Set<Int> = []
  var pairs: [(one: Int, other: Int)] = []
  for (place, row) in rows.enumerated() {
    guard let key = key(row) else { continue }
    guard let first = firsts[key] else {
      firsts[key] = place
      continue
    }
    if seconds.insert(first).inserted { pairs.append((first, place)) }
    pairs.append((place, first))
  }
  return pairs
}

private func sharedIdentifiers(_ rows: [RosterRow]) -> [RosterFinding] {
  var firsts: [String: Int] = [:]
  var reported: Set<Int> = []
  var findings: [RosterFinding] = []
  func report(_ identifier: String, _ one: Int, _ other: Int) {
    guard reported.insert(one).inserted else { return }
    findings.append(
      RosterFinding(
        .sameIdentifier(identifier, row: rows[other].place.row), at: rows[one].place,
        column: rows[one].headings[.identifiers]))
  }
  for (place, row) in rows.enumerated() {
    for identifier in row.identifiers.value ?? [] {
      let key = identifier.lowercased()
      if let first = firsts[key] {
        report(identifier, first, place)
        report(identifier, place, first)
      } else {
        firsts[key] = place
      }
    }
  }
  return findings
}
