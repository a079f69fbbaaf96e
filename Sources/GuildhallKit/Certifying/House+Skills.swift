public import Certifications
internal import Curricula
internal import Foundation
internal import Rubrics
internal import Scoring
internal import Storage

/// Somebody's skill map, with the competencies that programmes on their way ask for.
public struct PersonSkills: Sendable {
  public var person: String
  public var map: SkillMap
}

extension House {
  /// What quizzes, simulated customers, reviews and signed checklists say of somebody's skills.
  ///
  /// A question counts for its own competency, or for those that its part or module builds; a
  /// criterion for those that the curriculum's `shownBy` names.
  public func skills(of name: String) throws -> PersonSkills {
    guard let person = try store.findPerson(named: name) else {
      throw CertifyingFault.unknownPerson(name)
    }
    let published = try current()
    var evidence: [SkillEvidence] = []
    let stored = try store.skillEvidence(of: person.id)
    for quiz in stored.quizzes {
      let curriculum = try self.published(quiz.publication).curriculum
      evidence += quizEvidence(quiz, in: curriculum)
    }
    let shown = Dictionary(
      grouping: published.flatMap(\.curriculum.skillEvidence), by: \.rubric)
    for play in stored.plays {
      evidence += playEvidence(play, shown[play.rubric] ?? [])
    }
    for mark in stored.marks {
      for link in shown[mark.rubric] ?? [] where link.criteria.contains(mark.criterion) {
        evidence.append(
          SkillEvidence(
            competency: link.competency, kind: .review, share: min(1, mark.share),
            at: Int64(mark.at.timeIntervalSince1970),
            source: .init(
              title: "Review \(mark.review) by “\(mark.rubric)”",
              reference: "review/\(mark.review)"), judge: .person))
      }
    }
    for signOff in try store.record(of: person.id).signOffs {
      guard let module = published.lazy.compactMap({ $0.curriculum.module(signOff.module) }).first,
        let checklist = module.checklist(signOff.checklist)
      else { continue }
      for competency in checklist.builds.isEmpty ? module.builds : checklist.builds {
        evidence.append(
          SkillEvidence(
            competency: competency, kind: .signOff, share: 1,
            at: Int64(signOff.signedAt.timeIntervalSince1970),
            source: .init(
              title: checklist.title,
              reference: "checklist/\(signOff.module)/\(signOff.checklist)"), judge: .person))
      }
    }
    return PersonSkills(
      person: person.name,
      map: SkillMap(
        evidence: evidence, competencies: published.flatMap(\.curriculum.competencies),
        at: Int64(clock().timeIntervalSince1970)))
  }

  private func quizEvidence(
    _ quiz: StoredSkillEvidence.Quiz, in curriculum: Curriculum
  ) -> [SkillEvidence] {
    guard let module = curriculum.module(quiz.module), let part = module.part(quiz.quiz) else {
      return []
    }
    let items = curriculum.quiz(quiz.quiz, of: quiz.module)?.items ?? []
    let counted = quiz.score.items.filter { $0.possible > 0 && $0.status != .awaitsPerson }
    let total = counted.reduce(0) { $0 + $1.possible }
    return counted.flatMap { score -> [SkillEvidence] in
      let own = items.first { $0.id == score.item }?.competency.map { [$0] }
      let competencies = own ?? (part.builds.isEmpty ? module.builds : part.builds)
      return competencies.map { competency in
        SkillEvidence(
          competency: competency, kind: .quiz,
          share: max(0, min(1, score.earned / score.possible)),
          weight: SkillEvidence.quizWeight(
            points: score.possible, of: total, items: counted.count),
          at: Int64(quiz.at.timeIntervalSince1970),
          source: .init(title: part.title, reference: "attempt/\(quiz.attempt)"), judge: .key)
      }
    }
  }

  private func playEvidence(
    _ play: StoredSkillEvidence.Play, _ links: [CriterionEvidence]
  ) -> [SkillEvidence] {
    play.card.tally.items.flatMap { item -> [SkillEvidence] in
      guard let share = item.share, item.appliedWeight > 0 else { return [] }
      return links.filter { $0.criteria.contains(item.criterion) }.map { link in
        SkillEvidence(
          competency: link.competency, kind: .play, share: min(1, share),
          at: Int64(play.at.timeIntervalSince1970),
          source: .init(title: "Simulated customer", reference: "play/\(play.play)"),
          judge: .machine)
      }
    }
  }
}
