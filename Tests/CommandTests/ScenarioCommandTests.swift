import Foundation
import Testing

/// The program's commands for simulated customers that touch no database.
struct ScenarioCommandTests {
  private let good = "Sorry! What is the order number?\n1\nSaid sorry\n"

  @Test func `list shows every scenario with what is in it`() throws {
    let place = try Workplace.withScenario()
    let list = try scenario(["list", place.curriculum])
    #expect(list.status == 0, "\(list.errors)")
    let row = list.output.split(separator: "\n").first { $0.hasPrefix("late") }
    #expect(row?.split(separator: " ").suffix(4) == ["chat", "1", "3", "3"], "\(list.output)")
  }

  @Test func `play goes from the first word to the score, the same for the same seed`() throws {
    let place = try Workplace.withScenario()
    let arguments = ["play", place.curriculum, "late", "--seed", "3", "--pace", "10"]
    let one = try scenario(arguments, good)
    #expect(one.status == 0, "\(one.errors)")
    for words in [
      "You serve chats for a shop.", "My mail is quint@example.org", "Rafael Quint: Thank you.",
      "The conversation has ended: resolved", "100.00 %, passed", "1 reply where 6 are par",
      "To learn: Asking helps.", "Seed 3: the same seed and replies give the same play.",
    ] { #expect(one.output.contains(words), "\(words)\n\(one.output)") }
    #expect(try scenario(arguments, good).output == one.output)
  }

  @Test func `play obeys its commands`() throws {
    let place = try Workplace.withScenario()
    let played = try scenario(
      ["play", place.curriculum, "--seed", "3", "--pace", "10"],
      "\n?\n/hint\n/why\n/none\n/2\n/wait x\n/wait 60\n/lookup QUINT@example.org\n/leave\n5\n2\nx\n"
    )
    #expect(played.status == 0, "\(played.errors)")
    for words in [
      "(Type a reply, or ? to see what else you can do.)", "/lookup  Look up a customer",
      "☞ Ask for the order number.", "Nothing has happened yet that wants explaining.",
      "There is no “/none” here", "There is no such customer (yet).",
      "Say for how many seconds, 1 to 3600", "Rafael Quint: Are you there?",
      "│ Customer Rafael Quint.", "The conversation has ended: the customer gave up",
      "Type a number from 1 to 2.", "Category: “Billing”, 0.00 %",
    ] { #expect(played.output.contains(words), "\(words)\n\(played.output)") }
  }

  @Test func `play chooses by number where choices are offered, and says why when asked to`() throws
  {
    let place = try Workplace.withScenario()
    let base = ["play", place.curriculum, "--seed", "3", "--pace", "1", "--explain"]
    let guided = try scenario(
      base + ["--level", "guided"], "Free words\nWhat is the order number?\n1\nx\n")
    #expect(guided.output.contains("At this level you choose one of the replies offered."))
    #expect(guided.output.contains("You asked."), "\(guided.output)")
    let number = try #require(
      guided.output.firstMatch(of: /\n  ([12]) What is the order number/)?.1)
    let chosen = try scenario(base + ["--level", "guided"], "\(number)\n1\nx\n")
    #expect(chosen.output.contains("The conversation has ended: resolved"))
    let hinted = try scenario(base + ["--level", "hinted"], "")
    #expect(hinted.output.contains("☞ Ask for the order number."))
    #expect(hinted.output.contains("Stopped."))
    #expect(hinted.status == 0)
  }

  @Test func `replay finds a record the same, and lists what a change makes different`() throws {
    let place = try Workplace.withScenario()
    let record = place.path + "/play.json"
    _ = try scenario(
      ["play", place.curriculum, "--seed", "3", "--pace", "10", "--record", record], good)
    let same = try scenario(["replay", record, place.curriculum])
    #expect(same.status == 0 && same.output == "The same comes of it, step for step.\n")
    let shown = try scenario(["replay", record, place.curriculum, "--show"])
    #expect(shown.output.contains("You: Sorry! What is the order number?"))
    let text = try String(contentsOfFile: record, encoding: .utf8)
    _ = try place.write(text.replacing("Thank you.", with: "Thanks."), to: "play.json")
    let changed = try scenario(["replay", record, place.curriculum])
    #expect(changed.status == 1)
    #expect(changed.output.contains("Step 1, what the customer says: was “Thanks."))
    #expect(changed.output.hasSuffix("1 difference.\n"))
  }

  @Test(arguments: ["", "{}", "[1]", "nonsense", "\u{0}"])
  func `replay refuses what is no record`(content: String) throws {
    let place = try Workplace.withScenario()
    let file = try place.write(content, to: "play.json")
    let refused = try scenario(["replay", file, place.curriculum])
    #expect(refused.status == 1 && refused.output.isEmpty)
    #expect(refused.errors.contains("is no record of a play"))
    let missing = try scenario(["replay", file + ".not", place.curriculum])
    #expect(missing.status == 1 && missing.errors.contains("cannot be read"))
  }

  @Test func `walk shows every walkthrough with its score, and fails where one does`() throws {
    let place = try Workplace.withScenario()
    let brief = try scenario(["walk", place.curriculum, "--brief"])
    #expect(
      brief.output == """
        late/bad (bad): 0.00 %, breach
        late/good (good): 100.00 %, resolved
        late/mediocre (mediocre): 40.00 %, resolved

        """, "\(brief)")
    let long = try scenario(["walk", place.curriculum, "late", "--only", "bad"])
    #expect(long.output.contains("You: What is your password?"))
    #expect(long.output.contains("A breach makes the whole play worth nothing."))
    #expect(!long.output.contains("late/good"))
    _ = try place.write(
      LateParcel.walkthroughs.replacing("outcome=\"breach\"", with: "outcome=\"escalated\""),
      to: "curriculum/scenarios/late.walkthroughs.xml")
    let failed = try scenario(["walk", place.curriculum, "--brief"])
    #expect(failed.status == 1)
  }

  @Test func `graph draws well-formed SVG, to the output or to a file`() throws {
    let place = try Workplace.withScenario()
    let drawn = try scenario(["graph", place.curriculum])
    #expect(drawn.status == 0 && drawn.output.contains("<svg"))
    let file = place.path + "/late.svg"
    #expect(try scenario(["graph", place.curriculum, "late", "--out", file]).output.isEmpty)
    #expect(
      try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        == drawn.output.split(separator: "\n"))
    #expect(try isWellFormed(file))
    let refused = try scenario(["graph", place.curriculum, "--out", place.path + "/no/late.svg"])
    #expect(refused.status == 1 && refused.errors.contains("cannot be written"))
  }

  @Test func `fuzz and check find nothing wrong with what is sound`() throws {
    let place = try Workplace.withScenario()
    let fuzz = ["fuzz", place.curriculum, "--plays", "200", "--seed", "1"]
    let one = try scenario(fuzz)
    #expect(one.status == 0 && one.output.contains("200"), "\(one)")
    #expect(try scenario(fuzz).output == one.output)
    let shown = try scenario(["fuzz", place.curriculum, "--show", "5"])
    #expect(shown.status == 0 && shown.output.contains("[0, 0:00]"))
    let check = try scenario(["check", place.curriculum, "--steps", "500"])
    #expect(check.status == 0 && check.errors.isEmpty, "\(check)")
  }

  @Test(arguments: ["play", "walk", "graph", "fuzz", "check"])
  func `a scenario or a curriculum that is not there is said`(command: String) throws {
    let place = try Workplace.withScenario()
    let unknown = try scenario([command, place.curriculum, "early"])
    #expect(unknown.status == 1 && unknown.output.isEmpty)
    #expect(unknown.errors.contains("There is no scenario “early” here. There are: late."))
    let nowhere = try scenario([command, place.path])
    #expect(nowhere.status == 1)
    #expect(nowhere.errors.contains("There is no curriculum.xml here"))
  }

  @Test(arguments: [
    ["play", ".", "--pace", "-1"], ["play", ".", "--pace", "3601"],
    ["play", ".", "--level", "hard"],
    ["play", ".", "--with", "a", "--with", "b", "--with", "c", "--with", "d"],
    ["fuzz", ".", "--plays", "0"], ["check", ".", "--steps", "0"], ["replay"], ["list"], ["dance"],
  ])
  func `what makes no sense is refused as usage`(arguments: [String]) throws {
    #expect(try scenario(arguments).status == 64)
  }

  @Test(arguments: [
    ["scenario"], ["scenario", "list"], ["scenario", "play"], ["scenario", "walk"],
    ["scenario", "replay"], ["scenario", "graph"], ["scenario", "fuzz"], ["scenario", "check"],
    ["plays"],
  ])
  func `help has an example`(command: [String]) throws {
    let help = try Program.run(command + ["--help"])
    #expect(help.status == 0)
    #expect(help.output.contains("Example"))
    #expect(help.output.contains("  guildhall \(command.joined(separator: " "))"))
  }

  private func isWellFormed(_ file: String) throws -> Bool {
    let parsing = try Process.run(
      URL(fileURLWithPath: "/usr/bin/env"),
      arguments: [
        "python3", "-c", "import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])", file,
      ])
    parsing.waitUntilExit()
    return parsing.terminationStatus == 0
  }

  private func scenario(_ arguments: [String], _ input: String = "") throws -> Program.Result {
    try Program.run(["scenario"] + arguments, input: input)
  }
}

extension Workplace {
  var curriculum: String { path + "/curriculum" }

  /// With a curriculum of one module, in which one simulated customer is played.
  static func withScenario() throws -> Workplace {
    let place = try Workplace()
    var files = LateParcel.files
    let open = "xmlns=\"urn:guildhall:curriculum:1\""
    files["curriculum.xml"] = """
      <curriculum \(open) id="c" title="C"><summary>For tests.</summary>
      <competency id="skill" title="Skill" group="technical">A skill.</competency></curriculum>
      """
    files["module.xml"] = """
      <module \(open) id="m" title="M" kind="tool"><summary>For tests.</summary>
      <builds competency="skill"/>\(LateParcel.part)</module>
      """
    for (name, text) in files { _ = try place.write(text, to: "curriculum/" + name) }
    return place
  }
}
