import Findings
import Foundation
import GuildhallKit
import Testing

/// What `check` says of cues and conditions that cannot be as they are meant.
struct CueCheckTests {
  @Test func `a phrase whose every match an exception takes away is reported`() throws {
    let found = try findings(
      """
      <cue id="a"><phrase>so sorry</phrase><phrase>apologies</phrase><except>so sorry</except></cue>
      """, check: "<says cue=\"a\"/>")
    #expect(found.count == 1)
    #expect(found.first?.contains("“so sorry” of the cue “a” can never match") == true)
  }

  @Test func `an exception of some matches is no fault`() throws {
    let found = try findings(
      "<cue id=\"a\"><phrase>this is {name}</phrase><except>^ this _</except></cue>",
      check: "<says cue=\"a\"/>")
    #expect(found == [])
  }

  @Test func `two cues that always match together are reported, of two that overlap neither is`()
    throws
  {
    let twins = try findings(
      """
      <cue id="a"><phrase>thanks|cheers</phrase></cue>
      <cue id="b"><phrase>cheers</phrase><phrase>thanks</phrase></cue>
      """, check: "<says cue=\"a\"/><says cue=\"b\"/>")
    #expect(twins.count == 1)
    #expect(twins.first?.contains("“a” and “b” always match together") == true)
    let others = try findings(
      """
      <cue id="a"><phrase>thanks|cheers</phrase></cue>
      <cue id="b"><phrase>cheers</phrase></cue>
      """, check: "<says cue=\"a\"/><says cue=\"b\"/>")
    #expect(others == [])
  }

  @Test(arguments: [
    ("<says cue=\"a\"/><none><says cue=\"a\"/></none>", "its conditions contradict each other"),
    ("<first turns=\"1\"><says cue=\"a\"/></first><none><says cue=\"a\"/></none>", "contradict"),
    ("<after cue=\"a\"><happens event=\"x\"/></after><none><says cue=\"a\"/></none>", "contradict"),
    ("<says cue=\"a\"/><channel is=\"chat\"/><channel is=\"phone\"/>", "contradict"),
    ("<says cue=\"a\" atLeast=\"2\"/><none><says cue=\"a\"/></none>", "contradict"),
  ])
  func `a check that can never hold is reported at its line`(check: String, words: String) throws {
    let found = try findings("<cue id=\"a\"><phrase>thanks</phrase></cue>", check: check)
    #expect(found.count == 1)
    #expect(found.first?.contains(words) == true)
    #expect(found.first?.contains("rubric.xml:6: error") == true, "\(found)")
  }

  @Test(arguments: [
    "<says cue=\"a\"/><none><says cue=\"a\" by=\"customer\"/></none>",
    "<says cue=\"a\"/><none><says cue=\"a\" atLeast=\"2\"/></none>",
    "<any><says cue=\"a\"/><none><says cue=\"a\"/></none></any>",
    "<says cue=\"a\"/><first turns=\"1\"><none><says cue=\"a\"/></none></first>",
    "<says cue=\"a\"/><channel is=\"chat phone\"/><channel is=\"phone email\"/>",
  ])
  func `a check that may hold is none`(check: String) throws {
    #expect(try findings("<cue id=\"a\"><phrase>thanks</phrase></cue>", check: check) == [])
  }

  @Test func `a check that appliesWhen rules out is reported`() throws {
    let found = try findings(
      "<cue id=\"a\"><phrase>thanks</phrase></cue>", check: "<says cue=\"a\"/>",
      appliesWhen: "<none><says cue=\"a\"/></none>")
    #expect(found.count == 1)
    #expect(found.first?.contains("appliesWhen rules out") == true)
  }

  /// The findings about a curriculum of one rubric with one criterion.
  private func findings(
    _ cues: String, check: String, appliesWhen: String? = nil
  ) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "guildhall-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    let oneLine = cues.replacing("\n", with: " ")
    let applies = appliesWhen.map { "<appliesWhen>\($0)</appliesWhen>" } ?? ""
    try write(
      "curriculum.xml",
      """
      <curriculum xmlns="urn:guildhall:curriculum:1" id="c" title="C"><summary>C.</summary>
      </curriculum>
      """)
    try write(
      "rubric.xml",
      """
      <rubric xmlns="urn:guildhall:curriculum:1" id="r" title="R" passMark="0.5">
        <summary>R.</summary>
        \(oneLine)
        <section id="s" title="S"><criterion id="c" title="C"><guidance>G.</guidance>
          \(applies)
          <check>\(check)</check>
        </criterion></section>
      </rubric>
      """)
    return checkCurriculum(in: folder.path).findings.map(\.description)
  }
}
