internal import Rubrics

extension Comparison {
  mutating func compareFrame() {
    let place = ChangePlace.curriculum
    name(place, new.title)
    noteTitle(place, old.title, new.title)
    noteText(place, .summary, old.summary, new.summary, atMost: .structure)
    noteValue(place, .language, .text(old.language), .text(new.language))
    noteValue(
      place, .readingGrade, old.readingGrade.map { .number(Double($0)) },
      new.readingGrade.map { .number(Double($0)) })
    if old.id != new.id { note(place, .other) }
    compareAll(
      old.shownCompetencies, new.shownCompetencies, by: \.competency.id,
      at: { .competency($0.competency.id) }, weight: { _ in .structure }, naming: \.competency.title
    ) { $0.compareCompetency($1, $2, .competency($2.competency.id)) }
  }

  private mutating func compareCompetency(
    _ before: ShownCompetency, _ after: ShownCompetency, _ place: ChangePlace
  ) {
    let (one, other) = (before.competency, after.competency)
    noteTitle(place, one.title, other.title)
    noteText(place, .text, one.description, other.description, atMost: .structure)
    noteValue(place, .group, .text(one.group.rawValue), .text(other.group.rawValue))
    noteNames(place, .shownBy, before.evidence, after.evidence) { evidence in
      "\(evidence.rubric): \(evidence.criteria.map(\.rawValue).joined(separator: ", "))"
    }
  }

  mutating func compareArticles() {
    compareAll(
      old.articles, new.articles, by: \.id, at: { .article($0.id) }, weight: { _ in .policy },
      naming: \.title
    ) { comparison, before, after in
      let place = ChangePlace.article(after.id)
      comparison.noteTitle(place, before.title, after.title)
      comparison.noteText(place, .text, before.passages, after.passages)
      comparison.noteValue(place, .keywords, .names(before.keywords), .names(after.keywords))
      comparison.noteValue(
        place, .checked, before.checked.map { .text($0) }, after.checked.map { .text($0) })
    }
  }

  mutating func compareProgrammes() {
    compareAll(
      old.programmes, new.programmes, by: \.id, at: { .programme($0.id) },
      weight: { _ in .structure },
      inside: { programme in programme.renewals.map { .renewal(programme.id, $0.id) } },
      naming: \.title
    ) { $0.compareProgramme($1, $2, .programme($2.id)) }
    compareAll(
      old.rehearsals, new.rehearsals, by: \.id, at: { .rehearsal($0.id) },
      weight: { _ in .structure }, naming: \.id.rawValue
    ) { $0.noteDifference(.rehearsal($2.id), .course, $1, $2) }
  }

  private mutating func compareProgramme(
    _ before: Programme, _ after: Programme, _ place: ChangePlace
  ) {
    noteTitle(place, before.title, after.title)
    noteText(place, .summary, before.summary, after.summary, atMost: .structure)
    noteValue(
      place, .level, before.level.map { .text($0.rawValue) },
      after.level.map { .text($0.rawValue) })
    noteValue(
      place, .validity, before.validMonths.map { .number(Double($0)) },
      after.validMonths.map { .number(Double($0)) })
    noteValue(place, .warning, .days(before.warningDays), .days(after.warningDays))
    noteValue(place, .graceDays, .days(before.graceDays), .days(after.graceDays))
    noteValue(
      place, .award, .text(before.awardedBy.rawValue), .text(after.awardedBy.rawValue))
    noteNames(place, .allows, before.allows, after.allows) { clearance in
      clearance.title + (clearance.most.map { " (at most \($0))" } ?? "")
    }
    noteValue(
      place, .requirements, .requirement(before.requires), .requirement(after.requires))
    compareAll(
      before.renewals, after.renewals, by: \.id, at: { .renewal(after.id, $0.id) },
      weight: { _ in .structure }, naming: \.title
    ) { comparison, one, other in
      let place = ChangePlace.renewal(after.id, other.id)
      comparison.noteTitle(place, one.title, other.title)
      comparison.noteValue(place, .opens, .days(one.opensDays), .days(other.opensDays))
      comparison.noteValue(
        place, .requirements, .requirement(one.requires), .requirement(other.requires))
    }
  }
}

extension CurriculumChange.Value {
  /// No days are nothing.
  fileprivate static func days(_ days: Int) -> Self? { days == 0 ? nil : .number(Double(days)) }
}

/// A competency with what shows it.
private struct ShownCompetency: Equatable {
  var competency: Competency
  var evidence: [CriterionEvidence]
}

extension Curriculum {
  fileprivate var shownCompetencies: [ShownCompetency] {
    let evidence = Dictionary(grouping: skillEvidence, by: \.competency)
    return competencies.map {
      ShownCompetency(competency: $0, evidence: evidence[$0.id] ?? [])
    }
  }
}

extension Article {
  /// The summary is the first of what is read.
  fileprivate var passages: [Passage] { [Passage(summary)] + Curricula.passages(of: blocks) }
}
