import CurriculumFiles
import Findings
import Testing

/// Requirements that nobody can meet, or that say nothing.
struct RequirementCheckTests {
  @Test(arguments: [
    (
      "<atLeast count=\"3\"><served days=\"1\"/><served days=\"2\"/></atLeast>",
      "error: At least 3 of 2 requirements can never be met."
    ),
    ("<passed module=\"clam\"/>", "error: There is no module “clam”."),
    ("<completed module=\"cal\"/>", "error: There is no module “cal”. Did you mean “calm”?"),
    ("<exam module=\"cal\" part=\"x\"/>", "error: There is no module “cal”. Did you mean “calm”?"),
    (
      "<exam module=\"calm\" part=\"chek\"/>",
      "error: There is no part “chek”. Did you mean “check”?"
    ),
    (
      "<played module=\"calm\" part=\"practise\"/>",
      "error: There is no part “practise”. Did you mean “practice”?"
    ),
    (
      "<signedOff module=\"calm\" checklist=\"sign\"/>",
      "error: There is no part “sign”."
    ),
    (
      "<quality rubric=\"cart\" mark=\"0.5\" reviews=\"9\"/>",
      "error: There is no rubric “cart”. Did you mean “card”?"
    ),
    (
      "<calibrated rubric=\"cards\" kappa=\"0.5\" interactions=\"9\"/>",
      "error: There is no rubric “cards”. Did you mean “card”?"
    ),
    (
      "<certified programme=\"basic\"/>",
      "error: There is no programme “basic”. Did you mean “basics”?"
    ),
    (
      "<served days=\"3\" programme=\"basis\"/>",
      "error: There is no programme “basis”. Did you mean “basics”?"
    ),
    (
      "<exam module=\"calm\" part=\"read\"/>",
      "error: The part “read” is a lesson; an exam is a quiz."
    ),
    (
      "<exam module=\"calm\" part=\"trial\"/>",
      "error: The quiz “trial” is for practice, which never counts; an exam is a graded quiz."
    ),
    (
      "<played module=\"calm\" part=\"check\"/>",
      "error: The part “check” is a quiz; what is played is a scenario."
    ),
    (
      "<signedOff module=\"calm\" checklist=\"practice\"/>",
      "error: The part “practice” is a scenario; a checklist is what is signed."
    ),
    (
      "<exam module=\"calm\" part=\"check\" band=\"0.50\"/>",
      "error: A band of 0.50 on both sides of the cut holds nearly every result; it is less than 0.5."
    ),
    (
      "<exam module=\"calm\" part=\"check\" band=\"0.2\"/>",
      "warning: Even all points are within the band around the quiz's masteryScore: nobody would be "
        + "certain to have passed at the first sitting."
    ),
    (
      "<quality rubric=\"card\" mark=\"1\" reviews=\"9\"/>",
      "error: A mark of 1 leaves no room for the smallest fault; ask for less."
    ),
    (
      "<quality rubric=\"card\" mark=\"0.1\" reviews=\"1\"/>",
      "error: Fewer than 4 reviews show too little, even perfect ones; ask for 4 or more."
    ),
    (
      "<quality rubric=\"card\" mark=\"0.1\" reviews=\"3\"/>",
      "error: Fewer than 4 reviews show too little, even perfect ones; ask for 4 or more."
    ),
    (
      "<calibrated rubric=\"card\" kappa=\"-0.0\" interactions=\"9\"/>",
      "warning: A kappa of 0 is what chance gives; ask for more."
    ),
    (
      "<changesTaken/>",
      "error: Before the first award nothing has changed since it; <changesTaken/> stands in a "
        + "<renewal>."
    ),
    (
      "<any><all><changesTaken/></all></any>",
      "error: Before the first award nothing has changed since it; <changesTaken/> stands in a "
        + "<renewal>."
    ),
    (
      "<attested id=\"recognised\">All of it.</attested>",
      "error: By “recognised” a trainer vouches for everything at once; give this another id."
    ),
  ])
  func `a fault is told on its line`(content: String, finding: String) {
    #expect(Folder.requiring(content).told == ["programme.xml:4 \(finding)"])
  }

  @Test(arguments: [
    "<quality rubric=\"card\" mark=\"0.999\" reviews=\"4\" days=\"1\"/>",
    "<exam module=\"calm\" part=\"check\" band=\"0.19\"/>",
    "<exam module=\"calm\" part=\"check\" band=\"0\"/>",
    "<played module=\"calm\" part=\"practice\" level=\"timed\"/>",
    "<any><served days=\"1\"/><served days=\"2\"/></any>",
    "<any><all><served days=\"1\"/><attested id=\"a\">A.</attested></all>"
      + "<all><served days=\"2\"/><attested id=\"a\">A.</attested></all></any>",
  ])
  func `what can be met is not reported`(content: String) {
    #expect(Folder.requiring(content).told == [])
  }

  @Test func `a mark of 1 and too few reviews are two faults`() {
    #expect(
      Folder.requiring("<quality rubric=\"card\" mark=\"1\" reviews=\"3\"/>").told == [
        "programme.xml:4 error: A mark of 1 leaves no room for the smallest fault; ask for less.",
        "programme.xml:4 error: Fewer than 4 reviews show too little, even perfect ones; ask for 4 "
          + "or more.",
      ])
  }

  @Test func `a play cannot be harder than its part`() {
    let folder = Folder.requiring(
      "<served days=\"1\"/>\n<played module=\"calm\" part=\"practice\" level=\"timed\"/>"
    ).replacing("level=\"timed\"", with: "level=\"hinted\"", in: "module.xml")
    #expect(
      folder.told == [
        "programme.xml:5 error: The part “practice” is always played at the level “hinted”, so "
          + "“timed” can never be reached."
      ])
  }

  @Test func `an exam that everybody passes is none`() {
    let folder = Folder.requiring("<exam module=\"calm\" part=\"check\"/>")
      .replacing("passMark=\"0.8\"", with: "passMark=\"0\"", in: "module.xml")
    #expect(
      folder.told.last
        == "programme.xml:4 error: Everybody passes the quiz “check”, so it is no exam; give it a "
        + "masteryScore above 0 or a cut score.")
  }

  @Test(arguments: ["all", "any", "atLeast"])
  func `the same requirement twice in one place is a warning`(group: String) {
    let count = group == "atLeast" ? " count=\"2\"" : ""
    let folder = Folder.requiring(
      """
      <\(group)\(count)>
      <passed module="calm"/>
      <served days="1"/>
      <passed module="calm"/></\(group)>
      """)
    #expect(
      folder.told == [
        "programme.xml:7 warning: This <passed> stands in its <\(group)> a second time; see line 5."
      ])
  }

  @Test func `whole trees are held against each other too`() {
    let tree = "<any><passed module=\"calm\"/><served days=\"1\"/></any>"
    #expect(
      Folder.requiring("\(tree)\n\(tree)").told == [
        "programme.xml:5 warning: This <any> stands in its <requires> a second time; see line 4."
      ])
  }

  @Test func `one id of an attestation stands for one sentence`() {
    let folder = Folder.requiring(
      "<attested id=\"seen\">Calls.</attested>\n<attested id=\"seen\">Chats.</attested>")
    #expect(
      folder.told == [
        "programme.xml:5 error: The attestation “seen” is defined a second time; see line 4."
      ])
  }

  @Test func `a module whose file cannot be read is not missed`() {
    let broken = Folder.requiring("<exam module=\"calm\" part=\"check\"/>")
      .replacing("</module>", with: "", in: "module.xml")
    #expect(!broken.read().findings.contains { $0.location.file == "f/programme.xml" })
  }

  @Test(arguments: ["nan", "-inf", "1e308", "99999999999999999999", "-9223372036854775808", ""])
  func `numbers that are none are findings and nothing worse`(number: String) {
    let folder = Folder.programme(
      "validMonths=\"\(number)\" warningDays=\"\(number)\" graceDays=\"\(number)\"",
      """
      <requires>
      <atLeast count="\(number)"><served days="\(number)"/></atLeast>
      <exam module="calm" part="check" band="\(number)"/>
      <played module="calm" part="practice" times="\(number)"/>
      <quality rubric="card" mark="\(number)" reviews="\(number)" days="\(number)"/>
      <calibrated rubric="card" kappa="\(number)" interactions="\(number)"/>
      </requires>
      <renewal id="r" title="R" opensDays="\(number)"><changesTaken/></renewal>
      """)
    #expect(folder.read().curriculum == nil)
    #expect(folder.read().findings.hasErrors)
  }
}
