import Rosters
import Testing

struct RosterDayTests {
  private func joined(_ cell: String) -> (day: RosterDay?, faults: [RosterFault]) {
    let (rows, findings) = read("name;joined\nAna Lopes;\(cell)\n")
    return (rows.first?.joined.value, findings.map(\.fault))
  }

  @Test(arguments: [
    "2026-03-05", "20260305", "2026/3/5", "2026.03.05", "5 Mar 2026", "05-MAR-2026",
    "March 5, 2026", "5 march 2026", "2026-03-05T00:00:00Z", "2026-03-05 00:00",
    "2026-03-05T09:30:00.000+02:00", "2026 Mar 5",
  ])
  func `a day that can only be read one way is read`(cell: String) {
    #expect(joined(cell).day == day("2026-03-05"))
    #expect(joined(cell).faults.isEmpty)
  }

  @Test func `a number above twelve tells the day from the month`() {
    #expect(joined("25/11/2025").day == day("2025-11-25"))
    #expect(joined("11/25/2025").day == day("2025-11-25"))
    #expect(joined("05.05.2025").day == day("2025-05-05"))
  }

  @Test func `a day that may be two is refused with both`() {
    let faults = joined("03/04/2026").faults
    #expect(faults == [.ambiguousDay("03/04/2026", day("2026-04-03"), or: day("2026-03-04"))])
    #expect(
      faults.first?.sentence
        == "“03/04/2026” may be two days; write 2026-04-03 or 2026-03-04, whichever is meant.")
  }

  @Test(arguments: [
    "2026-02-30", "31/13/2025", "3/4/26", "22 Nov 26", "soon", "2025-1", "1899-12-31", "22nov2025",
    "2025-11-22x", "11:30", "99999999", "2025--", "//", "2025-02-29", "12101990", "ma 5 2025",
  ])
  func `what is no day is refused`(cell: String) {
    #expect(joined(cell).faults == [.unreadableDay(cell)])
    #expect(joined(cell).day == nil)
  }

  @Test func `a spreadsheet's count of days is told as such`() {
    #expect(joined("45987").faults == [.dayNumber("45987")])
  }

  @Test func `a leap day is a day in its years alone`() {
    #expect(RosterDay("2024-02-29") != nil)
    #expect(RosterDay("2000-02-29") != nil)
    #expect(RosterDay("2023-02-29") == nil)
    #expect(RosterDay("2100-02-29") == nil)
    #expect(RosterDay("2024-2-29") == nil)
    #expect(RosterDay(year: 2024, month: 0, day: 1) == nil)
  }
}
