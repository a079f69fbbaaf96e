import Foundation
import Phrases

/// Counts every occurrence of every phrase in every text, one call a text.
///
/// The first argument is a file of phrases, one a line, the second one of texts, one a line; the
/// third says how often all texts are read, and `whole` as the fourth reads them in one call.
func measurePhrases(_ arguments: [String]) throws -> String {
  guard arguments.count >= 2 else { exit(64) }
  let phrases = try lines(of: arguments[0])
  var texts = try lines(of: arguments[1])
  if arguments.last == "whole" { texts = [[UInt8](texts.joined(separator: [0x0A]))] }
  let times = arguments.count > 2 ? Int(arguments[2]) ?? 50 : 50
  var automaton = try PhraseAutomaton([])
  let building = try seconds { automaton = try PhraseAutomaton(phrases) }
  let bytes = texts.reduce(0) { $0 + $1.count }
  var matches = 0
  var found = 0
  let reading = seconds {
    for _ in 0..<times {
      matches = 0
      found = 0
      for text in texts {
        let count = automaton.count(in: text)
        matches += count
        if count > 0 { found += 1 }
      }
    }
  }
  return line([
    "megabytesASecond": Double(bytes * times) / reading / 1e6, "matches": Double(matches),
    "texts": Double(found), "bytes": Double(bytes), "read": Double(texts.count),
    "states": Double(automaton.stateCount), "tableBytes": Double(automaton.byteCount),
    "buildMilliseconds": building * 1000,
  ])
}

private func lines(of path: String) throws -> [[UInt8]] {
  try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A).map { [UInt8]($0) }
}
