internal import Curricula
internal import Rubrics
internal import Storage

/// What an error of this library means to a person: what happened, where, and what to do.
///
/// - Returns: nothing for errors that are not ours.
public func sentence(about error: any Error) -> String? {
  switch error {
  case let fault as StorageFault: fault.sentence
  case let fault as LearningFault: fault.sentence
  case let fault as CertifyingFault: fault.sentence
  case let fault as PublishingFault: fault.sentence
  default: nil
  }
}

extension LearningFault {
  /// What is wrong, and what to do.
  public var sentence: String {
    switch self {
    case .unknownModule(let id, let known):
      known.isEmpty
        ? "There is no published module “\(id)”; nothing is published here yet. Run "
          + "`guildhall publish`, or name another folder with --data."
        : "There is no published module “\(id)”. There are: "
          + known.map(\.rawValue).joined(separator: ", ") + "."
    case .unknownItem(let id): "The quiz has no item “\(id)”."
    case .response(let fault): fault.sentence
    case .lostVersion(let version):
      "The files of the published version \(version) cannot be read any more. "
        + "Run `guildhall verify`."
    }
  }
}

extension CertifyingFault {
  /// Why not, and what to do.
  public var sentence: String {
    switch self {
    case .unknownPerson(let name):
      "Nobody here is called “\(name)”. `guildhall progress` lists the people."
    case .unknownProgramme(let id, let known):
      "There is no published programme “\(id)”. There are: "
        + known.map(\.rawValue).joined(separator: ", ") + "."
    case .ownCertification:
      "Nobody decides on their own certification. Ask a colleague to look at the evidence."
    case .missing(let missing):
      "Not certified. Still to be shown: \(missing.joined(separator: "; "))."
    }
  }
}

extension PublishingFault {
  /// Why not, and what to do.
  public var sentence: String {
    switch self {
    case .idTaken(let kind, let id, let curriculum):
      "Not published: the curriculum “\(curriculum)” in this database has a \(kind) “\(id)” too. "
        + "Give this one another id."
    }
  }
}
