import Foundation
import GuildhallKit
import Scoring
import TranscriptFiles
import Transcripts

/// Prints made-up interactions of so many turns as NDJSON; the same numbers give the same bytes.
///
/// The words are invented, so that no two turns are alike; some turns hold card numbers, addresses
/// and telephone numbers, as real ones do.
func makeInteractions(_ count: Int, turns: Int) throws {
  var buffer: [UInt8] = []
  for number in 0..<count {
    buffer += try interactionJSON(madeInteraction(number, turns: turns))
    buffer.append(0x0A)
    if buffer.count > 1 << 20 || number == count - 1 {
      try FileHandle.standardOutput.write(contentsOf: Data(buffer))
      buffer = []
    }
  }
}

private func madeInteraction(_ number: Int, turns: Int) -> Interaction {
  var random = SplitMix64(state: UInt64(number) &* 0x9E37_79B9 &+ 7)
  var at: Int64 = 1_760_000_000 + Int64(number) * 60
  let agent = "agent-\(random.next() % 500)@harbour.example"
  return Interaction(
    id: InteractionID(rawValue: "made-\(number)"),
    source: Source(system: "benchmark", externalID: "\(number)"), channel: .chat,
    direction: .inbound, language: "en",
    startedAt: Timestamp(microseconds: at * 1_000_000, precision: .second), timeBasis: .absolute,
    tags: ["parcel"],
    participants: [
      Participant(role: .customer, name: "Customer"), Participant(role: .agent, agent: agent),
    ],
    turns: (0..<turns).map { place in
      at += 5 + Int64(random.next() % 90)
      return Turn(
        by: place % 2, at: Timestamp(microseconds: at * 1_000_000, precision: .second),
        text: place == 1 ? greeting(&random) : sentence(&random))
    })
}

private func greeting(_ random: inout SplitMix64) -> String {
  "Hello, thank you for waiting. " + sentence(&random)
}

/// Between 8 and 25 words, now and then with something to redact.
private func sentence(_ random: inout SplitMix64) -> String {
  let count = 8 + Int(random.next() % 18)
  var text = (0..<count).map { _ in
    random.next() % 3 == 0
      ? inventedWord(&random) : common[Int(random.next() % UInt64(common.count))]
  }.joined(separator: " ")
  switch random.next() % 60 {
  case 0: text += ", my card is 4111 1111 1111 1111"
  case 1: text += ", write to somebody\(random.next() % 1000)@harbour.example"
  case 2: text += ", ring +44 20 7946 0\(100 + random.next() % 900)"
  case 3...6: text += ", the order is HP-\(100_000 + random.next() % 900_000)"
  case 7: text += ". I am sorry about that"
  case 8: text += ". Is there anything else I can do for you"
  default: break
  }
  return text + "."
}

private func inventedWord(_ random: inout SplitMix64) -> String {
  var word = ""
  for _ in 0..<(2 + random.next() % 2) {
    word += syllables[Int(random.next() % UInt64(syllables.count))]
  }
  return word
}

private let syllables = [
  "ka", "lo", "mi", "ter", "ven", "du", "sha", "ri", "pol", "ne", "gam", "fi", "ost", "bre", "lun",
  "wek", "tas", "jor", "hel", "qui",
]

private let common = [
  "the", "a", "and", "I", "you", "it", "is", "was", "not", "for", "with", "my", "your", "parcel",
  "order", "box", "lamp", "yesterday", "please", "can", "we", "have", "has", "been", "will", "to",
  "at", "on", "in", "week", "still", "here", "there", "when", "because", "thanks", "sorry", "could",
  "check", "moment", "address", "street", "delivery", "again", "never", "this", "that", "what",
  "know",
]
