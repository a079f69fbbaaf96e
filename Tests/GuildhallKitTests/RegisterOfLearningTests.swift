import Certifications
import Curricula
import Findings
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Scoring
import Testing

/// What people other than the learner decide: confirmations, regrades, sign-offs, waivers.
struct RegisterOfLearningTests {
  private static let writing = """
    <quiz id="quiz" title="Q" masteryScore="0.5">
      <extendedText id="reply" points="4"><prompt>Reply.</prompt>
        <cue id="sorry"><phrase>sorry</phrase></cue>
        <cue id="soon"><phrase>tomorrow</phrase></cue>
        <criterion id="apology" title="Apology"><guidance>Says it.</guidance>
          <check><says cue="sorry"/></check></criterion>
        <criterion id="time" title="Time"><guidance>Says when.</guidance>
          <check><says cue="soon"/></check></criterion>
        <rationale>Because.</rationale></extendedText>
    </quiz>
    """

  /// A school in which Ada's free text was confirmed.
  static func withFreeText() throws -> TemporarySchool {
    let school = try TemporarySchool.withDeciders(writing)
    try school.pass(["reply": .text("I am sorry about the wait, it comes tomorrow.")])
    school.clock.move(60)
    _ = try school.house.confirm("reply", in: 1, points: 3, by: "Sabine", reason: "Kind")
    return school
  }

  @Test func `free text is a suggestion that passes nobody until a person confirms it`() throws {
    let school = try TemporarySchool.withDeciders(Self.writing)
    try school.pass(["reply": .text("I am sorry about the wait, it comes tomorrow.")])
    #expect(try school.progress() == .init("inProgress", [false]))
    #expect(try school.house.awardByRule().isEmpty)
    let waiting = try school.house.awaitedConfirmations()
    #expect(waiting.map(\.suggestion.earned) == [4])
    let attempt = try #require(waiting.first?.attempt)
    #expect(throws: LearningFault.ownWork) {
      try school.house.confirm("reply", in: attempt, points: nil, by: "Ada", reason: "Good")
    }
    #expect(throws: LearningFault.pointsOutOfRange(least: 0, most: 4)) {
      try school.house.confirm("reply", in: attempt, points: 5, by: "Sabine", reason: "Good")
    }
    #expect(throws: LearningFault.emptyReason) {
      try school.house.confirm("reply", in: attempt, points: 3, by: "Sabine", reason: " ")
    }
    #expect(throws: LearningFault.notConfirmable("other")) {
      try school.house.confirm("other", in: attempt, points: 3, by: "Sabine", reason: "Good")
    }
    school.clock.move(60)
    let score = try school.house.confirm(
      "reply", in: attempt, points: 3, by: "Sabine", reason: "Kind, a little long")
    #expect(score.share == 0.75 && score.isPassed)
    #expect(try school.house.awaitedConfirmations().isEmpty)
    #expect(try school.progress() == .init("passed", [true]))
    #expect(try school.house.awardByRule().map(\.person) == ["Ada"])
    // A second look gives another score beside it.
    school.clock.move(60)
    #expect(
      try school.house.confirm("reply", in: attempt, points: 1, by: "Ben", reason: "Too long")
        .isPassed == false)
    #expect(try school.house.verify().faults == [])
  }

  @Test
  func `a corrected key shows first what it would change and then stands beside the old score`()
    throws
  {
    func quiz(_ key: String, _ other: String) -> String {
      """
      <quiz id="quiz" title="Q" masteryScore="1"><choice id="one"><prompt>Which?</prompt>
        <option id="a"\(key)><text>One</text></option><option id="b"\(other)><text>Two</text></option>
        <rationale>Because.</rationale></choice></quiz>
      """
    }
    let school = try TemporarySchool.withDeciders(quiz(" correct=\"true\"", ""))
    let ben = try school.house.learner(named: "Ben")
    try school.pass(["one": .chosen(["a"])])
    try school.pass(["one": .chosen(["b"])], by: ben)
    #expect(try school.house.awardByRule().map(\.person) == ["Ada"])
    #expect(try school.house.regrade("quiz", of: "m").changes.isEmpty)

    school.clock.move(60)
    try school.publish(quiz("", " correct=\"true\""))
    let preview = try school.house.regrade("quiz", of: "m")
    #expect(preview.submissions == 2)
    #expect(preview.changes.map(\.person) == ["Ada", "Ben"])
    #expect(preview.changes.map(\.before.isPassed) == [true, false])
    #expect(preview.changes.map(\.after.isPassed) == [false, true])
    #expect(preview.changes.map { $0.certifications.map(\.programme) } == [["p"], []])
    #expect(try school.progress(of: "Ben").done == [false])

    #expect(throws: LearningFault.ownWork) {
      try school.house.regrade("quiz", of: "m", decision: ("Ben", "It was the other one"))
    }
    #expect(throws: LearningFault.emptyReason) {
      try school.house.regrade("quiz", of: "m", decision: ("Sabine", ""))
    }
    _ = try school.house.regrade("quiz", of: "m", decision: ("Sabine", "It was the other one"))
    #expect(try school.progress(of: "Ada").done == [false])
    #expect(try school.progress(of: "Ben").done == [true])
    #expect(try school.house.regrade("quiz", of: "m").changes.isEmpty)
    // The certification that rested on the old score still stands, and everything recomputes.
    let ada = try #require(try school.house.team().rows.first { $0.person == "Ada" })
    #expect(ada.certifications.map(\.state) == [.awarded])
    #expect(try school.house.verify().faults == [])
  }

  @Test func `free text that waits completes nothing, unless it was practice`() throws {
    let graded = try TemporarySchool.withDeciders(
      Self.writing.replacing("masteryScore", with: "moveOn=\"Completed\" masteryScore"))
    try graded.pass(["reply": .text("x")])
    #expect(try graded.progress() == .init("inProgress", [false]))
    #expect(try graded.house.awardByRule().isEmpty)
    let practice = try TemporarySchool.withDeciders(
      Self.writing.replacing("masteryScore=\"0.5\"", with: "mode=\"practice\""))
    try practice.pass(["reply": .text("x")])
    #expect(try practice.progress() == .init("passed", [true]))
    #expect(try practice.house.awaitedConfirmations().isEmpty)
  }

  @Test func `what was practised does not pass the same quiz when it is graded later`() throws {
    let school = try TemporarySchool.withDeciders(
      "<quiz id=\"quiz\" title=\"Q\" mode=\"practice\">\(choice("one"))</quiz>")
    try school.pass(["one": right])
    try school.publish(
      "<quiz id=\"quiz\" title=\"Q\" masteryScore=\"1\" attempts=\"1\">\(choice("one"))</quiz>")
    #expect(try school.progress() == .init("inProgress", [false]))
    // Nor is it one of the attempts that are allowed.
    try school.pass(["one": right])
    #expect(try school.progress() == .init("passed", [true]))
    #expect(try school.house.verify().faults == [])
  }

  @Test
  func
    `an answer that the corrected item would not take is scored as before, and later corrections add up`()
    throws
  {
    func quiz(_ one: String, _ two: String) -> String {
      "<quiz id=\"quiz\" title=\"Q\" masteryScore=\"1\">\(one)\(two)</quiz>"
    }
    func item(_ id: String, _ names: [String], _ key: Int) -> String {
      let options = names.enumerated().map { place, name in
        "<option id=\"\(name)\" correct=\"\(place == key)\"><text>Words \(place)</text></option>"
      }
      return "<choice id=\"\(id)\"><prompt>?</prompt>\(options.joined())"
        + "<rationale>!</rationale></choice>"
    }
    let school = try TemporarySchool.withDeciders(
      quiz(item("one", ["a", "b"], 0), item("two", ["a", "b"], 0)))
    try school.pass(["one": .chosen(["b"]), "two": .chosen(["b"])])
    func share() throws -> Double? {
      try school.house.team().rows.first?.modules[0].parts[0].bestShare
    }
    // The key of the first item was wrong; the second one's options have new names.
    try school.publish(quiz(item("one", ["a", "b"], 1), item("two", ["x", "y"], 1)))
    let first = try school.house.regrade("quiz", of: "m", decision: ("Sabine", "Wrong key"))
    #expect(first.changes.map(\.kept) == [["two"]])
    #expect(try share() == 0.5)
    // The next correction knows the first item no more; its correction stays.
    try school.publish(quiz("", item("two", ["a", "b"], 1)))
    let second = try school.house.regrade("quiz", of: "m", decision: ("Sabine", "Wrong key"))
    #expect(second.changes.map(\.kept) == [["one"]])
    #expect(try share() == 1)
    #expect(try school.house.verify().faults == [])
  }

  @Test func `a certificate that has lapsed is not renewed by what stands since before`() throws {
    let school = try TemporarySchool.withDeciders(
      "<quiz id=\"quiz\" title=\"Q\" masteryScore=\"1\">\(choice("one"))</quiz>", validMonths: 12)
    _ = try school.house.waive("quiz", of: "m", for: "Ada", by: "Sabine", reason: "Knows it")
    #expect(try school.house.awardByRule().count == 1)
    school.clock.move(400 * 86_400)
    #expect(try school.house.awardByRule().isEmpty)
    try school.pass(["one": right])
    #expect(try school.house.awardByRule().count == 1)
  }

  @Test(arguments: [
    "UPDATE waiver SET person = 2", "UPDATE waiver SET reason = 'Another'",
    "UPDATE signOff SET signedBy = 3", "UPDATE attempt SET seed = 99",
    "UPDATE confirmation SET reason = 'Another'", "UPDATE rescore SET rescoredBy = 'person/1'",
    "DELETE FROM signOff",
  ])
  func `what people decided cannot be changed unseen`(sql: String) throws {
    let school = try TemporarySchool.withDeciders(
      Self.writing + """
        <checklist id="list" title="L"><summary>Watch.</summary><point id="one">Greets.</point>
        </checklist><lesson id="read" title="R"><p>Words.</p></lesson>
        """)
    try school.pass(["reply": .text("I am sorry, it comes tomorrow.")])
    _ = try school.house.confirm("reply", in: 1, points: nil, by: "Sabine", reason: "Good")
    _ = try school.house.signOff(nil, of: "list", in: "m", for: "Ada", by: "Sabine")
    _ = try school.house.waive("read", of: "m", for: "Ada", by: "Ben", reason: "Knows it")
    #expect(try school.house.verify().faults == [])
    #expect(try school.tampered(sql).verify().faults != [])
  }

  @Test func `a checklist is signed by somebody else, point by point`() throws {
    let school = try TemporarySchool.withDeciders(
      """
      <checklist id="list" title="L"><summary>Watch.</summary>
        <point id="one">Greets.</point><point id="two">Listens.</point></checklist>
      """)
    #expect(throws: LearningFault.ownWork) {
      try school.house.signOff(nil, of: "list", in: "m", for: "Ada", by: "ada")
    }
    #expect(throws: LearningFault.unknownPoint("three", known: ["one", "two"])) {
      try school.house.signOff(["three"], of: "list", in: "m", for: "Ada", by: "Sabine")
    }
    #expect(throws: LearningFault.unknownPerson("Nobody")) {
      try school.house.signOff(nil, of: "list", in: "m", for: "Nobody", by: "Sabine")
    }
    let first = try school.house.signOff(["one"], of: "list", in: "m", for: "Ada", by: "Sabine")
    #expect(first.signed == ["one"] && first.open == ["two"])
    #expect(try school.progress() == .init("inProgress", [false]))
    let second = try school.house.signOff(nil, of: "list", in: "m", for: "Ada", by: "Ben")
    #expect(second.signed == ["two"] && second.open.isEmpty)
    #expect(try school.progress() == .init("passed", [true]))
    #expect(try school.house.awardByRule().count == 1)
    #expect(try school.house.verify().faults == [])
  }

  @Test func `a part is waived with a reason, by somebody else, and shown as waived`() throws {
    let school = try TemporarySchool.withDeciders(
      """
      <lesson id="read" title="R"><p>Words.</p></lesson>
      <quiz id="quiz" title="Q" masteryScore="1">\(choice("one"))</quiz>
      """)
    #expect(throws: LearningFault.emptyReason) {
      try school.house.waive("quiz", of: "m", for: "Ada", by: "Sabine", reason: "")
    }
    #expect(throws: LearningFault.ownWork) {
      try school.house.waive("quiz", of: "m", for: "Ada", by: "Ada", reason: "I know it")
    }
    #expect(try school.house.waive("quiz", of: "m", for: "Ada", by: "Sabine", reason: "Knows it"))
    #expect(try !school.house.waive("quiz", of: "m", for: "Ada", by: "Sabine", reason: "Again"))
    let parts = try #require(try school.house.team().rows.first).modules[0].parts
    #expect(parts.map(\.isWaived) == [nil, true])
    #expect(try school.progress().done == [false, true])
    #expect(try school.house.waive(nil, of: "m", for: "Ada", by: "Sabine", reason: "All of it"))
    #expect(try school.progress() == .init("passed", [true, true]))
    #expect(try school.house.awardByRule().count == 1)
    #expect(try school.house.verify().faults == [])
  }

  @Test(arguments: [
    ("Passed", false), ("Completed", true), ("CompletedAndPassed", false),
    ("CompletedOrPassed", true), ("NotApplicable", true),
  ])
  func `a quiz that was handed in and not passed is done as its moveOn says`(
    moveOn: String, isDone: Bool
  ) throws {
    let school = try TemporarySchool.withDeciders(
      """
      <quiz id="quiz" title="Q" masteryScore="1" moveOn="\(moveOn)">\(choice("one"))</quiz>
      """)
    try school.pass(["one": wrong])
    #expect(try school.progress().done == [isDone])
  }

  @Test func `a practice quiz is done when it was handed in, whatever it earned`() throws {
    let school = try TemporarySchool.withDeciders(
      "<quiz id=\"quiz\" title=\"Q\" mode=\"practice\">\(choice("one"))</quiz>")
    try school.pass(["one": wrong])
    #expect(try school.progress() == .init("passed", [true]))
  }
}
