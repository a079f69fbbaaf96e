internal import Curricula
internal import Reviews
internal import Rubrics
internal import Simulations
internal import Storage

/// What an error of this library means to a person: what happened, where, and what to do.
///
/// - Returns: nothing for errors that are not ours.
public func sentence(about error: any Error) -> String? {
  switch error {
  case let fault as StorageFault: fault.sentence
  case let fault as LearningFault: fault.sentence
  case let fault as CertifyingFault: fault.sentence
  case let fault as StaffFault: fault.sentence
  case let fault as IssuingFault: fault.sentence
  case let fault as PublishingFault: fault.sentence
  case let fault as RescoringFault: fault.sentence
  case let fault as PlayFault: fault.sentence
  case let fault as ImportFault: fault.sentence
  case let fault as ReviewFault: fault.sentence
  case let fault as ReviewingFault: fault.sentence
  case let fault as PeopleFault: fault.sentence
  case let fault as AccountFault: fault.sentence
  case let fault as BackupFault: fault.sentence
  case let fault as StartFault: fault.sentence
  default: nil
  }
}

/// True when an answer came after the time and the grace of its attempt, or after somebody had
/// closed it for that reason.
public func isTooLate(_ error: any Error) -> Bool {
  switch error as? StorageFault {
  case .attemptOverdue, .attemptClosed: true
  default: false
  }
}

extension PublishingFault {
  /// Why not, and what to do.
  public var sentence: String {
    switch self {
    case .idTaken(let kind, let id, let curriculum):
      "Not published: the curriculum “\(curriculum)” in this database has a \(kind) “\(id)” too. "
        + "Give this one another id."
    case .hasErrors: "Not published: the files have errors. Mend them and check again."
    case .publishedMeanwhile(let title):
      "Not published: another version of “\(title)” was published since this one was compared. Check "
        + "again to see what would change now."
    }
  }
}
