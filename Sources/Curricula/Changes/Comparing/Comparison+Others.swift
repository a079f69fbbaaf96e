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
      old.competencies, new.competencies, by: \.id, at: { .competency($0.id) },
      weight: { _ in .structure }, naming: \.title
    ) { comparison, before, after in
      let place = ChangePlace.competency(after.id)
      comparison.noteTitle(place, before.title, after.title)
      comparison.noteText(place, .text, before.description, after.description, atMost: .structure)
      comparison.noteValue(
        place, .group, .text(before.group.rawValue), .text(after.group.rawValue))
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
      weight: { _ in .structure }, naming: \.title
    ) { comparison, before, after in
      let place = ChangePlace.programme(after.id)
      comparison.noteTitle(place, before.title, after.title)
      comparison.noteText(place, .summary, before.summary, after.summary, atMost: .structure)
      comparison.noteValue(
        place, .validity, before.validMonths.map { .number(Double($0)) },
        after.validMonths.map { .number(Double($0)) })
      comparison.noteValue(
        place, .award, .text(before.awardedBy.rawValue), .text(after.awardedBy.rawValue))
      comparison.noteValue(
        place, .requirements, .requirement(before.requires), .requirement(after.requires))
    }
    compareAll(
      old.rehearsals, new.rehearsals, by: \.id, at: { .rehearsal($0.id) },
      weight: { _ in .structure }, naming: \.id.rawValue
    ) { $0.noteDifference(.rehearsal($2.id), .course, $1, $2) }
  }
}

extension Article {
  /// The summary is the first of what is read.
  fileprivate var passages: [Passage] { [Passage(summary)] + Curricula.passages(of: blocks) }
}
