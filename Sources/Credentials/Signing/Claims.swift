/// What the claims of a signature must say, by the document that is signed.
struct Claims: Sendable, Hashable {
  var issuer: String?
  var id: String?
  var subject: String?
  var notBefore: Int?
  var expires: Int?

  init(of document: JSONValue) {
    issuer = document["issuer"]?["id"]?.text ?? document["issuer"]?.text
    id = document["id"]?.text
    subject = document["credentialSubject"]?.oneOrMore.first?["id"]?.text
    let validity = Validity(of: document)
    notBefore = validity.from?.seconds
    expires = validity.until?.seconds
  }

  var members: [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    members["iss"] = issuer.map { .text($0) }
    members["jti"] = id.map { .text($0) }
    members["sub"] = subject.map { .text($0) }
    members["nbf"] = notBefore.map { .number(String($0)) }
    members["exp"] = expires.map { .number(String($0)) }
    return members
  }
}

/// From when until when a document says that it counts, in either data model.
struct Validity: Sendable, Hashable {
  var from: CredentialTime?
  var until: CredentialTime?

  init(of document: JSONValue) {
    from = (document["validFrom"] ?? document["issuanceDate"])?.text.flatMap { CredentialTime($0) }
    until = (document["validUntil"] ?? document["expirationDate"])?.text
      .flatMap { CredentialTime($0) }
  }
}
