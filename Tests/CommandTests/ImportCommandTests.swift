import Foundation
import Testing

struct ImportCommandTests {
  private let table = """
    conversation_id,message_id,sent_at,author_role,author_name,visibility,text
    c1,1,03/04/2026 10:00,customer,Pim,public,My card is 4111 1111 1111 1111
    c1,2,03/04/2026 10:05,agent,Ilse,public,Thank you Pim
    c2,4,05/04/2026 11:00,,Mika,public,Hello there

    """

  @Test func `a dry run tells what is missing and makes no database`() throws {
    let place = try Workplace()
    let file = try place.write(table, to: "export/messages.csv")
    let run = try Program.run(["import", file, "--dry-run", "--data", place.data])
    #expect(
      run.output.hasPrefix(
        "Nothing is stored. 2 conversations with 3 turns can be read, 0 cannot.\n"))
    #expect(run.output.contains("  Mika: in 1 conversation\n"))
    #expect(
      run.output.contains("2026-04-03T10:00Z (day first) or 2026-03-04T10:00Z (month first)"))
    #expect(!FileManager.default.fileExists(atPath: place.data))
  }

  @Test func `what was said once is kept as a profile`() throws {
    let place = try Workplace()
    let file = try place.write(table, to: "export/messages.csv")
    let profile = place.path + "/answers.json"
    let first = try Program.run([
      "import", file, "--zone", "Europe/Berlin", "--dates", "day-first", "--customer", "Mika",
      "--save-answers", profile, "--data", place.data,
    ])
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.hasPrefix("2 new, 0 changed, 0 the same as before, 0 skipped.\n"))
    #expect(first.output.contains("Redacted: 1 card number."))
    #expect(first.output.contains("1 file is kept, redacted."))
    let again = try Program.run([
      "import", file, "--answers", profile, "--data", place.data, "--format", "json",
    ])
    #expect(again.status == 0)
    let report =
      try JSONSerialization.jsonObject(with: Data(again.output.utf8)) as? [String: Any]
    #expect(report?["same"] as? Int == 2)
    #expect(report?["new"] as? Int == 0)
    let broken = try place.write("{", to: "broken.json")
    let refused = try Program.run(["import", file, "--answers", broken, "--data", place.data])
    #expect(refused.status == 1)
    #expect(refused.errors.contains("are not JSON"))
  }

  @Test func `columns are named, and a second sign begins a constant`() throws {
    let place = try Workplace()
    let file = try place.write("Ref,Who,Words\nx,agent,Hello\n", to: "odd.csv")
    let run = try Program.run([
      "import", file, "--column", "conversation_source_id=Ref", "--column", "author_role=Who",
      "--column", "text=Words", "--column", "visibility==public", "--data", place.data,
    ])
    #expect(run.output.hasPrefix("1 new"), "\(run.output)\(run.errors)")
  }

  @Test func `roles are assigned afterwards`() throws {
    let place = try Workplace()
    let file = try place.write(table, to: "export/messages.csv")
    try Program.run(["import", file, "--data", place.data])
    let dry = try Program.run(["import", file, "--dry-run", "--format", "json"])
    #expect(dry.output.contains("\"Mika\""))
    let name = "csv-c2"
    _ = try Program.run(["team", "add", "Jo", "--data", place.data])
    let done = try Program.run([
      "assign-role", name, "Mika", "agent", "--agent-id", "m-7", "--by", "Jo", "--data", place.data,
    ])
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.output == "Mika is agent in \(name) now (revision 2). 0 new scorecards.\n")
    let refused = try Program.run([
      "assign-role", "csv-c1", "Ilse", "customer", "--by", "Jo", "--data", place.data,
    ])
    #expect(refused.status == 1)
    #expect(refused.errors.contains("The source itself says"))
    #expect(try Program.run(["verify", "--data", place.data]).status == 0)
  }

  @Test func `the forms are listed`() throws {
    let run = try Program.run(["import", "--forms"])
    #expect(run.status == 0)
    #expect(run.output.contains("vCon (vcon)\n"))
  }
}
