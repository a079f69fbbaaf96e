import Curricula
import Findings
import Foundation
import Testing

@testable import GuildhallKit

/// What authors begin with passes every check as it is.
@Suite struct StartingTests {
  private let place = FileManager.default.temporaryDirectory.appending(
    path: "starting-\(UUID().uuidString)"
  ).path

  private func begin(
    _ kind: StartKind, _ id: String, title: String = "Tea & <biscuits>", channel: String = "chat",
    kindOfModule: String = "tool", in folder: String? = nil
  ) throws -> [String] {
    try startFiles(
      kind, id: id, title: title, moduleKind: kindOfModule, channel: channel,
      in: folder ?? place + "/team")
  }

  @Test func `a whole school is begun file by file, and each step passes the check`() throws {
    defer { try? FileManager.default.removeItem(atPath: place) }
    #expect(
      try begin(.curriculum, "team", in: place) == [
        place + "/team/modules/first-steps.xml", place + "/team/curriculum.xml",
      ])
    for kind in ["soft-skill", "product", "compliance", "tool"] {
      #expect(try begin(.module, "about-\(kind)", kindOfModule: kind).count == 1)
    }
    for channel in ["chat", "phone", "email", "social"] {
      #expect(try begin(.rubric, "card-\(channel)", channel: channel).count == 1)
      #expect(try begin(.scenario, "play-\(channel)", channel: channel).count == 2)
    }
    let check = checkCurricula(at: [place])
    #expect(check.allFindings.map(\.description) == [])
    let school = try #require(check.entries.first?.curriculum)
    #expect(school.modules.count == 5 && school.rubrics.count == 4)
    #expect(school.scenarios.count == 4 && school.walkthroughs.count == 12)
    #expect(school.modules.first?.title == "Tea & <biscuits>")
  }

  @Test func `nothing is written over, and what cannot be is said before anything is written`()
    throws
  {
    defer { try? FileManager.default.removeItem(atPath: place) }
    let home = place + "/team"
    #expect(throws: StartFault.noCurriculum(home)) { try begin(.module, "one") }
    _ = try begin(.curriculum, "team", in: place)
    #expect(throws: StartFault.taken(home + "/modules/first-steps.xml")) {
      try begin(.curriculum, "team", in: place)
    }
    #expect(throws: StartFault.noRubric(channel: "chat")) { try begin(.scenario, "one") }
    for id in ["", "Up", "a b", "../x", "é", "-a", String(repeating: "a", count: 65)] {
      #expect(throws: StartFault.badID(id)) { try begin(.module, id) }
    }
    #expect(throws: StartFault.emptyTitle) { try begin(.module, "one", title: " \n") }
    _ = try begin(.module, "one")
    let path = home + "/modules/one.xml"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: home + "/rubrics.txt"))
    #expect(throws: StartFault.taken("one")) { try begin(.module, "one") }
    #expect(
      throws: StartFault.unknown(
        what: "competency", "no-such", known: ["clear-communication"])
    ) { try startFiles(.module, id: "two", title: "Two", competency: "no-such", in: home) }
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(!FileManager.default.fileExists(atPath: home + "/modules/two.xml"))
    try Data("<broken".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: StartFault.faulty(home)) { try begin(.rubric, "card") }
  }
}
