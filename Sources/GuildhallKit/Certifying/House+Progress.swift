internal import Certifications
internal import Curricula
internal import Foundation
public import Reports
internal import Reviews
internal import Rubrics
internal import Storage

extension House {
  /// What people have done, what comes next, what is overdue, and what waits for what.
  ///
  /// Overdue are: a certification that was to be had by a day, one that has run out while it can still
  /// be renewed, a refresher and a coach's action whose day is over.
  ///
  /// - Parameters:
  ///   - name: only this person, whether or not they are here; everybody who learns and is here
  ///     without it.
  ///   - team: only the people of this team.
  public func progress(of name: String? = nil, team: String? = nil) throws -> ProgressTable {
    let facts = try facts()
    let now = clock()
    let wanted = try name.map { name in
      guard let person = try store.findPerson(named: name) else {
        throw CertifyingFault.unknownPerson(name)
      }
      return person.id
    }
    let learners = Set(try store.learners().map(\.id))
    let staff = try store.staff()
    let names = Names(staff.map(\.person))
    try requireTeam(team, in: staff)
    let actions = Dictionary(grouping: try store.coachingActions(), by: \.person)
    let remedies = Dictionary(grouping: try store.remedies(), by: \.person)
    return ProgressTable(
      at: now,
      rows: try staff.filter { member in
        if let wanted { return member.person.id == wanted }
        return learners.contains(member.person.id) && member.leftAt == nil
          && (team == nil || member.team == team)
      }.map { member in
        let person = member.person.id
        var reading = ProgressReading(mentor: member.mentor.map(names.person), at: now)
        let record = try record(of: person, facts)
        for version in facts.versions {
          reading.read(RecordIndex(record, in: version.catalogue))
        }
        for action in actions[person] ?? [] where action.doneAt == nil {
          reading.add(action.text, by: action.dueAt, why: "set by \(names.person(action.setBy))")
        }
        for (remedy, doneAt) in try completed(remedies[person] ?? [], of: person)
        where remedy.isAssigned && doneAt == nil {
          reading.add(
            refresher: remedy.remedy.module, remedy.remedy.part, by: remedy.dueAt, facts)
        }
        if wanted != nil { reading.add(questions: try dueQuestions(of: person, at: now)) }
        return reading.row(of: member)
      })
  }
}

/// Gathers what somebody has done and has to do.
struct ProgressReading {
  let mentor: String?
  let now: Date
  private var done: [ProgressTable.Item] = []
  private var next: [ProgressTable.Item] = []
  private var overdue: [ProgressTable.Item] = []
  private var blocked: [ProgressTable.Item] = []
  private var passed = 0
  private var modules = 0
  private var certified = 0
  /// Of each programme that was read.
  private(set) var states: [ProgrammeID: Standing.State] = [:]

  init(mentor: String?, at now: Date) {
    self.mentor = mentor
    self.now = now
  }

  func row(of member: StaffMember) -> ProgressTable.Row {
    ProgressTable.Row(
      person: member.person.name, team: member.team, passed: passed, modules: modules,
      certified: certified, done: done, next: next,
      overdue: overdue.enumerated().sorted {
        ($0.element.day ?? now, $0.offset) < ($1.element.day ?? now, $1.offset)
      }.map(\.element), blocked: blocked)
  }

  /// Something with a day: overdue after it, and to be done before.
  mutating func add(_ what: String, by due: Date?, why: String = "") {
    let item = ProgressTable.Item(what, why: why, day: due)
    if let due, due <= now { overdue.append(item) } else { next.append(item) }
  }

  /// Questions that are asked again; for one person alone, because everybody's take long to find.
  mutating func add(questions count: Int) {
    guard count > 0 else { return }
    next.append(
      ProgressTable.Item(
        count == 1 ? "answer 1 question again" : "answer \(count) questions again",
        why: "they might be forgotten, or have changed: guildhall refresh", day: nil))
  }

  mutating func add(
    refresher module: String, _ part: String?, by due: Date?, _ facts: RegisterFacts
  ) {
    let known = facts.versions.lazy.compactMap { $0.catalogue.module(ModuleID(module)) }.first
    let title = part.flatMap { known?.part(PartID($0))?.title } ?? part
    let of = "“\(known?.title ?? module)”"
    add("refresh " + (title.map { "“\($0)” of \(of)" } ?? of), by: due, why: "repeated failures")
  }

  mutating func read(_ index: RecordIndex) {
    let curriculum = index.catalogue.curriculum
    var steps: [MissingRequirement] = []
    for programme in curriculum.programmes { steps += read(programme, index) }
    var onWay: Set<ModuleID> = []
    for case .module(let id, _) in steps { onWay.insert(id) }
    let progress = curriculum.modules.map(index.progress)
    let begun = Set(
      zip(progress, curriculum.modules).filter { $0.isBegun || $1.hasBegun(index) }.map(\.0.module))
    // Who is to pass a module is to pass what comes before it.
    var before = progress.filter { onWay.contains($0.module) || begun.contains($0.module) }.flatMap(
      \.waitsFor)
    while let id = before.popLast() {
      guard onWay.insert(id).inserted, let module = index.catalogue.module(id) else { continue }
      before += index.progress(of: module).waitsFor
    }
    for module in progress where onWay.contains(module.module) || begun.contains(module.module) {
      read(module, index.catalogue)
    }
    for step in steps { read(step, index.catalogue) }
  }

  /// - Returns: what is still to be shown on the shortest way, where somebody is on it.
  private mutating func read(
    _ programme: Programme, _ index: RecordIndex
  ) -> [MissingRequirement] {
    let standing = programme.standing(index, at: now)
    states[programme.id] = standing.state
    let title = "“\(programme.title)”"
    func wait(_ words: String) { blocked.append(.init("certification as \(title)", why: words)) }
    if standing.holds {
      certified += 1
      done.append(
        .init(
          "certified as \(title)", why: standing.certificate?.expiresAt == nil ? "for good" : "",
          day: standing.certificate?.expiresAt))
    }
    if let bar = standing.bar {
      wait("\(bar.kind == .revoked ? "revoked" : "suspended") on \(bar.at.dayText): \(bar.reason)")
    }
    if let review = standing.openReview {
      wait("a person looks at it, since \(review.at.dayText): \(review.reason)")
    }
    if let appeal = standing.openAppeal {
      wait("a decision on the appeal of \(appeal.at.dayText)")
    }
    if standing.isOverdue {
      overdue.append(.init("certification as \(title)", day: standing.application?.dueAt))
    }
    switch standing.state {
    case .ready:
      wait(
        programme.awardedBy == .rule
          ? "the next nightly run; everything is shown"
          : "a person decides; everything is shown (guildhall certify)")
      return []
    case .applied, .inProgress, .appealed: return standing.missing.way(index, at: now)
    case .expiring, .expired:
      guard case .missing(let paths) = standing.renewal else {
        if case .award = standing.renewal { wait("a person renews it; everything is shown") }
        return []
      }
      if standing.state == .expired, let end = standing.certificate?.expiresAt {
        overdue.append(
          .init(
            "renewal of \(title)",
            why: standing.graceEnd.map { "can be renewed until \($0.dayText)" } ?? "", day: end))
      }
      return paths.map { $0.missing.way(index, at: now) }.min { $0.count < $1.count } ?? []
    case .notStarted, .awarded, .renewed, .suspended, .revoked: return []
    }
  }

  private mutating func read(_ module: ModuleProgress, _ catalogue: Catalogue) {
    modules += 1
    let title = "“\(module.title)”"
    switch module.state {
    case .passed:
      passed += 1
      let waived = module.parts.count { $0.isWaived == true }
      done.append(.init(title, why: waived > 0 ? "\(waived) of its parts waived" : ""))
      return
    case .blocked:
      let first = module.waitsFor.map { "“\(catalogue.module($0)?.title ?? $0.rawValue)”" }
      blocked.append(.init(title, why: "first pass \(first.joined(separator: " and "))"))
    case .notStarted, .inProgress:
      if let part = module.parts.first(where: { !$0.isDone && $0.awaits == nil }) {
        next.append(
          .init(
            "“\(part.title)” of \(title)", why: "\(module.done) of \(module.parts.count) parts done"
          ))
      }
    }
    for part in module.parts where !part.isDone {
      switch part.awaits {
      case .confirmation:
        add(waiting: part.title, title, "a person reads a free text (guildhall confirm)")
      case .signOff where module.state != .blocked: add(waiting: part.title, title, signature)
      case .signOff, nil: break
      }
    }
  }

  private var signature: String {
    mentor.map { "a mentor's signature, of \($0)" }
      ?? "a mentor's signature; nobody is their mentor yet"
  }

  private mutating func add(waiting part: String, _ module: String, _ why: String) {
    let item = ProgressTable.Item("“\(part)” of \(module)", why: why)
    if !blocked.contains(item) { blocked.append(item) }
  }

  private mutating func read(_ step: MissingRequirement, _ catalogue: Catalogue) {
    let words = step.words(in: catalogue)
    let why: String
    switch step {
    case .module, .programme, .more: return
    case .exam(_, .provisional): why = "a person reads an answer (guildhall confirm)"
    case .exam, .plays, .changedPart:
      // A part of a module that is on the way is there already.
      if !next.contains(where: { words.contains($0.what) }) { next.append(.init(words)) }
      return
    case .signOff(let module, let checklist, _):
      let known = catalogue.module(module)
      add(
        waiting: known?.part(checklist)?.title ?? checklist.rawValue,
        "“\(known?.title ?? module.rawValue)”", signature)
      return
    case .quality: why = "reviews of their work"
    case .calibration: why = "calibrations"
    case .service(_, let left): why = left == nil ? "the certification before it" : "time"
    case .attestation: why = "a trainer's word (guildhall certification attest)"
    }
    if !blocked.contains(where: { $0.what == words }) { blocked.append(.init(words, why: why)) }
  }
}

extension [MissingRequirement] {
  /// The shortest way through the gaps; what another programme asks for is part of it.
  func way(_ index: RecordIndex, at now: Date) -> [MissingRequirement] {
    wayWithEffort(index, at: now).steps
  }

  func wayWithEffort(
    _ index: RecordIndex, at now: Date
  ) -> (steps: [MissingRequirement], effort: Effort) {
    shortestWay(in: index.catalogue) { id in
      guard let other = index.catalogue.programme(id),
        case .missing(let missing) = other.decide(index, at: now)
      else { return nil }
      return missing
    }
  }
}

extension ModuleProgress {
  /// Something of it was done, whatever it waits for.
  fileprivate var isBegun: Bool {
    state == .inProgress || state == .passed || parts.contains { $0.sittings > 0 }
  }
}
