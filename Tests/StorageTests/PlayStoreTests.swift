import Certifications
import Curricula
import Foundation
import GRDB
import Rubrics
import Scoring
import Simulations
import Storage
import Testing
import Transcripts

@Suite struct `Stored plays` {
  let act = Act(by: "tester", at: Date(timeIntervalSince1970: 1_772_442_904.25))
  private let setup = PlaySetup(seed: .max, level: .timed)

  @Test func `there is one open play of a part, with the setup it was begun with`() throws {
    let school = try School(act)
    let first = try school.start(setup)
    #expect(first.isNew && first.play.setup == setup && first.play.isOpen)
    let again = try school.store.startPlay(
      "p", of: "m", in: school.version, by: school.ada, act
    ) {
      Issue.record("a second setup is made")
      return setup
    }
    #expect(!again.isNew && again.play == first.play)
    #expect(try school.store.play(first.play.id) == first.play)
    #expect(try school.store.play(99) == nil)
    struct Refusal: Error {}
    #expect(throws: Refusal.self) {
      try school.store.startPlay("q", of: "m", in: school.version, by: school.ada, act) {
        throw Refusal()
      }
    }
  }

  @Test func `steps come back as they were saved, and out of turn they are refused`() throws {
    let school = try School(act)
    let play = try school.start(setup).play.id
    let steps = try (1...3).map(school.step)
    for step in steps { try school.save(step, of: play) }
    #expect(try school.store.playSteps(of: play) == steps)
    for stale in [3, 5] {
      #expect(throws: StorageFault.staleAnswer(expected: 4, given: stale)) {
        try school.save(school.step(stale), of: play)
      }
    }
    #expect(throws: StorageFault.notTheirAttempt(play)) {
      try school.store.savePlayStep(school.step(4), of: play, by: school.ben, act)
    }
    #expect(throws: StorageFault.notFound("play 99")) { try school.save(school.step(4), of: 99) }
    #expect(try school.store.playSteps(of: play) == steps)
  }

  @Test func `a finished play takes no step and keeps its first score`() throws {
    let school = try School(act)
    let play = try school.start(setup).play.id
    try school.save(school.step(1), of: play)
    #expect(throws: StorageFault.notTheirAttempt(play)) {
      try school.store.finishPlay(play, of: school.ben, school.result("a", share: 0.4), act)
    }
    try school.store.finishPlay(play, of: school.ada, school.result("a", share: 0.4), act)
    try school.store.finishPlay(play, of: school.ada, school.result("b", share: 0.9), act)
    #expect(throws: StorageFault.attemptClosed(play)) { try school.save(school.step(2), of: play) }
    let results = try school.store.playResults()
    #expect(results.map(\.share) == [0.4])
    #expect(results.map(\.play.isOpen) == [false])
    #expect(try school.store.playResult(of: play)?.score == results[0].score)
    #expect(try school.store.allInteractions(after: 0, limit: 9).count == 1)
    #expect(try school.store.scorecards(limit: 9).count == 1)
    #expect(try school.start(setup).play.id != play)
  }

  @Test func `a finished play is a sitting of its part`() throws {
    let school = try School(act)
    let play = try school.start(setup).play.id
    #expect(try school.store.record(of: school.ada).sittings.isEmpty)
    try school.store.finishPlay(play, of: school.ada, school.result("a", share: 0.4), act)
    let sitting = try #require(try school.store.record(of: school.ada).sittings.first)
    #expect(sitting.isPlay == true && sitting.quiz == "p" && sitting.module == "m")
    #expect(sitting.share == 0.4 && sitting.submittedAt == act.at)
    #expect(try school.store.record(of: school.ben).sittings.isEmpty)
  }

  @Test func `conversations are in no figure of real work`() throws {
    let school = try School(act)
    let play = try school.start(setup).play.id
    try school.store.finishPlay(play, of: school.ada, school.result("a", share: 0.4), act)
    let engine = engineVersion
    func cards(simulated: Bool) throws -> Int {
      try school.store.currentScorecards(
        publication: school.version, engine: engine, simulated: simulated, limit: 9
      ).count
    }
    #expect(try cards(simulated: false) == 0)
    #expect(try cards(simulated: true) == 1)
    #expect(
      try school.store.unscoredInteractions(
        publication: school.version, engine: engine + 1, after: 0, limit: 9
      ).isEmpty)
  }

  @Test func `a finish that fails leaves nothing behind`() throws {
    let school = try School(act)
    let play = try school.start(setup).play.id
    var new = try school.result("a", share: 0.4)
    // The second conversation has the name of the first.
    new.conversations.append(new.conversations[0])
    let events = try school.store.integrity().audit.events
    #expect(throws: (any Error).self) {
      try school.store.finishPlay(play, of: school.ada, new, act)
    }
    #expect(try school.store.playResults().isEmpty)
    #expect(try school.store.play(play)?.isOpen == true)
    #expect(try school.store.allInteractions(after: 0, limit: 9).isEmpty)
    #expect(try school.store.scorecards(limit: 9).isEmpty)
    #expect(try school.store.integrity().audit.events == events)
    try school.save(school.step(1), of: play)
  }

  @Test func `comments are kept in the order of the steps`() throws {
    let school = try School(act)
    let play = try school.start(setup).play.id
    func comment(_ step: Int, _ customer: Int, _ text: String) throws {
      try school.store.commentPlay(
        play, customer: customer, step: step, mentor: school.ben, text: text, act)
    }
    // One that goes on cannot be commented on.
    #expect(throws: (any Error).self) { try comment(0, 0, "Too early") }
    try school.store.finishPlay(play, of: school.ada, school.result("a", share: 0.4), act)
    try comment(2, 0, "two")
    try comment(1, 1, "other")
    try comment(1, 0, "one")
    try comment(1, 0, "one more")
    let comments = try school.store.playComments(on: play)
    #expect(comments.map(\.text) == ["one", "one more", "two", "other"])
    #expect(comments.allSatisfy { $0.mentor == school.ben && $0.at == act.at })
    #expect(try school.store.playComments(on: 99).isEmpty)
  }

  @Test func `nothing of a play can be changed or taken away`() throws {
    let folder = try TemporaryFolder()
    var school: School? = try School(act, folder: folder)
    let path = try #require(school?.store.path)
    do {
      let open = try #require(school)
      let play = try open.start(setup).play.id
      try open.save(open.step(1), of: play)
      try open.store.finishPlay(play, of: open.ada, open.result("a", share: 0.4), act)
      try open.store.commentPlay(
        play, customer: 0, step: 0, mentor: open.ben, text: "Hm.", act)
    }
    school = nil
    let queue = try DatabaseQueue(path: path)
    for (table, column) in [
      ("play", "seed"), ("play", "isOpen"), ("playStep", "input"), ("playResult", "share"),
      ("playConversation", "customer"), ("playComment", "text"),
    ] {
      let rows = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
      #expect(rows == 1, "\(table)")
      for sql in ["UPDATE \(table) SET \(column) = 1", "DELETE FROM \(table)"] {
        #expect(throws: DatabaseError.self, "\(sql)") {
          try queue.write { try $0.execute(sql: sql) }
        }
      }
    }
    #expect(throws: DatabaseError.self) {
      try queue.write {
        try $0.execute(
          sql: """
            INSERT INTO playStep SELECT play, 2, customer, input, outcome, savedAt FROM playStep
            """)
      }
    }
  }
}

/// A store with two people and a published version.
private struct School {
  let store: Store
  let act: Act
  let version: Int64
  let ada: Int64
  let ben: Int64

  init(_ act: Act, folder: TemporaryFolder? = nil) throws {
    self.act = act
    store = try (folder ?? TemporaryFolder()).store()
    version = try store.publish("c", title: "C", files: [], act).publication.id
    ada = try store.person(named: "Ada", act).id
    ben = try store.person(named: "Ben", act).id
  }

  func start(_ setup: PlaySetup) throws -> (play: StoredPlay, isNew: Bool) {
    try store.startPlay("p", of: "m", in: version, by: ada, act) { setup }
  }

  func step(_ sequence: Int) throws -> StoredPlayStep {
    var queue = PlayQueue([play().engine], PlaySetup(seed: 1, level: .free))
    let outcome = try queue.take(PlayInput(.says("Well \(sequence)"), elapsed: 1), with: 0)
    return StoredPlayStep(
      sequence: sequence, customer: 0,
      input: PlayInput(.does("tool", arguments: ["a": "ü \(sequence)"]), elapsed: sequence),
      outcome: outcome)
  }

  func save(_ step: StoredPlayStep, of play: Int64) throws {
    try store.savePlayStep(step, of: play, by: ada, act)
  }

  /// A result of one conversation under this name.
  func result(_ name: String, share: Double) throws -> NewPlayResult {
    var play = play()
    try play.take(PlayInput(.says("Sorry."), elapsed: 1000))
    try play.take(PlayInput(.leaves, elapsed: 1000))
    var score = try #require(play.score())
    score.share = share
    let card = try #require(score.card)
    return NewPlayResult(
      result: PlayResult([score], masteryScore: nil),
      conversations: [
        .init(
          interaction: play.interaction(id: InteractionID(rawValue: name)), json: Data("{}".utf8),
          card: card)
      ])
  }

  private func play() -> Play {
    let scenario = Scenario(
      id: "s", title: "S", channel: "chat", rubric: "r",
      customer: Customer(name: "Odile", mood: 0, patience: 3, leavesTo: "end"),
      states: [
        State(
          id: "only", title: "Only", lines: [Line("Hello?")],
          otherwise: Reaction(when: nil, lines: [Line("Well?")]))
      ], ends: [End(id: "end", title: "End", outcome: .abandoned)])
    let cue = Cue(id: "sorry", phrases: ["sorry"])
    let rubric = Rubric(
      id: "r", title: "R", passMark: 0.5, cues: [cue],
      sections: [
        RubricSection(
          id: "all", title: "All",
          criteria: [
            Criterion(id: "care", title: "Care", check: .says("sorry", by: .agent, atLeast: 1))
          ])
      ])
    return Play(ScenarioEngine(scenario, rubric: rubric), PlaySetup(seed: 1, level: .free))
  }
}
