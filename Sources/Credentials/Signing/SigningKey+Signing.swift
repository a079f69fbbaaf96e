extension SigningKey {
  /// Signs a credential as a compact JWS with the public key in its header (VC-JWT).
  ///
  /// - Throws: `SigningFault.notFit` with everything that a verifier would refuse.
  public func sign(_ credential: AchievementCredential) throws(SigningFault) -> String {
    let document = credential.document
    let findings = shapeFindings(of: document, as: .achievementCredential).filter(\.isError)
    guard findings.isEmpty else { throw .notFit(findings) }
    return try signDocument(document)
  }

  func signDocument(_ document: JSONValue) throws(SigningFault) -> String {
    guard case .object(var members) = document else { throw .noSignature }
    for (name, value) in Claims(of: document).members { members[name] = value }
    let head = JSONValue.object([
      "alg": .text(algorithm.rawValue), "jwk": publicKey.jwk, "typ": .text("JWT"),
    ])
    let payload = JSONValue.object(members).canonical
    guard payload.count <= JSONValue.longestText else { throw .noSignature }
    let text = base64URL(head.canonical) + "." + base64URL(payload)
    return text + "." + base64URL(try signature(of: Array(text.utf8)))
  }
}
