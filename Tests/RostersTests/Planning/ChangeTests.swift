import Rosters
import Testing

struct ChangeTests {
  private func change(_ text: String) -> RosterChange? {
    let found = plan(text, for: house)
    #expect(found.isClean)
    return found.changes.first
  }

  @Test func `somebody new is created with all that the row says`() {
    let found = plan(
      "name,id,email,team,roles,mentor,joined,known as\n"
        + "Dov Levi,E4,dov@example.org,Oak,trainee;agent,E1,2026-11-02,dov;d.levi\n", for: house)
    #expect(found.changes.map(\.kind) == [.create])
    #expect(
      Roster.apply(found, to: house).last
        == RosterPerson(
          key: 4, id: "E4", name: "Dov Levi", email: "dov@example.org", team: "Oak",
          roles: [.trainee, .agent], mentorKey: 1, joined: day("2026-11-02"),
          identifiers: ["dov", "d.levi"]))
  }

  @Test func `an empty cell changes nothing and a dash takes away`() {
    let row = change("id,name,email,team,roles,joined\nE1,Ana Lopes,,-,,-\n")
    #expect(row?.after.email == "ana@example.org")
    #expect(row?.after.team == nil)
    #expect(row?.after.roles == [.agent])
    #expect(row?.after.joined == nil)
    #expect(
      row?.fields == [
        RosterChange.Field(.team, old: "Pine", new: nil),
        RosterChange.Field(.joined, old: "2024-01-08", new: nil),
      ])
    #expect(change("id,name\nE1,Ana Lopes\n")?.kind == .same)
    #expect(change("id,name,roles,mentor\nE2,Ben Okafor,,-\n")?.after.mentor == nil)
  }

  @Test func `a day of leaving is a leave, and other fields change with it`() {
    let row = change("id,name,left,team\nE1,Ana Lopes,2026-10-31,Oak\n")
    #expect(row?.kind == .leave(on: day("2026-10-31")))
    #expect(row?.fields.map(\.field) == [.team, .left])
  }

  @Test func `a status without a day lets somebody leave today, once`() {
    let text = "id,name,status\nE1,Ana Lopes,inactive\n"
    let found = plan(text, for: house)
    #expect(found.changes.map(\.kind) == [.leave(on: today)])
    let later = RosterFile.read(text, today: day("2027-01-01"))
    let again = Roster.plan(
      current: Roster.apply(found, to: house), rows: later.rows, findings: later.findings,
      today: day("2027-01-01"))
    #expect(again.changes.map(\.kind) == [.same])
  }

  @Test func `a dash, a status or a later day of joining brings somebody back`() {
    #expect(change("name,left\nCleo Brandt,-\n")?.kind == .returned(on: today))
    #expect(change("name,status\nCleo Brandt,active\n")?.kind == .returned(on: today))
    let row = change("name,joined,left\nCleo Brandt,2026-09-01,\n")
    #expect(row?.kind == .returned(on: day("2026-09-01")))
    #expect(row?.after.joined == day("2026-09-01"))
    #expect(row?.after.left == nil)
    #expect(change("name,joined,left\nCleo Brandt,2023-05-01,\n")?.kind == .same)
    #expect(change("name,left\nCleo Brandt,2025-03-31\n")?.kind == .update)
  }

  @Test func `a day of leaving before the known day of joining is refused`() {
    #expect(
      told(plan("id,name,end date\nE1,Ana Lopes,2023-12-31\n", for: house).findings) == [
        Told(
          2, "end date", .leftBeforeJoined(left: day("2023-12-31"), joined: day("2024-01-08")))
      ])
  }

  @Test func `changes stand in the order of the file and refused rows are none of them`() {
    let text = "id,name,email\nE9,Dov Levi,\nE2,Ben Okafor,nonsense\nE1,Ana Reyes,\n"
    let found = plan(text, for: house)
    #expect(found.changes.map(\.place.row) == [2, 4])
    #expect(found.refusals.map(\.place.row) == [3])
    #expect(found.refusals.map(\.name) == ["Ben Okafor"])
    #expect(Roster.apply(found, to: house) == house)
    let good = Roster.apply(found, to: house, choosing: .goodRows)
    #expect(good.map(\.name) == ["Ana Reyes", "Ben Okafor", "Cleo Brandt", "Dov Levi"])
  }

  @Test func `a file that is refused changes nothing and lists nobody`() {
    let found = plan("id,email\nE1,\n", for: house)
    #expect(!found.isClean)
    #expect(found.fileFaults.count == 1)
    #expect(found.notInFile.isEmpty)
    #expect(Roster.apply(found, to: house, choosing: .goodRows) == house)
  }
}
