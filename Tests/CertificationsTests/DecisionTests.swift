import Certifications
import Curricula
import Foundation
import Rubrics
import Testing

struct DecisionTests {
  let start = Date(timeIntervalSince1970: 1_772_442_904)

  @Test func `a module is passed when every lesson is read and every quiz passed`() {
    var learner = Learner()
    let module = school.modules[0]
    #expect(module.progress(of: learner.record, in: school).state == .notStarted)
    learner.reads("a", at: start)
    #expect(module.progress(of: learner.record, in: school).state == .inProgress)
    learner.sits("a", share: 0.5, at: start)
    #expect(module.progress(of: learner.record, in: school).next?.part == "quiz")
    learner.sits("a", share: 0.9, at: start)
    let progress = module.progress(of: learner.record, in: school)
    #expect(progress.state == .passed)
    #expect(progress.parts[1].bestShare == 0.9)
    #expect(progress.parts[1].sittings == 2)
    #expect(progress.next == nil)
  }

  @Test func `a module waits for its prerequisites`() {
    var learner = Learner()
    let second = school.modules[1]
    #expect(second.progress(of: learner.record, in: school).state == .blocked)
    #expect(second.progress(of: learner.record, in: school).waitsFor == ["a"])
    learner.passes("a", at: start)
    #expect(second.progress(of: learner.record, in: school).state == .notStarted)
  }

  @Test func `prerequisites of prerequisites cost nothing more`() {
    let ids = (0..<200).map { ModuleID("m\($0)") }
    let modules = ids.enumerated().map { number, id in
      Module(
        id: id, title: "M", kind: .tool, prerequisites: Array(ids[..<number]),
        parts: [.lesson(Lesson(id: "lesson", title: "L", blocks: []))])
    }
    let curriculum = Curriculum(id: "c", title: "C", modules: modules)
    // Followed one by one, the ways through 200 modules would never end.
    #expect(modules[199].progress(of: LearningRecord(), in: curriculum).waitsFor.count == 199)
  }

  @Test func `an award rests on its evidence and ends after calendar months`() throws {
    var learner = Learner()
    learner.passes("a", at: start)
    let programme = try #require(school.programme("first"))
    guard
      case .award(let evidence, let end) = programme.decide(learner.record, in: school, at: start)
    else {
      Issue.record("not awarded")
      return
    }
    #expect(
      evidence == [.reading(learner.record.readings[0]), .sitting(learner.record.sittings[0])])
    #expect(end == Date(timeIntervalSince1970: 1_803_978_904))  // 365 days later
  }

  @Test func `a year from the 29th of February ends on the 28th, in any time zone`() throws {
    var learner = Learner()
    let leap = try Date("2028-02-29T23:30:00Z", strategy: .iso8601)
    learner.passes("a", at: leap)
    guard
      case .award(_, let end) = try #require(school.programme("first"))
        .decide(learner.record, in: school, at: leap)
    else {
      Issue.record("not awarded")
      return
    }
    #expect(end == (try Date("2029-02-28T23:30:00Z", strategy: .iso8601)))
  }

  @Test func `what is missing is named exactly`() throws {
    var learner = Learner()
    learner.reads("a", at: start)
    let all = try #require(school.programme("all"))
    #expect(
      all.decide(learner.record, in: school, at: start)
        == .missing([
          .programme("first"), .module("a", parts: ["quiz"]),
          .module("b", parts: ["lesson", "quiz"]),
        ]))
    let some = try #require(school.programme("some"))
    #expect(
      some.decide(learner.record, in: school, at: start)
        == .missing([
          .more(
            1, of: [[.module("a", parts: ["quiz"])], [.module("b", parts: ["lesson", "quiz"])]])
        ]))
    learner.passes("a", at: start)
    guard case .award = some.decide(learner.record, in: school, at: start) else {
      Issue.record("one of two is enough")
      return
    }
  }

  @Test func `a certificate holds from its award until just before its end`() throws {
    var learner = Learner()
    learner.passes("a", at: start)
    let end = start.addingTimeInterval(100)
    let certificate = LearningRecord.Certificate(
      id: 1, programme: "first", awardedAt: start, expiresAt: end)
    learner.record.certificates = [certificate]
    let programme = try #require(school.programme("first"))
    #expect(programme.decide(learner.record, in: school, at: start) == .held(certificate))
    #expect(
      programme.decide(learner.record, in: school, at: end.addingTimeInterval(-0.001))
        == .held(certificate))
    // It has ended, and the old sitting does not earn it again.
    #expect(
      programme.decide(learner.record, in: school, at: end)
        == .missing([.module("a", parts: ["quiz"])]))
    learner.sits("a", share: 1, at: end)
    guard case .award = programme.decide(learner.record, in: school, at: end) else {
      Issue.record("it was earned again")
      return
    }
  }

  @Test func `adding a pass never takes an award away`() throws {
    var learner = Learner()
    learner.passes("a", at: start)
    let programme = try #require(school.programme("first"))
    for step in 0..<50 {
      learner.sits(step.isMultiple(of: 2) ? "a" : "b", share: Double(step % 10) / 10, at: start)
      guard case .award = programme.decide(learner.record, in: school, at: start) else {
        Issue.record("step \(step) took it away")
        return
      }
    }
  }

  private let school: Curriculum = {
    func module(_ id: ModuleID, after: [ModuleID] = []) -> Module {
      Module(
        id: id, title: id.rawValue, kind: .tool, prerequisites: after,
        parts: [
          .lesson(Lesson(id: "lesson", title: "L", blocks: [])),
          .quiz(Quiz(id: "quiz", title: "Q", masteryScore: 0.8, items: [])),
        ])
    }
    return Curriculum(
      id: "c", title: "C", modules: [module("a"), module("b", after: ["a"])],
      programmes: [
        Programme(id: "first", title: "First", validMonths: 12, requires: .passed("a")),
        Programme(
          id: "all", title: "All",
          requires: .all([.certified("first"), .passed("a"), .passed("b")])),
        Programme(
          id: "some", title: "Some", requires: .atLeast(1, of: [.passed("a"), .passed("b")])),
      ])
  }()
}

/// Somebody who learns, in verbs.
private struct Learner {
  var record = LearningRecord()

  mutating func reads(_ module: ModuleID, at date: Date) {
    record.readings.append(.init(module: module, lesson: "lesson", readAt: date))
  }

  mutating func sits(_ module: ModuleID, share: Double, at date: Date) {
    record.sittings.append(
      .init(
        attempt: Int64(record.sittings.count + 1), module: module, quiz: "quiz", share: share,
        isPassed: share >= 0.8, submittedAt: date))
  }

  mutating func passes(_ module: ModuleID, at date: Date) {
    reads(module, at: date)
    sits(module, share: 0.9, at: date)
  }
}
