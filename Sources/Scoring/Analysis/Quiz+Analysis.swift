public import Curricula
public import Statistics

extension Quiz {
  /// How the items of a quiz did in the first sittings of people.
  ///
  /// Items that were asked and keyed alike in several versions are one; what changed stands apart.
  /// A mark is what the sitting's present score gives; where several tries are allowed it is what
  /// the first try alone would have earned, and where certainty is asked what the answer is worth
  /// without it.
  public func analysis(
    of sittings: [AnalysedSitting], in module: ModuleID, limits: ItemLimits = ItemLimits()
  ) -> QuizAnalysis {
    var columns = AnalysedColumns(items)
    let rows = sittings.map { columns.row($0) }
    let sheet = ItemSheet(
      columns.all.map { .init(possible: $0.item.points, isCounted: !$0.item.isPilot) },
      marks: rows.map { row in columns.all.indices.map { row[$0]?.mark } })
    let statistics = sheet?.items ?? []
    let items = zip(columns.all, statistics).enumerated().map { place, pair in
      let (column, statistics) = pair
      let given = rows.enumerated().compactMap { sitting, row in
        row[place].map { ($0, sheet?.rest(of: sitting, without: place)) }
      }
      return column.analysis(statistics, given, limits)
    }
    return QuizAnalysis(
      module: module, part: id, title: title, people: sittings.count,
      quiz: presentSheet(rows, columns)?.quiz, isDrawn: blueprint != nil, items: items,
      limits: limits)
  }

  /// The marks of those who had exactly the present items.
  private func presentSheet(
    _ rows: [[Int: AnalysedAnswer]], _ columns: AnalysedColumns
  ) -> ItemSheet? {
    guard blueprint == nil else { return nil }
    let present = items.indices.filter { !columns.all[$0].item.isPilot }
    let marks = rows.compactMap { row -> [Double?]? in
      let others = row.keys.contains { $0 >= items.count && !columns.all[$0].item.isPilot }
      let marks = present.compactMap { row[$0]?.mark }
      return others || marks.count < present.count ? nil : marks
    }
    return marks.isEmpty
      ? nil
      : ItemSheet(present.map { .init(possible: columns.all[$0].item.points) }, marks: marks)
  }
}

/// What somebody gave for an item.
struct AnalysedAnswer: Sendable {
  var response: Response?
  /// Nothing while it waits for a person.
  var mark: Double?
}

/// The forms of items that were met: those of the present version, then earlier ones.
private struct AnalysedColumns {
  private(set) var all: [AnalysedColumn]
  private var places: [ItemID: [Int]] = [:]

  init(_ items: [Item]) {
    all = items.map { AnalysedColumn(item: $0, isCurrent: true) }
    for (place, item) in items.enumerated() { places[item.id, default: []].append(place) }
  }

  /// The answers of a sitting by the places of their items.
  mutating func row(_ sitting: AnalysedSitting) -> [Int: AnalysedAnswer] {
    let scores = Dictionary(
      sitting.score.items.map { ($0.item, $0) }, uniquingKeysWith: { one, _ in one })
    var row: [Int: AnalysedAnswer] = [:]
    for item in sitting.quiz.items(of: sitting.form) {
      let place = place(of: item)
      if !all[place].versions.contains(sitting.version) {
        all[place].versions.append(sitting.version)
      }
      row[place] = sitting.quiz.behaviour.analysed(
        sitting.answers[item.id] ?? [], item, scores[item.id])
    }
    return row
  }

  private mutating func place(of item: Item) -> Int {
    for place in places[item.id] ?? [] where all[place].item.isAskedLike(item) { return place }
    all.append(AnalysedColumn(item: item, isCurrent: false))
    places[item.id, default: []].append(all.count - 1)
    return all.count - 1
  }
}

extension Item {
  /// True when it says the same, is keyed alike and is worth as much; hints and reasons may differ.
  fileprivate func isAskedLike(_ other: Item) -> Bool {
    prompt == other.prompt && introduction == other.introduction && points == other.points
      && isPilot == other.isPilot && interaction == other.interaction
  }
}

extension Quiz.Behaviour {
  /// What counts of somebody's answers to an item, and what it earned.
  fileprivate func analysed(
    _ answers: [Answer], _ item: Item, _ score: ItemScore?
  ) -> AnalysedAnswer {
    let given = answers.map(\.response).filter { !$0.isEmpty }
    let response: Response? =
      switch self {
      case .deferred, .certainty: answers.last.flatMap { $0.response.isEmpty ? nil : $0.response }
      case .immediate, .tries: given.first
      }
    guard score?.status != .awaitsPerson else { return AnalysedAnswer(response: response) }
    let mark =
      switch self {
      case .deferred, .immediate: score?.earned ?? 0
      case .tries, .certainty: item.score(response).earned
      }
    return AnalysedAnswer(response: response, mark: mark)
  }
}
