import Certifications
import Curricula
import Foundation
import GRDB
import Rubrics
import Scoring
import Storage
import Testing
import Transcripts

struct StoreTests {
  let act = Act(by: "tester", at: Date(timeIntervalSince1970: 1_772_442_904.25))

  @Test func `the open writer is durable`() throws {
    let folder = try TemporaryFolder()
    let store = try Store(folder: folder.path, access: .readWrite())
    #expect(try store.synchronousLevel() == 2)
  }

  @Test func `one process writes; a second is told so at once, and readers may read`() throws {
    let folder = try TemporaryFolder()
    let first = try Store(folder: folder.path, access: .readWrite())
    #expect {
      try Store(folder: folder.path, access: .readWrite())
    } throws: {
      if case StorageFault.locked(let path, let holder) = $0 {
        return path == first.path && holder?.hasPrefix("process ") == true
      }
      return false
    }
    let reader = try Store(folder: folder.path, access: .readOnly)
    #expect(try reader.people().isEmpty)
    _ = try first.person(named: "Noor", act)
    #expect(try reader.people().map(\.name) == ["Noor"])
  }

  @Test func `a folder without a database is said, and not made by reading`() throws {
    let folder = try TemporaryFolder()
    let missing = folder.path + "/none"
    #expect(throws: StorageFault.noDatabase(path: missing + "/guildhall.sqlite")) {
      try Store(folder: missing, access: .readOnly)
    }
    #expect(!FileManager.default.fileExists(atPath: missing))
  }

  @Test func `a database of a newer version is left alone`() throws {
    let folder = try TemporaryFolder()
    let path = try Store(folder: folder.path, access: .readWrite()).path
    let queue = try DatabaseQueue(path: path)
    try queue.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('2999-01 the far house')")
    }
    try queue.close()
    #expect(throws: StorageFault.newer(path: path)) {
      try Store(folder: folder.path, access: .readWrite())
    }
    #expect(throws: StorageFault.newer(path: path)) {
      try Store(folder: folder.path, access: .readOnly)
    }
  }

  @Test(arguments: ["not a database at all, only words that are long enough to be one", ""])
  func `a file that is no database of ours is refused`(content: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/guildhall.sqlite"
    try Data(content.utf8).write(to: URL(fileURLWithPath: path))
    if content.isEmpty {
      #expect(throws: StorageFault.noDatabase(path: path)) {
        try Store(folder: folder.path, access: .readOnly)
      }
    } else {
      #expect(throws: StorageFault.damaged(path: path)) {
        try Store(folder: folder.path, access: .readWrite())
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(content.utf8))
    }
  }

  @Test func `somebody else's database is not touched`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/guildhall.sqlite"
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "CREATE TABLE person (x)") }
    try queue.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: StorageFault.damaged(path: path)) {
      try Store(folder: folder.path, access: .readWrite())
    }
    #expect(throws: StorageFault.damaged(path: path)) {
      try Store(folder: folder.path, access: .readOnly)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func `file names spelled with and without composed letters verify`() throws {
    let store = try TemporaryFolder().store()
    let files = ["e\u{301}coute.xml", "zorn.xml", "\u{E9}cran.xml", "a.xml"].map {
      PublishedFile(path: $0, bytes: Data($0.utf8))
    }
    let published = try store.publish("c", title: "C", files: files, act).publication
    let read = try store.files(of: published.id)
    #expect(contentHash(read.flatMap { [Data($0.path.utf8), $0.bytes] }) == published.contentHash)
  }

  @Test func `the same content is published once and read back byte by byte`() throws {
    let store = try TemporaryFolder().store()
    let files = [
      PublishedFile(path: "b.xml", bytes: Data("b".utf8)),
      PublishedFile(path: "a.xml", bytes: Data([0, 255])),
    ]
    let first = try store.publish("c", title: "C", files: files, act)
    let again = try store.publish("c", title: "C", files: files.reversed(), act)
    #expect(first.isNew && !again.isNew)
    #expect(first.publication == again.publication)
    #expect(try store.files(of: first.publication.id) == files.sorted { $0.path < $1.path })
    let changed = try store.publish("c", title: "C", files: [files[0]], act)
    #expect(changed.isNew)
    #expect(try store.currentPublications().map(\.id) == [changed.publication.id])
    // A bad version is taken back by publishing the old content again.
    let back = try store.publish("c", title: "C", files: files, act)
    #expect(back.isNew)
    #expect(try store.currentPublications().map(\.id) == [back.publication.id])
  }

  @Test func `names that differ in case or spacing are one person`() throws {
    let store = try TemporaryFolder().store()
    let one = try store.person(named: "Noor  Haddad", act)
    #expect(try store.person(named: " noor haddad ", act) == one)
    #expect(one.handle == "noor-haddad")
  }

  @Test func `an import stores once, and a changed interaction is a new revision`() throws {
    let store = try TemporaryFolder().store()
    let one = (value: interaction("one"), json: Data("1".utf8))
    #expect(try store.importInteractions([one, one], act) == [.new, .same])
    #expect(try store.importInteractions([one], act) == [.same])
    let changed = (value: interaction("one"), json: Data("2".utf8))
    #expect(try store.importInteractions([changed], act) == [.changed(revision: 2)])
    // An export that goes back to what it was is nothing new.
    #expect(try store.importInteractions([one], act) == [.same])
    let rows = try store.allInteractions(after: 0, limit: 10)
    #expect(rows.map(\.revision) == [1, 2])
    #expect(rows.map(\.body) == [Data("1".utf8), Data("2".utf8)])
    #expect(rows.map(\.isAsImported) == [true, true])
    // Only the newest revision is to be scored.
    let unscored = try store.unscoredInteractions(publication: 1, engine: 1, after: 0, limit: 10)
    #expect(unscored.map(\.revision) == [2])
  }

  @Test func `there is one open attempt, its last answers count, and a submission is final`() throws
  {
    let store = try TemporaryFolder().store()
    let version = try store.publish("c", title: "C", files: [], act).publication.id
    let person = try store.person(named: "Noor", act).id
    let attempt = try store.start("quiz", in: version, by: person, act)
    #expect(try store.start("quiz", in: version, by: person, act) == attempt)
    try store.save(.chosen(["a"]), to: "one", in: attempt, 1, act)
    try store.save(.chosen(["b"]), to: "one", in: attempt, 2, act)
    try store.save(.text("x"), to: "two", in: attempt, 3, act)
    let log = try store.answers(of: attempt.id)
    #expect(
      log.answers == [
        "one": [Answer(.chosen(["a"])), Answer(.chosen(["b"]))], "two": [Answer(.text("x"))],
      ])
    #expect(log.last == 3)
    let quiz = Quiz(
      id: "quiz", title: "Q", masteryScore: 1,
      items: [
        Item(
          id: "two", prompt: RichText("?"),
          interaction: .textEntry(TextEntryInteraction(accepted: [.init("x")])),
          rationale: RichText("!"))
      ])
    let score = quiz.score(log.answers)
    #expect(score.isPassed)
    #expect(try store.submit(attempt.id, of: person, engine: 1, act) { _ in score } == score)
    let other = quiz.score([:])
    #expect(try store.submit(attempt.id, of: person, engine: 1, act) { _ in other } == score)
    #expect(try store.start("quiz", in: version, by: person, act).id != attempt.id)
  }

  @Test func `an answer that cannot be taken is refused with its own fault and changes nothing`()
    throws
  {
    let store = try TemporaryFolder().store()
    let version = try store.publish("c", title: "C", files: [], act).publication.id
    let person = try store.person(named: "Noor", act).id
    let other = try store.person(named: "Tomas", act).id
    let attempt = try store.start("quiz", in: version, by: person, act)
    let late = try store.start(
      "timed", in: version, by: person, act, closesAt: act.at.addingTimeInterval(-1))
    try store.save(.text("x"), to: "two", in: attempt, 1, act)

    #expect(throws: StorageFault.notFound("attempt 99")) {
      try store.saveAnswer(
        Answer(.text("x")), to: "two", in: 99, by: person, sequence: 1, act)
    }
    #expect(throws: StorageFault.notTheirAttempt(attempt.id)) {
      try store.saveAnswer(
        Answer(.text("x")), to: "two", in: attempt.id, by: other, sequence: 2, act)
    }
    #expect(throws: StorageFault.answeredTwice(sequence: 1)) {
      try store.save(.text("x"), to: "two", in: attempt, 1, act)
    }
    #expect(throws: StorageFault.staleAnswer(expected: 2, given: 1)) {
      try store.save(.text("y"), to: "two", in: attempt, 1, act)
    }
    #expect(throws: StorageFault.staleAnswer(expected: 2, given: 5)) {
      try store.save(.text("y"), to: "two", in: attempt, 5, act)
    }
    #expect(throws: StorageFault.attemptOverdue(late.id)) {
      try store.save(.text("y"), to: "two", in: late, 1, act)
    }
    struct Refusal: Error {}
    #expect(throws: Refusal.self) {
      try store.saveAnswer(
        Answer(.text("y")), to: "two", in: attempt.id, by: person, sequence: 2, act
      ) { earlier in
        #expect(earlier == [Answer(.text("x"))])
        throw Refusal()
      }
    }
    #expect(throws: StorageFault.notTheirAttempt(attempt.id)) {
      try store.submit(attempt.id, of: other, engine: 1, act) { _ in nothing }
    }
    #expect(try store.answers(of: attempt.id).answers == ["two": [Answer(.text("x"))]])
    _ = try store.submit(attempt.id, of: person, engine: 1, act) { _ in nothing }
    #expect(throws: StorageFault.attemptClosed(attempt.id)) {
      try store.save(.text("late"), to: "two", in: attempt, 2, act)
    }
    #expect(try store.answers(of: attempt.id).last == 1)
  }

  private let nothing = QuizScore(items: [], earned: 0, possible: 0, share: nil, isPassed: false)

  @Test func `what was done cannot be changed or taken away`() throws {
    let folder = try TemporaryFolder()
    var store: Store? = try Store(folder: folder.path, access: .readWrite())
    let path = try #require(store?.path)
    do {
      let open = try #require(store)
      let version = try open.publish(
        "c", title: "C", files: [PublishedFile(path: "a", bytes: Data([1]))], act
      ).publication.id
      let person = try open.person(named: "Noor", act).id
      try open.readLesson("l", of: "m", in: version, by: person, act)
      let mentor = try open.person(named: "Sabine", act).id
      let attempt = try open.start("quiz", in: version, by: person, act)
      try open.save(.text("x"), to: "two", in: attempt, 1, act)
      _ = try open.submit(attempt.id, of: person, engine: 1, act) { _ in nothing }
      _ = try open.confirm(
        Confirmation(item: "two", points: 1), in: attempt.id, reason: "Good", act
      ) { stored in
        NewRescore(
          attempt: attempt.id, keys: nil, confirmation: stored.confirmations.last?.id,
          score: nothing, engine: 1, reason: "Good")
      }
      _ = try open.signOff(
        ["p"], of: "list", in: "m", publication: version, for: person, mentor: mentor, note: "",
        act)
      _ = try open.waive(nil, of: "m", for: person, trainer: mentor, reason: "Knows it", act)
      _ = try open.importInteractions([(interaction("one"), Data("{}".utf8))], act)
      _ = try open.award(NewAward("p", in: version, evidence: [], expiresAt: nil), to: person, act)
      try open.add([NewCertificationEvent(of: person, "q", .applied, because: "", by: mentor)], act)
      try open.attest("a", of: "p", for: person, by: mentor, because: "Seen", act)
    }
    store = nil
    let queue = try DatabaseQueue(path: path)
    for (table, column) in [
      ("publication", "title"), ("publicationFile", "path"), ("lessonReading", "readAt"),
      ("answer", "response"), ("submission", "score"), ("interaction", "name"),
      ("certification", "awardedBy"), ("auditEvent", "actor"), ("attempt", "quiz"),
      ("confirmation", "reason"), ("rescore", "reason"), ("signOff", "note"),
      ("waiver", "reason"), ("certificationEvent", "reason"), ("attestation", "reason"),
    ] {
      let rows = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
      #expect(try #require(rows) > 0, "\(table)")
      for sql in ["UPDATE \(table) SET \(column) = 'x'", "DELETE FROM \(table)"] {
        #expect(throws: DatabaseError.self, "\(sql)") {
          try queue.write { try $0.execute(sql: sql) }
        }
      }
    }
  }

  @Test func `the audit chain shows the first event that was tampered with`() throws {
    let folder = try TemporaryFolder()
    var store: Store? = try Store(folder: folder.path, access: .readWrite())
    for name in ["A", "B", "C", "D"] { _ = try store?.person(named: name, act) }
    let sound = try #require(try store?.integrity())
    #expect(sound.audit.events == 4)
    #expect(sound.audit.firstBroken == nil)
    #expect(sound.faults == [] && sound.danglingRows == 0)
    let path = try #require(store?.path)
    store = nil
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      try db.execute(
        sql:
          "DROP TRIGGER auditEvent_kept; UPDATE auditEvent SET actor = 'other' WHERE sequence = 3")
    }
    try queue.close()
    let report = try Store(folder: folder.path, access: .readOnly).integrity()
    #expect(report.audit.firstBroken == 3)
  }

  @Test func `a certification is awarded once while it holds`() throws {
    let store = try TemporaryFolder().store()
    let version = try store.publish("c", title: "C", files: [], act).publication.id
    let person = try store.person(named: "Noor", act).id
    let end = act.at.addingTimeInterval(1000)
    func award(at date: Date) throws -> Bool {
      try store.award(
        NewAward("p", in: version, evidence: [], expiresAt: end), to: person,
        Act(by: "rule", at: date)) != nil
    }
    #expect(try award(at: act.at))
    #expect(try !award(at: act.at.addingTimeInterval(999)))
    let record = try store.record(of: person)
    #expect(record.certificates.map(\.awardedAt) == [act.at])
    #expect(record.certificates.map(\.expiresAt) == [end])
  }

  @Test(arguments: [
    (
      StorageFault.noDatabase(path: "/d/g"),
      "There is no database at /d/g yet. Run `guildhall publish` or `guildhall demo` first, or name another folder with --data."
    ),
    (
      .locked(path: "/d/g", by: "process 7"),
      "Another Guildhall process is writing to /d/g (process 7). Nothing was changed. Wait until it is done, or stop it, and try again."
    ),
    (
      .diskFull(path: "/d/g"),
      "The disk that holds /d/g is full. What was acknowledged before is kept; this change was not made. Free some space and try again."
    ),
    (
      .readOnly(path: "/d/g"),
      "The database at /d/g may only be read. Nothing was changed. Ask for write access to the file and its folder, or name another folder with --data."
    ),
    (
      .newer(path: "/d/g"),
      "The database at /d/g was made by a newer version of Guildhall. Nothing was changed. Use that version."
    ),
    (
      .damaged(path: "/d/g"),
      "The file at /d/g is not a Guildhall database, or it is damaged. Nothing was changed. Restore it from a backup, or name another folder with --data."
    ),
  ])
  func `a fault says what happened, where, and what to do`(fault: StorageFault, sentence: String) {
    #expect(fault.sentence == sentence)
  }

  private func interaction(_ id: InteractionID) -> Interaction {
    Interaction(
      id: id, source: Source(system: "s", externalID: id.rawValue), channel: .chat,
      participants: [], turns: [])
  }
}

/// A folder that goes away with the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.appending(path: "guildhall-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A store in the folder; the open files outlive the folder's name.
  func store() throws -> Store { try Store(folder: path, access: .readWrite()) }
}

extension Store {
  /// A new attempt, or the open one, without a drawn form.
  func start(
    _ quiz: PartID, in version: Int64, by person: Int64, _ act: Act, closesAt: Date? = nil
  ) throws -> Attempt {
    try startAttempt(quiz, of: "m", in: version, by: person, act) { _ in
      NewAttempt(seed: 7, form: nil, dueAt: closesAt, closesAt: closesAt)
    }.attempt
  }

  /// Saves an answer of the attempt's own person.
  func save(
    _ response: Response, to item: ItemID, in attempt: Attempt, _ sequence: Int, _ act: Act
  ) throws {
    try saveAnswer(
      Answer(response), to: item, in: attempt.id, by: attempt.person, sequence: sequence, act)
  }
}
