public import Certifications
public import Curricula
internal import Foundation
internal import Reports
internal import Rubrics
internal import Storage

/// What deciding anew about everybody came to.
public struct NightlyReport: Sendable, Hashable, Codable {
  /// An award or a renewal by the rule.
  public struct Award: Sendable, Hashable, Codable {
    public var person: String
    public var programme: ProgrammeID
    public var isRenewal: Bool
  }

  /// A review that was opened because something speaks against a certification.
  public struct Opened: Sendable, Hashable, Codable {
    public var person: String
    public var programme: ProgrammeID
    public var reason: String
  }

  public var people = 0
  /// People times programmes.
  public var decisions = 0
  /// People to whom the rule awards something, on this look.
  public var due = 0
  public var awards: [Award] = []
  public var opened: [Opened] = []
  /// How many people are in each state, by programme.
  public var states: [ProgrammeID: [Standing.State: Int]] = [:]
}

extension House {
  /// Decides anew about everybody who learns and has not left.
  ///
  /// It awards and renews by the rule, and opens a review where something speaks against a
  /// certification. It revokes nothing.
  ///
  /// - Parameters:
  ///   - isDryRun: only counts, and writes nothing.
  ///   - progress: gets how many people have been decided about.
  public func decideEverybody(
    isDryRun: Bool = false, progress: (Int) -> Void = { _ in }
  ) throws -> NightlyReport {
    if !isDryRun { try closeOverdueAttempts() }
    let facts = try facts()
    let now = clock()
    var report = NightlyReport()
    guard let rows = try store.personRows() else { return report }
    let regraded = try store.regradedToFail()
    let pages = stride(from: rows.lowerBound, through: rows.upperBound, by: 250).map {
      $0...min($0 + 249, rows.upperBound)
    }
    // As many pages at a time as keep every core busy between two looks at the results.
    for start in stride(from: 0, to: pages.count, by: 16) {
      let batch = Array(pages[start..<min(start + 16, pages.count)])
      let results = inParallel(batch) { page in
        Result { try decide(page, facts, regraded, at: now) }
      }
      for result in results {
        let page = try result.get()
        report.add(page)
        if isDryRun { continue }
        // Doubts first: what is under review is not renewed by the rule.
        for (person, event, sentence) in page.doubts {
          try store.add([event], Act(by: "rule", at: now))
          report.opened.append(
            .init(person: person, programme: event.programme, reason: sentence))
        }
        for person in page.due {
          report.awards += try awardByRule(to: person, facts).map {
            .init(
              person: person.name, programme: $0.programme.id, isRenewal: $0.isRenewal)
          }
        }
      }
      progress(report.people)
    }
    return report
  }

  /// The decisions about some people, without writing anything.
  private func decide(
    _ rows: ClosedRange<Int64>, _ facts: RegisterFacts, _ regraded: [Int64: [Int64]],
    at now: Date
  ) throws -> DecidedPage {
    var page = DecidedPage()
    let people = try store.activeLearners(in: rows)
    guard !people.isEmpty else { return page }
    let records = try store.records(of: rows)
    for person in people {
      page.people += 1
      let record = try completed(records[person.id] ?? LearningRecord(), of: person.id, facts)
      var isDue = false
      for version in facts.versions {
        let index = RecordIndex(record, in: version.catalogue)
        for programme in version.curriculum.programmes {
          page.decisions += 1
          let standing = programme.standing(index, at: now)
          page.states[programme.id, default: [:]][standing.state, default: 0] += 1
          var doubts: [Doubt] = []
          if standing.holds, let certificate = standing.certificate {
            doubts = programme.doubts(
              about: certificate, record,
              regraded: try failed(regraded[person.id], of: person.id, certificate.id), at: now)
            page.add(doubts, person, programme, certificate.id)
          }
          if doubts.isEmpty, programme.awardedBy == .rule,
            !standing.holds || standing.canBeRenewed,
            programme.dueAward(index, in: version.number, at: now, by: .rule) != nil
          {
            isDue = true
          }
        }
      }
      if isDue { page.due.append(person) }
    }
    return page
  }

  /// Those attempts that a certificate's evidence holds for passed.
  private func failed(
    _ attempts: [Int64]?, of person: Int64, _ certificate: Int64
  ) throws -> [Int64] {
    guard let attempts else { return [] }
    let evidence =
      try store.certifications(of: person).first { $0.id == certificate }?.evidence ?? []
    return evidence.compactMap {
      guard case .sitting(let sitting) = $0, sitting.isPlay != true, sitting.isPassed,
        attempts.contains(sitting.attempt)
      else { return nil }
      return sitting.attempt
    }
  }
}

private struct DecidedPage: Sendable {
  var people = 0
  var decisions = 0
  var states: [ProgrammeID: [Standing.State: Int]] = [:]
  /// To whom the rule awards something.
  var due: [Person] = []
  var doubts: [(person: String, event: NewCertificationEvent, sentence: String)] = []

  mutating func add(
    _ found: [Doubt], _ person: Person, _ programme: Programme, _ certificate: Int64
  ) {
    for doubt in found {
      doubts.append(
        (
          person.name,
          NewCertificationEvent(
            of: person.id, programme.id, certificate: certificate, .reviewOpened,
            because: doubt.sentence, about: doubt.about, by: nil), doubt.sentence
        ))
    }
  }
}

extension NightlyReport {
  fileprivate mutating func add(_ page: DecidedPage) {
    people += page.people
    decisions += page.decisions
    due += page.due.count
    for (programme, counts) in page.states {
      states[programme, default: [:]].merge(counts, uniquingKeysWith: +)
    }
  }
}

extension Standing {
  fileprivate var canBeRenewed: Bool { if case .award = renewal { true } else { false } }
}
