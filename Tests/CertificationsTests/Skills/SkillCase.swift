import Certifications
import Curricula
import Rubrics

/// A fixed sequence of numbers, so that a property test tries the same cases each time.
struct SkillSeed: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

let day: Int64 = 86_400
let today: Int64 = 1_772_442_904

let listening = Competency(id: "listening", title: "Listening", group: .foundational)
let writing = Competency(id: "writing", title: "Writing", group: .foundational)
let products = Competency(id: "products", title: "Products", group: .technical)
let leading = Competency(id: "leading", title: "Leading", group: .leadership)
let allSkills = [leading, listening, writing, products]

/// A criterion of a review by a person, unless told otherwise.
func seen(
  _ share: Double, of competency: Competency = listening, in reference: String, daysAgo: Int64 = 0,
  kind: SkillEvidence.Kind = .review, judge: SkillEvidence.Judge = .person, weight: Double? = nil
) -> SkillEvidence {
  SkillEvidence(
    competency: competency.id, kind: kind, share: share, weight: weight, at: today - daysAgo * day,
    source: .init(title: "About \(reference)", reference: reference), judge: judge)
}

/// So many reviews with the same share, each a source of its own.
func reviews(
  _ count: Int, _ share: Double, of competency: Competency = listening, daysAgo: Int64 = 0,
  from first: Int = 0
) -> [SkillEvidence] {
  (first..<first + count).map {
    seen(share, of: competency, in: "review/\(competency.id)/\($0)", daysAgo: daysAgo)
  }
}

func map(_ evidence: [SkillEvidence], later days: Int64 = 0) -> SkillMap {
  SkillMap(evidence: evidence, competencies: allSkills, at: today + days * day)
}

/// Anything that may come in, usable or not.
func anyEvidence(_ count: Int, _ seed: inout SkillSeed) -> [SkillEvidence] {
  (0..<count).map { _ in
    let kind = SkillEvidence.Kind.allCases.randomElement(using: &seed) ?? .quiz
    let share = [0, 0.25, 1 / 3, 0.5, 0.7, 1, -0.0, .nan, 1.2].randomElement(using: &seed) ?? 0
    let weight = [1, 0.25, 0.1, 3, 0.7, 0, .infinity].randomElement(using: &seed) ?? 1
    return SkillEvidence(
      competency: allSkills.randomElement(using: &seed)?.id ?? "none", kind: kind, share: share,
      weight: weight, at: today - Int64.random(in: -20...700, using: &seed) * day / 3,
      source: .init(
        title: ["A", "B"].randomElement(using: &seed) ?? "",
        reference: "source/\(Int.random(in: 0..<max(1, count / 3), using: &seed))"),
      judge: SkillEvidence.Judge.allCases.randomElement(using: &seed) ?? .key)
  }
}
