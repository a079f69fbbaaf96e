internal import Foundation
internal import Storage

extension House {
  /// Puts somebody on hold: nothing of theirs is erased or emptied until they are released.
  ///
  /// A second hold while one is on is written down too; one release ends both.
  public func hold(_ name: String, because reason: String, by other: String) throws {
    try requireHoldReason(reason)
    let person = try self.person(name)
    if try presence(of: person.id).isErased { throw PeopleFault.erased(person.name) }
    let (actor, act) = try decider(other)
    try store.addPersonEvent("hold", to: person.id, text: reason, by: actor.id, act)
  }

  /// Ends a hold, with the reason.
  public func release(_ name: String, because reason: String, by other: String) throws {
    try requireHoldReason(reason)
    let person = try self.person(name)
    guard try presence(of: person.id).heldSince != nil else {
      throw PeopleFault.notOnHold(person.name)
    }
    let (actor, act) = try decider(other)
    try store.addPersonEvent("released", to: person.id, text: reason, by: actor.id, act)
  }

  func presence(of person: Int64) throws -> PersonPresence {
    PersonPresence(try store.personEvents(of: person))
  }

  /// Of everybody to whom anything happened.
  func presences() throws -> [Int64: PersonPresence] {
    Dictionary(grouping: try store.personEvents(), by: \.person).mapValues(PersonPresence.init)
  }

  func requireHoldReason(_ reason: String) throws {
    guard reason.contains(where: { !$0.isWhitespace }) else { throw PeopleFault.emptyReason }
  }
}

/// What events of a person come to, for what may be done with their data.
struct PersonPresence {
  /// Since when they are gone; nothing for somebody who is here or of whom nothing is known.
  private(set) var leftAt: Date?
  /// The first of the holds that are not ended.
  private(set) var heldSince: Date?
  private(set) var isErased = false

  /// - Parameter events: of one person, in their order.
  init(_ events: [StoredPersonEvent] = []) {
    for event in events {
      switch event.kind {
      case "left": leftAt = event.from
      case "joined", "returned": leftAt = nil
      case "hold": heldSince = heldSince ?? event.doneAt
      case "released": heldSince = nil
      case "erased": isErased = true
      default: break
      }
    }
  }
}
