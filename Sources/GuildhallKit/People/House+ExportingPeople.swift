internal import Foundation
public import Storage

extension House {
  /// Everything that is stored about somebody, to be handed to them.
  ///
  /// Other people appear by their role alone, and what customers said stays out. As JSON by
  /// `storedJSON` the same database gives the same bytes.
  public func exportPerson(_ name: String) throws -> PersonExport {
    try store.export(try person(name).id, at: clock())
  }

  /// Writes down that somebody took all that is stored about a person with them.
  public func noteExport(of person: Int64, by member: Member) throws {
    try store.noteExport(of: person, act(by: "person/\(member.id)"))
  }
}
