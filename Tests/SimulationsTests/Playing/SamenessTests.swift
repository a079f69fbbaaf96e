import Curricula
import Foundation
import Rubrics
import Simulations
import Testing

@Suite struct `The same seed and inputs` {
  @Test(arguments: PlayLevel.allCases)
  func `give the same bytes`(level: PlayLevel) throws {
    #expect(try bytes(seed: 7, level: level) == bytes(seed: 7, level: level))
    #expect(try bytes(seed: 7, level: level) != bytes(seed: 8, level: level))
  }

  /// A play in which nearly everything happens that can.
  ///
  /// When this fails, plays that people have
  /// stored go differently: raise `simulationVersion`, then write the new number here.
  @Test func `give the bytes that they gave before`() throws {
    let bytes = try bytes(seed: 7, level: .timed)
    #expect(bytes.count == 4916)
    #expect(fingerprint(bytes) == 13_949_882_571_455_534_828)
    #expect(simulationVersion == 1)
  }

  private func bytes(seed: UInt64, level: PlayLevel) throws -> Data {
    var play = LateParcel.play(seed: seed, level: level) {
      $0.customer.patience = 12
      $0.states[0].choices = []
      $0.tools.append(Tool(id: "hold", title: "Hold", kind: .hold))
      $0.mind(Manner(.foreign, lines: [Line("In English?")]))
      $0.mind(Manner(.monologue, limit: 20, lines: [Line("Wait.")]))
    }
    try play.says("Bananas are yellow.")
    try play.says("…")
    try play.says("Können Sie mir bitte Ihre Bestellnummer nennen?")
    try play.waits(61)
    try play.says("That is worrying. When do you need it, \(play.customerName)?")
    try play.says("When do you need it?")
    try play.take(PlayInput(.does("hold", arguments: [:]), elapsed: 1000))
    try play.waits(100)
    try play.says("Dear Mr Alvarez, " + String(repeating: "and so on ", count: 10))
    try play.traces("HP-1")
    try play.traces(play.facts["order"] ?? "")
    try play.take(PlayInput(.says("I will trace it."), elapsed: 70_000))
    try play.fills(["category": "billing", "notes": "Lost"])
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(play.steps)
  }

  /// Fowler, Noll and Vo's hash, of 64 bits.
  private func fingerprint(_ bytes: Data) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
