import Foundation
import Testing
import Transcripts

struct QuickJSONTests {
  @Test func `the quick writer gives the bytes of the general encoder`() throws {
    for number in 0..<300 {
      let value = Sample(number).interaction
      #expect(value.storedBytes == (try encoded(value)), "sample \(number)")
    }
  }

  @Test func `the quick reader gives what the general decoder gives`() throws {
    for number in 0..<300 {
      let bytes = try encoded(Sample(number).interaction)
      let read = try #require(Interaction(quickly: bytes), "sample \(number)")
      #expect(read == (try JSONDecoder().decode(Interaction.self, from: Data(bytes))))
    }
  }

  @Test func `a figure that is no number has no bytes`() {
    var value = Sample(1).interaction
    value.metrics = [Metric(name: "m", value: .nan, unit: "s")]
    #expect(value.storedBytes == nil)
  }

  @Test(arguments: [
    #"{"id":"a","id":"b","channel":"chat","participants":[],"turns":[]}"#,
    #"{"id":"a","channel":"chat","participants":[],"turns":[],"later":1}"#,
    #"{"id":"a","channel":"chat","participants":[],"turns":[],"subject":null}"#,
    #"{"id":"a","channel":"pigeon","participants":[],"turns":[]}"#,
    #"{"id":"a","channel":"chat","participants":[],"turns":[{"by":1.0}]}"#,
    #"{"id":"a","channel":"chat","participants":[],"turns":[{"text":"\ud800"}]}"#,
    #"{"id":"a","channel":"chat","participants":[],"turns":[{"quoted":[[3,1]]}]}"#,
    #"{"id":"a","channel":"chat","participants":[],"turns":[]} x"#, #"{"id":"a""#, "[]", "",
    String(repeating: "[", count: 10_000),
  ])
  func `what is out of the ordinary is left to the general decoder`(json: String) {
    #expect(Interaction(quickly: Array(json.utf8)) == nil)
  }

  @Test func `broken bytes are left to the general decoder`() {
    let json = #"{"id":"a","channel":"chat","participants":[],"turns":[{"text":"x"}]}"#
    for (place, _) in json.utf8.enumerated() {
      var bytes = Array(json.utf8)
      bytes[place] = 0xFF
      let general = try? JSONDecoder().decode(Interaction.self, from: Data(bytes))
      #expect(Interaction(quickly: bytes) == general)
      #expect(Interaction(quickly: Array(json.utf8.prefix(place))) == nil)
    }
  }

  private func encoded(_ value: Interaction) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
  }
}

/// Interactions that use every member in many combinations.
private struct Sample {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  var interaction: Interaction {
    var draw = self
    return draw.make()
  }

  private mutating func next(_ below: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(below))
  }

  private mutating func maybe<Value>(_ value: Value) -> Value? { next(2) == 0 ? nil : value }

  private mutating func text() -> String {
    let parts = [
      "plain", "a \"quote\"", "back\\slash", "a/b", "line\nbreak", "tab\t", "\r", "\u{8}\u{C}",
      "\u{1}\u{1F}\u{7F}", "größe", "日本", "👩‍💻", "\u{2028}", "e\u{301}", "\u{0}", "<b>&amp;",
    ]
    return (0..<next(4)).map { _ in parts[next(parts.count)] }.joined(separator: " ")
  }

  private mutating func time() -> Timestamp {
    switch next(4) {
    case 0: Timestamp(microseconds: 1_772_442_900_000_000, precision: .minute)
    case 1: Timestamp(microseconds: 1_772_442_904_000_000, precision: .second)
    case 2: Timestamp(microseconds: 1_772_442_904_250_000, precision: .millisecond)
    default: Timestamp(microseconds: 1_772_442_904_250_001, precision: .microsecond)
    }
  }

  private mutating func make() -> Interaction {
    let figures = [
      0, 1, -1, 0.1, 1.5e-7, 12_345.678, 1e21, 3, 1 / 3.0, 5e15, 123_456_789_012_345.6,
    ]
    return Interaction(
      id: InteractionID(rawValue: "i-" + text()),
      source: Source(
        system: text(), account: maybe("acc") ?? "", externalID: "x" + text()),
      channel: Channel.allCases[next(5)], direction: Direction.allCases[next(4)],
      subject: maybe(text()), language: maybe("en"), startedAt: maybe(time()),
      endedAt: maybe(time()), timeBasis: TimeBasis.allCases[next(3)],
      assumedTimeZone: maybe("Europe/Berlin"), status: maybe(text()),
      tags: (0..<next(3)).map { _ in text() },
      participants: (0..<next(3)).map { _ in
        Participant(
          role: Role.allCases[next(7)], name: maybe(text()), agent: maybe(text()),
          roleSource: maybe(RoleSource.allCases[next(2)]))
      },
      turns: (0..<next(6)).map { _ in turn() },
      metrics: (0..<next(3)).map { _ in
        Metric(name: text(), value: figures[next(figures.count)], unit: "s")
      },
      survey: maybe(
        Survey(answer: text(), share: figures[next(4)], comment: maybe(text()))))
  }

  private mutating func turn() -> Turn {
    let words = text()
    return Turn(
      by: maybe(next(3)), kind: Turn.Kind.allCases[next(4)],
      visibility: Turn.Visibility.allCases[next(3)], at: maybe(time()), startMs: maybe(next(9000)),
      endMs: maybe(-next(9000)), text: words, quoted: (0..<next(3)).map { $0..<($0 + next(4)) },
      signature: maybe(2..<5),
      attachments: (0..<next(2)).map { _ in
        Attachment(name: text(), mediaType: maybe("image/png"), bytes: maybe(17))
      }, alteration: maybe(Turn.Alteration.allCases[next(4)]),
      event: maybe(
        Event(
          type: text(), details: next(2) == 0 ? [:] : ["b": text(), "A": "", "a10": "x", "a9": "é"])
      ))
  }
}
