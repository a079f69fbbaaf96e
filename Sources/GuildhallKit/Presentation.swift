public import Curricula
internal import Rubrics
internal import Storage

/// An item as a learner sees it: no key, no identifier that could give one away.
public struct PresentedItem: Sendable {
  public enum Kind: Sendable {
    case chooseOne, chooseSeveral, order, text
  }

  public struct Option: Sendable {
    /// `a`, `b`, `c` and so on, in the order of this attempt.
    public var letter: String
    public var text: String
    var id: OptionID
  }

  public var item: ItemID
  public var prompt: String
  public var points: Double
  public var kind: Kind
  public var options: [Option]
}

extension Sitting {
  /// The items in the order of the quiz, with their options in this attempt's order.
  ///
  /// The order depends on the attempt alone, so it is the same after a crash.
  public var presented: [PresentedItem] {
    quiz.items.enumerated().map { number, item in
      let seed = UInt64(bitPattern: attempt.id) &* 1_000_003 &+ UInt64(number)
      switch item.interaction {
      case .choice(let choice):
        return PresentedItem(
          item: item.id, prompt: item.prompt.plain, points: item.points,
          kind: choice.cardinality == .single ? .chooseOne : .chooseSeveral,
          options: lettered(choice.options.map { ($0.id, $0.text.plain) }, seed))
      case .order(let order):
        return PresentedItem(
          item: item.id, prompt: item.prompt.plain, points: item.points, kind: .order,
          options: lettered(order.steps.map { ($0.id, $0.text.plain) }, seed))
      case .textEntry:
        return PresentedItem(
          item: item.id, prompt: item.prompt.plain, points: item.points, kind: .text, options: [])
      }
    }
  }

  private func lettered(_ options: [(OptionID, String)], _ seed: UInt64) -> [PresentedItem.Option] {
    var random = SplitMix64(state: seed)
    return zip("abcdefghijklmnopqrstuvwxyz", options.shuffled(using: &random)).map {
      PresentedItem.Option(letter: String($0), text: $1.1, id: $1.0)
    }
  }
}

extension PresentedItem {
  /// A given answer in the letters of this attempt, or its words.
  public func words(for response: Response) -> String {
    switch response {
    case .chosen(let ids), .ordered(let ids):
      ids.compactMap { id in options.first { $0.id == id }?.letter }.joined(separator: " ")
    case .text(let text): text
    }
  }

  /// What was typed as a response: letters for options, in the order that counts, or the text.
  ///
  /// - Returns: nothing when a letter is not one of the options or comes twice.
  public func response(to typed: String) -> Response? {
    if kind == .text {
      let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return text.isEmpty ? nil : .text(text)
    }
    let letters = typed.lowercased().filter { !$0.isWhitespace && !",;.)".contains($0) }
    let chosen = letters.map { letter in options.first { $0.letter == String(letter) }?.id }
    let ids = chosen.compactMap { $0 }
    guard !ids.isEmpty, ids.count == chosen.count, Set(ids).count == ids.count else { return nil }
    switch kind {
    case .chooseOne: return ids.count == 1 ? .chosen(ids) : nil
    case .chooseSeveral: return .chosen(ids)
    case .order: return ids.count == options.count ? .ordered(ids) : nil
    case .text: return nil
    }
  }
}

/// Steele, Lea and Flood's generator (2014): small, and the same numbers on every machine.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
