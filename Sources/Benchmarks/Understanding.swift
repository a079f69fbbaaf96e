import Curricula
import Foundation
import GuildhallKit
import Rubrics
import Simulations

/// How well the shipped scenarios understand replies that their cues were not written from.
///
/// For each scenario its key intents: the cues that its transitions wait for and of which there are
/// held-out phrasings. A reply is right when its intent is heard, wrong when it is not and another
/// intent is, and unclear otherwise. Courtesies may stand beside anything and are never wrong.
func understanding(curriculum: String, phrasings folder: String) throws {
  let (scenarios, findings) = readScenarios(at: curriculum)
  guard !scenarios.isEmpty else {
    print("No scenario can be read in \(curriculum): \(findings.count) findings.")
    return
  }
  let phrasings = try readPhrasings(folder)
  var whole = UnderstandingTally()
  var time = 0.0
  print("scenario\tintents\treplies\tright\twrong\tunclear\tbeside")
  for each in scenarios {
    var tally = UnderstandingTally()
    let listened = each.scenario.listenedCues
    let key = each.scenario.keyIntents.filter { phrasings[$0] != nil }
    for intent in key.sorted() {
      for reply in phrasings[intent] ?? [] {
        var play = Play(each.engine, PlaySetup(seed: 1, level: .free))
        var heard: Set<CueID> = []
        time += try seconds {
          let step = try play.take(PlayInput(.says(reply), elapsed: 10_000))
          heard = Set(step.understood.map(\.cue)).intersection(listened)
        }
        tally.note(intent, heard: heard, of: phrasings)
      }
    }
    print(row(each.scenario.id.rawValue, key.count, tally))
    whole.add(tally)
  }
  print(row("all", 0, whole))
  print("one turn: \(String(format: "%.3f", time / Double(max(1, whole.count)) * 1000)) ms")
}

private func readPhrasings(_ folder: String) throws -> [CueID: [String]] {
  let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  var phrasings: [CueID: [String]] = [:]
  for name in names where name.hasSuffix(".txt") {
    let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    phrasings[CueID(String(name.dropLast(4)))] =
      text.split(whereSeparator: \.isNewline).map(String.init)
  }
  return phrasings
}

private struct UnderstandingTally {
  var right = 0
  var wrong = 0
  var unclear = 0
  /// Right, and another intent was heard besides.
  var beside = 0

  var count: Int { right + wrong + unclear }

  mutating func note(_ intent: CueID, heard: Set<CueID>, of phrasings: [CueID: [String]]) {
    let others = heard.filter { $0 != intent && phrasings[$0] != nil && !courtesies.contains($0) }
    if heard.contains(intent) {
      right += 1
      beside += others.isEmpty ? 0 : 1
    } else if others.isEmpty {
      unclear += 1
    } else {
      wrong += 1
    }
  }

  mutating func add(_ other: UnderstandingTally) {
    right += other.right
    wrong += other.wrong
    unclear += other.unclear
    beside += other.beside
  }
}

/// What may stand in any reply beside what it is about.
private let courtesies: Set<CueID> = [
  "greets", "acknowledges", "apologises", "asks-to-wait", "closes", "gives-time",
]

private func row(_ name: String, _ intents: Int, _ tally: UnderstandingTally) -> String {
  func share(_ count: Int) -> String {
    let tenths = tally.count == 0 ? 0 : Int((Double(count) / Double(tally.count) * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
  return [
    name, String(intents), String(tally.count), share(tally.right), share(tally.wrong),
    share(tally.unclear), share(tally.beside),
  ].joined(separator: "\t")
}

extension Scenario {
  private var lists: [Reactions] { [anywhere] + states.map(\.own) }

  /// The cues that something happens on.
  fileprivate var listenedCues: Set<CueID> {
    Set(
      lists.flatMap { list in
        list.reactions.compactMap(\.when).flatMap(\.cues)
          + list.transitions.compactMap(\.when).flatMap(\.cues)
      })
  }

  /// The cues that move the conversation on.
  fileprivate var keyIntents: Set<CueID> {
    Set(lists.flatMap { $0.transitions.compactMap(\.when).flatMap(\.cues) })
  }
}
