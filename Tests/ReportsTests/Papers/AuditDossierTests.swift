import Foundation
import Testing

@testable import Reports

struct AuditDossierTests {
  @Test func `the answer stands in the first lines`() {
    let lines = dossier(RequirementTree(isMet: true, parts: [passed("Refunds")])).text
      .split(separator: "\n")
    #expect(
      Array(lines.dropFirst(2).prefix(5)) == [
        "Yes. On 2026-12-24 Amara Osei was certified as “First-line Associate” (certification 7,",
        "awarded on 2026-11-22, valid until 2027-11-22).",
        "The rule of the programme was met: 1 of 1 single requirements met, by 1 piece of evidence.",
        "Ines Duarte decided on 2026-11-22, who had not trained Amara Osei.",
        "Nothing has changed its state since the award.",
      ])
  }

  @Test func `a requirement shows its evidence with score, cut, day, signer and place`() {
    let text = dossier(
      RequirementTree(
        isMet: true, needed: 2, parts: [passed("Refunds"), open("pass “Chat”"), passed("Mail")])
    ).text
    #expect(text.contains("✓ at least 2 of these 3, 2 met"))
    #expect(
      text.contains(
        "Quiz of Refunds: 90.00 % against a cut of 80.00 %; on 2026-11-10; by rule; kept as"))
    #expect(text.contains("✗ pass “Chat” (not met)"))
  }

  @Test func `a score that only rounding lifts to its cut is said to be below it`() {
    let entry = PaperEntry(title: "Quiz", score: 0.79999, cut: 0.8)
    #expect(entry.scoreWords == "80.00 % against a cut of 80.00 %, just below")
  }

  @Test func `a dossier that agrees with itself says so`() {
    let text = dossier(RequirementTree(isMet: true, parts: [passed("Refunds")])).text
    #expect(text.contains("Nothing in this dossier contradicts anything else in it."))
    #expect(!text.contains("What does not agree"))
  }

  @Test func `what an auditor would ask about is said first`() {
    var dossier = dossier(
      RequirementTree(
        isMet: false,
        parts: [
          passed("Refunds", score: 0.7), RequirementTree(title: "pass “Chat”", isMet: true),
        ]), trainedBy: ["Ines Duarte"])
    dossier.requirement.parts[0].evidence[0].when = "2026-11-30"
    dossier.day = "2026-11-01"
    dossier.history = [
      PaperEntry(title: "restored", when: "2027-01-19"),
      PaperEntry(title: "suspended", when: "2027-01-05"),
    ]
    dossier.log = [9, 7].map {
      AuditDossier.LogEvent(number: $0, at: "", by: "", title: "", hash: "")
    }
    #expect(
      dossier.remarks.map(\.plain) == [
        "It was awarded on 2026-11-22, after the day that is asked about.",
        "It was awarded although the rule was not met.",
        "The whole requirement: recorded as not met, and its parts say otherwise.",
        "pass “Refunds”: recorded as met, and no score reaches its cut.",
        "pass “Refunds”: Quiz of Refunds, shown on 2026-11-30, after the decision.",
        "pass “Chat”: recorded as met, and no evidence is listed.",
        "Ines Duarte decided, and had trained Amara Osei.",
        "The history is not in the order of its days.",
        "The events of the log are not in the order of their numbers.",
      ])
    #expect(dossier.text.contains("9 things do not agree"))
    #expect(dossier.text.contains("1. What does not agree"))
  }

  @Test func `nobody decides on themselves, and a certificate does not outlive its end`() {
    var own = dossier(passed("Refunds"), decidedBy: "Amara Osei")
    own.day = "2028-01-01"
    #expect(
      own.remarks.map(\.plain) == [
        "It was valid until 2027-11-22, which is before the day that is asked about.",
        "Amara Osei decided on their own certification.",
      ])
  }

  @Test func `what happens on one day is in order, whichever comes first in it`() {
    var dossier = dossier(passed("Refunds"))
    dossier.requirement.evidence[0].when = "2026-11-22"
    dossier.history = [PaperEntry(title: "suspended", when: "2026-11-22T17:00:00Z")]
    for day in ["2026-11-22", "2027-11-22"] {
      dossier.day = day
      #expect(dossier.remarks.isEmpty)
    }
  }

  @Test func `what became of it is told apart by the day that is asked about`() {
    var dossier = dossier(passed("Refunds"), decidedBy: nil)
    dossier.history = [
      PaperEntry(title: "suspended", when: "2026-12-01"),
      PaperEntry(title: "restored", when: "2026-12-24"),
      PaperEntry(title: "renewed", when: "2027-11-20"),
    ]
    dossier.today = AuditDossier.RuleToday(day: "2027-12-01", isMet: true)
    #expect(
      dossier.answer.map(\.plain)[2]
        == "Between the award and that day: suspended (2026-12-01); restored (2026-12-24). "
        + "After that day: renewed (2027-11-20). Asked on 2027-12-01, the rule would be met.")
    #expect(dossier.answer.map(\.plain)[1].hasSuffix("The rule awarded it on 2026-11-22."))
  }

  @Test func `each standing has its answer`() {
    for (standing, word) in zip(
      AuditDossier.Standing.allCases,
      ["was certified", "was suspended", "was revoked", "had expired", "was not certified"])
    {
      var dossier = dossier(passed("Refunds"))
      dossier.standing = standing
      let first = dossier.answer[0].plain
      #expect(first.contains(word))
      #expect(first.hasPrefix(standing == .certified ? "Yes." : "No."))
    }
  }

  @Test func `hashes are whole on one line`() {
    var dossier = dossier(passed("Refunds"))
    let hash = String(repeating: "0123456789abcdef", count: 4)
    dossier.log = [
      AuditDossier.LogEvent(
        number: 107, at: "2026-11-22T09:12:00Z", by: "person/1", title: "certify", hash: hash)
    ]
    #expect(dossier.text.contains("  event 107  \(hash)\n"))
    #expect(dossier.page.contains("<code>\(hash)</code>"))
  }

  @Test func `hostile words stand on the page as words`() {
    var tree = passed(hostileName)
    tree.evidence[0].by = hostileName
    tree.detail = hostileName
    var dossier = dossier(RequirementTree(isMet: true, parts: [tree]), decidedBy: hostileName)
    dossier.person = hostileName
    dossier.programme.title = hostileName
    dossier.history = [PaperEntry(title: hostileName, detail: hostileName, by: hostileName)]
    dossier.log = [
      AuditDossier.LogEvent(
        number: 1, at: hostileName, by: hostileName, title: hostileName, hash: hostileName)
    ]
    #expect(isSelfContained(dossier.page))
    #expect(isWellNested(dossier.page))
    #expect(!dossier.page.contains("<b>"))
  }

  @Test func `a right-to-left name cannot turn the words around it`() {
    var dossier = dossier(passed("Refunds"))
    dossier.person = "נועה בן־דוד"
    #expect(
      dossier.page.contains("On <time>2026-12-24</time> <bdi>נועה בן־דוד</bdi> was certified"))
  }

  @Test func `a tree a thousand deep is printed`() {
    var tree = passed("Refunds")
    for _ in 0..<1_000 { tree = RequirementTree(isMet: true, parts: [tree]) }
    let dossier = dossier(tree)
    #expect(dossier.text.contains("Quiz of Refunds"))
    #expect(isWellNested(dossier.page))
  }

  @Test func `a dossier of nothing is a dossier, and comes back from JSON`() throws {
    let empty = AuditDossier(
      person: "", day: "",
      programme: AuditDossier.Programme(title: "", id: "", versionHash: ""),
      standing: .notCertified, requirement: RequirementTree(isMet: false))
    #expect(isWellNested(empty.page))
    let copy = try JSONDecoder().decode(
      AuditDossier.self, from: try JSONEncoder().encode(empty))
    #expect(copy == empty)
    #expect(copy.page == empty.page && copy.text == empty.text)
  }
}
