import Curricula
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Scoring
import Statistics
import Testing

struct AnalysingTests {
  private let quiz = "<quiz id=\"quiz\" title=\"Q\" masteryScore=\"0.5\">"

  /// Forty people; those with a higher number know more.
  private func sat(_ school: TemporarySchool, people: Range<Int> = 0..<40) throws {
    for number in people {
      let person = try school.house.learner(named: "Learner \(number)")
      try school.pass(
        [
          "one": number >= 20 ? right : wrong, "two": number >= 10 ? right : .chosen(["secret-c"]),
          "three": number < 20 ? right : .chosen(["secret-d"]),
        ], by: person)
    }
  }

  @Test func `of everybody the first sitting counts, and what is wrong with items is said`() throws
  {
    let school = try TemporarySchool(
      quiz + choice("one") + choice("two") + choice("three") + "</quiz>")
    try sat(school)
    // A second sitting in which all is right changes nothing.
    let again = try school.house.learner(named: "Learner 0")
    try school.pass(["one": right, "two": right, "three": right], by: again)
    let analysis = try school.house.quizAnalysis(of: "quiz", in: "m").analysis
    #expect(analysis.people == 40)
    #expect(analysis.items.map(\.statistics.facility?.value) == [0.5, 0.75, 0.5])
    #expect(analysis.items[2].flags.contains(.negativeDiscrimination))
    #expect(analysis.items[2].flags.contains(.distractorBeatsKey))
    #expect(!analysis.items[1].flags.contains(.negativeDiscrimination))
    let options = try #require(analysis.items[0].parts.first?.options)
    #expect(options.map(\.statistics.picked) == [20, 20, 0, 0])
    #expect(options.map(\.isRight) == [false, true, false, false])
    #expect(analysis.quiz?.isKR20 == true)
    #expect(try school.house.quizAnalyses().map(\.people) == [40])
    #expect(analysis.text.contains("works backwards"))
    let rows = [analysis].csv.split(separator: "\r\n")
    #expect(rows.count == 1 + 3 + 12)
    #expect(rows[1].hasPrefix("m,quiz,one,yes,1,item,\"Which, one?\",,40,"))
  }

  @Test func `unchanged items of two versions are one, and a changed one stands apart`() throws {
    let school = try TemporarySchool(
      quiz + choice("one") + choice("two") + choice("three") + "</quiz>")
    try sat(school, people: 0..<10)
    try school.publish(
      quiz + choice("one") + choice("two", "points=\"2\"") + choice("three") + "</quiz>")
    try sat(school, people: 10..<16)
    let analysis = try school.house.quizAnalysis(of: "quiz", in: "m").analysis
    #expect(analysis.items.map(\.id) == ["one", "two", "three", "two"])
    #expect(analysis.items.map(\.isCurrent) == [true, true, true, false])
    #expect(analysis.items.map(\.versions) == [[1, 2], [2], [1, 2], [1]])
    #expect(analysis.items.map(\.statistics.sittings) == [16, 6, 16, 10])
    // The totals are those of the present form alone.
    #expect(analysis.quiz?.sittings == 6)
    #expect(analysis.quiz?.possible == 4)
  }

  @Test func `a corrected key counts where the sittings were scored again`() throws {
    let school = try TemporarySchool(quiz + choice("one") + choice("two") + "</quiz>")
    try school.pass(["one": right, "two": wrong])
    let corrected = choice("two").replacing(
      "id=\"secret-a\"", with: "id=\"secret-a\" correct=\"true\""
    ).replacing("id=\"secret-b\" correct=\"true\"", with: "id=\"secret-b\"")
    try school.publish(quiz + choice("one") + corrected + "</quiz>")
    #expect(try school.house.quizAnalysis(of: "quiz", in: "m").analysis.items.count == 3)
    _ = try school.house.accountMade(for: "Sabine")
    _ = try school.house.regrade(
      "quiz", of: "m", decision: (by: "Sabine", reason: "The key was wrong."))
    let analysis = try school.house.quizAnalysis(of: "quiz", in: "m").analysis
    #expect(analysis.items.count == 2)
    #expect(analysis.items[1].statistics.facility?.value == 1)
  }

  @Test func `no answer is another thing than a wrong one, and a drawn form has no alpha`() throws {
    let school = try TemporarySchool(
      quiz + "<blueprint><draw count=\"2\" competency=\"skill\"/></blueprint>"
        + (1...4).map { choice("i\($0)", "competency=\"skill\"") }.joined() + "</quiz>")
    for number in 0..<6 {
      let person = try school.house.learner(named: "Learner \(number)")
      var sitting = try school.sit(by: person)
      let first = try #require(sitting.items.first)
      try school.house.answer(right, to: first.id, in: &sitting, by: person)
      _ = try school.house.submit(sitting, by: person)
    }
    let analysis = try school.house.quizAnalysis(of: "quiz", in: "m").analysis
    #expect(analysis.isDrawn && analysis.quiz == nil)
    #expect(analysis.items.reduce(0) { $0 + $1.statistics.sittings } == 12)
    #expect(analysis.items.reduce(0) { $0 + $1.omitted } == 6)
    #expect(analysis.figures.contains("drawn"))
  }

  @Test func `of several tries the first counts, and what one alone typed is not shown`() throws {
    let school = try TemporarySchool(
      """
      <quiz id="quiz" title="Q" masteryScore="0.5" behaviour="tries" tries="3" penalty="0.2">
        \(choice("one"))
        <textEntry id="word"><prompt>Say it.</prompt><accept>refund</accept>
          <rationale>Because.</rationale></textEntry>
      </quiz>
      """)
    for number in 0..<4 {
      let person = try school.house.learner(named: "Learner \(number)")
      var sitting = try school.sit(by: person)
      try school.house.answer(wrong, to: "one", in: &sitting, by: person)
      try school.house.answer(right, to: "one", in: &sitting, by: person)
      try school.house.answer(
        .text(number < 3 ? " Refund " : "my secret"), to: "word", in: &sitting, by: person)
      _ = try school.house.submit(sitting, by: person)
    }
    let analysis = try school.house.quizAnalysis(of: "quiz", in: "m").analysis
    #expect(analysis.items[0].statistics.facility?.value == 0)
    #expect(analysis.items[0].parts.first?.options[0].statistics.picked == 4)
    #expect(analysis.items[1].typed.map(\.text) == ["refund"])
    #expect(analysis.items[1].typed.map(\.count) == [3])
    #expect(!analysis.text.contains("my secret"))
  }

  @Test func `free text that waits is in no figure`() throws {
    let school = try RegisterOfLearningTests.withFreeText()
    let ben = try school.house.learner(named: "Ben")
    try school.pass(["reply": .text("Sorry.")], by: ben)
    let item = try #require(try school.house.quizAnalysis(of: "quiz", in: "m").analysis.items.first)
    #expect(item.awaited == 1)
    #expect(item.statistics.sittings == 1)
    #expect(item.statistics.facility?.value == 0.75)
  }

  @Test func `practice has no analysis, nor has a part that is none`() throws {
    let school = try TemporarySchool(
      "<quiz id=\"quiz\" title=\"Q\" mode=\"practice\" masteryScore=\"0.5\">\(choice("one"))</quiz>"
    )
    #expect(try school.house.quizAnalyses().isEmpty)
    #expect(throws: LearningFault.self) { try school.house.quizAnalysis(of: "quiz", in: "m") }
    #expect(throws: LearningFault.self) { try school.house.quizAnalysis(of: "quiz", in: "nobody") }
  }
}
