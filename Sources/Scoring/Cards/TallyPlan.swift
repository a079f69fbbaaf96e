public import Rubrics

/// A rubric made ready for adding up any number of cards, from any thread.
///
/// Ids have become positions, and the words of the trace that never change are put together once.
public struct TallyPlan: Sendable {
  struct Item: Sendable {
    var id: CriterionID
    var section: Int
    var adjustment: Adjustment?
    var policy: NotApplicablePolicy
    var critical: CriticalRule?
    /// The share below which it is an error.
    var below: Double
    var group: Int?
    var shown: ShownRule?
  }

  struct Section: Sendable {
    var id: SectionID
    var subject: String
    var items: Range<Int>
    var hasWeightedItems: Bool
  }

  struct Group: Sendable {
    var id: GroupID
    var subject: String
    var members: [Int]
  }

  /// The critical criteria of an error type.
  struct Kind: Sendable {
    var errorType: ErrorType
    var subject: String
    /// By section, in the order of the card; sections without any are left out.
    var members: [(section: Int, items: [Int])]
  }

  let arithmetic: Arithmetic
  let passMark: Double
  let bonusCap: Double?
  let items: [Item]
  let sections: [Section]
  let groups: [Group]
  let errorTypes: [(type: ErrorType, members: [Int])]
  let kinds: [Kind]
  let hasBonus: Bool
  let hasPenalty: Bool
  /// The shares of the worst levels, nearly always 0.
  let lowest: [Double]
  private let plainWeights: PlannedWeights
  private let channelWeights: [String: PlannedWeights]

  public init(_ rubric: Rubric) {
    let criteria = rubric.criteria
    arithmetic = rubric.arithmetic
    passMark = rubric.passMark
    bonusCap = rubric.bonusCap
    var items: [Item] = []
    sections = rubric.sections.enumerated().map { number, section in
      let first = items.count
      for criterion in section.criteria {
        items.append(
          Item(
            id: criterion.id, section: number, adjustment: criterion.adjustment,
            policy: criterion.notApplicable ?? rubric.notApplicable, critical: criterion.critical,
            below: criterion.critical?.below ?? 1,
            group: rubric.groups.firstIndex { $0.id == criterion.group },
            shown: criterion.shownWhen.map {
              ShownRule($0, earlier: criteria[..<items.count])
            }))
      }
      return Section(
        id: section.id, subject: "section \(section.id)", items: first..<items.count,
        hasWeightedItems: section.criteria.contains { $0.adjustment == nil })
    }
    self.items = items
    groups = rubric.groups.enumerated().map { number, group in
      Group(
        id: group.id, subject: "group \(group.id)",
        members: items.indices.filter { items[$0].group == number && items[$0].isWeighted })
    }
    errorTypes = ErrorType.allCases.compactMap { type in
      let members = criteria.indices.filter { criteria[$0].errorType == type }
      return members.isEmpty ? nil : (type, members)
    }
    kinds = errorTypes.compactMap { Kind($0.type, $0.members, items) }
    hasBonus = items.contains { if case .bonus? = $0.adjustment { true } else { false } }
    hasPenalty = items.contains { if case .penalty? = $0.adjustment { true } else { false } }
    lowest = criteria.map { $0.levels.first?.score ?? 0 }
    plainWeights = PlannedWeights(rubric, on: nil)
    let channels =
      criteria.flatMap(\.channelWeights) + rubric.sections.flatMap(\.channelWeights)
    channelWeights = Dictionary(
      channels.flatMap(\.channels).map { ($0, PlannedWeights(rubric, on: $0)) },
      uniquingKeysWith: { one, _ in one })
  }

  /// Adds up a card.
  ///
  /// - Parameters:
  ///   - marks: one for each criterion, in the order of the rubric; missing ones count as skipped.
  ///   - channel: whose weights hold; nothing means the plain ones.
  /// - Returns: the same value for the same marks, on every machine.
  public func tally(_ marks: [Mark], channel: String? = nil) -> Tally {
    let weights = channel.flatMap { channelWeights[$0] } ?? plainWeights
    var sums = CardSums(plan: self, weights: weights, marks: marks)
    return sums.tally()
  }

  /// Adds up a card whose marks are known by criterion; a missing one counts as skipped.
  public func tally(_ marks: [CriterionID: Mark], channel: String? = nil) -> Tally {
    tally(items.map { marks[$0.id] ?? .skipped }, channel: channel)
  }

  /// Whether the next criterion is on the card, by the marks of all before it; nothing when that
  /// cannot be told.
  func isShown(after marks: [Mark]) -> Bool? {
    items[marks.count].shown.map { $0.holds(marks, lowest) } ?? true
  }
}

extension Rubric {
  /// Adds up one card; whoever adds up many keeps a `TallyPlan`.
  ///
  /// - Parameters:
  ///   - marks: a mark for each criterion; a missing one counts as skipped.
  ///   - channel: whose weights hold; nothing means the plain ones.
  public func tally(_ marks: [CriterionID: Mark], channel: String? = nil) -> Tally {
    TallyPlan(self).tally(marks, channel: channel)
  }
}

extension TallyPlan.Item {
  /// True when it has a part in the mean.
  var isWeighted: Bool { adjustment == nil }
}

extension TallyPlan.Kind {
  fileprivate init?(_ errorType: ErrorType, _ places: [Int], _ items: [TallyPlan.Item]) {
    var members: [(section: Int, items: [Int])] = []
    for place in places where items[place].critical != nil && items[place].isWeighted {
      if members.last?.section == items[place].section {
        members[members.count - 1].items.append(place)
      } else {
        members.append((items[place].section, [place]))
      }
    }
    if members.isEmpty { return nil }
    self.init(
      errorType: errorType, subject: "critical \(errorType.rawValue)", members: members)
  }
}

/// The weights that hold on a channel, with their beginnings of terms.
struct PlannedWeights: Sendable {
  var items: [Double]
  var sections: [Double]
  /// Each as `2·`.
  var itemTerms: [[UInt8]]
  var sectionTerms: [[UInt8]]
  /// What is other than usual, as a trace line.
  var note: Tally.Line?

  init(_ rubric: Rubric, on channel: String?) {
    items = rubric.criteria.map { $0.weight(on: channel, rubric.arithmetic) }
    sections = rubric.sections.map { $0.weight(on: channel) }
    itemTerms = items.map { Array("\(decimal($0))·".utf8) }
    sectionTerms = sections.map { Array("\(decimal($0))·".utf8) }
    guard let channel else { return }
    var changes: [String] = []
    for section in rubric.sections where section.weight(on: channel) != section.weight {
      changes.append("section \(section.id) \(decimal(section.weight(on: channel)))")
    }
    for criterion in rubric.criteria
    where criterion.weight(on: channel, rubric.arithmetic)
      != criterion.weight(on: nil, rubric.arithmetic)
    {
      changes.append(
        "criterion \(criterion.id) \(decimal(criterion.weight(on: channel, rubric.arithmetic)))")
    }
    guard !changes.isEmpty else { return }
    note = Tally.Line(
      subject: "card", arithmetic: "weights on \(channel): \(changes.joined(separator: ", "))")
  }
}
