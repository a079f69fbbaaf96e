/// Why somebody was not let in, or nothing was changed about an account.
public enum AccountFault: Error, Sendable, Hashable {
  case unknownPerson(String)
  /// They have left or were erased.
  case gone(String)
  /// The link was used, is too old, or never was.
  case linkIsOver
  /// The house needs somebody who administers it.
  case lastAdministrator
  case unknownSession
}

extension AccountFault {
  /// Why not, and what to do.
  public var sentence: String {
    switch self {
    case .unknownPerson(let name):
      "Nobody here is called “\(name)”. `guildhall people list` shows everybody."
    case .gone(let name):
      "\(name) has left, so nobody signs in as them. If they are back, say so first: "
        + "`guildhall people return`."
    case .linkIsOver:
      "This link has been used or is too old. Ask the person who gave it to you for a new one."
    case .lastAdministrator:
      "Nobody else administers the house, so this stays. Name another administrator first."
    case .unknownSession: "This session has ended already. Nothing was changed."
    }
  }
}
