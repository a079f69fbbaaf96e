/// A status list as its issuer publishes it, to be signed and put at its own address.
public struct StatusListCredential: Sendable, Hashable {
  /// The address at which it is published; credentials name it.
  public var id: String
  public var issuer: IssuerProfile
  /// What its bits mean; each credential says of each of its bits what it means there.
  public var purposes: [StatusPurpose]
  public var list: StatusList
  public var validFrom: CredentialTime
  /// From then on verifiers want a newer one.
  public var validUntil: CredentialTime?

  public init(
    id: String, issuer: IssuerProfile, purposes: [StatusPurpose] = [.revocation],
    list: StatusList, validFrom: CredentialTime, validUntil: CredentialTime? = nil
  ) {
    self.id = id
    self.issuer = issuer
    self.purposes = purposes
    self.list = list
    self.validFrom = validFrom
    self.validUntil = validUntil
  }
}

extension StatusListCredential {
  var document: JSONValue {
    var members: [String: JSONValue] = [
      "@context": .list([.text(Vocabulary.credentials)]),
      "id": .text(id),
      "type": .list([.text("VerifiableCredential"), .text("BitstringStatusListCredential")]),
      // The vocabulary of credentials knows no profile.
      "issuer": .text(issuer.id),
      "validFrom": .text(validFrom.text),
      "credentialSubject": .object([
        "id": .text("\(id)#list"), "type": .text("BitstringStatusList"),
        "statusPurpose": purposes.count == 1
          ? .text(purposes[0].rawValue) : .list(purposes.map { .text($0.rawValue) }),
        "encodedList": .text(list.encoded),
      ]),
    ]
    members["validUntil"] = validUntil.map { .text($0.text) }
    return .object(members)
  }
}

extension SigningKey {
  /// Signs a status list like a credential, so that one verifier serves both.
  public func sign(_ credential: StatusListCredential) throws(SigningFault) -> String {
    let document = credential.document
    let findings = shapeFindings(of: document, as: .statusListCredential).filter(\.isError)
    guard findings.isEmpty else { throw .notFit(findings) }
    return try signDocument(document)
  }
}

/// The address that a status list in a file calls its own; nothing when the file holds no list.
///
/// It is a claim: `verify(_:by:)` believes a list only for that address and by its signature.
public func statusListAddress(of file: [UInt8]) -> String? {
  guard case .success(let found) = extractCredential(from: file),
    let document = found.document ?? SignedText(found.bytes).document,
    DocumentShape(of: document) == .statusListCredential
  else { return nil }
  return Claims(of: document).id
}
