internal import Transcripts

/// The turns of a long conversation that one page shows.
///
/// A conversation that is longer than a page may weigh is shown in parts: the page has one, its script
/// and its buttons bring the others.
struct TranscriptPart {
  /// What a page has, about, in bytes.
  private static let budget = 9_000
  /// What a turn has beside its words.
  private static let head = 190
  /// How many parts a script gets at once.
  private static let together = 5

  /// From 0.
  let shown: Range<Int>
  /// The first turn of the part before and of the one after, from 0.
  let before: Int?
  let after: Int?
  /// How many turns there are in all.
  let count: Int

  /// - Parameters:
  ///   - asked: the number of a turn, from 1, or "all"; anything else is the beginning.
  ///   - forScript: whether several parts are wanted at once.
  init(of interaction: Interaction, asked: String?, forScript: Bool = false) {
    count = interaction.turns.count
    guard asked != "all" else {
      (shown, before, after) = (0..<count, nil, nil)
      return
    }
    let starts = Self.starts(interaction.turns)
    let turn = asked.flatMap { Int($0) }.map { $0 - 1 } ?? 0
    let place = (0..<count).contains(turn) ? starts.lastIndex { $0 <= turn } ?? 0 : 0
    let next = place + (forScript ? Self.together : 1)
    let end = next < starts.count ? starts[next] : count
    shown = (starts.isEmpty ? 0 : starts[place])..<end
    before = place > 0 ? starts[place - 1] : nil
    after = end < count ? end : nil
  }

  var isWhole: Bool { shown.count == count }

  /// Where each part begins; the same whichever is shown.
  private static func starts(_ turns: [Turn]) -> [Int] {
    var starts: [Int] = []
    var weight = budget
    for (place, turn) in turns.enumerated() {
      let own = head + turn.text.utf8.count
      if weight + own > budget {
        starts.append(place)
        weight = 0
      }
      weight += own
    }
    return starts
  }
}
