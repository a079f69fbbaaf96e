import Foundation
import Testing

/// Plays of a module's scenario part: learnt, looked at and commented on.
struct PlaysCommandTests {
  @Test func `a part is left in the middle, gone on with, passed and commented on`() throws {
    let place = try Workplace.withScenario()
    let published = try Program.run(["publish", place.curriculum, "--data", place.data])
    #expect(published.status == 0, "\(published.errors)")
    let none = try plays([], place)
    #expect(none.errors.contains("Nobody has finished a play here yet."))
    let first = try learn("Bananas are yellow.\n", place)
    #expect(first.status == 0 && first.output.contains("See you later."), "\(first)")
    let second = try learn("Sorry! What is the order number?\n1\nSaid sorry\n", place)
    for words in [
      "You left this conversation open; it goes on where you were.", "You: Bananas are yellow.",
      "saved: play 1.", "You have passed “M”.",
    ] { #expect(second.output.contains(words), "\(words)\n\(second.output)") }
    #expect(try learn("", place).output.contains("✓ Practice: passed with"))

    let comment = ["--comment", "1", "--step", "1", "--by"]
    let stranger = try plays(comment + ["Sabina", "What was this?"], place)
    #expect(stranger.status == 1 && stranger.errors.contains("Nobody here is called"))
    _ = try Program.run(["team", "add", "Sabine", "--data", place.data])
    let saved = try plays(comment + ["Sabine", "What was this?"], place)
    #expect(saved.output == "saved: comment on step 1 of play 1\n", "\(saved)")
    #expect(try plays(comment + ["Ada", "Well done."], place).status == 1)
    #expect(try plays(comment + ["Sabine", "  "], place).status == 1)
    let shown = try plays(["--show", "1"], place)
    #expect(shown.output.contains("✎ Sabine: What was this?"), "\(shown)")
    #expect(shown.output.contains("You: Sorry! What is the order number?"))
    #expect(shown.errors.isEmpty)
    let list = try plays(["--format", "csv"], place)
    #expect(list.output.contains("1,Ada,m,practice,free,resolved,1,yes"), "\(list)")
    #expect(try plays([], place).output.contains("Ada"))
    let json = try plays(["--format", "json"], place)
    #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [Any])
    #expect(try Program.run(["verify", "--data", place.data]).status == 0)
  }

  @Test func `what is not there, or makes no sense, is refused`() throws {
    let place = try Workplace.withScenario()
    _ = try Program.run(["publish", place.curriculum, "--data", place.data])
    let unknown = try plays(["--show", "7"], place)
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("There is no finished play 7."))
    for arguments in [
      ["Words"], ["--comment", "1", "Words"], ["--comment", "1", "--step", "1", "--by", "Sabine"],
      ["--show", "x"], ["--customer", "0"],
    ] { #expect(try plays(arguments, place).status == 64, "\(arguments)") }
    let nowhere = try Program.run(["plays", "--data", place.path + "/none"])
    #expect(nowhere.status == 1 && nowhere.errors.contains("There is no database"))
  }

  private func learn(_ input: String, _ place: Workplace) throws -> Program.Result {
    try Program.run(
      ["learn", "m", "--as", "Ada", "--pace", "10", "--data", place.data], input: input)
  }

  private func plays(_ arguments: [String], _ place: Workplace) throws -> Program.Result {
    try Program.run(["plays"] + arguments + ["--data", place.data])
  }
}
