internal import Rubrics

/// What is right for an item, in the words of the item, so that a key that only has another
/// identifier or place is the same.
struct ItemKey: Sendable {
  /// One line for each thing that has to be right.
  private(set) var right: [String]
  /// The texts among `shown` that are right.
  private(set) var rightTexts: [String] = []
  /// All that can be picked, joined or put in order.
  private(set) var shown: [String]
  /// True when the order of the lines is part of the key.
  private var isOrdered = false
  /// True when a point or a capital may be what the question is about.
  private var isExact = false
  /// What is looked for in a free text.
  private var rules: Rubric?

  enum Difference { case none, wording, substance }

  init(of interaction: ItemInteraction) {
    right = interaction.rightLines
    shown = interaction.shownTexts
    switch interaction {
    case .choice, .hottext: rightTexts = right
    case .inlineChoice(let text):
      rightTexts = text.gaps.flatMap { $0.options.filter { $0.score > 0 } }.map(\.text.plain)
    case .order, .match, .gapMatch, .matrix: rightTexts = shown
    case .textEntry, .numeric, .slider, .trueFalse, .extendedText: break
    }
    switch interaction {
    case .order: isOrdered = true
    case .numeric, .slider: isExact = true
    case .textEntry(let entry): isExact = entry.isCaseSensitive
    case .extendedText(let text): rules = text.rubric.withoutWords
    default: break
    }
    var bareTexts: Set<String> = []
    // Two options that differ in an apostrophe: that is what is asked about.
    if !Set(shown).allSatisfy({ bareTexts.insert(bare(tokens(of: $0))).inserted }) {
      isExact = true
    }
  }

  func difference(to new: ItemKey, by wording: Wording) -> Difference {
    guard rules == new.rules else { return .substance }
    let (before, after) = isOrdered ? (right, new.right) : (right.sorted(), new.right.sorted())
    if before == after { return .none }
    if isExact || new.isExact || isOrdered != new.isOrdered { return .substance }
    if isOrdered { return areSame(before, after, wording) ? .wording : .substance }
    let one = Set(before).subtracting(after)
    let other = Set(after).subtracting(before)
    if Set(before.map(bared)) == Set(after.map(bared)) { return .wording }
    return areSame(one.sorted(), other.sorted(), wording) ? .wording : .substance
  }

  private func areSame(_ before: [String], _ after: [String], _ wording: Wording) -> Bool {
    before.count == after.count && zip(before, after).allSatisfy { wording.isSame($0, $1) }
  }

  /// What is nothing but signs stays itself.
  private func bared(_ text: String) -> String {
    let words = bare(tokens(of: text))
    return words.isEmpty ? text : words
  }
}

extension Rubric {
  /// What a machine goes by; titles, guidance and weights are compared elsewhere.
  fileprivate var withoutWords: Rubric {
    var rules = self
    rules.cues = []
    rules.title = ""
    rules.summary = ""
    rules.sections = sections.map { section in
      var section = section
      section.title = ""
      section.weight = 1
      section.criteria = section.criteria.map { criterion in
        var criterion = criterion
        criterion.title = ""
        criterion.guidance = ""
        criterion.examples = []
        criterion.weight = 1
        criterion.points = 1
        return criterion
      }
      return section
    }
    return rules
  }
}
