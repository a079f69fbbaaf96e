import Certifications
import Curricula
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Scoring
import Statistics
import Testing

/// Questions that come again before they are forgotten, and when they have changed.
struct RefresherTests {
  private let day = 86_400.0

  @Test func `what was wrong comes again tomorrow, what was right some days later`() throws {
    let school = try Self.school(choice("one") + choice("two"))
    #expect(try school.house.refreshers(of: "Ada").lines.isEmpty)
    try school.pass(["one": right, "two": wrong])
    #expect(try asked(school).isEmpty)
    school.clock.move(day)
    #expect(try asked(school) == ["two"])
    school.clock.move(3 * day)
    // What is least likely to be remembered comes first.
    #expect(try asked(school) == ["two", "one"])
    #expect(try asked(school, most: 1) == ["two"])
    let list = try school.house.refreshers(of: "Ada")
    #expect(list.due == 2 && list.lines[0].questions == 2 && list.lines[0].changed == 0)
    let next = try #require(try school.house.progress(of: "Ada").rows.first?.next)
    #expect(next.contains { $0.what == "answer 2 questions again" })
    let remembered = try #require(list.lines[0].remembered)
    #expect(remembered > 0.5 && remembered < 0.9)
  }

  @Test func `an answer is on disk, and the question comes later the better it was known`() throws {
    let school = try Self.school(choice("one"))
    try school.pass(["one": right])
    school.clock.move(3 * day)
    let question = try #require(try questions(school).first)
    let result = try school.house.answer(right, to: question, usedHint: false, by: school.learner)
    #expect(result.score.status == .correct && result.rating == .good)
    #expect(result.due > school.clock.now.addingTimeInterval(4 * day))
    #expect(try asked(school).isEmpty)
    school.clock.move(result.due.timeIntervalSince(school.clock.now))
    let later = try #require(try questions(school).first)
    let hinted = try school.house.answer(right, to: later, usedHint: true, by: school.learner)
    #expect(hinted.rating == .hard)
    school.clock.move(hinted.due.timeIntervalSince(school.clock.now))
    let last = try #require(try questions(school).first)
    let forgotten = try school.house.answer(wrong, to: last, usedHint: false, by: school.learner)
    #expect(forgotten.rating == .again)
    // What was forgotten comes once more in the same sitting, or in the next.
    #expect(forgotten.due <= school.clock.now.addingTimeInterval(600))
    #expect(try school.house.verify().faults == [])
    let tampered = try school.tampered("UPDATE refresherAnswer SET rating = 4 WHERE id = 3")
    #expect(try tampered.verify().faults.count == 1)
  }

  @Test func `a changed key is asked at once, a changed word is not`() throws {
    let school = try Self.school(choice("one") + choice("two"))
    try school.pass(["one": right, "two": right])
    try school.publish(Self.quiz(choice("one") + choice("two").replacing("Which,", with: "Which")))
    #expect(try asked(school).isEmpty)
    let turned = choice("two").replacing("<text>Two<", with: "<text>Twenty<")
    school.clock.move(60)
    try school.publish(Self.quiz(choice("one") + turned + choice("three")))
    #expect(try questions(school).map(\.reason) == [.changed, .new])
    #expect(try asked(school) == ["two", "three"])
    #expect(try school.house.refreshers(of: "Ada").lines[0].changed == 2)
    for question in try questions(school) {
      _ = try school.house.answer(right, to: question, usedHint: false, by: school.learner)
    }
    #expect(try asked(school).isEmpty)
    school.clock.move(4 * day)
    #expect(try questions(school).allSatisfy { $0.reason == .memory })
  }

  @Test func `exams keep their questions, and tools and manners are not facts to be asked again`()
    throws
  {
    for school in [
      try Self.school(choice("one"), mode: "exam"), try Self.school(choice("one"), kind: .tool),
      try Self.school(choice("one", "pilot=\"true\"") + choice("two")),
    ] {
      try school.pass(["one": right])
      school.clock.move(400 * day)
      #expect(try !asked(school).contains("one"))
    }
  }

  @Test func `a bad answer is refused and nothing is stored`() throws {
    let school = try Self.school(choice("one"))
    try school.pass(["one": right])
    school.clock.move(3 * day)
    let question = try #require(try questions(school).first)
    #expect(throws: LearningFault.self) {
      try school.house.answer(
        .chosen(["elsewhere"]), to: question, usedHint: false, by: school.learner)
    }
    #expect(try asked(school) == ["one"])
    #expect(throws: CertifyingFault.unknownPerson("Nobody")) {
      try school.house.refreshers(of: "Nobody")
    }
  }

  @Test func `everybody's list has those first who have the most to refresh, and no question`()
    throws
  {
    let school = try Self.school(choice("one") + choice("two"))
    let ben = try school.house.learner(named: "Ben")
    try school.pass(["one": right, "two": right])
    try school.pass(["one": wrong, "two": wrong], by: ben)
    school.clock.move(day)
    let list = try school.house.refreshers()
    #expect(list.lines.map(\.title) == ["Ben", "Ada"] && list.lines.map(\.due) == [2, 0])
    #expect(list.text.contains("Ben") && !list.text.contains("Which"))
    #expect(list.csvText.hasPrefix("person,due,changed,questions,remembered,nextDue\r\nBen,2,0,2,"))
  }

  // MARK: - What has changed

  @Test func `what changed since a certification is told without the questions`() throws {
    let lesson = "<lesson id=\"l\" title=\"Terms\"><p>The period is thirty days.</p></lesson>"
    let school = try Self.school(choice("one"), before: lesson)
    let module = try #require(try school.version.curriculum.modules.first)
    let first = try #require(module.lessons.first)
    try school.house.read(first, of: module, in: school.version.version, by: school.learner)
    try school.pass(["one": right])
    #expect(try school.house.whatChanged(for: "Ada").certified.isEmpty)
    _ = try school.house.awardByRule()
    #expect(try school.house.whatChanged(for: "Ada").text.contains("Nothing changed."))
    try school.publish(
      lesson.replacing("thirty", with: "forty-five")
        + Self.quiz(choice("one").replacing("<text>Two<", with: "<text>Twenty<")))
    let changes = try school.house.whatChanged(for: "Ada", programme: "p")
    #expect(changes.text.contains("thirty") && changes.text.contains("forty-five"))
    #expect(changes.text.contains("21 September 2026"))
    #expect(!changes.text.contains("Twenty") && !changes.text.contains("Which"))
    #expect(throws: CertifyingFault.unknownProgramme("none", known: ["p"])) {
      try school.house.whatChanged(for: "Ada", programme: "none")
    }
  }

  // MARK: - Helpers

  private static func school(
    _ items: String, kind: Module.Kind = .product, mode: String = "graded", before: String = ""
  ) throws -> TemporarySchool {
    try TemporarySchool(before + quiz(items, mode: mode), kind: kind)
  }

  private static func quiz(_ items: String, mode: String = "graded") -> String {
    "<quiz id=\"quiz\" title=\"Q\" mode=\"\(mode)\" masteryScore=\"0.1\">\(items)</quiz>"
  }

  private func questions(_ school: TemporarySchool, most: Int = 10) throws -> [RefresherQuestion] {
    try school.house.refresherQuestions(of: school.learner, most: most)
  }

  private func asked(_ school: TemporarySchool, most: Int = 10) throws -> [ItemID] {
    try questions(school, most: most).map(\.item.id)
  }
}
