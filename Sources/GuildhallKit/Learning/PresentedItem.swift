public import Curricula
internal import Rubrics
internal import Scoring
internal import Storage

/// An item as a learner sees it: no key, no feedback, no rationale, and no identifier that could give
/// one away.
///
/// As JSON it is what may leave for a learner before submission; options are called by tokens that
/// differ by attempt.
public struct PresentedItem: Sendable, Encodable {
  public enum Kind: String, Sendable, Encodable, CaseIterable {
    case chooseOne, chooseSeveral, trueFalse, hottext, order
    /// Rows that each take options: match, matrix, gap match, inline choice.
    case match, matrix, gapMatch, inlineChoice
    case text, number, slider, longText
  }

  public struct Option: Sendable, Encodable {
    /// `a`, `b`, `c` and so on, in the order of this attempt; `t` and `f` for true and false.
    public var letter: String
    /// What a program calls it by, in this attempt alone.
    public var token: String
    public var text: String
    var id: OptionID

    private enum CodingKeys: CodingKey { case letter, token, text }
  }

  /// Something that options are joined to: a source, a row of a matrix, a gap.
  public struct Row: Sendable, Encodable {
    /// From 1.
    public var number: Int
    public var token: String
    /// Empty for a gap, which stands in the text.
    public var text: String
    /// Where each row has options of its own.
    public var options: [Option]
    var id: OptionID

    private enum CodingKeys: CodingKey { case number, token, text, options }
  }

  /// A piece of a text: words, or the number of a row or choosable option that stands there.
  public struct Piece: Sendable, Encodable {
    public var words: String?
    public var place: Int?
  }

  public struct Scale: Sendable, Encodable {
    public var lower: Double
    public var upper: Double
    public var step: Double
    public var unit: String?
  }

  /// From 1, in the order of the form.
  public var number: Int
  public var kind: Kind
  public var points: Double
  public var introduction: [Block]
  public var prompt: String
  public var options: [Option] = []
  public var rows: [Row] = []
  public var text: [Piece] = []
  public var scale: Scale?
  public var units: [String] = []
  /// How many options may be chosen, where fewer than all may.
  public var maxChoices: Int?
  public var minWords: Int?
  public var maxWords: Int?
  /// What the customer wrote, when a reply is asked for.
  public var customer: String?
  public var asksCertainty = false
  /// What the item is called inside; never sent.
  public var item: ItemID

  private enum CodingKeys: CodingKey {
    case number, kind, points, introduction, prompt, options, rows, text, scale, units, maxChoices,
      minWords, maxWords, customer, asksCertainty
  }
}

extension Sitting {
  /// The items of the form, with their options in this attempt's order.
  ///
  /// The order depends on the attempt's seed alone, so it is the same after a crash.
  public var presented: [PresentedItem] {
    present(items, of: quiz, seed: attempt.seed)
  }
}

/// A quiz as its trainees will see it, drawn and shuffled from a seed.
///
/// - Returns: nothing when no form can be drawn.
public func preview(_ quiz: Quiz, seed: UInt64) -> [PresentedItem]? {
  guard let form = try? quiz.drawForm(seed: seed) else { return nil }
  return present(quiz.items(of: form), of: quiz, seed: seed)
}

private func present(_ form: [Item], of quiz: Quiz, seed: UInt64) -> [PresentedItem] {
  form.enumerated().map { number, item in
    let shuffling = OptionShuffling(seed: seed, item: item.id, number: number)
    var presented = present(item, number: number + 1, shuffling)
    presented.asksCertainty = quiz.behaviour == .certainty
    return presented
  }
}

/// Presents an item by the rules of its kind.
func present(_ item: Item, number: Int, _ shuffling: OptionShuffling) -> PresentedItem {
  var presented = PresentedItem(
    number: number, kind: .text, points: item.points, introduction: item.introduction,
    prompt: item.prompt.plain, item: item.id)
  switch item.interaction {
  case .choice(let choice): presented.show(choice, shuffling)
  case .trueFalse: presented.showStatement(shuffling)
  case .inlineChoice(let text): presented.show(text, shuffling)
  case .order(let order): presented.show(order, shuffling)
  case .match(let match): presented.show(match, shuffling)
  case .gapMatch(let text): presented.show(text, shuffling)
  case .hottext(let text): presented.show(text, shuffling)
  case .textEntry: presented.kind = .text
  case .numeric(let numeric):
    presented.kind = .number
    presented.units = numeric.units.map(\.name)
  case .slider(let slider): presented.show(slider)
  case .matrix(let matrix): presented.show(matrix, shuffling)
  case .extendedText(let text): presented.show(text)
  }
  return presented
}
