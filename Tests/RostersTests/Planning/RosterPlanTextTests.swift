import Foundation
import Rosters
import Testing

struct RosterPlanTextTests {
  private let list = """
    id,name,email,team,left,shoes
    E1,Ana Reyes,,Oak,,38
    E2,Ben Okafor,nonsense,Oak,,41
    E4,Dov Levi,dov@example.org,,,40
    ,Cleo Brandt,,,-,39
    """

  @Test func `a plan tells counts, then refusals, then changes`() {
    let people = house + [RosterPerson(key: 7, name: "Gil Sand", team: "Pine")]
    #expect(
      plan(list, for: people).text == """
        4 rows: 1 new, 1 changed, 1 returning, 1 refused
        1 known and not in the file

        Refused:
          row 3, Ben Okafor
            column “email”: “nonsense” is no e-mail address; write one such as ana@example.org, or nothing.

        Warnings:
          row 1: warning: column “shoes”: The column is not known and was not read, and none like it is known.

        Changes:
          row 2: Ana Reyes: name Ana Lopes → Ana Reyes; team Pine → Oak
          row 4: Dov Levi is new; id E4; email dov@example.org
          row 5: Cleo Brandt returns on 2026-11-22

        Not in the file, and left as they are:
          Gil Sand, Pine

        """)
  }

  @Test func `long lists are cut and the rest is counted`() {
    let text = "name\n" + (0..<432).map { "Person \($0)\n" }.joined()
    let lines = plan(text).text.split(separator: "\n")
    #expect(lines.first == "432 rows: 432 new")
    #expect(lines.last == "  and 412 more")
    #expect(lines.count == 23)
    #expect(plan(text).text(most: -1).hasSuffix("and 432 more\n"))
  }

  @Test func `a plan is the same after it was written as JSON and read`() throws {
    let found = plan(list, for: house)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = try encoder.encode(found)
    #expect(try JSONDecoder().decode(RosterPlan.self, from: json) == found)
    let text = String(decoding: json, as: UTF8.self)
    #expect(text.contains(#""kind":{"on":"2026-11-22","verb":"returned"}"#))
    #expect(text.contains(#""severity":"error""#))
    #expect(text.contains("is no e-mail address"))
  }
}
