internal import Curricula
internal import Rubrics

/// What makes one reply differ from another in a state.
struct ReplyKind: Hashable {
  var cues: Set<Int>
  var facts: Set<FactID>
  var needs: Set<FactID>
  var isUnderstood: Bool
  var isOdd: Bool

  init(
    _ reading: ReplyReading, _ cues: Set<Int>, _ facts: Set<FactID>, _ needs: [FactID],
    _ play: Play
  ) {
    self.needs = Set(needs)
    self.cues = reading.cues.intersection(cues)
    self.facts =
      facts.isEmpty
      ? []
      : facts.filter { play.mentions($0, Happening(words: reading.words, isReply: true)) }
    isUnderstood = reading.cues.contains { play.engine.listensFor[$0] }
    isOdd = reading.words.count < 2 || reading.isForeign || play.namesStranger(reading)
  }
}
