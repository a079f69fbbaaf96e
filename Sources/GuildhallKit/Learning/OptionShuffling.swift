internal import Curricula
internal import Foundation
internal import Rubrics
internal import Scoring
internal import Storage

/// The order and the names of an item's options in one attempt, from the attempt's seed.
struct OptionShuffling {
  var seed: UInt64
  var item: ItemID
  /// The item's place on the form, from 0.
  var number: Int
  /// The gap whose options they are, where every gap has its own: otherwise the same place would be
  /// right in each.
  var gap: OptionID?

  /// Options in this attempt's order, those that are fixed in their own places.
  func shuffled<Option>(
    _ options: [Option], isShuffled: Bool = true, isFixed: (Option) -> Bool = { _ in false }
  ) -> [Option] {
    guard isShuffled else { return options }
    var mixed = seed &+ UInt64(number) &* 1_000_003
    for byte in gap?.rawValue.utf8 ?? "".utf8 { mixed = (mixed ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return options.shuffled(seed: mixed, keeping: isFixed)
  }

  /// With letters from `a`.
  func lettered(_ options: [(id: OptionID, text: RichText)]) -> [PresentedItem.Option] {
    zip("abcdefghijklmnopqrstuvwxyz", options).map { letter, option in
      PresentedItem.Option(
        letter: String(letter), token: token(for: option.id), text: option.text.plain,
        id: option.id)
    }
  }

  func numbered(
    _ rows: [(id: OptionID, text: String, options: [PresentedItem.Option])]
  ) -> [PresentedItem.Row] {
    rows.enumerated().map { place, row in
      PresentedItem.Row(
        number: place + 1, token: token(for: row.id), text: row.text, options: row.options,
        id: row.id)
    }
  }

  /// A name that says nothing: a piece of a hash over the attempt's seed, which nobody is shown.
  func token(for option: OptionID) -> String {
    let parts = [String(seed, radix: 16), item.rawValue, gap?.rawValue ?? "", option.rawValue]
    return String(contentHash(parts.map { Data($0.utf8) }).prefix(12))
  }
}
