internal import Transcripts
internal import GuildhallKit
internal import Reviews
internal import Rubrics
internal import Scoring

/// Words of a turn that a criterion rests on: the reviewer's own, or the machine's where it may be
/// seen.
struct Passage: Hashable {
  /// In the page; for what has no words, its turn's.
  var anchor: String
  var criterion: CriterionID
  /// From 0.
  var turn: Int
  /// Unicode scalars of the turn's text; empty for an event.
  var scalars: Range<Int>
  var isMachine: Bool

  /// All passages of a desk, by criterion, the reviewer's first.
  static func all(of desk: ReviewDesk) -> [Passage] {
    var passages: [Passage] = []
    func add(_ criterion: CriterionID, _ turn: Int, _ scalars: Range<Int>, isMachine: Bool) {
      guard desk.interaction.turns.indices.contains(turn),
        !passages.contains(where: {
          $0.criterion == criterion && $0.turn == turn && $0.scalars == scalars
        })
      else { return }
      let anchor =
        scalars.isEmpty
        ? "t\(turn + 1)" : "e-\(criterion)-\(turn + 1)-\(scalars.lowerBound)-\(scalars.upperBound)"
      passages.append(
        Passage(
          anchor: anchor, criterion: criterion, turn: turn, scalars: scalars,
          isMachine: isMachine))
    }
    for criterion in desk.asked {
      for quote in desk.answers[criterion]?.quotes ?? [] {
        add(criterion, quote.turn, quote.scalars, isMachine: false)
      }
      for evidence in desk.machine[criterion]?.evidence ?? [] {
        let end = max(evidence.start, evidence.end)
        add(criterion, evidence.turn, evidence.start..<end, isMachine: true)
      }
    }
    return passages
  }

  /// The words themselves; of an event, its type.
  func words(in desk: ReviewDesk) -> String {
    let turn = desk.interaction.turns[self.turn]
    if scalars.isEmpty { return turn.event?.type ?? "" }
    let all = Array(turn.text.unicodeScalars)
    var words = String.UnicodeScalarView()
    words.append(contentsOf: all[scalars.clamped(to: 0..<all.count)])
    return String(words)
  }

  /// As forms carry a reviewer's own: turn, first and last place.
  var value: String { "\(turn)-\(scalars.lowerBound)-\(scalars.upperBound)" }

  static func quote(_ value: String) -> TurnQuote? {
    let numbers = value.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let turn = numbers[0], let start = numbers[1], let end = numbers[2],
      turn >= 0, start >= 0, start < end
    else { return nil }
    return TurnQuote(turn: turn, scalars: start..<end)
  }
}
