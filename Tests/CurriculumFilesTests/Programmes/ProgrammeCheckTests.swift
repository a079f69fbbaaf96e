import CurriculumFiles
import Findings
import Testing

/// Times, clearances and renewals that do not fit together.
struct ProgrammeCheckTests {
  private let requires = "<requires><passed module=\"calm\"/></requires>"
  private func renewal(_ attributes: String = "", _ id: String = "short") -> String {
    "<renewal id=\"\(id)\" title=\"Short\" \(attributes)><changesTaken/></renewal>"
  }

  @Test(arguments: [
    ("graceDays=\"30\"", "graceDays says nothing without validMonths."),
    ("warningDays=\"30\"", "warningDays says nothing without validMonths."),
    (
      "validMonths=\"12\" graceDays=\"30\"",
      "graceDays says nothing without a <renewal>: everything is shown anew all the same."
    ),
    (
      "validMonths=\"12\" warningDays=\"366\"",
      "It would count as expiring from its first day: 366 days are longer than 12 months."
    ),
    (
      "validMonths=\"1\" warningDays=\"31\"",
      "It would count as expiring from its first day: 31 days are longer than a month."
    ),
  ])
  func `times that say nothing are warned of`(attributes: String, message: String) {
    #expect(
      Folder.programme(attributes, requires).told == ["programme.xml:1 warning: \(message)"])
  }

  @Test(arguments: [
    "validMonths=\"12\" warningDays=\"365\"", "validMonths=\"1\"", "graceDays=\"0\"",
    "validMonths=\"1200\" warningDays=\"0\"", "",
  ])
  func `times that fit are not`(attributes: String) {
    #expect(Folder.programme(attributes, requires).told == [])
  }

  @Test func `what holds for good cannot be renewed`() {
    #expect(
      Folder.programme("", "\(requires)\n\(renewal())\n\(renewal("", "work"))").told == [
        "programme.xml:4 error: There is nothing to renew: “start” holds for good. Give it "
          + "validMonths.",
        "programme.xml:5 error: There is nothing to renew: “start” holds for good. Give it "
          + "validMonths.",
      ])
  }

  @Test func `a renewal that opens with the award is warned of, by default too`() {
    let sentence = "so it could be renewed again and again at once."
    #expect(
      Folder.programme("validMonths=\"12\"", "\(requires)\n\(renewal("opensDays=\"366\""))")
        .told
        == [
          "programme.xml:4 warning: It opens with the award: 366 days are longer than 12 months, "
            + sentence
        ])
    #expect(
      Folder.programme("validMonths=\"1\"", "\(requires)\n\(renewal())").told == [
        "programme.xml:4 warning: It opens with the award: 60 days are longer than a month, "
          + sentence
      ])
  }

  @Test func `a renewal that is never open is an error, and grace opens it`() {
    let renewal = renewal("opensDays=\"0\"")
    #expect(
      Folder.programme("validMonths=\"12\"", "\(requires)\n\(renewal)").told == [
        "programme.xml:4 error: It is never open: it would open at the end, and without graceDays "
          + "it closes there."
      ])
    #expect(
      Folder.programme("validMonths=\"12\" graceDays=\"9\"", "\(requires)\n\(renewal)").told
        == [])
  }

  @Test func `an id is the only one of its kind in its programme`() {
    let folder = Folder.programme(
      "validMonths=\"12\"",
      """
      <allows task="chats" title="Chats"/>
      <allows task="chats" title="Other chats"/>
      \(requires)
      \(renewal())
      \(renewal())
      """)
    #expect(
      folder.told == [
        "programme.xml:4 error: The task “chats” is defined a second time; see line 3.",
        "programme.xml:7 error: The renewal “short” is defined a second time; see line 6.",
      ])
  }

  @Test func `an attestation may be asked for again in a renewal, in the same words`() {
    let renewal = "<renewal id=\"r\" title=\"R\"><attested id=\"seen\">Calls.</attested></renewal>"
    let folder = Folder.programme(
      "validMonths=\"12\"",
      "<requires><attested id=\"seen\">Calls.</attested></requires>\n\(renewal)")
    #expect(folder.told == [])
    #expect(
      folder.replacing(
        "Calls.</attested></renewal>", with: "X.</attested></renewal>", in: "programme.xml"
      )
      .told == [
        "programme.xml:4 error: The attestation “seen” is defined a second time; see line 3."
      ])
  }

  @Test func `only mentoring has a most`() {
    #expect(
      Folder.programme("", "<allows task=\"chats\" title=\"Chats\" most=\"2\"/>\(requires)")
        .told
        == [
          "programme.xml:3 error: Only of mentoring is it known how much somebody does at once; take "
            + "most away from “chats”."
        ])
  }

  @Test func `a second programme of the same id is one finding`() {
    let folder = Folder.programme("", requires).adding(
      "second.xml",
      """
      <programme xmlns="urn:guildhall:curriculum:1" id="start" title="Again">
      <summary>S.</summary>
      <allows task="a" title="A"/><requires><certified programme="start"/></requires>
      </programme>
      """)
    #expect(
      folder.told == [
        "second.xml:1 error: The programme “start” is defined a second time; see "
          + "f/programme.xml, line 1."
      ])
  }

  @Test func `what is named in a renewal is looked up as well`() {
    let renewal =
      "<renewal id=\"r\" title=\"R\">\n<quality rubric=\"cart\" mark=\"0.5\" reviews=\"9\"/></renewal>"
    #expect(
      Folder.programme("validMonths=\"12\"", "\(requires)\n\(renewal)").told == [
        "programme.xml:5 error: There is no rubric “cart”. Did you mean “card”?"
      ])
  }
}
