internal import Findings

/// Holds rows against the people of the house.
struct RosterPlanning {
  private let known: KnownPeople
  private let rows: [RosterRow]
  private let today: RosterDay
  private let mentors: [Int64: Int?]?
  /// How many people each mentor has, by key, as far as the rows have been read.
  private var mentees: [Int64: Int]
  private let matching: RowMatching
  /// The number of each row's person: a known one's place, or behind them the row's.
  private let numbers: [Int]
  private var findings: [RosterFinding]
  private var stated: [Int: Int?] = [:]
  private var needs: [Int: [RowSettling.Need]] = [:]

  init(
    _ current: [RosterPerson], _ rows: [RosterRow], _ findings: [RosterFinding],
    _ today: RosterDay, _ mentors: [Int64: Int?]?
  ) {
    self.mentors = mentors
    mentees = current.reduce(into: [:]) { count, person in
      if let mentor = person.mentorKey, person.left == nil { count[mentor, default: 0] += 1 }
    }
    let known = KnownPeople(current)
    let matching = RowMatching(rows, known)
    self.known = known
    self.rows = rows
    self.today = today
    self.matching = matching
    self.findings = findings + matching.findings
    numbers = rows.indices.map { row in
      if case .person(let person) = matching.matches[row] { return person }
      return current.count + row
    }
  }

  mutating func plan() -> RosterPlan {
    warnOfNamesakes()
    checkDays()
    checkIdentifiers()
    resolveMentors()
    let isRefused = settle()
    var names: [Int: String] = [:]
    for row in rows.indices where !isRefused[row] { names[numbers[row]] = rows[row].name }
    var changes: [RosterChange] = []
    for row in rows.indices where !isRefused[row] { changes.append(change(row, names)) }
    let ordered = findings.inReadingOrder()
    return RosterPlan(
      changes: changes, refusals: refusals(ordered, isRefused), findings: ordered,
      notInFile: rows.isEmpty ? [] : missing())
  }

  private func before(_ row: Int) -> RosterPerson? {
    numbers[row] < known.people.count ? known.people[numbers[row]] : nil
  }

  private mutating func warnOfNamesakes() {
    let told = Set(
      findings.filter { if case .namesake = $0.fault { true } else { false } }.map(\.place))
    for (place, row) in rows.enumerated() where matching.matches[place] == .new {
      // Two rows of one name were told of when they were read.
      guard known.byName[nameKey(row.name)] != nil, !told.contains(row.place) else { continue }
      report(.namesake(row.name), row, .name)
    }
  }

  private mutating func checkDays() {
    for (place, row) in rows.enumerated() {
      // Two days of one row were compared when it was read.
      guard row.left.value == nil || row.joined.value == nil else { continue }
      let after = row.days(after: before(place), today)
      guard let left = after.left, let joined = after.joined, left < joined else { continue }
      let field: RosterField = row.left.value == nil ? .joined : .left
      report(.leftBeforeJoined(left: left, joined: joined), row, field)
    }
  }

  private mutating func checkIdentifiers() {
    for (place, row) in rows.enumerated() {
      for identifier in row.identifiers.value ?? [] {
        if let holder = known.byFormerName[identifier.lowercased()], holder != numbers[place] {
          report(.takenIdentifier(identifier, by: known.people[holder].name), row, .identifiers)
          continue
        }
        guard let holder = known.byIdentifier[identifier.lowercased()], holder != numbers[place]
        else { continue }
        if let other = matching.rowOf[holder], rows[other].identifiers != .kept {
          let fault = RosterFault.identifierOfRefusedRow(identifier, row: rows[other].place.row)
          needs[other, default: []].append(
            RowSettling.Need(row: place, fault: fault, field: .identifiers))
        } else {
          report(.takenIdentifier(identifier, by: known.people[holder].name), row, .identifiers)
        }
      }
    }
  }

  private mutating func resolveMentors() {
    let lookup = MentorLookup(rows, matching, known)
    for (place, row) in rows.enumerated() {
      if row.mentor == .taken {
        stated[place] = .some(nil)
        if let old = before(place)?.mentorKey { mentees[old, default: 1] -= 1 }
      }
      guard let text = row.mentor.value else { continue }
      switch lookup.find(text) {
      case .several: report(.severalMentors(text), row, .mentor)
      case .nobody: report(.unknownMentor(text), row, .mentor)
      case .person(numbers[place]): report(.ownMentor, row, .mentor)
      case .person(let number):
        guard mayMentor(number, row, place) else { continue }
        stated[place] = .some(number)
        guard number >= known.people.count else { continue }
        let other = number - known.people.count
        let fault = RosterFault.mentorOfRefusedRow(rows[other].name, row: rows[other].place.row)
        needs[other, default: []].append(
          RowSettling.Need(row: place, fault: fault, field: .mentor))
      }
    }
  }

  /// Whether the mentor may have one more, or has them already.
  private mutating func mayMentor(_ number: Int, _ row: RosterRow, _ place: Int) -> Bool {
    guard let mentors else { return true }
    let isKnown = number < known.people.count
    let key = isKnown ? known.people[number].key : nil
    let old = before(place)?.mentorKey
    if let key, key == old { return true }
    let name = isKnown ? known.people[number].name : rows[number - known.people.count].name
    guard let key, let most = mentors[key] else {
      report(.mentorNotCertified(name), row, .mentor)
      return false
    }
    if let most, mentees[key, default: 0] >= most {
      report(.mentorHasEnough(name, most: most), row, .mentor)
      return false
    }
    mentees[key, default: 0] += 1
    if let old { mentees[old, default: 1] -= 1 }
    return true
  }

  private mutating func settle() -> [Bool] {
    let faulty = Set(findings.filter { $0.severity == .error }.compactMap(\.place))
    let settling = RowSettling(
      rows, isRefused: rows.map { faulty.contains($0.place) }, needs: needs, numbers: numbers,
      stated: stated,
      current: known.people.map { person in person.mentorKey.flatMap { known.byKey[$0] } })
    findings += settling.findings
    return settling.isRefused
  }

  private func change(_ row: Int, _ names: [Int: String]) -> RosterChange {
    let before = before(row)
    var after = rows[row].values(after: before, today)
    let mentor = stated[row]
    if let mentor {
      after.mentor = mentor.map { number in
        number < known.people.count
          ? .person(key: known.people[number].key)
          : .row(rows[number - known.people.count].place.row)
      }
    }
    let old = before?.mentorKey
    let oldNumber = old.flatMap { known.byKey[$0] }
    func name(_ number: Int?) -> String? {
      number.map { names[$0] ?? ($0 < known.people.count ? known.people[$0].name : "") }
    }
    return RosterChange(
      rows[row].place, before, after, joinedAgain: rows[row].joined.value, today,
      mentors: (name(oldNumber), mentor == nil ? name(oldNumber) : name(mentor ?? nil)))
  }

  private func refusals(_ ordered: [RosterFinding], _ isRefused: [Bool]) -> [RosterRefusal] {
    let errors = Dictionary(grouping: ordered.filter { $0.severity == .error }, by: \.place)
    return rows.indices.filter { isRefused[$0] }.map { row in
      RosterRefusal(
        place: rows[row].place, name: rows[row].name, findings: errors[rows[row].place] ?? [])
    }
  }

  private func missing() -> [RosterPerson] {
    known.people.enumerated().filter { place, person in
      person.left == nil && !matching.mentioned.contains(place)
    }.map(\.element).sorted { ($0.name, $0.key) < ($1.name, $1.key) }
  }

  private mutating func report(_ fault: RosterFault, _ row: RosterRow, _ field: RosterField) {
    findings.append(RosterFinding(fault, at: row.place, column: row.headings[field]))
  }
}
