internal import Certifications
internal import Curricula
internal import Foundation
internal import Rubrics
internal import Scoring
internal import Simulations
internal import Storage

/// What `verify` looked at, and everything that is not as it should be.
public struct VerificationReport: Sendable {
  public var sqliteVersion: String
  /// True when SQLite's WAL-reset bug is in that version; one writing process is the cure.
  public var hasWALResetBug: Bool
  public var auditEvents: Int
  /// The hash of the last audit event; kept elsewhere, it shows whether the log was rewritten.
  public var auditHead: String
  public var publications = 0
  /// Models learnt from exemplars.
  public var models = 0
  public var interactions = 0
  /// Interactions whose words went by the rule of retention.
  public var emptied = 0
  /// People who were erased.
  public var erased = 0
  /// Scores that masked words do not give again; they are held against their hash alone.
  public var frozen = 0
  /// Files of other systems that were kept when they were imported.
  public var importedFiles = 0
  public var scorecards = 0
  public var submissions = 0
  /// Scores beside the first ones.
  public var rescores = 0
  /// Points that people gave for free texts.
  public var confirmations = 0
  /// Finished plays with simulated customers.
  public var plays = 0
  public var certifications = 0
  public var reviews = 0
  /// Drawn samples.
  public var samples = 0
  /// Scores of another engine version; they cannot be compared and are no fault.
  public var ofOtherEngine = 0
  /// Sentences; empty when all is well.
  public var faults: [String] = []
}

extension House {
  /// Checks the database and computes every stored score again.
  public func verify() throws -> VerificationReport {
    let integrity = try store.integrity()
    var report = VerificationReport(
      sqliteVersion: integrity.sqliteVersion, hasWALResetBug: integrity.hasWALResetBug,
      auditEvents: integrity.audit.events, auditHead: integrity.audit.head)
    report.faults += integrity.faults.map { "SQLite reports: \($0)." }
    if integrity.danglingRows > 0 {
      report.faults.append(
        "\(integrity.danglingRows) rows refer to rows that are not there.")
    }
    if let broken = integrity.audit.firstBroken {
      report.faults.append(
        "The audit log is broken from event \(broken) on: it was changed after it was written.")
    }
    // Rows that break the schema cannot be read safely.
    guard report.faults.isEmpty else { return report }
    var curricula: [Int64: Curriculum] = [:]
    attempt("published versions", &report) { curricula = try verifyPublications(&$0) }
    attempt("interactions", &report) { try verifyInteractions(&$0) }
    attempt("imported files", &report) { try verifyImports(&$0) }
    attempt("scorecards", &report) { try verifyScorecards(curricula, &$0) }
    let acts = (try? store.auditedActs()) ?? []
    let redacted = RedactedHashes(acts)
    report.erased = redacted.erased.count
    report.frozen = redacted.frozen.count
    attempt("emptied interactions", &report) { try verifyEmptied(&$0) }
    attempt("submissions", &report) { try verifySubmissions(curricula, acts, redacted, &$0) }
    attempt("plays", &report) { try verifyPlays(acts, redacted, &$0) }
    attempt("reviews", &report) { try verifyReviews(curricula, &$0) }
    attempt("decisions about learning", &report) { try verifyDecisions(acts, redacted, &$0) }
    attempt("certifications", &report) { try verifyCertifications(curricula, &$0) }
    attempt("rows that the audit log holds", &report) { try verifyHeld(acts, &$0) }
    compare(acts, with: &report)
    return report
  }

  /// Goes on with the rest when one kind of thing cannot be read.
  private func attempt(
    _ what: String, _ report: inout VerificationReport,
    _ check: (inout VerificationReport) throws -> Void
  ) {
    do {
      try check(&report)
    } catch {
      report.faults.append(
        "The \(what) cannot be read to the end: " + (sentence(about: error) ?? "a row is damaged."))
    }
  }

  private func verifyPublications(
    _ report: inout VerificationReport
  ) throws -> [Int64: Curriculum] {
    var curricula: [Int64: Curriculum] = [:]
    for publication in try store.publications() {
      report.publications += 1
      let files = try store.files(of: publication.id)
      if contentHash(files.flatMap { [Data($0.path.utf8), $0.bytes] }) != publication.contentHash {
        report.faults.append("The files of publication \(publication.id) are not as published.")
      }
      if let curriculum = curriculum(from: files) {
        curricula[publication.id] = curriculum
        try verifyModels(of: curriculum, publication.id, &report)
      } else {
        report.faults.append("The files of publication \(publication.id) cannot be read any more.")
      }
    }
    return curricula
  }

  /// Learns again from the exemplars: the same bytes must come out.
  private func verifyModels(
    of curriculum: Curriculum, _ publication: Int64, _ report: inout VerificationReport
  ) throws {
    let stored = try store.models(of: publication)
    if stored.isEmpty { return }
    report.models += stored.count
    let fitted = Set(curriculum.models().map(\.withoutOwner))
    for model in stored
    where model.version == FittedCue.currentVersion && !fitted.contains(model.withoutOwner) {
      report.faults.append(
        "The model of the cue “\(model.cue)” of publication \(publication) does not come out as it "
          + "was stored.")
    }
  }

  private func verifyInteractions(_ report: inout VerificationReport) throws {
    var last: Int64 = 0
    while case let page = try store.allInteractions(after: last, limit: 500), !page.isEmpty {
      last = page[page.count - 1].id
      report.interactions += page.count
      for stored in page {
        if stored.isEmptied {
          report.emptied += 1
          continue
        }
        if !stored.isAsImported {
          report.faults.append("Interaction row \(stored.id) is not as imported.")
        }
        if decoded(stored) == nil {
          report.faults.append("Interaction row \(stored.id) cannot be read any more.")
        }
      }
    }
  }

  private func verifyImports(_ report: inout VerificationReport) throws {
    var last: Int64 = 0
    while case let page = try store.importSources(after: last, limit: 20), !page.isEmpty {
      last = page[page.count - 1].id
      report.importedFiles += page.count
      for source in page where !source.isAsKept {
        report.faults.append("Imported file \(source.id) is not as it was kept.")
      }
    }
  }

  private func verifyScorecards(
    _ curricula: [Int64: Curriculum], _ report: inout VerificationReport
  ) throws {
    var engines: [String: RubricEngine] = [:]
    var last: Int64 = 0
    while case let page = try store.scorecards(after: last, limit: 500), !page.isEmpty {
      last = page[page.count - 1].id
      for stored in page {
        report.scorecards += 1
        guard stored.engine == engineVersion else {
          report.ofOtherEngine += 1
          continue
        }
        let key = "\(stored.publication)/\(stored.rubric)"
        if engines[key] == nil,
          let rubric = curricula[stored.publication]?
            .rubric(RubricID(stored.rubric))
        {
          engines[key] = RubricEngine(
            [rubric], fitted: try store.models(of: stored.publication))
        }
        guard let engine = engines[key],
          let interaction = try store.interaction(stored.interaction)
        else {
          report.faults.append("Scorecard \(stored.id) cannot be computed again.")
          continue
        }
        if interaction.isEmptied {
          verifyEmptied(stored, &report)
          continue
        }
        guard
          let card = evaluate(interaction, engine).first(where: { $0.segment == stored.segment })
        else {
          report.faults.append("Scorecard \(stored.id) cannot be computed again.")
          continue
        }
        let isSame = Data(scorecardJSON(card.card).utf8) == stored.card
        if !isSame || !stored.agrees(with: card.card) {
          report.faults.append("Scorecard \(stored.id) does not come out as it was stored.")
        }
      }
    }
  }

  private func verifySubmissions(
    _ curricula: [Int64: Curriculum], _ acts: [AuditedAct], _ redacted: RedactedHashes,
    _ report: inout VerificationReport
  ) throws {
    let first = hashes(of: "submit", in: acts) { act in act.subject }
    let answered = Dictionary(
      acts.filter { $0.verb == "submit" }.compactMap { act in
        act.details["answers"].map { (act.subject, $0) }
      }, uniquingKeysWith: { one, _ in one })
    let later = hashes(of: "rescore", in: acts) { act in act.details["rescore"] ?? "" }
    for stored in try store.submissions() {
      report.submissions += 1
      let attempt = stored.attempt
      let said = redacted.now(first["attempt/\(attempt.id)"], of: "submission/\(attempt.id)")
      if said != contentHash([Data(stored.score.utf8)]) {
        report.faults.append(
          "The score of attempt \(attempt.id) is not the one that was handed in.")
      }
      if let answers = redacted.now(
        answered["attempt/\(attempt.id)"], of: "submission/\(attempt.id)"),
        try store.answersHash(of: attempt.id) != answers
      {
        report.faults.append(
          "The answers of attempt \(attempt.id) are not those of its submission.")
      }
      if attempt.isOpen { report.faults.append("Attempt \(attempt.id) is open and handed in.") }
      if !redacted.frozen.contains("submission/\(attempt.id)") {
        check(
          "The score of attempt \(attempt.id)", stored.score, stored.share, stored.isPassed,
          stored.engine, &report
        ) { stored.score(try quiz(of: stored, through: nil), upTo: nil) }
      }
      for rescore in stored.rescores {
        report.rescores += 1
        let said = redacted.now(later[String(rescore.id)], of: "rescore/\(rescore.id)")
        if said != contentHash([Data(rescore.score.utf8)]) {
          report.faults.append("Rescore \(rescore.id) is not the one that was decided.")
        }
        if redacted.frozen.contains("rescore/\(rescore.id)") { continue }
        check(
          "Rescore \(rescore.id) of attempt \(attempt.id)", rescore.score, rescore.share,
          rescore.isPassed, rescore.engine, &report
        ) { stored.score(try quiz(of: stored, through: rescore.id), upTo: rescore.confirmation) }
      }
      report.confirmations += stored.confirmations.count
    }
  }

  /// What people did and decided, row by row, must stand as it was logged.
  private func verifyDecisions(
    _ acts: [AuditedAct], _ redacted: RedactedHashes, _ report: inout VerificationReport
  ) throws {
    let rows = try store.decisionRows()
    let verbs = Set(rows.map(\.verb)).union(store.decisionVerbs)
    let logged = acts.filter { verbs.contains($0.verb) && $0.details["row"] != nil }
    // Rows from before a verb logged them have nothing to be compared with; those that came later do.
    var first: [String: Int64] = [:]
    for act in logged {
      guard let id = act.details["id"].flatMap({ Int64($0) }) else {
        first[act.verb] = 0
        continue
      }
      first[act.verb] = min(first[act.verb] ?? id, id)
    }
    var said = logged.compactMap { act -> String? in
      let actor = store.verbsWithoutActor.contains(act.verb) ? nil : act.actor
      let row = redacted.now(act.details["row"] ?? "")
      // An erasure took it out.
      return row.isEmpty ? nil : line(act.verb, act.subject, actor, row)
    }
    // An identifier that was taken back is given no more, and may be given again.
    var gone: [String: Int] = [:]
    for act in logged {
      guard let given = act.details["given"].map(redacted.now) else { continue }
      gone[line("nameAgent", act.subject, nil, given), default: 0] += 1
    }
    if !gone.isEmpty {
      said = said.filter { line in
        guard let left = gone[line], left > 0 else { return true }
        gone[line] = left - 1
        return false
      }
    }
    let found = rows.filter { row in
      !store.verbsLoggedLater.contains(row.verb) || first[row.verb].map { row.id >= $0 } ?? false
    }.map { line($0.verb, $0.subject, $0.actor, $0.row) }
    try store.readOpenAnswers()
    report.faults += try store.unlikeColumns()
    let difference = Set(said).symmetricDifference(found)
    for verb in verbs.sorted() {
      let count = difference.count { $0.hasPrefix(verb + " ") }
      if count > 0
        || said.count(where: { $0.hasPrefix(verb + " ") })
          != found.count(where: { $0.hasPrefix(verb + " ") })
      {
        report.faults.append(
          "What the audit log says of “\(verb)” is not what the rows say, in \(max(1, count)) places."
        )
      }
    }
  }

  private func line(_ verb: String, _ subject: String, _ actor: String?, _ row: String) -> String {
    "\(verb) \(subject)\(actor.map { " by \($0)" } ?? ""): \(row)"
  }

  private func hashes(
    of verb: String, in acts: [AuditedAct], key: (AuditedAct) -> String
  ) -> [String: String] {
    Dictionary(
      acts.filter { $0.verb == verb }.map { (key($0), $0.details["score"] ?? "") },
      uniquingKeysWith: { one, _ in one })
  }

  /// Computes a score again and holds it against what is stored.
  private func check(
    _ what: String, _ text: String, _ share: Double, _ isPassed: Bool, _ engine: Int,
    _ report: inout VerificationReport, _ compute: () throws -> QuizScore
  ) {
    guard engine == quizEngineVersion else {
      report.ofOtherEngine += 1
      return
    }
    guard let kept = try? storedScore(text), let score = try? compute() else {
      report.faults.append("\(what) cannot be computed again.")
      return
    }
    if score != kept || min(1, score.share ?? 0) != share || score.isPassed != isPassed {
      report.faults.append("\(what) does not come out as stored.")
    }
  }

  /// What the audit log says was done must be there, and nothing else.
  private func compare(_ acts: [AuditedAct], with report: inout VerificationReport) {
    func sum(_ verb: String, _ detail: String) -> Int {
      acts.filter { $0.verb == verb }.reduce(0) { $0 + (Int($1.details[detail] ?? "") ?? 0) }
    }
    func compare(_ what: String, _ logged: Int, _ found: Int) {
      if logged != found {
        report.faults.append("The audit log speaks of \(logged) \(what); there are \(found).")
      }
    }
    compare("publications", acts.count { $0.verb == "publish" }, report.publications)
    compare(
      "interactions", sum("import", "stored") + sum("assignRole", "stored"), report.interactions)
    compare("emptied interactions", sum("emptyInteractions", "emptied"), report.emptied)
    compare("files kept with imports", sum("keepSources", "sources"), report.importedFiles)
    compare("scorecards", sum("score", "scorecards"), report.scorecards)
    compare("submissions", acts.count { $0.verb == "submit" }, report.submissions)
    compare("finished plays", acts.count { $0.verb == "finishPlay" }, report.plays)
    compare("later scores", acts.count { $0.verb == "rescore" }, report.rescores)
    compare("confirmations", acts.count { $0.verb == "confirm" }, report.confirmations)
    compare("certifications", acts.count { $0.verb == "certify" }, report.certifications)
  }
}

extension FittedCue {
  /// Who has a model is told by the names of rubrics, and for scenarios it has changed: first each
  /// had its own, now one serves all that are alike.
  fileprivate var withoutOwner: FittedCue {
    var model = self
    if rubric.rawValue.contains(" ") { model.rubric = "scenarios" }
    return model
  }
}
