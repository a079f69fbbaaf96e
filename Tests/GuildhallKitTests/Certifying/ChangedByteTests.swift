import Curricula
import Foundation
import GuildhallKit
import Reviews
import Rubrics
import Testing

/// The values of rows that hold a result or a decision, changed one byte at a time.
///
/// Every byte of every row would take hours. So one row of each table is taken, the last, and of
/// each of its values every byte where it has eight at most, else the first, the middle and the
/// last; of numbers three bytes.
struct ChangedByteTests {
  @Test func `verify finds any byte changed in a result, a certification or the audit log`() throws
  {
    let guild = try TemporaryGuild()
    try guild.certifyAda()
    let house = guild.house
    try house.suspend("Ada", "agent", because: "A complaint", by: "Sabine")
    try house.reinstate("Ada", "agent", because: "Cleared", by: "Sabine")
    _ = try house.waive("list", of: "m", for: "Rosa", by: "Sabine", reason: "Did it elsewhere")
    _ = try house.makeIssuer(
      name: "Harbour", address: "https://harbour.example", isEdwards: true, by: "Sabine")
    _ = try house.issueCredential("Ada", for: "agent", by: "Sabine")
    try house.leave("Ines", on: nil, because: "Moved", by: "Sabine")
    try expectEveryByteCounts(
      in: [
        "attempt", "answer", "submission", "signOff", "waiver", "certification",
        "certificationEvent", "attestation", "personEvent", "issuer", "credential", "auditEvent",
      ], of: guild.school)
  }

  @Test func `verify finds any byte changed in a review`() throws {
    let office = try ReviewOffice()
    let review = try office.submitted(0)
    _ = try office.house.acknowledge(review, by: "Noor Haddad")
    try expectEveryByteCounts(
      in: [
        "interaction", "scorecard", "review", "reviewAnswer", "reviewScore", "reviewEvent",
        "reviewMark", "publication", "publicationFile", "importBatch", "importOutcome",
      ], of: office.school)
  }

  @Test func `verify finds any byte changed in who is whose, and since when`() throws {
    let office = try ReviewOffice()
    _ = try office.house.forget(
      "pieter", of: "Pieter Maas", because: "It is Jonas", by: "Sabine Okafor")
    _ = try office.house.enrol("Jonas Berg", agentNames: ["pieter"])
    try expectEveryByteCounts(
      in: ["agentName", "agentNameTakenBack", "membership", "mentorship", "person"],
      of: office.school, besides: Self.unheldOfPeople)
  }

  /// Names and addresses change, and no result is in them.
  private static let unheldOfPeople: Set<String> = [
    "person.handle", "person.name", "person.learnerSince", "person.staffID", "person.email",
  ]

  @Test func `verify finds any byte changed in a dispute, a sample or a calibration`() throws {
    let office = try ReviewOffice(chats: 12)
    let house = office.house
    let disputed = try office.submitted(0, greets: "fail")
    let dispute = try house.dispute(
      "greets", of: disputed, proposing: .level("pass"), because: "Turn 1", by: "Noor Haddad")
    _ = try house.decide(dispute, .change, because: "So it is", by: "Sabine Okafor")
    let sample = try house.drawSample(
      SampleOrder(
        title: "November", rubric: "desk", from: office.day(1), to: office.day(30), perAgent: 2,
        reviewers: ["Rosa Lindgren"], seed: 7), by: "Sabine Okafor")
    let first = try #require(sample.picks.first)
    _ = try house.replacePick(first.number, because: "A test call", by: "Rosa Lindgren")
    let last = try #require(sample.picks.last)
    try house.reassignPick(
      last.number, to: "Jonas Berg", because: "On leave", by: "Sabine Okafor")
    try office.calibrated()
    try expectEveryByteCounts(
      in: [
        "dispute", "disputeDecision", "cycle", "pick", "pickChange", "calibration",
        "calibrationSegment", "calibrationReviewer", "calibrationConsensus",
      ], of: office.school)
  }

  @Test func `verify finds any byte changed in what coaching decided`() throws {
    let office = try ReviewOffice(
      remedy: """
        <remedy criterion="greets" failures="2" window="5" module="m" part="read"
          deadlineDays="7" coolDownDays="28" followUp="2"/>
        """)
    let house = office.house
    let version = try office.school.version
    let module = version.curriculum.modules[0]
    let noor = try house.learner(named: "Noor Haddad")
    let lesson = try #require(module.lessons.first)
    try house.read(lesson, of: module, in: version.version, by: noor)
    let review = try office.submitted(0, greets: "fail")
    try office.submitted(2, greets: "fail")
    let note = try house.coach(
      "Say your name", review: review, criterion: "greets", turn: 1, by: "Rosa Lindgren")
    _ = try house.acknowledgeNote(note.number, by: "Noor Haddad")
    let action = try house.setAction(
      "Listen to two calls", agent: "Noor Haddad", dueAt: office.clock.now + 86_400,
      note: note.number, by: "Rosa Lindgren")
    _ = try house.finishAction(action.number, by: "Noor Haddad")
    _ = try house.trust(
      "greets", of: "desk", as: .suggested, because: "As it was", by: "Sabine Okafor")
    func remedy() throws {
      _ = try house.applyRemedies(
        of: "desk", reviewers: ["Rosa Lindgren"], by: "Sabine Okafor")
    }
    try remedy()
    try house.read(lesson, of: module, in: version.version, by: noor)
    try office.importing(ReviewOffice.chat(40, greeting: "hello", day: 9))
    try remedy()
    try expectEveryByteCounts(
      in: [
        "coachingNote", "coachingAction", "coachingEvent", "remedyDecision", "pick",
        "lessonReading", "lessonAgain", "machineStanding",
      ], of: office.school)
  }

  @Test func `verify finds any byte changed after somebody was erased`() throws {
    let office = try ErasureOffice()
    try office.letTimePass()
    _ = try office.erase()
    try expectEveryByteCounts(
      in: [
        "importSource", "segment", "interaction", "reviewScore", "coachingNote", "agentName",
        "agentNameTakenBack", "person",
      ], of: office.school, besides: Self.unheldOfPeople.union(["segment.isCurrent"]))
  }

  @Test func `verify finds any byte changed in a play`() throws {
    let school = try TemporarySchool.withPlay()
    try expectEveryByteCounts(
      in: [
        "play", "playStep", "playResult", "playConversation", "playComment", "interaction",
        "scorecard",
      ], of: school)
  }

  @Test func `verify finds any byte changed in a later score`() throws {
    let school = try RegisterOfLearningTests.withFreeText()
    try expectEveryByteCounts(
      in: ["attempt", "answer", "submission", "confirmation", "rescore"], of: school)
  }
}

extension ChangedByteTests {
  @Test func `what was changed between two acts stays known`() throws {
    let office = try ReviewOffice()
    let review = try office.submitted(0)
    try office.school.changing("UPDATE review SET seconds = seconds + 1")
    _ = try office.house.acknowledge(review, by: "Noor Haddad")
    let faults = try office.house.verify().faults
    #expect(faults.count == 1)
    let start = "Review \(review), or an answer, score, mark or event of it, was changed between "
    #expect(faults.first?.hasPrefix(start) == true)
  }

  @Test func `what was written before the log held it is held from its next act on`() throws {
    let office = try ReviewOffice()
    let review = try office.submitted(0)
    let other = try office.submitted(2)
    try office.school.forgettingHeldRows()
    #expect(try office.house.verify().faults == [])
    _ = try office.house.acknowledge(review, by: "Noor Haddad")
    #expect(try office.house.verify().faults == [])
    try office.school.changing("UPDATE review SET seconds = seconds + 1 WHERE id = \(other)")
    #expect(try office.house.verify().faults == [])
    try office.school.changing("UPDATE review SET seconds = seconds + 1 WHERE id = \(review)")
    #expect(try office.house.verify().faults.count == 1)
  }

  /// - Parameter unheld: what nothing holds, as `docs/decisions/audit-chain.md` says.
  private func expectEveryByteCounts(
    in tables: [String], of school: TemporarySchool, besides unheld: Set<String> = []
  ) throws {
    #expect(try school.house.verify().faults == [])
    let copy = try school.copied()
    let bytes = try ChangedBytes(folder: copy)
    let all = try bytes.all(in: tables)
    // Nothing is tested by a table without rows.
    #expect(Set(all.map(\.table)) == Set(tables))
    var unseen: [ChangedBytes.Byte] = []
    for byte in all where !unheld.contains("\(byte.table).\(byte.column)") {
      try bytes.change(byte)
      let faults = (try? House(folder: copy, for: .verifying).verify().faults) ?? ["unreadable"]
      if faults.isEmpty { unseen.append(byte) }
      try bytes.restore()
    }
    #expect(unseen.map { "\($0.table).\($0.column) at \($0.place)" } == [])
    #expect(try House(folder: copy, for: .verifying).verify().faults == [])
  }
}
