internal import GuildhallKit

/// Whom somebody looks after: everybody, for trainers and leads; for mentors the people who were
/// given to them, as long as these are here.
struct TrackReach {
  let isEverybody: Bool
  /// Everybody of the house; who may be seen is another question.
  private let house: [TrackedPerson]
  let people: [TrackedPerson]
  private let names: [Int64: String]

  init(of member: Member, in house: House) throws {
    let everybody = try house.trackedPeople()
    let seesAll = member.holds(anyOf: [.trainer, .lead])
    self.house = everybody
    isEverybody = seesAll
    people =
      seesAll ? everybody : everybody.filter { $0.mentor == member.id && $0.leftAt == nil }
    names = Dictionary(everybody.map { ($0.id, $0.name) }, uniquingKeysWith: { one, _ in one })
  }

  /// What limits a verb to them; nothing for everybody.
  var limit: Set<Int64>? { isEverybody ? nil : Set(people.map(\.id)) }

  /// Somebody whom they look after.
  ///
  /// - Throws: `notFound`, whether or not there is such a person.
  func person(_ number: Int64) throws -> TrackedPerson {
    guard let person = people.first(where: { $0.id == number }) else { throw WebFault.notFound }
    return person
  }

  func name(_ number: Int64?) -> String? { number.flatMap { names[$0] } }

  /// Where somebody's page is whom a list knows by name alone; nothing where two have it.
  func address(ofName name: String) -> String? {
    guard house.count(where: { $0.name == name }) == 1,
      let person = people.first(where: { $0.name == name })
    else { return nil }
    return At.tracked(person.id)
  }

  /// The teams of those who are here.
  var teams: [String] { Set(people.filter { $0.leftAt == nil }.compactMap(\.team)).sorted() }
}

extension Call {
  func reach() throws -> TrackReach { try TrackReach(of: try me(), in: house) }

  /// The person of the path, whom the caller looks after.
  func tracked() throws -> (reach: TrackReach, person: TrackedPerson) {
    let number = try number("person")
    let reach = try reach()
    return (reach, try reach.person(number))
  }
}

/// A choice of a list in a form.
struct TrackChoice: Sendable {
  var value: String
  var label: String
  var isChosen: Bool

  init(_ value: String, _ label: String, chosen: String?) {
    self.value = value
    self.label = label
    isChosen = value == chosen
  }
}
