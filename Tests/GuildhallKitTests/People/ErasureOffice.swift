import Curricula
import Findings
import Foundation
import Reviews
import Rubrics
import Simulations
import Storage
import Testing

@testable import GuildhallKit

/// A school in which Noor Haddad has learnt, played, been certified, reviewed and coached, and her
/// name stands wherever people can write one.
final class ErasureOffice {
  let school: TemporarySchool
  var house: House { school.house }
  let noor: Learner
  let day: Double = 86_400

  init() throws {
    school = try TemporarySchool(
      """
      <quiz id="quiz" title="Quiz" masteryScore="0.5">
        \(choice("one"))
        <textEntry id="entry"><prompt>Money back?</prompt><accept>refund</accept>
          <rationale>Because.</rationale></textEntry>
        <extendedText id="reply"><prompt>Write.</prompt><customer>Where is it?</customer>
          <cue id="sorry"><phrase>sorry</phrase></cue>
          <criterion id="c" title="Apology"><guidance>Says it.</guidance>
            <check><says cue="sorry"/></check></criterion>
          <rationale>Because.</rationale></extendedText>
      </quiz>
      <checklist id="list" title="List"><summary>Do it.</summary><point id="a">Did it.</point></checklist>
      \(LateParcel.part)
      """,
      files: LateParcel.files.merging([
        "desk.xml": ReviewOffice.rubric(reviewing: "", remedy: "", greeting: "hello")
      ]) { _, new in new })
    noor = try school.house.learner(named: "Noor Haddad")
    try enrolAll()
    try importAll()
    try learn()
    try review()
  }

  private func enrolAll() throws {
    for name in ["Rosa Lindgren", "Jonas Berg", "Sabine Okafor"] { _ = try house.enrol(name) }
    _ = try house.enrol(
      "Noor Haddad", agentNames: ["noor@harbour.example", "nh-17"], team: "Harbour",
      mentor: "Rosa Lindgren")
    _ = try house.enrol("Noor Haddad-Visser", agentNames: ["nh-171"], team: "Hill")
    _ = try house.enrol("Pieter Maas", agentNames: ["pieter"], team: "Hill")
    _ = try house.enrol("Mark Hill", agentNames: ["nh-wrong"])
    _ = try house.forget(
      "nh-wrong", of: "Mark Hill", because: "It was to be Noor Haddad's", by: "Rosa Lindgren")
  }

  private func importAll() throws {
    let own = (0..<8).map { number in
      let agent = ["noor@harbour.example", "pieter", "Noor Haddad", "nh-17"][number % 4]
      let greeting = number % 3 == 0 ? "Hello, Noor here" : "yes?"
      return """
        {"id":"chat-\(number)","channel":"chat","startedAt":"2026-09-0\(number + 1)T10:00:00Z",\
        "subject":"For noor haddad","tags":["vip"],\
        "participants":[{"role":"agent","agent":"\(agent)","name":"Noor H."},{"role":"customer"},\
        {"role":"agent","agent":"nh-171","name":"Noor Haddad-Visser"}],\
        "turns":[{"by":0,"text":"\(greeting), how can I help? 🙂 NOOR"},\
        {"by":1,"text":"Thanks Noor, or is it N\\u006for HADDAD? Write to noor@harbour.example."},\
        {"by":0,"text":"Hello from Noor\\nHaddad, no order \(number), goodbye."}]}
        """
    }
    try take(own.joined(separator: "\n"), "own.ndjson")
    try take(
      """
      conversation_id,message_id,sent_at,author_role,author_name,visibility,text
      c1,1,2026-09-04T10:00:00Z,customer,Pim,public,Is this Noor?
      c1,2,2026-09-04T10:05:00Z,agent,Noor Haddad,public,Hello Pim this is Noor
      c2,3,2026-09-05T10:05:00Z,agent,Pieter,public,Hello not about anybody

      """, "noor haddad.csv")
    _ = try house.scoreStored(by: "tester")
  }

  private func take(_ text: String, _ file: String) throws {
    let path = school.folder + "/" + file
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let report = try house.importTranscripts(at: [path], by: "tester")
    try #require(report.new > 0 && !report.findings.hasErrors, "\(report.findings)")
  }

  private func learn() throws {
    school.clock.move(60)
    try school.pass(
      ["one": right, "entry": .text("refund, says Noor"), "reply": .text("Yours, Noor Haddad")],
      by: noor)
    _ = try house.confirm(
      "reply", in: 1, points: 1, by: "Rosa Lindgren", reason: "Noor did well here")
    _ = try house.signOff(
      nil, of: "list", in: "m", for: "Noor Haddad", by: "Rosa Lindgren", note: "noor can")
    var sitting = try house.play("practice", of: "m", in: try school.version, by: noor)
    for text in [
      "Noor here, bananas are yellow.",
      "Sorry about that, I am Noor Haddad. What is the order number?",
    ] {
      _ = try house.take(
        PlayInput(.says(text), elapsed: 10_000), with: 0, in: &sitting, by: noor)
    }
    _ = try house.take(
      PlayInput(.wrapsUp(["category": "delivery", "notes": "Noor said sorry"]), elapsed: 10_000),
      with: 0, in: &sitting, by: noor)
    _ = try house.finish(sitting, by: noor)
    try house.comment(on: 1, step: 1, by: "Sabine Okafor", text: "Noor, what was this?")
    // Somebody else's answers and comments name her too.
    try school.pass(["one": right, "entry": .text("ask Noor Haddad"), "reply": .text("x")])
    school.clock.move(60)
    #expect(try house.awardByRule().map(\.person).contains("Noor Haddad"))
  }

  private func review() throws {
    let sample = try house.drawSample(
      SampleOrder(
        title: "Noor Haddad and all", rubric: "desk",
        from: school.clock.now.addingTimeInterval(
          -30 * day), to: school.clock.now, perAgent: 1,
        reviewers: ["Rosa Lindgren", "Jonas Berg"], seed: 5), by: "Sabine Okafor")
    #expect(sample.picks.count >= 3)
    for chat in [0, 2, 3] {
      let desk = try house.startReview(of: "chat-\(chat)", by: "desk", reviewer: "Rosa Lindgren")
      for (criterion, level) in [("greets", "pass"), ("solves", "3"), ("closes", "fail")] {
        _ = try house.answer(
          ReviewAnswer(
            criterion: CriterionID(criterion), choice: ReviewAnswer.Choice(level),
            comment: "Noor \"did\" this"), in: desk.number, by: "Rosa Lindgren")
      }
      _ = try house.submitReview(desk.number, by: "Rosa Lindgren")
      _ = try house.coach("Well done Noor", review: desk.number, by: "Rosa Lindgren")
    }
    let dispute = try house.dispute(
      "closes", of: 1, proposing: ReviewAnswer.Choice("pass"), because: "I, Noor, did close it",
      by: "Noor Haddad")
    _ = try house.decide(
      dispute, .keep, because: "Noor did not", by: "Sabine Okafor")
  }

  /// Says that she has left, and lets the time pass for which her records are kept.
  func letTimePass() throws {
    let (rosa, act) = try house.actor("Rosa Lindgren")
    try house.store.addPersonEvent("left", to: noor.id, text: "", by: rosa.id, act)
    school.clock.move(2192 * day)
  }

  func erase() throws -> ErasureReport {
    try house.erase("Noor Haddad", because: "Noor Haddad asked for it", by: "Rosa Lindgren")
  }

  /// For every table how many rows there are, the sums of its numbers, and what was decided.
  ///
  /// Tables that an erasure adds to are left out.
  func figures() throws -> String {
    let figures = try python(
      """
      out = []
      skip = {"auditEvent", "personEvent", "person", "agentName", "agentNameTakenBack"}
      for (table,) in db.execute(
          "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall():
          if table in skip: continue
          parts = [str(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])]
          for row in db.execute(f"PRAGMA table_info({table})").fetchall():
              name, kind = row[1], row[2]
              if kind in ("INTEGER", "REAL"):
                  parts.append(f"{name}={db.execute(f'SELECT total({name}) FROM {table}').fetchone()[0]}")
              elif table != "playStep" and name in ("outcome", "verdicts", "critical", "state", "mark", "machine", "blind", "kind"):
                  parts.append(f"{name}={db.execute(f'SELECT {name} FROM {table}').fetchall()}")
          out.append(table + ": " + " ".join(parts))
      print("\\n".join(out))
      """)
    let question = FigureQuestion(
      rubric: "desk", grouping: .agent, from: school.clock.now.addingTimeInterval(-9000 * day),
      to: school.clock.now.addingTimeInterval(day))
    return figures + "\(try house.figures(question).rows.map { [$0.value ?? -1, Double($0.n)] })"
  }

  func triggers() throws -> String {
    try python(
      """
      print(db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
        .fetchall())
      """)
  }

  /// What a script says of a copy of the database, as another process would find it.
  ///
  /// - Parameter isLive: changes the database itself.
  @discardableResult
  func python(_ script: String, isLive: Bool = false) throws -> String {
    var copy = school.folder + "/data"
    if !isLive {
      copy = school.folder + "/copy-\(UUID().uuidString)"
      try FileManager.default.copyItem(atPath: school.folder + "/data", toPath: copy)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sqlite3, sys\ndb = sqlite3.connect(sys.argv[1] + '/guildhall.sqlite')\n" + script,
      copy,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: said, as: UTF8.self)
  }

  /// All the bytes of the database's files.
  func bytes() throws -> Data {
    let folder = school.folder + "/data"
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .reduce(into: Data()) { $0 += try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $1)) }
  }
}
