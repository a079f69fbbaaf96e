import Certifications
import Curricula
import Foundation
import Reports
import Rubrics
import Statistics
import Testing

struct SkillPageTests {
  @Test func `the picture is well-formed, accessible and says every standing in words`() throws {
    let root = try #require(element(sampleMap.svg(of: "Noor <b>Haddad")))
    #expect(root.attributes["role"] == "img")
    #expect(root.children.first?.text == "Skill map of Noor <b>Haddad")
    let account = try #require(root.children.first { $0.name == "desc" }).text
    #expect(
      account.contains("=Product knowledge: weak, 13 %, interval 1–44 %, n 9.0, from 9 reviews"))
    #expect(account.contains("Leading: no evidence."))
    let rows = root.all("s-row")
    #expect(rows.count == 6)
    #expect(
      rows.compactMap { $0.all("s-standing").first?.text } == [
        "▲ strong", "? too little to tell", "▼ weak", "? too little to tell", "● adequate",
        "– no evidence",
      ])
    #expect(rows.last?.all("s-bar").isEmpty == true)
  }

  @Test func `a bar is as long as its share`() throws {
    let root = try #require(element(sampleMap.svg(of: "Noor")))
    let weak = try #require(root.all("s-weak").first)
    let rail = try #require(weak.all("s-rail").first?.number("width"))
    let bar = try #require(weak.all("s-bar").first?.number("width"))
    #expect(bar == 0.125 * rail)
  }

  @Test func `the page loads nothing, runs nothing and escapes every name`() {
    let page = sampleMap.page(of: "Noor <b>Haddad", required: ["leading"])
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("<script") && !page.contains("<b>") && !page.contains("<listening>"))
    #expect(page.contains("Noor &lt;b&gt;Haddad") && page.contains("About listening &amp; more"))
    for tag in ["section", "article", "table", "svg", "dl", "ol"] {
      #expect(page.split(separator: "<\(tag)").count == page.split(separator: "</\(tag)>").count)
    }
    let ids = page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
    let links = page.split(separator: "href=\"#").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(links).isSubset(of: Set(ids)))
  }

  @Test func `below a skill stand its sources, the newest first and 20 at most`() throws {
    let page = sampleMap.page(of: "Noor")
    let article = try #require(page.split(separator: "<article").dropFirst().first)
    let rows = article.split(separator: "<th scope=\"row\">").dropFirst()
    #expect(rows.count == 20)
    #expect(rows.first?.contains("review/3<") == true && rows.first?.contains("2026-02-27") == true)
    #expect(rows.last?.contains("review/22<") == true)
    #expect(article.contains("<p>and 6 more</p>"))
    #expect(article.contains("2 of them judged by the machine alone."))
    #expect(article.contains("because one side is worth too few observations"))
  }

  @Test func `a page of nothing is still a page`() {
    let none = SkillMap(evidence: [], competencies: [], at: 0).page(of: "")
    #expect(none.contains("The curriculum names none."))
    let empty = SkillMap(evidence: [], competencies: sampleSkills, at: 0).page(of: "A")
    #expect(empty.contains("there is evidence for 0 of 6 skills"))
    #expect(empty.split(separator: "Nothing is known about it.").count == 7)
  }

  @Test func `numbers that only a broken file has stop no rendering`() throws {
    var map = sampleMap
    for row in map.competencies.indices {
      map.competencies[row].estimate?.value = .infinity
      map.competencies[row].estimate?.interval = .init(lower: -.infinity, upper: .nan)
      map.competencies[row].estimate?.number = -.greatestFiniteMagnitude
      map.competencies[row].estimate?.newest = .max
      map.competencies[row].estimate?.oldest = .min
    }
    #expect(element(map.svg(of: "A")) != nil)
    #expect(map.page(of: "A").hasSuffix("</html>\n"))
    #expect(!map.text(of: "A").isEmpty && !map.csvText(of: "A").isEmpty)
  }
}
