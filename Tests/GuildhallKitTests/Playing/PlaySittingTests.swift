import Certifications
import Curricula
import Findings
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Simulations
import Storage
import Testing

@Suite struct `A play in a house` {
  @Test func `is begun, played, finished and passes the module`() throws {
    let school = try TemporarySchool(LateParcel.part, files: LateParcel.files)
    var sitting = try school.play()
    #expect(!sitting.isResumed && sitting.part.id == "practice")
    #expect(throws: PlayFault.notOver) {
      try school.house.finish(sitting, by: school.learner)
    }
    try school.solve(&sitting)
    #expect(try school.house.finishedPlays().isEmpty)
    let result = try school.house.finish(sitting, by: school.learner)
    #expect(result.isPassed && result.share == 1)
    #expect(try school.progress() == .init("passed", [true]))
    #expect(try school.house.awardByRule().map(\.person) == ["Ada"])
    let played = try #require(try school.house.finishedPlays().first)
    #expect(played.learner == "Ada" && played.part == "practice" && played.outcomes == [.resolved])
    // Finishing again is the same play; beginning again is another one.
    #expect(try school.house.finish(sitting, by: school.learner) == result)
    #expect(try school.house.finishedPlays().count == 1)
    #expect(try school.play().number != sitting.number)
    #expect(try school.house.verify().faults == [])
  }

  @Test func `that fails passes nothing, and the next one may`() throws {
    let school = try TemporarySchool(LateParcel.part, files: LateParcel.files)
    var first = try school.play()
    _ = try school.says("Sorry, what is your password?", in: &first)
    try school.fill(&first)
    #expect(try !school.house.finish(first, by: school.learner).isPassed)
    #expect(try school.progress() == .init("inProgress", [false]))
    #expect(try school.house.awardByRule().isEmpty)
    var second = try school.play()
    try school.solve(&second)
    _ = try school.house.finish(second, by: school.learner)
    #expect(try school.progress() == .init("passed", [true]))
  }

  @Test func `goes on where it was left, also when the house was closed`() throws {
    let school = try TemporarySchool(LateParcel.part, files: LateParcel.files)
    let folder = school.folder + "/other"
    var house: House? = try House(folder: folder, for: .writing)
    var steps: [[PlayStep]] = []
    do {
      let open = try #require(house)
      _ = try open.publish(checkCurriculum(in: school.folder + "/curriculum"), by: "tester")
      let ada = try open.learner(named: "Ada")
      let version = try #require(try open.current().first)
      var sitting = try open.play("practice", of: "m", in: version, by: ada)
      for text in ["Sorry about that.", "Bananas are yellow."] {
        _ = try open.take(
          PlayInput(.says(text), elapsed: 70_000), with: 0, in: &sitting, by: ada)
      }
      steps = sitting.queue.plays.map(\.steps)
    }
    house = nil
    let again = try House(folder: folder, for: .writing)
    let version = try #require(try again.current().first)
    let sitting = try again.play(
      "practice", of: "m", in: version, by: try again.learner(named: "Ada"))
    #expect(sitting.isResumed && sitting.lastCustomer == 0)
    #expect(sitting.queue.plays.map(\.steps) == steps)
    #expect(sitting.differences == [])
  }

  @Test func `stays with the version it was begun with`() throws {
    let school = try TemporarySchool(LateParcel.part, files: LateParcel.files)
    let first = try school.play()
    try school.publish(LateParcel.part + "<lesson id=\"l\" title=\"L\"><p>Words.</p></lesson>")
    #expect(try school.play().number == first.number)
    #expect(try school.house.finishedPlays().isEmpty)
  }

  /// The scenario that was made ready for the old version is not taken for the new one.
  @Test func `understands what its own version understands`() throws {
    let school = try TemporarySchool(LateParcel.part, files: LateParcel.files)
    var old = try school.play()
    school.files = LateParcel.files.mapValues {
      $0.replacingOccurrences(of: "order number", with: "parcel number")
    }
    try school.publish(LateParcel.part)
    try school.solve(&old)
    #expect(try school.house.finish(old, by: school.learner).isPassed)
    var new = try school.play()
    #expect(new.number != old.number)
    _ = try school.says("What is the order number?", in: &new)
    #expect(!new.queue.plays[0].hasEnded)
    _ = try school.says("What is the parcel number?", in: &new)
    #expect(new.queue.plays[0].end?.outcome == .resolved)
  }

  @Test func `is a queue where there are several customers, and goes on as one`() throws {
    var files = LateParcel.files
    for (path, text) in LateParcel.files where path.contains("late") {
      files[path.replacing("late", with: "tardy")] =
        text.replacing("id=\"late\"", with: "id=\"tardy\"")
        .replacing("scenario=\"late\"", with: "scenario=\"tardy\"")
    }
    let school = try TemporarySchool(
      LateParcel.part.replacing("scenarios=\"late\"", with: "scenarios=\"late tardy\""),
      files: files)
    var sitting = try school.play()
    _ = try school.says("Sorry about that.", after: 50, in: &sitting)
    let both = try school.says("Sorry again for that.", after: 60, in: &sitting)
    #expect(both.map(\.customer) == [0, 1])
    _ = try school.says("What is the order number?", with: 1, in: &sitting)
    let again = try school.play()
    #expect(again.queue.plays.map(\.steps) == sitting.queue.plays.map(\.steps))
    #expect(again.queue.clock == sitting.queue.clock)
    #expect(again.lastCustomer == 1)
    #expect(again.differences == [])
    // One of them after a breach, the other one solved.
    _ = try school.says("What is your password?", in: &sitting)
    try school.fill(&sitting)
    try school.fill(&sitting, with: 1)
    let result = try school.house.finish(sitting, by: school.learner)
    #expect(result.scores.map(\.outcome) == [.breach, .resolved])
    #expect(!result.isPassed)
    #expect(try school.house.verify().faults == [])
  }

  @Test func `belongs to whoever began it, and takes its steps in turn`() throws {
    let school = try TemporarySchool(LateParcel.part, files: LateParcel.files)
    let ben = try school.house.learner(named: "Ben")
    var sitting = try school.play()
    let input = PlayInput(.says("Sorry."), elapsed: 1000)
    #expect(throws: StorageFault.notTheirAttempt(sitting.number)) {
      try school.house.take(input, with: 0, in: &sitting, by: ben)
    }
    #expect(throws: PlayFault.over) {
      try school.house.take(input, with: 1, in: &sitting, by: school.learner)
    }
    var window = sitting
    _ = try school.says("Sorry.", in: &sitting)
    #expect(throws: StorageFault.staleAnswer(expected: 2, given: 1)) {
      try school.says("Sorry.", in: &window)
    }
    #expect(window.queue.plays[0].steps.count == 1)
    try school.solve(&sitting)
    _ = try school.house.finish(sitting, by: school.learner)
    #expect(throws: PlayFault.over) { try school.says("Sorry.", in: &sitting) }
  }

  @Test func `is only of a part that plays`() throws {
    let school = try TemporarySchool(LateParcel.part, files: LateParcel.files)
    #expect(throws: LearningFault.unknownPart("other", of: "m", known: ["practice"])) {
      try school.house.play("other", of: "m", in: try school.version, by: school.learner)
    }
  }
}
