internal import Rubrics

/// Two versions being compared: what was found so far, and what is needed to judge it.
struct Comparison {
  let old: Curriculum
  let new: Curriculum
  let wording: Wording
  /// By the new version, else by the old one.
  let criterionTitles: [CriterionPlace: String]
  private let bearings: Bearings
  private(set) var changes: [CurriculumChange] = []
  private(set) var titles: [ChangePlace: String] = [:]

  init(from old: Curriculum, to new: Curriculum) {
    self.old = old
    self.new = new
    wording = Wording(old: old.vocabulary, new: new.vocabulary)
    bearings = Bearings(old, new)
    criterionTitles = Dictionary(
      (new.rubrics + old.rubrics).flatMap { rubric in
        rubric.criteria.map { (CriterionPlace(rubric: rubric.id, criterion: $0.id), $0.title) }
      }, uniquingKeysWith: { first, _ in first })
  }

  struct CriterionPlace: Hashable {
    var rubric: RubricID
    var criterion: CriterionID
  }

  mutating func note(
    _ place: ChangePlace, _ aspect: CurriculumChange.Aspect,
    _ detail: CurriculumChange.Detail = .changed, _ weight: CurriculumChange.Weight = .structure
  ) {
    let modules = bearings.modules(of: place)
    var isArticle = false
    if case .article = place { isArticle = true }
    changes.append(
      CurriculumChange(
        place: place, aspect: aspect, detail: detail, weight: weight, modules: modules,
        bearsOnAll: isArticle && modules.isEmpty))
  }

  /// Remembers what a place is called; of several names the last, so the new version comes last.
  mutating func name(_ place: ChangePlace, _ title: String) { titles[place] = title }

  mutating func noteValue(
    _ place: ChangePlace, _ aspect: CurriculumChange.Aspect,
    _ before: CurriculumChange.Value?, _ after: CurriculumChange.Value?,
    _ weight: CurriculumChange.Weight = .structure
  ) {
    if before != after { note(place, aspect, .replaced(before, by: after), weight) }
  }

  /// Notes two lists by what their things are called, where that tells them apart.
  mutating func noteNames<Thing: Equatable>(
    _ place: ChangePlace, _ aspect: CurriculumChange.Aspect, _ before: [Thing], _ after: [Thing],
    naming name: (Thing) -> String
  ) {
    guard before != after else { return }
    let (one, other) = (before.map(name), after.map(name))
    note(place, aspect, one == other ? .changed : .replaced(.names(one), by: .names(other)))
  }

  mutating func noteDifference<Thing: Equatable>(
    _ place: ChangePlace, _ aspect: CurriculumChange.Aspect, _ before: Thing, _ after: Thing,
    _ weight: CurriculumChange.Weight = .structure
  ) {
    if before != after { note(place, aspect, .changed, weight) }
  }

  mutating func noteTitle(_ place: ChangePlace, _ before: String, _ after: String) {
    noteValue(
      place, .title, .text(before), .text(after),
      wording.isSame(before, after) ? .wording : .structure)
  }

  /// - Parameter heaviest: what an edit of the text weighs at most.
  mutating func noteText(
    _ place: ChangePlace, _ aspect: CurriculumChange.Aspect, _ before: [Passage],
    _ after: [Passage], atMost heaviest: CurriculumChange.Weight = .policy
  ) {
    let edits = wording.edits(from: before, to: after).map { edit in
      var edit = edit
      edit.weight = min(edit.weight, heaviest)
      return edit
    }
    guard let weight = edits.map(\.weight).max() else { return }
    note(place, aspect, .edited(edits), weight)
  }

  mutating func noteText(
    _ place: ChangePlace, _ aspect: CurriculumChange.Aspect, _ before: String,
    _ after: String, atMost heaviest: CurriculumChange.Weight = .policy
  ) {
    guard before != after else { return }
    noteText(place, aspect, [Passage(before)], [Passage(after)], atMost: heaviest)
  }

  /// Compares two versions of one thing.
  ///
  /// Where they differ and nothing is found that has a name, that is noted, so that no change is
  /// ever lost.
  mutating func compare<Thing: Equatable>(
    _ place: ChangePlace, _ before: Thing, _ after: Thing, _ body: (inout Self) -> Void
  ) {
    guard before != after else { return }
    let count = changes.count
    body(&self)
    if changes.count == count { note(place, .other) }
  }

  /// What came, went and was moved; the rest is compared one by one.
  mutating func compareAll<Thing: Equatable, ID: Hashable & Comparable>(
    _ before: [Thing], _ after: [Thing], by id: (Thing) -> ID,
    at place: (Thing) -> ChangePlace, weight: (Thing) -> CurriculumChange.Weight,
    inside: (Thing) -> [ChangePlace] = { _ in [] }, naming title: (Thing) -> String,
    _ body: (inout Self, Thing, Thing) -> Void
  ) {
    guard before != after else { return }
    let matched = Matched(before, after, by: id)
    for thing in matched.removed {
      name(place(thing), title(thing))
      note(place(thing), .presence, .removed(inside(thing)), weight(thing))
    }
    for thing in matched.added {
      name(place(thing), title(thing))
      note(place(thing), .presence, .added(inside(thing)), weight(thing))
    }
    for (thing, from, to) in matched.moved {
      note(place(thing), .order, .moved(from: from, to: to))
    }
    for (one, other) in matched.kept {
      name(place(other), title(other))
      compare(place(other), one, other) { body(&$0, one, other) }
    }
  }
}
