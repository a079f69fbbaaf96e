import Testing
import Transcripts

@testable import TranscriptFiles

struct TableClockTests {
  @Test(arguments: [
    ("3/12/2026 2:22 PM", ImportAnswers.DateOrder.monthFirst, "2026-03-12T14:22"),
    ("3/12/26 14:22:05", .dayFirst, "2026-12-03T14:22:05"),
    ("12.03.2026 14:22", .dayFirst, "2026-03-12T14:22"),
    ("26/03/12 0:05", .yearFirst, "2026-03-12T00:05"),
    ("12/31/2026, 12:00:00 AM", .monthFirst, "2026-12-31T00:00:00"),
  ])
  func `dates of spreadsheets are read in the order that somebody named`(
    text: String, order: ImportAnswers.DateOrder, expected: String
  ) {
    #expect(spreadsheetDate(text, order) == .read(expected, zone: nil))
    #expect(order == .yearFirst || spreadsheetDate(text, nil) == .orderMissing)
  }

  @Test(arguments: [
    ("2026/3/12 14:22", "2026-03-12T14:22", nil), ("12 Mar 2026 14:22", "2026-03-12T14:22", nil),
    ("Mar 12, 2026 2:22pm", "2026-03-12T14:22", nil),
    ("12-Sep-26 09:00 UTC", "2026-09-12T09:00", "UTC"),
  ])
  func `a named month or a leading year needs no order`(
    text: String, expected: String, zone: String?
  ) {
    #expect(spreadsheetDate(text, nil) == .read(expected, zone: zone))
  }

  @Test(arguments: [
    "", ":", "12/13", "1/2/3/4 10:00", "1//2 10:00", "a/b/c 10:00", "45363.5", "1/2/2026 99",
  ])
  func `what is no date is none`(text: String) {
    #expect(spreadsheetDate(text, .dayFirst) == .unreadable)
  }

  @Test func `the day above twelve in one row tells nothing of it`() {
    #expect(spreadsheetDate("13/01/2026 10:00", nil) == .orderMissing)
    #expect(TableClock(ImportAnswers()).moment("13/01/2026 10:00").time == .orderMissing)
    let wrong = ImportAnswers(timeZone: "Europe/Oslo", dateOrder: .monthFirst)
    #expect(TableClock(wrong).moment("13/01/2026 10:00").time == .unreadable)
  }

  @Test func `a zone is asked for and not guessed`() {
    let local = TableClock(ImportAnswers(dateOrder: .dayFirst)).moment("01.07.2026 10:00")
    #expect(local.time == .zoneMissing)
    #expect(local.isLocal && local.order != nil)
    let oslo = ImportAnswers(timeZone: "Europe/Oslo", dateOrder: .dayFirst)
    #expect(
      TableClock(oslo).moment("01.07.2026 10:00").time.timestamp?.microseconds
        == Timestamp("2026-07-01T08:00:00Z")?.microseconds)
    let said = TableClock(oslo).moment("01.07.2026 10:00 +0000")
    #expect(!said.isLocal)
    #expect(said.order == Timestamp("2026-07-01T10:00:00Z")?.microseconds)
    #expect(TableClock(oslo).moment("1601-01-01T00:00:00Z").time == .implausible)
  }

  @Test func `a score lies on its scale or is no answer`() {
    #expect(tableSurvey("5", scale: "1-5", comment: nil)?.share == 1)
    #expect(tableSurvey("0", scale: "-103..103", comment: nil)?.share == 0.5)
    #expect(tableSurvey("7.5", scale: "0 to 10", comment: nil)?.share == 0.75)
    #expect(tableSurvey("Good", scale: nil, comment: "ok")?.share == 1)
    for (score, scale) in [("4", nil), ("4", "5"), ("9", "1-5"), ("nan", "1-5"), ("4", "5-1")] {
      #expect(tableSurvey(score, scale: scale, comment: nil) == nil)
    }
  }

  @Test func `tags come as a list or between separators`() {
    #expect(tableTags(#"["a", 2, " b "]"#) == ["a", "2", "b"])
    #expect(tableTags("a, b;c|") == ["a", "b", "c"])
    #expect(tableTags("[broken") == ["[broken"])
  }
}
