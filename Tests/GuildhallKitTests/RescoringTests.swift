import Curricula
import Findings
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Scoring
import Testing
import Transcripts

struct RescoringTests {
  @Test func `a changed rubric is compared with the stored cards, and nothing is written`() throws {
    let house = try SmallHouse()
    try house.publish()
    try house.importChats(["hello, bye", "hi, bye", "good day"])
    _ = try house.writer { try $0.scoreStored(by: "tester") }
    let before = try house.bytes
    let result = try house.rescore(house.rubricText(phrase: "hello|hi"))
    #expect(result.curriculum == "c")
    #expect(result.before.cards == 3 && result.after.cards == 3)
    #expect(result.before.passed == 1 && result.after.passed == 2)
    #expect(result.criteria[0].transitions == [.init(from: "not met", to: "met", count: 1)])
    #expect(result.changes.map(\.interaction.rawValue) == ["chat-2"])
    #expect(result.people.map(\.agent) == ["a.one", "a.two"])
    #expect(try house.bytes == before)
  }

  @Test func `cards that are not stored yet are computed from the published rubric`() throws {
    let house = try SmallHouse()
    try house.publish()
    try house.importChats(["hello, bye", "hi, bye"])
    let result = try house.rescore(house.rubricText(phrase: "hello|hi"))
    #expect(result.before.cards == 2 && result.before.passed == 1)
    #expect(result.changedCards == 1)
  }

  @Test func `only the newest revision of an interaction counts`() throws {
    let house = try SmallHouse()
    try house.publish()
    try house.importChats(["hello, bye"])
    _ = try house.writer { try $0.scoreStored(by: "tester") }
    try house.importChats(["hi"])
    _ = try house.writer { try $0.scoreStored(by: "tester") }
    let list = try house.writer { try $0.scorecardList(limit: 10) }
    #expect(list.count == 1 && list.rows.count == 1)
    let result = try house.rescore(house.rubricText())
    #expect(result.before.cards == 1 && result.before.passed == 0)
    #expect(result.changedCards == 0)
  }

  @Test func `more interactions than a page holds are all compared`() throws {
    let house = try SmallHouse()
    try house.publish()
    try house.importChats((0..<250).map { $0 % 2 == 0 ? "hello, bye" : "hi, bye" })
    _ = try house.writer { try $0.scoreStored(by: "tester") }
    var seen: [Int] = []
    let result = try house.rescore(house.rubricText(phrase: "hi")) { seen.append($0) }
    #expect(seen == [100, 200, 250])
    #expect(result.before.cards == 250)
    #expect(
      result.outcomes == [
        .init(from: "fail", to: "pass", count: 125), .init(from: "pass", to: "fail", count: 125),
      ])
    #expect(result.changes.count == 20)
  }

  @Test func `interactions that the rubric is not meant for are left out`() throws {
    let house = try SmallHouse()
    try house.publish()
    try house.importChats(["hello, bye"])
    let result = try house.rescore(
      house.rubricText().replacing("channels=\"chat\"", with: "channels=\"email\""))
    #expect(result.before.cards == 1 && result.after.cards == 0)
    #expect(result.edits == ["channels: chat → email"])
    #expect(result.outcomes == [.init(from: "pass", to: "not judged", count: 1)])
  }

  @Test func `a rubric that was never published shows what it would give`() throws {
    let house = try SmallHouse()
    try house.publish()
    try house.importChats(["hello, bye"])
    let result = try house.rescore(
      house.rubricText().replacing("id=\"manners\"", with: "id=\"other\""))
    #expect(result.curriculum == nil)
    #expect(result.before.cards == 0 && result.after.cards == 1)
  }

  @Test func `two published rubrics of one id have to be told apart`() throws {
    let house = try SmallHouse()
    try house.publish()
    try house.publish(as: "d")
    #expect(throws: RescoringFault.severalPublished("manners", ["c", "d"])) {
      try house.rescore(house.rubricText())
    }
    #expect(try house.rescore(house.rubricText(), in: "d").curriculum == "d")
    #expect(throws: RescoringFault.notPublishedIn("manners", "e")) {
      try house.rescore(house.rubricText(), in: "e")
    }
    #expect(
      sentence(about: RescoringFault.severalPublished("manners", ["c", "d"]))
        == "Several published curricula have a rubric “manners”. "
        + "Say which one with --curriculum: c, d.")
    #expect(
      sentence(about: RescoringFault.notPublishedIn("manners", "e"))
        == "No published curriculum “e” has a rubric “manners”.")
  }
}

/// A house of one rubric, opened anew for each thing that is done.
private final class SmallHouse {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "guildhall-\(UUID().uuidString)").path

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func writer<Value>(_ body: (House) throws -> Value) throws -> Value {
    try body(try House(folder: folder + "/data", for: .writing))
  }

  /// Everything that the database is: its file and what is still in its log.
  var bytes: [Data?] {
    get throws {
      ["guildhall.sqlite", "guildhall.sqlite-wal"].map {
        let data = FileManager.default.contents(atPath: folder + "/data/" + $0)
        return data?.isEmpty == true ? nil : data
      }
    }
  }

  func rubricText(phrase: String = "hello") -> String {
    """
    <rubric xmlns="urn:guildhall:curriculum:1" id="manners" title="Manners" channels="chat"
      passMark="0.75"><summary>For tests.</summary>
      <cue id="greets" title="a greeting"><phrase>\(phrase)</phrase></cue>
      <cue id="closes"><phrase>bye</phrase></cue>
      <section id="all" title="All">
        <criterion id="greeting" title="Greets"><guidance>A greeting.</guidance>
          <check><says cue="greets"/></check></criterion>
        <criterion id="closing" title="Closes"><guidance>A farewell.</guidance>
          <check><says cue="closes"/></check></criterion>
      </section></rubric>
    """
  }

  func publish(as id: String = "c") throws {
    let place = folder + "/" + id
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try write(
      """
      <curriculum xmlns="urn:guildhall:curriculum:1" id="\(id)" title="C">
        <summary>For tests.</summary>
        <competency id="skill" title="Skill" group="foundational">A skill.</competency>
      </curriculum>
      """, to: place + "/curriculum.xml")
    try write(rubricText(), to: place + "/manners.xml")
    let entry = checkCurriculum(in: place)
    #expect(entry.findings.filter { $0.severity == .error }.map(\.description) == [])
    _ = try writer { try $0.publish(entry, by: "tester") }
  }

  /// Imports chats of two agents in turn, named by their numbers.
  func importChats(_ words: [String]) throws {
    let lines = words.enumerated().map { number, words in
      """
      {"id":"chat-\(number + 1)","channel":"chat","language":"en","participants":[\
      {"role":"customer"},{"role":"agent","agent":"a.\(number % 2 == 0 ? "one" : "two")"}],\
      "turns":[{"by":0,"text":"Hm"},{"by":1,"text":"\(words)"}]}
      """
    }
    let file = folder + "/chats.ndjson"
    try write(lines.joined(separator: "\n"), to: file)
    let report = try writer { try $0.importTranscripts(at: [file], by: "tester") }
    #expect(report.findings.map(\.description) == [])
  }

  func rescore(
    _ rubricText: String, in curriculum: CurriculumID? = nil, _ progress: (Int) -> Void = { _ in }
  ) throws -> RubricComparison {
    let file = folder + "/new.xml"
    try write(rubricText, to: file)
    let (rubric, findings) = readRubric(at: file)
    let house = try House(folder: folder + "/data", for: .reading)
    return try house.rescore(
      with: try #require(rubric, "\(findings)"), in: curriculum, progress: progress)
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }
}
