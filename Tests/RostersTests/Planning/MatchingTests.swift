import Rosters
import Testing

struct MatchingTests {
  private func keys(_ plan: RosterPlan) -> [Int64?] { plan.changes.map(\.key) }

  @Test func `an id leads to its person, whatever else the row says`() {
    let found = plan("id,name,email\nE1,Ana Reyes,new@example.org\n", for: house)
    #expect(keys(found) == [1])
    #expect(found.changes.first?.kind == .update)
    #expect(
      found.changes.first?.fields == [
        RosterChange.Field(.name, old: "Ana Lopes", new: "Ana Reyes"),
        RosterChange.Field(.email, old: "ana@example.org", new: "new@example.org"),
      ])
  }

  @Test func `an address leads to its person in any case and is no change then`() {
    let found = plan("name,email\nAna Lopes,ANA@Example.org\n", for: house)
    #expect(keys(found) == [1])
    #expect(found.changes.first?.kind == .same)
  }

  @Test func `a name leads to the only person who has it`() {
    let found = plan("name,id,team\ncleo  BRANDT,E3,Oak\n", for: house)
    #expect(keys(found) == [3])
    #expect(found.changes.first?.fields.map(\.field) == [.id, .name, .team])
  }

  @Test func `two known people of one name need an id or an address`() {
    let people = [ana, RosterPerson(key: 9, name: "Ana Lopes")]
    let found = plan("name,team\nAna Lopes,Oak\n", for: people)
    #expect(told(found.findings) == [Told(2, "name", .severalKnown("Ana Lopes"))])
    #expect(found.changes.isEmpty)
    #expect(found.notInFile.isEmpty)
    #expect(keys(plan("name,id\nAna Lopes,E1\n", for: people)) == [1])
  }

  @Test func `two rows of one name do not share one known person`() {
    let known = [RosterPerson(key: 9, name: "Ana Lopes")]
    let found = plan("name,id\nAna Lopes,E7\nAna Lopes,E8\n", for: known)
    #expect(told(found.findings).map(\.row) == [2, 3])
    #expect(found.changes.isEmpty)
  }

  @Test func `another id is another person, though the name is known`() {
    let found = plan("name,id\nAna Lopes,E7\n", for: house)
    #expect(found.changes.map(\.kind) == [.create])
    #expect(found.warnings.map(\.fault) == [.namesake("Ana Lopes")])
  }

  @Test func `an id and an address of two people are refused`() {
    let found = plan("name,id,email\nAna Lopes,E1,ben@example.org\n", for: house)
    #expect(
      told(found.findings) == [
        Told(
          2, "email",
          .idAgainstEmail(
            id: "E1", person: "Ana Lopes", email: "ben@example.org", other: "Ben Okafor"))
      ])
    #expect(found.notInFile.isEmpty)
    let new = plan("name,id,email\nAna Lopes,E9,ben@example.org\n", for: house)
    #expect(
      told(new.findings).map(\.fault) == [
        .idAgainstEmail(id: "E9", person: nil, email: "ben@example.org", other: "Ben Okafor")
      ])
  }

  @Test func `two rows that lead to one person are refused`() {
    let found = plan("name,id,email\nAna L,E1,\nAna Lopes,,ana@example.org\n", for: house)
    #expect(
      told(found.findings) == [
        Told(2, "name", .samePerson("Ana Lopes", row: 3)),
        Told(3, "name", .samePerson("Ana Lopes", row: 2)),
      ])
  }

  @Test func `known people who share an id or an address cannot be told apart`() {
    let people = [ana, RosterPerson(key: 9, id: "E1", name: "Dov Levi", email: "Ana@example.org")]
    #expect(
      told(plan("name,id\nAna Lopes,E1\n", for: people).findings).map(\.fault) == [
        .severalKnown("E1")
      ])
    #expect(
      told(plan("name,email\nAna Lopes,ana@example.org\n", for: people).findings).map(\.fault) == [
        .severalKnown("ana@example.org")
      ])
  }

  @Test func `who is not in the file is listed and stays`() {
    let found = plan("name,id\nAna Lopes,E1\n", for: house)
    #expect(found.notInFile == [ben])
    #expect(found.counts.notInFile == 1)
    #expect(Roster.apply(found, to: house) == house)
  }

  @Test func `an identifier of somebody else is refused, unless their row gives it up`() {
    var holder = ben
    holder.identifiers = ["a1"]
    let people = [ana, holder]
    #expect(
      told(plan("name,id,agent id\nAna,E1,A1\n", for: people).findings) == [
        Told(2, "agent id", .takenIdentifier("A1", by: "Ben Okafor"))
      ])
    let swap = plan("name,id,agent id\nAna,E1,A1\nBen,E2,b1\n", for: people)
    #expect(swap.isClean)
    #expect(Roster.apply(swap, to: people).map(\.identifiers) == [["A1"], ["b1"]])
    let refused = plan("name,id,agent id\nAna,E1,A1\n,E2,b1\n", for: people)
    #expect(
      told(refused.findings) == [
        Told(2, "agent id", .identifierOfRefusedRow("A1", row: 3)), Told(3, "name", .noName),
      ])
  }
}
