internal import Rubrics

extension Comparison {
  mutating func compareRubrics() {
    compareAll(
      old.rubrics, new.rubrics, by: \.id, at: { .rubric($0.id) }, weight: { _ in .structure },
      inside: { rubric in rubric.criteria.map { .criterion(rubric.id, $0.id) } }, naming: \.title
    ) { $0.compareRubric($1, $2, .rubric($2.id)) }
  }

  private mutating func compareRubric(
    _ before: Rubric, _ after: Rubric, _ place: ChangePlace
  ) {
    noteTitle(place, before.title, after.title)
    noteText(place, .summary, before.summary, after.summary, atMost: .structure)
    noteValue(place, .passMark, .share(before.passMark), .share(after.passMark))
    if before.frame != after.frame {
      note(place, .rules, .judged(before: before, after: after))
    }
    compareAll(
      before.placed, after.placed, by: \.criterion.id,
      at: { .criterion(after.id, $0.criterion.id) }, weight: { _ in .policy },
      naming: \.criterion.title
    ) { comparison, one, other in
      comparison.compareCriterion(
        one, other, .criterion(after.id, other.criterion.id), before, after)
    }
    // What a criterion looks for may change without a word of the criterion.
    noteCues(before, after)
  }

  private mutating func compareCriterion(
    _ before: PlacedCriterion, _ after: PlacedCriterion, _ place: ChangePlace,
    _ oldRubric: Rubric, _ newRubric: Rubric
  ) {
    let (one, other) = (before.criterion, after.criterion)
    noteTitle(place, one.title, other.title)
    noteText(place, .text, one.guidance, other.guidance)
    noteDifference(place, .examples, one.examples, other.examples)
    noteValue(place, .section, .text(before.section), .text(after.section))
    noteValue(
      place, .weight, .number(one.weight), .number(other.weight))
    noteValue(place, .points, .number(one.points), .number(other.points))
    if one.judging != other.judging || before.cues != after.cues {
      // New phrases by which the same is recognised are no other rule.
      note(
        place, .rules, .judged(before: oldRubric, after: newRubric),
        one.judging != other.judging ? .policy : .structure)
    }
  }

  private mutating func noteCues(_ before: Rubric, _ after: Rubric) {
    let used = Set((before.criteria + after.criteria).flatMap(\.cues))
    let (one, other) = (
      before.cues.filter { !used.contains($0.id) }, after.cues.filter { !used.contains($0.id) }
    )
    noteDifference(.rubric(after.id), .other, one, other)
  }
}

/// A criterion with its section and the cues it names.
private struct PlacedCriterion: Equatable {
  var section: String
  var criterion: Criterion
  var cues: [Cue]
}

extension Rubric {
  fileprivate var placed: [PlacedCriterion] {
    let known = Dictionary(
      cues.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return sections.flatMap { section in
      section.criteria.map { criterion in
        let names = Set(criterion.cues).sorted()
        return PlacedCriterion(
          section: section.id.rawValue, criterion: criterion, cues: names.compactMap { known[$0] })
      }
    }
  }

  /// The rubric without what is compared by name.
  fileprivate var frame: Rubric {
    var frame = self
    frame.title = ""
    frame.summary = ""
    frame.passMark = 0
    frame.cues = []
    frame.sections = sections.map { section in
      var section = section
      section.criteria = []
      return section
    }
    return frame
  }
}

extension Criterion {
  /// How it is judged, without what is compared by name.
  fileprivate var judging: Criterion {
    var judging = self
    judging.title = ""
    judging.guidance = ""
    judging.examples = []
    judging.weight = 1
    judging.points = 1
    return judging
  }
}
