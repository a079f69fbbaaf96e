/// Finds the people whom cells of the column for mentors name, in the file and in the house.
///
/// People are numbered: those of the house by their place, then those of rows behind them. Somebody
/// in the file is called as the file calls them.
struct MentorLookup {
  enum Answer: Hashable {
    case person(Int)
    case several
    case nobody
  }

  private var byID: [String: Int] = [:]
  private var byEmail: [String: Int] = [:]
  private var byName: [String: Int] = [:]

  init(_ rows: [RosterRow], _ matching: RowMatching, _ known: KnownPeople) {
    for (place, person) in known.people.enumerated() where matching.rowOf[place] == nil {
      add(place, person.id, person.email, person.name)
    }
    for (place, row) in rows.enumerated() {
      switch matching.matches[place] {
      case .person(let number):
        let person = known.people[number]
        add(
          number, row.id.applied(to: person.id), row.email.applied(to: person.email),
          row.name.isEmpty ? person.name : row.name)
      case .new, .none:
        add(known.people.count + place, row.id.value, row.email.value, row.name)
      }
    }
  }

  func find(_ text: String) -> Answer {
    if let number = byID[text] { return .person(number) }
    if text.utf8.contains(0x40), let number = byEmail[text.lowercased()] { return .person(number) }
    guard let number = byName[nameKey(text)] else { return .nobody }
    return number == KnownPeople.several ? .several : .person(number)
  }

  private mutating func add(_ number: Int, _ id: String?, _ email: String?, _ name: String) {
    if let id, byID[id] == nil { byID[id] = number }
    if let email = email?.lowercased(), byEmail[email] == nil { byEmail[email] = number }
    if name.isEmpty { return }
    let key = nameKey(name)
    let other = byName[key]
    byName[key] = other == nil || other == number ? number : KnownPeople.several
  }
}
