public import Curricula
public import Foundation

/// What a certificate's events come to at a moment.
public struct CertificateHistory: Sendable, Hashable {
  /// The event that suspended it, while that holds.
  public private(set) var suspension: CertificationEvent?
  /// The event that revoked it, while that holds.
  public private(set) var revocation: CertificationEvent?
  /// The review that a person has still to close, by how it was opened last.
  public private(set) var openReview: CertificationEvent?
  /// The appeal that a person has still to decide.
  public private(set) var openAppeal: CertificationEvent?
  /// Whether the suspension and the revocation were there when it was appealed.
  private var appealsSuspension = false
  private var appealsRevocation = false

  /// Follows the events of a certificate up to a moment, which is included.
  ///
  /// - Parameter events: of any certificates, in their order.
  public init(of certificate: Int64, _ events: [CertificationEvent], at moment: Date) {
    for event in events where event.certificate == certificate && event.at <= moment {
      follow(event)
    }
  }

  /// Before anything happened.
  init() {}

  mutating func follow(_ event: CertificationEvent) {
    switch event.kind {
    case .suspended:
      suspension = event
      appealsSuspension = false
      openReview = nil
    case .reinstated:
      suspension = nil
      // Nothing is left of what was appealed.
      if appealsSuspension, !appealsRevocation { openAppeal = nil }
      appealsSuspension = false
    case .revoked:
      revocation = event
      appealsRevocation = false
      openReview = nil
    case .reviewOpened: openReview = event
    case .reviewClosed: openReview = nil
    case .appealed:
      openAppeal = event
      appealsSuspension = suspension != nil
      appealsRevocation = revocation != nil
    case .appealDismissed: endAppeal()
    case .appealGranted:
      // What was decided after the appeal was not appealed.
      if appealsSuspension { suspension = nil }
      if appealsRevocation { revocation = nil }
      endAppeal()
    case .applied, .withdrawn: break
    }
  }

  private mutating func endAppeal() {
    openAppeal = nil
    appealsSuspension = false
    appealsRevocation = false
  }

  /// Nothing keeps it from holding.
  public var isClear: Bool { suspension == nil && revocation == nil }
}

extension LearningRecord {
  /// The certificate of a programme that holds at a moment: in time, neither suspended nor revoked.
  ///
  /// Only the last one can: where a renewal came early, the one before is still in time, and must not
  /// hold for somebody whose renewal was suspended or revoked.
  public func holding(_ programme: ProgrammeID, at moment: Date) -> Certificate? {
    guard let last = last(programme, by: moment), last.isInTime(at: moment),
      events.isEmpty || CertificateHistory(of: last.id, events, at: moment).isClear
    else { return nil }
    return last
  }

  /// The review that a person has still to close about a certificate, or about one that it renews:
  /// being renewed answers no doubt.
  ///
  /// A suspension or a revocation since then was the answer.
  public func openReview(of certificate: Certificate, at moment: Date) -> CertificationEvent? {
    var answers: [CertificationEvent] = []
    var seen: Set<Int64> = []
    var next: Certificate? = certificate
    // Rows that renew each other in a circle would be no history.
    while let one = next, seen.insert(one.id).inserted {
      if let open = CertificateHistory(of: one.id, events, at: moment).openReview {
        return answers.contains { $0.at >= open.at } ? nil : open
      }
      answers += events.filter {
        $0.certificate == one.id && $0.at <= moment
          && ($0.kind == .suspended || $0.kind == .revoked)
      }
      next = one.renews.flatMap { renewed in certificates.first { $0.id == renewed } }
    }
    return nil
  }

  /// The last certificate of a programme that was awarded by a moment, whether or not it holds.
  public func last(_ programme: ProgrammeID, by moment: Date) -> Certificate? {
    certificates.last { $0.programme == programme && $0.awardedAt <= moment }
  }

  /// The application that is open: the last one that was neither withdrawn nor followed by an award.
  public func application(for programme: ProgrammeID, at moment: Date) -> CertificationEvent? {
    var open: CertificationEvent?
    for event in events
    where event.programme == programme && event.at <= moment && event.certificate == nil {
      if event.kind == .applied { open = event }
      if event.kind == .withdrawn { open = nil }
    }
    if let applied = open, let last = last(programme, by: moment), last.awardedAt >= applied.at {
      open = nil
    }
    return open
  }
}
