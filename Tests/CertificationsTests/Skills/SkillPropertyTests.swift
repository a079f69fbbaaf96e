import Certifications
import Curricula
import Foundation
import Rubrics
import Statistics
import Testing

struct SkillPropertyTests {
  @Test(arguments: 0..<40)
  func `the order of the evidence changes no byte`(number: Int) throws {
    var seed = SkillSeed(state: UInt64(number))
    var evidence = anyEvidence(60, &seed)
    // Strings that are equal but have other bytes.
    evidence += ["caf\u{E9}", "cafe\u{301}"].map { seen(0.5, in: $0) }
    let first = try bytes(evidence)
    for _ in 0..<3 {
      evidence.shuffle(using: &seed)
      #expect(try bytes(evidence) == first)
    }
  }

  @Test(arguments: 0..<60)
  func `perfect fresh evidence never lowers the estimate`(number: Int) {
    var seed = SkillSeed(state: UInt64(number))
    let evidence = anyEvidence(1 + number, &seed)
    let before = map(evidence)
    for competency in allSkills {
      let weight = Double.random(in: 0.01...3, using: &seed)
      let after = map(evidence + [seen(1, of: competency, in: "review/new", weight: weight)])
      guard let old = before[competency.id]?.value else { continue }
      #expect((after[competency.id]?.value ?? 0) >= old - 1e-12)
    }
  }

  @Test func `another right answer in the same quiz never lowers the estimate`() throws {
    let others = reviews(3, 0.9)
    var quiz = [seen(0, in: "attempt/1", kind: .quiz, judge: .key)]
    var last = try #require(map(others + quiz)[listening.id]).value
    for _ in 0..<30 {
      quiz.append(seen(1, in: "attempt/1", kind: .quiz, judge: .key))
      let value = try #require(map(others + quiz)[listening.id]).value
      #expect(value >= last)
      last = value
    }
  }

  @Test(arguments: 0..<40)
  func `when only time passes the estimates stay and no interval narrows`(number: Int) {
    var seed = SkillSeed(state: UInt64(number))
    let evidence = anyEvidence(40, &seed).filter { $0.at <= today }
    var last = map(evidence)
    for days: Int64 in [1, 30, 90, 200, 1000, 40_000, 4_000_000] {
      let next = map(evidence, later: days)
      for (old, new) in zip(last.competencies, next.competencies) {
        guard let old = old.estimate, let new = new.estimate else {
          #expect(old.estimate == new.estimate)
          continue
        }
        #expect(new.value == old.value)
        #expect(new.number <= old.number)
        #expect(new.interval.width >= old.interval.width - 1e-12)
      }
      last = next
    }
    #expect(last.competencies.allSatisfy { ($0.estimate?.number ?? 0) < 1e-9 })
  }

  @Test func `the interval holds the mean and narrows as the number grows`() {
    for step in 0...40 {
      let mean = Double(step) / 40
      var width = 1.0
      for number in [0, 1e-9, 0.01, 0.1, 0.5, 1, 1.7, 3, 8, 20, 100, 1e4, 1e6] {
        let interval = shareInterval(mean: mean, number: number)
        #expect(interval.lower >= 0 && interval.upper <= 1)
        #expect(interval.lower <= mean && mean <= interval.upper)
        #expect(interval.width <= width + 1e-12, "\(mean) \(number)")
        width = interval.width
      }
    }
    // Of nothing it is that of the arcsine law: sin²(π/2·0.025).
    #expect(abs(shareInterval(mean: 0.5, number: 0).lower - 0.001_541_333_133_436_018_3) < 1e-12)
    #expect(shareInterval(mean: .nan, number: 3) == Interval(lower: 0, upper: 1))
    #expect(shareInterval(mean: 0.5, number: .infinity) == Interval(lower: 0, upper: 1))
  }

  @Test func `nothing that comes in stops it`() {
    var seed = SkillSeed(state: 1)
    let evidence = anyEvidence(200, &seed).map { piece in
      var piece = piece
      piece.at = [.min, .max, 0, -1, today].randomElement(using: &seed) ?? 0
      piece.weight = [1e-6, 1e6, 1e-7, 1].randomElement(using: &seed) ?? 1
      return piece
    }
    for moment: Int64 in [.min, 0, today, .max] {
      for halfLife in [1e-3, 90, 1e6, 0, -.infinity, .nan] {
        let map = SkillMap(
          evidence: evidence, competencies: allSkills + allSkills, at: moment,
          halfLifeDays: halfLife)
        for estimate in map.competencies.compactMap(\.estimate) {
          #expect(estimate.value >= 0 && estimate.value <= 1 && estimate.number >= 0)
          #expect(estimate.interval.lower <= estimate.value)
        }
        #expect(map.competencies.count == 4)
      }
    }
    #expect(SkillMap(evidence: [], competencies: [], at: 0).groups.isEmpty)
  }

  private func bytes(_ evidence: [SkillEvidence]) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(map(evidence))
  }
}

extension Interval {
  fileprivate var width: Double { upper - lower }
}
