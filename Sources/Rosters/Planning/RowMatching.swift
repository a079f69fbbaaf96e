/// Finds out whom each row means.
///
/// By id, else by e-mail address, else by name where only one row and one person come into question.
struct RowMatching {
  enum Match: Hashable {
    /// The place of a known person.
    case person(Int)
    case new
    /// Nobody can tell; there is a finding.
    case none
  }

  private(set) var matches: [Match] = []
  private(set) var findings: [RosterFinding] = []
  /// The first row that means a known person.
  private(set) var rowOf: [Int: Int] = [:]
  /// Known people whom some row names, if only in a way that contradicts itself.
  private(set) var mentioned: Set<Int> = []

  private var shared: Set<Int> = []
  private let rows: [RosterRow]
  private let known: KnownPeople

  init(_ rows: [RosterRow], _ known: KnownPeople) {
    self.rows = rows
    self.known = known
    let sure = rows.map { match($0) }
    matches = sure.map { $0 ?? .new }
    for (place, match) in sure.enumerated() {
      if case .person(let person) = match { claim(person, place) }
    }
    let open = sure.indices.filter { sure[$0] == nil && !rows[$0].name.isEmpty }
    matchByName(open)
    mentioned.formUnion(rowOf.keys)
  }

  /// By id and e-mail address; nothing when neither leads to anybody.
  private mutating func match(_ row: RosterRow) -> Match? {
    let person = row.id.value.flatMap { known.byID[$0] }
    let other = row.email.value.flatMap { known.byEmail[$0.lowercased()] }
    if person == KnownPeople.several || other == KnownPeople.several {
      let field: RosterField = person == KnownPeople.several ? .id : .email
      let text = (field == .id ? row.id.value : row.email.value) ?? ""
      report(.severalKnown(text), row, field)
      return Match.none
    }
    guard let other else { return person.map(Match.person) }
    let isOther =
      person.map { $0 != other } ?? (row.id.value != nil && known.people[other].id != nil)
    guard isOther else { return .person(other) }
    mentioned.formUnion([person, other].compactMap { $0 })
    report(
      .idAgainstEmail(
        id: row.id.value ?? "", person: person.map { known.people[$0].name },
        email: row.email.value ?? "", other: known.people[other].name), row, .email)
    return Match.none
  }

  private mutating func claim(_ person: Int, _ row: Int) {
    guard let first = rowOf[person] else {
      rowOf[person] = row
      return
    }
    // Rows with one id or one address have a finding that says so.
    if let id = rows[row].id.value, id == rows[first].id.value { return }
    if let email = rows[row].email.value?.lowercased(),
      email == rows[first].email.value?.lowercased()
    {
      return
    }
    let name = known.people[person].name
    report(.samePerson(name, row: rows[first].place.row), rows[row], .name)
    if shared.insert(first).inserted {
      report(.samePerson(name, row: rows[row].place.row), rows[first], .name)
    }
  }

  private mutating func matchByName(_ open: [Int]) {
    var sharing: [String: Int] = [:]
    for row in open { sharing[nameKey(rows[row].name), default: 0] += 1 }
    var told: Set<String> = []
    var candidates: [String: (withID: [Int], without: [Int])] = [:]
    for row in open {
      let key = nameKey(rows[row].name)
      if candidates[key] == nil {
        let free = (known.byName[key] ?? []).filter { rowOf[$0] == nil }
        candidates[key] = (
          free.filter { known.people[$0].id != nil }, free.filter { known.people[$0].id == nil }
        )
      }
      guard let (withID, without) = candidates[key] else { continue }
      // Two ids that differ are two people.
      let count = without.count + (rows[row].id.value == nil ? withID.count : 0)
      if count == 0 { continue }
      if count == 1, sharing[key] == 1, let person = without.first ?? withID.first {
        matches[row] = .person(person)
        rowOf[person] = row
      } else {
        matches[row] = .none
        if told.insert(key).inserted { mentioned.formUnion(withID + without) }
        report(.severalKnown(rows[row].name), rows[row], .name)
      }
    }
  }

  private mutating func report(_ fault: RosterFault, _ row: RosterRow, _ field: RosterField) {
    findings.append(RosterFinding(fault, at: row.place, column: row.headings[field]))
  }
}
