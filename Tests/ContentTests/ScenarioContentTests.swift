import Curricula
import Foundation
import GuildhallKit
import Rubrics
import Scoring
import Simulations
import Testing

@Suite struct `The shipped scenarios` {
  @Test func `are at least ten on four channels, each with a good, a mediocre and a bad play`() {
    #expect(Shipped.scenarios.count >= 10)
    #expect(
      Set(Shipped.scenarios.map(\.scenario.channel)) == ["chat", "email", "phone", "social"])
    for each in Shipped.scenarios {
      #expect(
        Set(each.walkthroughs.map(\.quality)) == [.good, .mediocre, .bad],
        "\(each.scenario.id)")
    }
  }

  @Test func `have walkthroughs that end in clearly different scores`() throws {
    for each in Shipped.scenarios {
      func shares(_ quality: Walkthrough.Quality) -> [Double] {
        each.walkthroughs.filter { $0.quality == quality }
          .compactMap { $0.play(with: each.engine).score?.share }
      }
      let good = try #require(shares(.good).min())
      let mediocre = shares(.mediocre)
      let bad = try #require(shares(.bad).max())
      #expect(good >= 0.85, "\(each.scenario.id)")
      #expect(bad <= 0.5, "\(each.scenario.id)")
      let between = mediocre.filter { $0 < good - 0.05 && $0 > bad + 0.05 }
      #expect(!between.isEmpty, "\(each.scenario.id)")
    }
  }

  @Test func `never end resolved for replies from other conversations`() throws {
    guard let replies = try starReplies() else {
      print("The shared dialogues are not here, so replies of other conversations are not tried.")
      return
    }
    var random = SplitMix64(state: 11)
    for each in Shipped.scenarios {
      for _ in 0..<6 {
        var play = Play(each.engine, PlaySetup(seed: random.next(), level: .free))
        while !play.hasEnded, play.replies < 25 {
          let reply = replies[Int(random.next() % UInt64(replies.count))]
          try play.take(PlayInput(.says(reply), elapsed: 20_000))
        }
        #expect(play.end?.outcome != .resolved, "\(each.scenario.id)")
      }
    }
  }

  /// What agents of other trades said; nothing when the data is not there.
  private func starReplies() throws -> [String]? {
    let path = Shipped.root + "/../shared/data/star-dialogues/dialogues.ndjson"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    struct Dialogue: Decodable {
      struct Turn: Decodable {
        var speaker: String
        var text: String?
      }
      var turns: [Turn]
    }
    return try text.split(whereSeparator: \.isNewline).prefix(200).flatMap { line in
      try JSONDecoder().decode(Dialogue.self, from: Data(line.utf8)).turns
        .filter { $0.speaker == "agent" }.compactMap(\.text)
    }
  }
}
