/// Why somebody should look at an item.
///
/// A flag is a reason to read the question, never to strike it: a quiz on what everybody must know
/// has easy items, and an easy item cannot tell people apart.
public enum ItemFlag: String, Sendable, Hashable, Codable, CaseIterable {
  /// Who does well elsewhere does worse on it: a wrong key, or a question that misleads.
  case negativeDiscrimination
  /// A wrong option goes with doing well more than a right one does.
  case distractorBeatsKey
  case tooHard
  case lowDiscrimination
  case tooEasy
  /// Hardly anybody picks a wrong option, so it is no choice.
  case deadDistractor
}

/// From where an item is worth a look.
public struct ItemLimits: Sendable, Hashable, Codable {
  /// Below so many sittings nothing is flagged: it is too few to tell.
  ///
  /// A correlation of 0 in 30 sittings lies between −0.36 and 0.36 nineteen times out of twenty; with
  /// fewer, chance makes most of the flags. Some textbooks ask for 50.
  public var fewestSittings = 30
  /// Ebel and Frisbie 1991 call items above 0.9 to 0.95 too easy to tell anything.
  public var easy = 0.95
  /// About what guessing earns on four options, and a little.
  public var hard = 0.30
  /// Ebel and Frisbie 1991: items below 0.20 are poor.
  public var discrimination = 0.20
  /// Haladyna and Downing 1993: an option works when at least one in twenty picks it.
  public var pickedShare = 0.05

  public init() {}
}

extension ItemLimits {
  /// What is worth a look in an item, the worst first.
  ///
  /// - Parameters:
  ///   - options: of a part of the item each option with whether it is right; without any where the
  ///     item has none.
  public func flags(
    _ item: ItemStatistics, options: [[(isRight: Bool, statistics: OptionStatistics)]] = []
  ) -> [ItemFlag] {
    guard item.sittings >= fewestSittings, let facility = item.facility?.value else { return [] }
    var flags: Set<ItemFlag> = []
    let isEasy = facility >= easy
    if isEasy { flags.insert(.tooEasy) }
    if facility <= hard { flags.insert(.tooHard) }
    if let value = item.discrimination?.value {
      if value < 0 {
        flags.insert(.negativeDiscrimination)
      } else if value < discrimination, !isEasy {
        // Where nearly everybody is right, there is next to nothing to tell apart.
        flags.insert(.lowDiscrimination)
      }
    }
    for part in options where !isEasy {
      let wrong = part.filter { !$0.isRight }.map(\.statistics)
      if wrong.contains(where: { $0.share.map { $0.value < pickedShare } ?? false }) {
        flags.insert(.deadDistractor)
      }
      let right = part.filter(\.isRight).compactMap(\.statistics.discrimination?.value).min()
      if let right,
        wrong.contains(where: { option in
          option.picked > 1 && (option.discrimination?.value ?? -1) > max(0, right)
        })
      {
        flags.insert(.distractorBeatsKey)
      }
    }
    return ItemFlag.allCases.filter(flags.contains)
  }
}
