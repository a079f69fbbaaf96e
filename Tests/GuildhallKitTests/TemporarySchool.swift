import Certifications
import Curricula
import Findings
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Testing

/// A house with one module "m" whose parts a test writes, a clock that stands still until it is
/// moved, and seeds that count up.
final class TemporarySchool {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "guildhall-\(UUID().uuidString)").path
  let clock = StoppedClock()
  let house: House
  let learner: Learner

  private let kind: Module.Kind
  private let validMonths: Int?
  /// More files of the curriculum, by their paths in it.
  var files: [String: String]

  /// - Parameter files: more files of the curriculum, by their paths in it.
  init(
    _ parts: String, kind: Module.Kind = .tool, validMonths: Int? = nil,
    files: [String: String] = [:]
  ) throws {
    self.kind = kind
    self.validMonths = validMonths
    self.files = files
    let clock = clock
    house = try House(
      folder: folder + "/data", for: .writing, clock: { clock.now }, random: { clock.next() })
    learner = try house.learner(named: "Ada")
    try publish(parts)
  }

  /// One in which Sabine and Ben may decide about Ada.
  static func withDeciders(
    _ parts: String, kind: Module.Kind = .tool, validMonths: Int? = nil,
    files: [String: String] = [:]
  ) throws -> TemporarySchool {
    let school = try TemporarySchool(parts, kind: kind, validMonths: validMonths, files: files)
    for name in ["Sabine", "Ben"] { _ = try school.house.enrol(name) }
    return school
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Publishes the module with these parts, as a new version where they differ.
  func publish(_ parts: String) throws {
    let files = folder + "/curriculum"
    try FileManager.default.createDirectory(atPath: files, withIntermediateDirectories: true)
    try write(
      """
      <curriculum xmlns="urn:guildhall:curriculum:1" id="c" title="C">
        <summary>For tests.</summary>
        <competency id="skill" title="Skill" group="foundational">A skill.</competency>
      </curriculum>
      """, to: files + "/curriculum.xml")
    try write(
      """
      <module xmlns="urn:guildhall:curriculum:1" id="m" title="M" kind="\(kind.rawValue)">
        <summary>For tests.</summary><builds competency="skill"/>
        \(parts)
      </module>
      """, to: files + "/module.xml")
    try write(
      """
      <programme xmlns="urn:guildhall:curriculum:1" id="p" title="P" awardedBy="rule"
        \(validMonths.map { "validMonths=\"\($0)\"" } ?? "")>
        <summary>For tests.</summary><requires><passed module="m"/></requires>
      </programme>
      """, to: files + "/programme.xml")
    for (path, text) in self.files { try write(text, to: files + "/" + path) }
    let entry = checkCurriculum(in: files)
    #expect(entry.findings.map(\.description) == [])
    _ = try house.publish(entry, by: "tester")
  }

  /// The house with a statement run without the triggers that forbid it.
  func tampered(_ sql: String) throws -> House {
    let copy = folder + "/tampered"
    try FileManager.default.copyItem(atPath: folder + "/data", toPath: copy)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      """
      import sqlite3, sys
      db = sqlite3.connect(sys.argv[1] + "/guildhall.sqlite")
      for name, in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
          db.execute("DROP TRIGGER " + name)
      assert db.execute(sys.argv[2]).rowcount > 0
      db.commit()
      """, copy, sql,
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try House(folder: copy, for: .reading)
  }

  /// A copy of the data folder.
  func copied() throws -> String {
    let copy = folder + "/copy"
    try FileManager.default.copyItem(atPath: folder + "/data", toPath: copy)
    return copy
  }

  private func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: path).deletingLastPathComponent(),
      withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  var version: PublishedCurriculum { get throws { try #require(try house.current().first) } }

  func sit(_ part: PartID = "quiz", by person: Learner? = nil) throws -> Sitting {
    try house.sit(part, of: "m", in: try version, by: person ?? learner)
  }

  /// Sits the quiz with these answers and hands in.
  func pass(_ answers: [ItemID: Response], by person: Learner? = nil)
    throws
  {
    var sitting = try sit(by: person)
    for (item, response) in answers.sorted(by: { $0.key < $1.key }) {
      try house.answer(response, to: item, in: &sitting, by: person ?? learner)
    }
    _ = try house.submit(sitting, by: person ?? learner)
  }

  func progress(of name: String = "Ada") throws -> Row {
    let row = try #require(try house.team().rows.first { $0.person == name })
    return Row(row.modules[0].state.rawValue, row.modules[0].parts.map(\.isDone))
  }

  struct Row: Equatable {
    var state: String
    var done: [Bool]

    init(_ state: String, _ done: [Bool]) {
      self.state = state
      self.done = done
    }
  }
}

final class StoppedClock: @unchecked Sendable {
  var now = Date(timeIntervalSince1970: 1_790_000_000)
  private var seed: UInt64 = 0

  func next() -> UInt64 {
    seed += 1
    return seed
  }

  func move(_ seconds: Double) { now.addTimeInterval(seconds) }
}

/// A choice of four whose second option is right.
func choice(_ id: String, _ attributes: String = "") -> String {
  """
  <choice id="\(id)" \(attributes)><prompt>Which, \(id)?</prompt>
    <option id="secret-a"><text>One</text><feedback>Not this one.</feedback></option>
    <option id="secret-b" correct="true"><text>Two</text></option>
    <option id="secret-c"><text>Three</text></option>
    <option id="secret-d"><text>Four</text></option>
    <hint>It is even.</hint>
    <rationale>Because two it is.</rationale></choice>
  """
}

let right = Response.chosen(["secret-b"])
let wrong = Response.chosen(["secret-a"])
