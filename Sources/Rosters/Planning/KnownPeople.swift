/// The people of the house, to be looked up.
struct KnownPeople {
  let people: [RosterPerson]
  /// `several` where more than one has it.
  private(set) var byID: [String: Int] = [:]
  private(set) var byEmail: [String: Int] = [:]
  private(set) var byName: [String: [Int]] = [:]
  private(set) var byKey: [Int64: Int] = [:]
  private(set) var byIdentifier: [String: Int] = [:]
  private(set) var byFormerName: [String: Int] = [:]

  static let several = -1

  init(_ people: [RosterPerson]) {
    self.people = people
    for (place, person) in people.enumerated() {
      if let id = person.id { byID[id] = byID[id] == nil ? place : Self.several }
      if let email = person.email?.lowercased() {
        byEmail[email] = byEmail[email] == nil ? place : Self.several
      }
      byName[nameKey(person.name), default: []].append(place)
      if byKey[person.key] == nil { byKey[person.key] = place }
      for identifier in person.identifiers where byIdentifier[identifier.lowercased()] == nil {
        byIdentifier[identifier.lowercased()] = place
      }
      for name in person.formerNames where byFormerName[name.lowercased()] == nil {
        byFormerName[name.lowercased()] = place
      }
    }
  }
}

/// Names that differ only in capitals and spaces are one.
func nameKey(_ name: String) -> String { tidied(name).lowercased() }
