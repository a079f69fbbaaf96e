/// Which column of a file holds what.
struct RosterColumns {
  /// Where each field's column stands, from 0.
  private(set) var places: [RosterField: Int] = [:]
  private(set) var headings: [RosterField: String] = [:]
  /// Up to the last column that has a name; a row needs as many cells.
  let count: Int
  private(set) var findings: [RosterFinding] = []

  init(_ header: [String], at place: RosterPlace) {
    let names = header.map { tidied(String($0.unicodeScalars.prefix(200))) }
    count = (names.lastIndex { !$0.isEmpty } ?? -1) + 1
    var ranks: [RosterField: Int] = [:]
    var unknown: [String] = []
    for (column, name) in names.enumerated() where !name.isEmpty {
      guard let known = knownColumn(name) else {
        unknown.append(name)
        continue
      }
      guard let earlier = places[known.field], let rank = ranks[known.field] else {
        take(column, name, known.field)
        ranks[known.field] = known.rank
        continue
      }
      let other = names[earlier]
      if plainName(other) == plainName(name) {
        findings.append(RosterFinding(.columnTwice(name), at: place, column: name))
      } else if known.rank < rank {
        take(column, name, known.field)
        ranks[known.field] = known.rank
        leaveOut(other, for: name, place)
      } else {
        leaveOut(name, for: other, place)
      }
    }
    preferWholeName(place)
    reportUnknown(unknown, place)
    reportUnnamed(names, place)
    if places[.name] == nil, places[.givenName] == nil || places[.familyName] == nil {
      let named = names.filter { !$0.isEmpty }
      findings.append(RosterFinding(.noNameColumn(columns: Array(named.prefix(50))), at: place))
    }
  }

  private mutating func take(_ column: Int, _ name: String, _ field: RosterField) {
    places[field] = column
    headings[field] = name
  }

  private mutating func leaveOut(_ name: String, for other: String, _ place: RosterPlace) {
    findings.append(RosterFinding(.columnNotRead(other: other), at: place, column: name))
  }

  private mutating func preferWholeName(_ place: RosterPlace) {
    guard let whole = headings[.name] else { return }
    for field in [RosterField.givenName, .familyName] {
      guard let part = headings[field] else { continue }
      places[field] = nil
      headings[field] = nil
      leaveOut(part, for: whole, place)
    }
  }

  private mutating func reportUnnamed(_ names: [String], _ place: RosterPlace) {
    let unnamed = names.prefix(count).enumerated().filter { $0.element.isEmpty }
    for (column, _) in unnamed.prefix(most) {
      findings.append(RosterFinding(.unnamedColumn(number: column + 1), at: place))
    }
  }

  /// A file of ten thousand such columns needs no ten thousand sentences.
  private mutating func reportUnknown(_ names: [String], _ place: RosterPlace) {
    for name in names.prefix(most) {
      findings.append(
        RosterFinding(
          .unknownColumn(nearest: nearestColumn(to: name)), at: place, column: name))
    }
    if names.count > most {
      findings.append(RosterFinding(.moreUnknownColumns(names.count - most), at: place))
    }
  }
}

private let most = 50
