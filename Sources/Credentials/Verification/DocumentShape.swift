/// The objects of the Open Badges 3.0 data model that are looked at, with what each must hold.
enum DocumentShape: Sendable, Hashable {
  case achievementCredential, endorsementCredential, statusListCredential
  case achievementSubject, endorsementSubject, statusList
  case profile, achievement, criteria, alignment, image, address, coordinates, identifierEntry
  case identity, evidence, related, result, resultDescription, rubricLevel

  /// The shape that a whole document claims by its types.
  init(of document: JSONValue) {
    let types = document["type"]?.texts ?? []
    if types.contains("BitstringStatusListCredential") {
      self = .statusListCredential
    } else if types.contains("EndorsementCredential"),
      !types.contains("OpenBadgeCredential"), !types.contains("AchievementCredential")
    {
      self = .endorsementCredential
    } else {
      self = .achievementCredential
    }
  }

  /// Of each group of types one must be there.
  var types: [[String]] {
    switch self {
    case .achievementCredential:
      [["VerifiableCredential"], ["OpenBadgeCredential", "AchievementCredential"]]
    case .endorsementCredential: [["VerifiableCredential"], ["EndorsementCredential"]]
    case .statusListCredential: [["VerifiableCredential"], ["BitstringStatusListCredential"]]
    case .achievementSubject: [["AchievementSubject"]]
    case .endorsementSubject: [["EndorsementSubject"]]
    case .statusList: [["BitstringStatusList"]]
    case .profile: [["Profile"]]
    case .achievement: [["Achievement"]]
    case .criteria: []
    case .alignment: [["Alignment"]]
    case .image: [["Image"]]
    case .address: [["Address"]]
    case .coordinates: [["GeoCoordinates"]]
    case .identifierEntry: [["IdentifierEntry"]]
    case .identity: [["IdentityObject"]]
    case .evidence: [["Evidence"]]
    case .related: [["Related"]]
    case .result: [["Result"]]
    case .resultDescription: [["ResultDescription"]]
    case .rubricLevel: [["RubricCriterionLevel"]]
    }
  }

  var required: [String] {
    switch self {
    case .achievementCredential, .endorsementCredential: ["id", "issuer", "credentialSubject"]
    case .statusListCredential: ["issuer", "credentialSubject"]
    case .achievementSubject: ["achievement"]
    case .endorsementSubject, .profile, .image, .related: ["id"]
    case .statusList: ["statusPurpose", "encodedList"]
    case .achievement: ["id", "name", "description", "criteria"]
    case .alignment: ["targetName", "targetUrl"]
    case .identifierEntry: ["identifier", "identifierType"]
    case .identity: ["hashed", "identityHash", "identityType"]
    case .resultDescription: ["id", "name", "resultType"]
    case .rubricLevel: ["id", "name"]
    case .coordinates: ["latitude", "longitude"]
    case .criteria, .address, .evidence, .result: []
    }
  }

  /// The members whose values have a shape; others are not looked into, because extensions may use
  /// the same names for something else.
  var parts: [(name: String, shape: DocumentShape)] {
    switch self {
    case .achievementCredential:
      [
        ("issuer", .profile), ("credentialSubject", .achievementSubject), ("evidence", .evidence),
        ("image", .image), ("endorsement", .endorsementCredential),
      ]
    case .endorsementCredential:
      [("issuer", .profile), ("credentialSubject", .endorsementSubject)]
    // Its issuer may be of any type.
    case .statusListCredential: [("credentialSubject", .statusList)]
    case .achievementSubject:
      [
        ("achievement", .achievement), ("identifier", .identity), ("image", .image),
        ("result", .result), ("source", .profile),
      ]
    case .profile:
      [
        ("address", .address), ("image", .image), ("otherIdentifier", .identifierEntry),
        ("parentOrg", .profile), ("endorsement", .endorsementCredential),
      ]
    case .achievement:
      [
        ("criteria", .criteria), ("creator", .profile), ("alignment", .alignment),
        ("image", .image), ("otherIdentifier", .identifierEntry), ("related", .related),
        ("resultDescription", .resultDescription), ("endorsement", .endorsementCredential),
      ]
    case .address: [("geo", .coordinates)]
    case .result: [("alignment", .alignment)]
    case .resultDescription:
      [("alignment", .alignment), ("rubricCriterionLevel", .rubricLevel)]
    case .rubricLevel: [("alignment", .alignment)]
    case .endorsementSubject, .statusList, .criteria, .alignment, .image, .coordinates,
      .identifierEntry, .identity, .evidence, .related:
      []
    }
  }

  /// True when the object's address alone may stand in its place.
  var mayBeAddress: Bool { self == .profile || self == .image }

  /// True when a document holds exactly one, in a list or without.
  var isSingle: Bool {
    self == .achievementSubject || self == .endorsementSubject || self == .statusList
  }

  var isCredential: Bool {
    self == .achievementCredential || self == .endorsementCredential
      || self == .statusListCredential
  }
}
