internal import Certifications
internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import Reports
internal import Rubrics

extension StandingPage {
  /// - Parameters:
  ///   - row: what is overdue, next and blocked.
  ///   - isTrainer: whether they may decide about it.
  init(
    _ person: TrackedPerson, _ reach: TrackReach, _ member: Cohort.Member,
    _ standing: PersonStanding, _ work: PersonWork, hasChecklists: Bool
  ) {
    let row = member.row
    title = person.name
    head = PersonHead(person, reach, .overview)
    overdue = row.overdue.map { Item($0, "since") }
    next = row.next.map { Item($0, "by") }
    blocked = row.blocked.map { Item($0, "by") }
    hasOverdue = !overdue.isEmpty
    hasNext = !next.isEmpty
    hasBlocked = !blocked.isEmpty
    isFree = overdue.isEmpty && next.isEmpty && blocked.isEmpty
    passed = "\(row.passed) of \(row.modules)"
    certified = row.certified
    active = member.lastActive.map(TrackWords.day) ?? "never"
    let isTrainer = reach.isEverybody && person.leftAt == nil
    self.isTrainer = isTrainer
    let all = standing.programmes.map { line in
      Programme(
        line, of: person.id, work.matters.first { $0.key.rawValue == line.programme }?.value,
        isTrainer: isTrainer)
    }
    programmes = all.filter { !$0.isIdle }
    // Whoever works towards many would get a heavy page; “Why?” shows the rest of each.
    for place in programmes.indices.dropFirst(3) { programmes[place].tree = nil }
    idle = all.filter(\.isIdle)
    hasIdle = !idle.isEmpty
    modules = standing.modules.map { Module($0, of: person.id, isTrainer: isTrainer) }
    signing = hasChecklists ? At.signing(of: person.id) : nil
  }
}

extension StandingPage.Item {
  fileprivate init(_ item: ProgressTable.Item, _ relation: String) {
    what = TrackWords.plain(item.what)
    let words = TrackWords.plain(item.why)
    why = words.isEmpty ? nil : words
    day = item.day.map {
      "\(relation) " + (relation == "by" ? TrackWords.lastDay($0) : TrackWords.day($0))
    }
  }
}

extension StandingPage.Programme {
  fileprivate init(
    _ line: PersonStanding.Line, of person: Int64, _ matter: PersonWork.Matter?, isTrainer: Bool
  ) {
    heading = line.title
    state = line.state.words
    tone = line.isOverdue ? "bad" : line.state.tone
    facts = Self.facts(line)
    remarks = line.remarks.map { .init(line: $0) }
    let isIdle = line.state == .notStarted
    way = isIdle ? [] : line.shortestWay.map { .init(line: $0) }
    hasWay = !way.isEmpty
    effort = isIdle ? nil : Self.effort(line)
    tree = line.requirement.map(RequirementView.init)
    renewals = line.renewals.map {
      .init(
        by: $0.title,
        gaps: $0.missing.isEmpty ? "everything is shown" : $0.missing.joined(separator: "; "))
    }
    self.isIdle = isIdle
    let acts = isTrainer ? RegisterAct.open(line, matter) : []
    let link = { (act: RegisterAct) in
      StandingPage.Action(
        label: act.title, link: At.decision(act, line.programme, of: person))
    }
    // The one thing that waits for a decision; the rest are possibilities.
    let likely: Set<RegisterAct> = isIdle ? [.application] : [.ruling, .reinstatement, .award]
    main = acts.first.flatMap { likely.contains($0) ? link($0) : nil }
    actions = (main == nil ? acts[...] : acts.dropFirst()).map(link)
    hasActions = !actions.isEmpty
    why = At.why(line.programme, of: person)
  }

  private static func facts(_ line: PersonStanding.Line) -> [StandingPage.Fact] {
    let days: [(String, Date?)] = [
      ("Awarded", line.awardedAt), ("Until", line.expiresAt),
      ("Renewal opens", line.renewalOpensAt), ("Can be renewed until", line.graceEndsAt),
    ]
    var facts = days.compactMap { term, date in
      date.map { StandingPage.Fact(term: term, value: TrackWords.day($0)) }
    }
    if line.awardedAt != nil, line.expiresAt == nil {
      facts.append(.init(term: "Until", value: "for good"))
    }
    if let due = line.dueAt {
      facts.append(
        .init(term: line.isOverdue ? "Was due" : "Due", value: TrackWords.lastDay(due)))
    }
    return facts
  }

  private static func effort(_ line: PersonStanding.Line) -> String? {
    var parts: [String] = []
    if let minutes = line.wayMinutes, minutes > 0 {
      parts.append("about \(TrackWords.counted(Int(minutes.rounded(.up)), "minute")) of study")
    }
    if let days = line.wayDays, days > 0 {
      parts.append("\(TrackWords.counted(Int(days.rounded(.up)), "day")) of waiting")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension RegisterAct {
  /// What can be done now, the likeliest first.
  fileprivate static func open(
    _ line: PersonStanding.Line, _ matter: PersonWork.Matter?
  ) -> [RegisterAct] {
    guard let matter else { return [] }
    var acts: [RegisterAct] = []
    if matter.hasOpenAppeal { acts.append(.ruling) }
    if matter.isSuspended, !matter.isRevoked { acts.append(.reinstatement) }
    let canRenew = line.renewals.contains { $0.missing.isEmpty }
    if line.state == .ready || canRenew { acts.append(.award) }
    if !line.holds, !matter.hasApplication { acts.append(.application) }
    if !line.holds || line.renewals.contains(where: { !$0.missing.isEmpty }) {
      acts.append(.attestation)
    }
    if matter.hasOpenReview { acts.append(.closure) }
    if line.holds, !matter.hasOpenReview { acts.append(.review) }
    if matter.hasApplication { acts.append(.withdrawal) }
    if matter.isSuspended || matter.isRevoked || matter.hasApplication, !matter.hasOpenAppeal {
      acts.append(.appeal)
    }
    if line.holds { acts.append(.suspension) }
    if line.holds || matter.isSuspended { acts.append(.revocation) }
    return acts
  }
}

extension RequirementView {
  init(_ tree: RequirementTree) {
    asked = tree.asked
    sign = tree.isMet ? "met" : tree.isNext == true ? "next" : "open"
    signTone = tree.isMet ? "good" : tree.isNext == true ? "info" : nil
    details = (tree.isMet ? tree.evidence : tree.missing.map { "still: \($0)" }).map {
      .init(line: $0)
    }
    parts = tree.parts.map(RequirementView.init)
    hasParts = !parts.isEmpty
  }
}

extension StandingPage.Module {
  fileprivate init(_ module: ModuleProgress, of person: Int64, isTrainer: Bool) {
    name = module.title
    state = module.state.trackWords
    tone =
      switch module.state {
      case .passed: "good"
      case .blocked: "warn"
      case .inProgress: "info"
      case .notStarted: nil
      }
    let waived = module.parts.count { $0.isWaived == true }
    doneWords = "\(module.done) of \(module.parts.count)" + (waived > 0 ? ", \(waived) waived" : "")
    percent = "\(100 * module.done / max(1, module.parts.count))%"
    best = module.parts.compactMap(\.bestShare).max().map(TrackWords.percent) ?? "–"
    nextPart =
      switch module.next?.awaits {
      case .confirmation: "a person reads “\(module.next?.title ?? "")”"
      case .signOff: "a mentor signs “\(module.next?.title ?? "")”"
      case nil: module.next?.title ?? "–"
      }
    waiver =
      isTrainer && module.state != .passed ? At.waiver(module.module.rawValue, of: person) : nil
  }
}
