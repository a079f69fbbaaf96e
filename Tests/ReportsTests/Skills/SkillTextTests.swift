import Certifications
import Curricula
import Foundation
import Reports
import Rubrics
import Testing

struct SkillTextTests {
  @Test func `a skill without evidence is shown as such and not as 0`() {
    let lines = sampleMap.text(of: "Noor Haddad").split(separator: "\n")
    #expect(lines.first == "Skill map of Noor Haddad, 2026-03-02")
    let leading = lines.first { $0.hasPrefix("  Leading") }
    #expect(leading?.contains("no evidence") == true && leading?.contains("0") == false)
    #expect(lines.contains { $0.hasPrefix("Leadership") && $0.contains("0 of 1 known") })
    #expect(lines.allSatisfy { $0.count <= 96 })
  }

  @Test func `a line says standing, share, interval, what it is worth and what it rests on`() {
    let text = sampleMap.text(of: "Noor Haddad")
    #expect(
      text.contains(
        "  =Product knowledge    weak                 13 %  1–44 %     9.0  0/0/9/0   2026-03-01  –\n"
      ))
    #expect(text.contains("  Calming a conversat…  too little to tell  100 %  0–100 %    0.1"))
    #expect(text.contains("Evidence left out: 1 dated after the map; 1 by the machine on live"))
  }

  @Test func `what to work on first comes with its reason`() {
    let text = sampleMap.text(of: "Noor Haddad", required: ["leading", "writing"])
    let first = text.split(separator: "\n").drop { $0 != "Work on first" }.dropFirst().prefix(3)
    #expect(
      Array(first) == [
        "• =Product knowledge: weak; all of its interval (1–44 %) is below 60 %.",
        "• Leading: required, and nothing is known about it.",
        "• Clear writing: required, and too little is known to tell (12–100 %).",
      ])
  }

  @Test func `names cannot write to the terminal`() {
    let map = SkillMap(
      evidence: [], competencies: [Competency(id: "x", title: "\u{1B}[2J", group: .technical)],
      at: 0)
    #expect(!map.text(of: "\u{1B}c").contains("\u{1B}"))
    #expect(
      !TeamSkills([map], competencies: map.competencies.map(\.competency)).text
        .contains("\u{1B}"))
  }

  @Test func `as CSV every line has every column, numbers are plain and formulas are none`() {
    let lines = sampleMap.csvText(of: "Noor").split(separator: "\r\n")
    #expect(lines.count == 1 + 4 + 6)
    #expect(
      lines.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 24 })
    #expect(
      lines.contains {
        $0.hasPrefix("Noor,2026-03-02T09:15:04Z,competency,technical,products,'=Product knowledge,")
          && $0.contains(",weak,0.125,0.0156")
      })
    #expect(
      lines.last?.hasSuffix(",leading,Leading,no-evidence" + String(repeating: ",", count: 17))
        == true)
  }

  @Test func `a team's table says how many stand where, and says few aloud`() {
    let empty = SkillMap(evidence: [], competencies: sampleSkills, at: 0)
    let team = TeamSkills([sampleMap, empty, sampleMap], competencies: sampleSkills)
    #expect(team.text.hasPrefix("Skills of 3 people\n"))
    #expect(
      team.text.contains(
        "  Active <listening>         2         0     0           0     1   99 %  91–100 %  2 (few)\n"
      ))
    #expect(
      team.csvText.hasSuffix("leading,leadership,Leading,0,0,0,0,3,,,,0\r\n"))
    #expect(team.text.split(separator: "\n").allSatisfy { $0.count <= 96 })
  }

  @Test func `a map without competencies is still a text`() {
    let map = SkillMap(evidence: [], competencies: [], at: .max)
    #expect(map.text(of: "A") == "Skill map of A, –\n\nThe curriculum names no competency.\n")
    #expect(TeamSkills([], competencies: []).text.contains("Skills of 0 people"))
  }
}
