import Certifications
import Curricula
import Rubrics
import Statistics
import Testing

struct TeamSkillsTests {
  @Test func `a team's row counts the people by where they stand`() throws {
    let maps = [
      map(reviews(20, 1)), map(reviews(6, 1)), map(reviews(9, 0)), map(reviews(2, 1)), map([]),
    ]
    let team = TeamSkills(maps, competencies: allSkills)
    #expect(team.people == 5)
    let row = try #require(team.rows.first)
    #expect(row.competency == listening)
    #expect(
      [row.strong, row.adequate, row.weak, row.tooLittle, row.unknown] == [1, 1, 1, 1, 1])
    #expect(row.mean == 0.75)
    #expect(row.known == 4 && row.isFew)
    // Student's with 3 degrees of freedom: 0.75 ± 3.182·0.25, cut off at 0 and 1.
    #expect(row.interval == Interval(lower: 0, upper: 1))
    #expect(team.rows[3].mean == nil && team.rows[3].unknown == 5)
  }

  @Test func `a team of one has that person's interval, and people who are alike have a width`() {
    let one = map(reviews(6, 0.5))
    let single = TeamSkills([one], competencies: allSkills).rows[0]
    #expect(single.mean == 0.5)
    #expect(abs((single.interval?.lower ?? 0) - (one[listening.id]?.interval.lower ?? 1)) < 1e-15)
    let alike = TeamSkills([one, one, one, one], competencies: allSkills).rows[0]
    let width = (alike.interval?.upper ?? 0) - (alike.interval?.lower ?? 0)
    let own = one[listening.id].map { $0.interval.upper - $0.interval.lower } ?? 0
    // Four errors that have nothing to do with each other: half as wide.
    #expect(abs(width - own / 2) < 1e-12)
  }

  @Test func `the order of the people makes no difference`() {
    var seed = SkillSeed(state: 3)
    var maps = (0..<12).map { _ in map(anyEvidence(20, &seed)) }
    let first = TeamSkills(maps, competencies: allSkills)
    maps.shuffle(using: &seed)
    #expect(TeamSkills(maps, competencies: allSkills) == first)
  }
}
