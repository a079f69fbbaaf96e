/// Reads the cells of one row, each by what its column holds.
struct CellReading {
  private(set) var findings: [RosterFinding] = []
  private let cells: [String]
  private let columns: RosterColumns
  private let place: RosterPlace

  init(_ cells: [String], _ columns: RosterColumns, _ place: RosterPlace) {
    self.cells = cells
    self.columns = columns
    self.place = place
  }

  mutating func fill(_ row: inout RosterRow, _ today: RosterDay) {
    row.name = name()
    row.id = text(.id)
    row.email = text(.email, most: 254)
    if case .given(let email) = row.email, !isEmailAddress(email) {
      report(.malformedEmail(email), .email)
      row.email = .kept
    }
    row.team = text(.team)
    row.roles = roles()
    row.mentor = text(.mentor, most: 254)
    row.joined = day(.joined) { $0 > today ? .joinedLater($0, today: today) : nil }
    row.left = day(.left) { $0 > today ? .leftLater($0, today: today) : nil }
    row.identifiers = identifiers()
    row.isThere = isThere()
    if let left = row.left.value, let joined = row.joined.value, left < joined {
      report(.leftBeforeJoined(left: left, joined: joined), .left)
    }
    switch (row.isThere, row.left) {
    case (true?, .given): report(.statusAgainstLeft(isThere: true), .status)
    case (false?, .taken): report(.statusAgainstLeft(isThere: false), .status)
    default: break
    }
  }

  private mutating func name() -> String {
    let fields: [RosterField] =
      columns.places[.name] == nil ? [.givenName, .familyName] : [.name]
    let count = findings.count
    let parts = fields.compactMap { text($0).value }
    if findings.count > count { return "" }
    let name = parts.joined(separator: " ")
    if name.isEmpty {
      report(.noName, fields[0])
    } else if isLonger(name, than: 120) {
      report(.tooLong(most: 120), fields[0])
      return ""
    }
    return name
  }

  private mutating func text(_ field: RosterField, most: Int = 120) -> RosterCell<String> {
    guard let column = columns.places[field] else { return .kept }
    let text = tidied(cells[column])
    if text.isEmpty { return .kept }
    if text == "-" { return .taken }
    if let code = unseenCode(in: text) {
      report(.controlCharacter(code: code), field)
      return .kept
    }
    if isLonger(text, than: most) {
      report(.tooLong(most: most), field)
      return .kept
    }
    return .given(text)
  }

  private mutating func roles() -> RosterCell<[RosterRole]> {
    let cell = text(.roles, most: 1000)
    guard let text = cell.value else { return cell.emptied() }
    var roles: Set<RosterRole> = []
    for part in text.split(whereSeparator: { $0 == ";" || $0 == "|" || $0 == "," }) {
      let word = tidied(String(part))
      if let role = RosterRole(word: word) {
        roles.insert(role)
      } else if !word.isEmpty {
        report(.unknownRole(word), .roles)
      }
    }
    return roles.isEmpty ? .kept : .given(roles.sorted())
  }

  /// Commas part identifiers only where neither semicolons nor bars do, as they stand in names.
  private mutating func identifiers() -> RosterCell<[String]> {
    let cell = text(.identifiers, most: 10_000)
    guard let text = cell.value else { return cell.emptied() }
    var separators: [Character] = [";", "|"]
    if !text.contains(where: separators.contains) { separators = [","] }
    var found: [String] = []
    var known: Set<String> = []
    for part in text.split(whereSeparator: separators.contains) {
      let word = tidied(String(part))
      guard !word.isEmpty, known.insert(word.lowercased()).inserted else { continue }
      found.append(word)
    }
    if found.count > 50 { report(.tooMany(most: 50), .identifiers) }
    if found.contains(where: { isLonger($0, than: 120) }) {
      report(.tooLong(most: 120), .identifiers)
    }
    return found.isEmpty ? .kept : .given(found)
  }

  private mutating func day(
    _ field: RosterField, _ fault: (RosterDay) -> RosterFault?
  ) -> RosterCell<RosterDay> {
    let cell = text(field)
    guard let text = cell.value else { return cell.emptied() }
    switch DayReading(text) {
    case .day(let day):
      guard let fault = fault(day) else { return .given(day) }
      report(fault, field)
    case .ambiguous(let one, let other): report(.ambiguousDay(text, one, or: other), field)
    case .dayNumber: report(.dayNumber(text), field)
    case .unreadable: report(.unreadableDay(text), field)
    }
    return .kept
  }

  private mutating func isThere() -> Bool? {
    guard let word = text(.status).value else { return nil }
    switch plainName(word) {
    case "active", "current", "employed", "here", "onleave", "onboarding": return true
    case "inactive", "left", "leaver", "former", "terminated", "tobedeleted", "deleted", "resigned":
      return false
    default:
      report(.unknownStatus(word), .status)
      return nil
    }
  }

  private mutating func report(_ fault: RosterFault, _ field: RosterField) {
    findings.append(RosterFinding(fault, at: place, column: columns.headings[field]))
  }
}

extension RosterCell {
  /// The same cell of another type, where it holds no value.
  fileprivate func emptied<Other>() -> RosterCell<Other> {
    if case .taken = self { .taken } else { .kept }
  }
}
