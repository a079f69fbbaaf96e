internal import Simulations
internal import Storage

/// What a fault is to somebody who asked from far away.
public enum FaultKind: Sendable, Hashable {
  /// There is no such thing, or it is not theirs: from outside that is the same.
  case unknown
  /// Somebody else, or another window, was quicker.
  case overtaken
  /// The rules say no.
  case refused
  /// The house itself cannot work.
  case broken
}

/// What kind of fault an error of this library is.
///
/// - Returns: nothing for errors that are not ours.
public func kind(of error: any Error) -> FaultKind? {
  switch error {
  case let fault as StorageFault:
    switch fault {
    case .notFound, .notTheirAttempt: .unknown
    case .staleAnswer, .answeredTwice, .decidedMeanwhile: .overtaken
    case .reviewSubmitted, .decidedAlready, .takenName, .attemptClosed, .attemptOverdue: .refused
    default: .broken
    }
  case let fault as LearningFault:
    switch fault {
    case .unknownModule, .unknownPart, .unknownItem, .notDrawn, .unknownPoint, .unknownPerson,
      .unknownVersion, .unknownPlay, .unknownStep:
      .unknown
    default: .refused
    }
  case let fault as ReviewingFault:
    switch fault {
    case .unknownPerson, .unknownAgent, .unknownTeam, .unknownInteraction, .unknownRubric,
      .unknownReview, .unknownPick, .unknownCycle, .unknownDispute, .unknownCalibration,
      .unknownNote, .notTheirReview, .nobodysWork:
      // Their sentences name people, which is help at a console and a leak on a page.
      .unknown
    default: .refused
    }
  case let fault as CertifyingFault:
    switch fault {
    case .unknownPerson, .unknownProgramme, .unknownTask, .unknownAttestation: .unknown
    default: .refused
    }
  case let fault as AccountFault:
    switch fault {
    case .unknownPerson, .unknownSession: .unknown
    default: .refused
    }
  case let fault as BackupFault:
    if case .unknown = fault { .unknown } else { .refused }
  default: sentence(about: error) == nil ? nil : .refused
  }
}
