internal import Certifications
internal import Curricula
internal import Foundation
public import Reports
internal import Rubrics
internal import Storage

extension House {
  /// Everybody who mentors or mentored somebody, with how their people did.
  ///
  /// For each mentee: whether they were certified since, by any programme; the quizzes and plays that
  /// they passed at the first sitting since; and the reviews of their work in the 90 days after the
  /// mentoring began.
  public func mentors() throws -> MentorList {
    let now = clock()
    let names = Dictionary(
      try store.people().map { ($0.id, $0.name) }, uniquingKeysWith: { one, _ in one })
    let staff = Dictionary(
      try store.staff().map { ($0.person.id, $0) }, uniquingKeysWith: { one, _ in one })
    let programmes = try current().flatMap(\.curriculum.programmes).filter {
      $0.allows.contains { $0.task == .mentoring }
    }
    let signed = try store.signOffCounts()
    let load = staff.values.reduce(into: [Int64: Int]()) { load, member in
      if let mentor = member.mentor, member.leftAt == nil { load[mentor, default: 0] += 1 }
    }
    var mentees: [Int64: [Mentee]] = [:]
    var order: [Int64] = []
    // Somebody who came back to a mentor is one of their people once, from the first time on.
    var seen: [Int64: Set<Int64>] = [:]
    for mentorship in try store.mentorships()
    where mentorship.at <= now
      && seen[mentorship.mentor, default: []].insert(mentorship.person).inserted
    {
      if mentees[mentorship.mentor] == nil { order.append(mentorship.mentor) }
      let record = try store.record(of: mentorship.person)
      mentees[mentorship.mentor, default: []].append(
        Mentee(
          record, since: mentorship.at, hasLeft: staff[mentorship.person]?.leftAt != nil))
    }
    let lines = try order.sorted { names[$0] ?? "" < names[$1] ?? "" }.map { mentor in
      let record = try store.record(of: mentor)
      let held = programmes.filter { record.holding($0.id, at: now) != nil }
      let last = programmes.compactMap { record.last($0.id, by: now) }.last
      return MentorList.Line(
        mentor: names[mentor] ?? "", isCertified: programmes.isEmpty ? nil : !held.isEmpty,
        certifiedUntil: last.flatMap { record.end(of: $0, by: now) ?? $0.expiresAt },
        mentees: load[mentor] ?? 0,
        most: held.compactMap(\.mostMentees).max(), signOffs: signed[mentor] ?? 0)
    }
    return MentorList(
      lines: lines,
      outcomes: MentorOutcomes(
        of: order.map { Mentorship(mentor: names[$0] ?? "", mentees: mentees[$0] ?? []) }))
  }
}

extension Mentee {
  fileprivate init(_ record: LearningRecord, since start: Date, hasLeft: Bool) {
    let award = record.certificates.first { $0.awardedAt >= start }
    var first: [String: LearningRecord.Sitting] = [:]
    for sitting in record.sittings where sitting.submittedAt >= start && sitting.isPractice != true
    {
      let key = "\(sitting.module)/\(sitting.quiz)"
      if first[key].map({ $0.submittedAt > sitting.submittedAt }) ?? true { first[key] = sitting }
    }
    let end = start.addingTimeInterval(90 * 86_400)
    let reviews = record.reviews.filter { (start..<end).contains($0.submittedAt) }
    self.init(
      outcome: award != nil ? .certified : hasLeft ? .notCertified : .underWay,
      daysTaken: award.map { $0.awardedAt.timeIntervalSince(start) / 86_400 },
      firstSittings: first.count, firstSittingsPassed: first.values.count(where: \.isPassed),
      qualityShares: reviews.map(\.share), criticalFailures: reviews.count(where: \.isCritical))
  }
}
