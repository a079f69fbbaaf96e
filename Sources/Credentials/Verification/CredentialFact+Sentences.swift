extension CredentialFact {
  /// What was found, in one sentence.
  public var sentence: String { words.what }

  /// What to do about it, in one sentence.
  public var remedy: String { words.remedy }

  private var words: (what: String, remedy: String) {
    switch self {
    case .emptyFile, .unknownForm, .tooLarge, .noCredential, .severalCredentials, .somethingFollows,
      .damagedImage, .compressedText, .formerBadge, .notWellFormed, .notUTF8, .undeclaredPrefix,
      .unknownEntity, .misplacedCredential, .documentType, .notJSON:
      fileWords
    case .notThreeParts, .notBase64URL, .noAlgorithm, .unsigned, .sharedSecret, .forbiddenHeader,
      .unknownTokenType, .privateKeyInside, .unusableKey, .keyOfOtherKind, .signatureWrong,
      .twoDocuments, .claimMissing, .claimDiffers:
      signatureWords
    case .contextDiffers, .otherContextVersion, .formerDataModel, .typeMissing, .memberMissing,
      .wrongKind, .notAnAddress, .notATime, .endsBeforeItBegins, .notYetValid, .expired,
      .schemaNotApplied, .mayBeRefreshed, .statusListItself, .methodWithoutScheme,
      .methodOfUnknownScheme,
      .proofValueMalformed, .otherProofPurpose:
      documentWords
    case .revoked, .suspended, .statusIndexOutside, .statusEntryMalformed, .statusNotChecked,
      .listOfOtherIssuer, .listOfOtherPurpose, .listUnreadable, .listOfOtherAddress, .issuerUnknown,
      .issuerKeyDiffers, .keyOfAnotherIssuer:
      trustWords
    }
  }

  private var fileWords: (what: String, remedy: String) {
    switch self {
    case .unknownForm:
      ("This is no credential in JSON, no signed text, no SVG and no PNG.", askForFile)
    case .emptyFile: ("The file is empty.", askForFile)
    case .tooLarge(let most): ("The file is larger than \(most) bytes.", askForFile)
    case .noCredential: ("The image holds no Open Badges 3.0 credential.", askForFile)
    case .severalCredentials:
      ("The file holds more than one credential.", "Give each credential in a file of its own.")
    case .somethingFollows:
      ("Something follows behind the credential.", "Take the original file, without additions.")
    case .damagedImage: ("The image is damaged.", askForFile)
    case .compressedText:
      (
        "The credential in the image is compressed, which Open Badges forbids.",
        "Ask the issuer for an image with the credential in plain text."
      )
    case .formerBadge:
      (
        "The image holds a badge of Open Badges 2 or older.",
        "Ask the issuer for an Open Badges 3.0 credential."
      )
    case .notWellFormed(let line): ("The SVG is not well-formed, in line \(line).", askForFile)
    case .notUTF8: ("The text is not UTF-8.", "Save the file as UTF-8.")
    case .undeclaredPrefix:
      (
        "The credential's XML prefix is not declared in the file itself.",
        "Declare it on the root as \(Vocabulary.baked)."
      )
    case .unknownEntity:
      (
        "The credential uses an entity that only a document type could explain.",
        "Write the characters themselves; document types are never loaded."
      )
    case .documentType:
      (
        "The SVG has a document type, which may change what stands in it for others who read it.",
        "Ask the issuer for the image without its DOCTYPE, or for the signed text."
      )
    case .misplacedCredential:
      (
        "The credential does not stand directly behind the root's start tag.",
        "Bake the image again."
      )
    case .notJSON(let sentence): (sentence, askForFile)
    default: ("", "")
    }
  }

  private var signatureWords: (what: String, remedy: String) {
    switch self {
    case .notThreeParts:
      ("The signed text has not three parts with points between.", "Copy the whole text.")
    case .notBase64URL:
      ("A part of the signed text is not base64url as it must be written.", "Copy the whole text.")
    case .noAlgorithm: ("The header names no algorithm.", askForSignature)
    case .unsigned: ("The algorithm is \"none\": nobody signed this.", askForSignature)
    case .sharedSecret(let name):
      ("The algorithm \(quoted(name)) uses a secret that both sides share.", askForSignature)
    case .forbiddenHeader(let name):
      (
        "The header holds \(quoted(name)); only alg, jwk, kid and typ are allowed.",
        askForSignature
      )
    case .unknownTokenType(let name):
      ("The header calls the text \(quoted(name)).", "Make sure that it is meant as a credential.")
    case .privateKeyInside(let name):
      (
        "The key in the header carries its private part \(quoted(name)): anybody could have signed.",
        "Tell the issuer; the key must not be used any more."
      )
    case .unusableKey(let reason): ("The key in the header cannot be used: \(reason).", askForKey)
    case .keyOfOtherKind: ("The key in the header does not fit the algorithm.", askForSignature)
    case .signatureWrong:
      ("The signature does not fit the text: it was changed after signing.", askForFile)
    case .twoDocuments:
      ("The signed text holds two documents, one in vc and one beside it.", askForSignature)
    case .claimMissing(let name): ("The claim \(name) is missing.", askForSignature)
    case .claimDiffers(let name): ("The claim \(name) contradicts the document.", askForSignature)
    default: ("", "")
    }
  }

  private var documentWords: (what: String, remedy: String) {
    switch self {
    case .contextDiffers(let expected):
      ("The vocabulary here must be \(expected).", askForCorrection)
    case .otherContextVersion:
      (
        "The vocabulary is another version of Open Badges 3.0 than 3.0.3.",
        "Read newer members with care."
      )
    case .formerDataModel:
      ("The document keeps to data model 1.1.", "Issue new ones in data model 2.0.")
    case .typeMissing(let expected): ("The type must be \(expected).", askForCorrection)
    case .memberMissing(let name): ("The member \(quoted(name)) is missing.", askForCorrection)
    case .wrongKind(let expected): ("Here \(expected) must stand.", askForCorrection)
    case .notAnAddress: ("This is no URI.", askForCorrection)
    case .notATime:
      ("This is not a time with a zone, such as 2026-03-02T10:15:04Z.", askForCorrection)
    case .endsBeforeItBegins: ("It ends before it begins.", askForCorrection)
    case .notYetValid(let time): ("It counts only from \(time.text) on.", "Check again then.")
    case .expired(let time): ("It expired at \(time.text).", "Ask the person for a renewed one.")
    case .schemaNotApplied:
      (
        "It names a schema of its own, which was not fetched.",
        "Nothing, unless you need its rules."
      )
    case .statusListItself:
      (
        "This is a status list, which says of credentials whether they count, and no credential.",
        "Give it with --status beside the credential that names it."
      )
    case .mayBeRefreshed:
      ("The issuer offers newer versions.", "Ask the address given there if you need the newest.")
    case .methodWithoutScheme: ("The proof's key has no address: a scheme is missing.", askForProof)
    case .methodOfUnknownScheme(let scheme):
      ("Nobody knows how to find a key by \(quoted(scheme + ":")).", askForProof)
    case .proofValueMalformed: ("The proof's value is no multibase signature.", askForProof)
    case .otherProofPurpose: ("The proof was not made to assert something.", askForProof)
    default: ("", "")
    }
  }

  private var trustWords: (what: String, remedy: String) {
    switch self {
    case .revoked: ("The issuer revoked it.", "Ask the issuer why.")
    case .suspended: ("The issuer suspended it.", "Ask the issuer until when.")
    case .statusIndexOutside(let size):
      ("The status list has \(size) places, and this one is not among them.", askForCorrection)
    case .statusEntryMalformed: ("The status entry cannot be followed.", askForCorrection)
    case .statusNotChecked:
      ("Whether it was revoked was not checked.", "Give the issuer's status list as well.")
    case .listOfOtherIssuer: ("The status list is another issuer's.", askForList)
    case .listOfOtherPurpose: ("The status list serves another purpose.", askForList)
    case .listUnreadable: ("The status list cannot be read.", askForList)
    case .listOfOtherAddress: ("The status list calls itself by another address.", askForList)
    case .issuerUnknown:
      (
        "The signature is right, and the signer is not among the known issuers.",
        "Compare the key's thumbprint with one that the issuer publishes, then add it."
      )
    case .issuerKeyDiffers:
      (
        "This issuer is known by other keys: somebody else may have signed.",
        "Ask the issuer whether this key is theirs."
      )
    case .keyOfAnotherIssuer:
      ("The key belongs to another known issuer.", "Ask that issuer; do not accept it.")
    default: ("", "")
    }
  }
}

private let askForFile = "Ask for the original file."
private let askForSignature = "Ask the issuer to sign it again as Open Badges 3.0 says."
private let askForKey = "Ask the issuer for a credential signed with RSA of 2048 bits or Ed25519."
private let askForProof = "Ask the issuer to prove it again."
private let askForCorrection = "Ask the issuer for a corrected credential."
private let askForList = "Fetch the list from the address that the credential names."

extension VerificationNeed {
  /// What is missing, in one sentence.
  public var sentence: String {
    switch self {
    case .signature: "The document is not signed, so nobody attests it."
    case .linkedDataProof(let suite):
      "Its proof (\(quoted(suite))) needs JSON-LD, which is not supported."
    case .key(let address?): "The signer's key is at \(quoted(address)), which was not asked."
    case .key(nil): "The signature does not say whose key it needs."
    case .algorithm(let name): "The algorithm \(quoted(name)) is not supported."
    case .statusList(let address):
      "Whether it was revoked is in a list at \(quoted(address)), which is not at hand or not proven."
    case .statusService(let address):
      "Whether it was revoked must be asked at \(quoted(address))."
    }
  }
}

extension CredentialFinding: CustomStringConvertible {
  public var description: String {
    "\(path): \(severity.rawValue): \(fact.sentence) \(fact.remedy)"
  }
}
