import Curricula
import Foundation
import GuildhallKit
import Rubrics
import Testing

/// A school whose curriculum has a programme by a person, one of mentors, and one that takes work.
struct TemporaryGuild {
  let school: TemporarySchool
  var house: House { school.house }

  init() throws {
    school = try TemporarySchool(
      """
      <quiz id="quiz" title="Q" masteryScore="0.5">\(choice("one"))</quiz>
      <checklist id="list" title="On the job"><summary>Seen.</summary><point id="greets">Greets.</point>
        <point id="closes">Closes.</point></checklist>
      """, validMonths: 12,
      files: [
        "agent.xml": programme(
          "agent", title: "Agent",
          attributes: "validMonths=\"12\" warningDays=\"30\" graceDays=\"14\"",
          """
          <allows task="live-chats" title="Live chats"/>
          <requires><passed module="m"/></requires>
          <renewal id="again" title="Once more" opensDays="60"><exam module="m" part="quiz"/></renewal>
          """),
        "mentor.xml": programme(
          "guide", title: "Guide", attributes: "validMonths=\"12\"",
          """
          <allows task="mentoring" title="Mentoring" most="1"/>
          <requires><attested id="seen">Was seen with a new colleague.</attested></requires>
          """),
      ])
    for name in ["Sabine", "Rosa", "Ines"] { _ = try house.enrol(name) }
  }

  /// Certifies somebody as a guide, by two people.
  func makeGuide(_ name: String, second decider: String = "Sabine") throws {
    let other = decider == "Sabine" ? "Ines" : "Rosa"
    try house.attest("seen", name, for: "guide", because: "Saw it", by: other)
    _ = try house.certify(name, for: "guide", decidedBy: decider)
  }

  /// Ada passes the module, with a checklist signed by Rosa, and Sabine decides.
  func certifyAda() throws {
    try makeGuide("Rosa")
    try school.pass(["one": .chosen(["secret-b"])])
    _ = try house.signOff(nil, of: "list", in: "m", for: "Ada", by: "Rosa")
    #expect(try house.certify("Ada", for: "agent", decidedBy: "Sabine")?.isRenewal == false)
  }

  func days(_ number: Double) { school.clock.move(number * 86_400) }
}

private func programme(
  _ id: String, title: String, attributes: String = "", _ content: String
) -> String {
  """
  <programme xmlns="urn:guildhall:curriculum:1" id="\(id)" title="\(title)" awardedBy="person"
    \(attributes)><summary>For tests.</summary>
  \(content)
  </programme>
  """
}
