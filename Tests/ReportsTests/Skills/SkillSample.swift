import Certifications
import Curricula
import Rubrics

private let day: Int64 = 86_400
private let today: Int64 = 1_772_442_904

let sampleSkills = [
  Competency(
    id: "listening", title: "Active <listening>", group: .foundational,
    description: "Takes in the whole message before answering."),
  Competency(id: "writing", title: "Clear writing", group: .foundational),
  Competency(id: "products", title: "=Product knowledge", group: .technical),
  Competency(
    id: "calming", title: "Calming a conversation that heats up", group: .customerEngagement),
  Competency(id: "hosting", title: "Handing over", group: .customerEngagement),
  Competency(id: "leading", title: "Leading", group: .leadership),
]

/// So many sources of one observation, a day apart from each other.
private func sources(
  _ count: Int, _ share: Double, on competency: CompetencyID, _ kind: SkillEvidence.Kind,
  _ judge: SkillEvidence.Judge, daysAgo: Int64
) -> [SkillEvidence] {
  (0..<count).map { number in
    SkillEvidence(
      competency: competency, kind: kind, share: share,
      at: today - (daysAgo + Int64(number)) * day,
      source: .init(
        title: "About \(competency) & more",
        reference: "\(kind.rawValue)/\(daysAgo + Int64(number))"
      ), judge: judge)
  }
}

/// Strong at listening, weak at products, open at writing and calming, of leading nothing is known.
let sampleMap = SkillMap(
  evidence: sources(24, 1, on: "listening", .review, .person, daysAgo: 3)
    + sources(2, 0.5, on: "listening", .play, .machine, daysAgo: 120)
    + sources(3, 0.75, on: "writing", .quiz, .key, daysAgo: 40)
    + sources(1, 1, on: "writing", .signOff, .person, daysAgo: 30)
    + sources(9, 0.125, on: "products", .review, .person, daysAgo: 1)
    + sources(3, 1, on: "calming", .play, .machine, daysAgo: 500)
    + sources(9, 1, on: "hosting", .review, .person, daysAgo: 10)
    + sources(1, 1, on: "hosting", .review, .machine, daysAgo: 5)
    + sources(1, 1, on: "hosting", .review, .person, daysAgo: -9),
  competencies: sampleSkills, at: today)
