/// A compact JWS taken apart, with all that its own bytes tell.
struct SignedText {
  enum Outcome {
    case good(VerificationKey)
    case bad
    case undecided(VerificationNeed)
  }

  private(set) var findings: [CredentialFinding] = []
  private(set) var outcome = Outcome.bad
  /// The credential; nothing when the text cannot be taken apart.
  private(set) var document: JSONValue?
  /// Where the credential stands: `$`, or `$.vc` in data model 1.1.
  private(set) var path = "$"
  private var payload = JSONValue.null

  /// - Parameter text: without white space around it.
  init(_ text: [UInt8]) {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3 else {
      refuse(.notThreeParts, at: "file")
      return
    }
    guard let head = part(parts[0], "header"), let payload = part(parts[1], "claims") else {
      return
    }
    self.payload = payload
    findDocument()
    guard let signature = bytes(ofBase64URL: parts[2]) else {
      refuse(.notBase64URL, at: "file")
      return
    }
    guard let key = readHead(head) else { return }
    let message = Array(text[..<parts[1].endIndex])
    if key.accepts(signature, of: message) {
      outcome = .good(key)
    } else {
      refuse(.signatureWrong, at: "file")
    }
  }

  private mutating func part(_ letters: ArraySlice<UInt8>, _ name: String) -> JSONValue? {
    guard let text = bytes(ofBase64URL: letters) else {
      refuse(.notBase64URL, at: name)
      return nil
    }
    switch JSONValue.read(text) {
    case .success(let value) where value.isObject: return value
    case .success: refuse(.wrongKind(expected: "an object"), at: name)
    case .failure(let fault): refuse(.notJSON(fault.sentence), at: name)
    }
    return nil
  }

  private mutating func findDocument() {
    guard let inner = payload["vc"] else {
      document = payload
      return
    }
    if payload["@context"] != nil || payload["credentialSubject"] != nil {
      refuse(.twoDocuments, at: "claims")
    }
    document = inner
    path = "$.vc"
  }

  private mutating func refuse(_ fact: CredentialFact, at path: String) {
    findings.append(CredentialFinding(.error, fact, at: path))
  }
}

extension SignedText {
  /// The header's key, when header and key allow to try it; `outcome` says what else is the case.
  private mutating func readHead(_ head: JSONValue) -> VerificationKey? {
    guard case .object(let members) = head else { return nil }
    for name in members.keys.sorted() where !["alg", "jwk", "kid", "typ"].contains(name) {
      refuse(.forbiddenHeader(name), at: "header")
    }
    if let type = members["typ"], !knownTypes.contains(type.text?.lowercased() ?? "") {
      findings.append(
        CredentialFinding(.remark, .unknownTokenType(type.text ?? ""), at: "header.typ"))
    }
    if let kid = members["kid"], kid.text == nil {
      refuse(.wrongKind(expected: "a text"), at: "header.kid")
    }
    guard let name = members["alg"]?.text else {
      refuse(.noAlgorithm, at: "header.alg")
      return nil
    }
    if name.lowercased() == "none" {
      refuse(.unsigned, at: "header.alg")
      return nil
    }
    if name.uppercased().hasPrefix("HS") {
      refuse(.sharedSecret(name), at: "header.alg")
      return nil
    }
    let key = readKey(members["jwk"])
    guard let algorithm = SignatureAlgorithm(rawValue: name) else {
      outcome = .undecided(.algorithm(name))
      return nil
    }
    guard members["jwk"] != nil else {
      outcome = .undecided(.key(members["kid"]?.text))
      return nil
    }
    // A key that cannot be read has its finding already, but for those of other algorithms.
    guard let key, key.algorithm == algorithm else {
      if key != nil || !findings.contains(where: { $0.path == "header.jwk" }) {
        refuse(.keyOfOtherKind, at: "header.jwk")
      }
      return nil
    }
    return key
  }

  private mutating func readKey(_ jwk: JSONValue?) -> VerificationKey? {
    guard let jwk else { return nil }
    switch VerificationKey.read(jwk: jwk) {
    case .success(let key): return key
    case .failure(.privatePart(let name)): refuse(.privateKeyInside(name), at: "header.jwk")
    // Kinds that belong to algorithms that are not supported are no fault by themselves.
    case .failure(.unknownKind(let kind)) where ["EC", "AKP", "Ed448"].contains(kind): break
    case .failure(let fault): refuse(.unusableKey(fault.reason), at: "header.jwk")
    }
    return nil
  }
}

extension SignedText {
  /// What the claims leave out or contradict.
  ///
  /// A missing `sub` and a missing `exp` are remarks: the public validator's own signed samples lack
  /// `sub`, and the document's own end is judged in any case.
  var claimFindings: [CredentialFinding] {
    guard let document else { return [] }
    let due = Claims(of: document)
    return [
      text("iss", due.issuer, ifMissing: .error), text("jti", due.id, ifMissing: .error),
      text("sub", due.subject, ifMissing: .remark),
      time("nbf", due.notBefore, ifMissing: .error), time("exp", due.expires, ifMissing: .remark),
    ].compactMap(\.self)
  }

  private func text(_ name: String, _ due: String?, ifMissing severity: CredentialFinding.Severity)
    -> CredentialFinding?
  {
    guard let claim = payload[name] else { return missing(name, due != nil, severity) }
    guard let due, let text = claim.text, text.isExactly(due) else { return differs(name) }
    return nil
  }

  private func time(_ name: String, _ due: Int?, ifMissing severity: CredentialFinding.Severity)
    -> CredentialFinding?
  {
    guard let claim = payload[name] else { return missing(name, due != nil, severity) }
    guard claim.isNumber, let due, claim.wholeNumber == due else { return differs(name) }
    return nil
  }

  private func missing(
    _ name: String, _ isDue: Bool, _ severity: CredentialFinding.Severity
  ) -> CredentialFinding? {
    isDue ? CredentialFinding(severity, .claimMissing(name), at: "claims.\(name)") : nil
  }

  private func differs(_ name: String) -> CredentialFinding {
    CredentialFinding(.error, .claimDiffers(name), at: "claims.\(name)")
  }
}

extension KeyFault {
  fileprivate var reason: String {
    switch self {
    case .notAnObject: "it is no object"
    case .privatePart(let name): "it carries \(quoted(name))"
    case .unknownKind(let kind): "its kind \(quoted(kind)) is unknown"
    case .member(let name): "its member \(quoted(name)) is missing or not as it must be"
    case .tooShort(let bits): "\(bits) bits are too few"
    case .tooLong(let bits): "\(bits) bits are too many"
    case .notForVerifying: "it is meant for something else"
    }
  }
}

private let knownTypes: Set = ["jwt", "vc+jwt", "vc+ld+jwt"]
