import Foundation
import GuildhallKit
import HTTPTypes
import Rubrics
import Testing

@testable import Web

struct PublishPageTests {
  private static let frame = """
    <curriculum xmlns="urn:guildhall:curriculum:1" id="tiny" title="Tiny &lt;b&gt;">
      <summary>For tests.</summary>
      <competency id="skill" title="Skill" group="foundational">A skill.</competency>
    </curriculum>
    """

  private func module(_ prompt: String) -> String {
    """
    <module xmlns="urn:guildhall:curriculum:1" id="tiny-m" title="M" kind="tool">
      <summary>For tests.</summary><builds competency="skill"/>
      <quiz id="quiz" title="Q" masteryScore="0.5">
        <choice id="one"><prompt>\(prompt)</prompt>
          <option id="a"><text>One</text></option>
          <option id="b" correct="true"><text>Two</text></option>
          <rationale>Because.</rationale></choice>
      </quiz>
    </module>
    """
  }

  private func archive(_ prompt: String = "Which?", below folder: String = "tiny/") -> [UInt8] {
    zip([
      (folder + "curriculum.xml", Array(Self.frame.utf8)),
      (folder + "module.xml", Array(module(prompt).utf8)),
    ])
  }

  @Test func `a ZIP is checked, compared and published with a tick`() async throws {
    let house = try OpenHouse()
    var browser = try Browser(house, as: try house.person("Tara Voss", .trainer))
    let (address, page) = try await browser.sendAndWait(
      [("tiny.zip", archive())], to: "/track/publish")
    #expect(page.words.contains("Ready to be decided on"), "\(page.words)")
    #expect(page.words.contains("It is new"))
    #expect(page.body.contains("Tiny &lt;b&gt;"))
    #expect(try await browser.post(address + "/confirm").status == 422)
    #expect(try await browser.post(address + "/confirm", ["sure": "yes"]).status == 303)
    house.server.desk.jobs.settle()
    #expect(try await browser.get(address).words.contains("is published as version"))
    #expect(try house.house.module("tiny-m") != nil)
    #expect(try await browser.post(address + "/confirm", ["sure": "yes"]).status == 422)
    // The next version says what is different, and its page says so afterwards.
    let (next, changed) = try await browser.sendAndWait(
      [("tiny.zip", archive("Which one of these two?", below: ""))], to: "/track/publish")
    #expect(changed.words.contains("What is different"))
    #expect(changed.words.contains("Which one of these two?"))
    #expect(try await browser.post(next + "/confirm", ["sure": "yes"]).status == 303)
    house.server.desk.jobs.settle()
    let version = try #require(try house.house.publicationList().first)
    #expect(version.by == "Tara Voss")
    let history = try await browser.get("/track/publish/versions/\(version.version)")
    #expect(history.words.contains("Which one of these two?"))
    let (_, same) = try await browser.sendAndWait(
      [("tiny.zip", archive("Which one of these two?"))], to: "/track/publish")
    #expect(same.words.contains("published already, to the letter"))
    #expect(!same.body.contains("Publish it"))
  }

  @Test func `findings stand in place with the line of the file`() async throws {
    let house = try OpenHouse()
    var browser = try Browser(house, as: try house.person("Tara Voss", .trainer))
    let broken = module("Which?").replacing("competency=\"skill\"", with: "competency=\"<none>\"")
      .replacing("competency=\"<none>\"", with: "competency=\"none\"")
    let (address, page) = try await browser.sendAndWait(
      [
        (
          "tiny.zip",
          zip([
            ("curriculum.xml", Array(Self.frame.utf8)), ("module.xml", Array(broken.utf8)),
          ])
        )
      ], to: "/track/publish")
    #expect(page.words.contains("It cannot be published yet"))
    #expect(page.words.contains("module.xml"))
    #expect(page.body.contains("&lt;builds competency=&quot;none&quot;/&gt;"))
    #expect(try await browser.post(address + "/confirm", ["sure": "yes"]).status == 422)
    #expect(!page.body.contains("guildhall-upload-"))
  }

  @Test func `bad archives are findings and never faults`() async throws {
    let house = try OpenHouse()
    var browser = try Browser(house, as: try house.person("Tara Voss", .trainer))
    let sound = archive()
    let long = String(repeating: "n", count: 400)
    let archives: [(String, [UInt8])] = [
      ("junk.zip", (0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* 91) }),
      ("empty.zip", zip([])), ("cut.zip", Array(sound.dropLast(sound.count / 2))),
      ("no.zip", Array("hello".utf8)), ("none.zip", []),
      ("climbs.zip", zip([("../../curriculum.xml", Array(Self.frame.utf8))])),
      ("long.zip", zip([(long + "/" + long + "/curriculum.xml", Array(Self.frame.utf8))])),
      (
        "twice.zip",
        zip([
          ("curriculum.xml", Array("<x".utf8)), ("curriculum.xml/below.xml", Array("<x".utf8)),
        ])
      ),
      ("<img src=x>.zip", zip([("<img src=x>/curriculum.xml", Array("<&".utf8))])),
      (
        "bomb.zip",
        zip([
          (
            "curriculum.xml",
            Array(
              """
              <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>
              <curriculum xmlns="urn:guildhall:curriculum:1" id="x" title="&b;"/>
              """.utf8)
          )
        ])
      ),
    ]
    let before = try house.house.publicationList().count
    for (name, bytes) in archives {
      let (address, page) = try await browser.sendAndWait([(name, bytes)], to: "/track/publish")
      #expect(page.status == 200, "\(name): \(page.status)")
      #expect(
        page.words.contains("cannot be published yet") || page.words.contains("did not work"),
        "\(name): \(page.words)")
      #expect(!page.body.contains("<img src=x>"))
      #expect(!page.body.contains("Publish it"), "\(name)")
      _ = try await browser.post(address + "/discard")
    }
    #expect(try house.house.publicationList().count == before)
  }

  @Test func `who is overtaken by another version publishes nothing`() async throws {
    let house = try OpenHouse()
    var browser = try Browser(house, as: try house.person("Tara Voss", .trainer))
    let (one, _) = try await browser.sendAndWait([("a.zip", archive("One?"))], to: "/track/publish")
    let (two, _) = try await browser.sendAndWait([("b.zip", archive("Two?"))], to: "/track/publish")
    _ = try await browser.post(one + "/confirm", ["sure": "yes"])
    _ = try await browser.post(two + "/confirm", ["sure": "yes"])
    house.server.desk.jobs.settle()
    #expect(try await browser.get(one).words.contains("is published as version"))
    let late = try await browser.get(two)
    #expect(late.words.contains("another version"))
    #expect(try house.house.publicationList().filter { $0.curriculum == "tiny" }.count == 1)
  }

  @Test func `the server’s folder is checked only where there is one`() async throws {
    let house = try OpenHouse()
    var browser = try Browser(house, as: try house.person("Tara Voss", .trainer))
    #expect(try await browser.post("/track/publish/folder").status == 404)
    #expect(try await !browser.get("/track/publish").words.contains("From the server"))
    #expect(try await browser.get("/track/publish/versions/999").status == 404)
    #expect(try await browser.get("/track/publish/versions/x").status == 404)
    #expect(try await browser.get("/track/publish/versions/1").status == 200)
  }
}
