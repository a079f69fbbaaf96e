extension AchievementCredential {
  /// The document in the data model of Open Badges 3.0 over Verifiable Credentials 2.0.
  var document: JSONValue {
    var members: [String: JSONValue] = [
      "@context": .list([.text(Vocabulary.credentials), .text(Vocabulary.badges)]),
      "id": .text(id),
      "type": .list([.text("VerifiableCredential"), .text("OpenBadgeCredential")]),
      "issuer": issuer.document,
      "name": .text(name),
      "validFrom": .text(validFrom.text),
      "credentialSubject": subject.document(of: achievement),
    ]
    members["validUntil"] = validUntil.map { .text($0.text) }
    if !evidence.isEmpty { members["evidence"] = .list(evidence.map(\.document)) }
    let status = [status, suspension].compactMap { $0?.document }
    if !status.isEmpty {
      members["credentialStatus"] = status.count == 1 ? status[0] : .list(status)
    }
    return .object(members)
  }
}

/// The addresses that name vocabularies.
enum Vocabulary {
  static let credentials = "https://www.w3.org/ns/credentials/v2"
  static let formerCredentials = "https://www.w3.org/2018/credentials/v1"
  static let badges = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
  /// The XML namespace of a credential in an SVG.
  static let baked = "https://purl.imsglobal.org/ob/v3p0"
}

extension IssuerProfile {
  var document: JSONValue {
    var members: [String: JSONValue] = [
      "id": .text(id), "type": .list([.text("Profile")]), "name": .text(name),
    ]
    members["url"] = url.map { .text($0) }
    members["email"] = email.map { .text($0) }
    return .object(members)
  }
}

extension CredentialSubject {
  fileprivate func document(of achievement: Achievement) -> JSONValue {
    var members: [String: JSONValue] = [
      "id": .text(id), "type": .list([.text("AchievementSubject")]),
      "achievement": achievement.document,
    ]
    members["identifier"] = address.map { .list([$0.document]) }
    return .object(members)
  }
}

extension HashedAddress {
  fileprivate var document: JSONValue {
    .object([
      "type": .text("IdentityObject"), "hashed": .bool(true), "identityHash": .text(hash),
      "identityType": .text("emailAddress"), "salt": .text(salt),
    ])
  }
}

extension Achievement {
  fileprivate var document: JSONValue {
    .object([
      "id": .text(id), "type": .list([.text("Achievement")]), "achievementType": .text(kind),
      "name": .text(name), "description": .text(description),
      "criteria": .object(["narrative": .text(criteria)]),
    ])
  }
}

extension Evidence {
  fileprivate var document: JSONValue {
    var members: [String: JSONValue] = ["type": .list([.text("Evidence")]), "name": .text(name)]
    members["id"] = id.map { .text($0) }
    members["narrative"] = narrative.map { .text($0) }
    return .object(members)
  }
}

extension StatusEntry {
  fileprivate var document: JSONValue {
    .object([
      "id": .text("\(list)#\(index)"), "type": .text("BitstringStatusListEntry"),
      "statusPurpose": .text(purpose.rawValue), "statusListIndex": .text(String(index)),
      "statusListCredential": .text(list),
    ])
  }
}
