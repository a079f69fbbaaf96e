internal import Certifications
internal import Curricula
internal import Foundation
public import Reports
internal import Rubrics
internal import Storage

extension House {
  /// What somebody may take along: certifications, training, quality, skills, and work they choose.
  ///
  /// Nobody else is named in it, not even who decided. Of the work it tells how it was judged and
  /// nothing of what was said.
  ///
  /// - Parameter cases: reviews of the person's own work by their numbers, or interactions by their
  ///   names, of which the last review counts.
  public func portfolio(of name: String, cases: [String] = []) throws -> Portfolio {
    guard let person = try store.findPerson(named: name) else {
      throw CertifyingFault.unknownPerson(name)
    }
    let facts = try facts()
    let now = clock()
    let record = try record(of: person.id, facts)
    let roster = try roster()
    let map = try skills(of: person.handle).map
    let desks = try cases.map { try chosenReview($0, of: person, roster) }
    var portfolio = Portfolio(
      person: person.name,
      employer: try store.issuers().last?.name ?? "the issuing house",
      day: now.dayText,
      certifications: try portfolioCertifications(record, person, at: now),
      training: facts.versions.flatMap { version in
        let index = RecordIndex(record, in: version.catalogue)
        return version.curriculum.modules.compactMap { Portfolio.Training($0, index) }
      },
      figures: qualityFigures(record, facts),
      skills: map.competencies.compactMap(Portfolio.Skill.init),
      unmeasured: map.competencies.count { $0.estimate == nil },
      cases: desks.map(Portfolio.WorkedCase.init),
      mentoring: try mentoring(by: person.id, until: now),
      hiding: try others(than: person, in: desks, roster))
    portfolio.contentHash = plainHash(Data(portfolio.hashedText.utf8))
    return portfolio
  }

  private func portfolioCertifications(
    _ record: LearningRecord, _ person: Person, at now: Date
  ) throws -> [Portfolio.Certification] {
    let stored = try store.certifications(of: person.id)
    let renewed = Dictionary(
      stored.compactMap { one in one.renews.map { ($0, one.awardedAt) } },
      uniquingKeysWith: { one, _ in one })
    let credentials = Dictionary(
      try store.credentials().map { ($0.certification, $0.uuid) },
      uniquingKeysWith: { _, last in last })
    return try stored.map { one in
      let programme = try published(one.publication).curriculum.programme(one.programme)
      let history = CertificateHistory(of: one.id, record.events, at: now)
      var state = Portfolio.Certification.State.inForce
      var since: Date?
      if let revocation = history.revocation {
        (state, since) = (.revoked, revocation.at)
      } else if let renewal = renewed[one.id] {
        (state, since) = (.renewed, renewal)
      } else if let end = one.expiresAt, end <= now {
        (state, since) = (.expired, end)
      } else if let suspension = history.suspension {
        (state, since) = (.suspended, suspension.at)
      }
      return Portfolio.Certification(
        programme: programme?.title ?? one.programme.rawValue, level: programme?.level?.words,
        state: state, stateSince: since?.dayText, awardedOn: one.awardedAt.dayText,
        validUntil: one.expiresAt?.dayText, number: "\(one.id)",
        credential: credentials[one.id].map { "urn:uuid:\($0)" })
    }
  }

  /// For each rubric the mean of all reviews of their work that count.
  private func qualityFigures(
    _ record: LearningRecord, _ facts: RegisterFacts
  ) -> [Portfolio.QualityFigure] {
    let rubrics = facts.versions.flatMap(\.curriculum.rubrics)
    return Dictionary(grouping: record.reviews, by: \.rubric).sorted { $0.key < $1.key }
      .compactMap { id, reviews in
        let rubric = rubrics.first { $0.id == id }
        return Portfolio.QualityFigure(
          of: reviews, by: rubric?.title ?? id.rawValue, most: rubric.map(\.bonusCap) ?? 1)
      }
  }

  private func mentoring(by person: Int64, until now: Date) throws -> [Portfolio.Mentoring] {
    let mentorships = try store.mentorships().filter { $0.mentor == person && $0.at <= now }
    guard let first = mentorships.first else { return [] }
    return [
      Portfolio.Mentoring(
        title: "Mentor of new colleagues", from: first.at.dayText, to: now.dayText,
        people: Set(mentorships.map(\.person)).count)
    ]
  }
}

extension Portfolio.Training {
  /// Nothing of a module that was not passed.
  fileprivate init?(_ module: Module, _ index: RecordIndex) {
    let progress = index.progress(of: module)
    guard progress.state == .passed else { return nil }
    let waived = progress.parts.count { $0.isWaived == true }
    let days = zip(module.parts, progress.parts).compactMap { part, state in
      part.firstDone(in: module, index.record, isWaived: state.isWaived == true)
    }
    self.init(
      module: module.title,
      kind: module.kind.words + (waived > 0 ? ", \(waived) of \(progress.parts.count) waived" : ""),
      completedOn: days.max()?.dayText ?? "",
      seenBy: module.checklists.contains { list in
        index.record.signOffs.contains { $0.module == module.id && $0.checklist == list.id }
      } ? .mentor : nil)
  }
}

extension Part {
  /// When it was done the first time.
  fileprivate func firstDone(
    in module: Module, _ record: LearningRecord, isWaived: Bool
  ) -> Date? {
    if isWaived {
      return record.waivers.filter {
        $0.module == module.id && ($0.part == nil || $0.part == id)
      }.map(\.waivedAt).min()
    }
    switch self {
    case .lesson:
      return record.readings.filter { $0.module == module.id && $0.lesson == id }.map(\.readAt)
        .min()
    case .quiz, .review, .scenario:
      let sittings = record.sittings.filter { $0.module == module.id && $0.quiz == id }
      return (sittings.first(where: \.isPassed) ?? sittings.first)?.submittedAt
    case .checklist:
      let signed = record.signOffs.filter { $0.module == module.id && $0.checklist == id }
      return Dictionary(grouping: signed, by: \.point).compactMap { $0.value.map(\.signedAt).min() }
        .max()
    }
  }
}

extension Module.Kind {
  fileprivate var words: String {
    switch self {
    case .softSkill: "soft skill"
    case .product: "product"
    case .compliance: "compliance"
    case .tool: "tool"
    }
  }
}
