import Rosters
import Testing

struct RosterPlaceTests {
  private func places(_ text: String) -> [RosterPlace] { read(text).rows.map(\.place) }

  @Test func `rows are counted with the header`() {
    #expect(
      places("name\nAna Lopes\nBen Okafor\n") == [
        RosterPlace(row: 2, line: 2), RosterPlace(row: 3, line: 3),
      ])
  }

  @Test func `a row of several lines is one row`() {
    let text = "name,known as\r\nAna Lopes,\"a;\r\n\r\nb\"\r\nBen Okafor,\r\n"
    #expect(places(text) == [RosterPlace(row: 2, line: 2), RosterPlace(row: 3, line: 5)])
    #expect(RosterPlace(row: 3, line: 5).description == "row 3 (line 5)")
    #expect(RosterPlace(row: 3, line: 3).description == "row 3")
  }

  @Test func `blank rows count as a spreadsheet counts them`() {
    #expect(places("\nname,team\n\n,\n\nAna Lopes,Pine\n") == [RosterPlace(row: 6, line: 6)])
    #expect(
      places("name,team\n\"\nAna\n\",Pine\n\nBen,Pine\n") == [
        RosterPlace(row: 2, line: 2), RosterPlace(row: 4, line: 6),
      ])
  }

  @Test func `a first line that only names the separator is no row`() {
    #expect(places("sep=;\nname;team\nAna Lopes;Pine\n") == [RosterPlace(row: 2, line: 3)])
  }
}
