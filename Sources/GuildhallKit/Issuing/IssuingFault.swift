internal import Credentials

/// Why no credential was issued.
public enum IssuingFault: Error, Sendable, Hashable {
  case noIssuer
  /// The address by which the issuer is to be known is none.
  case badAddress(String)
  case keyMissing(path: String)
  case keyUnreadable(path: String)
  /// The key in the file is not the one that the issuer was made with.
  case otherKey(path: String)
  case keyNotWritten(path: String)
  /// With what it would take.
  case nothingToIssue(String, programme: String)
  case notSigned(String)
}

extension IssuingFault {
  /// What is wrong, and what to do.
  public var sentence: String {
    switch self {
    case .noIssuer:
      "Nobody issues credentials here yet. Say once who does: `guildhall credential issuer --name "
        + "\"…\" --address https://… --by \"…\"`."
    case .badAddress(let address):
      "“\(address)” is no address to be known by. It begins with https:// and need not answer."
    case .keyMissing(let path):
      "The issuer's private key is not there: \(path). Bring it back from where it is kept apart, or "
        + "make a new issuer with `guildhall credential issuer`."
    case .keyUnreadable(let path):
      "The file \(path) holds no private key that can be read."
    case .otherKey(let path):
      "The key in \(path) is not the issuer's. Verifiers know another one; bring that back, or make a "
        + "new issuer with `guildhall credential issuer`."
    case .keyNotWritten(let path):
      "The key cannot be written to \(path). Is there a key already, or is the folder not yours?"
    case .nothingToIssue(let name, let programme):
      "\(name) has no certification for “\(programme)” that holds. `guildhall standing` says what it "
        + "takes."
    case .notSigned(let why): "The credential was not signed: \(why)"
    }
  }
}
