internal import Rubrics
internal import Statistics

/// A session's answers by place: criterion, segment and reviewer are numbers.
struct CalibrationTable {
  enum Cell: Hashable {
    case unanswered, skipped
    /// A level's place on the scale, or the number of levels for "not applicable".
    case category(Int)

    var category: Int? { if case .category(let number) = self { number } else { nil } }
  }

  let rubric: Rubric
  let criteria: [Criterion]
  let segments: [CalibrationSegment]
  let reviewers: [CalibrationReviewer]
  /// The expert's place among the reviewers.
  let expert: Int?
  /// By criterion, then segment, then reviewer.
  private(set) var cells: [[[Cell]]]
  /// What the group set, by criterion and segment.
  private(set) var consensus: [[Int?]]
  /// By segment and reviewer.
  private(set) var totals: [[Double?]]
  /// How many answers, settings and totals name something that the session does not have.
  private(set) var leftOut = 0

  init(_ input: CalibrationInput) {
    let asked = Set(input.criteria)
    rubric = input.rubric
    criteria = unique(input.rubric.criteria, by: \.id).filter { asked.contains($0.id) }
    segments = unique(input.segments, by: \.id)
    var people = unique(input.reviewers, by: \.id)
    if let expert = input.expert, !people.contains(where: { $0.id == expert }) {
      people.append(CalibrationReviewer(id: expert, name: "expert"))
    }
    reviewers = people
    expert = people.firstIndex { $0.id == input.expert }
    let row = [Cell](repeating: .unanswered, count: reviewers.count)
    cells = Array(
      repeating: Array(repeating: row, count: segments.count), count: criteria.count)
    consensus = Array(
      repeating: Array(repeating: nil, count: segments.count), count: criteria.count)
    totals = Array(
      repeating: Array(repeating: nil, count: reviewers.count), count: segments.count)
    fill(input)
  }

  private mutating func fill(_ input: CalibrationInput) {
    let criterionPlaces = places(criteria.map(\.id))
    let segmentPlaces = places(segments.map(\.id))
    let reviewerPlaces = places(reviewers.map(\.id))
    for answer in input.answers {
      guard let criterion = criterionPlaces[answer.criterion],
        let segment = segmentPlaces[answer.segment],
        let reviewer = reviewerPlaces[answer.reviewer],
        let cell = cell(answer.choice, criteria[criterion])
      else {
        leftOut += 1
        continue
      }
      cells[criterion][segment][reviewer] = cell
    }
    for entry in input.consensus {
      guard let criterion = criterionPlaces[entry.criterion],
        let segment = segmentPlaces[entry.segment],
        let cell = cell(entry.choice, criteria[criterion])
      else {
        leftOut += 1
        continue
      }
      consensus[criterion][segment] = cell.category
    }
    for total in input.totals {
      guard let segment = segmentPlaces[total.segment],
        let reviewer = reviewerPlaces[total.reviewer], total.share?.isFinite ?? true
      else {
        leftOut += 1
        continue
      }
      totals[segment][reviewer] = total.share
    }
  }

  /// Nothing for a level that the criterion does not have.
  private func cell(_ choice: ReviewAnswer.Choice, _ criterion: Criterion) -> Cell? {
    switch choice {
    case .skipped: .skipped
    case .notApplicable: .category(criterion.levels.count)
    case .level(let level):
      criterion.levels.firstIndex { $0.id == level }.map { .category($0) }
    }
  }
}

/// The elements without those whose key an earlier one has.
private func unique<Element, Key: Hashable>(
  _ elements: [Element], by key: (Element) -> Key
) -> [Element] {
  var seen: Set<Key> = []
  return elements.filter { seen.insert(key($0)).inserted }
}

private func places<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
  Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
}
