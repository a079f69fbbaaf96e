import Foundation
import Testing

/// What somebody takes along, as a file.
struct PortfolioCommandTests {
  @Test func `a portfolio is printed, or written as a page that names nobody else`() throws {
    let place = try Workplace()
    #expect(try Program.run(["demo", "--data", place.data]).status == 0)
    let text = try Program.run(["portfolio", "Noor Haddad", "--data", place.data])
    #expect(text.status == 0 && text.output.hasPrefix("Portfolio of Noor Haddad\n"))
    #expect(text.output.contains("Quality of reviewed work"))
    let file = place.path + "/noor.html"
    let saved = try Program.run([
      "portfolio", "Noor Haddad", "--out", file, "--data", place.data,
    ])
    #expect(saved.output == "saved: \(file). Read it once before you hand it over.\n")
    let page = try String(contentsOfFile: file, encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    let json = try Program.run([
      "portfolio", "Noor Haddad", "--format", "json", "--data", place.data,
    ])
    for edition in [text.output, page, json.output] {
      #expect(edition.contains("Cleared for supervised chats"))
      for name in ["Amara", "Osei", "Ines", "Duarte", "Tomas", "Lindqvist"] {
        #expect(!edition.contains(name), "\(name)")
      }
    }
    let wrong = try Program.run([
      "portfolio", "Noor Haddad", "--case", "chat-late-parcel", "--data", place.data,
    ])
    #expect(wrong.status == 1 && wrong.output.isEmpty)
    #expect(wrong.errors.hasPrefix("error: No review that counts of Noor Haddad's own work"))
  }

  @Test func `progress is a line for each, all of one, and module by module`() throws {
    let place = try Workplace()
    #expect(try Program.run(["demo", "--data", place.data]).status == 0)
    let cohort = try Program.run(["progress", "--data", place.data])
    #expect(cohort.output.contains("Noor Haddad") && cohort.output.contains("12 people, 0 with"))
    let one = try Program.run(["progress", "Noor Haddad", "--data", place.data])
    #expect(one.output.contains("Overdue\n") && one.output.contains("a mentor's signature"))
    let csv = try Program.run(["progress", "--format", "csv", "--data", place.data])
    #expect(csv.output.hasPrefix("person,team,modules_passed,modules,certified,next,overdue,"))
    let standing = try Program.run([
      "standing", "Noor Haddad", "--format", "html", "--data", place.data,
    ])
    #expect(standing.output.hasPrefix("<!DOCTYPE html>"))
    for call in [["--modules", "Noor Haddad"], ["Noor Haddad", "--team", "x"]] {
      #expect(try Program.run(["progress"] + call + ["--data", place.data]).status == 64)
    }
  }
}
