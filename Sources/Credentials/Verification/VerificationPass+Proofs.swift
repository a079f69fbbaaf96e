extension VerificationPass {
  /// Looks at what can be said of embedded proofs without JSON-LD; none can be verified.
  mutating func checkProofs(of document: JSONValue) {
    let proofs = document["proof"]?.oneOrMore ?? []
    guard !proofs.isEmpty else {
      verification.needs.append(.signature)
      return
    }
    for (index, proof) in proofs.enumerated() {
      let place = if case .list = document["proof"] { "$.proof[\(index)]" } else { "$.proof" }
      check(proof, at: place)
    }
  }

  private mutating func check(_ proof: JSONValue, at path: String) {
    guard proof.isObject else {
      add(.wrongKind(expected: "an object"), at: path)
      return
    }
    let type = proof["type"]?.texts.first ?? ""
    let suite = proof["cryptosuite"]?.text ?? type
    verification.needs.append(.linkedDataProof(suite))
    // What other proofs hold is their own affair.
    guard type == "DataIntegrityProof" || type == "Ed25519Signature2020" else { return }
    if proof["proofPurpose"]?.text != "assertionMethod" {
      add(.otherProofPurpose, at: "\(path).proofPurpose")
    }
    checkMethod(proof["verificationMethod"], at: "\(path).verificationMethod")
    checkValue(proof["proofValue"]?.text ?? "", suite, at: "\(path).proofValue")
    if let end = proof["expires"] {
      checkEnd(end, at: "\(path).expires")
    }
  }

  private mutating func checkMethod(_ method: JSONValue?, at path: String) {
    guard let address = method?.text ?? method?["id"]?.text else {
      add(.memberMissing("verificationMethod"), at: path)
      return
    }
    guard let scheme = scheme(of: address) else {
      add(.methodWithoutScheme, at: path)
      return
    }
    if !["did", "http", "https", "urn"].contains(scheme) {
      add(.methodOfUnknownScheme(scheme), at: path)
    }
  }

  private mutating func checkValue(_ value: String, _ suite: String, at path: String) {
    let decoded: [UInt8]?
    switch value.utf8.first {
    case UInt8(ascii: "z"): decoded = bytes(ofBase58: value.utf8.dropFirst())
    case UInt8(ascii: "u"): decoded = bytes(ofBase64URL: value.utf8.dropFirst())
    default: decoded = nil
    }
    let isEd25519 = suite.hasPrefix("eddsa-") || suite.hasPrefix("Ed25519")
    guard let decoded, !decoded.isEmpty, !isEd25519 || decoded.count == 64 else {
      add(.proofValueMalformed, at: path)
      return
    }
  }

  private mutating func checkEnd(_ end: JSONValue, at path: String) {
    guard let time = end.text.flatMap({ CredentialTime($0) }) else {
      add(.notATime, at: path)
      return
    }
    if time <= rules.now { add(.expired(time), at: path) }
  }

  private mutating func add(_ fact: CredentialFact, at path: String) {
    verification.findings.append(CredentialFinding(.error, fact, at: path))
  }
}
