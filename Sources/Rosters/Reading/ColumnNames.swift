/// The field that a column's name means, and how sure it is: of two columns for one field the one
/// with the smaller rank is read.
func knownColumn(_ name: String) -> (field: RosterField, rank: Int)? { ranks[plainName(name)] }

/// The known column whose name is nearest to that, when one is near at all.
///
/// By the fewest letters to add, drop, change or swap; at most a third of the name's.
func nearestColumn(to name: String) -> String? {
  let plain = Array(plainName(name).utf8.prefix(40))
  guard !plain.isEmpty else { return nil }
  var best: (name: String, steps: Int)?
  for (_, names) in columnNames {
    for candidate in names {
      let other = Array(plainName(candidate).utf8)
      let steps = contains(plain, other) ? 1 : distance(plain, other)
      if steps < best?.steps ?? (max(plain.count, other.count) / 3 + 1) {
        best = (candidate, steps)
      }
    }
  }
  return best?.name
}

/// As they are written in sentences; the likeliest first.
private let columnNames: [(field: RosterField, names: [String])] = [
  (
    .id,
    [
      "id", "employee id", "staff number", "staff id", "employee number", "personnel number",
      "person id", "worker id", "payroll number", "employee no", "staff no", "personnel no",
      "sourcedId", "user id",
    ]
  ),
  (.name, ["name", "full name", "display name", "employee name", "staff name", "employee"]),
  (.givenName, ["first name", "given name", "forename", "first"]),
  (.familyName, ["last name", "family name", "surname", "last"]),
  (
    .email,
    [
      "email", "e-mail address", "mail", "work email", "business email", "company email",
      "primary email",
    ]
  ),
  (.team, ["team", "team name", "department", "dept", "group", "unit"]),
  (.roles, ["roles", "role"]),
  (.mentor, ["mentor", "mentor id", "mentor email", "mentor name", "buddy", "coach"]),
  (
    .joined,
    [
      "joined", "joined on", "start date", "hire date", "date joined", "joining date",
      "date of joining", "date hired", "start",
    ]
  ),
  (
    .left,
    [
      "left", "left on", "end date", "leaving date", "leave date", "date left", "last day",
      "last working day", "termination date", "end",
    ]
  ),
  (
    .identifiers,
    [
      "identifiers", "agent ids", "agent id", "known as", "aliases", "alias", "agent names",
      "agent name", "identifier", "usernames", "username", "logins", "login",
    ]
  ),
  (.status, ["status", "employment status"]),
]

private let ranks: [String: (field: RosterField, rank: Int)] = {
  var ranks: [String: (field: RosterField, rank: Int)] = [:]
  for (field, names) in columnNames {
    for (rank, name) in names.enumerated() { ranks[plainName(name)] = (field, rank) }
  }
  return ranks
}()

/// True when all of a known name of four letters or more stands within the other.
private func contains(_ long: [UInt8], _ short: [UInt8]) -> Bool {
  guard short.count >= 4, short.count < long.count else { return false }
  return (0...(long.count - short.count)).contains { long[$0...].starts(with: short) }
}

/// Letters to add, drop or change, and neighbours to swap.
private func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
  var before: [Int] = []
  var row = Array(0...other.count)
  for place in one.indices {
    var next = [place + 1]
    for column in other.indices {
      let isSame = one[place] == other[column]
      var steps = min(row[column] + (isSame ? 0 : 1), row[column + 1] + 1, next[column] + 1)
      if place > 0, column > 0, one[place] == other[column - 1], one[place - 1] == other[column] {
        steps = min(steps, before[column - 1] + 1)
      }
      next.append(steps)
    }
    before = row
    row = next
  }
  return row[other.count]
}
